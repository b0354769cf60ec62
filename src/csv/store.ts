import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { glob, mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import { createFile } from '../platform/create-file.ts';
import { errorCode, readFailure, writeFailure } from '../platform/file-system-failure.ts';
import { isInside } from '../platform/inside.ts';
import { compareCsv } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { isGzipStart } from './gunzip.ts';
import { type MergeOptions, mergeCsv } from './merge.ts';
import { forEachRow, readBytes } from './rows.ts';
import type { StoredCsv } from './stored-csv.ts';
import { checkCsv, type UnpackOptions, unpackCsv } from './unpack.ts';

export interface CsvStorePlaces {
  /** Absolute; the output directory must not lead out of it. */
  readonly workspace: string;
  /** Relative to the workspace, or absolute inside it. */
  readonly outputDirectory: string;
  /** Where files go that only this run needs. */
  readonly temporary: string;
}

export interface SaveOptions extends Omit<UnpackOptions, 'copyPath'> {
  /** A name without a path. */
  readonly fileName: string;
  /** `output`: under its name in the output directory. `scratch`: where it waits to be assembled. */
  readonly place: 'output' | 'scratch';
  /** Keep a gzipped copy outside the output directory, the server's own bytes where it sent gzip. */
  readonly keepGzip: boolean;
  /** Is shown the columns of the whole file before it gets its name; what it throws refuses the file. */
  readonly guard?: (columns: readonly string[]) => void;
}

/** A file to assemble, and what its rows are about. */
export interface CsvPart {
  readonly label: string;
  /** What it is called in messages. */
  readonly fileName: string;
  readonly csv: StoredCsv;
}

export interface AssemblyOptions extends MergeOptions {
  readonly fileName: string;
  readonly keepGzip: boolean;
}

export interface AssembledCsv {
  readonly csv: StoredCsv;
  /** One sentence or more each, for the log. */
  readonly warnings: readonly string[];
}

/** The CSV files of a run: in the output directory, or in a directory for temporary files that `cleanUp` removes. */
export class CsvStore {
  readonly #workspace: string;
  readonly #outputDirectory: string;
  readonly #directory: string;
  readonly #temporary: string;
  /** A promise, since several files may ask for it at once, and there must be one directory. */
  #scratch: Promise<string> | undefined;

  constructor({ workspace, outputDirectory, temporary }: CsvStorePlaces) {
    this.#workspace = workspace;
    this.#outputDirectory = outputDirectory;
    this.#directory = resolve(workspace, outputDirectory);
    this.#temporary = temporary;
  }

  /** Makes sure that files can be written, before anything is asked of Harness. */
  async prepare(): Promise<void> {
    const directory = this.#directory;
    const outside = () => notInside('output-directory', 'directory', this.#outputDirectory);
    if (!isInside(this.#workspace, directory)) throw outside();
    try {
      await mkdir(directory, { recursive: true });
      // A symbolic link on the way may lead out.
      if (!isInside(await realpath(this.#workspace), await realpath(directory))) throw outside();
      const probe = temporaryPath(directory);
      await (await createFile(probe)).close();
      await rm(probe);
    } catch (thrown) {
      throw writeFailure(thrown, directory);
    }
  }

  /**
   * Unpacks `body` to a temporary file, checks it on the way, and moves it to its name only when it is whole.
   * Rejects with a Failure (`bad-file`, `file-too-large`, `file-system`, or what broke the body), leaving nothing behind.
   */
  async save(body: AsyncIterable<Buffer>, options: SaveOptions, signal: AbortSignal): Promise<StoredCsv> {
    const folder = options.place === 'output' ? this.#directory : await this.#scratchFolder();
    const path = join(folder, options.fileName);
    const gzipPath = await this.#gzipPath(options);
    return this.#create(path, signal, async (part) => {
      const unpacked = await unpackCsv(body, part, { ...options, copyPath: gzipPath }, signal);
      const { isGzip, ...facts } = unpacked;
      options.guard?.(facts.columns);
      if (gzipPath !== undefined && !isGzip) await gzipFile(part, gzipPath, signal);
      return { ...facts, path, gzipPath };
    });
  }

  /** The files of the workspace that the glob pattern matches, by their absolute paths, in order. */
  async find(pattern: string): Promise<string[]> {
    const paths: string[] = [];
    const root = await realpath(this.#workspace);
    for await (const match of glob(pattern, { cwd: this.#workspace })) {
      const path = resolve(this.#workspace, match);
      if (isInside(this.#workspace, path) && (await leadsToFileIn(root, path))) paths.push(path);
    }
    return paths.sort();
  }

  /** Checks a file of the workspace like `save`, where it lies; one that is gzipped is saved unpacked. */
  async adopt(path: string, options: SaveOptions, signal: AbortSignal): Promise<StoredCsv> {
    if (await isGzipFile(path)) return this.save(readBytes(path), options, signal);
    const checked = await checkCsv(readBytes(path, signal), options);
    options.guard?.(checked.columns);
    return { ...checked, wireBytes: checked.bytes, path, gzipPath: undefined };
  }

  /** The bytes of a file of the workspace, to be saved. */
  read(path: string): AsyncIterable<Buffer> {
    return readBytes(path);
  }

  /**
   * A file of the workspace, to be read; undefined if there is none. Rejects with `invalid-input` if it lies outside or is none, in words
   * about a baseline.
   */
  async open(path: string): Promise<AsyncIterable<Buffer> | undefined> {
    const file = resolve(this.#workspace, path);
    if (!isInside(this.#workspace, file)) throw notInside('baseline', 'file', path);
    try {
      if (!isInside(await realpath(this.#workspace), await realpath(file)))
        throw notInside('baseline', 'file', path);
      if ((await stat(file)).isFile()) return readBytes(file);
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      const code = errorCode(thrown);
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      if (code === '') throw thrown;
      throw new Failure('invalid-input', `baseline: "${path}" cannot be read (${code})`, { cause: thrown });
    }
    throw new Failure(
      'invalid-input',
      `baseline: expected a file, got "${path}", which is a directory or the like`,
    );
  }

  /** Finds what differs between two files. `name`: what the first one is called; `seeksMovers`: whether rows may be shown. */
  async compare(
    baseline: StoredCsv,
    current: StoredCsv,
    { name, seeksMovers }: { readonly name: string; readonly seeksMovers: boolean },
    signal: AbortSignal,
  ): Promise<Comparison> {
    const files = [
      { ...baseline, name },
      { ...current, name: basename(current.path) },
    ] as const;
    return compareCsv(...files, { seeksMovers }, signal);
  }

  /**
   * Makes one file of the output directory of the parts, in their order: merged, sorted if asked for; one part of which nothing is to be
   * changed is copied. Rejects like `save`, and with `invalid-input` or `personal-data` where the columns do not allow it.
   */
  async assemble(
    parts: readonly CsvPart[],
    options: AssemblyOptions,
    signal: AbortSignal,
  ): Promise<AssembledCsv> {
    const path = join(this.#directory, options.fileName);
    const gzipPath = await this.#gzipPath(options);
    return this.#create(path, signal, async (part) => {
      const sources = parts.map(({ label, fileName, csv }) => ({ ...csv, name: fileName, label }));
      const [first] = sources;
      const isChanged = options.stableOrder || options.targetColumn !== undefined || options.pseudonyms;
      const { warnings, ...merged } =
        first !== undefined && parts.length === 1 && !isChanged
          ? { ...(await copyCsv(first, part, signal)), warnings: [] }
          : await mergeCsv(sources, part, options, signal);
      if (gzipPath !== undefined) await gzipFile(part, gzipPath, signal);
      const wireBytes = parts.reduce((sum, { csv }) => sum + csv.wireBytes, 0);
      return { csv: { ...merged, path, wireBytes, gzipPath }, warnings };
    });
  }

  /** Writes a text of the output directory, under its name only when it is whole; resolves with its absolute path. */
  async write(fileName: string, text: string): Promise<string> {
    const path = join(this.#directory, fileName);
    return this.#create(path, undefined, async (part) => {
      const file = await createFile(part);
      await file.writeFile(text).finally(() => file.close());
      return path;
    });
  }

  /**
   * Gives the cells of each row of a stored file to `onRow`, unquoted and in their order, until that returns false. Rejects
   * with what reading can fail with, or with the signal's reason.
   */
  async readRows(
    { path }: StoredCsv,
    onRow: (cells: readonly string[]) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    await forEachRow({ path, name: basename(path) }, onRow, signal);
  }

  /** Removes what lies outside the output directory. Never rejects: the runner empties its folder for temporary files all the same. */
  async cleanUp(): Promise<void> {
    const folder = await this.#scratch?.catch(() => undefined);
    this.#scratch = undefined;
    if (folder !== undefined)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }

  /** Has a file made under a temporary name, which becomes `path` when it is whole; nothing is left otherwise. */
  async #create<T>(
    path: string,
    signal: AbortSignal | undefined,
    make: (part: string) => Promise<T>,
  ): Promise<T> {
    const part = temporaryPath(dirname(path));
    try {
      const made = await make(part);
      signal?.throwIfAborted();
      await rename(part, path);
      return made;
    } catch (thrown) {
      await rm(part, { force: true }).catch(() => {});
      throw writeFailure(thrown, path);
    }
  }

  async #gzipPath(options: { readonly keepGzip: boolean; readonly fileName: string }) {
    return options.keepGzip ? join(await this.#scratchFolder(), `${options.fileName}.gz`) : undefined;
  }

  #scratchFolder(): Promise<string> {
    const hint = 'Check RUNNER_TEMP, its permissions and the free space of the runner.';
    this.#scratch ??= mkdtemp(join(this.#temporary, 'harness-sei-')).catch((thrown) => {
      throw writeFailure(thrown, this.#temporary, hint);
    });
    return this.#scratch;
  }
}

/** Different in each run: two of them may share a directory. */
function temporaryPath(directory: string): string {
  return join(directory, `.harness-sei-${randomUUID()}.part`);
}

async function copyCsv(file: StoredCsv & { readonly name: string }, path: string, signal: AbortSignal) {
  const { columns, rowCount, bytes, sha256 } = file;
  const options = { maxCsvBytes: bytes, emptyBodyIsEmptyResult: true, isEndKnown: true };
  const copied = await unpackCsv(
    readBytes(file.path, signal),
    path,
    { ...options, announcedBytes: bytes, copyPath: undefined },
    signal,
  );
  if (copied.sha256 !== sha256) throw new Failure('bad-file', `${file.name}: it changed while it was copied`);
  return { columns, rowCount, bytes, sha256 };
}

/** Whether it leads to a file in there; of one that can't be looked at, whoever reads it will be told why. */
async function leadsToFileIn(root: string, path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile() && isInside(root, await realpath(path));
  } catch {
    return true;
  }
}

async function isGzipFile(path: string): Promise<boolean> {
  try {
    for await (const start of createReadStream(path, { end: 1 })) return isGzipStart(start);
    return false;
  } catch (thrown) {
    throw readFailure(thrown, path);
  }
}

async function gzipFile(from: string, to: string, signal: AbortSignal): Promise<void> {
  const file = await createFile(to);
  await pipeline(readBytes(from, signal), createGzip(), file.createWriteStream(), { signal });
}

function notInside(input: string, what: 'directory' | 'file', path: string): Failure {
  return new Failure('invalid-input', `${input}: expected a ${what} inside the workspace, got "${path}"`);
}
