import { distinct } from '../format.ts';
import type { Selection, Target } from '../harness/selection.ts';
import type { Period } from './period.ts';

export const PLACEHOLDERS = ['export', 'target', 'start', 'end', 'period', 'granularity'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

const MAX_NAME_BYTES = 180;
const UNSAFE_IN_PART = /[^\p{L}\p{N}._-]+/gu;
const UNSAFE_IN_NAME = /[^\p{L}\p{N} ._+=@,()-]+/gu;
/** What Windows takes for a device: also with an ending, and with blanks before that. */
export const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;

/** The words in braces of a name template that stand for nothing. */
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

/** What a run is about, for `{target}` in the names of what it makes: the team or tree, or how many of them. */
export function targetsLabel(targets: readonly Target[]): string {
  // A target stands there once for each piece of the period.
  const distinct = new Map(
    targets.map((target) => [target.teamId ?? target.orgTreeName ?? target.label, target]),
  );
  const [only = { label: 'nothing' }] = distinct.values();
  return distinct.size > 1 ? `${distinct.size}-teams` : only.label;
}

/** The manifest's name: distinct in a directory that several steps share, as their CSVs are. */
export function manifestName(csvName: string): string {
  return `${csvName.replace(/\.csv$/i, '')}.manifest.json`;
}

/**
 * `names` made distinct, also from those that are `taken`, by numbering the later ones before their extension, whatever the
 * file system makes of case and of the ways to compose a letter.
 */
export function distinctNames(names: readonly string[], taken: readonly string[] = []): string[] {
  return distinct(names, numbered, { taken, identity: caseless });
}

/** The name with a number before its extension. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  return `${name.slice(0, end)}-${number}${name.slice(end)}`;
}

/** In capitals as well, since `ß` is `SS` there and both forms of a Greek sigma are one. */
function caseless(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase();
}

/** Letters, digits, dot, underscore and dash; anything else becomes a dash. No path can come of it. */
function safePart(text: string): string {
  const safe = text.normalize('NFC').replaceAll(UNSAFE_IN_PART, '-');
  return safe.replaceAll(/^[-.]+|[-.]+$/g, '') || 'unnamed';
}

function safeName(text: string): string {
  const safe = text.normalize('NFC').replaceAll(UNSAFE_IN_NAME, '-');
  const trimmed = safe.replaceAll(/^[.\s]+|[.\s]+$/g, '') || 'unnamed';
  // Cut, a name may end like one that Windows would change: it drops dots and blanks there.
  const short = shortName(trimmed).replace(/[.\s]+$/, '');
  return RESERVED_ON_WINDOWS.test(short) ? `_${short}` : short;
}

/** The name cut to what every file system takes, also with what temporary files add to it; its extension is kept. */
export function shortName(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const room = MAX_NAME_BYTES - Buffer.byteLength(extension);
  const kept = Buffer.from(stem).subarray(0, room).toString('utf8').replaceAll('\uFFFD', '');
  return `${kept}${extension}`;
}
