import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Failure, type FailureCode } from '../../src/failure.ts';
import { failureOf, parseRetryAfter } from '../../src/harness/http-errors.ts';
import { type ExportState, foldStatus, readCreated, readStatus } from '../../src/harness/responses.ts';
import { redirectedUrl } from '../../src/harness/send.ts';
import { Redaction } from '../../src/redaction.ts';
import { type Answer, respond } from './fake-transport.ts';

const nowMs = Date.parse('2026-04-15T09:00:00Z');
const redact = (text: string) => text;
const options = { exportId: 'exp_1', nowMs, redact };
const created = (answer: Answer) => readCreated(respond(answer), {}, redact);
const status = (answer: Answer) => readStatus(respond(answer), options);
const failed = (answer: Answer) => failureOf(respond(answer), nowMs, redact);

async function rejection(work: Promise<unknown>): Promise<Failure> {
  const thrown = await work.then(
    (value) => assert.fail(`it was taken: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  assert.ok(thrown instanceof Failure, String(thrown));
  return thrown;
}

suite('the answer to a create', () => {
  const rows: readonly (readonly [name: string, answer: Answer, exportId: string, reused: boolean])[] = [
    ['an id alone', { status: 202, body: { exportId: 'exp_1' } }, 'exp_1', false],
    ['an id and a status', { status: 202, body: { exportId: 'exp_1', status: 'QUEUED' } }, 'exp_1', false],
    ['an id that is a number', { status: 202, body: { exportId: 4711 } }, '4711', false],
    [
      'an id that is a number beyond 2^53',
      { status: 202, body: '{"exportId":90071992547409931234}' },
      '90071992547409931234',
      false,
    ],
    [
      'an id that is just beyond 2^53',
      { status: 202, body: '{"exportId":9007199254740993}' },
      '9007199254740993',
      false,
    ],
    [
      'an id of 1,000 characters',
      { status: 202, body: { exportId: 'x'.repeat(1_000) } },
      'x'.repeat(1_000),
      false,
    ],
    ['a byte order mark', { status: 202, body: '\uFEFF{"exportId":"exp_1"}' }, 'exp_1', false],
    [
      'a byte order mark in gzip',
      { status: 202, body: gzipSync('\uFEFF{"exportId":"exp_1"}') },
      'exp_1',
      false,
    ],
    ['201', { status: 201, body: { exportId: 'exp_1' } }, 'exp_1', false],
    [
      'unknown keys and odd types',
      { body: { exportId: 'e', status: 5, message: null, data: [] } },
      'e',
      false,
    ],
    [
      'a reuse',
      { body: { exportId: 'e', message: 'Using existing export with identical parameters' } },
      'e',
      true,
    ],
    [
      'a duplicate',
      { status: 202, body: { exportId: 'e', message: 'Duplicate request - returning existing export' } },
      'e',
      true,
    ],
    [
      'a new one with a message',
      { status: 202, body: { exportId: 'e', message: 'Export request accepted' } },
      'e',
      false,
    ],
    ['gzip', { status: 202, body: gzipSync('{"exportId":"exp_1"}') }, 'exp_1', false],
  ];
  for (const [name, answer, exportId, reused] of rows) {
    test(name, async () =>
      assert.deepEqual(await created(answer), { exportId, reused, createdAt: undefined, differences: [] }),
    );
  }

  const ids: readonly unknown[] = [
    '',
    ' ',
    '.',
    '..',
    '...',
    'a/b',
    'a\\b',
    '../x',
    'a?b',
    'a#b',
    'a b',
    'a\nb',
    'a\0b',
    '\ud800',
    null,
    {},
    [],
    true,
  ];
  for (const id of ids) {
    test(`an id that would change the path is refused: ${JSON.stringify(id)?.slice(0, 20)}`, async () => {
      const failure = await rejection(created({ status: 202, body: { exportId: id } }));
      assert.equal(failure.code, 'unexpected-answer');
      assert.match(failure.message, /202 without an exportId/);
    });
  }

  test('the error that a 2xx answer reports is in the message', async () => {
    const body = { status: 'ERROR', code: 'INVALID', message: 'No such team', correlationId: 'c-1' };
    const { message } = await rejection(created({ body }));
    assert.equal(
      message,
      'the server answered 200 without an exportId: No such team (code INVALID, correlation id c-1)',
    );
  });

  const odd: readonly (readonly [name: string, answer: Answer, message: RegExp])[] = [
    [
      'an HTML page',
      { body: '\n <!DOCTYPE html><title>Sign in</title>' },
      /200 with an HTML page in place of JSON/,
    ],
    ['nothing', { status: 204 }, /204 with nothing in place of JSON/],
    ['text', { body: 'OK' }, /something else in place of JSON/],
    ['cut JSON', { body: '{"exportId":"exp' }, /something else in place of JSON/],
    ['null', { body: 'null' }, /without an exportId/],
    ['a list', { body: [] }, /without an exportId/],
  ];
  for (const [name, answer, message] of odd) {
    test(`${name} is refused`, async () => {
      const failure = await rejection(created(answer));
      assert.equal(failure.code, 'unexpected-answer');
      assert.match(failure.message, message);
    });
  }
});

suite('the status of an export', () => {
  const words: readonly (readonly [word: string, state: ExportState])[] = [
    ['queued', 'queued'],
    ['QUEUED', 'queued'],
    ['Processing', 'processing'],
    ['COMPLETED', 'completed'],
    [' completed ', 'completed'],
    ['failed', 'failed'],
    ['FAILED', 'failed'],
    ['cancelled', 'cancelled'],
    ['CANCELED', 'cancelled'],
    ['RUNNING', 'unknown'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
  ];
  for (const [word, state] of words) {
    test(`${JSON.stringify(word)} is ${state}`, async () =>
      assert.equal((await status({ body: { status: word } })).state, state));
  }
  test('none at all is unknown', async () => assert.equal((await status({ body: {} })).state, 'unknown'));
  test('one that is no text is unknown', async () =>
    assert.equal((await status({ body: { status: 3 } })).state, 'unknown'));
  test('the word is shown on one line', async () =>
    assert.equal(
      (await status({ body: { status: 'HIBER\r\n::error::NATING' } })).word,
      'HIBER ::error::NATING',
    ));
  for (const code of [200, 202, 206]) {
    test(`with ${code} it is read`, async () =>
      assert.equal((await status({ status: code, body: { status: 'QUEUED' } })).state, 'queued'));
  }

  const links: readonly (readonly [name: string, body: object, link: string | undefined])[] = [
    ['in download.url', { download: { url: '/a', filename: 'x' } }, '/a'],
    ['in downloadUrl', { downloadUrl: '/b' }, '/b'],
    ['in both', { download: { url: '/a' }, downloadUrl: '/b' }, '/a'],
    ['nowhere', {}, undefined],
    ['null', { download: null, downloadUrl: null }, undefined],
    ['of another type', { download: 'x', downloadUrl: 5 }, undefined],
    ['not in download, but flat', { download: { filename: 'x' }, downloadUrl: '/b' }, '/b'],
    ['empty', { download: { url: '' }, downloadUrl: '' }, undefined],
    ['empty in download, but flat', { download: { url: '' }, downloadUrl: '/b' }, '/b'],
  ];
  for (const [name, body, link] of links) {
    test(`the link is ${name}`, async () =>
      assert.equal((await status({ body: { status: 'COMPLETED', ...body } })).downloadLink, link));
  }

  const reasons: readonly (readonly [name: string, body: object, reason: string | undefined])[] = [
    ['in error', { error: 'Invalid teamId' }, 'Invalid teamId'],
    ['in message', { message: 'Out of memory' }, 'Out of memory'],
    ['in both', { error: 'Invalid teamId', message: 'Export failed' }, 'Invalid teamId'],
    ['in an object', { error: { message: 'Boom', code: 5 } }, 'Boom'],
    ['not in the error, but in message', { error: null, message: 'Out of memory' }, 'Out of memory'],
    ['not in an empty error, but in message', { error: '', message: 'Out of memory' }, 'Out of memory'],
    ['nowhere', {}, undefined],
    ['empty', { message: ' ' }, undefined],
    ['over lines', { error: 'a\r\n::error::b' }, 'a ::error::b'],
  ];
  for (const [name, body, reason] of reasons) {
    test(`the reason is ${name}`, async () =>
      assert.equal((await status({ body: { status: 'FAILED', ...body } })).reason, reason));
  }

  test('an error body with a success status is a fault that may pass, not a state', async () => {
    const body = { status: 'error', message: 'Database is away', code: 17 };
    const failure = await rejection(status({ body }));
    assert.deepEqual([failure.code, failure.transient], ['server-error', true]);
    assert.match(failure.message, /Database is away \(code 17\)/);
  });

  test('what is no status may pass too', async () => {
    for (const body of ['<html>maintenance</html>', '', '[]', '"x"', 'null']) {
      const failure = await rejection(status({ body }));
      assert.deepEqual([failure.code, failure.transient], ['unexpected-answer', true], body);
    }
  });

  test('gzip is unpacked under any headers', async () =>
    assert.equal((await status({ body: gzipSync('{"status":"COMPLETED"}') })).state, 'completed'));

  test('a gzip answer that is cut off may pass, and is not called too long', async () => {
    const cut = gzipSync(JSON.stringify({ status: 'COMPLETED', padding: 'x'.repeat(100) })).subarray(0, 40);
    const failure = await rejection(status({ body: cut }));
    assert.equal(failure.transient, true);
    assert.doesNotMatch(failure.message, /more than/);
  });

  test('an answer over 1 MiB is not read to its end', async () => {
    const response = respond({ body: Buffer.alloc(8 * 1024 * 1024, ' ') });
    const failure = await rejection(readStatus(response, options));
    assert.match(failure.message, /more than 1\.0 MiB/);
    assert.ok(response.taken.bytes < 2 * 1024 * 1024);
    assert.ok(response.taken.ended || response.taken.discarded, 'its connection is left open');
  });

  test('a gzip answer that unpacks to more than 1 MiB is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
    assert.match((await rejection(status({ body: bomb }))).message, /more than 1\.0 MiB/);
  });

  test('a body that breaks keeps its error', async () => {
    const broken = new Failure('unreachable', 'the connection was reset', { transient: true });
    assert.equal(await rejection(status({ body: '{"sta', breaksWith: broken })), broken);
  });

  test('Retry-After is passed on', async () =>
    assert.equal(
      (await status({ headers: { 'retry-after': '7' }, body: { status: 'QUEUED' } })).retryAfterMs,
      7_000,
    ));
});

suite('an answer other than success', () => {
  const rows: readonly (readonly [status: number, code: FailureCode, transient: boolean])[] = [
    [400, 'rejected', false],
    [401, 'unauthorized', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [405, 'rejected', false],
    [408, 'unavailable', true],
    [409, 'rejected', false],
    [410, 'expired', false],
    [415, 'rejected', false],
    [422, 'rejected', false],
    [425, 'unavailable', true],
    [429, 'rate-limited', true],
    [500, 'server-error', true],
    [501, 'server-error', true],
    [502, 'unavailable', true],
    [503, 'unavailable', true],
    [504, 'unavailable', true],
    [599, 'server-error', true],
    [304, 'rejected', false],
  ];
  for (const [code, expected, transient] of rows) {
    test(`${code} is ${expected}, ${transient ? 'and may pass' : 'for good'}`, async () => {
      const failure = await failed({ status: code });
      assert.deepEqual([failure.code, failure.transient], [expected, transient]);
      assert.match(failure.message, new RegExp(`\\b${code}\\b`));
    });
  }

  const told: readonly (readonly [name: string, body: string | object | Buffer, message: string])[] = [
    [
      'message, code and correlation id (platform)',
      {
        status: 'ERROR',
        code: 'INVALID_REQUEST',
        message: 'Bad team',
        correlationId: 'c-1',
        responseMessages: [],
      },
      'the server answered 400: Bad team (code INVALID_REQUEST, correlation id c-1)',
    ],
    ['a message alone', { status: 'error', message: 'Bad team' }, 'the server answered 400: Bad team'],
    ['an error alone', { error: 'Bad team' }, 'the server answered 400: Bad team'],
    [
      'an empty message beside an error',
      { message: '', error: 'Bad team' },
      'the server answered 400: Bad team',
    ],
    ['a number as code', { code: 17 }, 'the server answered 400: (code 17)'],
    [
      'response messages',
      { responseMessages: [{ message: 'a' }, { code: 1 }, { message: 'b' }] },
      'the server answered 400: a; b',
    ],
    [
      'odd types',
      { message: 5, code: {}, correlationId: [] },
      'the server answered 400: {"message":5,"code":{},"correlationId":[]}',
    ],
    ['text', 'upstream\r\n::error::down', 'the server answered 400: upstream ::error::down'],
    ['HTML', '<html><body>Bad gateway</body></html>', 'the server answered 400: an HTML page'],
    ['nothing', '', 'the server answered 400'],
    ['gzip', gzipSync('{"message":"Bad team"}'), 'the server answered 400: Bad team'],
  ];
  for (const [name, body, message] of told) {
    test(`${name} is shown`, async () =>
      assert.equal((await failed({ status: 400, body })).message, message));
  }

  test('a long body is shown in part', async () => {
    const { message } = await failed({ status: 500, body: { message: 'x'.repeat(100_000) } });
    assert.ok(message.length < 500);
  });

  test('an endless body does not hide the status', async () => {
    const failure = await failed({ status: 503, body: Buffer.alloc(4 * 1024 * 1024, 'x') });
    assert.deepEqual([failure.code, failure.message], ['unavailable', 'the server answered 503']);
  });

  test('a body that breaks does not hide the status', async () =>
    assert.equal((await failed({ status: 401, breaksWith: new Error('reset') })).code, 'unauthorized'));

  test('401 speaks of the key and of base-url', async () =>
    assert.match((await failed({ status: 401 })).hint ?? '', /api-key[\s\S]*base-url/));
  test('403 speaks of the project', async () =>
    assert.match((await failed({ status: 403 })).hint ?? '', /project-identifier/));
  test('404 speaks of base-url', async () =>
    assert.match((await failed({ status: 404 })).hint ?? '', /base-url/));
  test('Retry-After is kept', async () =>
    assert.equal((await failed({ status: 429, headers: { 'retry-after': '12' } })).retryAfterMs, 12_000));
});

suite('Retry-After', () => {
  const rows: readonly (readonly [value: string | undefined, ms: number | undefined])[] = [
    [undefined, undefined],
    ['120', 120_000],
    [' 3 ', 3_000],
    ['0', 0],
    ['Wed, 15 Apr 2026 09:00:30 GMT', 30_000],
    ['Wed, 15 Apr 2026 08:59:00 GMT', 0],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e4', undefined],
    ['Infinity', undefined],
    ['5 minutes', undefined],
    ['99999999999999999999', 24 * 24 * 3_600_000],
    ['3456000', 24 * 24 * 3_600_000],
    ['86400', 86_400_000],
    ['about 1200 seconds', undefined],
    ['in May 2031 perhaps', undefined],
  ];
  for (const [value, ms] of rows) {
    test(JSON.stringify(value) ?? 'none', () =>
      assert.equal(parseRetryAfter({ 'retry-after': value }, nowMs), ms),
    );
  }
});

suite('Retry-After as a date is read by the clock of the server', () => {
  const rows: readonly (readonly [name: string, date: string | undefined, ms: number])[] = [
    ['of the same time', 'Wed, 15 Apr 2026 09:00:00 GMT', 30_000],
    ['that is an hour ahead', 'Wed, 15 Apr 2026 09:00:20 GMT', 10_000],
    ['that is a year behind', 'Wed, 15 Apr 2025 09:00:00 GMT', 24 * 24 * 3_600_000],
    ['that is no date', 'yesterday', 30_000],
    ['that is missing', undefined, 30_000],
  ];
  for (const [name, date, ms] of rows) {
    test(name, () => {
      const headers = { 'retry-after': 'Wed, 15 Apr 2026 09:00:30 GMT', date };
      assert.equal(parseRetryAfter(headers, nowMs), ms);
    });
  }
  test('however wrong that of the runner is', () => {
    const headers = { 'retry-after': 'Wed, 15 Apr 2026 09:00:30 GMT', date: 'Wed, 15 Apr 2026 09:00:00 GMT' };
    for (const offMs of [-3_600_000, 3_600_000])
      assert.equal(parseRetryAfter(headers, nowMs + offMs), 30_000);
  });
});

suite('secrets are masked before anything is cut', () => {
  const KEY = 'k3y-0123456789-abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEF';
  const redaction = new Redaction();
  redaction.add(KEY);
  const { redact } = redaction;
  /** No eight characters in a row of the key. */
  const assertNoPart = (text: string) => {
    for (let start = 0; start + 8 <= KEY.length; start += 1)
      assert.ok(!text.includes(KEY.slice(start, start + 8)), text);
  };
  /** A text whose limit of 300 characters falls into the key, at each place. */
  const cuts = [242, 250, 270, 285, 292].map((length) => `${'x'.repeat(length)}${KEY} and more`);

  for (const [index, text] of cuts.entries()) {
    const bodies: Record<string, string> = {
      'as text': text,
      'in a message': JSON.stringify({ message: text }),
      'in an error': JSON.stringify({ error: text }),
      'in the code': JSON.stringify({ code: text }),
      'in a response message': JSON.stringify({ responseMessages: [{ message: text }] }),
      'in JSON that is cut off': JSON.stringify({ message: text }).slice(0, -5),
      'escaped in JSON': `{"message":"${text.replaceAll('-', '\\u002d')}"}`,
    };
    for (const [where, body] of Object.entries(bodies)) {
      test(`${where}, cut ${index + 1}`, async () =>
        assertNoPart((await failureOf(respond({ status: 400, body }), nowMs, redact)).sentence));
    }
    test(`in the reason of a failed export, cut ${index + 1}`, async () => {
      const body = { status: 'FAILED', error: text };
      assertNoPart((await readStatus(respond({ body }), { ...options, redact })).reason ?? '');
    });
  }
  test('in a status word', async () => {
    const body = { status: `${'x'.repeat(30)}${KEY}` };
    assertNoPart((await readStatus(respond({ body }), { ...options, redact })).word);
  });
  test('in the error of an answer without an id', async () => {
    const body = { status: 'ERROR', message: cuts[1] };
    assertNoPart((await rejection(readCreated(respond({ body }), {}, redact))).sentence);
  });
  test('in the address of a redirect', () => {
    const from = new URL('https://app.harness.io/');
    for (const length of [50, 70, 80]) {
      const location = `https://evil.example/${'x'.repeat(length)}${KEY}/more`;
      assert.throws(
        () => redirectedUrl(from, location, { method: 'POST', redirects: 0, redact }),
        (thrown: Failure) => {
          assertNoPart(thrown.sentence);
          return true;
        },
      );
    }
  });
});

