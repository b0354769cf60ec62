import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedExports, documentedReports } from './documented-bodies.ts';
import { headers, query, startHarness } from './harness-client.ts';

const tree = `/v2/org-trees/1/teams${query}`;

test('the request beyond the limit is answered 429, in the form of the platform, until 60 s are over', async (t) => {
  const { get, clock, simulator } = await startHarness(t, { rateLimit: { requestsPerMinute: 3 } });
  const statuses = async (count: number) => {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await get(tree)).status);
    return seen;
  };
  assert.deepEqual(await statuses(1), [200]);
  clock.nowMs += 20_000;
  assert.deepEqual(await statuses(3), [200, 200, 429]);
  clock.nowMs += 39_999;
  const refused = await get(tree);
  assert.equal(refused.status, 429);
  assert.deepEqual(Object.keys(refused.json), [
    'status',
    'code',
    'message',
    'correlationId',
    'responseMessages',
  ]);
  assert.deepEqual(
    [refused.json.status, refused.json.code, refused.json.message],
    ['ERROR', 'TOO_MANY_REQUESTS', 'Too many requests: one key may send 3 a minute'],
  );
  assert.equal(refused.headers.get('retry-after'), null);
  // The first leaves the window; the other two stay for 20 s more, and what was refused does not count.
  clock.nowMs += 1;
  assert.deepEqual(await statuses(2), [200, 429]);
  clock.nowMs += 20_000;
  assert.deepEqual(await statuses(3), [200, 200, 429]);
  assert.equal(simulator.requests.filter(({ answerStatus }) => answerStatus === 429).length, 4);
});

test('all requests of the key count together, those in error too, and no others', async (t) => {
  const { get, create, poll, download, report, simulator } = await startHarness(t, {
    rateLimit: { requestsPerMinute: 7 },
  });
  const wrongKey = { headers: { ...headers, authorization: 'ApiKey wrong' } };
  const requests = [
    () => create('sprint', documentedExports.sprint),
    () => poll('sprint', 'exp_1'),
    () => download('sprint', 'exp_1'),
    () => report(documentedReports.team),
    () => get(`/v2/insights/productivity/exports${query}`),
    () => get('/v2/insights/productivity/exports'),
    () => create('sprint', '', { headers: { authorization: headers.authorization } }),
  ];
  const seen: number[] = [];
  for (const request of requests) {
    assert.equal((await get(tree, wrongKey)).status, 401);
    assert.equal((await get('/nowhere')).status, 404);
    seen.push((await request()).status);
  }
  assert.deepEqual(seen, [202, 404, 404, 200, 200, 400, 415]);
  for (const request of requests) assert.equal((await request()).status, 429);
  assert.equal((await get(tree, wrongKey)).status, 401);
  assert.equal(simulator.exports[0]?.createCount, 1);
});

test('what is answered in the place of the server does not count', async (t) => {
  const { get, simulator } = await startHarness(t, { rateLimit: { requestsPerMinute: 1 } });
  simulator.faults.add({ on: 'org-tree', times: 2, do: { answer: { status: 503 } } });
  const seen: number[] = [];
  for (let index = 0; index < 4; index += 1) seen.push((await get(tree)).status);
  assert.deepEqual(seen, [503, 503, 200, 429]);
});

test('Retry-After may tell the moment, and who waits for it is let in', async (t) => {
  for (const [retryAfter, told] of [
    ['seconds', '38'],
    ['date', 'Wed, 01 Apr 2026 12:01:01 GMT'],
  ] as const) {
    const { get, clock } = await startHarness(t, { rateLimit: { requestsPerMinute: 1, retryAfter } });
    clock.nowMs += 250;
    assert.equal((await get(tree)).status, 200);
    clock.nowMs += 22_500;
    const { status, headers: answered } = await get(tree);
    assert.deepEqual([status, answered.get('retry-after')], [429, told]);
    clock.nowMs = retryAfter === 'date' ? Date.parse(told) : clock.nowMs + Number(told) * 1_000;
    assert.equal((await get(tree)).status, 200);
    assert.equal((await get(tree)).headers.get('retry-after')?.length, retryAfter === 'date' ? 29 : 2);
  }
});

test('without a rate limit there is none', async (t) => {
  const { get, simulator } = await startHarness(t);
  await Promise.all(Array.from({ length: 50 }, () => get(tree)));
  assert.ok(simulator.requests.every(({ answerStatus }) => answerStatus === 200));
});
