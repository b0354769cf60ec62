import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Failure } from '../../src/failure.ts';
import { RateLimiter } from '../../src/flow/rate-limiter.ts';
import type { ExportKind } from '../../src/harness/catalogue.ts';
import { createSeiClient } from '../../src/harness/client.ts';
import { FileNotReady, LinkRefused } from '../../src/harness/file-response.ts';
import type { HttpRequest } from '../../src/ports.ts';
import { VirtualClock } from '../virtual-clock.ts';
import { type Answer, FakeTransport, textOf } from './fake-transport.ts';

const KEY = 'pat.account.token.secret';
const BASE = 'https://app.harness.io/prod1/sei/api';
const QUERY = '?projectIdentifier=insights&orgIdentifier=default';
const limits = { signal: new AbortController().signal, extendTimeout: () => {} };

function connect(
  answer: Answer | ((request: HttpRequest, index: number) => Answer),
  kind: ExportKind = 'efficiency',
  base = BASE,
) {
  const transport = new FakeTransport(typeof answer === 'function' ? answer : () => answer);
  const secrets: string[] = [];
  const notes: string[] = [];
  const lines: string[] = [];
  const clock = new VirtualClock();
  const rateLimiter = new RateLimiter(clock, 1_000);
  const calls: string[] = [];
  const client = createSeiClient({
    transport,
    onSecret: (secret) => secrets.push(secret),
    onNote: (sentence) => notes.push(sentence),
    debug: (line) => lines.push(line),
    redact: (text) => text,
    clock,
    rateLimiter: {
      acquire: async (...args) => {
        calls.push('acquire');
        await rateLimiter.acquire(...args);
      },
      onRateLimited: (retryAfterMs) => {
        calls.push('rate limited');
        rateLimiter.onRateLimited(retryAfterMs);
      },
      onSuccess: () => {
        calls.push('success');
        rateLimiter.onSuccess();
      },
    },
    answerLimitMs: 30_000,
    reportLimitMs: 60_000,
    baseUrl: new URL(base),
    apiKey: KEY,
    kind,
    identifiers: { orgIdentifier: 'default', projectIdentifier: 'insights' },
  });
  return { client, transport, secrets, notes, lines, calls };
}

