import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Comparison, hasChanged, pairColumns } from '../../src/csv/compare.ts';

suite('columns of two files', () => {
  test('are paired by name, in the order of the current file', () =>
    assert.deepEqual(pairColumns(['Team', 'Gone', 'P'], ['P', 'New', 'Team']), {
      common: ['P', 'Team'],
      inBaseline: [2, 0],
      inCurrent: [0, 2],
      addedColumns: ['New'],
      removedColumns: ['Gone'],
    }));
  test('of one name are paired in their order', () =>
    assert.deepEqual(pairColumns(['P', 'P', 'P'], ['P', 'Q', 'P']), {
      common: ['P', 'P'],
      inBaseline: [0, 1],
      inCurrent: [0, 2],
      addedColumns: ['Q'],
      removedColumns: ['P'],
    }));
});

suite('something has changed', () => {
  const same: Comparison = {
    baseline: 'a.csv',
    ...{ addedRows: 0, removedRows: 0, changedRows: 0, equalRows: 5 },
    ...{ addedColumns: [], removedColumns: [], largestChanges: [] },
  };
  test('not if all is equal', () => assert.equal(hasChanged(same), false));
  for (const change of [
    { addedRows: 1 },
    { removedRows: 1 },
    { changedRows: 1 },
    { addedColumns: ['a'] },
    { removedColumns: ['a'] },
  ])
    test(JSON.stringify(change), () => assert.equal(hasChanged({ ...same, ...change }), true));
});
