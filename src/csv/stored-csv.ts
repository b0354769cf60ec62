import type { CsvFacts } from './inspection.ts';

/** What is known of a CSV file that is whole, checked and in its place. */
export interface StoredCsv extends CsvFacts {
  /** Absolute. */
  readonly path: string;
  /** Size of the CSV, unpacked. */
  readonly bytes: number;
  /** Size as it came over the wire. */
  readonly wireBytes: number;
  /** Of the CSV, lower-case hex. */
  readonly sha256: string;
  /** Where the CSV lies gzipped as well; only if that was asked for. */
  readonly gzipPath: string | undefined;
  /** The columns whose cells are pseudonyms, if any are. */
  readonly pseudonymizedColumns?: readonly string[];
}