suite('the times of an export', () => {
  const rows: readonly (readonly [value: unknown, time: string | undefined])[] = [
    ['2026-04-15T09:00:00Z', '2026-04-15T09:00:00Z'],
    ['2026-04-15T09:00:00.123Z', '2026-04-15T09:00:00.123Z'],
    ['2026-04-15T11:00:00+02:00', '2026-04-15T11:00:00+02:00'],
    [1_776_243_600_000, '2026-04-15T09:00:00.000Z'],
    ['2026-13-45T09:00:00Z', undefined],
    ['2026-04-15T09:00:00Z (::error::)', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [null, undefined],
    [1e300, undefined],
    [{}, undefined],
  ];
  for (const [value, time] of rows) {
    test(JSON.stringify(value), async () => {
      assert.equal((await created({ body: { exportId: 'e', createdAt: value } })).createdAt, time);
      const body = { status: 'COMPLETED', createdAt: value, completedAt: value };
      const { createdAt, completedAt } = await status({ body });
      assert.deepEqual([createdAt, completedAt], [time, time]);
    });
  }
});

suite('a status answer about another export', () => {
  for (const [name, exportId] of [
    ['by text', 'exp_2'],
    ['by number', 2],
    ['by case', 'EXP_1'],
  ] as const)
    test(`is no status: ${name}`, async () => {
      const failure = await rejection(status({ body: { exportId, status: 'COMPLETED' } }));
      assert.deepEqual([failure.code, failure.transient], ['unexpected-answer', true]);
      assert.match(failure.message, new RegExp(`about export ${exportId}`));
    });
  for (const exportId of ['exp_1', ' exp_1 ', '', null, undefined, {}])
    test(`is not one with the id ${JSON.stringify(exportId)}`, async () =>
      assert.equal((await status({ body: { exportId, status: 'QUEUED' } })).state, 'queued'));
});

test('a status word folds in any case and padding, and no other word becomes a known state', () => {
  const known = ['queued', 'processing', 'completed', 'failed', 'cancelled'] as const;
  const padding = fc.constantFrom('', ' ', '\t', '\n');
  const cased = (word: string) =>
    fc
      .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
      .map((upper) =>
        [...word].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''),
      );
  fc.assert(
    fc.property(
      fc.constantFrom(...known).chain((word) => fc.tuple(fc.constant(word), cased(word))),
      padding,
      padding,
      ([word, spelled], before, behind) => assert.equal(foldStatus(before + spelled + behind), word),
    ),
  );
  fc.assert(
    fc.property(fc.string(), (word) => {
      const isKnown = /^\s*(queued|processing|completed|failed|cancell?ed)\s*$/i.test(word);
      assert.equal(foldStatus(word) !== 'unknown', isKnown);
    }),
  );
});
