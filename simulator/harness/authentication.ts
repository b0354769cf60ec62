import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.ts';
import type { Style } from './style.ts';

/**
 * Refuses a request with 401 unless its headers bear `apiKey` (where that is `null`, one key, whichever), as harness-export-api.md
 * asks: `authorization` on V2, on legacy reports `x-api-key` too; a platform token (`pat.<accountId>.…`, `sat.…`) always goes with
 * `x-api-key` and `Harness-Account`.
 */
export function authenticate(
  headers: IncomingHttpHeaders,
  requiredKey: string | null,
  kind: 'v2' | 'report',
  { reportAuthentication }: Style,
): void {
  const { authorization, 'x-api-key': keyHeader, 'harness-account': account } = headers;
  // A scheme is case-insensitive, and Harness's own samples spell it both ApiKey and Apikey.
  const [, scheme, key] = /^(\S+)\s+(.*)$/.exec(authorization ?? '') ?? [];
  const apiKey = requiredKey ?? key ?? String(keyHeader ?? '');
  const accountId = /^[ps]at\.([^.]+)\./.exec(apiKey)?.[1];
  const asksAuthorization = kind === 'v2' || reportAuthentication !== 'x-api-key';
  const asksKeyHeader =
    accountId !== undefined || (kind === 'report' && reportAuthentication !== 'authorization');
  const isAuthorized = scheme?.toLowerCase() === 'apikey' && key === apiKey;
  if (authorization === undefined ? asksAuthorization : !isAuthorized)
    throw unauthorized(
      authorization === undefined ? 'the authorization header is missing' : 'authorization is wrong',
    );
  if (keyHeader === undefined ? asksKeyHeader : keyHeader !== apiKey)
    throw unauthorized(keyHeader === undefined ? 'the x-api-key header is missing' : 'x-api-key is wrong');
  if (accountId !== undefined && account !== accountId)
    throw unauthorized(
      account === undefined ? 'the Harness-Account header is missing' : 'Harness-Account is wrong',
    );
}

function unauthorized(reason: string): Refusal {
  return new Refusal(401, 'INVALID_TOKEN', `Token is not valid: ${reason}`);
}
