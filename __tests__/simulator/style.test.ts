import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExportType, Style } from '../../simulator/index.ts';
import { documentedExports, exportTypes } from './documented-bodies.ts';
import { query, startCompleted, startHarness } from './harness-client.ts';

test('status words are in the documented case, or in the one that is asked for', async (t) => {
  for (const type of exportTypes) {
    const words = {
      documented: type === 'productivity' ? 'completed' : 'COMPLETED',
      lower: 'completed',
      upper: 'COMPLETED',
    };
    for (const [statusCase, word] of Object.entries(words)) {
      const { poll, exportId } = await startCompleted(t, type, {
        statusCase: statusCase as Style['statusCase'],
      });
      assert.equal((await poll(type, exportId)).json.status, word, `${type} ${statusCase}`);
    }
  }
});

test('the create answer has a status where the page shows one', async (t) => {
  const { create } = await startHarness(t);
  const told: Partial<Record<ExportType, unknown>> = {};
  for (const type of exportTypes) told[type] = (await create(type, documentedExports[type])).json.status;
  assert.deepEqual(told, {
    'business-alignment': 'QUEUED',
    productivity: undefined,
    sprint: undefined,
    efficiency: 'QUEUED',
    'time-in-status': 'QUEUED',
  });
});

test('the download link stands at its documented place', async (t) => {
  for (const type of exportTypes) {
    const { poll, exportId, downloadPath } = await startCompleted(t, type);
    const { json } = await poll(type, exportId);
    const isObject = type === 'productivity' || type === 'sprint';
    const isFlat = type === 'business-alignment' || type === 'efficiency';
    assert.equal(json.download?.url, isObject ? downloadPath : undefined, type);
    assert.equal(json.downloadUrl, isFlat ? downloadPath : undefined, type);
  }
});

test('the download link may stand elsewhere, or be absolute', async (t) => {
  for (const type of exportTypes) {
    const linkAs = async (downloadLink: Style['downloadLink']) => {
      const { poll, exportId, downloadPath, simulator } = await startCompleted(t, type, { downloadLink });
      const { json } = await poll(type, exportId);
      return { json, path: downloadPath, url: simulator.baseUrl + downloadPath };
    };
    const object = await linkAs('object');
    assert.deepEqual([object.json.download.url, object.json.downloadUrl], [object.path, undefined]);
    const flat = await linkAs('flat');
    assert.deepEqual([flat.json.download, flat.json.downloadUrl], [undefined, flat.path]);
    const none = await linkAs('none');
    assert.deepEqual([none.json.download, none.json.downloadUrl], [undefined, undefined]);
    const absolute = await linkAs('absolute');
    assert.equal(absolute.json.download?.url ?? absolute.json.downloadUrl, absolute.url);
  }
});

test('sprint takes one spelling in its GETs, the other answers 404', async (t) => {
  for (const sprintPath of ['sprints', 'sprint'] as const) {
    const { get, exportId, poll } = await startCompleted(t, 'sprint', { sprintPath });
    for (const segment of ['sprints', 'sprint']) {
      const expected = segment === sprintPath ? 200 : 404;
      assert.equal((await get(`/v2/insights/${segment}/exports/${exportId}${query}`)).status, expected);
      assert.equal(
        (await get(`/v2/insights/${segment}/exports/${exportId}/download${query}`)).status,
        expected,
      );
    }
    const link = (await get(`/v2/insights/${sprintPath}/exports/${exportId}${query}`)).json.download.url;
    assert.ok(link.startsWith(`/v2/insights/${sprintPath}/`), link);
    assert.equal((await poll('sprint', exportId)).status, sprintPath === 'sprints' ? 200 : 404);
  }
  const { get } = await startHarness(t, { style: { sprintPath: 'sprints' } });
  const post = await get(`/v2/insights/sprints/exports${query}`, {
    method: 'POST',
    body: documentedExports.sprint,
  });
  assert.equal(post.status, 404);
});

test('some exports may be empty, or fail, and others not', async (t) => {
  const { create, poll, csv, clock } = await startHarness(t, {
    style: {
      emptyExports: ({ type }) => type === 'sprint',
      failWith: ({ request }) => (request.scope.teamId === '456' ? { reason: 'Invalid teamId' } : undefined),
    },
  });
  assert.equal((await csv('sprint', documentedExports.sprint)).split('\n').length, 2);
  assert.ok((await csv('efficiency', documentedExports.efficiency)).split('\n').length > 2);
  const { json } = await create('productivity', documentedExports.productivity);
  clock.nowMs += 5_000;
  const { json: failed } = await poll('productivity', json.exportId);
  assert.deepEqual([failed.status, failed.error, failed.download], ['failed', 'Invalid teamId', undefined]);
});

