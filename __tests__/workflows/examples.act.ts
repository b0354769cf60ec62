import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createRig, onlyCsv } from './rig.ts';

test('dora-one-team: the CSV is the artifact, and the next step has its path', async (t) => {
  const { artifacts, run } = await createRig(t);
  const { exitCode, log, outputs } = await run('examples/dora-one-team.yml');
  assert.equal(exitCode, 0, log);
  const { 'csv-path': path = '', 'period-label': period } = outputs['export/dora'] ?? {};
  const [artifact] = artifacts.artifacts;
  assert.equal(artifact?.name, path.split('/').at(-1));
  assert.ok(period && path.includes(`efficiency-platform-team-${period}`), path);
  const head = artifact?.bytes?.toString('utf8').split('\n').slice(0, 2) ?? [];
  for (const line of head) assert.ok(log.includes(line), `${line} is not in\n${log}`);
});

test('a step that fails fails its workflow', async (t) => {
  const { run } = await createRig(t, { style: { failWith: { reason: 'out of luck' } } });
  const { exitCode, jobs, steps, log } = await run('examples/dora-one-team.yml');
  assert.deepEqual([exitCode, jobs.export, steps['export/dora']], [1, 'failure', 'failure'], log);
  assert.match(log, /out of luck/);
});

test('backfill-year: each team and month is exported, and one CSV holds them all', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { orgTree: { teams: 3 } });
  const { exitCode, log } = await run('examples/backfill-year.yml', {
    inputs: { year: '2025' },
    inputsOfJob: { backfill: { 'requests-per-minute': '36000' } },
  });
  assert.equal(exitCode, 0, log);
  assert.equal(simulator.exports.length, 3 * 12);
  const csv = await onlyCsv(artifacts.artifacts[0]);
  assert.deepEqual([/2025-01-01/.test(csv), /2025-12-31/.test(csv)], [true, true]);
});

test('ghes: the file reaches the older uploader, and the artifact service is left alone', async (t) => {
  const { artifacts, uploads, run } = await createRig(t);
  const { exitCode, log, outputs } = await run('examples/ghes.yml', { server: 'ghes.octo-org.example' });
  assert.equal(exitCode, 0, log);
  assert.equal(artifacts.requests.length, 0);
  const period = outputs['export/metrics']?.['period-label'];
  const [file = ''] = await readdir(join(uploads, `efficiency-${period}`));
  assert.match(await readFile(join(uploads, `efficiency-${period}`, file), 'utf8'), /^Granularity,/);
});

test('proxy-private-ca: Harness is reached through the proxy, and its private certificate is trusted', async (t) => {
  const host = 'sei.octo-org.example';
  const { tls, certificate } = await certify(t, host);
  const { artifacts, simulator, run } = await createRig(t, { tls });
  const { port } = new URL(simulator.origin);

  // Only the proxy knows where that host is: who reaches it went through here.
  const tunnels: string[] = [];
  const proxy = createServer().on('connect', (request, client) => {
    tunnels.push(request.url ?? '');
    const server = connect(Number(port), '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    for (const socket of [server, client])
      socket.on('error', () => [server, client].map((end) => end.destroy()));
    server.pipe(client).pipe(server);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  t.after(() => proxy.close());

  const { exitCode, log } = await run('examples/proxy-private-ca.yml', {
    baseUrl: simulator.baseUrl.replace('127.0.0.1', host),
    vars: {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      // The artifact service of the test; the client for blobs would send even plain http through an https_proxy.
      NO_PROXY: '127.0.0.1',
      PRIVATE_CA: certificate,
    },
  });
  assert.equal(exitCode, 0, log);
  assert.deepEqual(new Set(tunnels), new Set([`${host}:${port}`]));
  assert.equal(artifacts.artifacts.length, 1);
});

/** A certificate for the host that no public authority has signed. */
async function certify(t: TestContext, host: string) {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  t.after(() => rm(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'].concat([
      '-subj',
      `/CN=${host}`,
      '-addext',
      `subjectAltName=DNS:${host}`,
      '-keyout',
      key,
      '-out',
      cert,
    ]),
    { stdio: 'ignore' },
  );
  const certificate = await readFile(cert, 'utf8');
  return { certificate, tls: { key: await readFile(key, 'utf8'), cert: certificate } };
}

test('resume-after-timeout: the second job collects what the first began', async (t) => {
  const { artifacts, simulator, run } = await createRig(t, { processingMs: 3_500 });
  const { exitCode, log, outputs, jobs } = await run('examples/resume-after-timeout.yml', {
    inputsOfJob: { export: { 'timeout-minutes': '0.03' } },
  });
  assert.equal(exitCode, 0, log);
  assert.deepEqual(jobs, { export: 'success', resume: 'success' });
  assert.equal(outputs['export/metrics']?.outcome, 'timed-out');
  assert.equal(simulator.exports.length, 1);
  assert.equal(artifacts.artifacts.length, 1);
});

test('resume-after-timeout: what is done in time needs no second job', async (t) => {
  const { simulator, run } = await createRig(t);
  const { exitCode, log, jobs } = await run('examples/resume-after-timeout.yml');
  assert.equal(exitCode, 0, log);
  assert.deepEqual(jobs, { export: 'success' });
  assert.equal(simulator.exports.length, 1);
});
