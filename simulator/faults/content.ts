import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Answer, type Bytes, collect } from '../http/answer.ts';
import type { RecordedRequest } from '../http/request.ts';
import type { BodySource, Effect } from './effect.ts';

/** The answer that `effect` puts in the server's place, if it does. */
export function substitute({ answer }: Effect): Answer | undefined {
  return answer && { status: answer.status, headers: answer.headers ?? {}, body: bytesOf(answer.body ?? '') };
}

/** `answer` with all that `effect` does to status, headers and bytes. Edits of bytes hold the body in memory. */
export async function spoil(answer: Answer, effect: Effect, request: RecordedRequest): Promise<Answer> {
  let { status, body } = answer;
  const headers: Record<string, string> = { ...answer.headers };
  if (effect.status !== undefined) status = effect.status;
  for (const [name, value] of Object.entries(effect.headers ?? {})) {
    if (value === null) delete headers[name.toLowerCase()];
    else headers[name.toLowerCase()] = value;
  }
  if (effect.redirect) {
    const { location } = effect.redirect;
    status = effect.redirect.status ?? 302;
    headers.location = typeof location === 'string' ? location : location(request);
    body = new Uint8Array();
  }
  if (effect.patchJson) {
    const patched = effect.patchJson(JSON.parse((await collect(body)).toString('utf8')));
    body = Buffer.from(JSON.stringify(patched));
  }
  if (effect.body !== undefined) body = bytesOf(effect.body);
  if (effect.repack !== undefined) body = repack(await collect(body), effect.repack);
  if (effect.flipByteAt !== undefined) body = flipByte(await collect(body), effect.flipByteAt);
  if (effect.truncateTo !== undefined) body = (await collect(body)).subarray(0, effect.truncateTo);
  if (effect.append !== undefined) body = Buffer.concat([await collect(body), Buffer.from(effect.append)]);
  if (effect.contentEncoding) {
    body = gzipSync(await collect(body));
    headers['content-encoding'] = [headers['content-encoding'], 'gzip'].filter(Boolean).join(', ');
  }
  return { status, headers, body };
}

function bytesOf(given: BodySource | (() => BodySource)): Bytes {
  const source = typeof given === 'function' ? given() : given;
  if (typeof source === 'string') return Buffer.from(source);
  return source instanceof Uint8Array ? source : Readable.from(source, { objectMode: true });
}

function repack(file: Buffer, packing: NonNullable<Effect['repack']>): Buffer {
  const plain = file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file;
  if (packing === 'plain') return plain;
  const members = packing === 'gzip' ? 1 : packing.gzipMembers;
  const size = Math.max(1, Math.ceil(plain.length / members));
  const parts = Array.from({ length: members }, (_, index) =>
    plain.subarray(index * size, (index + 1) * size),
  );
  return Buffer.concat(parts.map((part) => gzipSync(part)));
}

function flipByte(bytes: Buffer, offset: number): Buffer {
  const at = offset < 0 ? bytes.length + offset : offset;
  const byte = bytes[at];
  if (byte === undefined)
    throw new RangeError(`flipByteAt ${offset} lies outside a body of ${bytes.length} bytes`);
  const flipped = Buffer.from(bytes);
  flipped[at] = byte ^ 0xff;
  return flipped;
}
