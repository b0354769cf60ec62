import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { pollDelayMs, retryDelayMs } from '../../src/flow/backoff.ts';

const minute = 60_000;
const manyMs = 1e12;

/** When a job is polled from 0 until `untilMs`, if answers take no time. */
function polls(untilMs: number, maxMs: number, remaining = (_nowMs: number) => manyMs): number[] {
  const times = [0];
  for (let nowMs = 0; nowMs < untilMs; ) {
    nowMs += pollDelayMs({
      elapsedMs: nowMs,
      maxDelayMs: maxMs,
      remainingMs: remaining(nowMs),
      retryAfterMs: undefined,
    });
    times.push(nowMs);
  }
  return times;
}

suite('pollDelayMs', () => {
  test('a 30 s job is noticed within 3 s', () => {
    const noticedMs = polls(30_000, 30_000).at(-1) ?? 0;
    assert.ok(noticedMs >= 30_000 && noticedMs <= 33_000, `${noticedMs}`);
  });

  test('a job is noticed within 12 % of its own time or 2 s, and never later than the longest wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 * minute }), (durationMs) => {
        const late = (polls(durationMs, 30_000).at(-1) ?? 0) - durationMs;
        assert.ok(late <= Math.max(0.12 * durationMs, 2_000) && late <= 30_000, `${late}`);
      }),
    );
  });

  const costs: readonly (readonly [seconds: number, count: number])[] = [
    [2, 3],
    [5, 6],
    [10, 8],
    [30, 17],
    [60, 24],
    [300, 39],
    [600, 49],
    [1_800, 89],
    [3_600, 149],
  ];
  for (const [seconds, count] of costs) {
    test(`a job of ${seconds} s costs ${count} polls`, () =>
      assert.equal(polls(seconds * 1_000, 30_000).length, count));
  }

  test('a 30-minute job costs tens of polls', () => {
    const count = polls(30 * minute, 30_000).length;
    assert.ok(count >= 20 && count < 100, `${count}`);
  });

  test('waits never shrink', () => {
    const times = polls(20 * minute, 30_000);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.deepEqual(
      waits,
      waits.toSorted((a, b) => a - b),
    );
  });

  test('the first wait is a second', () =>
    assert.equal(
      pollDelayMs({ elapsedMs: 0, maxDelayMs: 30_000, remainingMs: manyMs, retryAfterMs: undefined }),
      1_000,
    ));
  test('the longest wait is kept', () =>
    assert.equal(
      pollDelayMs({
        elapsedMs: 600 * minute,
        maxDelayMs: 20_000,
        remainingMs: manyMs,
        retryAfterMs: undefined,
      }),
      20_000,
    ));
  test('a longest wait below a second is kept too', () =>
    assert.equal(
      pollDelayMs({ elapsedMs: 600 * minute, maxDelayMs: 250, remainingMs: manyMs, retryAfterMs: undefined }),
      250,
    ));
  test('the last poll is at the deadline', () =>
    assert.equal(
      pollDelayMs({ elapsedMs: minute, maxDelayMs: 30_000, remainingMs: 5, retryAfterMs: undefined }),
      5,
    ));
  test('a deadline that is over is no wait', () =>
    assert.equal(
      pollDelayMs({ elapsedMs: minute, maxDelayMs: 30_000, remainingMs: -5, retryAfterMs: undefined }),
      0,
    ));
  test("the server's interval wins over a shorter one of ours", () =>
    assert.equal(
      pollDelayMs({ elapsedMs: 0, maxDelayMs: 30_000, remainingMs: manyMs, retryAfterMs: 45_000 }),
      45_000,
    ));
  test("the server's interval wins over a longer one of ours", () =>
    assert.equal(
      pollDelayMs({ elapsedMs: 600 * minute, maxDelayMs: 30_000, remainingMs: manyMs, retryAfterMs: 5_000 }),
      5_000,
    ));
  test("the server's interval does not win over the deadline", () =>
    assert.equal(
      pollDelayMs({ elapsedMs: minute, maxDelayMs: 30_000, remainingMs: 7_000, retryAfterMs: 3_600_000 }),
      7_000,
    ));
  for (const askedMs of [3_600_000, 86_400_000, 3_456_000_000])
    test(`an interval of ${askedMs} ms is polled every 5 minutes all the same`, () =>
      assert.equal(
        pollDelayMs({ elapsedMs: 0, maxDelayMs: 30_000, remainingMs: manyMs, retryAfterMs: askedMs }),
        5 * minute,
      ));
  test('an interval of 0 from the server does not make a hot loop', () =>
    assert.ok(
      pollDelayMs({ elapsedMs: 10 * minute, maxDelayMs: 30_000, remainingMs: manyMs, retryAfterMs: 0 }) >=
        1_000,
    ));

  test('no wait passes the deadline', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.option(fc.nat(), { nil: undefined }),
        (elapsedMs, maxDelayMs, remainingMs, retryAfterMs) => {
          const delayMs = pollDelayMs({ elapsedMs, maxDelayMs, remainingMs, retryAfterMs });
          assert.ok(delayMs >= 0 && delayMs <= remainingMs);
        },
      ),
    );
  });
});

suite('retryDelayMs', () => {
  const rows: readonly (readonly [attempt: number, random: number, delayMs: number])[] = [
    [1, 1, 1_000],
    [1, 0, 500],
    [2, 1, 2_000],
    [3, 1, 4_000],
    [5, 1, 16_000],
    [6, 1, 30_000],
    [6, 0, 15_000],
    [2_000, 1, 30_000],
  ];
  for (const [attempt, random, delayMs] of rows) {
    test(`after failure ${attempt} with chance ${random} it is ${delayMs} ms`, () =>
      assert.equal(retryDelayMs(attempt, random, undefined), delayMs));
  }

  test('two runs with different chance do not come back together', () =>
    assert.notEqual(retryDelayMs(3, 0.2, undefined), retryDelayMs(3, 0.7, undefined)));
  test('what the server asked for beats jitter', () => {
    assert.equal(retryDelayMs(1, 0.3, 12_345), 12_345);
    assert.equal(retryDelayMs(9, 0.9, 12_345), 12_345);
  });
  test('a server that asks for 0 is not stormed', () =>
    assert.ok(retryDelayMs(4, 0, 0) >= 500, 'there is no wait at all'));
});
