import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { readFailure } from '../platform/files.ts';
import { RecordSplitter } from './records.ts';

const CHUNK_BYTES = 256 * 1024;

/** A CSV on the disk. */
export interface CsvFile {
  /** Absolute. */
  readonly path: string;
  /** For messages. */
  readonly name: string;
}

export interface WrittenFile {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface CsvRow {
  /** Its bytes without the line end, as a Latin-1 string. */
  readonly raw: string;
  /** The physical line, from 1, in which it starts. */
  readonly line: number;
}

/** The header row of a file. */
export interface CsvHeader {
  readonly raw: string;
  /** Undefined if the file ends with it. */
  readonly lineEnd: '\n' | '\r\n' | '\r' | undefined;
  readonly hasByteOrderMark: boolean;
}

/**
 * The bytes of a file, which is opened when reading begins. Rejects with a Failure (`file-system`), or with the signal's reason.
 */
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
  source: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<WrittenFile> {
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
    await pipeline(chunks, file.createWriteStream(), { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The rows of a file after its header, in batches. Rejects as {@link readBytes} does, or with a Failure (`bad-file`) that names the file. */
export async function* readRows(file: CsvFile, signal: AbortSignal): AsyncGenerator<CsvRow[]> {
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

/** The header row of a file; undefined if it has none. Rejects as {@link readRows} does. */
export async function readHeader(file: CsvFile, signal: AbortSignal): Promise<CsvHeader | undefined> {
  let header: CsvHeader | undefined;
  const splitter = new RecordSplitter((bytes, start, end) => {
    header ??= {
      raw: bytes.toString('latin1', start, end),
      lineEnd: splitter.lineEnd || undefined,
      hasByteOrderMark: splitter.hasByteOrderMark,
    };
  });
  for await (const chunk of readBytes(file.path, signal)) {
    splitter.write(chunk);
    if (header !== undefined) return header;
  }
  splitter.end();
  return header;
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
export function fitInMemory(
  files: readonly { readonly bytes: number; readonly rowCount: number }[],
): boolean {
  const sizes = files.map(({ bytes, rowCount }) => Math.max(bytes, MIN_ROW_BYTES * rowCount));
  return sizes.reduce((sum, size) => sum + size, 0) <= MAX_BYTES;
}
