/** All that is accepted from Harness: shapes, status words and errors, read as tolerantly as the documents disagree. */
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Failure, type FailureCode } from '../domain/errors.ts';
import { isExportId } from '../domain/export-id.ts';
import { formatBytes, quoteForeign } from '../domain/format.ts';
import type { HttpResponse } from '../ports.ts';

/** Status answers are a few hundred bytes; this leaves room without letting a wrong server fill the memory. */
const MAX_JSON_BYTES = 1024 * 1024;

/** Text that says something; an empty one is as good as none. */
const spoken = z.pipe(
  z.string(),
  z.transform((value) => (value.trim() === '' ? undefined : value)),
);
/** A field that is left out of account when it is of another type than documented. */
const text = z.catch(z.optional(spoken), undefined);
const identifier = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id) => String(id)),
);

const createAnswer = z.looseObject({ exportId: identifier, status: text, message: text });

/** The file's link stands in `download.url` (PR, SP), in `downloadUrl` (BA, EF) or nowhere (TS). */
const statusAnswer = z.looseObject({
  status: text,
  downloadUrl: text,
  download: z.catch(
    z.optional(z.looseObject({ url: text, sizeBytes: z.catch(z.optional(z.number()), undefined) })),
    undefined,
  ),
  error: z.catch(z.optional(z.union([spoken, z.looseObject({ message: text })])), undefined),
  message: text,
});

/** Error bodies (platform): `{status: "ERROR", code, message, correlationId, responseMessages}`. */
const errorAnswer = z.looseObject({
  code: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  message: text,
  error: text,
  error_description: text,
  correlationId: text,
  responseMessages: z.catch(z.optional(z.array(z.looseObject({ message: text }))), undefined),
});

export interface CreatedExport {
  readonly exportId: string;
  /** Whether the server handed back an export that it had already. */
  readonly reused: boolean;
}

export type ExportState = 'queued' | 'processing' | 'completed' | 'failed' | 'cancelled' | 'unknown';

export interface ExportStatus {
  readonly state: ExportState;
  /** The status as the server spelled it, fit for a sentence. */
  readonly word: string;
  readonly downloadLink: string | undefined;
  /** How large the server says the file is, packed or unpacked; not all exports tell (PR, SP). */
  readonly sizeBytes: number | undefined;
  /** Why it failed, in the server's words. */
  readonly reason: string | undefined;
  /** When the server wants to be asked again, milliseconds from now. */
  readonly retryAfterMs: number | undefined;
}

const STATES: Readonly<Record<string, ExportState>> = {
  queued: 'queued',
  processing: 'processing',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};

/** The state that a status word stands for: PR writes them in lower case, BA, SP, EF and TS in upper case. */
export function foldStatus(word: string): ExportState {
  const folded = word.trim().toLowerCase();
  return Object.hasOwn(STATES, folded) ? (STATES[folded] ?? 'unknown') : 'unknown';
}

/** The answer to a create (2xx). Throws `unexpected-answer` where it has no id. */
export async function readCreated(response: HttpResponse): Promise<CreatedExport> {
  const json = await readJson(response);
  const answer = createAnswer.safeParse(json);
  const exportId = answer.data?.exportId.trim() ?? '';
  if (!answer.success || !isExportId(exportId)) {
    throw new Failure(
      'unexpected-answer',
      `the server answered ${response.status} without an exportId${toldIn(json)}`,
    );
  }
  // PR: 202 is a new export, 200 an existing one; the message says it in words for every export.
  const reused = /\b(existing|duplicate|reus\w+)\b/i.test(answer.data.message ?? '');
  return { exportId, reused };
}

