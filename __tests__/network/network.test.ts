/** The bundle in the networks that companies have: real proxies, private certificate authorities, compressing gateways. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { removeStep, runStep } from '../../scripts/run-step.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { sentFile } from '../sent-file.ts';
import { missing } from '../unavailable.ts';

/** A name that only the proxy can look up: whoever reaches it went through the proxy. */
const HOST = 'sei.octo-org.example';

async function scratch(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'network-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A simulator on TLS with a certificate of its own authority. */
async function startTls(t: TestContext): Promise<{ simulator: Simulator; authority: string }> {
  const folder = await scratch(t);
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      `/CN=${HOST}`,
    ].concat(['-addext', `subjectAltName=DNS:${HOST},IP:127.0.0.1`]),
    { stdio: 'ignore' },
  );
  const simulator = await startSimulator({
    queuedMs: 0,
    processingMs: 0,
    tls: { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') },
  });
  t.after(() => simulator.close());
  return { simulator, authority: cert };
}

async function run(
  t: TestContext,
  baseUrl: string,
  env: Record<string, string> = {},
  inputs: Record<string, string> = {},
) {
  const result = await runStep({
    inputs: {
      'api-key': 'simulator-key',
      'base-url': baseUrl,
      'org-identifier': 'octo-org',
      'project-identifier': 'insights',
      export: 'business-alignment',
      'team-ids': '1',
      period: '2026-Q1',
      artifact: 'off',
      ...inputs,
    },
    env,
  });
  t.after(() => removeStep(result));
  return result;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves as soon as something listens there. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket: Socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false)).on('connect', () => socket.end());
    });
    if (reached) return;
  }
  throw new Error(`the server on port ${port} ended with ${child.exitCode}`);
}

