import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readListedExport } from '../../src/harness/lists.ts';
import { createWorld } from '../world.ts';

const listing = { export: 'productivity', 'team-ids': '', 'list-exports': 'all' };
const teams = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join(',');

suite('list-exports', () => {
  test('lists what there is in log, summary and output, and writes no file', async (t) => {
    const world = await createWorld(t, { queuedMs: 0, processingMs: 60_000 });
    await world.run({ export: 'productivity', 'team-ids': '1, 2', wait: 'false' });
    const [first, second] = world.simulator.exports.map(({ exportId }) => exportId);
    world.clock.advance(60_000);
    for (const name of Object.keys(world.outputs)) delete world.outputs[name];
    assert.equal(await world.run({ ...listing, 'list-exports': 'sortOrder=asc' }), 0, world.log.join('\n'));
    const { outcome, exports = '' } = world.outputs;
    assert.equal(outcome, 'listed');
    const times = { createdAt: '2026-04-15T09:00:00Z', completedAt: '2026-04-15T09:01:00Z' };
    assert.deepEqual(JSON.parse(exports), [
      { exportId: first, status: 'completed', ...times },
      { exportId: second, status: 'completed', ...times },
    ]);
    assert.equal('csv-path' in world.outputs || 'manifest-path' in world.outputs, false);
    assert.deepEqual(world.uploads, []);
    const summary = world.summaries.at(-1) ?? '';
    for (const text of [first ?? '-', 'completed', times.createdAt, times.completedAt]) {
      assert.ok(world.log.join('\n').includes(text), text);
      assert.ok(summary.includes(text), text);
    }
  });

  test('says by whom they are only where they are of the key’s own user', async (t) => {
    const world = await createWorld(t);
    await world.run({ export: 'productivity', wait: 'false' });
    for (const [scope, isNamed] of [
      ['all', false],
      ['mine', true],
    ] as const) {
      await world.run({ ...listing, 'list-exports': scope });
      const texts = [world.outputs.exports ?? '', world.summaries.at(-1) ?? ''];
      for (const text of texts) assert.equal(text.includes('John Doe'), isNamed, text);
    }
  });

  for (const [filters, sizes, count] of [
    ['limit=150', ['0 100', '1 100'], 150],
    ['limit=1000', ['0 100', '1 100', '2 100'], 230],
    ['limit=7\npage=2', ['2 7'], 7],
    ['all', ['0 50'], 50],
  ] as const)
    test(`asks for ${filters.replace('\n', ', ')} in pages of at most 100`, async (t) => {
      const world = await createWorld(t);
      const many = {
        'team-ids': teams(230),
        wait: 'false',
        'max-parallel': '64',
        'requests-per-minute': '60000',
      };
      await world.run({ export: 'productivity', ...many });
      await world.run({ ...listing, 'list-exports': filters });
      const asked = world.simulator.requests.filter(({ route }) => route === 'list');
      assert.deepEqual(
        asked.map(({ query }) => `${query.page} ${query.limit}`),
        sizes,
      );
      assert.equal(JSON.parse(world.outputs.exports ?? '').length, count);
    });

  test('with dry-run shows the request and sends nothing', async (t) => {
    const world = await createWorld(t);
    const filters = 'status=failed\nteamId=456';
    assert.equal(await world.run({ ...listing, 'list-exports': filters, 'dry-run': 'true' }), 0);
    assert.equal(world.outputs.outcome, 'planned');
    assert.match(world.log.join('\n'), /GET http.*\/productivity\/exports\?\S*status=failed&teamId=456/);
    assert.equal(world.simulator.requests.length, 0);
    // Dates are not taken together with it.
    assert.doesNotMatch(world.summaries.at(-1) ?? '', /start-date/);
  });

  test('ends red where Harness refuses it', async (t) => {
    const world = await createWorld(t, { projectIdentifier: 'other' });
    assert.equal(await world.run(listing), 1);
    assert.equal(world.outputs.outcome, 'failed');
  });
});

suite('an entry of the list', () => {
  const none = { status: undefined, createdAt: undefined, completedAt: undefined, createdBy: undefined };
  for (const [entry, expected] of [
    [
      { exportId: 'exp_1', status: 'FAILED', more: 1 },
      { ...none, exportId: 'exp_1', status: 'FAILED' },
    ],
    [
      { id: 7, createdAt: 0 },
      { ...none, exportId: '7', createdAt: '1970-01-01T00:00:00.000Z' },
    ],
    [
      { exportId: 'exp_1', createdBy: 'user_1' },
      { ...none, exportId: 'exp_1', createdBy: 'user_1' },
    ],
    [
      { exportId: 'exp_1', createdBy: { userId: 'u' }, status: 7 },
      { ...none, exportId: 'exp_1', createdBy: 'u' },
    ],
    [{ status: 'completed' }, undefined],
    ['exp_1', undefined],
    [null, undefined],
  ] as const)
    test(JSON.stringify(entry), () => assert.deepEqual(readListedExport(entry), expected));
});
