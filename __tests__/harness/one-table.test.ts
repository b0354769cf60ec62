import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { COLUMNS_PAGE, documentColumns } from '../../scripts/document-columns.ts';
import { keyColumnsOf } from '../../src/csv/keys.ts';
import { EXPORT_KINDS, knownMetrics, TEAM_REPORT_EFFICIENCY_METRICS } from '../../src/harness/catalogue.ts';
import { type KnownColumn, SUBJECTS } from '../../src/harness/columns.ts';
import { hasKnownColumn } from '../../src/harness/find-column.ts';
import { MEASURES } from '../../src/harness/measures.ts';
import { isUnknownFile, personColumns } from '../../src/privacy/personal-columns.ts';

const PAGE = await readFile(COLUMNS_PAGE, 'utf8');

test('docs/exports.md has the columns of the table (run node scripts/document-columns.ts)', () =>
  assert.equal(documentColumns(PAGE), PAGE));

test('docs/exports.md says what every documented metric means', () => {
  const [, meanings = ''] = PAGE.split(/<!-- \/?meanings -->/);
  const known = EXPORT_KINDS.flatMap(knownMetrics);
  const missing = [...known, ...TEAM_REPORT_EFFICIENCY_METRICS].filter(
    (name) => !meanings.includes(`\`${name}\``),
  );
  assert.deepEqual(missing, []);
});

suite('each column of the table', () => {
  const table: readonly KnownColumn[] = [...SUBJECTS, ...MEASURES];
  for (const { names, exports, role } of table)
    test(names[0], () => {
      for (const name of names) {
        assert.ok(hasKnownColumn(['x', name]), 'the header check knows it');
        assert.equal(isUnknownFile([name]), false, 'the guard knows it');
        assert.deepEqual(personColumns([name]), [], 'it is not about people');
        const keys = keyColumnsOf([name], ['text'], { kind: exports?.[0] });
        assert.deepEqual(keys, role === 'measure' ? [] : [0], 'the keys read its role');
      }
    });
});
