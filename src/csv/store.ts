import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { errorCode, isReallyInside, retryBusy, writeFailure } from '../platform/files.ts';
import type { FileColumns } from '../privacy/personal-columns.ts';
import { cellTexts, decode } from './cells.ts';
import { type MergeOptions, type MergeSource, mergeCsv } from './merge.ts';
import { readBytes, readRows, type StoredCsv } from './rows.ts';
import { type UnpackOptions, unpackCsv } from './unpack.ts';
import { outsideFailure } from './workspace-files.ts';

export interface SaveOptions extends Omit<UnpackOptions, 'copyPath'> {
  /** A name without a path. */
  readonly fileName: string;
  /** Keep a gzipped copy outside the output directory, the server's own bytes where it sent gzip. */
  readonly keepGzip?: boolean;
  /** Gets the file's columns before it gets its name; a throw refuses the file. */
  readonly guard?: (file: FileColumns) => void;
}

export interface CsvStorePlaces {
  /** Absolute; the output directory must not lead out of it. */
  readonly workspace: string;
  /** Relative to the workspace, or absolute inside it. */
  readonly outputDirectory: string;
  /** For files that only this run needs. */
  readonly temporary: string;
}

/**
 * The CSV files of a run. They are made in a scratch directory, which `cleanUp` removes, and moved to the output directory when they are
 * published.
 */
export class CsvStore {
  readonly places: CsvStorePlaces;
  readonly #directory: string;
  /** A promise, so that files that are saved at the same time share one directory. */
  #scratch: Promise<string> | undefined;

  constructor(places: CsvStorePlaces) {
    this.places = places;
    this.#directory = resolve(places.workspace, places.outputDirectory);
  }

