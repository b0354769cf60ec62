import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRig, onlyCsv } from './rig.ts';

test('whole-organization: planned once, exported in a matrix, assembled, and handed to the caller', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 24 } });
  const { exitCode, log, jobs, outputs, summaries } = await run('examples/whole-organization.yml', {
    inputsOfJob: { metrics: { 'batch-size': '10' } },
  });
  assert.equal(exitCode, 0, log);
  assert.deepEqual(
    Object.entries(jobs).filter(([name]) => name.startsWith('export')),
    [1, 2, 3].map((number) => [`export (${number})`, 'success']),
  );
  assert.equal(simulator.exports.length, 24);
  assert.deepEqual(artifacts.artifacts.map(({ name }) => name).sort(), [
    outputs['assemble/assemble']?.['artifact-name'],
    'harness-sei-batch-1',
    'harness-sei-batch-2',
    'harness-sei-batch-3',
  ]);
  const whole = artifacts.artifacts.find(({ name }) => name.startsWith('efficiency-organization-'));
  assert.equal((await onlyCsv(whole)).trimEnd().split('\n').length, 1 + 24);
  assert.match(summaries.at(-1) ?? '', /^completed, 24 rows, in artifact efficiency-organization-/);
});

test('whole-organization: a leg that fails is red, and the file holds the others', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 4 } });
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 1 });
  const { exitCode, log, steps, outputs } = await run('examples/whole-organization.yml', {
    inputsOfJob: { metrics: { 'batch-size': '1', runners: '1' } },
  });
  assert.equal(exitCode, 1, log);
  // act gives one result to all legs, so each is told by its step.
  const legs = Object.entries(steps).filter(([name]) => name.startsWith('export'));
  assert.deepEqual(legs.map(([, result]) => result).sort(), ['failure', 'success', 'success', 'success']);
  assert.equal(outputs['assemble/outcome']?.outcome, 'partial');
  assert.equal(outputs['assemble/assemble']?.['row-count'], '3');
  assert.equal(artifacts.artifacts.length, 4);
  // act ends here, where GitHub goes on to job `report`.
});

test('under pseudonyms, no name passes from job to job', async (t) => {
  const { artifacts, run } = await createRig(t, { orgTree: { teams: 2 } });
  const { exitCode, log } = await run('__tests__/workflows/callers/developers.yml', {
    secrets: { PSEUDONYM_KEY: 'a-secret-of-enough-characters' },
  });
  assert.equal(exitCode, 0, log);
  assert.equal(artifacts.artifacts.length, 3);
  for (const artifact of artifacts.artifacts) {
    const csv = await onlyCsv(artifact);
    assert.match(csv, /person-[0-9a-f]{16}/);
    assert.doesNotMatch(csv, /@/);
  }
});
