/** Error answers: what they mean, and what can be done about them. */
import * as z from 'zod/mini';
import { Failure, type FailureCode, type FailureDetails } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import type { Redact } from '../redaction.ts';
import { isMarkup, optional, optionalString, parseJson, readText } from './body.ts';
import { CLUSTER_HINT, CLUSTERS } from './urls.ts';

const MAX_RETRY_AFTER_MS = 24 * 24 * 60 * 60 * 1_000;

/** Error bodies (platform): `{status: "ERROR", code, message, correlationId, responseMessages}`. */
const errorAnswer = z.looseObject({
  code: optional(z.union([z.string(), z.number()])),
  message: optionalString,
  error: optionalString,
  error_description: optionalString,
  correlationId: optionalString,
  responseMessages: optional(z.array(z.looseObject({ message: optionalString }))),
});

interface ErrorKind extends Pick<FailureDetails, 'transient' | 'hint'> {
  readonly code: FailureCode;
}

const UNAVAILABLE: ErrorKind = {
  code: 'unavailable',
  transient: true,
  hint: 'Harness is unavailable: run again later.',
};
const SERVER_ERROR: ErrorKind = {
  code: 'server-error',
  transient: true,
  hint: 'Harness sometimes answers 500 to bad input: check team ids, tree names and identifiers, then run again.',
};
const REJECTED: ErrorKind = {
  code: 'rejected',
  hint: 'Correct the input that the message names, or use request-overrides.',
};
const ERROR_KINDS: Readonly<Record<number, ErrorKind>> = {
  401: {
    code: 'unauthorized',
    hint: `Check that api-key is a valid SEI API key of this project, and base-url, since a wrong one can answer 401 too: ${CLUSTERS}`,
  },
  403: {
    code: 'forbidden',
    hint: 'An SEI key belongs to one Harness project: check org-identifier, project-identifier and the rights of the key.',
  },
  404: { code: 'not-found', hint: CLUSTER_HINT },
  408: UNAVAILABLE,
  410: { code: 'expired' },
  425: UNAVAILABLE,
  429: {
    code: 'rate-limited',
    transient: true,
    hint: 'Harness allows 1,000 requests a minute for one key (400 with x-api-key): start fewer runs at once.',
  },
  502: UNAVAILABLE,
  503: UNAVAILABLE,
  504: UNAVAILABLE,
};

/** The failure of an answer other than 2xx. */
export class ErrorAnswer extends Failure {
  readonly status: number;

  constructor(status: number, code: FailureCode, message: string, details: FailureDetails) {
    super(code, message, details);
    this.status = status;
  }
}

/** The failure that an answer other than 2xx stands for, with the server's message, code and correlation id. */
export async function failureOf(response: HttpResponse, nowMs: number, redact: Redact): Promise<ErrorAnswer> {
  const { status } = response;
  const { code, ...advice } = ERROR_KINDS[status] ?? (status >= 500 ? SERVER_ERROR : REJECTED);
  const retryAfterMs = parseRetryAfter(response.headers, nowMs);
  let detail = '';
  try {
    const body = await readText(response);
    detail =
      errorDetail(parseJson(body), redact) ||
      (isMarkup(body) ? ': an HTML page' : body.trim() && `: ${quoteForeign(redact(body))}`);
  } catch {
    // The status says enough; why its body could not be read does not matter.
  }
  return new ErrorAnswer(status, code, `the server answered ${status}${detail}`, { ...advice, retryAfterMs });
}

/** `Retry-After` (RFC 9110) as milliseconds from the answer's `Date`, or else from `nowMs`; at most 24 days. */
export function parseRetryAfter(headers: HttpResponse['headers'], nowMs: number): number | undefined {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(MAX_RETRY_AFTER_MS, Number(value) * 1_000);
  const dateMs = parseDate(value);
  if (dateMs === undefined) return undefined;
  return Math.min(MAX_RETRY_AFTER_MS, Math.max(0, dateMs - (parseDate(headers.date) ?? nowMs)));
}

function parseDate(value: string | undefined): number | undefined {
  const ms = /\d{4}/.test(value ?? '') ? Date.parse(value ?? '') : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** The message, code and correlation id of an error body as the end of a sentence, or ''. */
export function errorDetail(json: unknown, redact: Redact): string {
  const answer = errorAnswer.safeParse(json);
  if (!answer.success) return '';
  const { message, error, error_description, code, correlationId, responseMessages } = answer.data;
  const details = responseMessages?.flatMap((entry) => entry.message ?? []) ?? [];
  const sentence = message ?? error_description ?? error ?? details.join('; ');
  const facts = [code && `code ${code}`, correlationId && `correlation id ${correlationId}`].filter(Boolean);
  const quote = (text: string) => quoteForeign(redact(text));
  const brackets = facts.length === 0 ? [] : [`(${quote(facts.join(', '))})`];
  const detail = [quote(sentence), ...brackets].join(' ').trim();
  return detail && `: ${detail}`;
}
