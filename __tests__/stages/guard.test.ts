import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { createWorld } from '../world.ts';

const DEVELOPERS = { export: 'productivity', 'metric-level': 'developer' };
const CONTRIBUTORS = { export: 'contributor-report' };
const NAMED = 'Team,Assignee,Points\nPlatform,Dev 001,3\n';

suite('developer-level data in a public repository', () => {
  for (const [what, inputs] of Object.entries({
    productivity: DEVELOPERS,
    'the contributor report': CONTRIBUTORS,
    'by request-overrides': {
      export: 'productivity',
      'request-overrides': '{"options": {"metricLevel": "developer"}}',
    },
    'in a dry run': { ...DEVELOPERS, 'dry-run': 'true' },
    'with wait: false': { ...DEVELOPERS, wait: 'false' },
    'without an artifact': { ...DEVELOPERS, artifact: 'off' },
  })) {
    test(`${what}: the run stops before anything is requested`, async (t) => {
      const world = await createWorld(t);
      world.visibility = 'public';
      assert.equal(await world.run(inputs), 1);
      assert.equal(world.outputs.outcome, 'failed');
      assert.equal(world.simulator.requests.length, 0);
      assert.ok(
        world.log.some((line) => /^error: export .* public.* allow-public-developer-data: true/.test(line)),
        world.log.join('\n'),
      );
      assert.match(world.log.at(-1) ?? '', /Nothing was sent/);
    });
  }

  test('is published where the workflow allows it', async (t) => {
    const world = await createWorld(t);
    world.visibility = 'public';
    assert.equal(await world.run({ ...DEVELOPERS, 'allow-public-developer-data': 'true' }), 0);
    assert.equal(world.uploads.length, 1);
  });

  test('teams are not people, and are exported without a warning', async (t) => {
    const world = await createWorld(t);
    world.visibility = 'public';
    assert.equal(await world.run({ export: 'productivity' }), 0);
    assert.ok(!world.log.some((line) => /public/.test(line)));
  });
});

for (const visibility of ['private', 'internal'] as const) {
  test(`in a repository that is ${visibility} it is published without a word`, async (t) => {
    const world = await createWorld(t);
    world.visibility = visibility;
    assert.equal(await world.run(DEVELOPERS), 0);
    assert.ok(!world.log.some((line) => line.startsWith('warning: ')));
  });
}

test('where the visibility of the repository is unknown there is one warning', async (t) => {
  const world = await createWorld(t);
  world.visibility = 'unknown';
  assert.equal(await world.run({ ...DEVELOPERS, 'team-ids': '1, 2, 3' }), 0);
  assert.equal(world.log.filter((line) => /^warning: .*allow-public-developer-data/.test(line)).length, 1);
});

suite('a file that names people though nothing announced it, in a public repository', () => {
  for (const [what, inputs] of Object.entries({
    'a single export': {},
    'several, merged': { 'team-ids': '1, 2' },
    'several files': { 'team-ids': '1, 2', merge: 'false' },
    'where partial runs are green': { 'team-ids': '1, 2', merge: 'false', 'on-partial': 'ignore' },
  })) {
    test(`${what}: nothing of it is published, and the log says how to collect it`, async (t) => {
      const world = await createWorld(t);
      world.visibility = 'public';
      // Only the last one of several.
      const after = 'team-ids' in inputs ? 1 : 0;
      world.simulator.faults.add({ on: 'download', after, do: { body: NAMED } });
      assert.equal(await world.run({ 'max-parallel': '1', ...inputs }), 1);
      assert.deepEqual(
        [world.outputs.outcome, world.outputs['csv-path'], world.outputs.columns, world.uploads],
        ['failed', undefined, undefined, []],
      );
      const files = await readdir(join(world.workspace, 'harness-sei'));
      const csvs = files.filter((file) => !file.endsWith('.manifest.json'));
      assert.deepEqual(csvs, []);
      assert.ok(world.log.some((line) => /^error: .*exp_.*"Assignee" the file is about/.test(line)));
      assert.match(world.log.at(-1) ?? '', /export-id: exp_/);
      assert.ok(!`${world.log}${world.summaries}`.includes('Dev 001'));
    });
  }

  test('where a column holds addresses, under any name', async (t) => {
    const world = await createWorld(t);
    world.visibility = 'public';
    const body =
      'Team,Contact for questions\nPlatform,dev-1@octo-org.example\nMobile,dev-2@octo-org.example\n';
    world.simulator.faults.add({ on: 'download', do: { body } });
    assert.equal(await world.run(), 1);
    assert.deepEqual([world.outputs['csv-path'], world.uploads], [undefined, []]);
  });

  test('of input-files', async (t) => {
    const world = await createWorld(t);
    world.visibility = 'public';
    await writeFile(join(world.workspace, 'made-before.csv'), NAMED);
    assert.equal(await world.run({ 'team-ids': '', 'input-files': '*.csv' }), 1);
    assert.equal(world.outputs['csv-path'], undefined);
    assert.ok(world.log.some((line) => /^error: made-before: .*"Assignee"/.test(line)));
  });
});

suite('a file of which no column is known, in a public repository', () => {
  for (const header of [
    'Wer,Wieviel',
    'Responsible_Of_Record,Score',
    'Internal error, please try again later',
  ])
    test(header, async (t) => {
      const world = await createWorld(t);
      world.visibility = 'public';
      world.simulator.faults.add({ on: 'download', do: { body: `${header}\nDev 001,3\n` } });
      assert.equal(await world.run({}), 1);
      assert.deepEqual([world.outputs['csv-path'], world.uploads], [undefined, []]);
      assert.ok(
        world.log.some((line) => /^error: .*no column is known .*allow-public-developer-data/.test(line)),
      );
      assert.ok(!`${world.log}${world.summaries}`.includes('Dev 001'));
    });
});
