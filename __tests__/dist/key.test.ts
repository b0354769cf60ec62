import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createRig } from './rig.ts';

/** A storage server at another origin, which keeps what it was sent. */
async function startStorage(t: TestContext, status = 200) {
  const seen: { readonly url: string; readonly headers: NodeJS.Dict<string | string[]> }[] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    response.writeHead(status, { 'content-type': 'text/csv' }).end('Team,Start\na,1\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.csv?sig=c2lnbmF0dXJl`,
  };
}

const ALWAYS = Number.POSITIVE_INFINITY;

describe('the key goes to the origin of base-url and nowhere else', () => {
  test('a redirect to another origin is followed without it, with 301, 302, 303, 307 or 308', async (t) => {
    const storage = await startStorage(t);
    const { simulator, run } = await createRig(t);
    for (const status of [301, 302, 303, 307, 308] as const)
      simulator.faults.add({ on: 'download', do: { redirect: { status, location: storage.url } } });
    const { exitCode, outputs } = await run({ 'team-ids': '1, 2, 3, 4, 5', merge: 'false' });
    assert.deepEqual([exitCode, outputs['csv-paths']?.split('\n').length, storage.seen.length], [0, 5, 5]);
    assertNoKey(storage.seen);
  });

  test('an absolute download link to another origin is followed without it, its signed query untouched', async (t) => {
    const storage = await startStorage(t);
    const { simulator, run } = await createRig(t);
    simulator.faults.add({
      on: 'poll',
      times: ALWAYS,
      do: { patchJson: (json) => ({ ...json, downloadUrl: storage.url }) },
    });
    const { exitCode, log } = await run();
    assert.equal(exitCode, 0);
    assertNoKey(storage.seen);
    assert.equal(storage.seen[0]?.url, '/file.csv?sig=c2lnbmF0dXJl');
    assert.ok(
      !log.replaceAll(/^::add-mask::.*$/gm, '').includes('c2lnbmF0dXJl'),
      'the signature is in the log',
    );
  });

  test('a link whose host only begins like that of base-url gets none of it', async (t) => {
    const storage = await startStorage(t);
    const { simulator, run } = await createRig(t);
    const lookalike = storage.url.replace('http://', 'http://127.0.0.1@');
    simulator.faults.add({
      on: 'poll',
      times: ALWAYS,
      do: { patchJson: (json) => ({ ...json, downloadUrl: lookalike }) },
    });
    await run();
    assertNoKey(storage.seen);
  });

  test('a platform token and a legacy x-api-key do not travel either', async (t) => {
    const storage = await startStorage(t);
    const { simulator, run } = await createRig(t, { apiKey: 'pat.account1.token.secret' });
    simulator.faults.add({ on: 'download', times: ALWAYS, do: { redirect: { location: storage.url } } });
    const { exitCode } = await run({ 'api-key': 'pat.account1.token.secret' });
    assert.equal(exitCode, 0);
    const sent = simulator.requests[0]?.headers;
    assert.deepEqual(
      [sent?.['x-api-key'], sent?.['harness-account']],
      ['pat.account1.token.secret', 'account1'],
    );
    assertNoKey(storage.seen);
  });

  test('a redirect that comes back from another origin does not get it either', async (t) => {
    const { simulator, run } = await createRig(t);
    const back = createServer((_, response) =>
      response.writeHead(302, { location: `${simulator.origin}/v1/keys` }).end(),
    );
    await new Promise<void>((resolve) => back.listen(0, '127.0.0.1', resolve));
    t.after(() => back.close());
    simulator.faults.add({
      on: 'download',
      times: ALWAYS,
      do: { redirect: { location: `http://127.0.0.1:${(back.address() as AddressInfo).port}/` } },
    });
    await run({ 'timeout-minutes': '0.06' });
    const seen = simulator.requests.filter(({ path }) => path === '/v1/keys');
    assertNoKey(seen);
  });

  const elsewhere = { 'base-url': 'https://sei.octo-org.example/sei/api', 'timeout-minutes': '0.05' };

  test('it is not sent where certificates are not verified', async (t) => {
    const { run } = await createRig(t);
    const proxy = await startProxy(t, '403 Forbidden');
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0', https_proxy: proxy.url() };
    const { exitCode, log } = await run(elsewhere, { env });
    assert.equal(exitCode, 1);
    assert.match(log, /::error::.*NODE_TLS_REJECT_UNAUTHORIZED=0 is set/);
    assert.deepEqual(proxy.asked, []);
  });

  test('it does not go around a proxy that is unusable', async (t) => {
    const { run } = await createRig(t);
    const { exitCode, log } = await run(elsewhere, {
      env: { https_proxy: 'http://svc:100%sure@127.0.0.1:9' },
    });
    assert.equal(exitCode, 1);
    assert.match(log, /the environment variable https_proxy is not a URL, or its user and password/);
    assert.doesNotMatch(log, /100%sure|trying again/);
  });

  for (const [status, words] of [
    ['407 Proxy Authentication Required', /407/],
    ['403 Forbidden', /403/],
  ] as const)
    test(`a proxy that answers ${status} is named, asked once, and nothing else is in the log`, async (t) => {
      const { run } = await createRig(t);
      const proxy = await startProxy(t, status);
      const { exitCode, log } = await run(elsewhere, {
        env: { https_proxy: proxy.url('svc:hunter2@') },
      });
      assert.equal(exitCode, 1);
      assert.match(log, new RegExp(`::error::.*the proxy 127\\.0\\.0\\.1:\\d+: .*${words.source}`));
      assert.equal(proxy.asked.length, 1);
      assert.doesNotMatch(log, /trying again|was reset|hunter2|DEP0005|Deprecation/);
    });

  test('the key is masked before the first line, and again where the server repeats it', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({
      on: 'create',
      do: { answer: { status: 400, body: '{"message":"bad key simulator-key, also simulator%2Dkey"}' } },
    });
    const { log } = await run({}, { env: { RUNNER_DEBUG: '1', NODE_DEBUG: '' } });
    assert.match(log, /^::add-mask::simulator-key\n/);
    assert.match(log, /bad key \*\*\*/);
    assert.match(log, /^::debug::POST http:\/\/127\.0\.0\.1:\d+\/\S*ba\/exports: 400$/m);
  });
});

