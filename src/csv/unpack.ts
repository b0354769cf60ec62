import type { DuplexOptions } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, type Gunzip, type ZlibOptions } from 'node:zlib';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { createFile } from '../platform/create-file.ts';
import { freeMemory } from '../platform/free-memory.ts';
import { piecesOf } from '../platform/pieces-of.ts';
import { CsvCheck } from './check.ts';
import { CsvOutput } from './file.ts';
import type { CsvFacts } from './inspection.ts';
import type { CsvStoreOptions } from './stored-csv.ts';

/** Larger pieces halve the time that zlib takes: 1.2 s against 0.6 s for 259 MB, measured with 64 KiB and 1 MiB; half of that does it, too. */
const LARGE_PIECE_BYTES = 512 * 1024;
/** Many small files at once would reserve much memory that none of them fills. */
const SMALL_PIECE_BYTES = 64 * 1024;
/** zlib has a thread of its own, which goes on with the next pieces while one is checked, hashed and written. */
const PIECES_AHEAD = 2;
/**
 * What zlib is given at one go. After each it waits for the main thread, which may be busy with what came before: with the 64 KiB in which
 * a download comes, a third of the time.
 */
const GATHERED_BYTES = 512 * 1024;
/** Of a slow download, what came is handed on after this: that it is damaged, say, has not to wait for the rest. */
const GATHERING_MS = 100;
/** A file that ends within this many packed bytes is small. */
const SMALL_FILE_BYTES = 32 * 1024;

/** A file may come as gzip, and the HTTP layer may gzip that once more. */
const MAX_GZIP_LAYERS = 2;

export interface UnpackedCsv extends CsvFacts {
  readonly bytes: number;
  readonly wireBytes: number;
  readonly sha256: string;
  /** Whether the CSV's gzip came from the server and lies at `gzipPath`. */
  readonly gzipKept: boolean;
}

/**
 * Writes the CSV in `body` to `path` in one pass: gunzip as often as the bytes (and no header) say so, check, count, hash.
 * Memory does not grow with the file. Resolves with what the CSV is. Rejects with a Failure (`bad-file`, `file-too-large`), with the file
 * system's error, the body's, or the signal's reason; the caller takes away what was written then.
 */
export async function unpackCsv(
  body: AsyncIterable<Buffer>,
  path: string,
  gzipPath: string | undefined,
  options: CsvStoreOptions,
  signal: AbortSignal,
): Promise<UnpackedCsv> {
  let wireBytes = 0;
  async function* received() {
    for await (const chunk of body) {
      wireBytes += chunk.length;
      yield chunk;
    }
  }

  const check = new CsvCheck(options);
  const { csv, isGzip, finish } = await openGzip(received(), gzipPath);
  const output = await CsvOutput.create(path);
  async function write(pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      check.take(piece);
      await output.take(piece);
      // zlib's own, and the last that it put there; a body's bytes may be somebody else's, too.
      if (isGzip) freeMemory(piece);
    }
    return output.close();
  }
  // As a pipeline it ends at an abort even where the body does not.
  const { sha256 } = await pipeline(csv, write, { signal }).catch(async (thrown) => {
    await output.discard();
    throw gzipFailure(thrown);
  });
  const facts = check.end();
  const gzipKept = await finish();
  const { bytes, endsShort } = check;
  if (!options.isEndKnown && !isGzip) {
    const missing = Math.max(bytes, wireBytes) < (options.announcedBytes ?? 0);
    if (missing || endsShort) throw cutOff(bytes, options.announcedBytes);
  }
  return { ...facts, bytes, wireBytes, sha256, gzipKept };
}

/**
 * Peels gzip off until other bytes come. If asked for, the gzip is kept as it came, unless a second one was inside: then it
 * is not that of the CSV.
 */
