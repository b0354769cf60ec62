import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
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
