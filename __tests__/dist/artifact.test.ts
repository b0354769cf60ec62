import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzip } from '../../scripts/unzip.ts';
import type { ArtifactRouteName } from '../../simulator/artifact-service.ts';
import type { Effect } from '../../simulator/index.ts';
import { createRig } from './rig.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const refuse = (status: number, msg: string): Effect => ({
  answer: {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'refused', msg }),
  },
});

describe('the artifact', { concurrency: 4 }, () => {
  test('artifact-format csv uploads the plain file under its own name', async (t) => {
    const { artifacts, run } = await createRig(t);
    const { exitCode, outputs } = await run({ 'artifact-format': 'csv' });
    assert.equal(exitCode, 0);
    const [artifact] = artifacts.artifacts;
    assert.equal(artifact?.name, 'business-alignment-platform-team-2026-01-01_2026-03-31.csv');
    assert.equal(outputs['artifact-name'], artifact.name);
    assert.equal(artifact.mimeType, 'text/csv');
    assert.deepEqual(artifact.bytes, await readFile(outputs['csv-path'] ?? ''));
  });

  test("artifact-format csv.gz uploads the server's own gzip, not compressed again", async (t) => {
    const { simulator, artifacts, run } = await createRig(t);
    const { outputs } = await run({ 'artifact-format': 'csv.gz' });
    const [artifact] = artifacts.artifacts;
    assert.equal(artifact?.name, 'business-alignment-platform-team-2026-01-01_2026-03-31.csv.gz');
    const sent = await fetch(
      `${simulator.baseUrl}/v2/insights/ba/exports/${outputs['export-id']}/download?projectIdentifier=insights&orgIdentifier=octo-org`,
      { headers: { authorization: 'ApiKey simulator-key', 'content-type': 'application/json' } },
    );
    assert.deepEqual(artifact.bytes, Buffer.from(await sent.arrayBuffer()));
    assert.deepEqual(gunzipSync(artifact.bytes ?? ''), await readFile(outputs['csv-path'] ?? ''));
  });

  test('artifact-format csv.gz compresses what the server sent plain', async (t) => {
    const { artifacts, run } = await createRig(t, { style: { compression: 'none' } });
    const { outputs } = await run({ 'artifact-format': 'csv.gz' });
    assert.deepEqual(
      gunzipSync(artifacts.artifacts[0]?.bytes ?? ''),
      await readFile(outputs['csv-path'] ?? ''),
    );
  });

  test('artifact: off uploads nothing', async (t) => {
    const { artifacts, run } = await createRig(t);
    const { exitCode, outputs } = await run({ artifact: 'off' });
    assert.equal(exitCode, 0);
    assert.equal(outputs['artifact-id'], undefined);
    assert.equal(artifacts.requests.length, 0);
  });

  test('artifact-retention-days reaches the service', async (t) => {
    const { artifacts, run } = await createRig(t);
    await run({ 'artifact-retention-days': '7' });
    const days = (Date.parse(String(artifacts.artifacts[0]?.expiresAt)) - Date.now()) / 86_400_000;
    assert.ok(days > 6.9 && days < 7.1, String(artifacts.artifacts[0]?.expiresAt));
  });

  test('artifact-compression-level 0 stores the file as it is', async (t) => {
    const { artifacts, run } = await createRig(t);
    const { outputs } = await run({ 'artifact-compression-level': '0' });
    const stored = artifacts.artifacts[0]?.bytes ?? Buffer.alloc(0);
    assert.ok(stored.includes(await readFile(outputs['csv-path'] ?? '')), 'the CSV stands plain in the zip');
  });

  test('a taken name fails with what to do about it, and the file and its outputs are kept', async (t) => {
    const { run } = await createRig(t);
    await run();
    const { exitCode, log, outputs } = await run();
    assert.deepEqual([exitCode, outputs.outcome], [1, 'failed']);
    assert.match(
      log,
      /::error::artifact business-alignment-platform-team-2026-01-01_2026-03-31: .*\(409\).*\. Give each job of a matrix its own artifact-name/,
    );
    assert.ok((await readFile(outputs['csv-path'] ?? '')).length > 0);
  });

  test('artifact-overwrite replaces an artifact of the same name', async (t) => {
    const { artifacts, run } = await createRig(t);
    await run();
    const { exitCode, outputs } = await run({ 'artifact-overwrite': 'true' });
    assert.equal(exitCode, 0);
    assert.deepEqual(
      artifacts.artifacts.map(({ id }) => String(id)),
      [outputs['artifact-id']],
    );
  });

  test('artifact-overwrite works where there is nothing to replace', async (t) => {
    const { run } = await createRig(t);
    assert.equal((await run({ 'artifact-overwrite': 'true' })).exitCode, 0);
  });

  test('a re-run attempt replaces the artifact of the attempt before', async (t) => {
    const { artifacts, run } = await createRig(t);
    await run();
    const { exitCode, log } = await run({}, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    assert.equal(exitCode, 0);
    assert.equal(artifacts.artifacts.length, 1);
    assert.match(
      log,
      /::warning::Artifact business-alignment-platform-team-2026-01-01_2026-03-31 existed already in this run and is replaced, since this is attempt 2\./,
    );
  });

  test('a second try does not replace what another job has uploaded meanwhile', async (t) => {
    const { artifacts, run } = await createRig(t);
    await run();
    const [others] = artifacts.artifacts;
    artifacts.faults.add({ on: 'create-artifact', do: { answer: { status: 503 }, reset: 'before-headers' } });
    const { exitCode, log } = await run();
    assert.equal(exitCode, 1);
    assert.match(log, /artifact: .*; trying again in/);
    assert.match(log, /\(409\).*artifact-name/);
    assert.deepEqual(artifacts.artifacts, [others]);
  });

  test('a second try replaces what the first one left', async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'finalize-artifact', do: { reset: 'before-headers' } });
    const { exitCode, log, outputs } = await run();
    assert.match(log, /artifact: .*; trying again in/);
    assert.equal(exitCode, 0, log);
    assert.deepEqual(
      artifacts.artifacts.map(({ id }) => String(id)),
      [outputs['artifact-id']],
    );
  });

  test('a service that refuses the MIME type of csv gets a zip, and a warning says so', async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'create-artifact', do: refuse(400, 'invalid mime_type text/csv') });
    const { exitCode, log, outputs } = await run({ 'artifact-format': 'csv' });
    assert.equal(exitCode, 0);
    assert.match(log, /::warning::The artifact service does not take csv files, so the artifact is a zip/);
    const files = await unzip(artifacts.artifacts[0]?.bytes ?? Buffer.alloc(0));
    assert.deepEqual(Object.values(files), [await readFile(outputs['csv-path'] ?? '')]);
  });

  const ELSEWHERE = {
    'a server that the client refuses': { GITHUB_SERVER_URL: 'https://git.octo-org.example' },
    'a runner without an artifact service': {
      ACTIONS_RESULTS_URL: undefined,
      ACTIONS_RUNTIME_TOKEN: undefined,
    },
  };
  for (const [place, env] of Object.entries(ELSEWHERE)) {
    test(`${place}: artifact: required fails before the first request, with what to write`, async (t) => {
      const { simulator, artifacts, run } = await createRig(t);
      const { exitCode, log, outputs } = await run({}, { env });
      assert.deepEqual([exitCode, outputs.outcome], [1, 'failed']);
      assert.match(log, /::error::artifact: .*"artifact: off".*"uses: actions\/upload-artifact@v3-node20"/);
      assert.doesNotMatch(log, /Enterprise|still at output csv-paths/);
      assert.deepEqual([simulator.requests.length, artifacts.requests.length], [0, 0]);
    });

    test(`${place}: artifact: optional warns once and goes on`, async (t) => {
      const { artifacts, run } = await createRig(t);
      const { exitCode, log, outputs } = await run({ artifact: 'optional' }, { env });
      assert.deepEqual([exitCode, outputs.outcome], [0, 'completed'], log);
      assert.equal(log.match(/^::warning::/gm)?.length, 1, log);
      assert.equal(artifacts.requests.length, 0);
    });

    test(`${place}: a run that uploads nothing does not mind`, async (t) => {
      const { run } = await createRig(t);
      for (const inputs of [{ 'dry-run': 'true' }, { wait: 'false' }, { artifact: 'off' }]) {
        const { exitCode, log } = await run(inputs, { env });
        assert.equal(exitCode, 0);
        assert.doesNotMatch(log, /^::warning::|upload-artifact/m);
      }
    });
  }

  test('no link is given where the page would not be found', async (t) => {
    const { artifacts, run } = await createRig(t);
    const env = { GITHUB_SERVER_URL: 'http://gitea.localhost:3000' };
    const { exitCode, log, outputs, summary } = await run({}, { env });
    assert.equal(exitCode, 0, log);
    assert.equal(artifacts.artifacts.length, 1);
    assert.equal(outputs['artifact-url'], '');
    assert.doesNotMatch(summary, /\/artifacts\//);
  });

  const REFUSALS: readonly [string, ArtifactRouteName, Effect, RegExp][] = [
    ['403', 'create-artifact', refuse(403, 'forbidden'), /artifact .*: .*\(403\)/],
    [
      'a reset of every request',
      'create-artifact',
      { reset: 'before-headers' },
      /not uploaded before timeout-minutes elapsed \(.*ECONNRESET/,
    ],
  ];
  for (const [fault, on, effect, says] of REFUSALS) {
    test(`artifact: optional keeps the step green and the file on disk after ${fault}`, async (t) => {
      const { artifacts, run } = await createRig(t);
      artifacts.faults.add({ on, times: ALWAYS, do: effect });
      const { exitCode, log, outputs } = await run({ artifact: 'optional', 'timeout-minutes': '0.05' });
      assert.match(log, says);
      assert.match(log, /::warning::.*\(artifact: optional\)/);
      assert.doesNotMatch(log, /set artifact: optional|raise timeout-minutes/i);
      assert.deepEqual([exitCode, outputs.outcome], [0, 'completed'], log);
      assert.ok((await readFile(outputs['csv-path'] ?? '')).length > 0);
    });

    test(`artifact: required fails the step after ${fault}`, async (t) => {
      const { artifacts, run } = await createRig(t);
      artifacts.faults.add({ on, times: ALWAYS, do: effect });
      const { exitCode, log, outputs } = await run({ 'timeout-minutes': '0.05' });
      assert.deepEqual([exitCode, outputs.outcome], [1, 'failed'], log);
      assert.match(log, says);
      assert.doesNotMatch(log, /raise timeout-minutes/i);
      assert.ok((await readFile(outputs['csv-path'] ?? '')).length > 0);
    });
  }

  test('a service that is away for some seconds is tried again until it is back', async (t) => {
    const { artifacts, run } = await createRig(t);
    const times = 5;
    artifacts.faults.add({
      on: 'create-artifact',
      times,
      do: { answer: { status: 503 }, reset: 'before-headers' },
    });
    const { exitCode, log } = await run();
    assert.equal(exitCode, 0, log);
    assert.equal(log.match(/artifact: .*; trying again in/g)?.length, times);
  });

  test('an upload that stalls does not keep the process alive after the deadline', async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'blob', times: ALWAYS, do: { stall: 'before-headers' } });
    const startedMs = performance.now();
    const { exitCode, outputs } = await run({ 'timeout-minutes': '0.02' });
    // The client itself would wait for 5 minutes.
    assert.ok(performance.now() - startedMs < 60_000);
    assert.deepEqual([exitCode, outputs.outcome], [1, 'failed']);
  });

  test('a connection that breaks before the service saw the request is tried again', async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'create-artifact', do: { answer: { status: 503 }, reset: 'before-headers' } });
    const { exitCode, log } = await run();
    assert.match(log, /artifact: .*; trying again in/);
    assert.equal(exitCode, 0, log);
  });

  test('a legacy report of blank lines is an empty result', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({ on: 'report', times: ALWAYS, do: { body: '\n\r\n' } });
    const { exitCode, log, outputs } = await run({ export: 'team-report', 'timeout-minutes': '0.1' });
    assert.deepEqual([exitCode, outputs.outcome, outputs['row-count']], [0, 'empty', '0'], log);
  });

  test('a 0-byte legacy report is an empty result that can be uploaded', async (t) => {
    for (const format of ['zip', 'csv', 'csv.gz']) {
      const { artifacts, run } = await createRig(t, { style: { emptyExports: true } });
      const { exitCode, log, outputs } = await run({ export: 'team-report', 'artifact-format': format });
      assert.deepEqual(
        [exitCode, outputs.outcome, outputs['row-count'], outputs.columns, outputs.bytes],
        [0, 'empty', '0', '[]', '0'],
        log,
      );
      assert.equal(artifacts.artifacts.length, 1);
    }
  });
});
