import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Effect, Fault, RouteName, SimulatorOptions } from '../simulator/index.ts';
import { validManifest } from './manifest-schema.ts';
import type { CreateRig } from './rig.ts';

/** What goes wrong at the server or on the way, and how the run ends. */
export interface Row {
  readonly fault: string;
  readonly faults?: readonly Fault<RouteName>[];
  readonly simulator?: SimulatorOptions;
  readonly inputs?: Record<string, string>;
  readonly outcome: string;
  readonly exitCode: 0 | 1;
  /** What the log must say. */
  readonly says: RegExp;
  /** Requests by route, as far as they matter. */
  readonly requests?: Partial<Record<RouteName, number>>;
}

const RECOVERS = { outcome: 'completed', exitCode: 0 } as const;
const FAILS = { outcome: 'failed', exitCode: 1 } as const;
const TIMES_OUT = { outcome: 'timed-out', exitCode: 1 } as const;
/** Three seconds, and a second for each answer. */
const SHORT = { 'timeout-minutes': '0.06', 'poll-interval-seconds': '1' };

const once = (on: RouteName, effect: Effect): Fault<RouteName>[] => [{ on, do: effect }];
const always = (on: RouteName, effect: Effect): Fault<RouteName>[] => [
  { on, times: Number.POSITIVE_INFINITY, do: effect },
];
const answer = (
  status: number,
  body: string | object = '',
  headers: Record<string, string> = {},
): Effect => ({
  answer: { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
});
const csv = (body: string | Uint8Array): Effect => ({ body });
const HTML = '<!DOCTYPE html>\n<html><title>Sign in</title></html>';

/** By groups, of each first the one that stands for the others. */
export const FAULTS: Readonly<Record<string, readonly Row[]>> = {
  'the connection': [
    {
      fault: 'reset in the gzip body',
      faults: once('download', { reset: { afterBodyBytes: 100 } }),
      ...RECOVERS,
      says: /download: .*reset.*; trying again/,
      requests: { download: 2 },
    },
    {
      fault: 'nobody listens',
      inputs: { 'base-url': 'http://127.0.0.1:9', ...SHORT },
      ...TIMES_OUT,
      says: /127\.0\.0\.1:9: connection refused/,
    },
    {
      fault: 'reset before the headers of a create',
      faults: once('create', { reset: 'before-headers' }),
      ...RECOVERS,
      says: /create: .*connection reset by peer.*; trying again/,
      requests: { create: 2 },
    },
    {
      fault: 'reset of the kept connection at the next request',
      faults: [{ on: 'poll', when: ({ isReused }) => isReused, do: { reset: 'before-headers' } }],
      ...RECOVERS,
      says: /^(?!.*trying again)/s,
      requests: { poll: 2 },
    },
    {
      fault: 'reset before the headers of a poll, twice',
      faults: [{ on: 'poll', times: 2, do: { reset: 'before-headers' } }],
      ...RECOVERS,
      says: /poll: .*reset.*; trying again/,
    },
    {
      fault: 'reset in the JSON of a create',
      faults: once('create', { reset: { afterBodyBytes: 10 } }),
      ...RECOVERS,
      says: /create: .*reset.*; trying again/,
      requests: { create: 2 },
    },
    {
      fault: 'reset in the JSON of a poll',
      faults: once('poll', { reset: { afterBodyBytes: 10 } }),
      ...RECOVERS,
      says: /poll: .*reset.*; trying again/,
    },
    {
      fault: 'reset in every gzip body',
      faults: always('download', { reset: { afterBodyBytes: 100 } }),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /export-id: exp_/,
    },
    {
      fault: 'hang-up in the gzip body',
      faults: once('download', { hangUp: { afterBodyBytes: 100 } }),
      ...RECOVERS,
      says: /download: .*trying again/,
    },
    {
      fault: 'stall before the headers of a create',
      faults: once('create', { stall: 'before-headers' }),
      inputs: SHORT,
      ...RECOVERS,
      says: /create: no answer for .*; trying again/,
    },
    {
      fault: 'stall in the JSON of a poll',
      faults: once('poll', { stall: { afterBodyBytes: 5 } }),
      inputs: SHORT,
      ...RECOVERS,
      says: /poll: no answer for/,
    },
    {
      fault: 'stall in the body of a download',
      faults: once('download', { stall: { afterBodyBytes: 50 } }),
      inputs: SHORT,
      ...RECOVERS,
      says: /download: no answer for/,
      requests: { download: 2 },
    },
    {
      fault: 'stall in every download',
      faults: always('download', { stall: { afterBodyBytes: 50 } }),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /export-id: exp_/,
    },
    {
      fault: 'one byte every second',
      faults: always('download', { drip: { bytes: 1, everyMs: 1_000 } }),
      inputs: { ...SHORT, 'timeout-minutes': '0.1' },
      ...TIMES_OUT,
      says: /export-id: exp_/,
    },
  ],
  'the file': [
    {
      fault: 'truncated gzip, ended as if whole',
      faults: once('download', { truncateTo: -20 }),
      ...RECOVERS,
      says: /download: the gzip file is cut off before its end; trying again/,
    },
    {
      fault: 'a flipped byte',
      faults: once('download', { flipByteAt: 60 }),
      ...RECOVERS,
      says: /download: the gzip file is damaged/,
    },
    {
      fault: 'a flipped byte in the checksum, each time',
      faults: always('download', { flipByteAt: -6 }),
      inputs: SHORT,
      outcome: 'timed-out',
      exitCode: 1,
      says: /the gzip file is damaged/,
    },
    {
      fault: 'trailing garbage',
      faults: once('download', { append: 'garbage' }),
      ...RECOVERS,
      says: /download: the gzip file is damaged/,
    },
    {
      fault: 'two gzip members',
      faults: always('download', { repack: { gzipMembers: 2 } }),
      ...RECOVERS,
      says: /, 72 rows/,
    },
    {
      fault: 'gzip as Content-Encoding',
      faults: always('download', { repack: 'plain', contentEncoding: 'gzip' }),
      ...RECOVERS,
      says: /, 72 rows/,
    },
    {
      fault: 'gzip as file and as Content-Encoding',
      faults: always('download', { repack: 'gzip', contentEncoding: 'gzip' }),
      ...RECOVERS,
      says: /, 72 rows/,
    },
    { fault: 'a plain CSV', faults: always('download', { repack: 'plain' }), ...RECOVERS, says: /, 72 rows/ },
    {
      fault: 'an empty body',
      faults: always('download', csv('')),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /the file is empty, it has not even a header row/,
    },
    {
      fault: 'a header only',
      faults: always('download', csv('Team,Start\n')),
      outcome: 'empty',
      exitCode: 0,
      says: /no rows in this period/,
    },
    {
      fault: 'a header only, on-empty: fail',
      faults: always('download', csv('Team,Start\n')),
      inputs: { 'on-empty': 'fail' },
      outcome: 'empty',
      exitCode: 1,
      says: /::error::The export has no rows/,
    },
    {
      fault: 'BOM and CRLF',
      faults: always('download', csv('\uFEFFTeam,Start\r\na,1\r\nb,2\r\n')),
      ...RECOVERS,
      says: /, 2 rows, 2 columns/,
    },
    {
      fault: 'quoted line breaks, cut at every byte',
      faults: always('download', { body: '"Te""am",x\r\n"a\r\nb","c,""d"""\r\n"\n",\r\n', chunkSizes: [1] }),
      ...RECOVERS,
      says: /, 2 rows, 2 columns/,
    },
    {
      fault: 'a CSV that ends inside quotes',
      faults: always('download', csv('Team,x\na,"b')),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /ends inside a quoted cell/,
    },
    {
      fault: 'a plain file cut in its last row, without a length',
      faults: once('download', { repack: 'plain', truncateTo: -30, framing: 'until-close' }),
      ...RECOVERS,
      says: /download: the file is cut off: its last row is not whole; trying again/,
      requests: { download: 2 },
    },
    {
      fault: 'a plain file cut between two rows, whose status tells its length',
      faults: [
        ...always('poll', {
          patchJson: (json) => ({ ...json, download: { url: json.downloadUrl, sizeBytes: 1_000 } }),
        }),
        ...once('download', { body: 'Team,Start\na,1\n', framing: 'until-close' }),
      ],
      ...RECOVERS,
      says: /download: the file is cut off, 15 B of 1000 B came; trying again/,
      requests: { download: 2 },
    },
    {
      fault: 'a single line of 10 MB',
      faults: always('download', { body: () => Buffer.alloc(10_000_000, 'x') }),
      ...FAILS,
      says: /the first line is longer than 1\.0 MiB/,
    },
    {
      fault: 'a row of 20 MB',
      faults: always('download', {
        body: () =>
          Buffer.concat([Buffer.from('Team,Start\n'), Buffer.alloc(20_000_000, 'x'), Buffer.from(',1\n')]),
      }),
      ...FAILS,
      says: /line 2: the row that starts there is longer than 16\.0 MiB/,
    },
    {
      fault: 'a gzip that unpacks beyond max-csv-bytes',
      inputs: { 'max-csv-bytes': '100' },
      ...FAILS,
      says: /larger than max-csv-bytes \(100 B\)/,
      requests: { download: 1 },
    },
    {
      fault: 'HTML in place of the file',
      faults: always('download', answer(200, HTML)),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /completed, but its file was not ready in time: .*an HTML page in place of the file/,
    },
    {
      fault: 'HTML in place of the first download',
      faults: once('download', answer(200, HTML)),
      ...RECOVERS,
      says: /its file is not ready/,
      requests: { download: 2 },
    },
    {
      fault: 'HTML in place of a report',
      faults: always('report', answer(200, HTML)),
      inputs: { export: 'team-report', 'org-identifier': '', 'project-identifier': '' },
      ...FAILS,
      says: /HTML or XML page, not a CSV/,
    },
    {
      fault: 'a 206 in place of the file',
      faults: once('download', { status: 206, headers: { 'content-range': 'bytes 0-9/99' } }),
      ...RECOVERS,
      says: /download: the server answered 206 with a part of the file.*; trying again/,
      requests: { download: 2 },
    },
    {
      fault: 'a plain file of unknown length, reset between two rows',
      faults: once('download', {
        body: 'Team,Start\na,1\nb,2\n',
        framing: 'until-close',
        reset: { afterBodyBytes: 15 },
      }),
      ...RECOVERS,
      says: /download: .*connection reset by peer.*; trying again/,
      requests: { download: 2 },
    },
    {
      fault: 'JSON in place of the file',
      faults: always('download', answer(200, { status: 'ERROR', message: 'no such file' })),
      ...FAILS,
      says: /the file is JSON, not a CSV: .*no such file/,
    },
  ],
  'the answers': [
    {
      fault: 'an export that fails with a reason',
      simulator: { style: { failWith: { reason: 'Invalid teamId' } } },
      ...FAILS,
      says: /Harness says it failed: Invalid teamId/,
      requests: { poll: 1, download: 0 },
    },
    {
      fault: 'HTML in place of the create',
      faults: always('create', answer(200, HTML)),
      ...FAILS,
      says: /an HTML page in place of JSON.* Check base-url/,
      requests: { create: 1 },
    },
    {
      fault: 'a create without an id',
      faults: always('create', answer(202, { status: 'QUEUED' })),
      ...FAILS,
      says: /without an exportId/,
      requests: { create: 1 },
    },
    {
      fault: 'an id that would change the path',
      faults: always('create', answer(202, { exportId: '../../v1/keys?x=' })),
      ...FAILS,
      says: /without an exportId/,
      requests: { create: 1, poll: 0 },
    },
    {
      fault: 'an error with status 200 on create',
      faults: always('create', answer(200, { status: 'ERROR', code: 'X1', message: 'no quota' })),
      ...FAILS,
      says: /without an exportId: no quota \(code X1\)/,
      requests: { create: 1 },
    },
    {
      fault: 'an error with status 200 on a poll',
      faults: once('poll', answer(200, { status: 'ERROR', message: 'hiccup' })),
      ...RECOVERS,
      says: /poll: .*hiccup/,
    },
    {
      fault: '200 MB where JSON should be',
      faults: always('create', { answer: { status: 200, body: () => endless(200) } }),
      ...FAILS,
      says: /more than 1\.0 MiB where a short JSON answer belongs/,
    },
    {
      fault: 'an unknown status word for ever',
      simulator: { style: { unknownStatus: 'SIMMERING' } },
      inputs: SHORT,
      ...TIMES_OUT,
      says: /::warning::Export exp_\w+ has the unknown status "SIMMERING"/,
    },
    {
      fault: 'an export that is cancelled',
      simulator: { style: { failWith: { status: 'cancelled', reason: 'by hand' } } },
      ...FAILS,
      says: /it was cancelled at Harness: by hand/,
    },
    {
      fault: 'a file name from the server with ../',
      faults: always('poll', {
        patchJson: (json) => ({
          ...json,
          download: { url: json.downloadUrl, filename: '../../evil.csv' },
          downloadUrl: null,
        }),
      }),
      ...RECOVERS,
      says: /Wrote .*harness-sei.business-alignment-platform-team/,
    },
  ],
  'status codes': [
    {
      fault: '429 on a poll, Retry-After in seconds',
      faults: once('poll', answer(429, '', { 'retry-after': '2' })),
      ...RECOVERS,
      says: /poll: .*429; trying again in 2 s/,
    },
    {
      fault: '401 on create',
      inputs: { 'api-key': 'wrong-key' },
      ...FAILS,
      says: /the server answered 401/,
      requests: { create: 1 },
    },
    {
      fault: '403 on create',
      faults: always('create', answer(403, { message: 'not yours' })),
      ...FAILS,
      says: /answered 403: not yours/,
      requests: { create: 1 },
    },
    {
      fault: '401 on a poll',
      faults: always('poll', answer(401)),
      ...FAILS,
      says: /the server answered 401.*accepted the key earlier/,
      requests: { poll: 3 },
    },
    {
      fault: '401 on the first poll',
      faults: once('poll', answer(401)),
      ...RECOVERS,
      says: /poll: the server answered 401.*; trying again/,
      requests: { poll: 2 },
    },
    {
      fault: '400 on create',
      faults: always('create', answer(400, { code: 'BAD', message: 'teamId is odd', correlationId: 'c-1' })),
      ...FAILS,
      says: /answered 400: teamId is odd \(code BAD, correlation id c-1\)/,
      requests: { create: 1 },
    },
    {
      fault: '404 on the first polls',
      faults: [{ on: 'poll', times: 2, do: answer(404) }],
      ...RECOVERS,
      says: /Outcome: completed/,
      requests: { poll: 3 },
    },
    {
      fault: '404 on every poll',
      faults: always('poll', answer(404)),
      ...FAILS,
      says: /answered 404/,
      requests: { poll: 5 },
    },
    {
      fault: '404 on every download',
      faults: always('download', answer(404)),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /its file was not ready in time: the server answered 404.*export-id: exp_/s,
    },
    {
      fault: '404 on the first download',
      faults: once('download', answer(404)),
      ...RECOVERS,
      says: /its file is not ready/,
      requests: { download: 2 },
    },
    {
      fault: '410 on the download',
      faults: always('download', answer(410)),
      ...FAILS,
      says: /the export file has expired.*run again without export-id/,
      requests: { download: 1 },
    },
    {
      fault: '500 on create, each time',
      faults: always('create', answer(500)),
      inputs: { 'timeout-minutes': '1' },
      ...FAILS,
      says: /answered 500.*Harness sometimes answers 500 to bad input/,
      requests: { create: 5 },
    },
    ...(['create', 'poll', 'download'] as const).flatMap((on) =>
      [502, 503, 504].map(
        (status): Row => ({
          fault: `${status} on ${on}`,
          faults: once(on, answer(status, HTML)),
          ...RECOVERS,
          says: new RegExp(`${on}: the server answered ${status}: an HTML page; trying again`),
        }),
      ),
    ),
    {
      fault: '429 on create, without Retry-After',
      faults: once('create', answer(429)),
      ...RECOVERS,
      says: /create: the server answered 429; trying again/,
      requests: { create: 2 },
    },
    {
      fault: '429 on a download, Retry-After as a date long past',
      faults: once('download', answer(429, '', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })),
      ...RECOVERS,
      says: /download: .*429; trying again in 1 s/,
    },
    {
      fault: 'a poll answer with a Retry-After of 40 days',
      faults: always('poll', {
        headers: { 'retry-after': '3456000' },
        patchJson: (json) => ({ ...json, status: 'QUEUED' }),
      }),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /^(?!.*TimeoutOverflowWarning)/s,
      requests: { poll: 2 },
    },
    {
      fault: 'a Retry-After beyond the budget',
      faults: always('create', answer(429, '', { 'retry-after': '600' })),
      inputs: SHORT,
      ...TIMES_OUT,
      says: /the server asks to wait 10 min, but only/,
      requests: { create: 1 },
    },
  ],
  redirects: [
    {
      fault: 'a redirect to plain http elsewhere',
      faults: always('download', { redirect: { location: 'http://files.example/x.csv' } }),
      ...FAILS,
      says: /redirects from .* to http:\/\/files\.example\/x\.csv, which is not followed/,
    },
    {
      fault: 'a redirect to the same origin',
      faults: once('poll', {
        redirect: { location: ({ path }) => `${path}?projectIdentifier=insights&orgIdentifier=octo-org` },
      }),
      ...RECOVERS,
      says: /Outcome: completed/,
    },
    {
      fault: 'a redirect in a loop',
      faults: always('poll', { redirect: { location: ({ path }) => path } }),
      ...FAILS,
      says: /redirects more than 5 times/,
    },
    {
      fault: 'a redirect of the create',
      faults: always('create', { redirect: { status: 307, location: '/elsewhere' } }),
      ...FAILS,
      says: /redirects to .*\/elsewhere.*Set base-url/,
      requests: { create: 1 },
    },
  ],
};

