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
  /** How long a poll takes. */
  readonly answerMs?: number;
  readonly retryAfterMs?: (poll: number) => number | undefined;
}

async function run({
  doneAfterMs = Number.POSITIVE_INFINITY,
  budgetMs = 30 * minute,
  maxDelayMs = 30_000,
  answerMs = 0,
  retryAfterMs = () => undefined,
}: Setting) {
  const clock = new VirtualClock();
  const startedMs = clock.now();
  const pollsMs: number[] = [];
  const result = await poll(
    async () => {
      const atMs = clock.now() - startedMs;
      pollsMs.push(atMs);
      clock.advance(answerMs);
      return atMs >= doneAfterMs
        ? { done: true as const, value: atMs }
        : { done: false as const, retryAfterMs: retryAfterMs(pollsMs.length) };
    },
    {
      startedMs,
      maxDelayMs,
      clock,
      deadlineMs: startedMs + budgetMs,
      signal: new AbortController().signal,
    },
  ).catch((thrown: unknown) => thrown);
  return { result, pollsMs, sleeps: clock.sleeps };
}

test('it polls first and then waits: what is done already costs no wait', async () => {
  assert.deepEqual(await run({ doneAfterMs: 0 }), { result: 0, pollsMs: [0], sleeps: [] });
});

test('a 30 s operation is noticed within 3 s', async () => {
  const { result } = await run({ doneAfterMs: 30_000 });
  assert.ok(typeof result === 'number' && result <= 33_000, String(result));
});

test('a 30-minute operation costs tens of polls', async () => {
  const { pollsMs } = await run({ doneAfterMs: 30 * minute - 1, budgetMs: 60 * minute });
  assert.ok(pollsMs.length >= 20 && pollsMs.length < 100, `${pollsMs.length}`);
});

test('waits grow, up to the longest', async () => {
  const { sleeps } = await run({ doneAfterMs: 20 * minute, maxDelayMs: 20_000 });
  assert.deepEqual(
    sleeps,
    sleeps.toSorted((a, b) => a - b),
  );
  assert.equal(sleeps.at(-1), 20_000);
});

test('the last poll is at the deadline; what is done just then is not lost', async () => {
  const { result, pollsMs } = await run({ doneAfterMs: 10 * minute, budgetMs: 10 * minute });
  assert.deepEqual([result, pollsMs.at(-1)], [10 * minute, 10 * minute]);
});

test('what is not done at the deadline is a time-out with the time that was waited', async () => {
  const { result, pollsMs } = await run({ budgetMs: 5 * minute });
  assert.ok(result instanceof Failure);
  assert.equal(result.code, 'timed-out');
  assert.match(result.message, /5 min/);
  assert.equal(pollsMs.at(-1), 5 * minute);
});

test('a poll that takes long shortens the wait to the deadline', async () => {
  const { pollsMs, sleeps } = await run({ budgetMs: 100_000, answerMs: 7_000 });
  assert.ok(pollsMs.every((time) => time <= 100_000));
  assert.ok(sleeps.every((length) => length >= 0));
});

test('the interval that the server asks for is kept, shorter or longer', async () => {
  const { sleeps } = await run({
    doneAfterMs: 4 * minute,
    retryAfterMs: (count) => (count % 2 ? 45_000 : 2_000),
  });
  assert.ok(sleeps.length > 4);
  assert.deepEqual([...new Set(sleeps)], [45_000, 2_000]);
});

test('an interval of 0 that the server asks for is no hot loop', async () => {
  const { pollsMs } = await run({
    doneAfterMs: 0.5 * minute,
    budgetMs: minute,
    retryAfterMs: (count) => (count > 5_000 ? undefined : 0),
  });
  assert.ok(pollsMs.length <= 61, `${pollsMs.length} polls in half a minute`);
});

test('no poll comes after the deadline, for any Retry-After', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 20 * minute }),
      fc.array(fc.option(fc.integer({ min: 1_000, max: 60 * minute }), { nil: undefined }), {
        maxLength: 10,
      }),
      async (budgetMs, asked) => {
        const { pollsMs } = await run({ budgetMs, retryAfterMs: (count) => asked[count - 1] });
        assert.equal(pollsMs.at(-1), budgetMs);
      },
    ),
    { numRuns: 50 },
  );
});

test('what a poll throws ends it', async () => {
  const clock = new VirtualClock();
  const failure = new Failure('unauthorized', 'the server answered 401');
  await assert.rejects(
    poll(() => Promise.reject(failure), {
      startedMs: clock.now(),
      maxDelayMs: 30_000,
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
  let pollsAfter = 0;
  await assert.rejects(
    poll(
      async () => {
        if (stop.signal.aborted) pollsAfter += 1;
        return { done: false, retryAfterMs: undefined };
      },
      {
        startedMs: clock.now(),
        maxDelayMs: 30_000,
        clock,
        deadlineMs: clock.now() + 30 * minute,
        signal: stop.signal,
      },
    ),
    (thrown) => thrown === reason,
  );
  assert.equal(pollsAfter, 0);
});
