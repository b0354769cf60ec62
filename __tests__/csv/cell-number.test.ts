import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cellNumber, median } from '../../src/csv/cell-number.ts';

suite('cellNumber', () => {
  const cells: readonly (readonly [string, number | 'missing' | undefined])[] = [
    ['0', 0],
    ['-12.5', -12.5],
    ['+3', 3],
    ['.5', 0.5],
    [' 7 ', 7],
    ['1e3', 1000],
    ['5284151.09', 5_284_151.09],
    ['', 'missing'],
    ['  ', 'missing'],
    ['—', 'missing'],
    ['N/A', 'missing'],
    ['null', 'missing'],
    ['NaN', 'missing'],
    // Ids, dates, labels, and what only looks like a number.
    ['007', undefined],
    ['-01', undefined],
    ['1,234', undefined],
    ['12%', undefined],
    ['3 days', undefined],
    ['2026-01-01', undefined],
    ['1.2.3', undefined],
    ['Infinity', 'missing'],
    ['1e999', undefined],
    ['0x10', undefined],
    ['High', undefined],
    ['90071992547409931234', undefined],
  ];
  for (const [cell, expected] of cells)
    test(`"${cell}" is ${expected ?? 'no number'}`, () => assert.equal(cellNumber(cell), expected));

  test('every number that is written as digits is read as it is', () =>
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        assert.equal(cellNumber(String(value)), value + 0);
      }),
    ));
});

suite('median', () => {
  const rows: readonly (readonly [number[], number | undefined])[] = [
    [[], undefined],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[-10, 10], 0],
    [[1.7e308, 1.7e308], 1.7e308],
  ];
  for (const [values, expected] of rows)
    test(`of [${values}] it is ${expected}`, () => assert.equal(median(values), expected));
});
