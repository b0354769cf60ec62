import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Style } from '../../simulator/index.ts';
import { documentedExports, exportTypes } from './documented-bodies.ts';
import { startCompleted, startHarness } from './harness-client.ts';

test('a link may stand from the host on', async (t) => {
  for (const type of exportTypes) {
    const { poll, exportId, downloadPath } = await startCompleted(t, type, { downloadLink: 'from-host' });
    const { json } = await poll(type, exportId);
    assert.equal(json.download?.url ?? json.downloadUrl, `/prod1/sei/api${downloadPath}`);
  }
});

test('times are ISO 8601 in create and poll, with milliseconds if asked, or not there', async (t) => {
  const forms = { seconds: 'Z', milliseconds: '.000Z', none: undefined };
  for (const [timestamps, end] of Object.entries(forms)) {
    const style = { timestamps: timestamps as Style['timestamps'] };
    const { create, poll, clock } = await startHarness(t, { style });
    for (const type of exportTypes) {
      const { json: created } = await create(type, documentedExports[type]);
      const createdAtMs = clock.nowMs;
      clock.nowMs += 60_000;
      const { json } = await poll(type, created.exportId);
      const at = (ms: number) => end && new Date(ms).toISOString().replace('.000Z', end);
      assert.deepEqual([created.createdAt, json.createdAt], [at(createdAtMs), at(createdAtMs)], type);
      assert.equal(json.completedAt, at(createdAtMs + 5_000), type);
    }
  }
});

test('a reuse is answered as documented, or with one status for all', async (t) => {
  for (const reusedStatus of ['documented', 200, 202] as const) {
    const { create } = await startHarness(t, { style: { reusedStatus } });
    for (const type of exportTypes) {
      const first = await create(type, documentedExports[type]);
      const { status, json } = await create(type, documentedExports[type]);
      assert.equal(json.exportId, first.json.exportId);
      assert.match(json.message, /existing export/);
      const documented = type === 'productivity' ? 200 : 202;
      assert.equal(status, reusedStatus === 'documented' ? documented : reusedStatus, type);
    }
  }
});

test("sprint's answers name the team of the scope", async (t) => {
  const { create, poll, clock } = await startHarness(t);
  const { json } = await create('sprint', documentedExports.sprint);
  assert.deepEqual(json.metadata.scope, { teamId: '1', teamName: 'Engineering' });
  clock.nowMs += 5_000;
  assert.deepEqual((await poll('sprint', json.exportId)).json.scope, json.metadata.scope);
});
