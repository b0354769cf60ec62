import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { createRig } from './rig.ts';

const CONTRIBUTORS = { export: 'contributor-report' };
const PUBLIC = { ref: 'refs/heads/main', repository: { private: false, visibility: 'public' } };

suite('developer-level data in a public repository', () => {
  test('stops the run before anything is requested', async (t) => {
    const { simulator, artifacts, run } = await createRig(t);
    const { exitCode, log, outputs, workspace } = await run(CONTRIBUTORS, { event: PUBLIC });
    assert.deepEqual([exitCode, outputs.outcome], [1, 'failed']);
    assert.match(
      log,
      /::error::export contributor-report is about individual people, and this repository is public/,
    );
    assert.deepEqual([simulator.requests.length, artifacts.artifacts.length], [0, 0]);
    assert.deepEqual(await readdir(workspace), []);
  });

  test('is a warning where the event says nothing of the repository', async (t) => {
    const { run } = await createRig(t);
    const { exitCode, log } = await run(CONTRIBUTORS, { event: { schedule: '0 6 2 * *' } });
    assert.equal(exitCode, 0);
    assert.match(
      log,
      /::warning::export contributor-report is about individual people, and the event .* does not say/,
    );
  });
});

suite('with pseudonymize: true', () => {
  const KEY = 'a-key-for-pseudonyms';
  const HIDDEN = { ...CONTRIBUTORS, pseudonymize: 'true', 'pseudonym-key': KEY, 'artifact-format': 'csv' };

  test('names leave the process nowhere, nor does the key', async (t) => {
    const { artifacts, run } = await createRig(t);
    const { exitCode, log, outputs, summary, workspace } = await run(HIDDEN);
    assert.equal(exitCode, 0, log);
    const csv = await readFile(outputs['csv-path'] ?? '', 'utf8');
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    assert.ok(rows.length > 0);
    for (const row of rows) assert.match(row['Collection Name'] ?? '', /^person-[0-9a-f]{16}$/);
    assert.equal(artifacts.artifacts[0]?.bytes?.toString(), csv);
    const told = log.replaceAll(/^::add-mask::.*$/gm, '') + summary + JSON.stringify(outputs);
    assert.doesNotMatch(told, /Dev \d/);
    assert.ok(!told.includes(KEY));
    assert.match(log, new RegExp(`^::add-mask::simulator-key\n::add-mask::${KEY}\n`));
    assert.deepEqual(await readdir(workspace, { recursive: true }), [
      'harness-sei',
      join('harness-sei', 'contributor-report-platform-team-2026-01-01_2026-03-31.csv'),
      join('harness-sei', 'contributor-report-platform-team-2026-01-01_2026-03-31.manifest.json'),
    ]);
    assert.doesNotMatch(await readFile(outputs['manifest-path'] ?? '', 'utf8'), /Dev \d/);
  });
});
