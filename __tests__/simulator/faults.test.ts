import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Effect, SimulatorOptions } from '../../simulator/index.ts';
import { documentedExports } from './documented-bodies.ts';
import { query, startHarness } from './harness-client.ts';
import { exchange, rawAnswer } from './wire.ts';

type Context = Parameters<typeof startHarness>[0];

/** A completed business alignment export; `url` downloads it, `plain` is its CSV, `packed` its gzip. */
async function withFile(t: Context, options: SimulatorOptions = {}) {
  const harness = await startHarness(t, options);
  const { json } = await harness.create('business-alignment', documentedExports['business-alignment']);
  harness.clock.nowMs += 5_000;
  const { bytes, csv } = await harness.download('business-alignment', json.exportId);
  const pollUrl = `${harness.simulator.baseUrl}/v2/insights/ba/exports/${json.exportId}`;
  const download = (effect: Effect) => {
    harness.simulator.faults.add({ on: 'download', do: effect });
    return exchange(`${pollUrl}/download${query}`);
  };
  const { faults } = harness.simulator;
  const url = `${pollUrl}/download${query}`;
  return {
    ...harness,
    faults,
    download,
    url,
    pollUrl: pollUrl + query,
    packed: bytes,
    plain: Buffer.from(csv),
  };
}

test('a fault strikes the requests that it names, and no others', async (t) => {
  const { faults, pollUrl, url } = await withFile(t);
  const statuses = async (address: string, count: number) => {
    const seen: (number | undefined)[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await exchange(address).done).status);
    return seen;
  };
  const once = faults.add({ on: 'poll', after: 1, do: { answer: { status: 500 } } });
  const twice = faults.add({ on: ['download', 'list'], times: 2, do: { answer: { status: 503 } } });
  assert.deepEqual(await statuses(pollUrl, 3), [200, 500, 200]);
  assert.deepEqual(await statuses(url, 3), [503, 503, 200]);
  assert.deepEqual([once.hits, twice.hits], [1, 2]);

  faults.add({ on: 'poll', times: Number.POSITIVE_INFINITY, do: { answer: { status: 502 } } });
  assert.deepEqual(await statuses(pollUrl, 5), [502, 502, 502, 502, 502]);
  faults.clear();
  assert.deepEqual(await statuses(pollUrl, 1), [200]);
});

test('faults of one route strike in the order in which they were added', async (t) => {
  const { faults, pollUrl } = await withFile(t);
  for (const status of [500, 502]) faults.add({ on: 'poll', do: { answer: { status } } });
  faults.add({ on: 'poll', after: 3, do: { answer: { status: 504 } } });
  const seen: (number | undefined)[] = [];
  for (let index = 0; index < 5; index += 1) seen.push((await exchange(pollUrl).done).status);
  assert.deepEqual(seen, [500, 502, 200, 504, 200]);
});

test('a fault may be narrowed by a look at the request', async (t) => {
  const { create, simulator } = await startHarness(t);
  simulator.faults.add({
    on: 'create',
    times: Number.POSITIVE_INFINITY,
    when: ({ body }) => body.includes('"teamId":"2"'),
    do: { answer: { status: 500 } },
  });
  const body = (teamId: string) => documentedExports.sprint.replace('"teamId":"1"', `"teamId":"${teamId}"`);
  assert.equal((await create('sprint', body('1'))).status, 202);
  assert.equal((await create('sprint', body('2'))).status, 500);
});

test('an answer in place of the server keeps the request from it', async (t) => {
  const { create, simulator } = await startHarness(t);
  simulator.faults.add({
    on: 'create',
    do: { answer: { status: 429, headers: { 'retry-after': '7' }, body: 'slow down' } },
  });
  const { status, headers, text } = await create('sprint', documentedExports.sprint);
  assert.deepEqual([status, headers.get('retry-after'), text], [429, '7', 'slow down']);
  assert.equal(simulator.exports.length, 0);
  assert.equal(simulator.requests[0]?.answerStatus, 429);
});

test('without such an answer the request has done its work', async (t) => {
  const { create, simulator } = await startHarness(t);
  simulator.faults.add({ on: 'create', do: { reset: 'before-headers' } });
  await assert.rejects(create('sprint', documentedExports.sprint));
  assert.equal(simulator.exports.length, 1);
  const again = await create('sprint', documentedExports.sprint);
  assert.equal(again.json.exportId, simulator.exports[0]?.exportId);
  assert.match(again.json.message, /Duplicate/);
});

test('status and headers of an answer can be changed', async (t) => {
  const { download, packed } = await withFile(t);
  const headers = { 'Content-Type': 'text/html', 'content-disposition': null, 'x-trace': 'abc' };
  const received = await download({ status: 206, headers }).done;
  assert.equal(received.status, 206);
  assert.equal(received.headers['content-type'], 'text/html');
  assert.equal(received.headers['content-disposition'], undefined);
  assert.equal(received.headers['x-trace'], 'abc');
  assert.deepEqual(received.body, packed);
});

