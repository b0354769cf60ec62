import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Comparison } from '../../src/csv/compare.ts';
import { columnDrift, renderComparison, rowCounts } from '../../src/summary/comparison.ts';

const SAME: Comparison = {
  baseline: 'snapshots/dora.csv',
  addedRows: 0,
  removedRows: 0,
  changedRows: 0,
  equalRows: 1_234,
  addedColumns: [],
  removedColumns: [],
  largestChanges: [],
};
const CHANGED: Comparison = {
  ...SAME,
  addedRows: 3,
  removedRows: 1,
  changedRows: 12,
  addedColumns: ['LTTC'],
  removedColumns: ['Old|One'],
  largestChanges: [
    { key: ['Feb 2026', 'Platform', '', 'Platform'], column: 'KTLO_tickets', before: 30, after: 45 },
    { key: ['Feb 2026', 'Mobile'], column: 'Hours', before: 0, after: 0.30000000000000004 },
    { key: ['Feb 2026', 'Web'], column: 'Hours', before: 12_345_678, after: 12_222_222 },
    { key: ['Feb 2026', 'Ops'], column: 'Delta', before: -4, after: 4 },
    { key: ['Feb 2026', 'Ops'], column: 'CFR_Failure_Rate_Percent', before: 10, after: 12.5 },
    { key: ['Feb 2026', 'Ops'], column: 'LOC_TOTAL', before: 12_345_678, after: 12_345_679 },
    { key: ['Feb 2026', 'Ops'], column: 'LTTC', before: 1_234.56789, after: 123.456789 },
  ],
};

test('where nothing has changed the section says so', () =>
  assert.equal(
    renderComparison(SAME),
    '### Changes since <code>snapshots/dora.csv</code>\n\nNothing has changed.',
  ));

test('what has changed: rows, columns, and the largest changes ', () =>
  assert.equal(
    renderComparison(CHANGED),
    [
      '### Changes since <code>snapshots/dora.csv</code>',
      '',
      '3 rows added, 1 gone, 12 changed, 1,234 the same.',
      '',
      '⚠️ The columns are not those of the baseline; new: &#34;LTTC&#34;; gone: &#34;Old&#124;One&#34;.',
      '',
      '| Biggest changes | Value | Before | After | Change |',
      '| :-- | :-- | --: | --: | --: |',
      '| Feb 2026 · Platform | KTLO_tickets | 30 | 45 | +50% |',
      '| Feb 2026 · Mobile | Hours | 0 | 0.3 | +0.3 |',
      '| Feb 2026 · Web | Hours | 12,345,678 | 12,222,222 | −1.0% |',
      '| Feb 2026 · Ops | Delta | −4 | 4 | +8 |',
      // Twelve of a hundred are not a fourth more than ten of a hundred to everybody.
      '| Feb 2026 · Ops | CFR_Failure_Rate_Percent | 10 | 12.5 | +2.5\u00a0pp |',
      '| Feb 2026 · Ops | LOC_TOTAL | 12,345,678 | 12,345,679 | ±0.0% |',
      '| Feb 2026 · Ops | LTTC | 1,234.57 | 123.457 | −90% |',
      '',
      'Each change is measured by the mean of its column.',
    ].join('\n'),
  ));

suite('hostile text', () => {
  const hostile = '<img src=x>\n| [a](http://b) ::error:: `c`';
  const markdown = renderComparison({
    ...CHANGED,
    baseline: hostile,
    addedColumns: [hostile],
    largestChanges: [{ key: [hostile], column: hostile, before: 1, after: 2 }],
  });
  test('does not act', () => assert.doesNotMatch(markdown, /<img|\]\(|`/));
  test('does not break the table', () => {
    const row = markdown.split('\n').find((line) => line.includes('| 1 | 2 |'));
    assert.equal(row?.match(/\|/g)?.length, 6);
  });
  test('is not longer than a reader can bear', () => {
    const long = 'x'.repeat(10_000);
    const size = renderComparison({
      ...CHANGED,
      addedColumns: Array.from({ length: 999 }, () => long),
      largestChanges: Array.from({ length: 10 }, () => ({
        key: Array.from({ length: 99 }, (_, cell) => `${cell}${long}`),
        column: long,
        before: 1,
        after: 2,
      })),
    }).length;
    assert.ok(size < 100_000, `${size}`);
  });
});

test('the clauses for the log', () => {
  assert.equal(rowCounts(CHANGED), '3 rows added, 1 gone, 12 changed, 1,234 the same');
  assert.equal(rowCounts({ ...CHANGED, addedRows: 1 }), '1 row added, 1 gone, 12 changed, 1,234 the same');
  assert.equal(columnDrift(SAME), undefined);
  const many = Array.from({ length: 14 }, (_, column) => `c${column}`);
  assert.match(columnDrift({ ...SAME, removedColumns: many }) ?? '', /; gone: "c0", .*"c11" and 2 more$/);
});
