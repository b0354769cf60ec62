import { open } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { type GzipNotes, gunzipped } from './gunzip.ts';
import { type CsvFacts, CsvInspector, type InspectionOptions } from './inspection.ts';
import { type WrittenFile, writeBytes } from './rows.ts';

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

interface UnpackedCsv extends CsvFacts, WrittenFile {
  readonly wireBytes: number;
  /** Whether the body is one gzip of the CSV and nothing else. */
  readonly isGzip: boolean;
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
  const { copyPath, isEndKnown = true, announcedBytes, maxCsvBytes } = options;
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
      if (isTooLarge(bytes, maxCsvBytes)) throw tooLarge(maxCsvBytes);
      inspector.write(chunk);
      yield chunk;
    }
  }
  const written = await writeBytes(path, checked(), signal);
  const isEmptyResult = inspector.isBlank && options.emptyBodyIsEmptyResult;
  const facts = isEmptyResult ? { columns: [], rowCount: 0 } : inspector.end();
  if (!isEndKnown && notes.layers === 0) {
    const isMissing = written.bytes < (announcedBytes ?? 0);
    if (isMissing || inspector.endsShort) throw cutOff(written.bytes, announcedBytes);
  }
  return { ...facts, ...written, wireBytes, isGzip: notes.layers === 1 && !notes.isPadded };
}

function isTooLarge(bytes: number, maxCsvBytes: number): boolean {
  return bytes > maxCsvBytes;
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
