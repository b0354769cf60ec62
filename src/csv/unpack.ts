import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { errorCode } from '../platform/files.ts';
import { CsvInspector, type InspectionOptions } from './inspection.ts';
import { CHUNK_BYTES, writeBytes } from './rows.ts';

/** The file may be gzipped, and the HTTP layer may gzip it again. */
const MAX_LAYERS = 2;

/** Zeros after the end of a gzip are padding; the limit stops an endless body. */
const MAX_PADDING_BYTES = 64 * 1024 * 1024;

export interface UnpackOptions extends InspectionOptions {
  /** Refuse to unpack more than this. */
  readonly maxCsvBytes: number;
  /** Whether a file of 0 bytes or blank lines means no rows; it is a fault otherwise. */
  readonly emptyBodyIsEmptyResult: boolean;
  /** False if the body has no length and ends with its connection, so that only its content can show a cut. True by default. */
  readonly isEndKnown?: boolean;
  /** The size of the file by the server's word, packed or unpacked. */
  readonly announcedBytes?: number | undefined;
  /** Path of a copy of the body as received; none if undefined. */
  readonly copyPath: string | undefined;
}

/**
 * Writes the CSV in `body` to a new file at `path` in one pass: unpacked as often as the bytes (and no header) say, checked, counted and
 * hashed. Memory does not grow with the file. Says also how large the body was, and whether it is one gzip of the CSV and nothing else.
 * Rejects with a Failure (`bad-file`, `file-too-large`), the file system's error, what the body throws, or the signal's reason; the caller
 * removes what was written.
 */
export async function unpackCsv(
  body: AsyncIterable<Buffer>,
  path: string,
  options: UnpackOptions,
  signal: AbortSignal,
) {
  const { copyPath, isEndKnown = true, announcedBytes } = options;
  let wireBytes = 0;
  async function* received() {
    const copy = copyPath === undefined ? undefined : await open(copyPath, 'w');
    try {
      for await (const chunk of body) {
        wireBytes += chunk.length;
        await copy?.appendFile(chunk);
        yield chunk;
      }
    } finally {
      await copy?.close();
    }
  }
  const notes: GzipNotes = { layers: 0, isPadded: false };
  const inspector = new CsvInspector(options);
  async function* checked() {
    let bytes = 0;
    for await (const chunk of gunzipped(received(), notes)) {
      bytes += chunk.length;
      assertNotTooLarge(bytes, options.maxCsvBytes);
      inspector.write(chunk);
      yield chunk;
    }
  }
  const written = await writeBytes(path, checked(), signal);
  const isEmptyResult = inspector.isBlank && options.emptyBodyIsEmptyResult;
  const facts = isEmptyResult ? { columns: [], rowCount: 0 } : inspector.end();
  const isShort = written.bytes < (announcedBytes ?? 0);
  if (!isEndKnown && notes.layers === 0 && (isShort || inspector.endsShort)) {
    const why = isShort
      ? `, ${formatBytes(written.bytes)} of ${formatBytes(announcedBytes ?? 0)} came`
      : ': its last row is not whole';
    throw new Failure('bad-file', `the file is cut off${why}`, { transient: true });
  }
  return { ...facts, ...written, wireBytes, isGzip: notes.layers === 1 && !notes.isPadded };
}

function assertNotTooLarge(bytes: number, maxCsvBytes: number): void {
  if (bytes <= maxCsvBytes) return;
  throw new Failure('file-too-large', `the CSV is larger than max-csv-bytes (${formatBytes(maxCsvBytes)})`, {
    hint: 'Raise max-csv-bytes if a file of that size is expected.',
  });
}

/** What was found while unpacking; complete after the last byte. */
interface GzipNotes {
  layers: number;
  /** Whether zeros follow the end of a gzip. */
  isPadded: boolean;
}

/**
 * The bytes in `source`, unpacked as long as they begin like gzip. All members of a gzip are read. Throws a Failure (`bad-file`) if it is
 * damaged, is cut off or is followed by anything but zeros, and what the source throws.
 */
async function* gunzipped(source: AsyncGenerator<Buffer>, notes: GzipNotes): AsyncGenerator<Buffer> {
  try {
    let start = Buffer.alloc(0);
    while (start.length < 2) {
      const { value, done } = await source.next();
      if (done) break;
      start = Buffer.concat([start, value]);
    }
    // The magic number of gzip (RFC 1952).
    if (start[0] !== 0x1f || start[1] !== 0x8b) {
      yield start;
      yield* source;
      return;
    }
    if (notes.layers === MAX_LAYERS)
      throw new Failure('bad-file', `the file is gzipped more than ${MAX_LAYERS} times over`);
    notes.layers += 1;
    yield* gunzipped(gunzip(start, source, notes), notes);
  } finally {
    // Not awaited: the source may be stuck in a stalled download.
    source.return(undefined).catch(() => {});
  }
}

/** Unpacks what begins with `start`. Reads the source to its end, also behind the end of the gzip. */
async function* gunzip(
  start: Buffer,
  source: AsyncGenerator<Buffer>,
  notes: GzipNotes,
): AsyncGenerator<Buffer> {
  const engine = createGunzip({ chunkSize: CHUNK_BYTES });
  let bytes = 0;
  /** Up to the last byte that is not 0. */
  let contentBytes = 0;
  async function* counted(first: Buffer) {
    let chunk: Buffer | undefined = first;
    while (chunk !== undefined && bytes - contentBytes <= MAX_PADDING_BYTES) {
      const last = chunk.findLastIndex((byte) => byte !== 0);
      if (last !== -1) contentBytes = bytes + last + 1;
      bytes += chunk.length;
      yield chunk;
      // Not "for await", which closes the source.
      chunk = (await source.next()).value;
    }
  }
  try {
    // An error destroys the engine, and is thrown to the loop that reads from it.
    pipeline(counted(start), engine).catch(() => {});
    yield* engine;
    for await (const _ of counted(Buffer.alloc(0))) {
      // zlib stops at a zero byte after a member and ignores the rest.
    }
  } catch (thrown) {
    throw gzipFailure(thrown);
  }
  if (contentBytes > engine.bytesWritten || bytes - contentBytes > MAX_PADDING_BYTES)
    throw new Failure('bad-file', 'the gzip file has other data after its end', { transient: true });
  notes.isPadded = bytes > engine.bytesWritten;
}

/** An error of zlib as a Failure (`bad-file`) in plain words; any other error as it is. */
function gzipFailure(thrown: unknown): unknown {
  const code = errorCode(thrown);
  if (!(thrown instanceof Error) || !/^Z_(?:BUF|DATA|STREAM)_ERROR$/.test(code)) return thrown;
  const what = code === 'Z_BUF_ERROR' ? 'cut off before its end' : `damaged (${thrown.message})`;
  return new Failure('bad-file', `the gzip file is ${what}`, { transient: true, cause: thrown });
}
