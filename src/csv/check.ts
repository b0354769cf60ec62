import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { readChunks } from './file.ts';
import { type CsvFacts, CsvInspector } from './inspection.ts';
import type { CsvStoreOptions } from './stored-csv.ts';

type CheckOptions = Pick<CsvStoreOptions, 'maxCsvBytes' | 'emptyBodyIsEmptyResult'>;

/** Checks a CSV that comes in pieces: how large it is, and all that CsvInspector looks at. */
export class CsvCheck {
  bytes = 0;
  readonly #options: CheckOptions;
  readonly #inspector = new CsvInspector();

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  /** Throws a Failure (`file-too-large`, `bad-file`) as soon as that is clear. */
  take(piece: Buffer): void {
    this.bytes += piece.length;
    const { maxCsvBytes } = this.#options;
    if (this.bytes > maxCsvBytes) {
      throw new Failure(
        'file-too-large',
        `the CSV is larger than max-csv-bytes (${formatBytes(maxCsvBytes)})`,
        { hint: 'Raise max-csv-bytes if a file of that size is expected.' },
      );
    }
    this.#inspector.write(piece);
  }

  end(): CsvFacts {
    const isEmptyResult = this.bytes === 0 && this.#options.emptyBodyIsEmptyResult;
    return isEmptyResult ? { columns: [], rowCount: 0 } : this.#inspector.end();
  }

  /** As CsvInspector says. */
  get endsShort(): boolean {
    return this.#inspector.endsShort;
  }
}

/** What a CSV is that lies on the disk, its own bytes untouched. Rejects as `CsvCheck` throws, or with the signal's reason. */
export async function checkCsv(path: string, options: CheckOptions, signal: AbortSignal) {
  const check = new CsvCheck(options);
  const hash = createHash('sha256');
  for await (const chunk of readChunks(path, 0, signal)) {
    check.take(chunk);
    hash.update(chunk);
  }
  const { bytes } = check;
  return { ...check.end(), bytes, wireBytes: bytes, sha256: hash.digest('hex') };
}