async function openGzip(source: AsyncGenerator<Buffer>, gzipPath: string | undefined) {
  let { isGzip, isSmall, bytes } = await sniff(source);
  const layers: { readonly gunzip: Gunzip; readonly isFed: Promise<boolean> }[] = [];
  while (isGzip) {
    if (layers.length === MAX_GZIP_LAYERS) {
      throw new Failure('bad-file', `the file is gzipped more than ${MAX_GZIP_LAYERS} times over`);
    }
    const pieceBytes = isSmall ? SMALL_PIECE_BYTES : LARGE_PIECE_BYTES;
    const gunzip = createGunzip({
      chunkSize: pieceBytes,
      readableHighWaterMark: PIECES_AHEAD * pieceBytes,
      // A piece is lent, so the next is not asked for before this one is used up.
      writableHighWaterMark: 1,
    } as ZlibOptions & DuplexOptions);
    const packed = isSmall ? bytes : gathered(bytes);
    const keep = layers.length === 0 ? gzipPath : undefined;
    // A failure destroys the gunzip with its reason, and so reaches whoever reads from that.
    const feeding = pipeline(keep === undefined ? packed : copied(packed, keep), gunzip);
    layers.push({
      gunzip,
      isFed: feeding.then(
        () => true,
        () => false,
      ),
    });
    try {
      ({ isGzip, isSmall, bytes } = await sniff(piecesOf(gunzip)));
    } catch (thrown) {
      throw gzipFailure(thrown);
    }
  }

  /** To be called when the CSV is there; resolves with whether the gzip was kept, whole and as it came. */
  async function finish(): Promise<boolean> {
    // A gunzip that ended before what it was fed with: zeros came behind the gzip, which may be without end.
    const left = layers.filter(({ gunzip }) => !gunzip.writableEnded);
    for (const { gunzip } of left) gunzip.destroy();
    const [layer] = layers;
    return (
      gzipPath !== undefined && left.length === 0 && layers.length === 1 && (await layer?.isFed) === true
    );
  }
  return { csv: bytes, isGzip: layers.length > 0, finish };
}

/** The same bytes in larger pieces, if they come fast. Each is lent until the next is asked for, which comes meanwhile. */
async function* gathered(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let coming: Promise<IteratorResult<Buffer>> | undefined;
  const fill = async (buffer: Buffer) => {
    let length = 0;
    let timer: NodeJS.Timeout | undefined;
    let late = new Promise<undefined>(() => {});
    try {
      while (length < buffer.length) {
        if (rest.length === 0) {
          coming ??= source.next();
          const next = await Promise.race([coming, late]);
          if (next === undefined) break;
          coming = undefined;
          if (next.done) break;
          rest = next.value;
        }
        const copiedBytes = rest.copy(buffer, length);
        length += copiedBytes;
        rest = rest.subarray(copiedBytes);
        // Nothing gathered would mean the end, so an empty piece starts no wait.
        if (timer === undefined && length > 0) {
          late = new Promise((resolve) => {
            timer = setTimeout(resolve, GATHERING_MS, undefined);
          });
        }
      }
    } finally {
      clearTimeout(timer);
    }
    return buffer.subarray(0, length);
  };
  let [current, other] = [Buffer.allocUnsafeSlow(GATHERED_BYTES), Buffer.allocUnsafeSlow(GATHERED_BYTES)];
  let filling = fill(current);
  try {
    for (;;) {
      const piece = await filling;
      if (piece.length === 0) return;
      [current, other] = [other, current];
      filling = fill(current);
      // Its reason is not lost: the next round waits for it.
      filling.catch(() => {});
      yield piece;
    }
  } finally {
    coming?.catch(() => {});
    source.return(undefined).catch(() => {});
  }
}

async function* copied(source: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  const file = await createFile(path);
  try {
    for await (const chunk of source) {
      await file.appendFile(chunk);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

/** Whether what begins like this is gzip (RFC 1952). */
export function isGzipStart(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Looks at the beginning and gives the whole back. */
async function sniff(source: AsyncIterable<Buffer>): Promise<{
  readonly isGzip: boolean;
  readonly isSmall: boolean;
  readonly bytes: AsyncGenerator<Buffer>;
}> {
  const iterator = source[Symbol.asyncIterator]();
  const beginning: Buffer[] = [];
  let length = 0;
  let ended = false;
  while (length < SMALL_FILE_BYTES && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else {
      beginning.push(Buffer.from(next.value));
      length += next.value.length;
    }
  }
  const start = Buffer.concat(beginning);
  async function* bytes() {
    try {
      if (start.length > 0) yield start;
      while (!ended) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { isGzip: isGzipStart(start), isSmall: ended, bytes: bytes() };
}

function cutOff(bytes: number, announcedBytes: number | undefined): Failure {
  const sizes =
    announcedBytes === undefined ? '' : `, ${formatBytes(bytes)} of ${formatBytes(announcedBytes)} came`;
  return new Failure('bad-file', `the file is cut off${sizes || ': its last row is not whole'}`, {
    transient: true,
  });
}

/** zlib's own words say what it met, not what that means. */
function gzipFailure(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'Z_BUF_ERROR') {
    return new Failure('bad-file', 'the gzip file is cut off before its end', {
      transient: true,
      cause: thrown,
    });
  }
  if (code === 'Z_DATA_ERROR' || code === 'Z_STREAM_ERROR') {
    const detail = thrown instanceof Error ? thrown.message : '';
    return new Failure('bad-file', `the gzip file is damaged (${detail})`, {
      transient: true,
      cause: thrown,
    });
  }
  return thrown;
}
