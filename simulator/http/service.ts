import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { spoil, substitute } from '../faults/content.ts';
import { createFaults, type Faults } from '../faults/faults.ts';
import type { Answer } from './answer.ts';
import { deliver } from './deliver.ts';
import { type RecordedRequest, recordRequest } from './request.ts';

export interface TlsKeyPair {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

export interface HttpServiceOptions<Route extends string> {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tls?: TlsKeyPair | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly routeOf: (method: string, path: string) => Route | undefined;
  readonly answer: (request: RecordedRequest<Route>) => Answer | Promise<Answer>;
  /** Called for each request once its answer is on the way. */
  readonly onAnswer?: ((request: RecordedRequest<Route>) => void) | undefined;
}

/** A listening HTTP server that records every request and can be made to fail. */
export interface HttpService<Route extends string> {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Every request, in order of arrival. */
  readonly requests: readonly RecordedRequest<Route>[];
  readonly faults: Faults<Route>;
  /** Cuts every connection, stalled ones too, and resolves when the port is free. */
  close(): Promise<void>;
}

export async function startHttpService<Route extends string>(
  options: HttpServiceOptions<Route>,
): Promise<HttpService<Route>> {
  const requests: RecordedRequest<Route>[] = [];
  const faults = createFaults<Route>();

  const connections = new Map<Socket, number>();
  const connectionOf = (socket: Socket) => {
    const known = connections.get(socket);
    if (known === undefined) connections.set(socket, connections.size + 1);
    return { connection: known ?? connections.size, isReused: known !== undefined };
  };

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await recordRequest(message, { ...options, connectionOf });
    requests.push(request);
    const effect = faults.strike(request) ?? {};
    const natural = substitute(effect) ?? (await options.answer(request));
    const answer = await spoil(natural, effect, request);
    const silent = [effect.reset, effect.hangUp, effect.stall].includes('before-headers');
    if (!silent) request.answerStatus = answer.status;
    options.onAnswer?.(request);
    await deliver(response, answer, effect);
  };

  const listener = (message: IncomingMessage, response: ServerResponse): void => {
    serve(message, response).catch((error: unknown) => {
      // A client that goes away while it sends is part of the game; anything else is a mistake in here.
      if (message.complete) console.error('simulator:', error);
      response.destroy();
    });
  };

  const server = options.tls ? createTlsServer({ ...options.tls }, listener) : createServer(listener);
  // A client may use a connection that it keeps open: closing an idle one would race with a request on it.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;

  return {
    origin: `${options.tls ? 'https' : 'http'}://${host}:${port}`,
    requests,
    faults,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
