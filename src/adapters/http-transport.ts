import type { IncomingMessage } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { Failure } from '../domain/errors.ts';
import type { HttpRequest, HttpResponse, Transport } from '../ports.ts';
import { assertUsableProxy, completeProxyAddresses } from './proxy.ts';

type RequestHandler = NonNullable<ConstructorParameters<typeof HttpClient>[1]>[number];

/** Longer than any budget: time limits have another owner, and the library's own of 3 minutes would cut a legacy report off. */
const NO_SOCKET_TIMEOUT_MS = 2_147_483_647;

/** HTTP through @actions/http-client, which knows the runner's proxies; its redirects and retries are off. */
export function createHttpTransport(userAgent: string, env = process.env): Transport {
  completeProxyAddresses(env);
  return {
    async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
      signal.throwIfAborted();
      assertUsableProxy(request.url, env);
      // A client of its own for each request: one client serves one protocol, and the signal is the client's handler.
      const client = new HttpClient(userAgent, [abortHandler(signal)], {
        allowRedirects: false,
        allowRetries: false,
        socketTimeout: NO_SOCKET_TIMEOUT_MS,
      });
      try {
        const { message } = await client.request(request.method, request.url.href, request.body ?? null, {
          ...request.headers,
        });
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

/** The library has no option for a signal, but hands the request's options to its handlers. */
function abortHandler(signal: AbortSignal): RequestHandler {
  return {
    prepareRequest(options) {
      options.signal = signal;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('unreachable: canHandleAuthentication is false')),
  };
}

async function* readBody(message: IncomingMessage, url: URL, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of message) yield chunk as Buffer;
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
