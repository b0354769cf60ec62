import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../failure.ts';

/** With zlib's default of 16 KiB, unpacking takes twice as long. */
const CHUNK_BYTES = 256 * 1024;

/** The file may be gzipped, and the HTTP layer may gzip it again. */
const MAX_LAYERS = 2;

/** Zeros after the end of a gzip are padding; the limit stops an endless body. */
const MAX_PADDING_BYTES = 64 * 1024 * 1024;

/** What was found while unpacking; complete after the last byte. */
export interface GzipNotes {
  layers: number;
  /** Whether zeros follow the end of a gzip. */
  isPadded: boolean;
}

/**
 * The bytes in `source`, unpacked as long as they begin like gzip. All members of a gzip are read. Throws a Failure (`bad-file`) if it is
 * damaged, is cut off or is followed by anything but zeros, and what the source throws.
 */
export async function* gunzipped(source: AsyncGenerator<Buffer>, notes: GzipNotes): AsyncGenerator<Buffer> {
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const { value, done } = await source.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  async function* whole() {
    try {
      if (start.length > 0) yield start;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      close(source);
    }
  }
  // The magic number of gzip (RFC 1952).
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* whole();
    return;
  }
  if (notes.layers === MAX_LAYERS) {
    close(source);
    throw new Failure('bad-file', `the file is gzipped more than ${MAX_LAYERS} times over`);
  }
  notes.layers += 1;
  yield* gunzipped(gunzip(whole(), notes), notes);
}

async function* gunzip(packed: AsyncGenerator<Buffer>, notes: GzipNotes): AsyncGenerator<Buffer> {
  const engine = createGunzip({ chunkSize: CHUNK_BYTES });
  let bytes = 0;
  /** Up to the last byte that is not 0. */
  let contentBytes = 0;
  const next = async () => {
    const { value, done } = await packed.next();
    if (done) return undefined;
    const last = value.findLastIndex((byte) => byte !== 0);
    if (last !== -1) contentBytes = bytes + last + 1;
    bytes += value.length;
    return value;
  };
  async function* chunks() {
    for (let chunk = await next(); chunk !== undefined; chunk = await next()) yield chunk;
  }
  try {
    // An error destroys the engine, and is thrown to the loop that reads from it.
    pipeline(chunks(), engine).catch(() => {});
    yield* engine;
    // zlib stops at a zero byte after a member and ignores the rest.
    while ((await next()) !== undefined) if (bytes - contentBytes > MAX_PADDING_BYTES) break;
  } catch (thrown) {
    throw gzipFailure(thrown);
  } finally {
    close(packed);
  }
  if (contentBytes > engine.bytesWritten || bytes - contentBytes > MAX_PADDING_BYTES) {
    throw new Failure('bad-file', 'the gzip file has other data after its end', { transient: true });
  }
  notes.isPadded = bytes > engine.bytesWritten;
}

/** Not awaited: the source may be stuck in a stalled download. */
function close(source: AsyncGenerator<Buffer>): void {
  source.return(undefined).catch(() => {});
}

/** An error of zlib as a Failure (`bad-file`) in plain words; any other error as it is. */
function gzipFailure(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const details = { transient: true, cause: thrown };
  if (code === 'Z_BUF_ERROR')
    return new Failure('bad-file', 'the gzip file is cut off before its end', details);
  if (code === 'Z_DATA_ERROR' || code === 'Z_STREAM_ERROR') {
    const detail = thrown instanceof Error ? thrown.message : '';
    return new Failure('bad-file', `the gzip file is damaged (${detail})`, details);
  }
  return thrown;
}
