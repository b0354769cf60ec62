import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Failure } from '../../src/failure.ts';
import { createArtifactStore } from '../../src/github/artifacts.ts';
import { examples } from '../thorough.ts';
import { createWorld, type TestWorld } from '../world.ts';

const MINUTE_MS = 60_000;

/** A world whose artifact service takes a request and never answers. */
async function withStalledUpload(...args: Parameters<typeof createWorld>): Promise<TestWorld> {
  const world = await createWorld(...args);
  world.upload = async () => {
    await Promise.resolve();
    world.clock.advance(60 * MINUTE_MS);
    return new Promise(() => {});
  };
  return world;
}

suite('an upload that is not done at the deadline', () => {
  test('fails the step, with the file and its outputs kept', async (t) => {
    const world = await withStalledUpload(t);
    assert.equal(await world.run(), 1);
    assert.equal(world.outputs.outcome, 'failed');
    assert.ok((await readFile(world.outputs['csv-path'] ?? '')).length > 0);
  });

  test('with artifact: optional is a warning', async (t) => {
    const world = await withStalledUpload(t);
    assert.equal(await world.run({ artifact: 'optional' }), 0);
    assert.equal(world.outputs.outcome, 'completed');
    assert.ok(
      world.log.some((line) => /^warning: .*\(artifact: optional\)/.test(line)),
      world.log.join('\n'),
    );
  });
});

test('an upload that never ends is given up so soon after the deadline that 5 s hold with the start of Node', async (t) => {
  const world = await createWorld(t);
  const { clock } = world;
  const deadlineMs = clock.now() + 10 * MINUTE_MS;
  let givenUpMs = Number.POSITIVE_INFINITY;
  world.upload = async (_, signal) => {
    await Promise.resolve();
    clock.advance(deadlineMs - clock.now());
    for (let steps = 0; steps < 100 && !signal.aborted; steps += 1) clock.advance(100);
    givenUpMs = clock.now();
    clock.advance(MINUTE_MS);
    return new Promise(() => {});
  };
  assert.equal(await world.run({ 'timeout-minutes': '10' }), 1);
  assert.ok(givenUpMs - deadlineMs <= 4_000, `${givenUpMs - deadlineMs} ms`);
});

test('artifact: off uploads nothing', async (t) => {
  const world = await createWorld(t);
  assert.equal(await world.run({ artifact: 'off' }), 0);
  assert.deepEqual([world.outputs['artifact-id'], world.uploads], [undefined, []]);
});

test('artifact-format csv.gz compresses what the server sent plain', async (t) => {
  const world = await createWorld(t, { style: { compression: 'none' } });
  let uploaded = Buffer.alloc(0);
  const { upload } = world;
  world.upload = async (request, signal) => {
    uploaded = await readFile(request.files[0] ?? '');
    return upload(request, signal);
  };
  assert.equal(await world.run({ 'artifact-format': 'csv.gz' }), 0);
  assert.deepEqual(gunzipSync(uploaded), await readFile(world.outputs['csv-path'] ?? ''));
});

suite('an upload that fails', () => {
  const REFUSED = new Failure('artifact', 'artifact x: refused (403)', { hint: 'The run may be over.' });
  const UNREACHABLE = new Failure('artifact', 'artifact x: ECONNRESET', { transient: true });
  for (const [what, failure, says] of [
    ['for good', REFUSED, /artifact x: refused \(403\)\. The run may be over\./],
    ['until the deadline', UNREACHABLE, /not uploaded before timeout-minutes elapsed \(.*ECONNRESET/],
  ] as const) {
    for (const [mode, exitCode, outcome] of [
      ['required', 1, 'failed'],
      ['optional', 0, 'completed'],
    ] as const)
      test(`${what}, artifact: ${mode}`, async (t) => {
        const world = await createWorld(t);
        world.upload = () => Promise.reject(failure);
        assert.equal(await world.run({ artifact: mode, 'timeout-minutes': '1' }), exitCode);
        const log = world.log.join('\n');
        assert.equal(world.outputs.outcome, outcome, log);
        assert.match(log, says);
        assert.doesNotMatch(log, /set artifact: optional|raise timeout-minutes/i);
        assert.equal(/^warning: .*\(artifact: optional\)/m.test(log), mode === 'optional', log);
        assert.ok((await readFile(world.outputs['csv-path'] ?? '')).length > 0);
      });
  }
});

suite('where nothing can be uploaded', () => {
  const run = { attempt: 1, url: '', serverUrl: 'https://github.com', missingVariables: [] };
  for (const [place, store] of Object.entries({
    'a server that the client refuses': createArtifactStore({
      ...run,
      serverUrl: 'https://git.octo-org.example',
    }),
    'a runner without an artifact service': createArtifactStore({
      ...run,
      missingVariables: ['ACTIONS_RUNTIME_TOKEN'],
    }),
  })) {
    test(`${place}: artifact: optional warns once and goes on`, async (t) => {
      const world = await createWorld(t);
      world.unsupported = store.unsupported;
      assert.equal(await world.run({ artifact: 'optional' }), 0);
      assert.equal(world.outputs.outcome, 'completed');
      assert.equal(world.log.filter((line) => line.startsWith('warning: ')).length, 1, world.log.join('\n'));
      assert.deepEqual(world.uploads, []);
    });

    for (const inputs of [{ 'dry-run': 'true' }, { wait: 'false' }, { artifact: 'off' }])
      test(`${place}: a run with ${JSON.stringify(inputs)} does not mind`, async (t) => {
        const world = await createWorld(t);
        world.unsupported = store.unsupported;
        assert.equal(await world.run(inputs), 0);
        assert.doesNotMatch(world.log.join('\n'), /^warning: |upload-artifact/m);
      });
  }
});

test("an artifact's name depends on targets and dates alone", async (t) => {
  const world = await createWorld(t);
  const nameOf = async (inputs: Record<string, string>) => {
    world.uploads.length = 0;
    const given = { artifact: 'required', summary: 'false', 'on-partial': 'warn', ...inputs };
    assert.equal(await world.run(given), 0, world.log.join('\n'));
    return world.uploads[0]?.name;
  };
  const scope = fc.constantFrom(
    { 'team-ids': 'platform-team=2' },
    { 'team-ids': 'a=2, b=3, c=4' },
    { 'team-ids': '', 'org-tree-name': 'Engineering' },
  );
  const way = fc.record({
    'split-by': fc.constantFrom('none', 'month', 'quarter'),
    merge: fc.constantFrom('true', 'false'),
    'max-parallel': fc.constantFrom('1', '4'),
    'target-column': fc.constantFrom('', 'Target'),
    summary: fc.constantFrom('true', 'false'),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(scope, way, async (who, { fails, ...how }) => {
      const where = { ...who, period: '2025' };
      const expected = await nameOf(where);
      const isPartial = fails && (how['split-by'] !== 'none' || /,/.test(who['team-ids']));
      if (isPartial) world.simulator.faults.add({ on: 'create', do: { answer: { status: 400 } } });
      assert.equal(await nameOf({ ...where, ...how }), expected);
    }),
    { numRuns: examples(25) },
  );
});
