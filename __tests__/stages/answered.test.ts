import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import type { TestWorld } from '../world.ts';
import { createWorld } from '../world.ts';

const manifestOf = async ({ outputs }: TestWorld) =>
  JSON.parse(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
const warningsIn = ({ log }: TestWorld) => log.filter((line) => line.startsWith('warning: '));
const sprint = { export: 'sprint', 'team-ids': '1' };

suite('what was asked against what came', () => {
  test('the example of each export is answered: nothing is logged', async (t) => {
    for (const inputs of [
      { ...sprint, 'metric-groups': 'work, analysis' },
      { export: 'productivity', metrics: 'PR_MERGED, CODING_DAYS' },
      { export: 'efficiency' },
      { export: 'team-report', metrics: 'all' },
    ]) {
      const world = await createWorld(t);
      assert.equal(await world.run(inputs), 0);
      assert.deepEqual([warningsIn(world), (await manifestOf(world)).unanswered], [[], []]);
      assert.ok(!world.log.some((line) => line.includes('no column is known')));
    }
  });

  test('a metric that may have another name stands in the log and the manifest', async (t) => {
    const world = await createWorld(t);
    await world.run({ ...sprint, 'metric-groups': 'work', metrics: 'Flow_Load' });
    assert.ok(world.log.some((line) => line.includes('no column is known for "Flow_Load"')));
    assert.ok(!warningsIn(world).some((line) => line.includes('no column is known')));
    assert.deepEqual((await manifestOf(world)).unanswered, ['Flow_Load']);
  });

  test('a metric for which there is no measure left is named in a warning', async (t) => {
    const world = await createWorld(t);
    await world.run({ ...sprint, metrics: 'CHURN_RATE, Flow_Load' });
    assert.match(warningsIn(world).join('\n'), /fewer measures than .*no column is known for "Flow_Load"/);
    assert.deepEqual((await manifestOf(world)).unanswered, ['Flow_Load']);
  });

  test('nothing is logged for an export that was created elsewhere, or by overrides', async (t) => {
    const world = await createWorld(t);
    await world.run({ ...sprint, wait: 'false' });
    await world.run({ ...sprint, metrics: 'Flow_Load', 'export-id': world.outputs['export-id'] ?? '' });
    assert.deepEqual((await manifestOf(world)).unanswered, []);
    await world.run({ ...sprint, metrics: 'Flow_Load', 'request-overrides': 'metrics: [CHURN_RATE]' });
    assert.deepEqual((await manifestOf(world)).unanswered, []);
    await world.run({
      ...sprint,
      metrics: 'Flow_Load',
      'request-overrides': 'options: {granularity: SPRINT}',
    });
    assert.deepEqual((await manifestOf(world)).unanswered, ['Flow_Load']);
  });

  test('a reused export says how old it is, in the log and the summary', async (t) => {
    const world = await createWorld(t);
    await world.run(sprint);
    assert.doesNotMatch(world.summaries.at(-1) ?? '', /Reused/);
    world.clock.advance(12 * 60_000);
    await world.run(sprint);
    assert.ok(world.log.some((line) => line.includes('created 12 min ago')));
    assert.match(world.summaries.at(-1) ?? '', /Reused: 1 export, created up to 12 min before/);
  });
});
