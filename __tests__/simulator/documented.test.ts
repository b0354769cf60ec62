import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { baseUrls, reusedForMinutes } from './documented/index-page.ts';
import type { DocumentedRequest } from './documented/page.ts';
import { pages } from './documented/pages.ts';
import { rateLimits } from './documented/rate-limits.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** Sends a request with exactly the headers that are printed, and what HTTP itself needs. */
async function send(
  { baseUrl }: Simulator,
  { method, path, query, headers, body }: DocumentedRequest,
  given: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const values: Record<string, string> = {
    KEY: 'simulator-key',
    PROJECT: 'demo',
    ORG: 'default',
    TREE: '7',
    ...given,
  };
  const filled = (text: string) => text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => values[name] ?? '');
  const url = new URL(baseUrl + filled(path));
  for (const [name, value] of query) url.searchParams.append(name, filled(value));
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
    });
    for (const [name, value] of headers) sent.setHeader(name, filled(value));
    sent.on('error', reject).end(body && JSON.stringify(body));
  });
}

async function start(t: TestContext) {
  const clock = { nowMs: Date.parse('2026-04-01T12:00:00Z') };
  const simulator = await startSimulator({ now: () => clock.nowMs });
  t.after(() => simulator.close());
  return { clock, simulator };
}

function json({ bytes }: Reply): Record<string, unknown> {
  return JSON.parse(bytes.toString());
}

/** Checks that a file has its header and rows. */
function assertCsv({ status, bytes }: Reply): void {
  const text = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  assert.equal(status, 200, text.toString());
  const records: string[][] = parse(text);
  assert.ok(records.length > 1, 'there are no rows');
  assert.ok((records[0]?.length ?? 0) > 1, 'there are no metrics');
}

for (const { title, exports, requests } of pages) {
  for (const { create, created, poll, polled, download } of exports) {
    test(`${title}: ${create.name}, from its creation to its file`, async (t) => {
      const { simulator, clock } = await start(t);
      const answer = await send(simulator, create);
      assert.equal(answer.status, 202, answer.bytes.toString());
      const { exportId } = json(answer);
      if (created) assert.deepEqual(Object.keys(json(answer)).sort(), [...created].sort());

      clock.nowMs += 60_000;
      const given = { EXPORT: String(exportId) };
      const status = json(await send(simulator, poll, given));
      assert.match(String(status.status), /^completed$/i);
      for (const key of polled ?? []) assert.ok(key in status, key);
      assertCsv(await send(simulator, download, given));
    });
  }
  for (const request of requests) {
    test(`${title}: ${request.name}`, async (t) => {
      const { simulator } = await start(t);
      const answer = await send(simulator, request);
      if (request.method === 'POST') assertCsv(answer);
      else assert.equal(answer.status, 200, answer.bytes.toString());
    });
  }
}

test('every page has an address, a version and a request', () => {
  for (const { title, url, version, exports, requests } of pages) {
    assert.match(url, /^https:\/\/(developer\.harness\.io|github\.com\/harness)\//, title);
    assert.ok(version !== '' && exports.length + requests.length > 0, title);
  }
});

test('below the path of each cluster, requests are answered', async (t) => {
  for (const url of Object.values(baseUrls)) {
    const basePath = new URL(url).pathname.replace(/\/$/, '');
    const simulator = await startSimulator({ basePath });
    t.after(() => simulator.close());
    const create = pages[0]?.exports[0]?.create;
    assert.ok(create);
    assert.equal((await send(simulator, create)).status, 202, url);
  }
});

test('an identical request gets the existing export for as long as the index page says', async (t) => {
  for (const { exports } of pages) {
    const create = exports[0]?.create;
    if (!create) continue;
    const { simulator, clock } = await start(t);
    const idOf = async () => json(await send(simulator, create)).exportId;
    const first = await idOf();
    clock.nowMs += reusedForMinutes * 60_000 - 1;
    assert.equal(await idOf(), first);
    clock.nowMs += 1;
    assert.notEqual(await idOf(), first);
  }
});

test('beyond the documented rate a key is answered 429 without Retry-After', async (t) => {
  const { perKeyOfXApiKeyAndMinute: requestsPerMinute, retryAfter } = rateLimits;
  const simulator = await startSimulator({ now: () => 0, rateLimit: { requestsPerMinute, retryAfter } });
  t.after(() => simulator.close());
  const list = pages.flatMap(({ requests }) => requests).find(({ path }) => path === '/v2/org-trees');
  assert.ok(list);
  for (let count = 0; count < requestsPerMinute; count += 1)
    assert.equal((await send(simulator, list)).status, 200);
  const { status, headers } = await send(simulator, list);
  assert.deepEqual([status, headers['retry-after']], [429, undefined]);
});
