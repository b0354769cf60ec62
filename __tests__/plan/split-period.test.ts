import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { GRANULARITY_UNITS, type Granularity } from '../../src/harness/catalogue.ts';
import { explicitPeriod, type Period } from '../../src/plan/period.ts';
import { SPLITS, SPLITS_BY_GRANULARITY, splitPeriod } from '../../src/plan/split-period.ts';

const DAY_MS = 86_400_000;
const days = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const period = (start: string, end: string) => explicitPeriod({ start, end }) as Period;

const periods = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 900 }))
  .map(([first, length]) => period(days(first * DAY_MS), days((first + length) * DAY_MS)));
const cuts = fc
  .constantFrom(...(Object.keys(GRANULARITY_UNITS) as Granularity[]))
  .chain((granularity) =>
    fc.tuple(fc.constant(granularity), fc.constantFrom(...SPLITS_BY_GRANULARITY[granularity])),
  );

suite('splitPeriod', () => {
  test('the pieces tile the period: no gap, no overlap, nothing more', () => {
    fc.assert(
      fc.property(periods, cuts, (whole, [granularity, by]) => {
        const pieces = splitPeriod(whole, by, granularity);
        assert.equal(pieces[0]?.start, whole.start);
        assert.equal(pieces.at(-1)?.end, whole.end);
        for (const [index, piece] of pieces.entries()) {
          assert.ok(piece.start <= piece.end);
          const next = pieces[index + 1];
          if (next) assert.equal(Date.parse(next.start), Date.parse(piece.end) + DAY_MS);
        }
      }),
    );
  });

  test('no piece cuts a week, a month or a quarter of its granularity in two', () => {
    const startsUnit: Record<string, (date: Date) => boolean> = {
      daily: () => true,
      weekly: (date) => date.getUTCDay() === 1,
      monthly: (date) => date.getUTCDate() === 1,
      quarterly: (date) => date.getUTCDate() === 1 && date.getUTCMonth() % 3 === 0,
      sprint: () => false,
    };
    fc.assert(
      fc.property(periods, cuts, (whole, [granularity, by]) => {
        for (const { start } of splitPeriod(whole, by, granularity).slice(1)) {
          assert.ok(startsUnit[granularity]?.(new Date(start)), `${start} begins no ${granularity} interval`);
        }
      }),
    );
  });

  const ROWS: readonly [string, Parameters<typeof splitPeriod>, string[]][] = [
    [
      'months',
      [period('2026-01-15', '2026-03-10'), 'month', 'monthly'],
      ['2026-01-15..2026-01-31', '2026-02', '2026-03-01..2026-03-10'],
    ],
    [
      'months of weekly data',
      [period('2026-01-01', '2026-02-28'), 'month', 'weekly'],
      ['2026-01-01..2026-02-01', '2026-02-02..2026-02-28'],
    ],
    [
      'weeks',
      [period('2026-01-01', '2026-01-12'), 'week', 'daily'],
      ['2026-01-01..2026-01-04', '2026-W02', '2026-01-12..2026-01-12'],
    ],
    [
      'quarters',
      [period('2026-01-01', '2026-12-31'), 'quarter', 'monthly'],
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
    ],
    ['years', [period('2025-01-01', '2026-12-31'), 'year', 'quarterly'], ['2025', '2026']],
    ['nothing', [period('2026-01-01', '2026-12-31'), 'none', 'sprint'], ['2026']],
  ];
  for (const [what, args, labels] of ROWS) {
    test(`${what}: ${labels.join(', ')}`, () =>
      assert.deepEqual(
        splitPeriod(...args).map(({ label }) => label),
        labels,
      ));
  }
});

test('pieces end soon where there are more than a run can have', { timeout: 5_000 }, () => {
  assert.equal(splitPeriod(period('0001-01-01', '9999-12-31'), 'week', 'daily').length, 10_001);
  assert.equal(splitPeriod(period('1000-01-01', '1833-04-30'), 'month', 'daily').length, 10_000);
});

test('a split finer than the granularity, or any split of sprints, is not offered', () => {
  assert.deepEqual(
    SPLITS.filter((split) => !SPLITS_BY_GRANULARITY.monthly.includes(split)),
    ['week'],
  );
  assert.deepEqual(SPLITS_BY_GRANULARITY.sprint, ['none']);
});
