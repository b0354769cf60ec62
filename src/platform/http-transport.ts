import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { finished } from 'node:stream/promises';
import { HttpClient } from '@actions/http-client';
import { Failure } from '../failure.ts';
import type { HttpRequest, HttpResponse, Transport } from '../ports.ts';
import { errorCode, systemReason } from './files.ts';
import { completeProxyAddresses, proxyFailure, proxyFor } from './proxy.ts';

/**
 * HTTP over the connections of `@actions/http-client`, which applies the runner's proxy settings: one client for each origin. Its
 * `request` takes no signal, does not say whether a connection was reused, and adds redirects, retries and a timeout of 3 minutes.
 */
export function createHttpTransport(userAgent: string): Transport {
  completeProxyAddresses(process.env);
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
      assertVerifiedTls(url);
      const proxy = proxyFor(url);
      // With a user or password, `tunnel` in the library would print DEP0005 into the log.
      if (proxy?.username || proxy?.password) process.noDeprecation = true;
      try {
        const message = await exchange(request, clientOf(url), signal);
        return {
          status: message.statusCode ?? 0,
          // Only set-cookie is a list, and it is not read.
          headers: message.headers as HttpResponse['headers'],
          body: readBody(message, url, signal),
          discard: () => discard(message),
        };
      } catch (thrown) {
        throw signal.aborted ? signal.reason : networkFailure(thrown, url, proxy);
      }
    },
  };
}

/** Throws if certificates are not verified: the key could go to any server. */
function assertVerifiedTls({ protocol }: URL): void {
  if (protocol !== 'https:' || process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return;
  throw new Failure(
    'unreachable',
    'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so no certificate would be verified',
    {
      hint: 'Unset it. For a private authority, set NODE_EXTRA_CA_CERTS to a file with its certificate.',
    },
  );
}

/** Resolves when the answer begins. Repeats once, at once, where the server had just closed a kept connection. */
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
        // Otherwise a user and password in the URL would be sent.
        auth: null,
        signal,
      });
      sent.on('response', (message) => {
        // If the answer ends with its connection, a reset is reported only to the request.
        sent?.on('error', (error) => message.destroy(error));
        resolve(message);
      });
      sent.on('error', reject).end(body);
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

/** Frees the connection for the next request if the whole answer has arrived unread; closes it otherwise. */
async function discard(message: IncomingMessage): Promise<void> {
  const isUnread = message.readableFlowing === null;
  if (message.complete && isUnread) await finished(message.resume()).catch(() => {});
  else message.destroy();
}

function networkFailure(thrown: unknown, url: URL, proxy?: URL): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const byProxy = proxy && proxyFailure(error, proxy);
  if (byProxy) return byProxy;
  const code = errorCode(thrown);
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/.test(code);
  if (certificate) {
    return new Failure('unreachable', `${url.host}: its certificate is not trusted (${code})`, {
      hint: 'Behind a company proxy or a private authority, set NODE_EXTRA_CA_CERTS to a file with its certificate.',
      cause: thrown,
    });
  }
  return new Failure('unreachable', `${url.host}: ${systemReason(thrown) ?? error.message}`, {
    transient: true,
    hint: 'Check base-url, and whether the runner can reach it (directly, or through https_proxy and no_proxy).',
    cause: thrown,
  });
}
