import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  createFile,
  errorCode,
  isInside,
  isReallyInside,
  retryBusy,
  writeFailure,
} from '../platform/files.ts';
import type { Clock } from '../ports.ts';
import { gzipFile, isGzipFile } from './gzip-file.ts';
import { mergeCsv } from './merge.ts';
import { forEachRow, readBytes, readRows } from './rows.ts';
import type { AssembledCsv, AssemblyOptions, CsvPart, Place, SaveOptions, StoredCsv } from './stored-csv.ts';
import { checkCsv, copyCsv, unpackCsv } from './unpack.ts';
import { type FoundFiles, findFiles, openFile, outsideFailure } from './workspace-files.ts';

export interface CsvStorePlaces {
  /** Absolute; the output directory must not lead out of it. */
  readonly workspace: string;
  /** Relative to the workspace, or absolute inside it. */
  readonly outputDirectory: string;
  /** Where files go that only this run needs. */
  readonly temporary: string;
  readonly clock: Pick<Clock, 'sleep'>;
}

/** The CSV files of a run: in the output directory, or in a directory for temporary files that `cleanUp` removes. */
export class CsvStore {
  readonly #places: CsvStorePlaces;
  readonly #directory: string;
  /** A promise, since several files may ask for it at once, and there must be one directory. */
  #scratch: Promise<string> | undefined;

  constructor(places: CsvStorePlaces) {
    this.#places = places;
    this.#directory = resolve(places.workspace, places.outputDirectory);
  }

  /** Makes sure that files can be written, before anything is asked of Harness. */
  async prepare(): Promise<void> {
    const { workspace, outputDirectory } = this.#places;
    const directory = this.#directory;
    try {
      if (!(await isReallyInside(workspace, directory)))
        throw outsideFailure('output-directory', 'directory', outputDirectory);
      await mkdir(directory, { recursive: true });
      const probe = temporaryPath(directory);
      await (await createFile(probe)).close();
      await this.#remove(probe);
    } catch (thrown) {
      throw writeFailure(thrown, directory);
    }
  }