test('a JSON answer can be patched', async (t) => {
  const { faults, pollUrl } = await withFile(t);
  faults.add({ on: 'poll', do: { patchJson: (answer) => ({ ...answer, downloadUrl: 42 }) } });
  const { body, complete } = await exchange(pollUrl).done;
  assert.equal(JSON.parse(body.toString()).downloadUrl, 42);
  assert.equal(JSON.parse(body.toString()).status, 'COMPLETED');
  assert.equal(complete, true);
});

test('an answer can redirect, to an address made of the request', async (t) => {
  const { download } = await withFile(t);
  const found = await download({ redirect: { location: '../elsewhere' } }).done;
  assert.deepEqual([found.status, found.headers.location, found.body.length], [302, '../elsewhere', 0]);
  const location = ({ path }: { path: string }) => `https://storage.example${path}`;
  const moved = await download({ redirect: { status: 307, location } }).done;
  assert.equal(moved.status, 307);
  assert.match(String(moved.headers.location), /^https:\/\/storage.example\/prod1.*\/download$/);
});

test('the body can be replaced by text, bytes or an iterable', async (t) => {
  const { download } = await withFile(t);
  const parts = [Buffer.from('Team\n'), Buffer.from('Platform\n')];
  async function* later() {
    yield* parts;
  }
  for (const body of ['Team\nPlatform\n', Buffer.concat(parts), parts, later(), () => later()])
    assert.equal((await download({ body }).done).body.toString(), 'Team\nPlatform\n');
});

test('the file can be packed otherwise', async (t) => {
  const { download, plain } = await withFile(t);
  assert.deepEqual((await download({ repack: 'plain' }).done).body, plain);
  const packed = (await download({ body: plain, repack: 'gzip' }).done).body;
  assert.deepEqual(gunzipSync(packed), plain);
  const members = (await download({ repack: { gzipMembers: 2 } }).done).body;
  assert.equal(members.toString('latin1').split('\x1f\x8b\x08').length - 1, 2);
  assert.deepEqual(gunzipSync(members), plain);
});

test('Content-Encoding can come over the plain file, or over the packed one', async (t) => {
  const { download, plain, packed } = await withFile(t);
  const over = await download({ repack: 'plain', contentEncoding: 'gzip' }).done;
  assert.equal(over.headers['content-encoding'], 'gzip');
  assert.deepEqual(gunzipSync(over.body), plain);
  const both = await download({ contentEncoding: 'gzip' }).done;
  assert.deepEqual(gunzipSync(both.body), packed);
});

test('bytes can be flipped, dropped and added, and the answer still looks whole', async (t) => {
  const { download, packed } = await withFile(t);
  const length = packed.length;
  const edits: [Effect, Buffer][] = [
    [{ flipByteAt: 0 }, Buffer.concat([Buffer.from([0xe0]), packed.subarray(1)])],
    [{ flipByteAt: -1 }, Buffer.concat([packed.subarray(0, -1), Buffer.from([(packed.at(-1) ?? 0) ^ 0xff])])],
    [{ truncateTo: 20 }, packed.subarray(0, 20)],
    [{ truncateTo: -8 }, packed.subarray(0, length - 8)],
    [{ append: '\0\0' }, Buffer.concat([packed, Buffer.alloc(2)])],
  ];
  for (const [effect, expected] of edits) {
    for (const framing of ['content-length', 'chunked'] as const) {
      const received = await download({ ...effect, framing }).done;
      assert.deepEqual(received.body, expected, JSON.stringify(effect));
      assert.equal(received.complete, true);
      const told = framing === 'chunked' ? undefined : String(expected.length);
      assert.equal(received.headers['content-length'], told);
    }
  }
});

test('effects combine, in their documented order', async (t) => {
  const { download } = await withFile(t);
  const effect: Effect = {
    body: 'abcdef',
    repack: 'gzip',
    truncateTo: -1,
    append: 'X',
    contentEncoding: 'gzip',
    status: 203,
  };
  const { status, body } = await download(effect).done;
  assert.equal(status, 203);
  assert.deepEqual(gunzipSync(body), Buffer.concat([gzipSync('abcdef').subarray(0, -1), Buffer.from('X')]));
});

test('a body comes in the pieces that are asked for', async (t) => {
  const { faults, url } = await withFile(t);
  faults.add({ on: 'download', do: { body: 'abcdefgh', framing: 'chunked', chunkSizes: [1, 3] } });
  const text = await rawAnswer(url);
  assert.match(text, /transfer-encoding: chunked/i);
  assert.equal(text.slice(text.indexOf('\r\n\r\n') + 4), '1\r\na\r\n3\r\nbcd\r\n4\r\nefgh\r\n0\r\n\r\n');
});

test('a body can end with the connection', async (t) => {
  const { faults, url } = await withFile(t);
  faults.add({ on: 'download', do: { body: 'abc', framing: 'until-close' } });
  const text = await rawAnswer(url);
  assert.doesNotMatch(text, /transfer-encoding|content-length/i);
  assert.equal(text.slice(text.indexOf('\r\n\r\n') + 4), 'abc');
});
