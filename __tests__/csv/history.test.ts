import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growCsv } from '../../src/csv/history.ts';

test('a history and new rows of more than 128 MiB together are refused', async () => {
  const file = (mebibytes: number) => ({
    ...{ name: 'a.csv', path: '/nowhere/a.csv', columns: ['Team', 'Points'] },
    ...{ bytes: mebibytes * 1024 ** 2, rowCount: 9, sha256: '' },
  });
  const options = {
    ...{ targetColumn: undefined, pseudonymizedColumns: [] },
    intervalReader: () => () => ({ id: '', label: '', length: undefined, coveredDays: 0 }),
  };
  const grow = (...sizes: number[]) => {
    const [history, ...files] = sizes.map(file);
    return growCsv(history, files, '/nowhere/b.csv', options, new AbortController().signal);
  };
  await assert.rejects(grow(100, 29), { code: 'file-too-large' });
  await assert.rejects(grow(100, 28), { code: 'file-system' });
});