  /**
   * Unpacks `body` to a temporary file, checks it on the way, and moves it to its name only when it is whole.
   * Rejects with a Failure (`bad-file`, `file-too-large`, `file-system`, or what broke the body), leaving nothing behind.
   */
  async save(body: AsyncIterable<Buffer>, options: SaveOptions, signal: AbortSignal): Promise<StoredCsv> {
    const path = await this.#pathOf(options);
    const gzipPath = await this.#gzipPathOf(options);
    return this.#create(path, signal, async (part) => {
      const { isGzip, ...facts } = await unpackCsv(body, part, { ...options, copyPath: gzipPath }, signal);
      options.guard?.(facts.columns, facts.addressColumns ?? []);
      if (gzipPath !== undefined && !isGzip) await gzipFile(part, gzipPath, signal);
      return { ...facts, path, gzipPath };
    });
  }

  /** The files of the workspace that a glob pattern matches. */
  find(pattern: string): Promise<FoundFiles> {
    return findFiles(this.#places.workspace, pattern);
  }

  /** The file of the workspace that input `baseline` names, to be saved; undefined if there is none. */
  open(path: string): Promise<AsyncIterable<Buffer> | undefined> {
    return openFile(this.#places.workspace, path, 'baseline');
  }

  /** The bytes of a file, to be saved. */
  read(path: string): AsyncIterable<Buffer> {
    return readBytes(path);
  }

  /** Checks a file of the workspace like `save`, where it lies; one that is gzipped is saved unpacked. */
  async adopt(path: string, options: SaveOptions, signal: AbortSignal): Promise<StoredCsv> {
    if (await isGzipFile(path)) return this.save(readBytes(path), options, signal);
    const checked = await checkCsv(readBytes(path, signal), options);
    options.guard?.(checked.columns, checked.addressColumns ?? []);
    return { ...checked, wireBytes: checked.bytes, path, gzipPath: undefined };
  }

  /**
   * Makes one file of the parts, in their order: merged, sorted if asked for; one part of which nothing is to be changed is copied. Rejects
   * like `save`, and with `invalid-input` where the columns do not allow it.
   */
  async assemble(
    parts: readonly CsvPart[],
    options: AssemblyOptions,
    signal: AbortSignal,
  ): Promise<AssembledCsv> {
    const path = await this.#pathOf(options);
    const gzipPath = await this.#gzipPathOf(options);
    return this.#create(path, signal, async (part) => {
      const sources = parts.map(({ addedCells, fileName, csv }) => ({ ...csv, name: fileName, addedCells }));
      const [first] = sources;
      const isChanged = options.stableOrder || options.addedColumns.length > 0 || options.pseudonyms;
      const { warnings, ...merged } =
        first !== undefined && parts.length === 1 && !isChanged
          ? { ...(await copyCsv(first, part, signal)), warnings: [] }
          : await mergeCsv(sources, part, options, signal);
      if (gzipPath !== undefined) await gzipFile(part, gzipPath, signal);
      const wireBytes = parts.reduce((sum, { csv }) => sum + csv.wireBytes, 0);
      return { csv: { ...merged, path, wireBytes, gzipPath }, warnings };
    });
  }

  /** Puts a file into the output directory, under this name: one of the scratch directory is moved there, another one copied. */
  async publish(csv: StoredCsv, fileName: string): Promise<StoredCsv> {
    const path = join(this.#directory, fileName);
    const scratch = await this.#scratch;
    try {
      if (scratch !== undefined && isInside(scratch, csv.path)) {
        await this.#retry(() => rename(csv.path, path));
        return { ...csv, path };
      }
    } catch (thrown) {
      // The directories may be on different drives.
      if (errorCode(thrown) !== 'EXDEV') throw writeFailure(thrown, path);
    }
    await this.#create(path, undefined, (part) => copyFile(csv.path, part));
    return { ...csv, path };
  }

  /** Whether there is a CSV of this name in the output directory that has rows. */
  async hasRows(fileName: string, signal: AbortSignal): Promise<boolean> {
    try {
      const file = { path: join(this.#directory, fileName), name: fileName };
      for await (const rows of readRows(file, signal)) if (rows.length > 0) return true;
    } catch {
      signal.throwIfAborted();
    }
    return false;
  }

  /** Writes a text of the output directory, under its name only when it is whole; resolves with its absolute path. */
  async write(fileName: string, text: string): Promise<string> {
    const path = join(this.#directory, fileName);
    await this.#create(path, undefined, async (part) => {
      const file = await createFile(part);
      await file.writeFile(text).finally(() => file.close());
    });
    return path;
  }

  /** Gives the cells of each row of a stored file to `onRow`, unquoted, until that returns false. Rejects as reading can fail. */
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
    if (folder !== undefined) await this.#remove(folder);
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
      await this.#retry(() => rename(part, path));
      return made;
    } catch (thrown) {
      await this.#remove(part);
      throw writeFailure(thrown, path);
    }
  }

  /** Never rejects: what cannot be removed does not spoil a run. */
  async #remove(path: string): Promise<void> {
    await this.#retry(() => rm(path, { recursive: true, force: true })).catch(() => {});
  }

  #retry<T>(action: () => Promise<T>): Promise<T> {
    const { signal } = new AbortController();
    return retryBusy(action, (ms) => this.#places.clock.sleep(ms, signal));
  }

  async #pathOf({ place, fileName }: { readonly place: Place; readonly fileName: string }): Promise<string> {
    return join(place === 'output' ? this.#directory : await this.#scratchFolder(), fileName);
  }

  async #gzipPathOf(options: { readonly keepGzip: boolean; readonly fileName: string }) {
    return options.keepGzip ? join(await this.#scratchFolder(), `${options.fileName}.gz`) : undefined;
  }

  #scratchFolder(): Promise<string> {
    const { temporary } = this.#places;
    const hint = 'Check RUNNER_TEMP, its permissions and the free space of the runner.';
    this.#scratch ??= mkdtemp(join(temporary, 'harness-sei-')).catch((thrown) => {
      throw writeFailure(thrown, temporary, hint);
    });
    return this.#scratch;
  }
}

/** Different in each run: two of them may share a directory. */
function temporaryPath(directory: string): string {
  return join(directory, `.harness-sei-${randomUUID()}.part`);
}
