import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Failure } from '../../src/failure.ts';
import { poll } from '../../src/flow/poll.ts';
import { VirtualClock } from '../virtual-clock.ts';

const minute = 60_000;

interface Setting {
  /** When the operation is done, from its start; never without. */
  readonly doneAfterMs?: number;
  readonly budgetMs?: number;
  readonly maxDelayMs?: number;
  /** How long a look takes. */
  readonly lookMs?: number;
  readonly retryAfterMs?: (look: number) => number | undefined;
}

async function run({
  doneAfterMs = Number.POSITIVE_INFINITY,
  budgetMs = 30 * minute,
  maxDelayMs = 30_000,
  lookMs = 0,
  retryAfterMs = () => undefined,
}: Setting) {
  const clock = new VirtualClock();
  const startedMs = clock.now();
  const looksMs: number[] = [];
  const result = await poll(
    async () => {
      const atMs = clock.now() - startedMs;
      looksMs.push(atMs);
      clock.advance(lookMs);
      return atMs >= doneAfterMs
        ? { done: true as const, value: atMs }
        : { done: false as const, retryAfterMs: retryAfterMs(looksMs.length) };
    },
    startedMs,
    maxDelayMs,
    { clock, deadlineMs: startedMs + budgetMs, signal: new AbortController().signal },
  ).catch((thrown: unknown) => thrown);
  return { result, looksMs, sleeps: clock.sleeps };
}

test('it looks first and waits then: what is done already costs no wait', async () => {
  assert.deepEqual(await run({ doneAfterMs: 0 }), { result: 0, looksMs: [0], sleeps: [] });
});

test('a 30 s operation is noticed within 3 s', async () => {
  const { result } = await run({ doneAfterMs: 30_000 });
  assert.ok(typeof result === 'number' && result <= 33_000, String(result));
});

test('a 30-minute operation costs tens of looks', async () => {
  const { looksMs } = await run({ doneAfterMs: 30 * minute - 1, budgetMs: 60 * minute });
  assert.ok(looksMs.length >= 20 && looksMs.length < 100, `${looksMs.length}`);
});

test('waits grow, up to the longest', async () => {
  const { sleeps } = await run({ doneAfterMs: 20 * minute, maxDelayMs: 20_000 });
  assert.deepEqual(
    sleeps,
    sleeps.toSorted((a, b) => a - b),
  );
  assert.equal(sleeps.at(-1), 20_000);
});

test('the last look is at the deadline; what is done just then is not lost', async () => {
  const { result, looksMs } = await run({ doneAfterMs: 10 * minute, budgetMs: 10 * minute });
  assert.deepEqual([result, looksMs.at(-1)], [10 * minute, 10 * minute]);
});

test('what is not done at the deadline is a time-out that tells how long was waited', async () => {
  const { result, looksMs } = await run({ budgetMs: 5 * minute });
  assert.ok(result instanceof Failure);
  assert.equal(result.code, 'timed-out');
  assert.match(result.message, /5 min/);
  assert.equal(looksMs.at(-1), 5 * minute);
});

test('a look that takes long shortens the wait to the deadline', async () => {
  const { looksMs, sleeps } = await run({ budgetMs: 100_000, lookMs: 7_000 });
  assert.ok(looksMs.every((time) => time <= 100_000));
  assert.ok(sleeps.every((length) => length >= 0));
});

test('the interval that the server asks for is kept, shorter or longer', async () => {
  const { sleeps } = await run({
    doneAfterMs: 4 * minute,
    retryAfterMs: (look) => (look % 2 ? 45_000 : 2_000),
  });
  assert.ok(sleeps.length > 4);
  assert.deepEqual([...new Set(sleeps)], [45_000, 2_000]);
});

test('an interval of 0 that the server asks for is no hot loop', async () => {
  const { looksMs } = await run({
    doneAfterMs: 0.5 * minute,
    budgetMs: minute,
    retryAfterMs: (look) => (look > 5_000 ? undefined : 0),
  });
  assert.ok(looksMs.length <= 61, `${looksMs.length} looks in half a minute`);
});

test('no look comes after the deadline, whatever the server asks for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 20 * minute }),
      fc.array(fc.option(fc.integer({ min: 1_000, max: 60 * minute }), { nil: undefined }), {
        maxLength: 10,
      }),
      async (budgetMs, asked) => {
        const { looksMs } = await run({ budgetMs, retryAfterMs: (look) => asked[look - 1] });
        assert.equal(looksMs.at(-1), budgetMs);
      },
    ),
    { numRuns: 50 },
  );
});

test('what a look throws ends it', async () => {
  const clock = new VirtualClock();
  const failure = new Failure('unauthorized', 'the server answered 401');
  await assert.rejects(
    poll(() => Promise.reject(failure), clock.now(), 30_000, {
      clock,
      deadlineMs: clock.now() + minute,
      signal: new AbortController().signal,
    }),
    (thrown) => thrown === failure,
  );
  assert.deepEqual(clock.sleeps, []);
});

test('an abort in a wait ends it at once, with the reason of the signal', async () => {
  const clock = new VirtualClock();
  const stop = new AbortController();
  const reason = new Failure('cancelled', 'the run was cancelled');
  clock.after(90_500, () => stop.abort(reason));
  let looksAfter = 0;
  await assert.rejects(
    poll(
      async () => {
        if (stop.signal.aborted) looksAfter += 1;
        return { done: false, retryAfterMs: undefined };
      },
      clock.now(),
      30_000,
      { clock, deadlineMs: clock.now() + 30 * minute, signal: stop.signal },
    ),
    (thrown) => thrown === reason,
  );
  assert.equal(looksAfter, 0);
});
