/** The bodies of short answers, read whole up to a limit and gunzipped where necessary, as text or JSON. */
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import { CLUSTER_HINT } from './urls.ts';

/** Status answers have a few hundred bytes; the limit keeps a wrong server from filling the memory. */
const MAX_JSON_BYTES = 1024 * 1024;

/** The answer as JSON. Throws `unexpected-answer` if it is none (transient), or too long. */
export async function readJson(response: HttpResponse, maxBytes = MAX_JSON_BYTES): Promise<unknown> {
  const body = await readText(response, maxBytes);
  const json = parseJson(body);
  if (json !== undefined) return json;
  const what = isMarkup(body) ? 'an HTML page' : body.trim() === '' ? 'nothing' : 'something else';
  const message = `the server answered ${response.status} with ${what} in place of JSON`;
  throw new Failure('unexpected-answer', message, { hint: CLUSTER_HINT, transient: true });
}

/** The text as JSON, with integers that a number can't hold exactly as strings of their digits; undefined if it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body, exactIntegers) as unknown;
  } catch {
    return undefined;
  }
}

function exactIntegers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const { source = '' } = context ?? {};
  return /^-?\d{16,}$/.test(source) && !Number.isSafeInteger(value) ? source : value;
}

/** Whether the text is HTML or XML. */
export function isMarkup(body: string): boolean {
  return body.trimStart().startsWith('<');
}

/** A value that counts as missing where it is of another type. */
export function optional<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}
/** A non-empty string; blank counts as missing. */
export const nonEmptyString = z.pipe(
  z.string(),
  z.transform((value) => (value.trim() === '' ? undefined : value)),
);
export const optionalString = optional(nonEmptyString);

/** The answer as text. Throws `unexpected-answer` if it is too long or a damaged gzip. */
export async function readText(response: HttpResponse, maxBytes = MAX_JSON_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLong(response.status, maxBytes);
  }
  const raw = Buffer.concat(chunks);
  // Without a byte order mark, which JSON.parse refuses.
  const decoder = new TextDecoder();
  // By the bytes, not the headers: JSON and HTML never begin with the two bytes of gzip.
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return decoder.decode(raw);
  try {
    return decoder.decode(gunzipSync(raw, { maxOutputLength: maxBytes }));
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