async function rejection(work: Promise<unknown>): Promise<Failure> {
  const thrown = await work.then(
    (value) => assert.fail(`it was taken: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  assert.ok(thrown instanceof Failure, String(thrown));
  return thrown;
}

/** Whether any part of the request holds the key. */
function holdsKey({ url, headers, body }: HttpRequest): boolean {
  return `${url.href} ${JSON.stringify(headers)} ${body ?? ''}`.includes(KEY);
}

/** The headers that say more than what is wanted. */
function identifying(request: HttpRequest | undefined): string[] {
  return Object.keys(request?.headers ?? {}).filter((name) => !/^accept(-encoding)?$/.test(name));
}

const redirect = (location: string, status = 302): Answer => ({ status, headers: { location } });

suite('create', () => {
  test('posts the body as JSON, with the credentials', async () => {
    const { client, transport } = connect({ status: 202, body: { exportId: 'exp_1' } });
    await client.create({ a: 1 }, limits);
    assert.deepEqual(transport.asked, [`POST ${BASE}/v2/insights/efficiency/exports${QUERY}`]);
    const [request] = transport.requests;
    assert.equal(request?.body, '{"a":1}');
    assert.equal(request?.headers['content-type'], 'application/json');
    assert.equal(request?.headers.authorization, `ApiKey ${KEY}`);
    assert.equal(request?.headers['x-api-key'], KEY);
    assert.equal(request?.headers['harness-account'], 'account');
  });

  test('the same body gives the same bytes, so that a repetition is recognised', async () => {
    const { client, transport } = connect({ status: 202, body: { exportId: 'exp_1' } });
    const body = { scope: { teamId: '1' }, options: { granularity: 'MONTHLY' } };
    await client.create(body, limits);
    await client.create(body, limits);
    assert.equal(transport.requests[0]?.body, transport.requests[1]?.body);
  });

  const reuse: readonly (readonly [kind: ExportKind, status: number, message: string, reused: boolean])[] = [
    ['productivity', 200, '', true],
    ['productivity', 202, '', false],
    ['productivity', 202, 'Using existing export with identical parameters', true],
    ['efficiency', 200, '', false],
    ['efficiency', 200, 'Duplicate request - returning existing export', true],
  ];
  for (const [kind, status, message, reused] of reuse) {
    test(`${kind} answered with ${status} ${message} is ${reused ? 'a reuse' : 'new'}`, async () => {
      const { client } = connect({ status, body: { exportId: 'exp_1', message } }, kind);
      assert.deepEqual(await client.create({}, limits), {
        exportId: 'exp_1',
        reused,
        createdAt: undefined,
        sent: {},
        differences: [],
      });
    });
  }

  const body = { scope: { teamId: '1' }, options: { metricLevel: 'team', granularity: 'weekly' } };
  const respelled = { ...body, options: { aggregationLevel: 'team', granularity: 'weekly' } };
  const refused = (message: string) => ({ status: 400, body: { status: 'ERROR', message } });
  const bodies = (requests: readonly HttpRequest[]) =>
    requests.map((request) => JSON.parse(request.body ?? ''));

  test('a refused spelling is replaced by the other documented one, once, and for the run', async () => {
    const { client, transport, notes } = connect(
      ({ body = '' }) =>
        body.includes('metricLevel')
          ? refused('options.metricLevel is not a known key')
          : { status: 202, body: { exportId: 'exp_1' } },
      'productivity',
    );
    assert.deepEqual((await client.create(body, limits)).sent, respelled);
    assert.equal(notes.length, 1);
    await client.create({ ...body, scope: { teamId: '2' } }, limits);
    const second = { ...respelled, scope: { teamId: '2' } };
    assert.deepEqual(bodies(transport.requests), [body, respelled, second]);
  });

  test('where both spellings are refused, the first refusal is the failure, and nothing is kept', async () => {
    const { client, transport } = connect(
      ({ body = '' }) => refused(body.includes('metricLevel') ? 'metricLevel?' : 'something else'),
      'productivity',
    );
    assert.match((await rejection(client.create(body, limits))).message, /metricLevel\?/);
    await rejection(client.create(body, limits));
    assert.deepEqual(bodies(transport.requests), [body, respelled, body, respelled]);
  });

  for (const [what, answer] of [
    ['a 400 that names something else', refused('Invalid teamId')],
    ['a 422', { ...refused('metricLevel is not a known key'), status: 422 }],
    ['a 500', { ...refused('metricLevel is not a known key'), status: 500 }],
    ['a 200 without an id', { body: { message: 'metricLevel is not a known key' } }],
  ] as const)
    test(`${what} is final: nothing is sent in another spelling`, async () => {
      const { client, transport } = connect(answer, 'productivity');
      await rejection(client.create(body, limits));
      assert.deepEqual(bodies(transport.requests), [body]);
    });

  test('sprint is posted once, to its documented path, also when that is not there', async () => {
    const { client, transport } = connect({ status: 404 }, 'sprint');
    assert.equal((await rejection(client.create({}, limits))).code, 'not-found');
    assert.deepEqual(transport.asked, [`POST ${BASE}/v2/insights/sprint/exports${QUERY}`]);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    test(`a POST that is answered with ${status} is not sent elsewhere, also not on the same host`, async () => {
      const { client, transport } = connect(redirect('/prod1/sei/api/v2/other', status));
      const failure = await rejection(client.create({}, limits));
      assert.match(failure.message, /redirects to https:\/\/app\.harness\.io\/prod1\/sei\/api\/v2\/other/);
      assert.match(failure.hint ?? '', /base-url/);
      assert.equal(failure.transient, false);
      assert.equal(transport.requests.length, 1);
    });
  }

  test('an HTML page with 200 is no export, and speaks of base-url', async () => {
    const { client } = connect({ body: '<html>Welcome</html>' });
    const failure = await rejection(client.create({}, limits));
    assert.match(failure.sentence, /HTML page.*base-url/);
  });

  test('an error of OAuth is reported with its description', async () => {
    const body = { error: 'invalid_request', error_description: 'The token has expired' };
    const { client } = connect({ status: 401, body });
    assert.match((await rejection(client.create({}, limits))).message, /401: The token has expired/);
  });

  test('an error of the server is reported with message, code and correlation id', async () => {
    const { client } = connect({ status: 400, body: { code: 'X', message: 'no team', correlationId: 'c' } });
    assert.match(
      (await rejection(client.create({}, limits))).message,
      /400: no team \(code X, correlation id c\)/,
    );
  });
});

suite('status', () => {
  test('asks at the documented path', async () => {
    const { client, transport } = connect({ body: { status: 'QUEUED' } }, 'time-in-status');
    await client.status('exp_1', limits);
    assert.deepEqual(transport.asked, [`GET ${BASE}/v2/insights/ticket-data/exports/exp_1${QUERY}`]);
    assert.equal(transport.requests[0]?.body, undefined);
  });

  const at = (spelling: string) => `GET ${BASE}/v2/insights/${spelling}/exports/exp_1${QUERY}`;
  const knows =
    (spelling: string) =>
    ({ url }: HttpRequest): Answer =>
      url.pathname.includes(`/insights/${spelling}/`) ? { body: { status: 'QUEUED' } } : { status: 404 };

  test('of a sprint is asked in the documented spelling only while that answers', async () => {
    const { client, transport } = connect(knows('sprints'), 'sprint');
    await client.status('exp_1', limits);
    await client.status('exp_1', limits);
    assert.deepEqual(transport.asked, [at('sprints'), at('sprints')]);
  });

  test('of a sprint is asked in the other spelling after a 404, and that is kept', async () => {
    const { client, transport } = connect(knows('sprint'), 'sprint');
    await client.status('exp_1', limits);
    await client.status('exp_1', limits);
    await client.status('exp_1', limits);
    assert.deepEqual(transport.asked, [at('sprints'), at('sprint'), at('sprint'), at('sprint')]);
  });

  test('the spelling that answered is used for the download too', async () => {
    const { client, transport } = connect(knows('sprint'), 'sprint');
    await client.status('exp_1', limits);
    await client.download('exp_1', undefined, limits).catch(() => {});
    assert.deepEqual(transport.asked.slice(2), [
      `GET ${BASE}/v2/insights/sprint/exports/exp_1/download${QUERY}`,
    ]);
  });

  test('the other spelling has the file where that of the status has none', async () => {
    const { client, transport } = connect(
      (request) => (request.url.pathname.endsWith('/download') ? knows('sprint') : knows('sprints'))(request),
      'sprint',
    );
    await client.status('exp_1', limits);
    await client.download('exp_1', undefined, limits).catch(() => {});
    assert.deepEqual(
      transport.requests.map(({ url }) => url.pathname.split('/').slice(6).join('/')),
      ['sprints/exports/exp_1', 'sprints/exports/exp_1/download', 'sprint/exports/exp_1/download'],
    );
  });

  test('of sprints side by side is asked in vain once', async () => {
    const { client, transport } = connect(knows('sprint'), 'sprint');
    const poll = () => Promise.all(['exp_1', 'exp_2', 'exp_3'].map((id) => client.status(id, limits)));
    await poll();
    await poll();
    const spellings = transport.requests.map(({ url }) => url.pathname.split('/')[6]);
    assert.deepEqual(spellings, ['sprints', ...Array(6).fill('sprint')]);
  });

  test('of a sprint is asked for where the first poll has failed', async () => {
    const { client, transport } = connect(
      (request, index) => (index === 0 ? { status: 500 } : knows('sprint')(request)),
      'sprint',
    );
    const [first, second] = await Promise.allSettled([1, 2].map((id) => client.status(`exp_${id}`, limits)));
    assert.deepEqual([first?.status, second?.status], ['rejected', 'fulfilled']);
    assert.equal(transport.requests.length, 3);
  });

  test('of a sprint that neither spelling knows is not found', async () => {
    const { client, transport } = connect({ status: 404 }, 'sprint');
    assert.equal((await rejection(client.status('exp_1', limits))).code, 'not-found');
    assert.deepEqual(transport.asked, [at('sprints'), at('sprint')]);
  });

  test('another error than 404 does not switch the spelling', async () => {
    const { client, transport } = connect({ status: 500 }, 'sprint');
    assert.equal((await rejection(client.status('exp_1', limits))).code, 'server-error');
    assert.equal(transport.requests.length, 1);
  });

  test('other exports have one spelling', async () => {
    const { client, transport } = connect({ status: 404 }, 'efficiency');
    await rejection(client.status('exp_1', limits));
    assert.equal(transport.requests.length, 1);
  });

  test('Retry-After as a date is counted from now', async () => {
    const { client } = connect({
      headers: { 'retry-after': 'Wed, 15 Apr 2026 09:01:00 GMT' },
      body: { status: 'QUEUED' },
    });
    assert.equal((await client.status('exp_1', limits)).retryAfterMs, 60_000);
  });

  test('gzip is unpacked', async () => {
    const { client } = connect({ body: gzipSync('{"status":"COMPLETED","downloadUrl":"/x"}') });
    assert.equal((await client.status('exp_1', limits)).downloadLink, '/x');
  });

  test('a run that was stopped asks nothing', async () => {
    const { client, transport } = connect({ body: { status: 'QUEUED' } });
    const reason = new Failure('cancelled', 'stop');
    assert.equal(
      await rejection(client.status('exp_1', { ...limits, signal: AbortSignal.abort(reason) })),
      reason,
    );
    assert.equal(transport.requests.length, 0);
  });
});

suite('download', () => {
  const documented = `GET ${BASE}/v2/insights/efficiency/exports/exp_1/download${QUERY}`;

  test('each answer is a debug line, without the query of a signed link', async () => {
    const signed = 'https://storage.example/f?sig=AbC123%2Bdef';
    const { client, lines } = connect((_, index) => (index === 0 ? redirect(signed) : { body: 'a,b\n' }));
    await client.download('exp_1', undefined, limits);
    assert.deepEqual(lines, [`${documented.split('?')[0]}: 302`, 'GET https://storage.example/f: 200']);
  });

  test('without a link goes to the documented path', async () => {
    const { client, transport } = connect({ body: 'a,b\n' });
    assert.equal(await textOf(await client.download('exp_1', undefined, limits)), 'a,b\n');
    assert.deepEqual(transport.asked, [documented]);
  });

  test('with a link goes there, with the identifiers that the link lacks', async () => {
    const { client, transport } = connect({ body: 'a,b\n' });
    await client.download('exp_1', '/v2/insights/efficiency/files/9', limits);
    assert.deepEqual(transport.asked, [`GET ${BASE}/v2/insights/efficiency/files/9${QUERY}`]);
  });

  test('with a link to the documented path asks once', async () => {
    const { client, transport } = connect({ status: 404 });
    await rejection(client.download('exp_1', '/v2/insights/efficiency/exports/exp_1/download', limits));
    assert.deepEqual(transport.asked, [documented]);
  });

  test('with a link that is not there goes on to the documented path', async () => {
    const { client, transport } = connect((_, index) => (index === 0 ? { status: 404 } : { body: 'a,b\n' }));
    assert.equal(await textOf(await client.download('exp_1', '/gone', limits)), 'a,b\n');
    assert.deepEqual(transport.asked, [`GET ${BASE}/gone${QUERY}`, documented]);
  });

  for (const [what, answers] of [
    ['a link', [{ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }, { status: 404 }]],
    ['a redirect', [redirect('https://storage.example/f?sig=1'), { status: 403 }]],
  ] as const)
    test(`a refusal of the storage that ${what} leads to is not one of the key`, async () => {
      const { client } = connect((_, index) => answers[index] ?? { status: 500 });
      const link = what === 'a link' ? 'https://storage.example/f?sig=x' : undefined;
      const failure = await rejection(client.download('exp_1', link, limits));
      assert.ok(failure instanceof LinkRefused);
      assert.match(failure.message, /^storage\.example: the server answered 403/);
      assert.doesNotMatch(failure.sentence, /key/);
    });

  test('a busy storage is reported without hints about Harness', async () => {
    const { client } = connect({ status: 503, headers: { 'retry-after': '7' } });
    const failure = await rejection(client.download('exp_1', 'https://storage.example/f?sig=x', limits));
    assert.deepEqual([failure.code, failure.transient, failure.retryAfterMs], ['unavailable', true, 7_000]);
    assert.doesNotMatch(failure.sentence, /Harness/);
  });

  test('what storage is asked and says does not count as requests to Harness', async () => {
    const { client, calls } = connect(
      (_, index) =>
        [redirect('https://storage.example/f?sig=1'), { status: 429 }][index] ?? { body: 'a,b\n' },
    );
    await rejection(client.download('exp_1', undefined, limits));
    assert.deepEqual(calls, ['acquire', 'success']);
  });

  const notReady: readonly (readonly [name: string, answer: Answer])[] = [
    ['404', { status: 404 }],
    ['202', { status: 202, body: { status: 'PROCESSING' } }],
    ['409', { status: 409 }],
    ['412', { status: 412, body: { message: 'not completed' } }],
    ['a page', { body: '<!DOCTYPE html><title>Maintenance</title>' }],
    ['a page after blank lines', { body: '\r\n\r\n <html></html>' }],
    ['a status of an export under way', { body: { status: 'PROCESSING', message: 'not ready' } }],
    ['a page that is gzipped', { body: gzipSync(`<html>${'x'.repeat(100_000)}</html>`) }],
  ];
  for (const [name, answer] of notReady) {
    test(`answered with ${name} is not ready, and leaves no connection open`, async () => {
      const { client, transport } = connect(answer);
      const failure = await rejection(client.download('exp_1', undefined, limits));
      assert.ok(failure instanceof FileNotReady, failure.message);
      assert.equal(failure.transient, false);
      assert.ok(transport.responses.every(({ taken }) => taken.ended || taken.discarded));
    });
  }
  for (const status of [400, 401, 403, 410, 500])
    test(`answered with ${status} is not merely unready`, async () => {
      const { client } = connect({ status });
      assert.ok(!((await rejection(client.download('exp_1', undefined, limits))) instanceof FileNotReady));
    });

  for (const headers of [{ 'content-range': 'bytes 0-3/100' }, {}])
    test(`a 206 ${Object.keys(headers)} is not the whole file`, async () => {
      const { client } = connect({ status: 206, headers, body: 'a,b\n' });
      const failure = await rejection(client.download('exp_1', undefined, limits));
      assert.deepEqual([failure.code, failure.transient], ['unexpected-answer', true]);
      assert.match(failure.message, /206/);
    });

  test('with a gzip file is handed over as it came', async () => {
    const file = gzipSync('a,b\n1,2\n');
    const { client } = connect({ body: file });
    const chunks: Buffer[] = [];
    for await (const chunk of (await client.download('exp_1', undefined, limits)).body) chunks.push(chunk);
    assert.deepEqual(Buffer.concat(chunks), file);
  });

  test('with a link that means nothing goes to the documented path', async () => {
    const { client, transport } = connect({ body: 'a,b\n' });
    await client.download('exp_1', 'https://[', limits);
    assert.deepEqual(transport.asked, [documented]);
  });

  test('from another host that sends it back to the API goes without the key', async () => {
    const { client, transport } = connect((_, index) =>
      index === 0 ? redirect('https://app.harness.io/v1/keys') : { body: 'a,b\n' },
    );
    await client.download('exp_1', 'https://storage.example/f.csv', limits);
    assert.equal(transport.asked[1], 'GET https://app.harness.io/v1/keys');
    assert.equal(transport.requests.some(holdsKey), false);
  });

  test('from another host goes without the key and the identifiers', async () => {
    const { client, transport } = connect({ body: 'a,b\n' });
    await client.download('exp_1', 'https://storage.example/f.csv.gz?sig=x', limits);
    assert.deepEqual(transport.asked, ['GET https://storage.example/f.csv.gz?sig=x']);
    assert.equal(transport.requests.some(holdsKey), false);
    assert.deepEqual(identifying(transport.requests[0]), []);
  });

  for (const link of [
    'https://app.harness.io:8443/f',
    'https://app.harness.io.evil.example/f',
    'https://harness.io/f',
    '//evil.example/f',
  ]) {
    test(`the key does not go to ${link}`, async () => {
      const { client, transport } = connect({ body: 'a,b\n' });
      await client.download('exp_1', link, limits).catch(() => {});
      assert.equal(transport.requests.some(holdsKey), false);
    });
  }

  for (const link of [
    'http://storage.example/f.csv',
    'http://app.harness.io/prod1/sei/api/f.csv',
    'ftp://storage.example/f',
    'file:///etc/passwd',
    'data:text/csv,a,b',
    'javascript:1',
  ]) {
    test(`a link is followed over https only, as a redirect is: not to ${link}`, async () => {
      const { client, transport } = connect({ body: 'a,b\n' });
      await client.download('exp_1', link, limits).catch(() => {});
      assert.deepEqual(
        transport.requests.filter(({ url }) => url.protocol !== 'https:').map(({ url }) => url.href),
        [],
      );
    });
  }

  const signed =
    'https://bucket.example/f.csv?X-Amz-Date=20260415T090000Z&X-Amz-Expires=900&X-Amz-Signature=0123456789abcdef&X-Amz-Security-Token=tok%2Fen%2B1';
  for (const how of ['link', 'redirect'] as const) {
    test(`the signature of a ${how} to storage is masked before it is sent, its dates are not`, async () => {
      const { client, transport, secrets } = connect((_, index) => {
        if (how === 'redirect' && index === 0) return redirect(signed);
        assert.deepEqual(
          [...new Set(secrets)].filter((secret) => !secret.includes('%')),
          ['0123456789abcdef', 'tok/en+1'],
        );
        return { body: 'a,b\n' };
      });
      await client.download('exp_1', how === 'link' ? signed : undefined, limits);
      assert.equal(transport.asked.at(-1), `GET ${signed}`, 'the link is sent as it was signed');
    });
  }

  for (const word of ['completed', 'business-alignment', 'efficiency'])
    test(`a signature that is the word "${word}" is no secret, which would be masked everywhere`, async () => {
      const { client, secrets } = connect({ body: 'a,b\n' });
      await client.download('exp_1', `https://storage.example/f.csv?sig=${word}`, limits);
      assert.deepEqual(secrets, []);
    });

  test('a link from loopback to loopback may be plain http', async () => {
    const { client, transport } = connect({ body: 'a,b\n' }, 'efficiency', 'http://localhost:8080/sei/api');
    await client.download('exp_1', 'http://127.0.0.1:9/f', limits);
    assert.deepEqual(transport.asked, ['GET http://127.0.0.1:9/f']);
    assert.equal(transport.requests.some(holdsKey), false);
  });

  test('an expired file is reported as expired', async () => {
    const { client } = connect({ status: 410 });
    assert.equal((await rejection(client.download('exp_1', undefined, limits))).code, 'expired');
  });

  test('the body is left to the reader, but for its first chunk', async () => {
    const { client, transport } = connect({ body: Buffer.alloc(1_000_000) });
    await client.download('exp_1', undefined, limits);
    assert.equal(transport.responses[0]?.taken.bytes, 65_536);
  });
});

