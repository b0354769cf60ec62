import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { collect } from './answer.ts';

/** One request as it arrived, whole. */
export interface RecordedRequest<Route extends string = string> {
  /** Which operation the path and method name; `undefined` if none. */
  readonly route: Route | undefined;
  readonly method: string;
  /** Path as it was sent, base path included, without the query. */
  readonly path: string;
  /** Decoded query parameters; of a repeated one the last. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly bodyBytes: Buffer;
  /** The body as UTF-8 text; `''` if there was none. */
  readonly body: string;
  /** The body parsed as JSON; `undefined` if it is none. */
  readonly json: unknown;
  /** When it arrived: epoch milliseconds by the server's clock. */
  readonly atMs: number;
  /** Number of the connection it came on, from 1. */
  readonly connection: number;
  /** Whether an earlier request came on the same connection. */
  readonly isReused: boolean;
  /** Status of the answer; `undefined` until one is sent, and for good if the connection is cut before. */
  answerStatus: number | undefined;
}

interface RecordOptions<Route extends string> {
  readonly routeOf: (method: string, path: string) => Route | undefined;
  readonly now: () => number;
  /** Numbers a connection the first time it is seen. */
  readonly connectionOf: (socket: Socket) => Pick<RecordedRequest, 'connection' | 'isReused'>;
}

/** Reads `message` to its end. Rejects if the client goes away before. */
export async function recordRequest<Route extends string>(
  message: IncomingMessage,
  { routeOf, now, connectionOf }: RecordOptions<Route>,
): Promise<RecordedRequest<Route>> {
  const atMs = now();
  const connection = connectionOf(message.socket);
  const method = message.method ?? 'GET';
  const [path = '/', search = ''] = (message.url ?? '/').split(/\?(.*)/s, 2);
  const bodyBytes = await collect(message);
  return {
    route: routeOf(method, path),
    method,
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: message.headers,
    bodyBytes,
    // Upload blocks are large and are no text: decoded only when somebody looks.
    get body() {
      return bodyBytes.toString('utf8');
    },
    get json() {
      return parseJson(bodyBytes.toString('utf8'));
    },
    atMs,
    ...connection,
    answerStatus: undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
