import { glob, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { errorCode, isReallyInside } from '../platform/files.ts';
import { readBytes } from './rows.ts';

export interface FoundFiles {
  /** Absolute, in order of their parts. */
  readonly paths: readonly string[];
  /** Files that match and are not taken. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** The files of the workspace that the glob pattern matches; those that this action made of input files are skipped. */
export async function findFiles(workspace: string, pattern: string): Promise<FoundFiles> {
  const paths: string[] = [];
  const skipped: { path: string; reason: string }[] = [];
  const outputsOf = new Map<string, Promise<Set<string>>>();
  const matches: string[] = [];
  for await (const match of glob(pattern, { cwd: workspace })) matches.push(resolve(workspace, match));
  const sortable = (path: string) => path.replaceAll(sep, '/');
  matches.sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1));
  for (const path of matches) {
    const kind = await kindOf(workspace, path);
    if (kind === 'directory') continue;
    const folder = dirname(path);
    const outputs = outputsOf.get(folder) ?? assembledFilesIn(folder);
    outputsOf.set(folder, outputs);
    if (kind === 'outside') skipped.push({ path, reason: 'it leads out of the workspace' });
    else if ((await outputs).has(basename(path)))
      skipped.push({ path, reason: 'its manifest says that it was made of input files' });
    else paths.push(path);
  }
  return { paths, skipped };
}

/** Of a file that cannot be looked at, whoever reads it will say why. */
async function kindOf(workspace: string, path: string): Promise<'file' | 'directory' | 'outside'> {
  try {
    if (!(await isReallyInside(workspace, path))) return 'outside';
    return (await stat(path)).isFile() ? 'file' : 'directory';
  } catch {
    return 'file';
  }
}

/** Names of the files in a directory that, by the manifests there, this action made of input files. */
async function assembledFilesIn(folder: string): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const name of glob('*.manifest.json', { cwd: folder })) {
    try {
      const manifest = JSON.parse(await readFile(join(folder, name), 'utf8'));
      if (typeof manifest.inputFiles !== 'string') continue;
      for (const file of manifest.files) names.add(String(file.name));
    } catch {
      // Not a manifest of ours.
    }
  }
  return names;
}

/**
 * A file of the workspace, to be read; undefined if there is none. Rejects with a Failure (`invalid-input`) if it lies outside or is none,
 * in words about the input that named it.
 */
export async function openFile(
  workspace: string,
  path: string,
  input: string,
): Promise<AsyncIterable<Buffer> | undefined> {
  const file = resolve(workspace, path);
  try {
    if (!(await isReallyInside(workspace, file))) throw outsideFailure(input, 'file', path);
    if ((await stat(file)).isFile()) return readBytes(file);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    const code = errorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === '') throw thrown;
    throw new Failure('invalid-input', `${input}: "${path}" cannot be read (${code})`, { cause: thrown });
  }
  const message = `${input}: expected a file, got "${path}", which is a directory or the like`;
  throw new Failure('invalid-input', message);
}

export function outsideFailure(input: string, what: 'directory' | 'file', path: string): Failure {
  return new Failure('invalid-input', `${input}: expected a ${what} inside the workspace, got "${path}"`);
}
