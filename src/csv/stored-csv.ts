import type { Comparison } from './comparison.ts';
import type { CsvFacts } from './inspection.ts';
import type { PseudonymOptions } from './pseudonymize.ts';

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

export interface CsvStoreOptions {
  /** A name without a path. */
  readonly fileName: string;
  /** `output`: under its name in the output directory. `scratch`: where it waits to be assembled. */
  readonly place: 'output' | 'scratch';
  /** Refuse to unpack more than this. */
  readonly maxCsvBytes: number;
  /** Keep a gzipped copy outside the output directory, the server's own bytes where it sent gzip. */
  readonly keepGzip: boolean;
  /** Whether HTTP told the body's end. If not, and the file is no gzip, a cut can only be seen by what is missing. */
  readonly isEndKnown: boolean;
  /** How large the server said the file is, packed or unpacked, if it did. */
  readonly announcedBytes: number | undefined;
  /** Whether a body of 0 bytes is a result (of no rows) and not a fault. */
  readonly emptyBodyIsEmptyResult: boolean;
  /** Is shown the columns of the whole file before it gets its name; what it throws refuses the file. */
  readonly guard?: (columns: readonly string[]) => void;
}

/** A file to assemble, and what its rows are about. */
export interface CsvPart {
  readonly label: string;
  /** What it is called in messages. */
  readonly fileName: string;
  readonly csv: StoredCsv;
}

interface AssemblyOptions {
  readonly fileName: string;
  readonly duplicates: 'keep' | 'drop';
  readonly targetColumn: string | undefined;
  readonly stableOrder: boolean;
  /** People become pseudonyms before anything is written to the output directory. */
  readonly pseudonyms?: PseudonymOptions | undefined;
  readonly keepGzip: boolean;
}

interface AssembledCsv {
  readonly csv: StoredCsv;
  /** One sentence or more each, for the log. */
  readonly warnings: readonly string[];
}

export interface CsvStore {
  /** Makes sure that files can be written, before anything is asked of Harness. */
  prepare(): Promise<void>;
  /**
   * Unpacks `body` to a temporary file, checks it on the way, and moves it to its name only when it is whole.
   * Rejects with a Failure (`bad-file`, `file-too-large`, `file-system`, or what broke the body), leaving nothing behind.
   */
  save(body: AsyncIterable<Buffer>, options: CsvStoreOptions, signal: AbortSignal): Promise<StoredCsv>;
  /** The files of the workspace that the glob pattern matches, by their absolute paths, in order. */
  find(pattern: string): Promise<string[]>;
  /** Checks a file of the workspace like `save`, where it lies; one that is gzipped is saved unpacked. */
  adopt(path: string, options: CsvStoreOptions, signal: AbortSignal): Promise<StoredCsv>;
  /** The bytes of a file of the workspace, to be saved. */
  read(path: string): AsyncIterable<Buffer>;
  /**
   * A file of the workspace, to be read; undefined if there is none. Rejects with `invalid-input` if it lies outside or is none, with its
   * path told as that of a baseline.
   */
  open(path: string): Promise<AsyncIterable<Buffer> | undefined>;
  /** Finds what differs between two files. `name`: what the first one is called; `seeksMovers`: whether rows may be shown. */
  compare(
    baseline: StoredCsv,
    current: StoredCsv,
    options: { readonly name: string; readonly seeksMovers: boolean },
    signal: AbortSignal,
  ): Promise<Comparison>;
  /**
   * Makes one file of the output directory of the parts, in their order: merged, sorted if asked for. Rejects like `save`, and
   * with `invalid-input` or `personal-data` where the columns are not such that it could be done as asked.
   */
  assemble(parts: readonly CsvPart[], options: AssemblyOptions, signal: AbortSignal): Promise<AssembledCsv>;
  /** Writes a text of the output directory, under its name only when it is whole; resolves with its absolute path. */
  write(fileName: string, text: string): Promise<string>;
  /**
   * Gives the cells of each row of a stored file to `onRow`, unquoted and in their order, until that returns false. Rejects
   * with what reading can fail with, or with the signal's reason.
   */
  readRows(csv: StoredCsv, onRow: (cells: readonly string[]) => boolean, signal: AbortSignal): Promise<void>;
  /** Removes what lies outside the output directory. */
  cleanUp(): Promise<void>;
}
