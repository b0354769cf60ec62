/** Where redirects and links may lead. That the key is not sent along is up to the client. */
import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import type { HttpRequest } from '../ports.ts';
import type { Redact } from './http-errors.ts';
import { isSafeFrom } from './urls.ts';

const MAX_REDIRECTS = 5;
const SIGNATURES = /^(sig|signature|token|x-(amz|goog)-(signature|security-token))$/i;

/** Whether the status is that of a redirect (RFC 9110). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

interface RedirectOptions {
  readonly method: HttpRequest['method'];
  /** How many redirects were followed before. */
  readonly redirects: number;
  readonly redact: Redact;
}

/** Where a redirect leads. Throws `rejected` for a POST, which would be sent twice, and `unexpected-answer` if it is no URL, one too many, or plain http. */
export function redirectedUrl(
  from: URL,
  location: string,
  { method, redirects, redact }: RedirectOptions,
): URL {
  const to = URL.parse(location, from.href);
  const shown = quoteForeign(redact(to === null ? location : `${to.origin}${to.pathname}`), 120);
  if (method === 'POST') {
    throw new Failure(
      'rejected',
      `the server redirects to ${shown}, and a POST is not sent to another address`,
      {
        hint: 'Set base-url to the address that answers without a redirect.',
      },
    );
  }
  if (redirects >= MAX_REDIRECTS) {
    throw new Failure(
      'unexpected-answer',
      `the server redirects more than ${MAX_REDIRECTS} times, the last time to ${shown}`,
    );
  }
  if (to === null || !isSafeFrom(from, to)) {
    throw new Failure(
      'unexpected-answer',
      `the server redirects from ${from.origin} to ${shown}, which is not followed`,
      {
        hint: 'Only https is followed, and http from loopback to loopback.',
      },
    );
  }
  return to;
}

/** The secrets of a signed link (Azure, S3, Google storage); the dates and names in its query are none, nor is a plain word. */
export function signaturesIn(url: URL): string[] {
  const signed = [...url.searchParams].filter(([name]) => SIGNATURES.test(name)).map(([, value]) => value);
  const secrets = signed.filter((value) => value.length >= 8 && /[^a-z_-]/.test(value));
  return secrets.flatMap((value) => [value, encodeURIComponent(value)]);
}
