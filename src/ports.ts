/** What the action needs from outside, as types; `platform/` and `github/` implement them. */

/** Who can read the repository, and so its artifacts, logs and summaries; `unknown` if the event does not say. */
export type Visibility = 'public' | 'internal' | 'private' | 'unknown';

export interface Clock {
  /** Milliseconds since the epoch that never go backwards. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Calls back once after `ms`; the returned function cancels that. */
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
  /** As received, not decoded. Throws a transient Failure if the connection breaks before its announced end. */
  readonly body: AsyncIterable<Buffer>;
  /** To be called instead of reading the body to its end: frees the connection, or closes it if more would come. */
  discard(): Promise<void>;
}

export interface Transport {
  /** One request, no redirect, no repetition. Rejects with a transient Failure, or the signal's reason; a later abort breaks the body. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
}

export interface ArtifactRequest {
  readonly name: string;
  readonly format: 'zip' | 'csv' | 'csv.gz' | 'html';
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
  /** Warnings about a successful upload, such as a format that the server did not accept. */
  readonly notes: readonly string[];
}

export interface ArtifactStore {
  /** Why nothing can be uploaded from here, and what to do, as far as that is known without a request. */
  unsupported(): string | undefined;
  /** Replaces an unfinished upload of an earlier call. Rejects with a Failure (`artifact`) that says what to do. */
  upload(request: ArtifactRequest, signal: AbortSignal): Promise<UploadedArtifact>;
}

/** The log, the outputs and the job summary of the step. All text is made harmless before it is written. */
export interface Runner {
  input(name: string): string;
  /** From now on the text is shown as `***`, here and by the runner, and an exact output that holds it is refused. */
  mask(secret: string): void;
  /** The same, but outputs may hold it: for texts of a server, such as the signature of a link, which may be any word. */
  maskForeign(secret: string): void;
  /** The text as it may be shown. */
  redact(text: string): string;
  info(text: string): void;
  /** Shown where step debug logging is on. Never the body of a request or an answer. */
  debug(text: string): void;
  /** Lines that fold under a name. Only for complete text: lines of parallel exports would mix. */
  group(name: string, lines: readonly string[]): void;
  warning(text: string): void;
  error(text: string): void;
  /** Sets an output to exactly this value. Throws a Failure if it holds a secret, and once if the runner's file cannot be written. */
  output(name: string, value: string): void;
  /** Sets an output for people to read, with secrets shown as `***`; otherwise as `output`. */
  outputText(name: string, text: string): void;
  /** Adds to the job summary. Rejects with a Failure (`file-system`). */
  summary(markdown: string): Promise<void>;
  /** Writes the same as a file below RUNNER_TEMP; resolves with its absolute path. Rejects with a Failure (`file-system`). */
  saveSummary(markdown: string): Promise<string>;
  /** Who can read the repository, by the event that started the run. */
  visibility(): Promise<Visibility>;
}
