import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { validManifest } from '../manifest-schema.ts';
import { createWorld } from '../world.ts';

const HEADER = 'Granularity,Team,KTLO_story_points,New_story_points\n';
const REPORT = { export: 'team-report', metrics: 'all', period: '2026-Q1', 'split-by': 'month' };

suite('rows of a legacy report that is split', () => {
  test('say which piece of the period they are about', async (t) => {
    const { outputs, run } = await createWorld(t);
    assert.equal(await run(REPORT), 0);
    const [header, ...rows]: string[][] = parse(await readFile(outputs['csv-path'] ?? '', 'utf8'));
    assert.deepEqual(header?.slice(0, 3), ['Start_Date', 'End_Date', 'Collection Name']);
    assert.deepEqual(
      [...new Set(rows.map(([start, end]) => `${start} ${end}`))],
      ['2026-01-01 2026-01-31', '2026-02-01 2026-02-28', '2026-03-01 2026-03-31'],
    );
    assert.deepEqual(JSON.parse(outputs.columns ?? ''), header);
  });

  test('are no duplicates of equal rows of another piece', async (t) => {
    const { simulator, outputs, log, run } = await createWorld(t);
    const body = 'Collection Name,Coding Days\nPlatform Team,3\n';
    simulator.faults.add({ on: 'report', times: 3, do: { answer: { status: 200, body } } });
    assert.equal(await run({ ...REPORT, metrics: '' }), 0);
    assert.equal(outputs['row-count'], '3');
    assert.deepEqual(
      log.filter((line) => line.startsWith('warning: ')),
      [],
    );
  });

  test('come behind the target column', async (t) => {
    const { outputs, run } = await createWorld(t);
    assert.equal(await run({ ...REPORT, 'target-column': 'Target' }), 0);
    const columns = JSON.parse(outputs.columns ?? '');
    assert.deepEqual(columns.slice(0, 3), ['Target', 'Start_Date', 'End_Date']);
  });

  test('and rows that have a period get no columns', async (t) => {
    const { outputs, run } = await createWorld(t);
    assert.equal(await run({ period: '2026-Q1', 'split-by': 'month' }), 0);
    assert.equal(JSON.parse(outputs.columns ?? '')[0], 'Granularity');
  });
});

suite('an empty file', () => {
  for (const [what, empty] of Object.entries({ 'of a header': HEADER, 'of two headers, merged': HEADER })) {
    test(`${what} does not replace one with rows`, async (t) => {
      const world = await createWorld(t);
      const inputs = what.includes('merged') ? { 'team-ids': '1, 2', merge: 'true' } : {};
      const named = { ...inputs, 'file-name': 'snapshot.csv', 'artifact-name': 'a' };
      assert.equal(await world.run(named), 0);
      const path = world.outputs['csv-path'] ?? '';
      const before = await readFile(path, 'utf8');
      world.simulator.faults.add({ on: 'download', times: 9, do: { body: empty } });
      const uploads = world.uploads.length;
      for (const name of Object.keys(world.outputs)) delete world.outputs[name];
      assert.equal(await world.run({ ...named, baseline: 'harness-sei/snapshot.csv' }), 0);
      assert.equal(await readFile(path, 'utf8'), before);
      const { outputs } = world;
      assert.deepEqual(
        [outputs.outcome, outputs['csv-path'], outputs['row-count'], outputs.changed, world.uploads.length],
        ['empty', undefined, '0', 'false', uploads],
      );
      const manifest = validManifest(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
      assert.deepEqual([manifest.files, manifest.keptFiles], [[], ['snapshot.csv']]);
    });
  }

  test('is written where there is none', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({ on: 'download', do: { body: HEADER } });
    assert.equal(await world.run(), 0);
    assert.equal(await readFile(world.outputs['csv-path'] ?? '', 'utf8'), HEADER);
  });
});

test('files that there is no time to merge are published as they came', async (t) => {
  const world = await createWorld(t);
  const { outputs, workspace } = world;
  world.assembleMs = 31 * 60_000;
  assert.equal(await world.run({ 'team-ids': '1, 2', 'on-timeout': 'warn' }), 0);
  assert.equal(outputs.outcome, 'timed-out');
  const paths = (outputs['csv-paths'] ?? '').split('\n');
  assert.equal(paths.length, 2);
  for (const path of paths) assert.ok((await readFile(path)).length > 0);
  const names = (await readdir(join(workspace, 'harness-sei'))).filter((name) => name.endsWith('.csv'));
  assert.equal(names.length, 2);
  const manifest = validManifest(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
  assert.deepEqual([manifest.outcome, manifest.unmerged, manifest.files.length], ['timed-out', true, 2]);
  assert.match(world.log.at(-1) ?? '', /file of its own at output csv-paths/);
});

suite('a file that is not what was asked for is a warning', () => {
  const warnings = (log: readonly string[]) => log.filter((line) => line.startsWith('warning: '));
  for (const [what, columns, pattern] of [
    [
      'no measure',
      'Period,Team,Hierarchy',
      /fewer measures than were asked for: no column is known for "PR_MERGED"/,
    ],
    ['no known column', 'Foo,Bar', /no column is one that this export is known to have; it has "Foo", "Bar"/],
  ] as const)
    test(what, async (t) => {
      const world = await createWorld(t);
      const body = `${columns}\n${columns.replaceAll(/\w+/g, 'x')}\n`;
      world.simulator.faults.add({ on: 'download', do: { body } });
      assert.equal(await world.run({ export: 'productivity', metrics: 'PR_MERGED' }), 0);
      assert.ok(
        warnings(world.log).some((line) => pattern.test(line)),
        world.log.join('\n'),
      );
    });

  test('and one with as many measures as metrics is none', async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run({ export: 'productivity', metrics: 'PR_MERGED' }), 0);
    assert.deepEqual(warnings(world.log), []);
  });
});
