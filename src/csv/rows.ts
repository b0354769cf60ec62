import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { readFailure } from '../platform/files.ts';
import { cellTexts, decode } from './cells.ts';
import { RecordSplitter } from './records.ts';

const CHUNK_BYTES = 256 * 1024;

/** A CSV on the disk. */
export interface CsvFile {
  /** Absolute. */
  readonly path: string;
  /** For messages. */
  readonly name: string;
}

export interface CsvRow {
  /** As it stands in the file without its line end, one character a byte (Latin-1). */
  readonly raw: string;
  /** The physical line, from 1, in which it starts. */
  readonly line: number;
}

/** The header row as it stands in the file. */
export interface CsvHeader extends CsvRow {
  /** What ends it; undefined if nothing does. */
  readonly lineEnd: '\n' | '\r\n' | '\r' | undefined;
  readonly hasByteOrderMark: boolean;
}

/**
 * The bytes of a file. Rejects with a Failure (`file-system`), or with the signal's reason. Opened when it is read, so that a thousand files
 * are not open at once.
 */
export async function* readBytes(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES, signal });
  } catch (thrown) {
    signal?.throwIfAborted();
    throw readFailure(thrown, path);
  }
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

/** Gives the cells of each row after the header to `onRow`, unquoted, until that returns false. Rejects as {@link readRows} does. */
export async function forEachRow(
  file: CsvFile,
  onRow: (cells: readonly string[]) => boolean,
  signal: AbortSignal,
): Promise<void> {
  for await (const batch of readRows(file, signal)) {
    for (const { raw } of batch) if (!onRow(cellTexts(decode(raw)))) return;
  }
}

/** The header row of a file; undefined if it has none. Rejects as {@link readRows} does. */
export async function readHeader(file: CsvFile, signal: AbortSignal): Promise<CsvHeader | undefined> {
  let header: CsvHeader | undefined;
  const splitter = new RecordSplitter((bytes, start, end) => {
    header ??= {
      raw: bytes.toString('latin1', start, end),
      line: splitter.line,
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

/** To be called between long computations: a cancelled run ends here. */
export async function letSignalsIn(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
