/** Whether an answer to a download is the whole file. */
import { constants, gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import type { HttpResponse } from '../ports.ts';
import { isMarkup, parseJson } from './body.ts';
import { ErrorAnswer } from './http-errors.ts';
import { foldStatus } from './responses.ts';

/** The file of a completed export is not available, which may change soon after it was completed. */
export class FileNotReady extends Failure {}

/** Storage refused a link to the file, for example with 403 because its signature has expired. */
export class LinkRefused extends FileNotReady {}

/** Throws `unexpected-answer` for a part of the file, as a 206 is or a Content-Range says, although the whole was requested. */
export async function assertWhole(response: HttpResponse): Promise<HttpResponse> {
  if (!isPart(response)) return response;
  await response.discard();
  throw new Failure('unexpected-answer', `the server answered ${response.status} with a part of the file`, {
    transient: true,
  });
}

function isPart({ status, headers }: HttpResponse): boolean {
  const [, start, end, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  return status === 206 || (size !== undefined && Number(end) - Number(start) + 1 < Number(size));
}

/** The answer, if it is a file. Rejects with {@link FileNotReady} for a 202, an HTML page and a status. */
export async function assertFile(response: HttpResponse): Promise<HttpResponse> {
  await assertWhole(response);
  if (response.status === 202) {
    await response.discard();
    throw new FileNotReady('unavailable', 'the server answered 202 in place of the file');
  }
  const chunks = response.body[Symbol.asyncIterator]();
  const first = await chunks.next();
  const other = first.done ? undefined : placeholder(beginningOf(first.value));
  if (other !== undefined) {
    await response.discard();
    const message = `the server answered ${response.status} with ${other} in place of the file`;
    throw new FileNotReady('unavailable', message);
  }
  async function* body() {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { ...response, body: body() };
}

const statusAnswer = z.looseObject({ status: z.string() });

/** What a text is that may become a file later; undefined for anything else. */
function placeholder(text: string): string | undefined {
  if (isMarkup(text)) return 'an HTML page';
  const state = foldStatus(statusAnswer.safeParse(parseJson(text)).data?.status ?? '');
  return state === 'queued' || state === 'processing' ? 'a status' : undefined;
}

/** As {@link FileNotReady}, if it is an error answer that means that; else what was thrown. */
export function asNotReady(thrown: unknown): unknown {
  if (!(thrown instanceof ErrorAnswer) || ![404, 409, 412].includes(thrown.status)) return thrown;
  const code = thrown.status === 404 ? 'not-found' : 'unavailable';
  return new FileNotReady(code, thrown.message, { cause: thrown });
}

/** Some characters of the file, gunzipped if it is gzip. */
function beginningOf(chunk: Buffer): string {
  const start = chunk.subarray(0, 4_096);
  if (start[0] !== 0x1f || start[1] !== 0x8b) return start.toString('utf8');
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
  } catch {
    return '';
  }
}
