import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { rawCell } from '../../src/csv/cells.ts';
import { KeyColumnFinder, SortKey } from '../../src/csv/sort-key.ts';

function keyOf(key: SortKey, row: string, offset = 0): Buffer {
  const bytes = Buffer.from(`${' '.repeat(offset)}${row}`);
  const target = Buffer.alloc(key.maxBytes(bytes.length - offset));
  return target.subarray(0, key.write(bytes, offset, bytes.length, target, 0));
}

suite('a key', () => {
  const unit = fc.constantFrom(
    'a',
    'b',
    ',',
    '"',
    '\n',
    '\0',
    '\x01',
    '\x02',
    '\x03',
    'Ü',
    '\uFFFD',
    '\u{10000}',
  );
  const cells = fc.tuple(fc.string({ unit, maxLength: 4 }), fc.string({ unit, maxLength: 4 }));

  test('has the order of the decoded cells, one after the other', () => {
    const key = new SortKey([0, 1]);
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const order = Buffer.compare(Buffer.from(one[0]), Buffer.from(other[0]));
        assert.equal(
          Buffer.compare(keyOf(key, one.map(rawCell).join(',')), keyOf(key, other.map(rawCell).join(','))),
          order || Buffer.compare(Buffer.from(one[1]), Buffer.from(other[1])),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('is never the beginning of another one', () => {
    const key = new SortKey([0, 1]);
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        fc.pre(one.join('\uFFFF') !== other.join('\uFFFF'));
        const longer = keyOf(key, other.map(rawCell).join(','));
        const shorter = keyOf(key, one.map(rawCell).join(','));
        assert.ok(!longer.subarray(0, shorter.length).equals(shorter));
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on how a cell is quoted', () => {
    const key = new SortKey([0]);
    assert.deepEqual(keyOf(key, '"x"'), keyOf(key, 'x'));
    assert.deepEqual(keyOf(key, '"x"y'), keyOf(key, 'xy'));
    assert.deepEqual(keyOf(key, '""'), keyOf(key, ''));
  });

  test('of a row that is too short has empty cells, whatever row came before', () => {
    const key = new SortKey([0, 2]);
    const expected = keyOf(key, 'x,,');
    keyOf(key, 'long,long,long', 50);
    assert.deepEqual(keyOf(key, 'x'), expected);
  });
});

test('key columns are those with a cell that is neither empty nor a number', () => {
  const finder = new KeyColumnFinder(4);
  for (const row of ['1,,"3",x', ',"",-4.5e3,', 'n/a', '1,2,3,4,too many']) {
    const bytes = Buffer.from(`#${row}#`);
    finder.add(bytes, 1, bytes.length - 1);
  }
  assert.deepEqual(finder.keyColumns, [0, 3]);
});