test('a job may end failed or cancelled, and cannot be downloaded then', async (t) => {
  for (const type of exportTypes) {
    const { create, poll, download, clock } = await startHarness(t, {
      style: { statusCase: 'lower', failWith: { status: 'cancelled', reason: 'by user' } },
    });
    const { json } = await create(type, documentedExports[type]);
    clock.nowMs += 5_000;
    const { json: answer } = await poll(type, json.exportId);
    assert.equal(answer.status, 'cancelled');
    assert.equal(answer[type === 'productivity' ? 'error' : 'message'], 'by user');
    assert.equal((await download(type, json.exportId)).status, 409);
  }
});

test('an unknown status word is reported for ever, as it stands', async (t) => {
  const { poll, exportId, clock, download } = await startCompleted(t, 'efficiency', {
    unknownStatus: 'Hibernating',
  });
  clock.nowMs += 86_400_000;
  assert.equal((await poll('efficiency', exportId)).json.status, 'Hibernating');
  assert.equal((await download('efficiency', exportId)).status, 409);
});

test('of two spellings of a key both are taken, or the one that style names', async (t) => {
  const level = (key: string) => documentedExports.productivity.replace('metricLevel', key);
  const list = (key: string) =>
    documentedExports.sprint.replace('"options"', `"${key}":["Churn_Rate"],"options"`);
  const groups = (names: string) =>
    documentedExports.efficiency.replace('"lttc","df","mttr","cfr","summary"', names);
  const either: Partial<Style> = {};
  const cases: [ExportType, string, accepting: Partial<Style>[], refusing: Partial<Style>, RegExp][] = [
    [
      'productivity',
      level('metricLevel'),
      [either],
      { levelKey: 'aggregationLevel' },
      /options.metricLevel is not/,
    ],
    [
      'productivity',
      level('aggregationLevel'),
      [either],
      { levelKey: 'metricLevel' },
      /options.aggregationLevel is/,
    ],
    ['sprint', list('metrics'), [either], { sprintMetricsKey: 'metric' }, /metrics is not a known key/],
    ['sprint', list('metric'), [either], { sprintMetricsKey: 'metrics' }, /metric is not a known key/],
    ['efficiency', groups('"lttc","df"'), [either], { efficiencyGroups: 'table' }, /metricGroups\[1\].*"df"/],
    [
      'efficiency',
      groups('"lttc","deployment_frequency"'),
      [either, { efficiencyGroups: 'table' }],
      { efficiencyGroups: 'examples' },
      /metricGroups\[1\].*"deployment_frequency"/,
    ],
  ];
  for (const [type, body, accepting, refusing, message] of cases) {
    for (const style of accepting) {
      const { create } = await startHarness(t, { style });
      assert.equal((await create(type, body)).status, 202, body);
    }
    const { create } = await startHarness(t, { style: refusing });
    const { status, json } = await create(type, body);
    assert.equal(status, 400);
    assert.match(json.message, message);
  }
});

test('the org tree may answer 206, with refIds as strings', async (t) => {
  const { get } = await startHarness(t, { style: { orgTreeStatus: 206, refIdType: 'string' } });
  const { status, json } = await get(`/v2/org-trees/1/teams${query}`);
  assert.deepEqual([status, json.refId, json.children[0].refId], [206, '1', '2']);
});

test('efficiency may need groups or metrics', async (t) => {
  const bare = { ...JSON.parse(documentedExports.efficiency), metricGroups: undefined };
  const strict = await startHarness(t, { style: { efficiencyNeedsGroups: true } });
  const { status, json } = await strict.create('efficiency', bare);
  assert.deepEqual([status, json.message], [400, 'metricGroups is required']);
  assert.equal((await strict.create('efficiency', { ...bare, metricGroups: ['lttc'] })).status, 202);
  assert.equal((await strict.create('efficiency', { ...bare, metrics: ['LTTC'] })).status, 202);
  assert.equal((await (await startHarness(t)).create('efficiency', bare)).status, 202);
});