/** The run, as one test. */
export function testFault(row: Row, createRig: CreateRig): void {
  test(`${row.fault}: ${row.outcome}`, async (t) => {
    const { simulator, artifacts, now, run } = await createRig(t, row.simulator);
    const struck = (row.faults ?? []).map((fault) => simulator.faults.add(fault));
    const startedMs = now();
    const { exitCode, log, outputs, workspace } = await run(row.inputs);
    const elapsedMs = now() - startedMs;

    assert.match(log, row.says);
    assert.deepEqual([outputs.outcome, exitCode], [row.outcome, row.exitCode], log);
    for (const { hits } of struck) assert.ok(hits > 0, 'the fault never struck');
    for (const [route, count] of Object.entries(row.requests ?? {})) {
      assert.equal(
        simulator.requests.filter((request) => request.route === route).length,
        count,
        `requests: ${route}`,
      );
    }
    const budgetMs = Number(row.inputs?.['timeout-minutes'] ?? 30) * 60_000;
    assert.ok(elapsedMs < budgetMs + 5_000, `it took ${elapsedMs} ms`);

    const complete = ['completed', 'empty'].includes(row.outcome);
    assert.equal(
      outputs['csv-path'] !== undefined,
      complete,
      'a CSV is named if, and only if, there is a complete one',
    );
    assert.equal(artifacts.artifacts.length, complete ? 1 : 0);
    const files = (await readdir(workspace, { recursive: true })).filter((file) => file.includes('.'));
    const manifest = outputs['manifest-path'];
    if (manifest !== undefined) validManifest(await readFile(manifest, 'utf8'));
    const csvs = files.filter((file) => !manifest?.endsWith(file));
    assert.deepEqual(csvs.length, complete ? 1 : 0, files.join());
    if (outputs['csv-path']) assert.ok((await readFile(outputs['csv-path'])).length > 0);
  });
}

function* endless(megabytes: number): Generator<Uint8Array> {
  const chunk = Buffer.alloc(1_000_000, ' ');
  for (let sent = 0; sent < megabytes; sent += 1) yield chunk;
}
