import { distinct } from '../format.ts';
import type { Selection, Target } from '../harness/selection.ts';
import type { Period } from './period.ts';

export const PLACEHOLDERS = ['export', 'target', 'start', 'end', 'period', 'granularity'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

const MAX_NAME_BYTES = 180;
const UNSAFE_IN_PART = /[^\p{L}\p{N}._-]+/gu;
const UNSAFE_IN_NAME = /[^\p{L}\p{N} ._+=@,()-]+/gu;
/** Device names on Windows, also with an extension, and with blanks before it. */
export const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;

/** Words in braces in a name template that are not placeholders. */
export function unknownPlaceholders(template: string): string[] {
  const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  return words.filter((word) => !PLACEHOLDERS.some((known) => known === word));
}

/** The template filled in, safe as the name of a file or an artifact on every platform. */
export function fillName(template: string, target: string, selection: Selection, period: Period): string {
  const values: Record<Placeholder, string> = {
    export: selection.kind,
    target,
    start: period.start,
    end: period.end,
    period: period.label,
    granularity: selection.granularity,
  };
  return safeName(template.replaceAll(/\{([^{}]*)\}/g, (_, word: Placeholder) => safePart(values[word])));
}

/** `{target}` in the names of a run's files and artifact: its one team or tree, or how many it has. */
export function targetsLabel(targets: readonly Target[]): string {
  // Each target is listed once for each piece of the period.
  const distinct = new Map(
    targets.map((target) => [target.teamId ?? target.orgTreeName ?? target.label, target]),
  );
  const [only = { label: 'nothing' }] = distinct.values();
  return distinct.size > 1 ? `${distinct.size}-teams` : only.label;
}

/** The name of a file beside a CSV: distinct in a directory that several steps share, as their CSVs are. */
export function nameBeside(csvName: string, extension: '.manifest.json' | '.html'): string {
  return csvName.replace(/\.csv$/i, '') + extension;
}

/** `names` made distinct, also from `taken`, and as file systems compare them: without case and Unicode composition. */
export function distinctNames(names: readonly string[], taken: readonly string[] = []): string[] {
  return distinct(names, numbered, { taken, identity: caseless });
}

/** The name with a number before its extension. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  return `${name.slice(0, end)}-${number}${name.slice(end)}`;
}

/** In upper case as well: there `ß` is `SS`, and both small sigmas are one letter. */
function caseless(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase();
}

/** Letters, digits, dot, underscore and dash; anything else becomes a dash, so it is never a path. */
function safePart(text: string): string {
  const safe = text.normalize('NFC').replaceAll(UNSAFE_IN_PART, '-');
  return safe.replaceAll(/^[-.]+|[-.]+$/g, '') || 'unnamed';
}

function safeName(text: string): string {
  const safe = text.normalize('NFC').replaceAll(UNSAFE_IN_NAME, '-');
  const trimmed = safe.replaceAll(/^[.\s]+|[.\s]+$/g, '') || 'unnamed';
  // Windows drops dots and blanks at the end, where a cut name may have them.
  const short = shortName(trimmed).replace(/[.\s]+$/, '');
  return RESERVED_ON_WINDOWS.test(short) ? `_${short}` : short;
}

/** The name cut to a length that every file system accepts, also for temporary files; its extension is kept. */
export function shortName(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const room = MAX_NAME_BYTES - Buffer.byteLength(extension);
  const kept = Buffer.from(stem).subarray(0, room).toString('utf8').replaceAll('\uFFFD', '');
  return `${kept}${extension}`;
}
