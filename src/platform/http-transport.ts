import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { finished } from 'node:stream/promises';
import { HttpClient } from '@actions/http-client';
import { Failure } from '../failure.ts';
import type { HttpRequest, HttpResponse, Transport } from '../ports.ts';
import { assertUsableProxy, completeProxyAddresses } from './proxy.ts';

/**
 * HTTP by `@actions/http-client`, which owns the connections and knows which hosts the runner's proxy is for; they are kept alive,
 * one client for each origin. Its `request` is not used: it takes no signal, does not say whether a connection was reused, and adds
 * redirects, retries and a timeout of 3 minutes, which have other owners here.
 */
export function createHttpTransport(userAgent: string, env = process.env): Transport {
  completeProxyAddresses(env);
  const clients = new Map<string, HttpClient>();
  function clientOf({ origin }: URL): HttpClient {
    const client = clients.get(origin) ?? new HttpClient(userAgent, [], { keepAlive: true });
    clients.set(origin, client);
    return client;
  }

  return {
    async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
      const { url } = request;
      signal.throwIfAborted();
      assertUsableProxy(url, env);
      try {
        const message = await exchange(request, clientOf(url), signal);
        return {
          status: message.statusCode ?? 0,
          // Only set-cookie is a list, which nothing here reads.
          headers: message.headers as HttpResponse['headers'],
          body: readBody(message, url, signal),
          discard: () => discard(message),
        };
      } catch (thrown) {
        throw signal.aborted ? signal.reason : networkFailure(thrown, url);
      }
    },
  };
}

/**
 * Sends the request and resolves when the answer begins. A kept connection may have been closed by the server just before: if it
 * breaks without an answer, the request is sent once more at once.
 */
async function exchange(request: HttpRequest, client: HttpClient, signal: AbortSignal, isRepetition = false) {
  let sent: ClientRequest | undefined;
  try {
    return await new Promise<IncomingMessage>((resolve, reject) => {
      const { method, url, headers, body } = request;
      const open = url.protocol === 'https:' ? requestHttps : requestHttp;
      sent = open(url, {
        method,
        headers: { ...headers, 'user-agent': client.userAgent ?? '' },
        agent: client.getAgent(url.href),
        // A link's user and password would be sent otherwise.
        auth: null,
        signal,
      });
      sent.on('response', resolve).on('error', reject).end(body);
    });
  } catch (thrown) {
    const isStale = sent?.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(errorCode(thrown));
    if (!isStale || isRepetition || signal.aborted) throw thrown;
    return exchange(request, client, signal, true);
  }
}

async function* readBody(message: IncomingMessage, url: URL, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    yield* message;
  } catch (thrown) {
    throw signal.aborted ? signal.reason : networkFailure(thrown, url);
  }
}

/** Frees the connection for the next request if the whole answer has arrived, and closes it otherwise. */
async function discard(message: IncomingMessage): Promise<void> {
  if (message.complete) await finished(message.resume()).catch(() => {});
  else message.destroy();
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host is unreachable',
  ENETUNREACH: 'the network is unreachable',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was closed early',
};

function networkFailure(thrown: unknown, url: URL): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = errorCode(thrown);
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

function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
