import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CutPoint, Effect } from '../faults/effect.ts';
import { type Answer, type Bytes, collect } from './answer.ts';

/** How an answer travels; all of it optional. */
export type Delivery = Pick<Effect, 'framing' | 'chunkSizes' | 'drip' | 'reset' | 'hangUp' | 'stall'>;

/** A reset makes the receiving system drop what its program has not read yet: this is the program's time to read. */
const readBeforeResetMs = 20;

/** Puts `answer` on the wire. Resolves when that is done or was given up; a stalled response stays open. */
export async function deliver(response: ServerResponse, answer: Answer, delivery: Delivery): Promise<void> {
  const cut = cutOf(delivery);
  if (cut?.at === 'before-headers') return end(response, cut.how);

  const { framing } = delivery;
  const body = framing === 'content-length' ? await collect(answer.body) : answer.body;
  response.writeHead(answer.status, { ...answer.headers, ...framingHeaders(response, body, framing) });
  response.flushHeaders();

  let left = cut ? cut.at.afterBodyBytes : Number.POSITIVE_INFINITY;
  for await (const chunk of paced(pieces(body, delivery), delivery.drip, response)) {
    const part = chunk.subarray(0, left);
    left -= part.length;
    if (part.length > 0) await write(response, part);
    if (left === 0 || response.destroyed) break;
  }
  if (cut?.how === 'reset') await sleep(readBeforeResetMs);
  end(response, cut?.how);
}

type Ending = 'reset' | 'hangUp' | 'stall';

function cutOf(delivery: Delivery): { how: Ending; at: CutPoint } | undefined {
  const endings: Ending[] = ['reset', 'hangUp', 'stall'];
  const how = endings.find((name) => delivery[name] !== undefined);
  const at = how && delivery[how];
  return how && at && { how, at };
}

function end(response: ServerResponse, how: Ending | undefined): void {
  const socket = response.socket;
  if (how === undefined) response.end();
  else if (how === 'hangUp') socket?.end();
  else if (how === 'reset' && socket) resetConnection(socket);
}

function resetConnection(socket: Socket): void {
  // A TLS socket has no TCP handle of its own to reset.
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

function framingHeaders(response: ServerResponse, body: Bytes, framing: Delivery['framing']) {
  if (framing === 'until-close') {
    response.removeHeader('transfer-encoding');
    return { connection: 'close' };
  }
  const known = body instanceof Uint8Array && framing !== 'chunked';
  return known ? { 'content-length': String(body.length) } : {};
}

/** Resolves when the system has taken the bytes, so that a cut comes after them; or when the client has gone. */
async function write(response: ServerResponse, part: Uint8Array): Promise<void> {
  if (response.destroyed) return;
  const closed = new AbortController();
  const written = new Promise<void>((resolve) => response.write(part, () => resolve()));
  const gone = once(response, 'close', { signal: closed.signal }).catch(() => undefined);
  await Promise.race([written, gone]);
  closed.abort();
}

async function* pieces(body: Bytes, delivery: Delivery): AsyncGenerator<Uint8Array> {
  const { chunkSizes, drip } = delivery;
  if (!chunkSizes && !drip) {
    if (body instanceof Uint8Array) yield body;
    else yield* body;
    return;
  }
  const bytes = await collect(body);
  let at = 0;
  for (const size of chunkSizes ?? []) {
    if (at < bytes.length) yield bytes.subarray(at, at + size);
    at += size;
  }
  const rest = drip?.bytes ?? bytes.length;
  for (; at < bytes.length; at += rest) yield bytes.subarray(at, at + rest);
}

async function* paced(
  chunks: AsyncIterable<Uint8Array>,
  drip: Delivery['drip'],
  response: ServerResponse,
): AsyncGenerator<Uint8Array> {
  if (!drip) return yield* chunks;
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  for await (const chunk of chunks) {
    yield chunk;
    await sleep(drip.everyMs, undefined, { ref: false, signal: closed.signal }).catch(() => undefined);
  }
}
