import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { keyColumns } from '../../src/csv/key-columns.ts';

const isKey = (...cells: readonly string[]) =>
  keyColumns(
    ['Column'],
    cells.map((cell) => [cell]),
  ).length === 1;

suite('a column is a measure', () => {
  for (const cells of [
    ['1'],
    ['1', '-2.5', '+3', '.5', '1e9', '1E-3', '-2.5e+10', '0'],
    ['1', '', '-', '—', 'n/a', 'NaN', 'Infinity', '-Infinity', 'null'],
    ['7%', '12.5 %', '-3%'],
    ['1,234', '12,345.6', '5'],
    [' 1 '],
  ])
    test(`of ${JSON.stringify(cells)}`, () => assert.equal(isKey(...cells), false));
  test('also if its first cells are missing', () => assert.equal(isKey('', '-', '3'), false));
  test('if it is a rating', () =>
    assert.deepEqual(
      keyColumns(
        ['Team', 'Coding Days Rating', 'LTTC_Rating', 'rating', 'Operating'],
        [['a', 'High', 'Low', 'Elite', 'b']],
      ),
      [0, 4],
    ));
});

suite('a column is a key', () => {
  for (const cells of [
    ['1', 'Team'],
    ['Team', '1'],
    ['2026-01-01'],
    ['1-2'],
    ['e5'],
    ['1e'],
    ['.'],
    ['1,5'],
    ['0x10'],
    ['1.2.3'],
    ['007'],
    ['007%'],
    ['90071992547409931234'],
    ['5 h'],
    ['', '-'],
    [],
  ])
    test(`of ${JSON.stringify(cells)}`, () => assert.equal(isKey(...cells), true));
});

test('named columns are the keys, whatever they hold', () =>
  assert.deepEqual(
    keyColumns(['Team', 'Id', 'Note', 'Id'], [['a', '1', 'x', '2']], ['Id', 'Team']),
    [0, 1, 3],
  ));
