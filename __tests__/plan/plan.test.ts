import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makePlan, planJson } from '../../src/plan/plan.ts';
import { period, selection, team } from '../summary/samples.ts';

const template = '{export}-{target}-{start}_{end}.csv';

suite('makePlan', () => {
  test('there is one export for each target, in their order', () => {
    const plan = makePlan(selection, [team('b'), team('a')], [period], [], template);
    assert.deepEqual(
      plan.map(({ target, exportId, fileName }) => [target.label, exportId, fileName]),
      [
        ['b', undefined, 'business-alignment-b-2026-01-01_2026-03-31.csv'],
        ['a', undefined, 'business-alignment-a-2026-01-01_2026-03-31.csv'],
      ],
    );
  });

  test('targets whose names are the same on disk get files of their own', () => {
    const plan = makePlan(selection, [team('A/B', '1'), team('a b', '2')], [period], [], '{target}.csv');
    assert.deepEqual(
      plan.map(({ fileName }) => fileName),
      ['A-B.csv', 'a-b-2.csv'],
    );
  });

  test('two teams of one name are distinguished by their ids, in labels and names', () => {
    const teams = [team('Search', '7'), team('Web', '8'), team('Search', '9'), team('Search (7)', '10')];
    const plan = makePlan(selection, teams, [period], [], '{target}.csv');
    assert.deepEqual(
      plan.map(({ target, fileName }) => [target.label, fileName]),
      [
        ['Search (7) (7)', 'Search-7-7.csv'],
        ['Web', 'Web.csv'],
        ['Search (9)', 'Search-9.csv'],
        ['Search (7) (10)', 'Search-7-10.csv'],
      ],
    );
  });

  test('no file has the name of the manifest', () => {
    for (const label of ['2-teams.manifest.json', '2-TEAMS.Manifest.json']) {
      const plan = makePlan(selection, [team(label, '1'), team('b')], [period], [], '{target}');
      assert.equal(plan[0]?.fileName, label.replace('.json', '-2.json'));
    }
    const quarters = ['2026-01-01', '2026-04-01'].map((start) => ({ start, end: start, label: start }));
    const pieces = makePlan(selection, [team('a.manifest.json', '1')], quarters, [], '{target}');
    assert.equal(new Set(pieces.map(({ fileName }) => fileName)).size, 2);
  });

  test('more exports than a run can have are refused', () => {
    const teams = Array.from({ length: 10_001 }, (_, index) => team(`${index}`));
    assert.throws(() => makePlan(selection, teams, [period], [], template), /more exports than the 10,000/);
  });

  test('a file name without a target still gives each target its own file', () => {
    const plan = makePlan(selection, [team('a'), team('b')], [period], [], 'metrics.csv');
    assert.deepEqual(
      plan.map(({ fileName }) => fileName),
      ['metrics.csv', 'metrics-2.csv'],
    );
  });

  test('export ids belong to the targets in their order', () => {
    const plan = makePlan(selection, [team('b'), team('a')], [period], ['exp_1', 'exp_2'], template);
    assert.deepEqual(
      plan.map(({ target, exportId }) => [target.label, exportId]),
      [
        ['b', 'exp_1'],
        ['a', 'exp_2'],
      ],
    );
  });

  test('without targets each export id stands for itself', () => {
    const plan = makePlan(selection, [], [period], ['exp_1', 'exp_2'], '{target}.csv');
    assert.deepEqual(
      plan.map(({ target, exportId, fileName }) => [target, exportId, fileName]),
      ['exp_1', 'exp_2'].map((id) => [
        { label: id, teamId: undefined, orgTreeName: undefined },
        id,
        `${id}.csv`,
      ]),
    );
  });
});

suite('planJson', () => {
  test('it holds what the output promises', () => {
    const tree = { label: 'Engineering', teamId: undefined, orgTreeName: 'Engineering' };
    const plan = makePlan(selection, [team('Platform', '456'), tree], [period], [], template);
    assert.deepEqual(JSON.parse(planJson(plan)), [
      { target: 'Platform', teamId: '456', start: '2026-01-01', end: '2026-03-31' },
      { target: 'Engineering', teamId: null, start: '2026-01-01', end: '2026-03-31' },
    ]);
  });
});
