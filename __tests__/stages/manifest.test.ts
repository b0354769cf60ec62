import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { suite, test } from 'node:test';
import { type Manifest, validManifest } from '../manifest-schema.ts';
import { createWorld, type TestWorld } from '../world.ts';

async function manifestOf({ outputs }: TestWorld): Promise<Manifest> {
  return validManifest(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
}

test('a manifest lies beside the CSV and in the zip, and says what the outputs say', async (t) => {
  const world = await createWorld(t, { processingMs: 5_000 });
  assert.equal(await world.run({ export: 'efficiency', 'manager-email': 'boss@octo-org.example' }), 0);
  const { outputs } = world;
  const manifest = await manifestOf(world);
  assert.equal(outputs['manifest-path'], outputs['csv-path']?.replace(/csv$/, 'manifest.json'));
  assert.deepEqual(world.uploads[0]?.files, [outputs['csv-path'], outputs['manifest-path']]);
  const csv = await readFile(outputs['csv-path'] ?? '');
  assert.deepEqual(manifest.files, [
    {
      name: basename(outputs['csv-path'] ?? ''),
      bytes: csv.length,
      rows: Number(outputs['row-count']),
      columns: JSON.parse(outputs.columns ?? ''),
      sha256: createHash('sha256').update(csv).digest('hex'),
      pseudonymizedColumns: [],
    },
  ]);
  const sent = JSON.parse(world.simulator.requests.find(({ route }) => route === 'create')?.body ?? '');
  assert.deepEqual(manifest.exports[0]?.request, {
    ...sent,
    scope: { ...sent.scope, managerEmailId: '***' },
  });
  assert.deepEqual(
    [manifest.exports[0]?.exportId, manifest.exports[0]?.reused],
    [outputs['export-id'], false],
  );
  assert.equal(manifest.startedAt, '2026-04-15T09:00:00.000Z');
  assert.ok(Date.parse(String(manifest.finishedAt)) >= Date.parse(String(manifest.startedAt)) + 5_000);
  assert.ok(!JSON.stringify(manifest).includes('simulator-key'));
});

for (const [what, inputs] of Object.entries({
  'the legacy reports': { export: 'team-report', 'team-ids': '1' },
  'many pieces of many teams': { 'team-ids': '1, 2', period: '2026-Q1', 'split-by': 'month' },
  'a file each': { 'team-ids': '1, 2', merge: 'false' },
  'developers under pseudonyms': {
    export: 'productivity',
    'metric-level': 'developer',
    pseudonymize: 'true',
    'pseudonym-key': 'a-key-for-pseudonyms',
  },
})) {
  test(`${what}: the manifest is as the schema says`, async (t) => {
    const world = await createWorld(t);
    assert.equal(await world.run(inputs), 0);
    const manifest = await manifestOf(world);
    assert.equal(manifest.exports.length, JSON.parse(world.outputs.plan ?? '').length);
    assert.equal(manifest.files.length, world.outputs['csv-paths']?.split('\n').length);
    const hidden = 'pseudonymize' in inputs ? ['Developer', 'Email'] : [];
    assert.deepEqual(manifest.files[0]?.pseudonymizedColumns, hidden);
    assert.doesNotMatch(JSON.stringify(manifest), /Dev \d|a-key-for/);
  });
}

suite('also of a run that did not go well', () => {
  test('partial: it lists what failed, and why', async (t) => {
    const world = await createWorld(t, {
      style: {
        failWith: (job) => (JSON.stringify(job).includes('"2"') ? { reason: 'Invalid teamId' } : undefined),
      },
    });
    await world.run({ 'team-ids': 'alpha=1, beta=2' });
    const { outcome, exports } = await manifestOf(world);
    assert.equal(outcome, 'partial');
    assert.deepEqual(
      exports.map(({ target, state }) => [target, state]),
      [
        ['alpha', 'collected'],
        ['beta', 'failed'],
      ],
    );
    assert.match(String(exports[1]?.failure), /Invalid teamId/);
    assert.equal(world.uploads[0]?.files.length, 2);
  });

  test('timed out: it has the ids to collect', async (t) => {
    const world = await createWorld(t, { processingMs: 600_000 });
    assert.equal(await world.run({ 'timeout-minutes': '1' }), 1);
    const { outcome, exports, files } = await manifestOf(world);
    assert.deepEqual([outcome, exports[0]?.exportId, files], ['timed-out', world.outputs['export-id'], []]);
    assert.deepEqual(world.uploads, []);
  });

  test('failed altogether, on a disk that does not take it either: the reason stays what it was', async (t) => {
    const world = await createWorld(t, { style: { failWith: { reason: 'Invalid teamId' } } });
    const name = 'business-alignment-platform-team-2026-03-01_2026-03-31.manifest.json';
    await mkdir(join(world.workspace, 'harness-sei', name, 'full'), { recursive: true });
    assert.equal(await world.run(), 1);
    assert.equal(world.log.filter((line) => line.startsWith('error: ')).length, 1);
    assert.ok(
      world.log.some((line) => /^warning: The manifest could not be written: cannot write /.test(line)),
    );
    assert.equal(world.outputs['manifest-path'], undefined);
  });
});

test('a run with files whose manifest cannot be written is not green', async (t) => {
  const world = await createWorld(t);
  const name = 'business-alignment-platform-team-2026-03-01_2026-03-31.manifest.json';
  await mkdir(join(world.workspace, 'harness-sei', name, 'full'), { recursive: true });
  assert.equal(await world.run(), 1);
  assert.ok(world.log.some((line) => /^error: cannot write .*manifest\.json/.test(line)));
});

test('wait: false leaves a manifest with the ids', async (t) => {
  const world = await createWorld(t);
  assert.equal(await world.run({ wait: 'false', 'team-ids': '1, 2' }), 0);
  const { outcome, exports } = await manifestOf(world);
  assert.equal(outcome, 'started');
  assert.equal(exports.map(({ exportId }) => exportId).join('\n'), world.outputs['export-ids']);
});

test('an export collected by its id has no request of this run, and a reused one is marked', async (t) => {
  const world = await createWorld(t);
  await world.run({ wait: 'false' });
  assert.equal(await world.run(), 0);
  assert.equal((await manifestOf(world)).exports[0]?.reused, true);
  assert.equal(await world.run({ 'export-id': world.outputs['export-id'] ?? '' }), 0);
  assert.equal((await manifestOf(world)).exports[0]?.request, null);
});

test('files that were made before are named', async (t) => {
  const world = await createWorld(t);
  await writeFile(join(world.workspace, 'made-before.csv'), 'Team,Points\nPlatform,1\n');
  assert.equal(await world.run({ 'team-ids': '', 'input-files': 'made-*.csv' }), 0);
  const { inputFiles, exports } = await manifestOf(world);
  assert.deepEqual(
    [inputFiles, exports[0]?.target, exports[0]?.request],
    ['made-*.csv', 'made-before', null],
  );
});

test('two steps that share an output directory have two manifests', async (t) => {
  const world = await createWorld(t);
  await world.run();
  await world.run({ export: 'efficiency' });
  const files = await readdir(join(world.workspace, 'harness-sei'));
  assert.equal(files.filter((file) => file.endsWith('.manifest.json')).length, 2);
});

test('a dry run leaves none', async (t) => {
  const world = await createWorld(t);
  assert.equal(await world.run({ 'dry-run': 'true' }), 0);
  assert.equal(world.outputs['manifest-path'], undefined);
});
