/** What can go wrong at Harness and at the artifact service, as lists that cases are drawn from. */

import type { ArtifactRouteName } from '../../simulator/artifact-service.ts';
import type { Effect, Fault, RouteName } from '../../simulator/index.ts';

/** A fault whose course does not depend on which export comes first: it counts for each export by itself. */
export interface PlannedFault {
  readonly name: string;
  readonly on: RouteName;
  readonly do: Effect;
  /** How often it strikes each export; default once. */
  readonly times?: number;
  /** Only one export in three suffers. */
  readonly isPartial?: boolean;
  /** The budget, where some servers' answers would use up all of it and others end the run. */
  readonly minutes?: string;
  /** The run lasts as long as it may, or asks as often as there is time for. */
  readonly isTimed?: boolean;
}

const ALWAYS = Number.POSITIVE_INFINITY;
const HTML = '<!DOCTYPE html>\n<html><title>Sign in</title></html>';
const FILES = ['download', 'report'] as const;
const ROUTES = ['create', 'poll', 'org-tree', ...FILES] as const;

function answer(status: number, body: string | object = '', headers: Record<string, string> = {}): Effect {
  return { answer: { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) } };
}

/** On any route. */
const TRANSIENT: Readonly<Record<string, Effect>> = {
  'reset before the headers': { reset: 'before-headers' },
  'reset in the body': { reset: { afterBodyBytes: 5 } },
  'hang-up before the headers': { hangUp: 'before-headers' },
  'hang-up in the body': { hangUp: { afterBodyBytes: 5 } },
  '408': answer(408),
  '429': answer(429),
  '429, Retry-After 4': answer(429, '', { 'retry-after': '4' }),
  '429, Retry-After in the past': answer(429, '', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
  '429, Retry-After nonsense': answer(429, '', { 'retry-after': 'soon' }),
  '500': answer(500, { code: 'X1', message: 'no luck' }),
  '502': answer(502, HTML),
  '503': answer(503, HTML, { 'content-type': 'text/html', 'retry-after': '4' }),
  '504': answer(504),
};

const STALLS: Readonly<Record<string, Effect>> = {
  'stall before the headers': { stall: 'before-headers' },
  'stall in the body': { stall: { afterBodyBytes: 5 } },
};

const LASTING: Readonly<Record<string, Effect>> = {
  '400': answer(400, { code: 'BAD', message: 'teamId is odd', correlationId: 'c-1' }),
  '401': answer(401),
  '403': answer(403, { message: 'not yours' }),
  '404': answer(404),
  '409': answer(409, { message: 'not yet' }),
  '410': answer(410),
  '415': answer(415),
  '204': answer(204),
  HTML: answer(200, HTML),
  'error with status 200': answer(200, { status: 'ERROR', code: 'X1', message: 'no quota' }),
  'redirect in a loop': { redirect: { location: ({ path }) => path } },
  'redirect 307 to another path': { redirect: { status: 307, location: '/elsewhere' } },
  'redirect 308 to another origin': { redirect: { status: 308, location: 'http://127.0.0.1:9/x.csv' } },
  'redirect to plain http elsewhere': { redirect: { location: 'http://files.example/x.csv' } },
  'an empty JSON object': answer(200, {}),
  'a JSON list': answer(200, []),
  'JSON of 3 MB': { answer: { status: 200, body: () => Buffer.alloc(3_000_000, ' ') } },
};

/** On files: of an export, or a report. */
const SPOILED: Readonly<Record<string, Effect>> = {
  'cut off by 20 bytes': { truncateTo: -20 },
  'a flipped byte': { flipByteAt: 60 },
  'a flipped byte at the end': { flipByteAt: -6 },
  'trailing garbage': { append: 'garbage' },
  'reset after 100 bytes': { reset: { afterBodyBytes: 100 } },
  'plain, cut in a row, no length': { repack: 'plain', truncateTo: -30, framing: 'until-close' },
  JSON: answer(200, { status: 'ERROR', message: 'no such file' }),
  'an XML page': answer(200, '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'),
};

const ODD: Readonly<Record<string, Effect>> = {
  'three gzip members': { repack: { gzipMembers: 3 } },
  gzip: { repack: 'gzip' },
  plain: { repack: 'plain' },
  'gzip as Content-Encoding': { repack: 'plain', contentEncoding: 'gzip' },
  'gzip twice': { repack: 'gzip', contentEncoding: 'gzip' },
  'with a length': { framing: 'content-length' },
  'in chunks': { framing: 'chunked' },
  'until the connection closes': { framing: 'until-close' },
  'byte by byte': { chunkSizes: Array.from({ length: 300 }, () => 1) },
  'in drips': { drip: { bytes: 200, everyMs: 20 } },
  'a header only': { body: 'Team,Start\n' },
  'a header without a line end': { body: 'Team,Start' },
  'BOM and CRLF': { body: '\uFEFFTeam,Start\r\na,1\r\nb,2\r\n' },
  'CR alone': { body: 'Team,Start\ra,1\rb,2\r' },
  'quotes and line breaks': { body: '"Te""am",x\r\n"a\r\nb","c,""d"""\r\n"\n",\r\n', chunkSizes: [1, 2, 3] },
  'ragged rows': { body: 'Team,a,b\nx,1\ny,1,2,3\n\nz,1,2\n' },
  'a doubled column': { body: 'Team,Team,n\na,b,1\n' },
  'an empty column name': { body: 'Team,,n\na,b,1\n' },
  'sep= before the header': { body: 'sep=,\nTeam,n\na,1\n' },
  semicolons: { body: 'Team;n\na;1\n' },
  'numbers for a header': { body: '1,2,3\n4,5,6\n' },
  'no line but one word': { body: 'nothing' },
  people: { body: 'Name,Email,Coding Days\nAda,ada@example.org,3\nBob,bob@example.org,4\n' },
  formulas: { body: 'Team,n\n"=1+1",-2\n@x,+3\n' },
  'rows that stand twice': { body: 'Team,n\na,1\na,1\nb,2\n' },
  'Latin-1': { body: Buffer.from('Team,n\nM\u00fcnchen,1\n', 'latin1') },
  'a NUL byte': { body: 'Team,n\na\u0000b,1\n' },
  'an open quote': { body: 'Team,n\na,"b' },
  'a quote inside of a cell': { body: 'Team,n\na"b,1\n"c"d,2\n' },
  'a first line of 2 MB': { body: () => Buffer.alloc(2_000_000, 'x') },
  'a row of 2 MB': { body: () => `Team,n\n${'x'.repeat(2_000_000)},1\n` },
  nothing: { body: '' },
};

const POLLS: Readonly<Record<string, Effect>> = {
  'still processing': {
    patchJson: (json) => ({ ...json, status: 'PROCESSING', downloadUrl: undefined, download: undefined }),
  },
  'queued, Retry-After 1': {
    patchJson: (json) => ({ ...json, status: 'queued' }),
    headers: { 'retry-after': '1' },
  },
  'no status': { patchJson: ({ status: _, ...json }) => json },
  'a file name with ../': {
    patchJson: (json) => ({
      ...json,
      download: { url: json.downloadUrl, filename: '../../evil.csv' },
      downloadUrl: null,
    }),
  },
  'a link elsewhere': {
    patchJson: (json) => ({ ...json, downloadUrl: 'http://127.0.0.1:9/x.csv', download: undefined }),
  },
  'a link to plain http': {
    patchJson: (json) => ({ ...json, downloadUrl: 'http://files.example/x', download: undefined }),
  },
  'a size that is too large': {
    patchJson: (json) => ({
      ...json,
      download: { url: json.downloadUrl, sizeBytes: 1_000_000 },
      downloadUrl: undefined,
    }),
  },
};

const CREATES: Readonly<Record<string, Effect>> = {
  'an id that would change the path': answer(202, { exportId: '../../v1/keys?x=' }),
  'an id that is a number': answer(202, { exportId: 5 }),
  'no id': answer(202, { status: 'QUEUED' }),
  'a failed export': { patchJson: (json) => ({ ...json, status: 'FAILED', message: 'no data' }) },
};

function planned(
  kinds: Readonly<Record<string, Effect>>,
  on: readonly RouteName[],
  more: Partial<PlannedFault> & { readonly suffix?: string } = {},
): PlannedFault[] {
  const { suffix = '', ...rest } = more;
  return on.flatMap((route) =>
    Object.entries(kinds).map(([name, effect]) => ({
      name: `${route}: ${name}${suffix}`,
      on: route,
      do: effect,
      ...rest,
    })),
  );
}

const timedPick = ({ name }: PlannedFault) => /reset in the body|503|Retry-After 4|^\w+: 500/.test(name);

export const FAULTS: readonly PlannedFault[] = [
  ...planned(TRANSIENT, ROUTES),
  ...planned(STALLS, ROUTES, { isTimed: true }),
  ...planned(STALLS, ['poll', 'report'], { isTimed: true, times: ALWAYS, suffix: ', each time' }),
  ...planned(TRANSIENT, ROUTES, { isTimed: true, times: ALWAYS, suffix: ', each time' }).filter(timedPick),
  ...planned(LASTING, ROUTES, { times: ALWAYS, suffix: ', each time', minutes: '0.2' }),
  ...planned(LASTING, ['create', 'download'], {
    times: ALWAYS,
    isPartial: true,
    suffix: ', one export in three',
  }).filter(({ name }) => /40\d|410/.test(name)),
  ...planned({ 500: answer(500) }, ['create', 'report'], { times: ALWAYS, suffix: ', until it gives up' }),
  ...planned({ 404: answer(404) }, ['poll'], { times: 2, suffix: ', twice' }),
  ...planned(SPOILED, FILES),
  ...planned(SPOILED, FILES, { isTimed: true, times: ALWAYS, suffix: ', each time' }),
  ...planned(ODD, FILES, { times: ALWAYS }).map((fault) => ({
    ...fault,
    isTimed: /open quote|nothing|one word|CR alone/.test(fault.name),
  })),
  ...planned(ODD, ['download'], {
    times: ALWAYS,
    isPartial: true,
    isTimed: true,
    suffix: ', one export in three',
  }).filter(({ name }) => /BOM|CRLF|header only|doubled|people|ragged/.test(name)),
  ...planned(POLLS, ['poll'], { times: 2, suffix: ', twice' }),
  ...planned(CREATES, ['create'], { times: ALWAYS }),
];

export const ARTIFACT_FAULTS: readonly Fault<ArtifactRouteName>[] = (
  ['create-artifact', 'blob', 'finalize-artifact'] as const
).flatMap((on) =>
  [
    answer(400, { code: 'invalid_argument', msg: 'invalid mime_type text/csv' }),
    answer(403),
    answer(503),
    TRANSIENT['reset before the headers'] ?? {},
  ].flatMap((effect) => [
    { on, do: effect },
    { on, do: effect, times: ALWAYS },
  ]),
);
