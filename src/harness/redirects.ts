/** Where redirects and links may lead. That the key does not come along is for whoever sends the request to see to. */
import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import { isSafeFrom } from './loopback.ts';

const MAX_REDIRECTS = 5;
const SIGNATURES = /^(sig|signature|token|x-(amz|goog)-(signature|security-token))$/i;

/** Whether the status sends whoever asks elsewhere (RFC 9110). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Where a redirect leads, `redirects` of them having been followed before. Throws `rejected` for a POST, which would be sent twice,
 * and `unexpected-answer` where it leads nowhere, round in circles, or to where others could listen.
 */
export function redirectedUrl(from: URL, location: string, method: string, redirects: number): URL {
  const to = URL.parse(location, from.href);
  const shown = quoteForeign(to === null ? location : `${to.origin}${to.pathname}`, 120);
  if (method === 'POST') {
    throw new Failure(
      'rejected',
      `the server redirects to ${shown}, and a request that starts something is not sent elsewhere`,
      {
        hint: 'Set base-url to the address that answers without a redirect.',
      },
    );
  }
  if (redirects >= MAX_REDIRECTS) {
    throw new Failure(
      'unexpected-answer',
      `the server redirects more than ${MAX_REDIRECTS} times, at last to ${shown}`,
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

/** What a signed link proves itself with (Azure, S3, Google storage); dates and names in its query are no secrets. */
export function signaturesIn(url: URL): string[] {
  const signed = [...url.searchParams].filter(([name]) => SIGNATURES.test(name));
  return signed.flatMap(([, value]) => (value.length >= 8 ? [value, encodeURIComponent(value)] : []));
}
