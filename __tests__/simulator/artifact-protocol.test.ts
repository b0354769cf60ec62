import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { startArtifactService } from '../../simulator/artifact-service.ts';
import { exchange } from './wire.ts';

/** The service, and a client that says what it is told to. */
async function start(t: TestContext) {
  const service = await startArtifactService();
  t.after(() => service.close());
  const claims = JSON.parse(Buffer.from(service.runtimeToken.split('.')[1] ?? '', 'base64url').toString());
  const [, run, job] = claims.scp.split(':');
  const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job };

  const call = async (method: string, message: object = {}, token = service.runtimeToken) => {
    const url = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, service.resultsUrl);
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...ids, ...message }),
    });
    const json = (await response.json()) as Record<string, string>;
    return { status: response.status, json };
  };
  const open = async (name: string) => {
    const { json } = await call('CreateArtifact', { name, version: 7, mime_type: 'text/csv' });
    const url = String(json.signed_upload_url);
    const put = async (parameters: string, body: string, headers: Record<string, string> = {}) => {
      const response = await fetch(url + parameters, { method: 'PUT', body, headers });
      return { status: response.status, code: response.headers.get('x-ms-error-code') };
    };
    return { url, put };
  };
  return { service, call, open };
}

const list = (...ids: string[]) =>
  `<?xml version="1.0"?><BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
const hash = `sha256:${createHash('sha256').update('ab').digest('hex')}`;

test('blocks count in the order of their list, not of their upload', async (t) => {
  const { service, call, open } = await start(t);
  const { put } = await open('a');
  assert.equal((await put('&comp=block&blockid=Mg%3D%3D', 'b')).status, 201);
  assert.equal((await put('&comp=block&blockid=MQ%3D%3D', 'a')).status, 201);
  assert.deepEqual(await put('&comp=blocklist', list('MQ==', 'Mw==')), {
    status: 400,
    code: 'InvalidBlockList',
  });
  assert.equal((await put('&comp=blocklist', list('MQ==', 'Mg=='))).status, 201);
  assert.equal((await call('FinalizeArtifact', { name: 'a', size: '2', hash })).json.artifact_id, '1');
  assert.equal(service.artifacts[0]?.bytes?.toString(), 'ab');
});

test('a blob can be put in one piece', async (t) => {
  const { service, call, open } = await start(t);
  const { put } = await open('a');
  assert.equal((await put('', 'ab')).code, 'MissingRequiredHeader');
  assert.equal((await put('', 'ab', { 'x-ms-blob-type': 'BlockBlob' })).status, 201);
  await call('FinalizeArtifact', { name: 'a', size: '2', hash });
  assert.equal(service.artifacts[0]?.bytes?.toString(), 'ab');
});

test('size and hash are checked against the upload', async (t) => {
  const { service, call, open } = await start(t);
  const { put } = await open('a');
  const finalize = async (message: object) =>
    (await call('FinalizeArtifact', { name: 'a', ...message })).json.msg;
  assert.match(String(await finalize({ size: '2', hash })), /nothing was uploaded/);
  await put('', 'ab', { 'x-ms-blob-type': 'BlockBlob' });
  assert.match(String(await finalize({ size: '3', hash })), /size 3 does not match the 2 bytes/);
  assert.match(String(await finalize({ hash })), /size 0 does not match/);
  assert.match(
    String(await finalize({ size: '2', hash: 'sha256:00' })),
    /hash sha256:00 does not match sha256:fb8e/,
  );
  assert.equal(service.artifacts.length, 0);
});

test('a blob needs its signature', async (t) => {
  const { open } = await start(t);
  const { url } = await open('a');
  const unsigned = await fetch(url.replace(/sig=.*/, 'sig=other'), { method: 'PUT', body: '' });
  assert.deepEqual([unsigned.status, unsigned.headers.get('x-ms-error-code')], [403, 'AuthenticationFailed']);
  assert.equal((await fetch(url.replace(/artifact-1/, 'artifact-9'))).status, 404);
  assert.equal((await fetch(url)).status, 404);
});

test('a call needs the runtime token, its ids and a known method', async (t) => {
  const { call, service } = await start(t);
  assert.equal((await call('ListArtifacts', {}, 'other')).status, 401);
  assert.equal((await call('ListArtifacts', { workflow_run_backend_id: 'other' })).status, 403);
  assert.equal((await call('ListArtifacts', { workflow_job_run_backend_id: undefined })).status, 403);
  assert.equal((await call('MigrateArtifact')).status, 404);
  assert.equal((await call('DeleteArtifact', { name: 'a' })).status, 404);
  assert.equal((await call('GetSignedArtifactURL', { name: 'a' })).status, 404);
  assert.equal((await call('CreateArtifact', { version: 7 })).status, 400);
  assert.equal((await call('CreateArtifact', { name: 'a', version: 3 })).status, 400);
  assert.equal((await fetch(new URL('/elsewhere', service.resultsUrl))).status, 401);
});

test('lists are filtered by name and by id', async (t) => {
  const { call, open } = await start(t);
  for (const name of ['a', 'b']) {
    await (await open(name)).put('', 'ab', { 'x-ms-blob-type': 'BlockBlob' });
    await call('FinalizeArtifact', { name, size: '2', hash });
  }
  await open('unfinished');
  const names = async (filter: object) => {
    const { json } = await call('ListArtifacts', filter);
    return (json.artifacts as unknown as { name: string }[]).map(({ name }) => name);
  };
  assert.deepEqual(await names({}), ['a', 'b']);
  assert.deepEqual(await names({ name_filter: 'b' }), ['b']);
  assert.deepEqual(await names({ id_filter: '1' }), ['a']);
  assert.deepEqual(await names({ name_filter: 'unfinished' }), []);
});

test('an upload can stall until the service closes', async (t) => {
  const { service, open } = await start(t);
  const { url } = await open('a');
  const fault = service.faults.add({
    on: 'blob',
    times: Number.POSITIVE_INFINITY,
    do: { stall: 'before-headers' },
  });
  const stalled = exchange(`${url}&comp=block&blockid=MQ%3D%3D`, { method: 'PUT', body: 'x' });
  await open('b');
  while (fault.hits === 0) await open(`c${Math.random()}`);
  assert.equal(stalled.isDone(), false);
  await service.close();
  assert.equal((await stalled.done).status, undefined);
});
