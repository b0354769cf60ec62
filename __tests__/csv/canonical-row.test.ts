import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { CanonicalRow } from '../../src/csv/canonical-row.ts';
import { parsed, rawCells } from './documents.ts';

/** As it is found in a file: in the middle of other bytes. */
function canonical(row: string, cellNumbers: readonly number[], columnCount = cellNumbers.length): string {
  const bytes = Buffer.from(`#${row}#`);
  const mapper = new CanonicalRow(cellNumbers, columnCount, '1');
  mapper.write(bytes, 1, bytes.length - 1, row.includes('"'));
  return mapper.bytes.toString('utf8', 0, mapper.length);
}

suite('a canonical row', () => {
  for (const [what, row, cellNumbers, expected, columnCount] of [
    ['keeps plain cells', 'a,1,', [0, 1, 2], 'a,1,,1'],
    ['takes off quotes that need not be', '"a","1",""', [0, 1, 2], 'a,1,,1'],
    ['keeps quotes that have to be', '"a,b","c\nd","""e"', [0, 1, 2], '"a,b","c\nd","""e",1'],
    ['has one spelling for a quote within', '"a""b",a"b', [0, 1], 'a"b,a"b,1'],
    ['puts cells in the common order', 'a,b,c', [2, 0], 'c,a,1', 3],
    ['has an empty cell for one that is missing', 'a', [0, 1], 'a,,1'],
    ['keeps a cell beyond the header', 'a,b,"c"', [0, 1], 'a,b,c,1'],
    ['keeps an empty one as well', 'a,b,', [1, 0], 'b,a,,1'],
    ['keeps long cells', `${'x'.repeat(40)},b`, [0, 1], `${'x'.repeat(40)},b,1`],
  ] as const)
    test(what, () => assert.equal(canonical(row, cellNumbers, columnCount), expected));

  test('is the same if, and only if, the cells have the same texts', () => {
    const cells = fc.array(rawCells, { minLength: 2, maxLength: 3 });
    const texts = (row: string) => JSON.stringify(parsed(row)[0]);
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const [a, b] = [one.join(','), other.join(',')];
        // A carriage return at the end would be taken for half of a line end by whoever reads only the row.
        fc.pre(one.length === other.length && !/\r$/.test(a) && !/\r$/.test(b));
        const order = [...one.keys()];
        assert.equal(canonical(a, order) === canonical(b, order), texts(a) === texts(b));
        const text = canonical(a, order).slice(0, -2);
        if (!/\r$/.test(text)) assert.equal(texts(text), texts(a));
      }),
    );
  });
});