suite('redirects of a GET', () => {
  const follow = async (answers: readonly Answer[], base = BASE) => {
    const { client, transport } = connect(
      (_, index) => answers[index] ?? answers.at(-1) ?? {},
      'efficiency',
      base,
    );
    const result = await client.download('exp_1', undefined, limits).then(
      (response) => response.status,
      (thrown: unknown) => thrown,
    );
    return { transport, result, asked: transport.requests.slice(1).map(({ url }) => url.href) };
  };

  for (const status of [301, 302, 303, 307, 308]) {
    test(`${status} is followed`, async () => {
      const { asked, result } = await follow([redirect('https://app.harness.io/f', status), { body: 'a,b' }]);
      assert.deepEqual([asked, result], [['https://app.harness.io/f'], 200]);
    });
  }

  test('on the same origin they keep the key', async () => {
    const { transport } = await follow([redirect('https://app.harness.io/f'), {}]);
    assert.equal(transport.requests[1]?.headers.authorization, `ApiKey ${KEY}`);
    assert.equal(transport.requests[1]?.headers['x-api-key'], KEY);
  });

  test('to another host go without the key, in any header', async () => {
    const { transport } = await follow([redirect('https://storage.example/f?sig=1'), {}]);
    assert.equal(transport.requests.slice(1).some(holdsKey), false);
    assert.deepEqual(identifying(transport.requests[1]), []);
  });

  test('to a sub-domain, a parent domain or another port go without the key', async () => {
    for (const host of ['files.app.harness.io', 'harness.io', 'app.harness.io:444', 'app.harness.io.']) {
      const { transport } = await follow([redirect(`https://${host}/f`), {}]);
      assert.equal(transport.requests.slice(1).some(holdsKey), false, host);
    }
  });

  test('a second redirect from another host to a third one has no key either', async () => {
    const { transport, result } = await follow([
      redirect('https://a.example/'),
      redirect('https://b.example/'),
      {},
    ]);
    assert.equal(result, 200);
    assert.equal(transport.requests.slice(1).some(holdsKey), false);
  });

  const back: readonly (readonly [name: string, answers: readonly Answer[]])[] = [
    [
      'to another host and back',
      [redirect('https://evil.example/'), redirect('https://app.harness.io/x'), {}],
    ],
    ['to another port and back', [redirect('https://app.harness.io:444/'), redirect(`${BASE}/v1/keys`), {}]],
    [
      'to two other hosts and back, and on from there',
      [
        redirect('https://a.example/'),
        redirect('https://b.example/'),
        redirect('https://app.harness.io/x'),
        redirect('/y'),
        {},
      ],
    ],
  ];
  for (const [name, answers] of back) {
    test(`${name} have no key any more`, async () => {
      const { transport, result } = await follow(answers);
      assert.equal(result, 200);
      assert.equal(transport.requests.length, answers.length);
      assert.equal(transport.requests.slice(1).some(holdsKey), false);
    });
  }

  test('of a key that was accepted before may be refused for a moment', async () => {
    const { client } = connect((_, index) => [{ body: { status: 'queued' } }][index] ?? { status: 401 });
    await client.status('exp_1', limits);
    assert.equal((await rejection(client.status('exp_1', limits))).transient, true);
    const { client: other } = connect({ status: 401 });
    assert.equal((await rejection(other.status('exp_1', limits))).transient, false);
  });

  test('back from another host are not refused for the key', async () => {
    const { result } = await follow([
      redirect('https://evil.example/'),
      redirect('https://app.harness.io/x'),
      { status: 401 },
    ]);
    assert.ok(result instanceof LinkRefused);
    assert.doesNotMatch(result.sentence, /key/);
  });

  const relative: readonly (readonly [location: string, href: string])[] = [
    ['/f?x=1', 'https://app.harness.io/f?x=1'],
    ['f', `${BASE}/v2/insights/efficiency/exports/exp_1/f`],
    ['//storage.example/f', 'https://storage.example/f'],
    ['../other', `${BASE}/v2/insights/efficiency/exports/other`],
  ];
  for (const [location, href] of relative) {
    test(`a relative Location is resolved: ${location}`, async () => {
      const { asked } = await follow([redirect(location), {}]);
      assert.deepEqual(asked, [href]);
    });
  }

  const refused = [
    'http://app.harness.io/f',
    'http://storage.example/f',
    'http://localhost/f',
    'ftp://a.example/f',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://[',
  ];
  for (const location of refused) {
    test(`is not followed to ${location}`, async () => {
      const { transport, result } = await follow([redirect(location), {}]);
      assert.equal(transport.requests.length, 1);
      assert.ok(result instanceof Failure && result.code === 'unexpected-answer');
      assert.match(result.message, /not followed/);
    });
  }

  test('from loopback to loopback may be plain http', async () => {
    const { asked } = await follow([redirect('http://127.0.0.1:9/f'), {}], 'http://localhost:8080/sei/api');
    assert.deepEqual(asked, ['http://127.0.0.1:9/f']);
  });

  test('from loopback to the world must not be plain http', async () => {
    const { asked } = await follow(
      [redirect('http://storage.example/f'), {}],
      'http://localhost:8080/sei/api',
    );
    assert.deepEqual(asked, []);
  });

  test('that never end are given up', async () => {
    const { transport, result } = await follow([redirect('/loop')]);
    assert.ok(transport.requests.length <= 11, `${transport.requests.length} requests`);
    assert.ok(result instanceof Failure);
    assert.match(result.message, /redirects more than/);
  });

  test('leave no connection open', async () => {
    const { transport } = await follow([redirect('/a'), redirect('/b'), {}]);
    assert.deepEqual(
      transport.responses.map(({ taken }) => taken.discarded),
      [true, true, false],
    );
  });

  test('without a Location are an error like any other', async () => {
    const { result, transport } = await follow([{ status: 302 }]);
    assert.ok(result instanceof Failure && result.code === 'rejected');
    assert.equal(transport.requests.length, 1);
  });

  test('are shown without their query, which may be signed, and on one short line', async () => {
    const { result } = await follow([redirect(`http://a.example/${'x'.repeat(5_000)}?sig=SECRET`), {}]);
    assert.ok(result instanceof Failure);
    assert.doesNotMatch(result.message, /SECRET/);
    assert.ok(result.message.length < 600, `${result.message.length} characters`);
  });
});