/** tinyproxy, in a mount namespace whose hosts file knows HOST. */
async function startProxy(t: TestContext): Promise<{ port: number; log: () => Promise<string> }> {
  const folder = await scratch(t);
  const port = await freePort();
  const [conf, hosts, logFile] = ['tinyproxy.conf', 'hosts', 'log'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(hosts, `127.0.0.1 localhost ${HOST}\n`);
  await writeFile(
    conf,
    `Port ${port}\nListen 127.0.0.1\nTimeout 600\nAllow 127.0.0.1\nLogFile "${logFile}"\nLogLevel Connect\n`,
  );
  const child = spawn(
    'unshare',
    ['-rm', 'sh', '-c', `mount --bind ${hosts} /etc/hosts && exec tinyproxy -d -c ${conf}`],
    {
      stdio: 'ignore',
    },
  );
  t.after(() => child.kill('SIGKILL'));
  await listening(port, child);
  return { port, log: () => readFile(logFile, 'utf8') };
}

const throughProxy = (simulator: Simulator) => simulator.baseUrl.replace('127.0.0.1', HOST);

describe('a private certificate authority', { skip: missing('openssl') }, () => {
  test('NODE_EXTRA_CA_CERTS makes its servers trusted', async (t) => {
    const { simulator, authority } = await startTls(t);
    const { exitCode, log } = await run(t, simulator.baseUrl, { NODE_EXTRA_CA_CERTS: authority });
    assert.equal(exitCode, 0, log);
  });

  test('without it the run fails at once, and says what to set', async (t) => {
    const { simulator } = await startTls(t);
    const { exitCode, log } = await run(t, simulator.baseUrl);
    assert.equal(exitCode, 1);
    assert.match(log, /its certificate is not trusted \(.*\)\. .*NODE_EXTRA_CA_CERTS/);
    assert.doesNotMatch(log, /trying again/);
  });

  test('a redirect from https to http is not followed', async (t) => {
    const { simulator, authority } = await startTls(t);
    simulator.faults.add({
      on: 'download',
      times: 9,
      do: { redirect: { location: 'http://127.0.0.1:9/file.csv' } },
    });
    const { exitCode, log } = await run(t, simulator.baseUrl, { NODE_EXTRA_CA_CERTS: authority });
    assert.equal(exitCode, 1);
    assert.match(log, /redirects from https:.* to http:.*, which is not followed/);
  });
});

describe('a real forward proxy', { skip: missing('tinyproxy', 'unshare', 'openssl') }, () => {
  for (const [spelled, prefix] of [
    ['with its scheme', 'http://'],
    ['without a scheme', ''],
    ['by name, without a scheme', 'name'],
  ]) {
    test(`https_proxy ${spelled} is used`, async (t) => {
      const { simulator, authority } = await startTls(t);
      const proxy = await startProxy(t);
      const address = prefix === 'name' ? `localhost:${proxy.port}` : `${prefix}127.0.0.1:${proxy.port}`;
      const { exitCode, log } = await run(t, throughProxy(simulator), {
        NODE_EXTRA_CA_CERTS: authority,
        https_proxy: address,
      });
      assert.equal(exitCode, 0, log);
      assert.ok(simulator.requests.length >= 3);
      assert.match(await proxy.log(), new RegExp(`CONNECT ${HOST}`));
    });
  }

  test('without https_proxy the host is out of reach, so nothing went directly', async (t) => {
    const { simulator, authority } = await startTls(t);
    await startProxy(t);
    const { exitCode, log } = await run(
      t,
      throughProxy(simulator),
      { NODE_EXTRA_CA_CERTS: authority },
      { 'timeout-minutes': '0.05' },
    );
    assert.equal(exitCode, 1);
    assert.match(log, /the host name is not known|temporary failure/);
  });

  test('no_proxy takes a host out', async (t) => {
    const { simulator, authority } = await startTls(t);
    const proxy = await startProxy(t);
    const { exitCode } = await run(
      t,
      throughProxy(simulator),
      {
        NODE_EXTRA_CA_CERTS: authority,
        https_proxy: `http://127.0.0.1:${proxy.port}`,
        no_proxy: 'octo-org.example',
      },
      { 'timeout-minutes': '0.05' },
    );
    assert.equal(exitCode, 1);
    assert.equal(simulator.requests.length, 0);
    assert.ok(!(await proxy.log()).includes(`CONNECT ${HOST}`), 'the proxy was asked');
  });
});

test('a proxy of another kind is refused by name, and nothing goes directly', async (t) => {
  const { exitCode, log } = await run(t, `https://${HOST}/sei/api`, {
    https_proxy: 'socks5://user:hunter2@127.0.0.1:1080',
  });
  assert.equal(exitCode, 1);
  assert.match(
    log,
    /the environment variable https_proxy has the scheme socks5:\/\/, which is not supported/,
  );
  assert.doesNotMatch(log, /hunter2/);
});

test('a proxy that never answers does not outlast the budget', async (t) => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  t.after(() => silent.close());
  const { port } = silent.address() as AddressInfo;
  const startedMs = performance.now();
  const { exitCode, outputs, log } = await run(
    t,
    `https://${HOST}/sei/api`,
    { https_proxy: `http://127.0.0.1:${port}` },
    { 'timeout-minutes': '0.05' },
  );
  assert.deepEqual([exitCode, outputs.outcome], [1, 'timed-out'], log);
  assert.ok(performance.now() - startedMs < 8_000);
});

describe('nginx in front, compressing everything', { skip: missing('nginx') }, () => {
  for (const compression of ['none', 'gzip'] as const) {
    test(`a file that Harness sends ${compression === 'none' ? 'plain' : 'as gzip'} arrives whole`, async (t) => {
      const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, style: { compression } });
      t.after(() => simulator.close());
      const folder = await scratch(t);
      const port = await freePort();
      const conf = join(folder, 'nginx.conf');
      await writeFile(
        conf,
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; gzip on; gzip_min_length 1; gzip_proxied any; gzip_types *;
    location / { proxy_pass ${simulator.origin}; } } }`,
      );
      const child = spawn('nginx', ['-c', conf, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
      t.after(() => child.kill('SIGKILL'));
      await listening(port, child);
      const { exitCode, log, outputs } = await run(t, simulator.baseUrl.replace(/:\d+\//, `:${port}/`));
      assert.equal(exitCode, 0, log);
      const csv = createHash('sha256')
        .update(await sentFile(simulator))
        .digest('hex');
      assert.equal(outputs.sha256, csv);
      // Packed on the way: fewer bytes came than the CSV has.
      assert.match(log, /Saved .*: [\d.]+ K?i?B gzip, /);
    });
  }
});