  /** Makes sure that files can be written, before any request is sent. */
  async prepare(): Promise<void> {
    const { workspace, outputDirectory } = this.places;
    try {
      if (!(await isReallyInside(workspace, this.#directory)))
        throw outsideFailure('output-directory', 'directory', outputDirectory);
      await mkdir(this.#directory, { recursive: true });
      const probe = temporaryPath(this.#directory);
      await writeFile(probe, '');
      await remove(probe);
    } catch (thrown) {
      throw writeFailure(thrown, this.#directory);
    }
    await this.#openScratch();
  }

  /**
   * Unpacks `body` to a temporary file, checks it on the way, and moves it to its name only when it is whole. `wireBytes` is the size of
   * the body as received. Rejects with a Failure (`bad-file`, `file-too-large`, `file-system`, or what broke the body), leaving nothing
   * behind.
   */
  async save(
    body: AsyncIterable<Buffer>,
    options: SaveOptions,
    signal: AbortSignal,
  ): Promise<StoredCsv & { readonly wireBytes: number }> {
    const places = await this.#scratchPlaces(options);
    return create(places.path, signal, async (part) => {
      const { gzipPath } = places;
      const { isGzip, ...facts } = await unpackCsv(body, part, { ...options, copyPath: gzipPath }, signal);
      options.guard?.(facts);
      if (gzipPath !== undefined && !isGzip) await gzipFile(part, gzipPath, signal);
      return { ...facts, ...places };
    });
  }

  /** The absolute path of a file of the workspace. */
  locate(path: string): string {
    return resolve(this.places.workspace, path);
  }

  /**
   * Makes one file of the parts, in their order: merged, sorted if asked for; with warnings for the log. Rejects like `save`, and with
   * `invalid-input` where the columns do not allow it.
   */
  async assemble(
    parts: readonly MergeSource[],
    options: MergeOptions & Pick<SaveOptions, 'fileName' | 'keepGzip'>,
    signal: AbortSignal,
  ) {
    const places = await this.#scratchPlaces(options);
    return create(places.path, signal, async (part) => {
      const { warnings, ...merged } = await mergeCsv(parts, part, options, signal);
      if (places.gzipPath !== undefined) await gzipFile(part, places.gzipPath, signal);
      return { csv: { ...merged, ...places }, warnings };
    });
  }

  /** Makes or replaces a file of the workspace, with the directories that are missing; it must be known to be inside. */
  async replace<T>(path: string, signal: AbortSignal, make: (part: string) => Promise<T>): Promise<T> {
    const target = this.locate(path);
    await mkdir(dirname(target), { recursive: true });
    return create(target, signal, make);
  }

  /** Moves a file to the output directory, under its name. */
  async publish(csv: StoredCsv): Promise<StoredCsv> {
    const path = join(this.#directory, csv.name);
    try {
      await retryBusy(() => rename(csv.path, path));
    } catch (thrown) {
      // The directories may be on different drives.
      if (errorCode(thrown) !== 'EXDEV') throw writeFailure(thrown, path);
      await create(path, undefined, (part) => copyFile(csv.path, part));
    }
    return { ...csv, path };
  }

  /** Whether the output directory has a CSV of this name with rows. */
  async hasRows(fileName: string, signal: AbortSignal): Promise<boolean> {
    const rows = await this.readRows(join(this.#directory, fileName), 1, signal).catch(() => []);
    signal.throwIfAborted();
    return rows.length > 0;
  }

  /** Writes a text of the output directory, under its name only when it is whole; resolves with its absolute path. */
  async write(fileName: string, text: string): Promise<string> {
    const path = join(this.#directory, fileName);
    await create(path, undefined, (part) => writeFile(part, text));
    return path;
  }

  /** The texts of the cells of a stored file's first `maxRows` rows. Rejects as reading can fail. */
  async readRows(path: string, maxRows: number, signal: AbortSignal): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const batch of readRows({ path, name: basename(path) }, signal)) {
      for (const { raw } of batch.slice(0, maxRows - rows.length)) rows.push(cellTexts(decode(raw)));
      if (rows.length === maxRows) break;
    }
    return rows;
  }

  /** Removes the scratch directory. Never rejects: the runner empties its folder for temporary files all the same. */
  async cleanUp(): Promise<void> {
    const folder = await this.#scratch?.catch(() => undefined);
    this.#scratch = undefined;
    if (folder !== undefined) await remove(folder);
  }

  async #scratchPlaces({ fileName: name, keepGzip = false }: Pick<SaveOptions, 'fileName' | 'keepGzip'>) {
    const path = join(await this.#openScratch(), name);
    return { name, path, gzipPath: keepGzip ? `${path}.gz` : undefined };
  }

  #openScratch(): Promise<string> {
    const { temporary } = this.places;
    this.#scratch ??= mkdtemp(join(temporary, 'harness-sei-')).catch((thrown) => {
      throw writeFailure(thrown, temporary, 'Check RUNNER_TEMP, its permissions and the free space there.');
    });
    return this.#scratch;
  }
}

/** Makes a file under a temporary name and renames it to `path` when it is complete; leaves nothing behind on failure. */
async function create<T>(
  path: string,
  signal: AbortSignal | undefined,
  make: (part: string) => Promise<T>,
): Promise<T> {
  const part = temporaryPath(dirname(path));
  try {
    const made = await make(part);
    signal?.throwIfAborted();
    await retryBusy(() => rename(part, path));
    return made;
  } catch (thrown) {
    await remove(part);
    throw writeFailure(thrown, path);
  }
}

/** Never rejects: a file that cannot be removed must not fail a run. */
async function remove(path: string): Promise<void> {
  await retryBusy(() => rm(path, { recursive: true, force: true })).catch(() => {});
}

async function gzipFile(from: string, to: string, signal: AbortSignal): Promise<void> {
  const file = await open(to, 'w');
  await pipeline(readBytes(from, signal), createGzip(), file.createWriteStream(), { signal });
}

/** Random, since two runs may share a directory. */
function temporaryPath(directory: string): string {
  return join(directory, `.harness-sei-${randomUUID()}.part`);
}
