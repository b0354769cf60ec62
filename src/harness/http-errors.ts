/** Error answers: what they mean, and what can be done about them. */
import * as z from 'zod/mini';
import { Failure, type FailureCode } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import { isMarkup, parseJson, readText } from './body.ts';
import { CLUSTER_HINT, CLUSTERS } from './urls.ts';

/** A non-empty string; blank counts as missing. */
export const nonEmptyString = z.pipe(
  z.string(),
  z.transform((value) => (value.trim() === '' ? undefined : value)),
);
/** The same, where a value of another type counts as missing too. */
export const optionalString = z.catch(z.optional(nonEmptyString), undefined);

/** Error bodies (platform): `{status: "ERROR", code, message, correlationId, responseMessages}`. */
const errorAnswer = z.looseObject({
  code: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  message: optionalString,
  error: optionalString,
  error_description: optionalString,
  correlationId: optionalString,
  responseMessages: z.catch(z.optional(z.array(z.looseObject({ message: optionalString }))), undefined),
});

interface ErrorKind {
  readonly code: FailureCode;
  readonly transient: boolean;
  readonly hint?: string;
}

function errorKind(status: number): ErrorKind {
  switch (status) {
    case 401:
      return {
        code: 'unauthorized',
        transient: false,
        hint: `Check that api-key is a valid SEI API key of this project, and base-url, since a wrong one can answer 401 too: ${CLUSTERS}`,
      };
    case 403:
      return {
        code: 'forbidden',
        transient: false,
        hint: 'An SEI key belongs to one Harness project: check org-identifier, project-identifier and the rights of the key.',
      };
    case 404:
      return { code: 'not-found', transient: false, hint: CLUSTER_HINT };
    case 410:
      return { code: 'expired', transient: false };
    case 408:
    case 425:
    case 502:
    case 503:
    case 504:
      return {
        code: 'unavailable',
        transient: true,
        hint: 'Harness is unavailable: run again later.',
      };
    case 429:
      return {
        code: 'rate-limited',
        transient: true,
        hint: 'Harness allows 1,000 requests a minute for one key (400 with x-api-key): start fewer runs at once.',
      };
  }
  if (status >= 500) {
    return {
      code: 'server-error',
      transient: true,
      hint: 'Harness sometimes answers 500 to bad input: check team ids, tree names and identifiers, then run again.',
    };
  }
  return {
    code: 'rejected',
    transient: false,
    hint: 'Correct the input that the message names, or use request-overrides.',
  };
}

/** The failure that an answer other than 2xx stands for, with the server's message, code and correlation id. */
export async function failureOf(response: HttpResponse, nowMs: number): Promise<Failure> {
  const { code, transient, hint } = errorKind(response.status);
  const retryAfterMs = parseRetryAfter(response.headers['retry-after'], nowMs);
  let detail = '';
  try {
    const body = await readText(response);
    detail =
      errorDetail(parseJson(body)) ||
      (isMarkup(body) ? ': an HTML page' : body.trim() && `: ${quoteForeign(body)}`);
  } catch {
    // The status says enough; why its body could not be read does not matter.
  }
  return new Failure(code, `the server answered ${response.status}${detail}`, {
    transient,
    ...(hint === undefined ? {} : { hint }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** `Retry-After` (RFC 9110, seconds or a date) in milliseconds from `nowMs`; undefined if it is neither. */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1_000;
  const dateMs = /\d{4}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/** The message, code and correlation id of an error body as the end of a sentence, or ''. */
export function errorDetail(json: unknown): string {
  const answer = errorAnswer.safeParse(json);
  if (!answer.success) return '';
  const { message, error, error_description, code, correlationId, responseMessages } = answer.data;
  const details =
    responseMessages?.map((entry) => entry.message).filter((entry) => entry !== undefined) ?? [];
  const sentence = message ?? error_description ?? error ?? details.join('; ');
  const facts = [
    code === undefined ? '' : `code ${code}`,
    correlationId ? `correlation id ${correlationId}` : '',
  ];
  const brackets = facts.filter((fact) => fact !== '').join(', ');
  const detail = `${quoteForeign(sentence)}${brackets === '' ? '' : ` (${quoteForeign(brackets)})`}`.trim();
  return detail === '' ? '' : `: ${detail}`;
}
