import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedExports } from './documented-bodies.ts';
import { query, startHarness } from './harness-client.ts';

const list = `/v2/insights/productivity/exports${query}`;
const minuteMs = 60_000;

/** Three exports, a minute apart, for teams 1, 2 and 3, and one of another kind. */
async function startWithExports(t: Parameters<typeof startHarness>[0]) {
  const harness = await startHarness(t);
  const ids: string[] = [];
  for (const teamId of ['1', '2', '3']) {
    const { json } = await harness.create(
      'productivity',
      documentedExports.productivity.replace('456', teamId),
    );
    ids.push(json.exportId);
    harness.clock.nowMs += minuteMs;
  }
  await harness.create('efficiency', documentedExports.efficiency);
  const listed = async (parameters = '') => {
    const { json } = await harness.get(list + parameters);
    return json.exports.map(({ exportId }: { exportId: string }) => ids.indexOf(exportId) + 1);
  };
  return { ...harness, listed };
}

test('the list holds productivity exports only, the newest first', async (t) => {
  const { listed, get } = await startWithExports(t);
  assert.deepEqual(await listed(), [3, 2, 1]);
  const { json } = await get(list);
  assert.deepEqual([json.total, json.page, json.limit], [3, 0, 50]);
  assert.equal(json.exports[0].status, 'completed');
});

const filters: [string, number[]][] = [
  ['&sortOrder=asc', [1, 2, 3]],
  ['&sortBy=completedAt&sortOrder=asc', [1, 2, 3]],
  ['&limit=2', [3, 2]],
  ['&limit=2&page=1', [1]],
  ['&teamId=2', [2]],
  ['&status=completed', [3, 2, 1]],
  ['&status=queued', []],
  ['&scope=mine', [3, 2, 1]],
  ['&createdBy=user_123', [3, 2, 1]],
  ['&createdBy=user_999', []],
  ['&dateFrom=2026-04-01T12:01:00Z', [3, 2]],
  ['&dateTo=2026-04-01T12:01:00Z', [1]],
  ['&dateTo=2026-04-01', [3, 2, 1]],
  ['&dateFrom=2026-04-02', []],
];

test('the list is filtered, sorted and paged by its documented parameters', async (t) => {
  const { listed } = await startWithExports(t);
  for (const [parameters, expected] of filters)
    assert.deepEqual(await listed(parameters), expected, parameters);
});

test('the list sorts by status', async (t) => {
  const { listed, create } = await startWithExports(t);
  await create('productivity', documentedExports.productivity);
  assert.deepEqual(await listed('&sortBy=status&sortOrder=desc'), [0, 1, 2, 3]);
  assert.deepEqual(await listed('&sortBy=status&sortOrder=asc'), [1, 2, 3, 0]);
});

test('wrong list parameters are refused by name', async (t) => {
  const { get } = await startHarness(t);
  for (const wrong of [
    'limit=101',
    'limit=0',
    'page=-1',
    'sortBy=name',
    'sortOrder=up',
    'scope=team',
    'offset=3',
  ]) {
    const { status, json } = await get(`${list}&${wrong}`);
    assert.equal(status, 400, wrong);
    assert.ok(json.message.includes(wrong.split('=')[0] ?? '?'), json.message);
  }
});

test('the list has the shape that is asked for', async (t) => {
  for (const listShape of ['named', 'array', 'content', 'data'] as const) {
    const { create, get } = await startHarness(t, { style: { listShape } });
    const { json: created } = await create('productivity', documentedExports.productivity);
    const { json } = await get(list);
    const items = listShape === 'array' ? json : json[listShape === 'named' ? 'exports' : listShape];
    assert.deepEqual([items.length, items[0].exportId], [1, created.exportId], listShape);
  }
});
