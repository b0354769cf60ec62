import { glob, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { errorCode, isReallyInside } from '../platform/files.ts';
import { readBytes } from './rows.ts';

/**
 * The files of the workspace that match one of the glob patterns, each on a line of its own: absolute, sorted, and those that are left
 * out with the reason, as are files that this action made of input files.
 */
export async function findFiles(workspace: string, patterns: string) {
  const paths: string[] = [];
  const skipped: { path: string; reason: string }[] = [];
  const found = new Set<string>();
  const lines = patterns.split(/\s*[\r\n]+\s*/).filter((pattern) => pattern !== '');
  for await (const match of glob(lines, { cwd: workspace })) found.add(resolve(workspace, match));
  const sortable = (path: string) => path.replaceAll(sep, '/');
  const matches = [...found].sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1));
  const assembled = new Set<string>();
  for (const folder of new Set(matches.map((path) => dirname(path)))) await addAssembled(folder, assembled);
  for (const path of matches) {
    const kind = await kindOf(workspace, path);
    if (kind === 'outside') skipped.push({ path, reason: 'it leads out of the workspace' });
    else if (assembled.has(path))
      skipped.push({ path, reason: 'its manifest says that it was made of input files' });
    else if (kind !== 'directory') paths.push(path);
  }
  return { paths, skipped };
}

/** `file` also if it cannot be examined: reading it will fail with the reason. */
async function kindOf(
  workspace: string,
  path: string,
): Promise<'file' | 'directory' | 'outside' | 'missing'> {
  try {
    if (!(await isReallyInside(workspace, path))) return 'outside';
    return (await stat(path)).isFile() ? 'file' : 'directory';
  } catch (thrown) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(thrown)) ? 'missing' : 'file';
  }
}

/** Adds the files of a directory that this action made of input files, according to the manifests there. */
async function addAssembled(folder: string, assembled: Set<string>): Promise<void> {
  for await (const name of glob('*.manifest.json', { cwd: folder })) {
    try {
      const manifest = JSON.parse(await readFile(join(folder, name), 'utf8'));
      if (typeof manifest.inputFiles !== 'string') continue;
      for (const file of manifest.files) assembled.add(join(folder, String(file.name)));
    } catch {
      // Not a manifest of ours.
    }
  }
}

/** The file that an input names; undefined if there is none. Rejects with a Failure (`invalid-input`) if it is outside or not a file. */
export async function openInput(
  input: 'baseline' | 'history',
  workspace: string,
  path: string,
): Promise<AsyncIterable<Buffer> | undefined> {
  const file = resolve(workspace, path);
  const kind = await kindOf(workspace, file);
  if (kind === 'missing') return undefined;
  if (kind === 'file') return readBytes(file);
  if (kind === 'outside') throw outsideFailure(input, 'file', path);
  const message = `${input}: expected a file, got "${path}", which is a directory or the like`;
  throw new Failure('invalid-input', message);
}

export function outsideFailure(input: string, what: 'directory' | 'file', path: string): Failure {
  return new Failure('invalid-input', `${input}: expected a ${what} inside the workspace, got "${path}"`);
}
