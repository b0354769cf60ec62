import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatFigure,
  formatNumber,
  orList,
  quoteForeign,
} from '../src/format.ts';

suite('formatDuration', () => {
  const rows: readonly (readonly [ms: number, text: string])[] = [
    [-5, '0 s'],
    [0, '0 s'],
    [40, '0 s'],
    [250, '0.3 s'],
    [999, '1 s'],
    [1_000, '1 s'],
    [4_400, '4 s'],
    [59_499, '59 s'],
    [59_999, '1 min'],
    [60_000, '1 min'],
    [125_000, '2 min 5 s'],
    [3_599_999, '1 h'],
    [3_780_000, '1 h 3 min'],
    [7_200_000, '2 h'],
    [90_000_000, '25 h'],
  ];
  for (const [ms, text] of rows) test(`${ms} ms is ${text}`, () => assert.equal(formatDuration(ms), text));
});

suite('formatNumber', () => {
  test('has up to three decimals, unless asked otherwise', () =>
    assert.equal(formatNumber(-1_234.567_89), '-1,234.568'));
});

suite('formatBytes', () => {
  const rows: readonly (readonly [bytes: number, text: string])[] = [
    [0, '0 B'],
    [512, '512 B'],
    [1_023, '1023 B'],
    [1_024, '1.0 KiB'],
    [1_887_437, '1.8 MiB'],
    [1_048_575, '1.0 MiB'],
    [5 * 1024 ** 3, '5.0 GiB'],
    [3 * 1024 ** 5, '3072.0 TiB'],
  ];
  for (const [bytes, text] of rows) test(`${bytes} is ${text}`, () => assert.equal(formatBytes(bytes), text));
});

suite('formatCount', () => {
  const rows: readonly (readonly [count: number, text: string])[] = [
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
    [12_345, '12,345 rows'],
  ];
  for (const [count, text] of rows) test(text, () => assert.equal(formatCount(count, 'row'), text));
});

suite('orList', () => {
  const rows: readonly (readonly [words: readonly string[], text: string])[] = [
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ];
  for (const [words, text] of rows) test(JSON.stringify(text), () => assert.equal(orList(words), text));
});

suite('quoteForeign', () => {
  const rows: readonly (readonly [text: string, shown: string])[] = [
    ['  a\r\n\tb  ', 'a b'],
    ['a\u202eb\u200bc\u2028d\0e', 'a b c d e'],
    ['::error::x', '::error::x'],
  ];
  for (const [text, shown] of rows) test(JSON.stringify(text), () => assert.equal(quoteForeign(text), shown));

  test('it is one line, well-formed and no longer than asked for, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.integer({ min: 1, max: 30 }),
        (text, max) => {
          const shown = quoteForeign(text, max);
          assert.ok(shown.isWellFormed());
          assert.ok(shown.length <= max + 1, 'the ellipsis comes on top');
          assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
        },
      ),
    );
  });

  test('what is cut ends with an ellipsis', () => assert.equal(quoteForeign('abcdef', 3), 'abc…'));
  test('what fits does not', () => assert.equal(quoteForeign('abc', 3), 'abc'));
});

suite('formatFigure', () => {
  const rows: readonly (readonly [value: number, text: string, decimals?: number])[] = [
    [0, '0'],
    [-0, '0'],
    [337, '337'],
    [13_990_379.22, '13,990,379'],
    [412.345678, '412'],
    [12.3456789, '12.3'],
    [8.123456789, '8.12'],
    [0.125, '0.125'],
    [0.0123456, '0.0123'],
    [0.0000001, '0'],
    [-0.0000001, '0'],
    [-5.5, '−5.5'],
    [1_230_000_000, '1.23 billion'],
    [-2.5e12, '−2.5 trillion'],
    [1e20, '1.00e+20'],
    [5, '5.00', 2],
    [-0.04, '0.0', 1],
  ];
  for (const [value, text, decimals] of rows)
    test(`${value} is ${text}`, () => assert.equal(formatFigure(value, decimals), text));

  test('no figure is a wall of digits', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatFigure(value);
        assert.match(text, /^−?\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,4})?(?: (?:b|tr|quadr)illion|e\+\d+)?$/);
      }),
    ));
});
