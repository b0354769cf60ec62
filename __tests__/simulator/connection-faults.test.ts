import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect } from '../../simulator/index.ts';
import { query, startHarness } from './harness-client.ts';
import { exchange } from './wire.ts';

type Context = Parameters<typeof startHarness>[0];
const size = 100_000;
const body = Buffer.alloc(size, 'x');

/** Starts a GET that suffers `effect`, and can tell that the server has had its turn after it. */
async function suffering(t: Context, effect: Effect) {
  const { simulator, get } = await startHarness(t);
  const fault = simulator.faults.add({ on: 'org-tree', do: effect });
  const started = exchange(`${simulator.baseUrl}/v2/org-trees/1/teams${query}`);
  /** Answered by the same server after what it had to write before. */
  const anotherRequest = () => get(`/v2/org-trees/1/teams${query}`);
  return { ...started, simulator, fault, anotherRequest };
}

test('a connection can be reset before any header', async (t) => {
  const { done, fault, simulator } = await suffering(t, { reset: 'before-headers' });
  const { status, errorCode } = await done;
  assert.deepEqual([status, errorCode, fault.hits], [undefined, 'ECONNRESET', 1]);
  assert.equal(simulator.requests[0]?.answerStatus, undefined);
});

for (const framing of ['content-length', 'chunked'] as const) {
  for (const how of ['reset', 'hangUp'] as const) {
    for (const afterBodyBytes of [0, 1, 50_000, size - 1]) {
      test(`${how} after ${afterBodyBytes} bytes of a body by ${framing}`, async (t) => {
        const { done } = await suffering(t, { body, framing, [how]: { afterBodyBytes } });
        const received = await done;
        assert.equal(received.status, 200);
        assert.equal(received.body.length, afterBodyBytes);
        assert.equal(received.complete, false);
        assert.equal(received.errorCode, 'ECONNRESET');
      });
    }
  }
}

test('a hang-up of a body without length looks like its end', async (t) => {
  const { done } = await suffering(t, { body, framing: 'until-close', hangUp: { afterBodyBytes: 10 } });
  const received = await done;
  assert.deepEqual([received.body.length, received.complete, received.errorCode], [10, true, undefined]);
});

test('a connection can be closed before any header', async (t) => {
  const { done } = await suffering(t, { hangUp: 'before-headers' });
  const { status, errorCode } = await done;
  assert.deepEqual([status, errorCode], [undefined, 'ECONNRESET']);
});

test('an answer can stall before its headers, until the server closes', async (t) => {
  const { done, isDone, anotherRequest, simulator, fault } = await suffering(t, { stall: 'before-headers' });
  assert.equal((await anotherRequest()).status, 200);
  assert.deepEqual([isDone(), fault.hits], [false, 1]);
  await simulator.close();
  assert.equal((await done).status, undefined);
});

test('an answer can stall within its body, until the server closes', async (t) => {
  const stalled = await suffering(t, { body, stall: { afterBodyBytes: 50_000 } });
  await stalled.bytes(50_000);
  await stalled.anotherRequest();
  assert.deepEqual([stalled.received(), stalled.isDone()], [50_000, false]);
  await stalled.simulator.close();
  const { complete, errorCode } = await stalled.done;
  assert.deepEqual([complete, errorCode], [false, 'ECONNRESET']);
});

test('an answer can stall between headers and body, and at the end of the body', async (t) => {
  for (const afterBodyBytes of [0, size]) {
    const stalled = await suffering(t, { body, framing: 'chunked', stall: { afterBodyBytes } });
    await stalled.bytes(afterBodyBytes);
    await stalled.anotherRequest();
    assert.deepEqual([stalled.received(), stalled.isDone()], [afterBodyBytes, false]);
    await stalled.simulator.close();
    assert.equal((await stalled.done).complete, false);
  }
});

test('a body can drip, and closing does not wait for it', async (t) => {
  const dripping = await suffering(t, { body, drip: { bytes: 7, everyMs: 60_000 } });
  await dripping.bytes(7);
  await dripping.anotherRequest();
  assert.equal(dripping.received(), 7);
  await dripping.simulator.close();
  assert.equal((await dripping.done).complete, false);
});

test('a dripping body comes whole in the end', async (t) => {
  const { done } = await suffering(t, { body: 'abcdefg', drip: { bytes: 2, everyMs: 1 } });
  const received = await done;
  assert.deepEqual([received.body.toString(), received.complete], ['abcdefg', true]);
});

test('a client that goes away stops the making of the body', async (t) => {
  let isStopped: (() => void) | undefined;
  const stopped = new Promise<void>((resolve) => {
    isStopped = resolve;
  });
  async function* endless() {
    try {
      for (;;) yield Buffer.alloc(65_536);
    } finally {
      isStopped?.();
    }
  }
  const { simulator } = await startHarness(t);
  simulator.faults.add({ on: 'org-tree', do: { body: endless() } });
  const leaving = new AbortController();
  const response = await fetch(`${simulator.baseUrl}/v2/org-trees/1/teams${query}`, {
    headers: { authorization: 'ApiKey simulator-key', 'content-type': 'application/json' },
    signal: leaving.signal,
  });
  assert.equal(response.status, 200);
  leaving.abort();
  await stopped;
});
