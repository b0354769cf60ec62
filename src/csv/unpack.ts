import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { createFile } from '../platform/files.ts';
import { type GzipNotes, gunzipped } from './gunzip.ts';
import { type CsvFacts, CsvInspector, type InspectionOptions } from './inspection.ts';
import { readBytes } from './rows.ts';
import type { WrittenCsv } from './write-csv.ts';

export interface CheckOptions extends InspectionOptions {
  /** Refuse to unpack more than this. */
  readonly maxCsvBytes: number;
  /** Whether a file of 0 bytes is a result (of no rows) and not a fault. */
  readonly emptyBodyIsEmptyResult: boolean;
}

export interface UnpackOptions extends CheckOptions {
  /** Whether HTTP tells the body's end. If not, and the file is no gzip, a cut can only be seen by what is missing. */
  readonly isEndKnown: boolean;
  /** How large the server said the file is, packed or unpacked, if it did. */
  readonly announcedBytes: number | undefined;
  /** Where the body is copied to as it came; nowhere if undefined. */
  readonly copyPath: string | undefined;
}

export interface CheckedCsv extends CsvFacts, WrittenCsv {}

export interface UnpackedCsv extends CheckedCsv {
  readonly wireBytes: number;
  /** Whether the body is one gzip of the CSV and nothing else. */
  readonly isGzip: boolean;
}

/** Checks a CSV in chunks that it passes through; `result()` says what the whole was. */
function createCheck(options: CheckOptions) {
  const { maxCsvBytes, emptyBodyIsEmptyResult } = options;
  const hash = createHash('sha256');
  const inspector = new CsvInspector(options);
  let bytes = 0;
  return {
    /** Throws a Failure (`file-too-large`, `bad-file`) as soon as that is clear. */
    async *chunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > maxCsvBytes) throw tooLarge(maxCsvBytes);
        hash.update(chunk);
        inspector.write(chunk);
        yield chunk;
      }
    },
    result(): CheckedCsv & { readonly endsShort: boolean } {
      const isEmptyResult = bytes === 0 && emptyBodyIsEmptyResult;
      const facts = isEmptyResult ? { columns: [], rowCount: 0 } : inspector.end();
      return { ...facts, bytes, sha256: hash.digest('hex'), endsShort: inspector.endsShort };
    },
  };
}

/** Reads and checks a CSV that is there already. Rejects as {@link unpackCsv} does. */
export async function checkCsv(source: AsyncIterable<Buffer>, options: CheckOptions): Promise<CheckedCsv> {
  const check = createCheck(options);
  for await (const _ of check.chunks(source));
  const { endsShort: _, ...checked } = check.result();
  return checked;
}

/**
 * Writes the CSV in `body` to a new file at `path` in one pass: unpacked as often as the bytes (and no header) say, checked, counted and
 * hashed. Memory does not grow with the file. Rejects with a Failure (`bad-file`, `file-too-large`), the file system's error, what the body
 * throws, or the signal's reason; the caller removes what was written.
 */
export async function unpackCsv(
  body: AsyncIterable<Buffer>,
  path: string,
  options: UnpackOptions,
  signal: AbortSignal,
): Promise<UnpackedCsv> {
  const { copyPath, isEndKnown, announcedBytes } = options;
  let wireBytes = 0;
  async function* received() {
    const copy = copyPath === undefined ? undefined : await createFile(copyPath);
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
  const check = createCheck(options);
  const file = await createFile(path);
  try {
    await pipeline(gunzipped(received(), notes), check.chunks, file.createWriteStream(), { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  }
  const { endsShort, ...checked } = check.result();
  if (!isEndKnown && notes.layers === 0) {
    const isMissing = checked.bytes < (announcedBytes ?? 0);
    if (isMissing || endsShort) throw cutOff(checked.bytes, announcedBytes);
  }
  return { ...checked, wireBytes, isGzip: notes.layers === 1 && !notes.isPadded };
}

/** Copies a file that was checked, byte for byte, to a new one. Rejects with a Failure (`bad-file`) if it is not the same any more. */
export async function copyCsv(
  file: CheckedCsv & { readonly path: string; readonly name: string },
  path: string,
  signal: AbortSignal,
): Promise<CheckedCsv> {
  const { columns, rowCount, bytes, sha256 } = file;
  const hash = createHash('sha256');
  async function* chunks() {
    for await (const chunk of readBytes(file.path, signal)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const copy = await createFile(path);
  await pipeline(chunks, copy.createWriteStream(), { signal });
  if (hash.digest('hex') !== sha256)
    throw new Failure('bad-file', `${file.name}: it changed while it was copied`);
  return { columns, rowCount, bytes, sha256 };
}

function tooLarge(maxCsvBytes: number): Failure {
  const limit = formatBytes(maxCsvBytes);
  return new Failure('file-too-large', `the CSV is larger than max-csv-bytes (${limit})`, {
    hint: 'Raise max-csv-bytes if a file of that size is expected.',
  });
}

function cutOff(bytes: number, announcedBytes: number | undefined): Failure {
  const sizes =
    announcedBytes === undefined
      ? ': its last row is not whole'
      : `, ${formatBytes(bytes)} of ${formatBytes(announcedBytes)} came`;
  return new Failure('bad-file', `the file is cut off${sizes}`, { transient: true });
}
