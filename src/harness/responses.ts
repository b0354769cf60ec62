/** The answers that are accepted from Harness. Its documents disagree about shapes and status words, so all of them are read. */
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import type { Redact } from '../redaction.ts';
import { echoDifferences } from './answered.ts';
import { nonEmptyString, optional, optionalString, readJson } from './body.ts';
import { errorDetail, parseRetryAfter } from './http-errors.ts';
import type { JsonObject } from './selection.ts';
import { isExportId } from './urls.ts';

export const identifier = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id) => String(id).trim()),
);

const timestamp = optional(z.pipe(z.union([z.string(), z.number()]), z.transform(isoTime)));

/** What every answer about an export may have. */
export const exportFacts = {
  exportId: optional(identifier),
  status: optionalString,
  createdAt: timestamp,
  completedAt: timestamp,
};

/** To a create or a poll. The file's link stands in `download.url` (PR, SP), in `downloadUrl` (BA, EF) or nowhere (TS). */
const exportAnswer = z.looseObject({
  ...exportFacts,
  message: optionalString,
  /** An echo of the request (SP). */
  metadata: z.optional(z.unknown()),
  downloadUrl: optionalString,
  download: optional(z.looseObject({ url: optionalString, sizeBytes: optional(z.number()) })),
  error: optional(z.union([nonEmptyString, z.looseObject({ message: optionalString })])),
});

const KNOWN_STATES = ['queued', 'processing', 'completed', 'failed', 'cancelled'] as const;
export type ExportState = (typeof KNOWN_STATES)[number] | 'unknown';

/** The state that a status word means: PR writes them in lower case, BA, SP, EF and TS in upper case. */
export function foldStatus(word: string): ExportState {
  const folded = word.trim().toLowerCase();
  if (folded === 'canceled') return 'cancelled';
  return KNOWN_STATES.find((state) => state === folded) ?? 'unknown';
}

/** The answer to a create (2xx) with this body. Throws `unexpected-answer` if it has no id. */
export async function readCreated(response: HttpResponse, body: JsonObject, redact: Redact) {
  const json = await readJson(response);
  const { exportId, message, createdAt, metadata } = exportAnswer.safeParse(json).data ?? {};
  if (exportId === undefined || !isExportId(exportId)) {
    throw new Failure(
      'unexpected-answer',
      `the server answered ${response.status} without an exportId${errorDetail(json, redact)}`,
    );
  }
  return {
    exportId,
    /** Whether the message says that the server had the export already; PR has the HTTP status for that as well. */
    reused: /\b(existing|duplicate|reus\w+)\b/i.test(message ?? ''),
    /** ISO 8601, if the server states it. */
    createdAt,
    /** What the server's echo of the request says otherwise, as parts of a sentence. */
    differences: echoDifferences(body, metadata).map((text) => quoteForeign(redact(text))),
  };
}

export type ExportStatus = Awaited<ReturnType<typeof readStatus>>;

/** The answer to a poll (2xx). Throws a transient failure where its body reports an error or is about another export. */
export async function readStatus(
  response: HttpResponse,
  { exportId, nowMs, redact }: { readonly exportId: string; readonly nowMs: number; readonly redact: Redact },
) {
  const json = await readJson(response);
  assertNoError(json, response.status, redact);
  const answer = exportAnswer.safeParse(json);
  if (!answer.success) {
    throw new Failure('unexpected-answer', 'the server answered with JSON that is not a status', {
      transient: true,
    });
  }
  const { status, download, downloadUrl, error, message, createdAt, completedAt } = answer.data;
  const other = answer.data.exportId;
  if (other && other !== exportId) {
    const about = `the server answered about export ${quoteForeign(redact(other))}`;
    throw new Failure('unexpected-answer', about, { transient: true });
  }
  const reason = (typeof error === 'string' ? error : error?.message) ?? message;
  return {
    state: foldStatus(status ?? ''),
    /** The status in the server's spelling, shortened for a sentence. */
    word: quoteForeign(redact(status ?? ''), 60),
    downloadLink: download?.url ?? downloadUrl,
    /** Size of the file, packed or unpacked, if the server states it (PR, SP). */
    sizeBytes: download?.sizeBytes,
    /** Why it failed, in the server's words. */
    reason: reason === undefined ? undefined : quoteForeign(redact(reason)),
    /** When to poll again, if the server asked for it. */
    retryAfterMs: parseRetryAfter(response.headers, nowMs),
    /** ISO 8601, if the server states them. */
    createdAt,
    completedAt,
  };
}

const errorStatus = z.looseObject({ status: z.string().check(z.regex(/^error$/i)) });

/** Throws a transient failure for a 2xx answer whose body reports an error. */
export function assertNoError(json: unknown, status: number, redact: Redact): void {
  if (!errorStatus.safeParse(json).success) return;
  const message = `the server answered ${status} with an error${errorDetail(json, redact)}`;
  throw new Failure('server-error', message, { transient: true });
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** A time as ISO 8601: as the server wrote it, or made of milliseconds since the epoch; undefined if it is neither. */
function isoTime(value: string | number): string | undefined {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return undefined;
  if (typeof value === 'number') return date.toISOString();
  return ISO_TIME.test(value) ? value : undefined;
}
