import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzip } from '../../scripts/unzip.ts';
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

  test('artifact-retention-days reaches the service, and artifact-compression-level 0 stores the file as it is', async (t) => {
    const { artifacts, run } = await createRig(t);
    const { outputs } = await run({ 'artifact-retention-days': '7', 'artifact-compression-level': '0' });
    const [artifact] = artifacts.artifacts;
    const days = (Date.parse(String(artifact?.expiresAt)) - Date.now()) / 86_400_000;
    assert.ok(days > 6.9 && days < 7.1, String(artifact?.expiresAt));
    const csv = await readFile(outputs['csv-path'] ?? '');
    assert.ok(artifact?.bytes?.includes(csv), 'the CSV stands plain in the zip');
  });

  test('a name that is taken: nobody replaces it but artifact-overwrite and a re-run', async (t) => {
    const { artifacts, run } = await createRig(t);
    const ids = () => artifacts.artifacts.map(({ id }) => String(id));
    const first = await run({ 'artifact-overwrite': 'true' });
    assert.deepEqual([first.exitCode, ids()], [0, [first.outputs['artifact-id']]], 'nothing was to replace');

    const taken = await run();
    assert.deepEqual([taken.exitCode, taken.outputs.outcome], [1, 'failed']);
    assert.match(
      taken.log,
      /::error::artifact business-alignment-platform-team-2026-01-01_2026-03-31: .*\(409\).*\. Give each job of a matrix its own artifact-name/,
    );
    assert.ok((await readFile(taken.outputs['csv-path'] ?? '')).length > 0);

    // Another job may have uploaded between two tries.
    artifacts.faults.add({ on: 'create-artifact', do: { answer: { status: 503 }, reset: 'before-headers' } });
    const late = await run();
    assert.equal(late.exitCode, 1);
    assert.match(late.log, /artifact: .*; trying again in/);
    assert.match(late.log, /\(409\).*artifact-name/);
    assert.deepEqual(ids(), [first.outputs['artifact-id']]);

    const overwritten = await run({ 'artifact-overwrite': 'true' });
    assert.deepEqual([overwritten.exitCode, ids()], [0, [overwritten.outputs['artifact-id']]]);

    const again = await run({}, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    assert.deepEqual([again.exitCode, ids()], [0, [again.outputs['artifact-id']]]);
    assert.match(
      again.log,
      /::warning::Artifact business-alignment-platform-team-2026-01-01_2026-03-31 existed already in this run and is replaced, since this is attempt 2\./,
    );
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

  test('artifact: optional keeps the step green and the file on disk where no connection lasts', async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'create-artifact', times: ALWAYS, do: { reset: 'before-headers' } });
    const { exitCode, log, outputs } = await run({ artifact: 'optional', 'timeout-minutes': '0.05' });
    assert.match(
      log,
      /::warning::.*not uploaded before timeout-minutes elapsed \(.*ECONNRESET.*\(artifact: optional\)/,
    );
    assert.doesNotMatch(log, /set artifact: optional|raise timeout-minutes/i);
    assert.deepEqual([exitCode, outputs.outcome], [0, 'completed'], log);
    assert.ok((await readFile(outputs['csv-path'] ?? '')).length > 0);
  });

  test('artifact: required fails the step after 403', async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'create-artifact', times: ALWAYS, do: refuse(403, 'forbidden') });
    const { exitCode, log, outputs } = await run();
    assert.deepEqual([exitCode, outputs.outcome], [1, 'failed'], log);
    assert.match(log, /::error::artifact .*: .*\(403\)/);
    assert.doesNotMatch(log, /raise timeout-minutes/i);
    assert.ok((await readFile(outputs['csv-path'] ?? '')).length > 0);
  });

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

  test('a file of 0 bytes can be uploaded', async (t) => {
    const { artifacts, run } = await createRig(t, { style: { emptyExports: true } });
    const { exitCode, log } = await run({ export: 'team-report', 'artifact-format': 'csv' });
    assert.deepEqual([exitCode, artifacts.artifacts[0]?.bytes?.length], [0, 0], log);
  });
});
