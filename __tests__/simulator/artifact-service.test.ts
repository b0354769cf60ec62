import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import {
  type ArtifactService,
  type ArtifactServiceOptions,
  startArtifactService,
} from '../../simulator/artifact-service.ts';
import type { Outcome, Step } from './upload-artifacts.ts';

const run = promisify(execFile);
const csv = 'Team,Value\nPlatform,1\n';

/** A service, a folder with `rows.csv`, and the real client working in it. */
async function start(t: TestContext, options: ArtifactServiceOptions = {}) {
  const service = await startArtifactService(options);
  const folder = await mkdtemp(join(tmpdir(), 'artifact-service-'));
  t.after(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });
  await writeFile(join(folder, 'rows.csv'), csv);
  return { service, folder, client: (...steps: Step[]) => carryOut(service, folder, steps) };
}

async function carryOut(
  service: ArtifactService,
  folder: string,
  steps: readonly Step[],
): Promise<Outcome[]> {
  const program = join(import.meta.dirname, 'upload-artifacts.ts');
  const { stdout } = await run(process.execPath, [program], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      ACTIONS_RESULTS_URL: service.resultsUrl,
      ACTIONS_RUNTIME_TOKEN: service.runtimeToken,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: folder,
      STEPS: JSON.stringify(steps),
    },
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

const upload = (name: string, options = {}): Step => ({ do: 'upload', name, file: 'rows.csv', options });
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const errorOf = (outcome: Outcome | undefined) =>
  outcome && 'error' in outcome ? outcome.error : String(outcome);

test('the real client uploads, lists, downloads and deletes', async (t) => {
  const { service, client, folder } = await start(t);
  const outcomes = await client(
    upload('zipped', { retentionDays: 5 }),
    upload('ignored', { skipArchive: true }),
    { do: 'list' },
    { do: 'download', id: 2, path: join(folder, 'back'), expectedHash: `sha256:${sha256(csv)}` },
    { do: 'delete', name: 'zipped' },
    { do: 'delete', name: 'zipped' },
  );
  const [zipped, plain, listed, downloaded, deleted, deletedAgain] = outcomes;

  const [first] = service.artifacts;
  assert.equal(service.artifacts.length, 1);
  assert.deepEqual(
    [first?.name, first?.id, first?.mimeType, first?.size, first?.expiresAt],
    ['rows.csv', 2, 'text/csv', csv.length, undefined],
  );
  assert.equal(first?.bytes?.toString(), csv);
  assert.equal(first?.hash, `sha256:${sha256(csv)}`);
  assert.deepEqual(plain, { ok: { size: csv.length, digest: sha256(csv), id: 2 } });

  assert.ok(zipped && 'ok' in zipped, errorOf(zipped));
  const { size, digest } = zipped.ok as { size: number; digest: string };
  assert.ok(listed && 'ok' in listed, errorOf(listed));
  const { artifacts } = listed.ok as { artifacts: Record<string, unknown>[] };
  assert.deepEqual(
    artifacts.map((artifact) => [artifact.name, artifact.id, artifact.size, artifact.digest]),
    [
      ['zipped', 1, size, `sha256:${digest}`],
      ['rows.csv', 2, csv.length, `sha256:${sha256(csv)}`],
    ],
  );
  assert.deepEqual(downloaded, { ok: { downloadPath: join(folder, 'back'), digestMismatch: false } });
  assert.deepEqual(deleted, { ok: { id: 1 } });
  assert.match(errorOf(deletedAgain), /ArtifactNotFoundError/);
});

test('a zip keeps its retention and its bytes', async (t) => {
  const { service, client } = await start(t);
  const before = Date.now();
  const [outcome] = await client(upload('report', { retentionDays: 5, compressionLevel: 0 }));
  assert.ok(outcome && 'ok' in outcome, errorOf(outcome));
  const [artifact] = service.artifacts;
  assert.ok(artifact?.bytes);
  assert.equal(artifact.mimeType, 'application/zip');
  assert.equal(artifact.bytes.subarray(0, 4).toString('latin1'), 'PK\x03\x04');
  // Stored, not deflated: the file stands in the archive as it is.
  assert.ok(artifact.bytes.includes(csv));
  assert.equal(artifact.size, artifact.bytes.length);
  const days = (Date.parse(artifact.expiresAt ?? '') - before) / 86_400_000;
  assert.ok(days > 4.9 && days < 5.1, artifact.expiresAt);
});

test('a file of more than one block is put together in order', async (t) => {
  const { service, client, folder } = await start(t);
  const large = Buffer.alloc(17 * 1024 * 1024, 'abcdefghijk');
  await writeFile(join(folder, 'rows.csv'), large);
  await client(upload('large', { skipArchive: true }));
  const blocks = service.requests.filter(({ query }) => query.comp === 'block');
  assert.equal(blocks.length, 3);
  assert.ok(service.artifacts[0]?.bytes?.equals(large));
});

test('a taken name is refused by 409, and free again after a delete', async (t) => {
  const { service, client } = await start(t);
  const [, taken, , again] = await client(upload('a'), upload('a'), { do: 'delete', name: 'a' }, upload('a'));
  assert.match(
    errorOf(taken),
    /Failed to CreateArtifact: .*\(409\) Conflict: an artifact with this name already/,
  );
  assert.ok(again && 'ok' in again, errorOf(again));
  assert.deepEqual(
    service.artifacts.map(({ id }) => id),
    [2],
  );
});

test('an upload that was not finalized keeps its name taken', async (t) => {
  const { service, client } = await start(t);
  service.faults.add({
    on: 'finalize-artifact',
    do: { answer: { status: 403, body: '{"code":"permission_denied"}' } },
  });
  const [cut, again] = await client(upload('a'), upload('a'));
  assert.match(errorOf(cut), /Failed to FinalizeArtifact: .*\(403\) Forbidden/);
  assert.match(errorOf(again), /\(409\) Conflict/);
  assert.equal(service.artifacts.length, 0);
});

test('faults reach the client as on GitHub', async (t) => {
  const { service, client } = await start(t);
  const { faults } = service;
  // The storage client reads an error's text only if it is called XML.
  const expired = {
    status: 403,
    headers: { 'content-type': 'application/xml' },
    body: '<Error><Message>Signature not valid in the specified time</Message></Error>',
  };
  const mimeType = { code: 'invalid_argument', msg: 'mime_type text/csv is not supported' };
  faults.add({ on: 'create-artifact', do: { answer: { status: 400, body: JSON.stringify(mimeType) } } });
  faults.add({ on: 'create-artifact', do: { reset: 'before-headers' } });
  faults.add({ on: 'blob', when: ({ query }) => query.comp === 'block', do: { answer: expired } });
  faults.add({
    on: 'list-artifacts',
    do: { answer: { status: 403, body: '{"msg":"Resource not accessible"}' } },
  });
  const [unsupported, reset, forbidden, list, whole] = await client(
    upload('a', { skipArchive: true }),
    upload('b'),
    upload('c'),
    { do: 'list' },
    upload('d'),
  );
  assert.match(errorOf(unsupported), /\(400\) Bad Request: mime_type text\/csv is not supported/);
  assert.match(errorOf(reset), /ECONNRESET/);
  assert.match(errorOf(forbidden), /RestError: Signature not valid/);
  assert.match(errorOf(list), /\(403\) Forbidden: Resource not accessible/);
  assert.ok(whole && 'ok' in whole, errorOf(whole));
  assert.deepEqual(
    service.artifacts.map(({ name }) => name),
    ['d'],
  );
});

test('blobs may live on another server', async (t) => {
  const elsewhere = await start(t);
  const { service, client } = await start(t, {
    blobUrl: (name) => `${elsewhere.service.resultsUrl}blobs/${name}?sig=simulated-signature`,
  });
  elsewhere.service.faults.add({ on: 'blob', times: 9, do: { answer: { status: 201 } } });
  const [outcome] = await client(upload('a', { skipArchive: true }));
  assert.ok(outcome && 'ok' in outcome, errorOf(outcome));
  assert.equal(
    service.requests.some(({ route }) => route === 'blob'),
    false,
  );
  const sent = elsewhere.service.requests.find(({ query }) => query.comp === 'block');
  assert.equal(sent?.body, await readFile(join(elsewhere.folder, 'rows.csv'), 'utf8'));
  assert.deepEqual([service.artifacts[0]?.bytes, service.artifacts[0]?.size], [undefined, csv.length]);
});
