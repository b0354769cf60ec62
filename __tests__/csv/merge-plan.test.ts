import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isInPlace, mapRow, planMerge } from '../../src/csv/merge-plan.ts';

const plan = (...columns: readonly (readonly string[])[]) =>
  planMerge(columns.map((names, index) => ({ name: `${index}.csv`, columns: names })));

suite('columns are a union by name, in order of first appearance', () => {
  const rows: readonly (readonly [
    name: string,
    files: readonly (readonly string[])[],
    columns: readonly string[],
    cellNumbers: readonly (readonly number[])[],
  ])[] = [
    [
      'of equal headers',
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      ['a', 'b'],
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      'of another order',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['a', 'b'],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'of more and fewer',
      [
        ['a', 'b'],
        ['c', 'b'],
      ],
      ['a', 'b', 'c'],
      [
        [0, 1, -1],
        [-1, 1, 0],
      ],
    ],
    [
      'with a name twice in a file',
      [
        ['a', 'a'],
        ['a', 'b'],
      ],
      ['a', 'a', 'b'],
      [
        [0, 1, -1],
        [0, -1, 1],
      ],
    ],
    [
      'with a name twice in a later file',
      [
        ['a', 'b'],
        ['a', 'b', 'a'],
      ],
      ['a', 'b', 'a'],
      [
        [0, 1, -1],
        [0, 1, 2],
      ],
    ],
    [
      'with files of 0 bytes',
      [[], ['a', 'b'], []],
      ['a', 'b'],
      [
        [-1, -1],
        [0, 1],
        [-1, -1],
      ],
    ],
    [
      'with empty names',
      [
        ['', ''],
        ['', 'x'],
      ],
      ['', '', 'x'],
      [
        [0, 1, -1],
        [0, -1, 1],
      ],
    ],
    ['of nothing', [[], []], [], [[], []]],
    [
      'with names that look like other things',
      [
        ['1 a', 'a'],
        ['__proto__', 'a'],
      ],
      ['1 a', 'a', '__proto__'],
      [
        [0, 1, -1],
        [-1, 1, 0],
      ],
    ],
  ];
  for (const [name, files, columns, cellNumbers] of rows) {
    test(name, () => {
      const result = plan(...files);
      assert.deepEqual(result.columns, columns);
      const numbers = result.places.map((places) => columns.map((_, column) => places.indexOf(column)));
      assert.deepEqual(numbers, cellNumbers);
    });
  }
});

suite('warnings', () => {
  test('nothing where all files have all columns', () => {
    assert.deepEqual(plan(['a', 'b'], ['b', 'a'], []).warnings, []);
  });

  test('which files lack which columns', () => {
    assert.deepEqual(plan(['a', 'b'], ['a', 'c\n\u202Ed']).warnings, [
      'the files have different columns, cells are empty where a file lacks one: 0.csv has no "c d", 1.csv has no "b"',
    ]);
  });

  test('of a thousand files in one line', () => {
    const [warning = ''] = plan(['a', 'b'], ...Array.from({ length: 1_000 }, () => ['a', 'c'])).warnings;
    assert.match(warning, /and 996 more$/);
    assert.ok(warning.length < 500);
  });
});

suite('rows are mapped', () => {
  test('to any order of cells, raw', () => {
    const names: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
      minLength: 1,
    });
    const cell = fc.constantFrom('', '1', '"a,b"', '"x""\ny"', '5" disk');
    fc.assert(
      fc.property(fc.array(names, { minLength: 1 }), fc.infiniteStream(cell), (files, cells) => {
        const { columns, places } = plan(...files);
        for (const [file, own] of files.entries()) {
          const row = own.map(() => cells.next().value ?? '');
          const ownPlaces = places[file] ?? [];
          const expected = columns.map((column) => row[own.indexOf(column)] ?? '').join(',');
          assert.equal(mapRow(row, ownPlaces, columns.length), expected);
          assert.equal(isInPlace(ownPlaces, columns.length), own.join() === columns.join());
        }
      }),
    );
  });

  test('with the cells that no column names behind the others', () => {
    const { places } = planMerge([{ name: '0.csv', columns: ['a', 'b'] }], ['b', 'a']);
    assert.equal(mapRow(['1', '2', '3', '"4,5"'], places[0] ?? [], 2), '2,1,3,"4,5"');
  });
});

test('many columns of many files take no memory that grows with their product', () => {
  const files = Array.from({ length: 2_000 }, (_, file) => [
    'Team',
    ...Array.from({ length: 50 }, (_, column) => `Category ${file}-${column}`),
  ]);
  const { columns, places, warnings } = plan(...files);
  assert.equal(columns.length, 100_001);
  const cells = places.reduce((sum, ofFile) => sum + ofFile.length, 0);
  assert.equal(cells, 2_000 * 51);
  assert.equal(warnings.length, 1);
});

test('columns of an earlier file come first, in its order, where they are there', () => {
  const heads = [{ name: '0.csv', columns: ['a', 'b', 'b', 'c'] }];
  const { columns, places } = planMerge(heads, ['x', 'c', 'b', 'a']);
  assert.deepEqual(columns, ['c', 'b', 'a', 'b']);
  assert.deepEqual(places[0], [2, 1, 3, 0]);
});
