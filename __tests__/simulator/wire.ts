import { request } from 'node:http';
import { connect } from 'node:net';
import { headers } from './harness-client.ts';

/** What came over the wire before it ended, however it ended. */
interface Received {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
  /** Whether the body ended as HTTP says it should. */
  readonly complete: boolean;
  /** Code of the error that ended it. */
  readonly errorCode: string | undefined;
}

export interface Exchange {
  /** Bytes of the body so far. */
  received(): number;
  isDone(): boolean;
  /** Resolves when at least so many bytes of the body are here. */
  bytes(count: number): Promise<void>;
  readonly done: Promise<Received>;
}

/** One request by Node's plain client, which follows, retries and unpacks nothing. Never rejects. */
export function exchange(url: string, init: { method?: string; body?: string } = {}): Exchange {
  const chunks: Buffer[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let isDone = false;
  const received = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);

  const done = new Promise<Received>((resolve) => {
    const finish = (facts: Partial<Received>) => {
      isDone = true;
      const body = Buffer.concat(chunks);
      resolve({ status: undefined, headers: {}, complete: false, errorCode: undefined, ...facts, body });
    };
    let answered: Partial<Received> | undefined;
    let errorCode: string | undefined;
    const outgoing = request(url, { method: init.method ?? 'GET', headers, agent: false }, (incoming) => {
      answered = { status: incoming.statusCode, headers: incoming.headers };
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        for (const { count, resolve } of waiting) if (received() >= count) resolve();
      });
      incoming.on('error', (error: NodeJS.ErrnoException) => {
        errorCode = error.code;
      });
      incoming.on('close', () => finish({ ...answered, complete: incoming.complete, errorCode }));
    });
    // Of a connection that breaks after the headers, request and answer both tell.
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (!answered) finish({ errorCode: error.code });
    });
    outgoing.end(init.body);
  });

  return {
    received,
    isDone: () => isDone,
    bytes: (count) =>
      new Promise((resolve) => {
        if (received() >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    done,
  };
}

/** All bytes that the server sends in answer to a GET, from the status line on, until it closes. */
export function rawAnswer(url: string): Promise<string> {
  const { hostname, port, pathname, search } = new URL(url);
  const lines = Object.entries({ ...headers, host: hostname, connection: 'close' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${head}\r\n`);
    });
    socket.setEncoding('latin1');
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}
