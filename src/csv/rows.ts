import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { readFailure } from '../platform/files.ts';
import type { CsvFacts } from './inspection.ts';
import { RecordSplitter } from './records.ts';

/** With the default of zlib, 16 KiB, unpacking takes twice as long. */
export const CHUNK_BYTES = 256 * 1024;
/** With the default of a file, 16 KiB, unpacking waits until each chunk is written. */
const BUFFER_BYTES = 4 * CHUNK_BYTES;

/** A CSV file that is complete, checked and in its place. */
export interface StoredCsv extends CsvFacts {
  /** For messages. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** A gzipped copy of the CSV, if that was asked for. */
  readonly gzipPath?: string | undefined;
  /** Columns whose cells are pseudonyms. */
  readonly pseudonymizedColumns?: readonly string[];
  /** Of a history: those of its key that are no dates, by which its rows can be compared with what they were. */
  readonly keyColumns?: readonly string[];
}

export interface CsvRow {
  /** Its bytes without the line end, as a Latin-1 string. */
  readonly raw: string;
  /** The physical line, from 1, in which it starts. */
  readonly line: number;
}

/** The bytes of a file, which is opened when reading begins. Rejects with a Failure (`file-system`), or with the signal's reason. */
export async function* readBytes(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES, signal });
  } catch (thrown) {
    signal?.throwIfAborted();
    throw readFailure(thrown, path);
  }
}

/** Writes bytes to a new file. Rejects with the file system's error, what the source throws, or the signal's reason. */
export async function writeBytes(
  path: string,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  signal: AbortSignal,
) {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* chunks() {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const file = await open(path, 'w');
  try {
    await pipeline(chunks, file.createWriteStream({ highWaterMark: BUFFER_BYTES }), { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The rows of a file after its header, in batches. Rejects as {@link readBytes} does, or with a Failure (`bad-file`) that names the file. */
export async function* readRows(
  file: Pick<StoredCsv, 'path' | 'name'>,
  signal: AbortSignal,
): AsyncGenerator<CsvRow[]> {
  let isHeader = true;
  let batch: CsvRow[] = [];
  const splitter = new RecordSplitter((bytes, start, end) => {
    if (isHeader) isHeader = false;
    else batch.push({ raw: bytes.toString('latin1', start, end), line: splitter.line });
  });
  try {
    for await (const chunk of readBytes(file.path, signal)) {
      splitter.write(chunk);
      yield batch;
      batch = [];
    }
    splitter.end();
    yield batch;
  } catch (thrown) {
    throw thrown instanceof Failure && thrown.code === 'bad-file' ? thrown.on(file.name) : thrown;
  }
}

/** Lets signals be handled between long computations. Rejects with the signal's reason if the run was cancelled. */
export async function letSignalsIn(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** Most bytes of CSV, all files together, that are held in memory at once. */
const MAX_BYTES = 128 * 1024 * 1024;
/** A row takes at least this much memory. */
const MIN_ROW_BYTES = 64;
/** For messages. */
export const MEMORY_LIMIT = `${formatBytes(MAX_BYTES)} (a row counts as at least ${MIN_ROW_BYTES} bytes)`;

/** Whether the rows of these files may be held in memory together. */
export function fitInMemory(files: readonly Pick<StoredCsv, 'bytes' | 'rowCount'>[]): boolean {
  const sizes = files.map(({ bytes, rowCount }) => Math.max(bytes, MIN_ROW_BYTES * rowCount));
  return sizes.reduce((sum, size) => sum + size, 0) <= MAX_BYTES;
}
