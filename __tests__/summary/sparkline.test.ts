import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { formatChange } from '../../src/summary/change.ts';
import { sparkline } from '../../src/summary/sparkline.ts';

suite('sparkline', () => {
  const rows: readonly (readonly [what: string, values: (number | null)[], line: string])[] = [
    ['nothing', [], ''],
    ['one value', [5], ''],
    ['one value among missing ones', [null, 5, null], ''],
    ['nothing but missing ones', [null, null], ''],
    ['a constant', [5, 5, 5], '▃▃▃'],
    ['up', [0, 1, 2, 3, 4, 5], '▁▂▃▅▆▇'],
    ['down', [1, 0], '▇▁'],
    ['a gap', [1, null, 3], '▁·▇'],
    ['below zero', [-3, -2, -1], '▁▅▇'],
    ['huge values', [-1.7e308, 0, 1.7e308], '▁▅▇'],
    ['tiny differences', [1, 1 + Number.EPSILON], '▁▇'],
  ];
  for (const [what, values, line] of rows) test(`of ${what}`, () => assert.equal(sparkline(values), line));

  test('it has the last 24 values', () =>
    assert.equal(sparkline([100, ...Array.from({ length: 24 }, (_, index) => index)]).length, 24));

  test('the lowest is lowest, the highest highest, and a higher value never lower', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 24 }),
        (values) => {
          const blocks = [...sparkline(values)].map((block) => '▁▂▃▅▆▇'.indexOf(block));
          assert.equal(blocks.length, values.length);
          assert.ok(blocks.every((block) => block !== -1));
          for (const [i, a] of values.entries())
            for (const [j, b] of values.entries()) if (a < b) assert.ok((blocks[i] ?? 0) <= (blocks[j] ?? 0));
          if (new Set(values.map((value) => value + 0)).size > 1)
            assert.deepEqual([Math.min(...blocks), Math.max(...blocks)], [0, 5]);
        },
      ),
      { examples: [[[-3.5e-323, -4e-323]], [[-Number.MAX_VALUE, 0, Number.MAX_VALUE]]] },
    ));
});

suite('formatChange', () => {
  const rows: readonly (readonly [
    before: number | null,
    now: number | null,
    isPercentage: boolean,
    text: string,
  ])[] = [
    [100, 112, false, '+12%'],
    [100, 91.5, false, '−8.5%'],
    [3, 3, false, '±0.0%'],
    [10_000, 10_001, false, '±0.0%'],
    [1, 12.5, false, '×13'],
    [100, 0, false, '−100%'],
    // A part of nothing, or of less than nothing, says nothing.
    [0, 5, false, '+5'],
    [0, 0, false, '±0'],
    [-4, 4, false, '+8'],
    [-4, -6.5, false, '−2.5'],
    [4, -4, false, '−8'],
    [null, 5, false, '–'],
    [5, null, false, '–'],
    [null, null, true, '–'],
    [-1.7e308, 1.7e308, false, '–'],
    // Percentages are compared by their difference, as they are shown.
    [41.1, 41.4, true, '+0.3 pp'],
    [10.64, 10.66, true, '+0.1 pp'],
    [10.61, 10.64, true, '±0.0 pp'],
    [0, 100, true, '+100.0 pp'],
  ];
  for (const [before, now, isPercentage, text] of rows)
    test(`${before} → ${now}${isPercentage ? ' %' : ''} is ${text}`, () =>
      assert.equal(formatChange(before, now, isPercentage), text));
});
