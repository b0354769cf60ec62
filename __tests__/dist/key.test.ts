import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  for (const status of [301, 302, 303, 307, 308] as const) {
    test(`a ${status} to another origin is followed without it`, async (t) => {
      const storage = await startStorage(t);
      const { simulator, run } = await createRig(t);
      simulator.faults.add({
        on: 'download',
        times: ALWAYS,
        do: { redirect: { status, location: storage.url } },
      });
      const { exitCode, outputs } = await run({ 'api-key': 'simulator-key' });
      assert.deepEqual([exitCode, outputs['row-count']], [0, '1']);
      assertNoKey(storage.seen);
    });
  }

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

  test('the key is masked before the first line, and again where the server repeats it', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({
      on: 'create',
      do: { answer: { status: 400, body: '{"message":"bad key simulator-key, also simulator%2Dkey"}' } },
    });
    const { log } = await run({}, { env: { RUNNER_DEBUG: '1', NODE_DEBUG: '' } });
    assert.match(log, /^::add-mask::simulator-key\n/);
    assert.match(log, /bad key \*\*\*/);
  });
});

function assertNoKey(seen: readonly { readonly headers: NodeJS.Dict<string | string[]> }[]): void {
  assert.ok(seen.length > 0, 'the other origin was asked');
  for (const { headers } of seen) {
    const names = Object.keys(headers);
    for (const name of ['authorization', 'x-api-key', 'harness-account'])
      assert.ok(!names.includes(name), name);
    assert.doesNotMatch(JSON.stringify(headers), /simulator-key|pat\.account1/);
  }
}
