import type { RecordedRequest } from '../http/request.ts';

/** A body given by a test: text, bytes, or chunks made while they are sent. */
export type BodySource = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Where in an answer the connection fails. `{ afterBodyBytes: 0 }` is between headers and body. */
export type CutPoint = 'before-headers' | { readonly afterBodyBytes: number };

/** A header that is `null` is taken away. */
type HeaderPatch = Readonly<Record<string, string | null>>;

/**
 * What goes wrong with one answer. Members combine, and work in the order in which they stand here: first what
 * is answered, then its bytes, then how they travel. Without `answer` the server has done what it was asked, and
 * only its answer suffers: a `create` that is reset has created its export.
 */
export interface Effect {
  /** Answered in the server's place; the server does not see the request. */
  readonly answer?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: BodySource | (() => BodySource);
  };
  readonly status?: number;
  readonly headers?: HeaderPatch;
  /** Default status 302; the body becomes empty. */
  readonly redirect?: {
    readonly status?: 301 | 302 | 303 | 307 | 308;
    readonly location: string | ((request: RecordedRequest) => string);
  };
  /** Gets the parsed JSON answer, returns what is answered instead. */
  readonly patchJson?: (answer: Record<string, unknown>) => unknown;
  /** Replaces the body. Give a function if the fault strikes more than once and the source can be read only once. */
  readonly body?: BodySource | (() => BodySource);

  /** The file unpacked (if it is gzip) and packed anew. */
  readonly repack?: 'plain' | 'gzip' | { readonly gzipMembers: number };
  /** Inverts the byte at this offset; a negative one counts from the end. */
  readonly flipByteAt?: number;
  /** Keeps this many bytes, and ends as if they were all; a negative number drops bytes from the end. */
  readonly truncateTo?: number;
  readonly append?: string | Uint8Array;
  /** Packs the body once more, as the HTTP layer's own compression. */
  readonly contentEncoding?: 'gzip';

  /** How the end of the body is marked. Default: a length where it is known, else chunks. */
  readonly framing?: 'content-length' | 'chunked' | 'until-close';
  /** Sizes in which the body is written, in turn; what is left follows in one piece. */
  readonly chunkSizes?: readonly number[];
  /** So many bytes at a time, by the wall clock. */
  readonly drip?: { readonly bytes: number; readonly everyMs: number };
  /** TCP reset, 20 ms after the last byte. Over TLS the connection is closed without a TLS close. */
  readonly reset?: CutPoint;
  /** Orderly TCP close, though more was announced. */
  readonly hangUp?: CutPoint;
  /** Nothing more, and the connection stays open. */
  readonly stall?: CutPoint;
}
