import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedExports, documentedReports, exportTypes } from './documented-bodies.ts';
import { query, startHarness } from './harness-client.ts';

for (const type of exportTypes) {
  test(`${type}: the documented body is created, polled and downloaded`, async (t) => {
    const { create, poll, download, clock, simulator } = await startHarness(t);
    const created = await create(type, documentedExports[type]);
    assert.equal(created.status, 202, created.text);
    const { exportId } = created.json;
    assert.match(exportId, /^exp_[0-9a-f]{8}$/);
    assert.equal(created.json.createdAt, '2026-04-01T12:00:00Z');

    const statusAt = async (elapsedMs: number) => {
      clock.nowMs = Date.parse('2026-04-01T12:00:00Z') + elapsedMs;
      return (await poll(type, exportId)).json.status.toLowerCase();
    };
    assert.equal(await statusAt(999), 'queued');
    assert.equal(await statusAt(1_000), 'processing');
    assert.equal(await statusAt(4_999), 'processing');
    assert.equal((await download(type, exportId)).status, 409);
    assert.equal(await statusAt(5_000), 'completed');
    assert.equal((await poll(type, exportId)).json.completedAt, '2026-04-01T12:00:05Z');

    const { csv, status } = await download(type, exportId);
    assert.equal(status, 200);
    assert.match(csv, /^[Gg]ranularity,/);
    assert.ok(csv.split('\n').length > 3, csv);
    assert.deepEqual(
      simulator.requests.map(({ route }) => route),
      ['create', 'poll', 'poll', 'poll', 'download', 'poll', 'poll', 'download'],
    );
  });
}

for (const [name, body] of Object.entries(documentedReports)) {
  test(`the documented ${name} report is answered with its CSV`, async (t) => {
    const { report } = await startHarness(t);
    const { status, text, headers } = await report(body);
    assert.equal(status, 200, text);
    assert.equal(headers.get('content-type'), 'text/csv');
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="\w+_report\.csv"$/);
    assert.match(text, /^Collection Name,/);
  });
}

test('identical bytes get the existing export for 30 minutes, other bytes a new one', async (t) => {
  const { create, clock, simulator } = await startHarness(t);
  const body = documentedExports['business-alignment'];
  const first = await create('business-alignment', body);
  clock.nowMs += 30 * 60_000 - 1;
  const again = await create('business-alignment', body);
  assert.equal(again.status, 202);
  assert.equal(again.json.exportId, first.json.exportId);
  assert.equal(again.json.createdAt, first.json.createdAt);
  assert.match(again.json.message, /Duplicate request/);
  assert.equal(simulator.exports[0]?.createCount, 2);

  const spaced = await create('business-alignment', body.replace('{"scope"', '{ "scope"'));
  assert.notEqual(spaced.json.exportId, first.json.exportId);
  clock.nowMs += 1;
  const later = await create('business-alignment', body);
  assert.notEqual(later.json.exportId, first.json.exportId);
  assert.equal(simulator.exports.length, 3);
});

test('the same bytes for another export, organization or project make a new one', async (t) => {
  const { get } = await startHarness(t);
  const body = documentedExports['business-alignment'].replace(/"metricGroups":.*?\],/, '');
  const paths = [
    'ba/exports?orgIdentifier=default&projectIdentifier=demo',
    'efficiency/exports?orgIdentifier=default&projectIdentifier=demo',
    'ba/exports?orgIdentifier=other&projectIdentifier=demo',
    'ba/exports?orgIdentifier=default&projectIdentifier=other',
  ];
  const ids = new Set<string>();
  for (const path of paths) {
    const { status, json } = await get(`/v2/insights/${path}`, { method: 'POST', body });
    assert.equal(status, 202);
    ids.add(json.exportId);
  }
  assert.equal(ids.size, 4);
});

test('productivity answers a reuse with 200 and its message', async (t) => {
  const { create } = await startHarness(t);
  await create('productivity', documentedExports.productivity);
  const again = await create('productivity', documentedExports.productivity);
  assert.equal(again.status, 200);
  assert.equal(again.json.message, 'Using existing export with identical parameters');
  assert.equal('status' in again.json, false);
});

