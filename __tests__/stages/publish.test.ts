import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import fc from 'fast-check';
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
    { numRuns: 25 },
  );
});
