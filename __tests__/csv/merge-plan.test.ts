import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { duplicatesWarning, type MergeHead, planMerge, raggedRowsFailure } from '../../src/csv/merge-plan.ts';
import { RowMapper } from '../../src/csv/row-mapper.ts';
import { Failure } from '../../src/failure.ts';

const head = (name: string, columns: readonly string[], lineEnd?: '\n' | '\r\n'): MergeHead => ({
  name,
  columns,
  lineEnd,
});
const plan = (...columns: readonly (readonly string[])[]) =>
  planMerge(
    columns.map((names, index) => head(`${index}.csv`, names, '\n')),
    undefined,
  );

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
      assert.deepEqual(result.cellNumbers, cellNumbers);
    });
  }

  test('each header cell is that of the first file which has it', () => {
    assert.deepEqual(plan(['a', 'b'], ['c', 'b']).headerCells, [
      { file: 0, cell: 0 },
      { file: 0, cell: 1 },
      { file: 1, cell: 0 },
    ]);
  });
});

suite('bytes are put together as they are', () => {
  const rows: readonly (readonly [
    name: string,
    heads: readonly MergeHead[],
    isConcatenation: boolean,
    lineEnd: string,
  ])[] = [
    ['if headers are equal', [head('a', ['a', 'b'], '\r\n'), head('b', ['a', 'b'], '\r\n')], true, '\r\n'],
    ['if a file has 0 bytes', [head('a', []), head('b', ['a', 'b'], '\r\n')], true, '\r\n'],
    ['if a header has no line end', [head('a', ['a', 'b']), head('b', ['a', 'b'], '\r\n')], true, '\r\n'],
    ['if nothing has a line end', [head('a', ['a', 'b'])], true, '\n'],
    ['not if line ends differ', [head('a', ['a', 'b'], '\n'), head('b', ['a', 'b'], '\r\n')], false, '\n'],
    ['not if the order differs', [head('a', ['a', 'b'], '\n'), head('b', ['b', 'a'], '\n')], false, '\n'],
    ['not if a column is missing', [head('a', ['a', 'b'], '\n'), head('b', ['a'], '\n')], false, '\n'],
  ];
  for (const [name, heads, isConcatenation, lineEnd] of rows) {
    test(name, () => {
      const result = planMerge(heads, undefined);
      assert.equal(result.isConcatenation, isConcatenation);
      assert.equal(result.lineEnd, lineEnd);
    });
  }

  test('not with a target column, which comes first', () => {
    const result = planMerge([head('a', ['a', 'b'], '\n')], 'Team');
    assert.equal(result.isConcatenation, false);
    assert.deepEqual(result.columns, ['Team', 'a', 'b']);
  });
});

test('a target column that a file has already is refused, with its file', () => {
  assert.throws(
    () => planMerge([head('a.csv', ['a', 'b']), head('b.csv', ['a', 'Team'])], 'Team'),
    (thrown) =>
      thrown instanceof Failure && thrown.code === 'invalid-input' && /b\.csv.*"Team"/.test(thrown.message),
  );
});

suite('the reader is told', () => {
  test('nothing where all files have all columns', () => {
    assert.deepEqual(plan(['a', 'b'], ['b', 'a'], []).warnings, []);
  });

  test('which files lack which columns', () => {
    assert.deepEqual(plan(['a', 'b'], ['a', 'c\n\u202Ed']).warnings, [
      'the files have different columns, cells are empty where a file lacks one: 0.csv has no "c d"; 1.csv has no "b"',
    ]);
  });

  test('of a thousand files in one line', () => {
    const [warning = ''] = plan(['a', 'b'], ...Array.from({ length: 1_000 }, () => ['a', 'c'])).warnings;
    assert.match(warning, /and 996 other files$/);
    assert.ok(warning.length < 500);
  });

  const examples = [{ name: 'b.csv', firstName: 'a.csv', line: 7 }];

  test('which rows occur in two files', () => {
    const warning = duplicatesWarning(1_234, examples, 'keep');
    assert.match(
      warning,
      /^1,234 rows .*: b\.csv, line 7 \(before in a\.csv\) and others\. All were kept.*merge-duplicates: drop/,
    );
    assert.ok(warning.length < 500);
    assert.match(duplicatesWarning(1, examples, 'drop'), /^1 row .*in a\.csv\)\. Only the first/);
  });

  test('which rows are ragged', () => {
    const { code, message } = raggedRowsFailure([
      { name: 'a.csv', line: 3, cellCount: 1, columnCount: 2 },
      { name: 'b.csv', line: 9, cellCount: 4, columnCount: 3 },
    ]);
    assert.equal(code, 'bad-file');
    assert.match(
      message,
      /a\.csv, line 3: 1 cell, its header has 2; b\.csv, line 9: 4 cells, its header has 3$/,
    );
  });
});

suite('rows are mapped', () => {
  test('to any order of cells, raw', () => {
    const cell = fc.constantFrom('', '1', '"a,b"', '"x""\ny"', '5" disk', 'long '.repeat(2_000));
    const cases = fc.array(cell, { minLength: 1, maxLength: 6 }).chain((cells) => {
      const places = [...cells.keys(), -1, -2, -3];
      return fc.tuple(fc.constant(cells), fc.shuffledSubarray(places, { minLength: 1 }));
    });
    fc.assert(
      fc.property(cases, ([cells, places]) => {
        const cellNumbers = places.map((place) => Math.max(-1, place));
        const mapper = new RowMapper(cellNumbers, cells.length);
        const bytes = Buffer.from(`#${cells.join(',')}#`);
        assert.ok(mapper.map(bytes, 1, bytes.length - 1));
        assert.equal(
          mapper.bytes.toString('utf8', 0, mapper.length),
          cellNumbers.map((number) => cells[number] ?? '').join(','),
        );
      }),
    );
  });

  test('unless they have another number of cells', () => {
    const mapper = new RowMapper([1, 0], 2);
    assert.equal(mapper.map(Buffer.from('a'), 0, 1), false);
    assert.equal(mapper.map(Buffer.from('a,b,c'), 0, 5), false);
  });

  test('and it is known where there is nothing to do', () => {
    assert.equal(new RowMapper([0, 1], 2).isIdentity, true);
    assert.equal(new RowMapper([0, 1, -1], 2).isIdentity, false);
    assert.equal(new RowMapper([0, 1], 3).isIdentity, false);
    assert.equal(new RowMapper([1, 0], 2).isIdentity, false);
  });
});