test('a failed export is not reused', async (t) => {
  const { create, clock } = await startHarness(t, { style: { failWith: { reason: 'out of memory' } } });
  const first = await create('efficiency', documentedExports.efficiency);
  clock.nowMs += 5_000;
  const second = await create('efficiency', documentedExports.efficiency);
  assert.notEqual(second.json.exportId, first.json.exportId);
});

test('jobs may take their time one by one', async (t) => {
  const { create, poll, clock } = await startHarness(t, {
    jobTimeMs: ({ type }) => ({ queuedMs: 0, processingMs: type === 'sprint' ? 10 : 20 }),
  });
  const sprint = await create('sprint', documentedExports.sprint);
  const efficiency = await create('efficiency', documentedExports.efficiency);
  clock.nowMs += 10;
  assert.equal((await poll('sprint', sprint.json.exportId)).json.status, 'COMPLETED');
  assert.equal((await poll('efficiency', efficiency.json.exportId)).json.status, 'PROCESSING');
});

test('an id is known to its own type only', async (t) => {
  const { create, poll } = await startHarness(t);
  const { json } = await create('efficiency', documentedExports.efficiency);
  const { status, json: refusal } = await poll('business-alignment', json.exportId);
  assert.equal(status, 404);
  assert.equal(refusal.status, 'ERROR');
  assert.match(refusal.message, new RegExp(json.exportId));
});

test('an id is known to its own project only', async (t) => {
  const { create, get } = await startHarness(t);
  const { json } = await create('efficiency', documentedExports.efficiency);
  const path = `/v2/insights/efficiency/exports/${json.exportId}`;
  assert.equal((await get(path + query)).status, 200);
  assert.equal((await get(`${path}?orgIdentifier=default&projectIdentifier=other`)).status, 404);
  assert.equal((await get(`${path}?orgIdentifier=other&projectIdentifier=demo`)).status, 404);
});

test('an error answer has the form of the platform', async (t) => {
  const { poll } = await startHarness(t);
  const { json } = await poll('productivity', 'exp_nowhere');
  assert.deepEqual(Object.keys(json), ['status', 'code', 'message', 'correlationId', 'responseMessages']);
  assert.equal(json.code, 'RESOURCE_NOT_FOUND');
  assert.match(json.correlationId, /^[0-9a-f-]{36}$/);
});

test('the org tree nests its teams, and a team id exports the same team', async (t) => {
  const { get, csv } = await startHarness(t, { orgTree: { id: '77', name: 'R&D', teams: 40 } });
  const { status, json } = await get(`/v2/org-trees/77/teams${query}`);
  assert.equal(status, 200);
  assert.equal(json.name, 'R&D');
  type Node = { refId: number; name: string; leaf: boolean; children: Node[] };
  const leaves = (node: Node): Node[] => (node.leaf ? [node] : node.children.flatMap(leaves));
  const teams = leaves(json);
  assert.equal(teams.length, 40);
  assert.equal(new Set(teams.map(({ refId }) => refId)).size, 40);
  assert.equal(new Set(teams.map(({ name }) => name)).size, 40);
  const [first] = teams;
  assert.ok(first);
  const body = documentedExports['business-alignment'].replace('team_abc123', String(first.refId));
  const [, row = ''] = (await csv('business-alignment', body)).split('\n');
  assert.equal(row.split(',')[1], first.name);
  assert.match(row.split(',')[2] ?? '', /^R&D\//);
  assert.equal((await get(`/v2/org-trees/78/teams${query}`)).status, 404);
});

test('an org tree of thousands of teams is answered whole', async (t) => {
  const { get } = await startHarness(t, { orgTree: { teams: 3_000 } });
  const { text } = await get(`/v2/org-trees/1/teams${query}`);
  assert.equal(text.match(/"leaf":true/g)?.length, 3_000);
});

test('a simulator may live at another path, or at none', async (t) => {
  for (const basePath of ['', '/gateway/sei/api']) {
    const { create, simulator } = await startHarness(t, { basePath });
    assert.equal(simulator.baseUrl, simulator.origin + basePath);
    assert.equal((await create('sprint', documentedExports.sprint)).status, 202);
  }
});
