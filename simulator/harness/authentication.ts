import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.ts';
import type { Style } from './style.ts';

/**
 * Refuses a request with 401 unless its headers bear `apiKey` (where that is `null`, one key, whichever): `authorization` on
 * V2, or the header of the older productivity page's Python sample; on legacy reports `authorization` or `x-api-key`; a
 * platform token (`pat.<accountId>.…`, `sat.…`) always goes with `x-api-key` and `Harness-Account`. No header may be wrong.
 */
export function authenticate(
  headers: IncomingHttpHeaders,
  requiredKey: string | null,
  kind: 'v2' | 'report',
  style: Style,
): void {
  const { authorization, 'x-api-key': keyHeader, sei_api_key: olderHeader } = headers;
  // A scheme is case-insensitive, and Harness's own samples spell it both ApiKey and Apikey.
  const [, scheme, key] = /^(\S+)\s+(.*)$/.exec(authorization ?? '') ?? [];
  const apiKey = requiredKey ?? key ?? String(keyHeader ?? olderHeader ?? '');
  const isRight = {
    authorization: scheme?.toLowerCase() === 'apikey' && key === apiKey,
    'x-api-key': keyHeader === apiKey,
    sei_api_key: olderHeader === apiKey,
  };
  for (const name of Object.keys(isRight) as (keyof typeof isRight)[])
    if (headers[name] !== undefined && !isRight[name]) throw unauthorized(`${name} is wrong`);

  const requireOneOf = (...names: (keyof typeof isRight)[]) => {
    if (names.every((name) => headers[name] === undefined))
      throw unauthorized(`the ${names[0]} header is missing`);
  };
  const { reportAuthentication: asked } = style;
  if (kind === 'v2') requireOneOf('authorization', 'sei_api_key');
  else if (asked === 'either') requireOneOf('authorization', 'x-api-key');
  else
    for (const name of ['authorization', 'x-api-key'] as const)
      if (asked === 'both' || asked === name) requireOneOf(name);

  const accountId = /^[ps]at\.([^.]+)\./.exec(apiKey)?.[1];
  if (accountId === undefined) return;
  requireOneOf('x-api-key');
  const account = headers['harness-account'];
  if (account !== accountId)
    throw unauthorized(
      account === undefined ? 'the Harness-Account header is missing' : 'Harness-Account is wrong',
    );
}

function unauthorized(reason: string): Refusal {
  return new Refusal(401, 'INVALID_TOKEN', `Token is not valid: ${reason}`);
}