/** The answer to a poll (2xx). Throws a transient failure where it is an error in the clothes of a success. */
export async function readStatus(response: HttpResponse, nowMs: number): Promise<ExportStatus> {
  const json = await readJson(response);
  const answer = statusAnswer.safeParse(json);
  if (!answer.success) {
    throw new Failure('unexpected-answer', 'the server answered with JSON that is no status', {
      transient: true,
    });
  }
  const { status, download, downloadUrl, error, message } = answer.data;
  if (status?.toLowerCase() === 'error') {
    throw new Failure('server-error', `the server answered ${response.status} with an error${toldIn(json)}`, {
      transient: true,
    });
  }
  const reason = (typeof error === 'string' ? error : error?.message) ?? message;
  return {
    state: foldStatus(status ?? ''),
    word: quoteForeign(status ?? '', 60),
    downloadLink: download?.url ?? downloadUrl,
    sizeBytes: download?.sizeBytes,
    reason: reason === undefined ? undefined : quoteForeign(reason),
    retryAfterMs: parseRetryAfter(response.headers['retry-after'], nowMs),
  };
}

interface ErrorKind {
  readonly code: FailureCode;
  readonly transient: boolean;
  readonly hint?: string;
}

const CLUSTERS =
  'it is that of your cluster and ends in /sei/api, for example https://app.harness.io/prod1/sei/api (Prod 1), ' +
  'https://accounts.harness.io/sei/api (Prod 0) or https://accounts.eu.harness.io/sei/api (EU).';
const CLUSTER_HINT = `Check base-url: ${CLUSTERS}`;

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
        hint: 'Harness is not available right now: run again later.',
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

/** What an answer other than 2xx says, as a Failure: status, the server's message, its code and correlation id. */
export async function failureOf(response: HttpResponse, nowMs: number): Promise<Failure> {
  const { code, transient, hint } = errorKind(response.status);
  const retryAfterMs = parseRetryAfter(response.headers['retry-after'], nowMs);
  let told = '';
  try {
    const body = await readText(response);
    told =
      toldIn(parseJson(body)) ||
      (isMarkup(body) ? ': an HTML page' : body.trim() && `: ${quoteForeign(body)}`);
  } catch {
    // The status alone has to do; that the body broke is not what the reader needs to know.
  }
  return new Failure(code, `the server answered ${response.status}${told}`, {
    transient,
    ...(hint === undefined ? {} : { hint }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** `Retry-After` (RFC 9110), in seconds or as a date, as milliseconds from `nowMs`; undefined where it says nothing usable. */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1_000;
  const dateMs = /\d{4}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/** The answer as JSON. Throws `unexpected-answer`, transient unless it is too long. */
export async function readJson(response: HttpResponse, maxBytes = MAX_JSON_BYTES): Promise<unknown> {
  const body = await readText(response, maxBytes);
  const json = parseJson(body);
  if (json !== undefined) return json;
  const what = isMarkup(body)
    ? 'an HTML page'
    : body.trim() === ''
      ? 'nothing'
      : 'something that is not JSON';
  throw new Failure(
    'unexpected-answer',
    `the server answered ${response.status} with ${what} in place of JSON`,
    {
      hint: CLUSTER_HINT,
      transient: true,
    },
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function isMarkup(body: string): boolean {
  return body.trimStart().startsWith('<');
}

async function readText(response: HttpResponse, maxBytes = MAX_JSON_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLong(response.status, maxBytes);
  }
  const raw = Buffer.concat(chunks);
  // Whatever the headers say: JSON and HTML never begin with the two bytes of gzip.
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return raw.toString('utf8');
  try {
    return gunzipSync(raw, { maxOutputLength: maxBytes }).toString('utf8');
  } catch (thrown) {
    if (thrown instanceof RangeError) throw tooLong(response.status, maxBytes);
    throw new Failure('unexpected-answer', `the server answered ${response.status} with a damaged gzip`, {
      transient: true,
      cause: thrown,
    });
  }
}

function tooLong(status: number, maxBytes: number): Failure {
  return new Failure(
    'unexpected-answer',
    `the server answered ${status} with more than ${formatBytes(maxBytes)} where a short JSON answer belongs`,
    { hint: CLUSTER_HINT },
  );
}

/** The message, code and correlation id of an error body as the rest of a sentence, or nothing. */
function toldIn(json: unknown): string {
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
  const told = `${quoteForeign(sentence)}${brackets === '' ? '' : ` (${quoteForeign(brackets)})`}`.trim();
  return told === '' ? '' : `: ${told}`;
}