describe('no part of a secret is shown, and redaction changes no exact output', () => {
  const KEY = 'sei.0123456789abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQ';

  test('an error that is cut off within the key', async (t) => {
    // A sentence of ours quotes 300 characters, of JSON or of plain text; a server may cut the key, or break it.
    const plain = [245, 265, 292].map((length) => `${'x'.repeat(length)}${KEY}`);
    const words = [250, 260, 285].map((length) => `${'x '.repeat(length / 2)}${KEY}`);
    const whole = [...plain, ...[...plain, ...words].map((message) => JSON.stringify({ message }))];
    const broken = [`…${KEY.slice(-12)}`, `${KEY.slice(0, 20)}\n${KEY.slice(20)}`].map((message) =>
      JSON.stringify({ message }),
    );
    const parts = Array.from({ length: KEY.length - 7 }, (_, at) => KEY.slice(at, at + 8));
    // What is left of a broken one may be a word.
    const telling = parts.filter((part, at) => at === 0 || /[^a-z_-]/.test(part));
    for (const [bodies, secrets] of [
      [whole, parts],
      [broken, telling],
    ] as const) {
      const { simulator, run } = await createRig(t, { apiKey: KEY });
      for (const body of bodies)
        simulator.faults.add({ on: 'create', do: { answer: { status: 400, body } } });
      const teams = bodies.map((_, index) => index + 1).join();
      const { exitCode, log, outputs, summary, workspace } = await run({ 'api-key': KEY, 'team-ids': teams });
      assert.equal(exitCode, 1);
      assert.equal(simulator.requests.length, bodies.length);
      const files = (await readdir(workspace, { recursive: true })).filter((name) => name.endsWith('.json'));
      const manifests = await Promise.all(files.map((name) => readFile(join(workspace, name), 'utf8')));
      const all = [log.replaceAll(/^::add-mask::.*$/gm, ''), JSON.stringify(outputs), summary, ...manifests];
      assert.ok(all.length > 3);
      for (const text of all) assert.ok(!secrets.some((part) => text.includes(part)), text);
    }
  });

  for (const key of ['platform-team', 'workspace']) {
    test(`a key that is a word of the path, ${key}, is refused instead of masked in it`, async (t) => {
      const { run } = await createRig(t, { apiKey: key });
      const { exitCode, log, outputs } = await run({ 'api-key': key });
      assert.equal(exitCode, 1);
      assert.match(log, /::error::.*output \S+ would hold the value of a secret/);
      for (const [name, value] of Object.entries(outputs))
        if (name !== 'failed-targets') assert.doesNotMatch(value, /\*\*\*/, name);
    });
  }

  test('a signature in a storage link that is a word of ours spoils neither summary nor outputs', async (t) => {
    const storage = await startStorage(t);
    const { simulator, run } = await createRig(t);
    const words = ['business-alignment', 'completed', 'platform-team', 'true'];
    for (const word of words) {
      const location = storage.url.replace('c2lnbmF0dXJl', word);
      simulator.faults.add({ on: 'download', do: { redirect: { location } } });
    }
    const teams = { 'team-ids': 'platform-team=1, 2, 3, 4', 'max-parallel': '1', 'target-column': 'Target' };
    const { exitCode, log, outputs, summary } = await run(teams);
    assert.equal(exitCode, 0, log);
    assert.equal(storage.seen.length, words.length);
    assert.match(summary, /^#+ /m);
    assert.doesNotMatch(JSON.stringify(outputs), /\*\*\*/);
    assert.doesNotMatch(log, /Unexpected error|fault of the action/);
  });
});

/** A proxy that connects nobody, and keeps what it was asked. */
async function startProxy(t: TestContext, status: string) {
  const asked: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      asked.push(String(data));
      socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, url: (user = '') => `http://${user}127.0.0.1:${port}` };
}

function assertNoKey(seen: readonly { readonly headers: NodeJS.Dict<string | string[]> }[]): void {
  assert.ok(seen.length > 0, 'the other origin was asked');
  for (const { headers } of seen) {
    const names = Object.keys(headers);
    for (const name of ['authorization', 'x-api-key', 'harness-account'])
      assert.ok(!names.includes(name), name);
    assert.doesNotMatch(JSON.stringify(headers), /simulator-key|pat\.account1/);
  }
}
