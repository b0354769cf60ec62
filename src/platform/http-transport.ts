import type { IncomingMessage, RequestOptions } from 'node:http';
import { Failure } from '../failure.ts';
import type { HttpRequest, HttpResponse, Transport } from '../ports.ts';
import { freeMemory } from './free-memory.ts';
import { piecesOf } from './pieces-of.ts';
import { assertUsableProxy, completeProxyAddresses, hasProxy } from './proxy.ts';

/** Longer than any budget: time limits have another owner, and the library's own of 3 minutes would cut a legacy report off. */
const NO_SOCKET_TIMEOUT_MS = 2_147_483_647;

/** HTTP one request at a time, each on a connection of its own; no redirect is followed and nothing is repeated. */
export function createHttpTransport(userAgent: string, env = process.env): Transport {
  completeProxyAddresses(env);
  return {
    async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
      signal.throwIfAborted();
      assertUsableProxy(request.url, env);
      const send = hasProxy(env) ? sendByProxy : sendDirectly;
      try {
        const message = await send(request, userAgent, signal);
        return {
          status: message.statusCode ?? 0,
          headers: singleHeaders(message),
          body: readBody(message, request.url, signal),
          discard: () => message.destroy(),
        };
      } catch (thrown) {
        throw signal.aborted ? signal.reason : networkFailure(thrown, request.url);
      }
    },
  };
}

async function sendDirectly(
  { method, url, headers, body }: HttpRequest,
  userAgent: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const options = {
      // A link's user and password would be sent; nobody gave them for that.
      auth: null,
      method,
      headers: { ...headers, 'user-agent': userAgent },
      agent: false,
      signal,
    } as const;
    request(url, options, resolve).on('error', reject).end(body);
  });
}

/**
 * Through @actions/http-client, which knows which hosts the runner's proxy is for; its redirects and retries are off. Loaded only
 * where there is a proxy: it brings a second HTTP client along, and makes a step start 40 ms later.
 */
async function sendByProxy(
  { method, url, headers, body }: HttpRequest,
  userAgent: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { HttpClient } = await import('@actions/http-client');
  // The library has no option for a signal, but hands the request's options to its handlers.
  const aborting = {
    prepareRequest(options: RequestOptions) {
      options.signal = signal;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('unreachable: canHandleAuthentication is false')),
  };
  // A client of its own for each request: one client serves one protocol, and the signal is the client's handler.
  const client = new HttpClient(userAgent, [aborting], {
    allowRedirects: false,
    allowRetries: false,
    socketTimeout: NO_SOCKET_TIMEOUT_MS,
  });
  return (await client.request(method, url.href, body ?? null, { ...headers })).message;
}

async function* readBody(message: IncomingMessage, url: URL, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const piece of piecesOf(message)) {
      yield piece;
      freeMemory(piece);
    }
  } catch (thrown) {
    throw signal.aborted ? signal.reason : networkFailure(thrown, url);
  }
}

function singleHeaders(message: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
};

function networkFailure(thrown: unknown, url: URL): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/.test(code);
  if (certificate) {
    return new Failure('unreachable', `${url.host}: its certificate is not trusted (${code})`, {
      hint: 'Behind a company proxy or a private authority, set NODE_EXTRA_CA_CERTS to a file with its certificate.',
      cause: thrown,
    });
  }
  const reason = REASONS[code] ?? (error.message === 'aborted' ? 'the connection was reset' : error.message);
  return new Failure('unreachable', `${url.host}: ${reason}${code && !REASONS[code] ? ` (${code})` : ''}`, {
    transient: true,
    hint: 'Check base-url, and whether the runner can reach it (directly, or through https_proxy and no_proxy).',
    cause: thrown,
  });
}
