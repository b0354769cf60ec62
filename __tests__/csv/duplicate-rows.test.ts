import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DuplicateRows } from '../../src/csv/merge.ts';

function found(files: Readonly<Record<string, readonly string[]>>): DuplicateRows {
  const duplicates = new DuplicateRows();
  for (const [name, rows] of Object.entries(files))
    for (const [index, row] of rows.entries()) duplicates.add(row, name, index + 2);
  return duplicates;
}

suite('rows that an earlier file had', () => {
  for (const [what, files, count] of [
    ['none', { a: ['1', '2'], b: ['3'] }, 0],
    ['twice in one file', { a: ['1', '1'], b: ['2'] }, 0],
    ['in two', { a: ['1', '2'], b: ['2', '3'] }, 1],
    ['in two, often', { a: ['1'], b: ['1', '1'] }, 2],
    ['in three', { a: ['1'], b: ['1'], c: ['1'] }, 2],
  ] as const)
    test(what, () => {
      const duplicates = found(files);
      assert.equal(duplicates.count, count);
      assert.equal(duplicates.warning === undefined, count === 0);
    });

  test('are named by file and line, five of them, and never by their cells', () => {
    const rows = Array.from({ length: 1_234 }, (_, row) => `Dev ${row},secret`);
    const { warning = '' } = found({ 'a.csv': rows, 'b.csv': rows });
    assert.match(
      warning,
      /^1,234 rows .*: b\.csv, line 2 \(before in a\.csv\), .*line 6 \(before in a\.csv\) and others\. All were kept/,
    );
    assert.doesNotMatch(warning, /Dev|secret/);
    assert.ok(warning.length < 500);
    assert.match(found({ a: ['x'], b: ['x'] }).warning ?? '', /^1 row .*: b, line 2 \(before in a\)\. All/);
  });
});
