import assert from 'node:assert/strict';
import diagnostics from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type ClientRequest, createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { suite, type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../../src/failure.ts';
import { createHttpTransport } from '../../src/platform/http-transport.ts';
import type { HttpResponse } from '../../src/ports.ts';

const FIVE_DAYS_MS = 5 * 24 * 60 * 60_000;

interface Site {
  readonly server: Server;
  /** Every connection, in order. */
  readonly sockets: readonly Socket[];
  url(path?: string): URL;
}

async function listen(t: TestContext, listener: RequestListener, host = '127.0.0.1'): Promise<Site> {
  const server = createServer(listener);
  const sockets: Socket[] = [];
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { server, sockets, url: (path = '/') => new URL(path, `http://${name}:${port}`) };
}

function client() {
  const transport = createHttpTransport('test');
  const get = (url: URL, signal = new AbortController().signal) =>
    transport.send({ method: 'GET', url, headers: {} }, signal);
  return { transport, get };
}

async function textOf({ body }: HttpResponse): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const thrown = await work.then(
    () => assert.fail('it succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(thrown instanceof Failure, String(thrown));
  return thrown;
}

suite('connections', () => {
  test('are kept: requests in a row share one', async (t) => {
    const site = await listen(t, ({ url }, response) => response.end(url));
    const { get } = client();
    for (const path of ['/a', '/b', '/c']) assert.equal(await textOf(await get(site.url(path))), path);
    assert.equal(site.sockets.length, 1);
  });

  test('are freed by discarding an answer that has arrived', async (t) => {
    const site = await listen(t, (_, response) => response.end('something'));
    const { get } = client();
    for (let count = 0; count < 3; count += 1) await (await get(site.url())).discard();
    assert.equal(site.sockets.length, 1);
  });

  test('are closed by discarding an answer that has not arrived', async (t) => {
    const site = await listen(t, (_, response) => response.write('something'));
    const response = await client().get(site.url());
    const [socket] = site.sockets;
    assert.ok(socket !== undefined);
    const closed = once(socket, 'close');
    await response.discard();
    await closed;
  });

  test('are closed where reading stops early', async (t) => {
    const site = await listen(t, (_, response) => response.write('something'));
    const response = await client().get(site.url());
    const [socket] = site.sockets;
    assert.ok(socket !== undefined);
    const closed = once(socket, 'close');
    for await (const _ of response.body) break;
    await closed;
  });

  test('may be discarded after they were read', async (t) => {
    const site = await listen(t, (_, response) => response.end('something'));
    const { get } = client();
    const response = await get(site.url());
    await textOf(response);
    await response.discard();
    await textOf(await get(site.url()));
    assert.equal(site.sockets.length, 1);
  });

  test('are closed by discarding an answer that is being read', async (t) => {
    const site = await listen(t, (_, response) => response.end('something'));
    const response = await client().get(site.url());
    await response.body[Symbol.asyncIterator]().next();
    const [socket] = site.sockets;
    assert.ok(socket !== undefined);
    const closed = once(socket, 'close');
    await response.discard();
    await closed;
  });

  test('have no timeout that is shorter than any budget', async (t) => {
    const requests: ClientRequest[] = [];
    const note = (message: unknown) => requests.push((message as { request: ClientRequest }).request);
    diagnostics.subscribe('http.client.request.start', note);
    t.after(() => diagnostics.unsubscribe('http.client.request.start', note));
    const site = await listen(t, (_, response) => response.write('something'));
    await client().get(site.url());
    const [request] = requests;
    assert.ok(request?.socket);
    // 0 and undefined are none.
    assert.ok((request.socket.timeout || Number.POSITIVE_INFINITY) > FIVE_DAYS_MS);
  });

  test('go to [::1] too', async (t) => {
    let site: Site;
    try {
      site = await listen(t, ({ headers }, response) => response.end(headers.host), '::1');
    } catch {
      return t.skip('this machine has no IPv6');
    }
    assert.equal(await textOf(await client().get(site.url())), site.url().host);
  });
});

suite('an abort', () => {
  const reason = new Failure('cancelled', 'the run was cancelled');

  test('of one of two requests under way does not touch the other', async (t) => {
    const site = await listen(t, ({ url }, response) => {
      if (url === '/slow') response.write('half');
      else response.write('one ');
      if (url === '/other') site.server.once('continue-other', () => response.end('whole'));
    });
    const { get } = client();
    const stop = new AbortController();
    const [slow, other] = await Promise.all([get(site.url('/slow'), stop.signal), get(site.url('/other'))]);
    const read = textOf(other);
    stop.abort(reason);
    assert.equal(await failureOf(textOf(slow)), reason);
    site.server.emit('continue-other');
    assert.equal(await read, 'one whole');
  });

  test('before the answer rejects with its reason, and only for that request', async (t) => {
    let answerOther = () => {};
    const site = await listen(t, ({ url }, response) => {
      if (url === '/other') answerOther = () => response.end('whole');
      site.server.emit('asked');
    });
    const { get } = client();
    const stop = new AbortController();
    const silent = get(site.url('/silent'), stop.signal);
    await once(site.server, 'asked');
    const other = get(site.url('/other'));
    await once(site.server, 'asked');
    stop.abort(reason);
    assert.equal(await failureOf(silent), reason);
    answerOther();
    assert.equal(await textOf(await other), 'whole');
  });

  test('after the answer was read does not touch the next request on the connection', async (t) => {
    const site = await listen(t, ({ url }, response) => {
      response.write('one ');
      site.server.once('continue', () => response.end('whole'));
      if (url === '/first') site.server.emit('continue');
    });
    const { get } = client();
    const stop = new AbortController();
    assert.equal(await textOf(await get(site.url('/first'), stop.signal)), 'one whole');
    const next = await get(site.url('/next'));
    stop.abort(reason);
    await turn();
    site.server.emit('continue');
    assert.equal(await textOf(next), 'one whole');
    assert.equal(site.sockets.length, 1);
  });

  test('before the request sends nothing', async (t) => {
    const site = await listen(t, (_, response) => response.end());
    assert.equal(await failureOf(client().get(site.url(), AbortSignal.abort(reason))), reason);
    assert.equal(site.sockets.length, 0);
  });
});

suite('a connection that was closed by the server while it was kept', () => {
  /** Answers the first request of a connection, and resets it at the second; so often, then no more. */
  async function resetting(t: TestContext, times: number, isFresh = false) {
    const seen = new Map<Socket, number>();
    const asked: string[] = [];
    let resets = 0;
    const site = await listen(t, ({ socket, method, url }, response) => {
      const earlier = seen.get(socket) ?? 0;
      seen.set(socket, earlier + 1);
      asked.push(`${method} ${url}`);
      if ((isFresh || earlier > 0) && resets < times) {
        resets += 1;
        socket.resetAndDestroy();
      } else response.end('whole');
    });
    return { site, asked };
  }

  for (const method of ['GET', 'POST'] as const)
    test(`is replaced at once, and the ${method} sent again`, async (t) => {
      const { site, asked } = await resetting(t, 1);
      const { transport } = client();
      const send = (path: string) =>
        transport.send(
          { method, url: site.url(path), headers: {}, ...(method === 'POST' ? { body: '{}' } : {}) },
          new AbortController().signal,
        );
      await textOf(await send('/first'));
      assert.equal(await textOf(await send('/second')), 'whole');
      assert.deepEqual(asked, [`${method} /first`, `${method} /second`, `${method} /second`]);
      assert.equal(site.sockets.length, 2);
    });

  test('is not taken for that where the reset is of a new connection', async (t) => {
    const { site, asked } = await resetting(t, 1, true);
    const failure = await failureOf(client().get(site.url('/first')));
    assert.deepEqual([failure.code, failure.transient], ['unreachable', true]);
    assert.match(failure.message, /connection reset by peer/);
    assert.deepEqual(asked, ['GET /first']);
  });

  test('is replaced once only', async (t) => {
    const { site, asked } = await resetting(t, Number.POSITIVE_INFINITY);
    const { get } = client();
    // Two kept connections, both of which break.
    const pair = await Promise.all([get(site.url('/a')), get(site.url('/b'))]);
    await Promise.all(pair.map(textOf));
    const failure = await failureOf(get(site.url('/c')));
    assert.equal(failure.transient, true);
    assert.deepEqual(asked.slice(2), ['GET /c', 'GET /c']);
  });

  test('is not replaced once the answer has begun', async (t) => {
    const seen = new Set<Socket>();
    let asked = 0;
    const site = await listen(t, ({ socket }, response) => {
      asked += 1;
      if (!seen.has(socket)) {
        seen.add(socket);
        response.end('whole');
      } else {
        response.writeHead(200, { 'content-length': 100 }).write('part');
        site.server.once('cut', () => socket.resetAndDestroy());
      }
    });
    const { get } = client();
    await textOf(await get(site.url()));
    const cut = await get(site.url());
    site.server.emit('cut');
    const failure = await failureOf(textOf(cut));
    assert.deepEqual([failure.transient, asked], [true, 2]);
  });
});

suite('an answer whose end is not announced', () => {
  const head = 'HTTP/1.1 200 OK\r\n';
  const rows: readonly (readonly [name: string, headers: string])[] = [
    ['', ''],
    [' (connection: close)', 'connection: close\r\n'],
    [' (transfer-encoding: identity)', 'transfer-encoding: identity\r\n'],
  ];
  /** Sends `headers` and a body, and ends the connection when the client has its first chunk. */
  async function endedBy(t: TestContext, headers: string, end: (socket: Socket) => void) {
    const server = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.write(`${head}${headers}\r\na,b\n1,2\n`));
      server.once('end-it', () => end(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const response = await client().get(new URL(`http://127.0.0.1:${port}/`));
    let text = '';
    for await (const chunk of response.body) {
      text += chunk;
      server.emit('end-it');
    }
    return text;
  }

  for (const [name, headers] of rows) {
    test(`and whose connection is reset is a failure${name}`, async (t) => {
      const failure = await failureOf(endedBy(t, headers, (socket) => socket.resetAndDestroy()));
      assert.deepEqual([failure.code, failure.transient], ['unreachable', true]);
      assert.match(failure.message, /connection reset by peer/);
    });
    test(`and whose connection is closed is read to its end${name}`, async (t) => {
      assert.equal(await endedBy(t, headers, (socket) => socket.end()), 'a,b\n1,2\n');
    });
  }
});

suite('the environment', () => {
  const target = new URL('https://sei.octo-org.example/');
  function setEnv(t: TestContext, env: Record<string, string>) {
    for (const [name, value] of Object.entries(env)) {
      const before = process.env[name];
      process.env[name] = value;
      t.after(() => {
        if (before === undefined) delete process.env[name];
        else process.env[name] = before;
      });
    }
  }

  test('must not turn the verification of certificates off', async (t) => {
    setEnv(t, { NODE_TLS_REJECT_UNAUTHORIZED: '0', https_proxy: 'http://127.0.0.1:9' });
    const failure = await failureOf(client().get(target));
    assert.equal(failure.transient, false);
    assert.match(failure.message, /NODE_TLS_REJECT_UNAUTHORIZED=0 is set/);
  });
  test('may do so where nothing is verified anyway, on loopback without TLS', async (t) => {
    setEnv(t, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    const site = await listen(t, (_, response) => response.end('whole'));
    assert.equal(await textOf(await client().get(site.url())), 'whole');
  });

  for (const address of [
    'http://svc:100%sure@proxy.octo-org.example:3128',
    'http://svc%:secret@proxy.octo-org.example:3128',
    'http://svc:%E0%A4%A@proxy.octo-org.example:3128',
    'http://proxy.octo-org.example:99999',
    'http://:3128',
    'svc:100%sure@proxy.octo-org.example:3128',
    'socks5://proxy.octo-org.example:1080',
  ])
    test(`with an unusable proxy is an error, and nothing goes around it: ${address}`, async (t) => {
      setEnv(t, { https_proxy: address });
      const failure = await failureOf(client().get(target));
      assert.equal(failure.transient, false);
      assert.match(failure.message, /^the environment variable https_proxy /);
      assert.doesNotMatch(failure.sentence, /sure|secret|svc/);
    });
  test('with a blank proxy has none', async (t) => {
    setEnv(t, { https_proxy: ' ' });
    const failure = await failureOf(client().get(new URL('https://127.0.0.1:9/')));
    assert.match(failure.message, /^127\.0\.0\.1:9: connection refused/);
    assert.equal(process.env.https_proxy, undefined, 'other clients would read it');
  });
  test('with an unusable proxy does not matter for a host of no_proxy', async (t) => {
    setEnv(t, { http_proxy: 'http://svc:100%sure@proxy:3128' });
    const site = await listen(t, (_, response) => response.end('whole'));
    assert.equal(await textOf(await client().get(site.url())), 'whole');
  });

  async function startProxy(t: TestContext, answer: string) {
    const asked: string[] = [];
    const server = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (data) => {
        asked.push(String(data));
        socket.end(`HTTP/1.1 ${answer}\r\ncontent-length: 0\r\n\r\n`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    return { asked, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  for (const [status, transient, words] of [
    ['407 Proxy Authentication Required', false, /407.*user and a password/],
    ['403 Forbidden', false, /403/],
    ['502 Bad Gateway', true, /502/],
    ['503 Service Unavailable', true, /503/],
  ] as const)
    test(`with a proxy that answers ${status} names the proxy and the status`, async (t) => {
      const { asked, host } = await startProxy(t, status);
      setEnv(t, { https_proxy: `http://svc:p%40ss@${host}` });
      const warnings: Error[] = [];
      const note = (warning: Error) => warnings.push(warning);
      process.on('warning', note);
      t.after(() => process.off('warning', note));
      const failure = await failureOf(client().get(target));
      assert.match(failure.message, new RegExp(`^the proxy ${host}: `));
      assert.match(failure.message, words);
      assert.match(failure.hint ?? '', /https_proxy/);
      assert.doesNotMatch(failure.sentence, /p@ss|p%40ss|reset|base-url/);
      assert.equal(failure.transient, transient);
      assert.match(asked[0] ?? '', new RegExp(`Proxy-Authorization: Basic ${btoa('svc:p@ss')}`, 'i'));
      await turn();
      assert.deepEqual(warnings, []);
    });

  test('with a proxy that refuses connections names the proxy', async (t) => {
    setEnv(t, { https_proxy: 'http://127.0.0.1:9' });
    const failure = await failureOf(client().get(target));
    assert.match(failure.message, /^the proxy 127\.0\.0\.1:9: .*ECONNREFUSED/);
    assert.equal(failure.transient, false);
  });
});
