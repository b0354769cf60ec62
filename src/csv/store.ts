import { createReadStream } from 'node:fs';
import { glob, mkdir, mkdtemp, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import { createFile } from '../platform/create-file.ts';
import { errorCode, readFailure, writeFailure } from '../platform/file-system-failure.ts';
import { isInside } from '../platform/inside.ts';
import { checkCsv } from './check.ts';
import { compareCsv } from './compare.ts';
import { mergeCsv } from './merge.ts';
import { readRows } from './read-rows.ts';
import { sortCsv } from './sort.ts';
import type { CsvStore } from './stored-csv.ts';
import { isGzipStart, unpackCsv } from './unpack.ts';

export interface CsvStorePlaces {
  /** Absolute; the output directory must not lead out of it. */
  readonly workspace: string;
  /** Relative to the workspace, or absolute inside it. */
  readonly outputDirectory: string;
  /** Where files go that only this run needs. */
  readonly temporary: string;
}

const READ_BYTES = 1024 * 1024;

/** CSV files in a directory of the workspace. */
export function createCsvStore({ workspace, outputDirectory, temporary }: CsvStorePlaces): CsvStore {
  const directory = resolve(workspace, outputDirectory);
  let lastColumns: readonly string[] = [];
  let scratch: Promise<string> | undefined;
  // The promise is kept, not what it gives: several files may ask for the folder at once, and there must be one.
  const scratchFolder = () => {
    scratch ??= mkdtemp(join(temporary, 'harness-sei-')).catch((thrown) => {
      throw writeFailure(
        thrown,
        temporary,
        'Check RUNNER_TEMP, its permissions and the free space of the runner.',
      );
    });
    return scratch;
  };

  /** A thousand files mostly have the same columns: their names are kept once. */
  const shared = (columns: readonly string[]) => {
    const isSame =
      columns.length === lastColumns.length && columns.every((name, index) => name === lastColumns[index]);
    if (!isSame) lastColumns = columns;
    return lastColumns;
  };

  return {
    async prepare() {
      if (!isInside(workspace, directory)) throw notInside('output-directory', 'directory', outputDirectory);
      try {
        await mkdir(directory, { recursive: true });
        // A symbolic link on the way may lead out even where the words do not.
        if (!isInside(await realpath(workspace), await realpath(directory)))
          throw notInside('output-directory', 'directory', outputDirectory);
        const probe = join(directory, '.harness-sei-export.part');
        await (await createFile(probe)).close();
        await rm(probe);
      } catch (thrown) {
        throw writeFailure(thrown, directory);
      }
    },

    async save(body, options, signal) {
      const folder = options.place === 'output' ? directory : await scratchFolder();
      const path = join(folder, options.fileName);
      const part = join(folder, `.${options.fileName}.part`);
      try {
        const gzipPath = options.keepGzip ? join(await scratchFolder(), `${options.fileName}.gz`) : undefined;
        const { gzipKept, columns, ...facts } = await unpackCsv(body, part, gzipPath, options, signal);
        options.guard?.(columns);
        if (gzipPath !== undefined && !gzipKept) await gzipFile(part, gzipPath, signal);
        signal.throwIfAborted();
        await rename(part, path);
        return { ...facts, columns: shared(columns), path, gzipPath };
      } catch (thrown) {
        await rm(part, { force: true }).catch(() => {});
        throw writeFailure(thrown, path);
      }
    },

    async find(pattern) {
      const paths: string[] = [];
      const root = await realpath(workspace);
      for await (const match of glob(pattern, { cwd: workspace })) {
        const path = resolve(workspace, match);
        if (isInside(workspace, path) && (await leadsToFileIn(root, path))) paths.push(path);
      }
      return paths.sort();
    },

    async adopt(path, options, signal) {
      if (await isGzipFile(path)) return this.save(bytesOf(path), options, signal);
      const { columns, ...facts } = await checkCsv(path, options, signal);
      options.guard?.(columns);
      return { ...facts, columns: shared(columns), path, gzipPath: undefined };
    },

    read: bytesOf,

    async open(path) {
      const file = resolve(workspace, path);
      if (!isInside(workspace, file)) throw notInside('baseline', 'file', path);
      try {
        if (!isInside(await realpath(workspace), await realpath(file)))
          throw notInside('baseline', 'file', path);
        if ((await stat(file)).isFile()) return bytesOf(file);
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
    },

    async compare(baseline, current, { name, seeksMovers }, signal) {
      const scratchPath = join(await scratchFolder(), '.comparison');
      const [before, after] = [
        { ...baseline, name },
        { ...current, name: basename(current.path) },
      ];
      try {
        return await compareCsv(before, after, { scratchPath, seeksMovers }, signal);
      } catch (thrown) {
        throw writeFailure(thrown, scratchPath);
      }
    },

    async assemble(parts, options, signal) {
      const path = join(directory, options.fileName);
      const [merged, sorted] = [
        join(directory, `.${options.fileName}.part`),
        join(directory, `.${options.fileName}.sorted.part`),
      ];
      try {
        const sources = parts.map(({ label, fileName, csv }) => ({ ...csv, name: fileName, label }));
        const made = await mergeCsv(sources, merged, options, signal);
        const { warnings, columns, rowCount, pseudonymizedColumns } = made;
        const facts = options.stableOrder ? await sortCsv(merged, sorted, columns, signal) : made;
        const gzipPath = options.keepGzip ? join(await scratchFolder(), `${options.fileName}.gz`) : undefined;
        const finished = options.stableOrder ? sorted : merged;
        if (gzipPath !== undefined) await gzipFile(finished, gzipPath, signal);
        signal.throwIfAborted();
        await rename(finished, path);
        const wireBytes = parts.reduce((sum, { csv }) => sum + csv.wireBytes, 0);
        const { bytes, sha256 } = facts;
        const csv = { path, columns, rowCount, bytes, wireBytes, sha256, gzipPath, pseudonymizedColumns };
        return { csv, warnings };
      } catch (thrown) {
        throw writeFailure(thrown, path);
      } finally {
        await Promise.all([merged, sorted].map((part) => rm(part, { force: true })));
      }
    },

    async write(fileName, text) {
      const path = join(directory, fileName);
      const part = join(directory, `.${fileName}.part`);
      try {
        const file = await createFile(part);
        await file.writeFile(text).finally(() => file.close());
        await rename(part, path);
        return path;
      } catch (thrown) {
        await rm(part, { force: true }).catch(() => {});
        throw writeFailure(thrown, path);
      }
    },

    async readRows({ path }, onRow, signal) {
      await readRows({ path, name: basename(path) }, onRow, signal);
    },

    async cleanUp() {
      const folder = await scratch?.catch(() => undefined);
      scratch = undefined;
      // The runner empties its folder for temporary files all the same; a virus scanner may hold one of them open now.
      if (folder !== undefined)
        await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
    },
  };
}

/** Whether it leads to a file in there; of one that can't be looked at, whoever reads it will be told why. */
async function leadsToFileIn(root: string, path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile() && isInside(root, await realpath(path));
  } catch {
    return true;
  }
}

/** Opened when it is read, so that a thousand files are not open at once, and with no more memory than it fills. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    const { size } = await stat(path);
    yield* createReadStream(path, { highWaterMark: Math.min(READ_BYTES, size + 1) });
  } catch (thrown) {
    throw readFailure(thrown, path);
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
  const source = (await open(from)).createReadStream();
  await pipeline(source, createGzip(), (await createFile(to)).createWriteStream(), { signal });
}

function notInside(input: string, what: 'directory' | 'file', path: string): Failure {
  return new Failure('invalid-input', `${input}: expected a ${what} inside the workspace, got "${path}"`);
}
