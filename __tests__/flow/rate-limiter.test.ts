import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RateLimiter } from '../../src/flow/rate-limiter.ts';
import { VirtualClock } from '../virtual-clock.ts';

const { signal } = new AbortController();

/** When each of `count` simultaneous requests is admitted. */
async function admissions(limiter: RateLimiter, clock: VirtualClock, count: number): Promise<number[]> {
  const at: number[] = [];
  await Promise.all(
    Array.from({ length: count }, () => limiter.acquire(signal).then(() => at.push(clock.now()))),
  );
  return at;
}

function mostInAMinute(at: readonly number[]): number {
  const sorted = at.toSorted((one, other) => one - other);
  let [most, first] = [0, 0];
  for (const [last, ms] of sorted.entries()) {
    while ((sorted[first] ?? 0) <= ms - 60_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

test('no 60 seconds see more requests than the limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (limit) => {
      const clock = new VirtualClock();
      const at = await admissions(new RateLimiter(clock, limit), clock, limit * 2);
      assert.ok(mostInAMinute(at) <= Math.max(limit, 2), `${mostInAMinute(at)} of ${limit}`);
    }),
    // Limits whose interval is no whole number of milliseconds.
    { numRuns: 20, examples: [[8], [35]] },
  );
});

test('a few requests are let through at once', async () => {
  const clock = new VirtualClock();
  const startMs = clock.now();
  assert.deepEqual(await admissions(new RateLimiter(clock, 600), clock, 10), Array(10).fill(startMs));
});

test('requests are admitted in the order in which they came', async () => {
  const clock = new VirtualClock();
  const limiter = new RateLimiter(clock, 60);
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => limiter.acquire(signal).then(() => order.push(index))),
  );
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
});

test('a 429 pauses every request for as long as the server asks, also those that wait already', async () => {
  const clock = new VirtualClock();
  const limiter = new RateLimiter(clock, 600);
  await admissions(limiter, clock, 5);
  const startMs = clock.now();
  limiter.onRateLimited(30_000);
  const at = await admissions(limiter, clock, 5);
  assert.ok(at.every((ms) => ms >= startMs + 30_000));
});

for (const askedMs of [86_400_000, 3_456_000_000, Number.MAX_SAFE_INTEGER])
  test(`a Retry-After of ${askedMs} ms holds up the other requests for a minute at most`, async () => {
    const clock = new VirtualClock();
    const limiter = new RateLimiter(clock, 600);
    const startMs = clock.now();
    limiter.onRateLimited(askedMs);
    limiter.onRateLimited(askedMs);
    assert.deepEqual(await admissions(limiter, clock, 1), [startMs + 60_000]);
  });

test('429s of requests that were under way together count once', async () => {
  const once = new VirtualClock();
  const many = new VirtualClock();
  const [a, b] = [new RateLimiter(once, 600), new RateLimiter(many, 600)];
  a.onRateLimited(undefined);
  for (let index = 0; index < 50; index += 1) b.onRateLimited(undefined);
  assert.deepEqual(await admissions(a, once, 40), await admissions(b, many, 40));
});

test('after a 429 the rate is halved, and recovers step by step', async () => {
  const clock = new VirtualClock();
  const limiter = new RateLimiter(clock, 600);
  limiter.onRateLimited(0);
  const slow = await admissions(limiter, clock, 120);
  for (let index = 0; index < 64; index += 1) limiter.onSuccess();
  const fast = await admissions(limiter, clock, 120);
  const length = (at: readonly number[]) => (at.at(-1) ?? 0) - (at[20] ?? 0);
  assert.ok(length(slow) > 1.8 * length(fast), `${length(slow)} ms, then ${length(fast)} ms`);
});

test('an aborted request does not hold up those behind it', async () => {
  const clock = new VirtualClock();
  const limiter = new RateLimiter(clock, 60);
  const stop = new AbortController();
  await admissions(limiter, clock, 2);
  const gone = assert.rejects(limiter.acquire(stop.signal), /enough/);
  stop.abort(new Error('enough'));
  await gone;
  await limiter.acquire(signal);
});

test('work goes before polls that have asked earlier, and polls go when no work waits', async () => {
  const clock = new VirtualClock();
  const limiter = new RateLimiter(clock, 60);
  const order: string[] = [];
  const ask = (priority: 'work' | 'poll', name: string) =>
    limiter.acquire(signal, priority).then(() => order.push(name));
  await admissions(limiter, clock, 2);
  await Promise.all([
    ask('poll', 'a'),
    ask('poll', 'b'),
    ask('work', 'c'),
    ask('work', 'd'),
    ask('poll', 'e'),
  ]);
  assert.deepEqual(order, ['c', 'd', 'a', 'b', 'e']);
});
