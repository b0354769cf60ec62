/** Requests to Harness and to where it redirects: who gets the key, what counts for the rate limit, what an error answer means. */
import { Failure } from '../failure.ts';
import type { Priority, RateLimiter } from '../flow/rate-limiter.ts';
import type { Limits } from '../flow/time-limit.ts';
import { quoteForeign } from '../format.ts';
import type { Clock, HttpRequest, HttpResponse, Transport } from '../ports.ts';
import type { Redact } from '../redaction.ts';
import { LinkRefused } from './file-response.ts';
import { ErrorAnswer, failureOf, parseRetryAfter } from './http-errors.ts';
import { isSafeFrom } from './urls.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const SIGNATURES = /^(sig|signature|token|x-(amz|goog)-(signature|security-token))$/i;

export interface SenderOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly baseUrl: URL;
  readonly rateLimiter: Pick<RateLimiter, 'acquire' | 'onRateLimited' | 'onSuccess'>;
  /** How long the server has to begin an answer, milliseconds. */
  readonly answerLimitMs: number;
  /** Called with each secret that becomes known, such as the signature of a link to storage. */
  readonly onSecret: (secret: string) => void;
  /** Called with a line for each answer: method, address without its query, status. */
  readonly debug: (line: string) => void;
  readonly redact: Redact;
}

/** How a request is sent, beside what it says. */
interface SendOptions extends Limits {
  readonly answerLimitMs?: number;
  readonly priority?: Priority;
}

export function createSender(options: SenderOptions, credentials: HttpRequest['headers']) {
  const { transport, clock, baseUrl, rateLimiter, redact } = options;
  let isKeyAccepted = false;

  function isHarness({ origin }: URL): boolean {
    return origin === baseUrl.origin;
  }

  /** The key goes to the origin of base-url only, and after another host has chosen the path not even there. */
  async function follow(
    request: HttpRequest,
    { signal, extendTimeout, answerLimitMs = options.answerLimitMs, priority = 'work' }: SendOptions,
  ): Promise<{ readonly response: HttpResponse; readonly url: URL; readonly isTrusted: boolean }> {
    let { url } = request;
    let isTrusted = true;
    for (let redirects = 0; ; redirects += 1) {
      const isOurs = isHarness(url);
      isTrusted &&= isOurs;
      if (!isOurs) for (const secret of signaturesIn(url)) options.onSecret(secret);
      const headers = isTrusted ? { ...request.headers, ...credentials } : request.headers;
      // Waiting for the rate limit is not the server's delay.
      extendTimeout(Number.POSITIVE_INFINITY);
      if (isOurs) await rateLimiter.acquire(signal, priority);
      extendTimeout(answerLimitMs);
      const response = await transport.send({ ...request, url, headers }, signal);
      options.debug(`${request.method} ${url.origin}${url.pathname}: ${response.status}`);
      if (isOurs && response.status === 429)
        rateLimiter.onRateLimited(parseRetryAfter(response.headers, clock.now()));
      else if (isOurs) rateLimiter.onSuccess();
      const { location } = response.headers;
      if (!REDIRECTS.includes(response.status) || location === undefined) return { response, url, isTrusted };
      await response.discard();
      url = redirectedUrl(url, location, { method: request.method, redirects, redact });
    }
  }

  /** The answer with a 2xx status, after redirects. */
  async function send(request: HttpRequest, how: SendOptions): Promise<HttpResponse> {
    const { response, url, isTrusted } = await follow(request, how);
    if (response.status >= 200 && response.status < 300) {
      isKeyAccepted ||= isTrusted;
      return response;
    }
    const failure = await failureOf(response, clock.now(), redact);
    if (!isTrusted) throw storageFailure(failure, url);
    throw isKeyAccepted && failure.status === 401 ? keyForgotten(failure) : failure;
  }

  /** The answer of the first URL that is found, and the index of that URL. */
  async function getFirst(urls: readonly URL[], headers: HttpRequest['headers'], how: SendOptions) {
    let notFound: unknown;
    for (const [index, url] of urls.entries()) {
      try {
        return { index, response: await send({ method: 'GET', url, headers }, how) };
      } catch (thrown) {
        const status = thrown instanceof ErrorAnswer ? thrown.status : undefined;
        if (status !== 404 && status !== 410 && !(thrown instanceof LinkRefused)) throw thrown;
        // "Gone" is a better reason than another URL that is not known.
        notFound = status === 410 ? thrown : (notFound ?? thrown);
      }
    }
    throw notFound;
  }

  return { send, getFirst };
}

/** A 401 to a key that was accepted before: one of several servers may not know it for a moment. */
function keyForgotten(cause: ErrorAnswer): Failure {
  return new Failure(cause.code, cause.message, {
    transient: true,
    hint: 'Harness accepted the key earlier in this run: check whether it was revoked or has expired.',
    cause,
  });
}

/** Without the hint of a failure, which is about Harness, its key and its limits. */
function storageFailure(failure: Failure, { host }: URL): Failure {
  const { code, transient, retryAfterMs } = failure;
  const details = { transient, retryAfterMs, cause: failure };
  const isRefused = ['unauthorized', 'forbidden', 'not-found', 'expired', 'rejected'].includes(code);
  return isRefused
    ? new LinkRefused('unavailable', `${host}: ${failure.message}`, details)
    : new Failure(code, `${host}: ${failure.message}`, details);
}

/** Where a redirect leads. Throws for a POST, which would be sent twice, and for one too many, plain http, or no URL. */
export function redirectedUrl(
  from: URL,
  location: string,
  { method, redirects, redact }: Pick<HttpRequest, 'method'> & { redirects: number; redact: Redact },
): URL {
  const to = URL.parse(location, from.href);
  const shown = quoteForeign(redact(to === null ? location : `${to.origin}${to.pathname}`), 120);
  if (method === 'POST') {
    const message = `the server redirects to ${shown}, and a POST is not sent to another address`;
    const hint = 'Set base-url to the address that answers without a redirect.';
    throw new Failure('rejected', message, { hint });
  }
  if (redirects >= MAX_REDIRECTS) {
    const message = `the server redirects more than ${MAX_REDIRECTS} times, the last time to ${shown}`;
    throw new Failure('unexpected-answer', message);
  }
  if (to === null || !isSafeFrom(from, to)) {
    const message = `the server redirects from ${from.origin} to ${shown}, which is not followed`;
    const hint = 'Only https is followed, and http from loopback to loopback.';
    throw new Failure('unexpected-answer', message, { hint });
  }
  return to;
}

/** The secrets of a signed link (Azure, S3, Google storage); the dates and names in its query are none, nor is a plain word. */
function signaturesIn(url: URL): string[] {
  const signed = [...url.searchParams].filter(([name]) => SIGNATURES.test(name)).map(([, value]) => value);
  const secrets = signed.filter((value) => value.length >= 8 && /[^a-z_-]/.test(value));
  return secrets.flatMap((value) => [value, encodeURIComponent(value)]);
}
