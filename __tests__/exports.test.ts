import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { createRig } from './rig.ts';

test('export-id collects an export without creating one', async (t) => {
  const { simulator, run } = await createRig(t);
  const started = await run({ wait: 'false' });
  assert.deepEqual([started.exitCode, started.outputs.outcome], [0, 'started']);
  assert.equal(started.outputs['csv-path'], undefined);

  const collected = await run({ 'export-id': started.outputs['export-id'] ?? '', 'team-ids': '' });
  assert.deepEqual([collected.exitCode, collected.outputs.outcome], [0, 'completed']);
  assert.equal(simulator.requests.filter(({ route }) => route === 'create').length, 1);
});

test('dry-run shows the plan and sends nothing', async (t) => {
  const { simulator, artifacts, run } = await createRig(t);
  const { exitCode, outputs, log } = await run({ 'dry-run': 'true' });
  assert.deepEqual([exitCode, outputs.outcome], [0, 'planned']);
  assert.deepEqual(JSON.parse(outputs.plan ?? ''), [
    { target: 'platform-team', teamId: '1', start: '2026-01-01', end: '2026-03-31' },
  ]);
  assert.match(
    log,
    /POST http:.*\/v2\/insights\/ba\/exports\?projectIdentifier=insights&orgIdentifier=octo-org/,
  );
  assert.deepEqual([simulator.requests.length, artifacts.artifacts.length], [0, 0]);
});

test('an identical export within 30 minutes is reused, and the output says so', async (t) => {
  const { run } = await createRig(t);
  assert.equal((await run()).outputs.reused, 'false');
  assert.equal((await run()).outputs.reused, 'true');
});

test('target-column names the target of each row, and stable-order gives the same bytes in any order of the teams', async (t) => {
  const { run } = await createRig(t);
  const inputs = { 'target-column': 'Target', 'stable-order': 'true', artifact: 'off' };
  const one = await run({ ...inputs, 'team-ids': 'alpha=201, beta=202' });
  const [header, ...rows] = parse(await readFile(one.outputs['csv-path'] ?? '')) as string[][];
  const two = await run({ ...inputs, 'team-ids': 'beta=202, alpha=201' });
  assert.equal(one.exitCode, 0, one.log);
  assert.equal(one.outputs.sha256, two.outputs.sha256);
  assert.equal(header?.[0], 'Target');
  assert.deepEqual([...new Set(rows.map(([target]) => target))], ['alpha', 'beta']);
});
