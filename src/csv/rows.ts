import { Failure } from '../failure.ts';
import { readChunks } from './file.ts';
import { RecordSplitter } from './records.ts';

/** Takes one row: `bytes` from `start` to `end`, lent until it returns; `splitter` tells where that is. */
export type RowSink = (bytes: Buffer, start: number, end: number, splitter: RecordSplitter) => void;

/**
 * Gives each record after the header to `onRow`. Yields after each chunk how many there were until then: the time to write
 * what was made of them, or to stop. What is wrong with the file is told with its name.
 */
export async function* rowsOf(
  { path, name }: { readonly path: string; readonly name: string },
  onRow: RowSink,
  signal: AbortSignal,
): AsyncGenerator<number> {
  let records = 0;
  const splitter: RecordSplitter = new RecordSplitter((bytes, start, end) => {
    records += 1;
    if (records > 1) onRow(bytes, start, end, splitter);
  });
  try {
    for await (const chunk of readChunks(path, 0, signal)) {
      splitter.write(chunk);
      yield Math.max(0, records - 1);
    }
    splitter.end();
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown.on(name) : thrown;
  }
  yield Math.max(0, records - 1);
}

/** Most headers are much shorter, and the rows behind them are not looked at. */
const HEADER_BYTES = 64 * 1024;

/** The header row as it came. */
export interface RawHeader {
  readonly bytes: Buffer;
  /** What ends it; undefined if nothing does. */
  readonly lineEnd: '\n' | '\r\n' | undefined;
  readonly hasByteOrderMark: boolean;
  /** Where, in bytes from the start of the file, the rows begin. */
  readonly rowsStart: number;
}

export async function readHeader(path: string, signal: AbortSignal): Promise<RawHeader | undefined> {
  let header: RawHeader | undefined;
  const splitter: RecordSplitter = new RecordSplitter((bytes, start, end) => {
    header ??= {
      bytes: Buffer.from(bytes.subarray(start, end)),
      lineEnd: splitter.lineEnd || undefined,
      hasByteOrderMark: splitter.hasByteOrderMark,
      rowsStart: splitter.bytesRead,
    };
  });
  for await (const chunk of readChunks(path, 0, signal, HEADER_BYTES)) {
    splitter.write(chunk);
    if (header !== undefined) return header;
  }
  splitter.end();
  return header;
}
