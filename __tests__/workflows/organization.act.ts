import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRig, onlyCsv } from './rig.ts';

test('whole-organization: planned once, exported in a matrix, assembled, and handed to the caller', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 24 } });
  const { exitCode, log, jobs, outputs, summaries } = await run('examples/whole-organization.yml', {
    inputsOfJob: { metrics: { 'batch-size': '10', 'requests-per-minute': '36000' } },
  });
  assert.equal(exitCode, 0, log);
  assert.deepEqual(
    Object.entries(jobs).filter(([name]) => name.startsWith('export')),
    [1, 2, 3].map((number) => [`export (${number})`, 'success']),
  );
  assert.equal(simulator.exports.length, 24);
  const { 'artifact-name': name = '', figures } = outputs['assemble/assemble'] ?? {};
  const batch = outputs['plan/share']?.artifacts;
  assert.deepEqual(artifacts.artifacts.map((artifact) => artifact.name).sort(), [
    name,
    ...[1, 2, 3].map((number) => `${batch}-${number}`),
  ]);
  assert.match(name, /^efficiency-organization-/);
  const whole = artifacts.artifacts.find((artifact) => artifact.name === name);
  assert.equal((await onlyCsv(whole)).trimEnd().split('\n').length, 1 + 24);
  assert.equal(summaries.length, 1, summaries.join('\n\n\n'));
  const [first] = JSON.parse(figures ?? '[]');
  assert.ok(log.includes(`${first.label}, ${first.period}: ${first.value} ${first.unit}`));
});

test('whole-organization: batches that fail are red, the summary says who is missing, and the file holds the others', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 6, names: 'hostile' } });
  // Both teams of the first batch, and one of the second.
  simulator.faults.add({ on: 'create', do: { status: 403 }, times: 3 });
  const { exitCode, log, steps, outputs, summaries } = await run('examples/whole-organization.yml', {
    inputsOfJob: { metrics: { 'batch-size': '2', runners: '1' } },
  });
  assert.equal(exitCode, 1, log);
  // act gives one result to all legs, so each is told by its step.
  const legs = Object.entries(steps).filter(([name]) => name.startsWith('export'));
  assert.deepEqual(legs.map(([, result]) => result).sort(), ['failure', 'failure', 'success']);
  assert.equal(outputs['assemble/outcome']?.outcome, 'partial');
  assert.equal(outputs['assemble/assemble']?.['row-count'], '3');
  assert.equal(artifacts.artifacts.length, 3);

  const targets = outputs['assemble/missing']?.targets?.split('\n') ?? [];
  assert.equal(targets.length, 3);
  const [missing = '', figures, ...more] = summaries;
  assert.match(missing, /^> \[!WARNING\]\n> Missing teams: 3 \(batch-1 batch-2\)$/m);
  assert.doesNotMatch(missing.replaceAll(/<\/?(details|summary|pre)>/g, ''), /[<`]/);
  assert.match(figures ?? '', /^### /m);
  assert.deepEqual(more, []);
  // act ends here, where GitHub goes on to job `figures`.
});

test('inputs for a whole organization reach every job, and under pseudonyms no name passes between them', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 2 } });
  const { exitCode, log, outputs } = await run('__tests__/workflows/callers/developers.yml', {
    secrets: { PSEUDONYM_KEY: 'a-secret-of-enough-characters' },
  });
  assert.equal(exitCode, 0, log);
  assert.equal(outputs['assemble/assemble']?.['period-label'], '2026-Q1');
  assert.equal(simulator.exports.length, 2 * 3);
  assert.equal(artifacts.artifacts.length, 3);
  for (const artifact of artifacts.artifacts) {
    const csv = await onlyCsv(artifact);
    assert.match(csv, /^Exported_For,/);
    assert.match(csv, /person-[0-9a-f]{16}/);
    assert.doesNotMatch(csv, /@/);
  }
  const { name, expiresAt = '' } = artifacts.artifacts.at(-1) ?? {};
  assert.equal(name, 'developers');
  assert.ok(Date.parse(expiresAt) > Date.now() + 6 * 24 * 60 * 60_000, expiresAt);
});
