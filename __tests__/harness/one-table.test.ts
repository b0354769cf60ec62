import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { COLUMNS_PAGE, documentColumns } from '../../scripts/document-columns.ts';
import { keyColumnsOf } from '../../src/csv/columns.ts';
import { EXPORT_KINDS, knownMetrics, TEAM_REPORT_EFFICIENCY_METRICS } from '../../src/harness/catalogue.ts';
import { type ColumnTable, HARNESS_COLUMNS, type KnownColumn } from '../../src/harness/columns.ts';
import { hasKnownColumn } from '../../src/harness/find-column.ts';
import { isUnknownFile, personColumns } from '../../src/privacy/personal-columns.ts';
import { figuresOutput } from '../../src/summary/output-figures.ts';
import { figuresOf } from '../summary/read.ts';

const PAGE = await readFile(COLUMNS_PAGE, 'utf8');

/** The table with one column more. */
function withColumn(column: KnownColumn): ColumnTable {
  return { ...HARNESS_COLUMNS, columns: [...HARNESS_COLUMNS.columns, column] };
}

test('docs/exports.md has the columns of the table (run node scripts/document-columns.ts)', () =>
  assert.equal(documentColumns(PAGE), PAGE));

test('docs/exports.md says what every documented metric means', () => {
  const [, meanings = ''] = PAGE.split(/<!-- \/?meanings -->/);
  const known = EXPORT_KINDS.flatMap((kind) => knownMetrics(kind).map(({ name }) => name));
  const missing = [...known, ...TEAM_REPORT_EFFICIENCY_METRICS].filter(
    (name) => !meanings.includes(`\`${name}\``),
  );
  assert.deepEqual(missing, []);
});

suite('a column that the table gets changes everything that reads from it', () => {
  const person = withColumn({ names: ['Squad_Captain'], role: 'person' });
  const measure = withColumn({
    names: ['FLOW_POINTS'],
    exports: ['efficiency'],
    role: 'measure',
    unit: 'points',
    better: 'higher',
    combine: 'sum',
    title: 'Flow',
    rank: 0,
  });

  test('the header check', () => {
    assert.equal(hasKnownColumn(['squadCaptain', 'Foo']), false);
    assert.equal(hasKnownColumn(['squadCaptain', 'Foo'], person), true);
  });

  test('the public guard and pseudonyms', () => {
    const columns = ['Team', 'Squad Captains'];
    assert.deepEqual(personColumns(columns), []);
    assert.deepEqual(personColumns(columns, undefined, [], person), [1]);
    assert.equal(isUnknownFile(['Squad Captain', 'x'], person), false);
  });

  test('the keys', () => {
    const [columns, rows] = [['Team', 'flowPoints'], [['A', 'soon']]];
    assert.deepEqual(keyColumnsOf(columns, rows), [0, 1]);
    assert.deepEqual(keyColumnsOf(columns, rows, { table: measure }), [0]);
  });

  test('the figures, their units and directions', () => {
    const csv = 'Granularity,Team,flow points\nFeb 2026,A,4\nMar 2026,A,3\nMar 2026,B,5';
    const read = (table?: ColumnTable) =>
      JSON.parse(figuresOutput(figuresOf({ kind: 'efficiency' }, csv, { table }), '').json)[0];
    const before = { label: 'Flow points', unit: null, combined: 'median', value: 4 };
    const after = { label: 'Flow (points)', unit: 'points', combined: 'sum', value: 8 };
    for (const [table, expected] of [
      [undefined, before],
      [measure, after],
    ] as const) {
      const { label, unit, combined, value } = read(table);
      assert.deepEqual({ label, unit, combined, value }, expected);
    }
  });

  test('the documents', () => {
    const page = documentColumns(PAGE, measure);
    assert.match(page, /\| `FLOW_POINTS` \| points \| higher \| sum \| `flow` \|/);
  });
});
