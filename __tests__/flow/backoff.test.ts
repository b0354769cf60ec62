import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { pollDelayMs, retryDelayMs } from '../../src/flow/backoff.ts';

const minute = 60_000;
const manyMs = 1e12;

/** When a job is looked at that is polled from 0 on, with answers that take no time, until `untilMs`. */
function looks(untilMs: number, maxMs: number, remaining = (_nowMs: number) => manyMs): number[] {
  const times = [0];
  for (let nowMs = 0; nowMs < untilMs; ) {
    nowMs += pollDelayMs(nowMs, maxMs, remaining(nowMs), undefined);
    times.push(nowMs);
  }
  return times;
}

suite('pollDelayMs', () => {
  test('a 30 s job is noticed within 3 s', () => {
    const noticedMs = looks(30_000, 30_000).at(-1) ?? 0;
    assert.ok(noticedMs >= 30_000 && noticedMs <= 33_000, `${noticedMs}`);
  });

  test('a job is noticed within 12 % of its own time or 2 s, and never later than the longest wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 * minute }), (durationMs) => {
        const late = (looks(durationMs, 30_000).at(-1) ?? 0) - durationMs;
        assert.ok(late <= Math.max(0.12 * durationMs, 2_000) && late <= 30_000, `${late}`);
      }),
    );
  });

  const costs: readonly (readonly [seconds: number, polls: number])[] = [
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
  for (const [seconds, polls] of costs) {
    test(`a job of ${seconds} s costs ${polls} polls`, () =>
      assert.equal(looks(seconds * 1_000, 30_000).length, polls));
  }

  test('a 30-minute job costs tens of polls', () => {
    const count = looks(30 * minute, 30_000).length;
    assert.ok(count >= 20 && count < 100, `${count}`);
  });

  test('waits never shrink', () => {
    const times = looks(20 * minute, 30_000);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.deepEqual(
      waits,
      waits.toSorted((a, b) => a - b),
    );
  });

  test('the first wait is a second', () => assert.equal(pollDelayMs(0, 30_000, manyMs, undefined), 1_000));
  test('the longest wait is kept', () =>
    assert.equal(pollDelayMs(600 * minute, 20_000, manyMs, undefined), 20_000));
  test('a longest wait below a second is kept too', () =>
    assert.equal(pollDelayMs(600 * minute, 250, manyMs, undefined), 250));
  test('the last look is at the deadline', () => assert.equal(pollDelayMs(minute, 30_000, 5, undefined), 5));
  test('a deadline that is over is no wait', () =>
    assert.equal(pollDelayMs(minute, 30_000, -5, undefined), 0));
  test("the server's interval wins over a shorter one of ours", () =>
    assert.equal(pollDelayMs(0, 30_000, manyMs, 45_000), 45_000));
  test("the server's interval wins over a longer one of ours", () =>
    assert.equal(pollDelayMs(600 * minute, 30_000, manyMs, 5_000), 5_000));
  test("the server's interval does not win over the deadline", () =>
    assert.equal(pollDelayMs(minute, 30_000, 7_000, 3_600_000), 7_000));
  test('an interval of 0 from the server does not make a hot loop', () =>
    assert.ok(pollDelayMs(10 * minute, 30_000, manyMs, 0) >= 1_000));

  test('no wait passes the deadline', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.option(fc.nat(), { nil: undefined }), (...args) => {
        const delayMs = pollDelayMs(...args);
        assert.ok(delayMs >= 0 && delayMs <= args[2]);
      }),
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
