import type { CsvFacts } from './inspection.ts';
import type { MergeOptions } from './merge.ts';
import type { UnpackOptions } from './unpack.ts';

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

/** `output`: the output directory. `scratch`: a directory that is removed when the run is over. */
export type Place = 'output' | 'scratch';

export interface SaveOptions extends Omit<UnpackOptions, 'copyPath'> {
  /** A name without a path. */
  readonly fileName: string;
  readonly place: Place;
  /** Keep a gzipped copy outside the output directory, the server's own bytes where it sent gzip. */
  readonly keepGzip: boolean;
  /** Is given the columns of the whole file, and those that hold addresses, before it gets its name; what it throws refuses the file. */
  readonly guard?: (columns: readonly string[], addressColumns: readonly string[]) => void;
}

/** A file to assemble, and what its rows are about. */
export interface CsvPart {
  /** What the added columns hold in each of its rows. */
  readonly addedCells: readonly string[];
  /** What it is called in messages. */
  readonly fileName: string;
  readonly csv: StoredCsv;
}

export interface AssemblyOptions extends MergeOptions {
  readonly fileName: string;
  readonly place: Place;
  readonly keepGzip: boolean;
}

export interface AssembledCsv {
  readonly csv: StoredCsv;
  /** One sentence or more each, for the log. */
  readonly warnings: readonly string[];
}
