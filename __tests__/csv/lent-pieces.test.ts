import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createCsvStore } from '../../src/csv/store.ts';
import { createHttpTransport } from '../../src/platform/http-transport.ts';

const { signal } = new AbortController();

/** Saves what a server of its own sends, with the real transport and store: a piece that came is freed when the next is asked for. */
async function download(t: TestContext, bytes: Buffer) {
  const sockets: Socket[] = [];
  const server = createServer((_request, response) => response.end(bytes));
  server.on('connection', (socket) => sockets.push(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const workspace = await mkdtemp(join(tmpdir(), 'lent-'));
  t.after(() => Promise.all([server.close(), rm(workspace, { recursive: true, force: true })]));
  const store = createCsvStore({ workspace, outputDirectory: 'out', temporary: workspace });
  await store.prepare();
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const { body } = await createHttpTransport('test').send({ method: 'GET', url, headers: {} }, signal);
  const options = {
    fileName: 'a.csv',
    place: 'output',
    maxCsvBytes: 1e9,
    keepGzip: false,
    isEndKnown: true,
    announcedBytes: undefined,
    emptyBodyIsEmptyResult: false,
  } as const;
  const csv = await store.save(body, options, signal);
  const closed = sockets.map((socket) => {
    // A reader who has enough may reset it.
    socket.on('error', () => {});
    return socket.closed || new Promise((resolve) => socket.once('close', resolve));
  });
  return { csv, areClosed: Promise.all(closed) };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const rows = Array.from({ length: 60_000 }, () => `${randomBytes(24).toString('base64')},1\n`);
const CSV = Buffer.from(`Team,Value\n${rows.join('')}`);

for (const [what, bytes] of [
  ['a gzip that hardly shrinks', gzipSync(CSV)],
  ['a gzip in a gzip', gzipSync(gzipSync(CSV))],
  ['a gzip of two members', Buffer.concat([gzipSync(CSV.subarray(0, 1e6)), gzipSync(CSV.subarray(1e6))])],
  ['a plain file', CSV],
] as const)
  test(`${what} is saved as it was sent, though each piece is only lent`, async (t) => {
    const { csv } = await download(t, bytes);
    assert.equal(csv.sha256, sha256(CSV));
    assert.equal(csv.rowCount, rows.length);
    assert.equal(csv.wireBytes, bytes.length);
  });

test('a gzip with many zeros behind it is saved, and its connection does not stay open', async (t) => {
  const { csv, areClosed } = await download(t, Buffer.concat([gzipSync(CSV), Buffer.alloc(20_000_000)]));
  assert.equal(csv.sha256, sha256(CSV));
  await areClosed;
});