suite('report', () => {
  test('is one POST whose answer is the file', async () => {
    const { client, transport } = connect({ body: 'Collection Name,x\n' }, 'team-report');
    assert.equal(await textOf(await client.report({ a: 1 }, limits)), 'Collection Name,x\n');
    assert.equal(transport.requests.length, 1);
    const [{ method, url, body, headers } = assert.fail()] = transport.requests;
    assert.deepEqual(
      [method, url.pathname, body],
      ['POST', '/prod1/sei/api/v2/insights/teams/reports', '{"a":1}'],
    );
    assert.equal(url.searchParams.get('format'), 'csv');
    assert.equal(headers['x-api-key'], KEY);
  });

  test('with nothing in it is an answer too', async () => {
    const { client } = connect({}, 'contributor-report');
    assert.equal(await textOf(await client.report({}, limits)), '');
  });
});

suite('the teams of a tree', () => {
  test('are asked for past any cache', async () => {
    const { client, transport } = connect({ body: { refId: 1, name: 'A' } });
    assert.deepEqual(await client.leafTeams('7', limits), {
      tree: '7',
      teams: [{ id: '1', name: 'A' }],
      unreadable: 0,
    });
    const { url } = transport.requests[0] ?? assert.fail();
    assert.equal(url.pathname, '/prod1/sei/api/v2/org-trees/7/teams');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      there_is_no_cache: 'true',
      projectIdentifier: 'insights',
      orgIdentifier: 'default',
    });
  });
});
