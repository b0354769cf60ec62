import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { changeOf } from '../../src/summary/cells.ts';
import { sparkline } from '../../src/summary/charts.ts';

const formatChange = (...given: Parameters<typeof changeOf>) =>
  changeOf(...given).text.replaceAll('\u00a0', ' ');

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
    ['tiny differences', [1, 1 + Number.EPSILON], '▃▃'],
    ['three percent up and down', [100, 97, 103, 100], '▃▂▅▃'],
    ['a fifth up and down', [100, 80, 120], '▅▁▇'],
  ];
  for (const [what, values, line] of rows) test(`of ${what}`, () => assert.equal(sparkline(values), line));

  test('it has the last 24 values', () =>
    assert.equal(sparkline([100, ...Array.from({ length: 24 }, (_, index) => index)]).length, 24));

  test('what moves goes from the lowest block to the highest, and a higher value is never lower', () =>
    fc.assert(
      fc.property(
        // A cell holds at most 2^53, and a sum is of at most 50,000 cells.
        fc.array(fc.double({ noNaN: true, min: -1e21, max: 1e21 }), { minLength: 2, maxLength: 24 }),
        (values) => {
          const blocks = [...sparkline(values)].map((block) => '▁▂▃▅▆▇'.indexOf(block));
          assert.equal(blocks.length, values.length);
          assert.ok(blocks.every((block) => block !== -1));
          for (const [i, a] of values.entries())
            for (const [j, b] of values.entries()) if (a < b) assert.ok((blocks[i] ?? 0) <= (blocks[j] ?? 0));
          const mean = values.reduce((sum, value) => sum + value / values.length, 0);
          if (
            Math.min(...values) < mean - Math.abs(mean) / 10 &&
            Math.max(...values) > mean + 0.14 * Math.abs(mean)
          )
            assert.deepEqual([Math.min(...blocks), Math.max(...blocks)], [0, 5]);
        },
      ),
      { examples: [[[-3.5e-323, -4e-323]]] },
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
      assert.equal(
        formatChange({ before, now }, { unit: isPercentage ? 'percent' : undefined, better: undefined }),
        text,
      ));
});

suite('better and worse', () => {
  const time = { unit: 'days', better: 'lower' } as const;
  const rate = { unit: 'percent', better: 'higher' } as const;
  test('are words and a sign', () => {
    assert.equal(formatChange({ before: 10, now: 8 }, time), '▼ −20% better');
    assert.equal(formatChange({ before: 10, now: 12 }, time), '▲ +20% worse');
    assert.equal(formatChange({ before: 80, now: 82.5 }, rate), '▲ +2.5 pp better');
    assert.equal(formatChange({ before: 80, now: 75 }, rate), '▼ −5.0 pp worse');
  });
  test('are not there where nothing moved, nothing is known or the field does not agree', () => {
    assert.equal(formatChange({ before: 10, now: 10.001 }, time), '±0.0%');
    assert.equal(formatChange({ before: 0.30000000000000004, now: 0.3 }, time), '±0.0%');
    assert.equal(formatChange({ before: null, now: 8 }, time), '–');
    assert.equal(formatChange({ before: 10, now: 8 }, { unit: 'days', better: undefined }), '−20%');
  });
  test('as numbers', () => {
    const numbers = (...given: Parameters<typeof changeOf>) => {
      const { amount, isBetter } = changeOf(...given);
      return [amount, isBetter];
    };
    assert.deepEqual(numbers({ before: 10, now: 8 }, time), [-20, true]);
    assert.deepEqual(numbers({ before: 80, now: 75 }, rate), [-5, false]);
    assert.deepEqual(numbers({ before: 0, now: 5 }, time), [null, null]);
    assert.deepEqual(numbers({ before: 1, now: 1e300 }, time), [1e302, false]);
    assert.deepEqual(numbers({ before: 1, now: null }, time), [null, null]);
  });
});
