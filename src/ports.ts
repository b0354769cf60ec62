/** The outside world on one screen: what the action needs of it, in types only. The adapters make these real. */
import type { Comparison } from './domain/comparison.ts';
import type { CsvFacts } from './domain/csv/inspection.ts';
import type { PseudonymOptions } from './domain/pseudonym.ts';
import type { Visibility } from './domain/publicity.ts';

export interface Clock {
  /** Milliseconds since the epoch that never go backwards. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Calls back once after `ms`; the returned function calls it off. */
  after(ms: number, callback: () => void): () => void;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it came over the wire, not decoded; a piece is lent until the next is asked for. Throws a transient Failure if the connection breaks before its announced end. */
  readonly body: AsyncIterable<Buffer>;
  /** Closes the connection of a body that nobody is going to read. */
  discard(): void;
}

export interface Transport {
  /**
   * One request, one answer: no redirect is followed and nothing is repeated. Rejects with a transient Failure if no
   * answer came, or with the signal's reason if that was aborted; an abort later on breaks the body.
   */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
}

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

export interface ArtifactRequest {
  readonly name: string;
  readonly format: 'zip' | 'csv' | 'csv.gz';
  /** Absolute paths; exactly one unless the format is zip. */
  readonly files: readonly string[];
  readonly retentionDays: number | undefined;
  readonly compressionLevel: number | undefined;
  readonly overwrite: boolean;
}

export interface UploadedArtifact {
  readonly id: number;
  readonly name: string;
  /** Lower-case hex SHA-256 of what was uploaded. */
  readonly digest: string;
  readonly url: string;
  readonly bytes: number;
  /** What the reader should know although it worked, such as a format that the server would not take. */
  readonly notes: readonly string[];
}

export interface ArtifactStore {
  /** Replaces what an earlier call left half-done. Rejects with a Failure (`artifact`) that says what to do. */
  upload(request: ArtifactRequest, signal: AbortSignal): Promise<UploadedArtifact>;
}

/** The log, the outputs and the job summary of the step. Whatever text comes in is made harmless on the way out. */
export interface Runner {
  input(name: string): string;
  /** From now on the text is shown as `***`, here and by the runner. */
  mask(secret: string): void;
  /** The text as it may be shown. */
  redact(text: string): string;
  info(text: string): void;
  warning(text: string): void;
  error(text: string): void;
  output(name: string, value: string): void;
  summary(markdown: string): Promise<void>;
  /** Who can read the repository, as far as the event that started the run says so. */
  visibility(): Promise<Visibility>;
}
