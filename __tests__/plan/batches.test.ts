import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Target } from '../../src/harness/selection.ts';
import { batchesJson, makePlan } from '../../src/plan/plan.ts';
import { parse } from '../inputs/given.ts';
import { period, selection, team } from '../summary/samples.ts';

interface Batch {
  readonly number: string;
  readonly teams: string;
}

function batchesOf(targets: readonly Target[], size: number, pieces = [period]): Batch[] {
  const plan = makePlan(selection, targets, pieces, [], '{target}-{start}.csv');
  return JSON.parse(batchesJson(plan, size)) as Batch[];
}

const manyTeams = (count: number) =>
  Array.from({ length: count }, (_, index) => team(`Team ${index}, "A=B"\n`, `${index}`));

suite('batches', () => {
  for (const [teams, size, jobs] of [
    [1, 50, 1],
    [50, 50, 1],
    [51, 50, 2],
    [5_000, 50, 100],
    [5_000, 1, 250],
    [10_000, 1, 250],
  ] as const) {
    test(`${teams} teams, ${size} at a time, make ${jobs} jobs, each team in one of them`, async () => {
      const batches = batchesOf(manyTeams(teams), size);
      assert.deepEqual(
        batches.map(({ number }) => number),
        Array.from({ length: jobs }, (_, index) => String(index + 1).padStart(`${jobs}`.length, '0')),
      );
      const ids: string[] = [];
      for (const { teams } of batches) {
        const { targets } = await parse({ 'team-ids': teams });
        ids.push(...targets.map(({ teamId }) => teamId ?? ''));
      }
      assert.deepEqual(
        ids,
        manyTeams(teams).map(({ teamId }) => teamId),
      );
    });
  }

  test('files that are named by the numbers stand in the order of the teams', () => {
    const names = batchesOf(manyTeams(12), 1).map(({ number }) => `batch-${number}.csv`);
    assert.deepEqual([...names].sort(), names);
  });

  test('the matrix of 10,000 teams with long names fits into the outputs of a job (1 MiB of UTF-16)', () => {
    const long = manyTeams(10_000).map(({ label, teamId }) => team(`${label} ${'x'.repeat(20)}`, teamId));
    assert.ok(JSON.stringify(batchesOf(long, 50)).length * 2 < 1024 * 1024);
  });

  test('input team-ids takes the labels back, without the characters that separate there', async () => {
    const [batch] = batchesOf([team('Search, "A=B"\n', '7'), team('=,', '8')], 50);
    const { targets } = await parse({ 'team-ids': batch?.teams ?? '' });
    assert.deepEqual(
      targets.map(({ label, teamId }) => [label, teamId]),
      [
        ['Search "A B"', '7'],
        ['8', '8'],
      ],
    );
  });

  test('teams that share a name, or would after the characters were taken out, are all taken back', async () => {
    const [batch] = batchesOf([team('a,b', '1'), team('a=b', '2'), team('3', '4'), team('c', '3')], 50);
    const { targets } = await parse({ 'team-ids': batch?.teams ?? '' });
    assert.deepEqual(
      targets.map(({ teamId }) => teamId),
      ['1', '2', '4', '3'],
    );
  });

  test('a team that is exported in pieces stands in one batch, once', () => {
    const pieces = [period, { start: '2026-04-01', end: '2026-06-30', label: '2026-Q2' }];
    assert.deepEqual(batchesOf([team('a', '1'), team('b', '2')], 1, pieces), [
      { number: '1', teams: 'a=1' },
      { number: '2', teams: 'b=2' },
    ]);
  });

  test('a whole tree is no team and in no batch', () => {
    const tree = { label: 'Engineering', teamId: undefined, orgTreeName: 'Engineering' };
    assert.deepEqual(batchesOf([tree], 50), []);
  });
});
