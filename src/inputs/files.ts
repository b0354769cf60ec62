import { posix } from 'node:path';
import { PLACEHOLDERS, RESERVED_ON_WINDOWS, unknownPlaceholders } from '../plan/file-names.ts';
import { didYouMean, type Parser } from './fields.ts';
import type { AddIssue, Context } from './rules.ts';
import type { Draft } from './schema.ts';

/** A name with placeholders. */
export const nameTemplate: Parser<string> = (text, refuse) => {
  const unknown = unknownPlaceholders(text);
  if (unknown.length > 0) {
    const all = PLACEHOLDERS.map((word) => `{${word}}`).join(' ');
    return refuse(
      `expected placeholders among ${all}${didYouMean(unknown[0] ?? '', PLACEHOLDERS)}`,
      `{${unknown.join('} {')}}`,
    );
  }
  if (/[/\\]/.test(text)) return refuse('expected a name without a path (output-directory says where)', text);
  return text;
};

/** A path with `/` between its parts. Whether an absolute path or a link leads out is for the file system to say. */
export function workspacePath(what: string): Parser<string> {
  return (text, refuse) => {
    const path = text.replaceAll('\\', '/');
    const normal = posix.normalize(path);
    if (normal === '..' || normal.startsWith('../'))
      return refuse(`expected ${what} inside the workspace`, text);
    const parts = path.replace(/^[a-z]:(?=\/)/i, '').split('/');
    if (parts.some((part) => !isPortable(part)))
      return refuse(`expected ${what} whose path also works on Windows`, text);
    return path;
  };
}

/** Whether a part of a path names the same thing on every system. */
function isPortable(part: string): boolean {
  if (/^\.{0,2}$/.test(part)) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them
  return !/[<>:"|?*\x00-\x1f]|[. ]$/.test(part) && !RESERVED_ON_WINDOWS.test(part);
}

const EXPORTING = ['team-ids', 'org-tree-name', 'org-tree-id', 'export-id', 'split-by', 'wait'] as const;
/** What stands in place of exports, and the inputs that only it has no use for. */
const INSTEAD = {
  'input-files': ['dry-run'],
  'list-exports': ['period', 'start-date', 'end-date', 'input-files', 'baseline'],
} as const;

/** Whether something else is done than to export; then nothing may say what to export. */
export function checkInstead({ export: kind }: Draft, { texts }: Context, addIssue: AddIssue): boolean {
  const instead = (['list-exports', 'input-files'] as const).find((name) => name in texts);
  if (instead === undefined) return false;
  for (const name of [...EXPORTING, ...INSTEAD[instead]])
    if (name in texts)
      addIssue(name, `not valid together with ${instead}, which exports nothing`, texts[name]);
  if (instead === 'list-exports' && kind !== undefined && kind !== 'productivity')
    addIssue(instead, 'only valid with export: productivity, since Harness has no list of other exports');
  return true;
}

/** What needs one file, of so many exports. */
export function checkFiles(values: Draft, exportCount: number, addIssue: AddIssue): void {
  const { artifact, 'artifact-format': format, baseline } = values;
  const several = values.merge === false ? severalFiles(values, exportCount) : undefined;
  const needsOne = format === 'csv' || format === 'csv.gz';
  if (several !== undefined && artifact !== 'off' && needsOne)
    addIssue('artifact-format', `expected zip, since with merge: false ${several}`, format);
  if (format === 'html' && values.report === undefined)
    addIssue('artifact-format', 'html is only valid with report: html, whose page it uploads', format);
  checkHistory(values, addIssue);
  if (baseline === undefined) return;
  if (several !== undefined)
    addIssue('baseline', `only valid with merge: true, since it is compared with one file`, baseline);
  if (values.wait === false)
    addIssue('baseline', 'only valid with wait: true, since there is no file to compare yet', baseline);
}

function checkHistory({ history, baseline, wait }: Draft, addIssue: AddIssue): void {
  if (history === undefined) return;
  if (/\.gz$/i.test(history))
    addIssue('history', 'expected a plain CSV, so that its diffs can be read', history);
  if (wait === false)
    addIssue('history', 'only valid with wait: true, since there are no rows to add yet', history);
  if (baseline !== undefined && baseline !== history)
    addIssue('baseline', 'not valid together with history, which is compared with what it was', baseline);
}

/** Why there may be several files unless they are merged; undefined where there is but one. */
function severalFiles(values: Draft, exportCount: number): string | undefined {
  if (values['input-files'] !== undefined) return 'each of the input-files is published by itself';
  if (values['org-tree-id'] !== undefined) return 'each team has a file of its own';
  const count = Math.max(exportCount, values['export-id']?.length ?? 0);
  return count > 1 ? `${count} exports make ${count} files` : undefined;
}
