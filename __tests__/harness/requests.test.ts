import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EXPORT_KINDS, type ExportKind } from '../../src/harness/catalogue.ts';
import { credentialHeaders, requestBody } from '../../src/harness/requests.ts';
import type { JsonObject } from '../../src/harness/selection.ts';
import { createUrl, exportUrls, linkedUrl } from '../../src/harness/urls.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { type Given, parse } from '../inputs/given.ts';

/** The bodies of all exports that the inputs stand for. */
async function bodiesOf(given: Given): Promise<JsonObject[]> {
  const { selection, targets, period, exportIds, fileNameTemplate, identifiers } = await parse(given);
  const plan = makePlan(selection, targets, [period], exportIds, fileNameTemplate);
  return plan.map((item) => requestBody(selection, item.target, item.period, identifiers));
}

suite('the scope', () => {
  const tree = { 'team-ids': '', 'org-tree-name': 'Engineering' };
  const scopes: Readonly<Record<Exclude<ExportKind, 'team-report' | 'contributor-report'>, unknown>> = {
    productivity: { orgTreeName: 'Engineering' },
    'business-alignment': {
      orgTreeName: 'Engineering',
      orgIdentifier: 'default',
      projectIdentifier: 'insights',
    },
    sprint: { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'insights' },
    efficiency: { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'insights' },
    'time-in-status': { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'insights' },
  };
  for (const [kind, scope] of Object.entries(scopes)) {
    test(`of a whole org tree, ${kind}`, async () =>
      assert.deepEqual((await bodiesOf({ ...tree, export: kind }))[0]?.scope, scope));
    test(`of a team, ${kind}: its id is a string and nothing else`, async () =>
      assert.deepEqual((await bodiesOf({ 'team-ids': '0456', export: kind }))[0]?.scope, { teamId: '0456' }));
  }
  test('of the teams of a manager, efficiency', async () =>
    assert.deepEqual((await bodiesOf({ export: 'efficiency', 'manager-email': 'a@b.c' }))[0]?.scope, {
      teamId: '1',
      managerEmailId: 'a@b.c',
    }));
  test('of a manager in a tree, efficiency', async () =>
    assert.deepEqual(
      (await bodiesOf({ ...tree, export: 'efficiency', 'manager-email': 'a@b.c' }))[0]?.scope,
      {
        orgTreeName: 'Engineering',
        orgIdentifier: 'default',
        projectIdentifier: 'insights',
        managerEmailId: 'a@b.c',
      },
    ));
  test('there is one body for each team', async () =>
    assert.deepEqual(
      (await bodiesOf({ 'team-ids': 'a=1,b=2' })).map(({ scope }) => scope),
      [{ teamId: '1' }, { teamId: '2' }],
    ));
});

suite('what was not given is not sent', () => {
  const rows: Readonly<Record<ExportKind, readonly string[]>> = {
    'business-alignment': ['scope', 'dateRange', 'options'],
    productivity: ['scope', 'dateRange', 'options'],
    sprint: ['scope', 'dateRange', 'options'],
    efficiency: ['scope', 'dateRange', 'metricGroups', 'options'],
    'time-in-status': ['scope', 'dateRange', 'options'],
    'team-report': ['collectionId', 'dateStart', 'dateEnd', 'teamRefId', 'granularity', 'productivity'],
    'contributor-report': [
      'collectionId',
      'dateStart',
      'dateEnd',
      'granularity',
      'includeRatings',
      'productivityContributors',
    ],
  };
  for (const [kind, keys] of Object.entries(rows)) {
    test(kind, async () => {
      const [body] = await bodiesOf({ export: kind });
      assert.deepEqual(Object.keys(body ?? {}).sort(), [...keys].sort());
    });
  }
  const options: readonly (readonly [ExportKind, unknown])[] = [
    ['business-alignment', { granularity: 'MONTHLY' }],
    ['productivity', { metricLevel: 'team', granularity: 'monthly', format: 'csv' }],
    ['sprint', { metricLevel: 'team', granularity: 'MONTHLY' }],
    ['efficiency', { granularity: 'MONTHLY', format: 'csv' }],
    ['time-in-status', { aggregationLevel: 'team', granularity: 'monthly' }],
  ];
  for (const [kind, expected] of options) {
    test(`options of ${kind}`, async () =>
      assert.deepEqual((await bodiesOf({ export: kind }))[0]?.options, expected));
  }
});

suite('metrics', () => {
  const of = async (given: Given) => (await bodiesOf(given))[0];
  test('stand beside the groups of productivity', async () => {
    const body = await of({ export: 'productivity', metrics: 'CODING_DAYS', 'metric-groups': 'velocity' });
    assert.deepEqual([body?.metricGroups, body?.metrics], [['velocity'], ['CODING_DAYS']]);
  });
  test('of sprint are sent under the key of its table', async () => {
    const body = await of({ export: 'sprint', metrics: 'CHURN_RATE' });
    assert.deepEqual([body?.metrics, body?.metric], [['CHURN_RATE'], undefined]);
  });
  test('of efficiency go without groups', async () => {
    const body = await of({ export: 'efficiency', metrics: 'MTTR' });
    assert.deepEqual([body?.metrics, body?.metricGroups], [['MTTR'], undefined]);
  });
  test('of efficiency are the four DORA groups where none is asked for', async () =>
    assert.deepEqual((await of({ export: 'efficiency' }))?.metricGroups, ['lttc', 'df', 'mttr', 'cfr']));
  test('"all" of a legacy report is an empty list', async () =>
    assert.deepEqual((await of({ export: 'contributor-report', metrics: 'all' }))?.productivityContributors, {
      metrics: [],
    }));
  test('both kinds of the team report go together', async () => {
    const body = await of({
      export: 'team-report',
      metrics: 'all',
      'efficiency-metrics': 'OVERALL_DORA',
      aggregation: 'p90',
    });
    assert.deepEqual(body?.productivity, { metrics: [] });
    assert.deepEqual(body?.efficiency, { metrics: ['OVERALL_DORA'], calculationType: 'P90' });
  });
});

suite('request-overrides are merged last', () => {
  const of = async (overrides: string, given: Given = {}) =>
    (await bodiesOf({ 'request-overrides': overrides, ...given }))[0];
  test('deeply: what they do not name stays', async () =>
    assert.deepEqual((await of('dateRange: {zone: UTC}'))?.dateRange, {
      start: '2026-03-01',
      end: '2026-03-31',
      zone: 'UTC',
    }));
  test('null removes', async () => assert.equal('options' in ((await of('options: null')) ?? {}), false));
  test('null removes one key of an object', async () =>
    assert.deepEqual((await of('options: {format: null}', { export: 'efficiency' }))?.options, {
      granularity: 'MONTHLY',
    }));
  test('a list replaces a list', async () =>
    assert.deepEqual(
      (await of('metricGroups: [A]', { 'metric-groups': 'categorized,uncategorized' }))?.metricGroups,
      ['A'],
    ));
  test('an object replaces what is none', async () =>
    assert.deepEqual((await of('options: {granularity: {of: x, gone: null}}'))?.options, {
      granularity: { of: 'x' },
    }));
  test('a key that is not in the body is added', async () =>
    assert.equal((await of('aggregationLevel: team'))?.aggregationLevel, 'team'));
  test('__proto__ is harmless', async () => {
    const body = await of('{"__proto__": {"polluted": 1}, "options": {"__proto__": {"polluted": 1}}}');
    assert.equal('polluted' in {}, false);
    const options = body?.options as JsonObject | undefined;
    assert.deepEqual([options?.polluted, options?.granularity], [undefined, 'MONTHLY']);
  });
  test('they do not leak from one target to the next', async () => {
    const bodies = await bodiesOf({ 'team-ids': '1,2', 'request-overrides': 'options: {x: [1]}' });
    assert.deepEqual(bodies[0]?.options, bodies[1]?.options);
    assert.deepEqual(bodies[1]?.scope, { teamId: '2' });
  });
});

const identifiers = { orgIdentifier: 'default', projectIdentifier: 'insights' };
const BASES = [
  'https://accounts.harness.io/sei/api',
  'https://app.harness.io/prod1/sei/api',
  'https://app.harness.io/gratis/sei/api',
  'https://app3.harness.io/sei/api',
  'https://prod4.harness.io/sei/api',
  'https://prod6.harness.io/sei/api',
  'https://accounts.eu.harness.io/sei/api',
  'https://app.harness.io/gateway/sei/api',
  'https://app.harness.io',
];
const QUERY = 'projectIdentifier=insights&orgIdentifier=default';

suite('paths', () => {
  const reading: Readonly<Record<string, readonly [create: string, read: readonly string[]]>> = {
    'business-alignment': ['ba', ['ba']],
    productivity: ['productivity', ['productivity']],
    sprint: ['sprint', ['sprints', 'sprint']],
    efficiency: ['efficiency', ['efficiency']],
    'time-in-status': ['ticket-data', ['ticket-data']],
  };
  const hrefs = (urls: readonly URL[]) => urls.map((url) => url.href);
  for (const base of BASES) {
    for (const slash of ['', '/', '//']) {
      const url = new URL(base + slash);
      test(`of every export at ${base}${slash}`, () => {
        for (const [kind, [create, read]] of Object.entries(reading) as [
          ExportKind,
          (typeof reading)[string],
        ][]) {
          assert.equal(
            createUrl(url, kind, identifiers).href,
            `${base}/v2/insights/${create}/exports?${QUERY}`,
          );
          const at = (name: string, end: string) =>
            `${base}/v2/insights/${name}/exports/exp_1${end}?${QUERY}`;
          assert.deepEqual(
            hrefs(exportUrls(url, kind, 'exp_1', identifiers)),
            read.map((name) => at(name, '')),
          );
          assert.deepEqual(
            hrefs(exportUrls(url, kind, 'exp_1', identifiers, '/download')),
            read.map((name) => at(name, '/download')),
          );
        }
        const none = { orgIdentifier: undefined, projectIdentifier: undefined };
        for (const kind of ['team-report', 'contributor-report'] as const)
          assert.equal(createUrl(url, kind, none).href, `${base}/v2/insights/teams/reports?format=csv`);
      });
    }
  }

  test('an id of any characters is one segment', () => {
    const base = new URL('https://app.harness.io/prod1/sei/api');
    const [url] = exportUrls(base, 'efficiency', 'a/../b?c#d%2f', identifiers);
    assert.equal(url?.pathname, '/prod1/sei/api/v2/insights/efficiency/exports/a%2F..%2Fb%3Fc%23d%252f');
  });

  test('identifiers are encoded', () => {
    const base = new URL('https://app.harness.io');
    const odd = { orgIdentifier: 'a&b=c', projectIdentifier: 'd e#' };
    const { searchParams } = createUrl(base, 'efficiency', odd);
    assert.deepEqual([...searchParams].sort(), [
      ['orgIdentifier', 'a&b=c'],
      ['projectIdentifier', 'd e#'],
    ]);
  });

  test('the base URL itself is not changed', () => {
    const base = new URL('https://app.harness.io/prod1/sei/api/');
    createUrl(base, 'sprint', identifiers);
    exportUrls(base, 'sprint', 'exp_1', identifiers);
    assert.equal(base.href, 'https://app.harness.io/prod1/sei/api/');
  });
});

suite('download links', () => {
  const file = '/v2/insights/ba/exports/exp_1/download';
  const prod1 = 'https://app.harness.io/prod1/sei/api';
  const rows: readonly (readonly [name: string, base: string, link: string, href: string])[] = [
    ['relative to the base', prod1, file, `${prod1}${file}?${QUERY}`],
    ['relative to the base with a slash at its end', `${prod1}/`, file, `${prod1}${file}?${QUERY}`],
    ['relative without a slash', prod1, file.slice(1), `${prod1}${file}?${QUERY}`],
    ['with the base’s path already in it', prod1, `/prod1/sei/api${file}`, `${prod1}${file}?${QUERY}`],
    [
      'with the base’s path in it, base with a slash',
      `${prod1}/`,
      `/prod1/sei/api${file}`,
      `${prod1}${file}?${QUERY}`,
    ],
    ['relative to a bare host', 'https://app.harness.io', file, `https://app.harness.io${file}?${QUERY}`],
    ['absolute, same origin', prod1, `${prod1}${file}`, `${prod1}${file}?${QUERY}`],
    [
      'absolute, same origin, another path',
      prod1,
      'https://app.harness.io/files/1',
      `https://app.harness.io/files/1?${QUERY}`,
    ],
    ['with a query of its own', prod1, `${file}?part=1`, `${prod1}${file}?part=1&${QUERY}`],
    [
      'with identifiers of its own',
      prod1,
      `${file}?orgIdentifier=other&projectIdentifier=p`,
      `${prod1}${file}?orgIdentifier=other&projectIdentifier=p`,
    ],
    [
      'to another host',
      prod1,
      'https://storage.example/a.csv.gz?X-Sig=a%20b~c',
      'https://storage.example/a.csv.gz?X-Sig=a%20b~c',
    ],
    ['to another port', prod1, 'https://app.harness.io:8443/a', 'https://app.harness.io:8443/a'],
    ['protocol-relative', prod1, '//storage.example/a', 'https://storage.example/a'],
    [
      'protocol-relative, same host',
      prod1,
      `//app.harness.io/prod1/sei/api${file}`,
      `${prod1}${file}?${QUERY}`,
    ],
    ['in capitals', prod1, 'HTTPS://STORAGE.EXAMPLE/a', 'https://storage.example/a'],
    [
      'with backslashes, which stays on the host',
      prod1,
      '/\\evil.example/a',
      `${prod1}//evil.example/a?${QUERY}`,
    ],
  ];
  for (const [name, base, link, href] of rows) {
    test(name, () => assert.equal(linkedUrl(new URL(base), link, identifiers)?.href, href));
  }
  test('a signed link on the SEI host keeps its own query as it was signed', () => {
    const href = linkedUrl(new URL(prod1), `${file}?sig=a%20b~(c)`, identifiers)?.href ?? '';
    assert.ok(href.startsWith(`${prod1}${file}?sig=a%20b~(c)`), href);
  });
  test('what is no address means nothing', () =>
    assert.equal(linkedUrl(new URL(prod1), 'https://[', identifiers), null));
});

suite('credentials', () => {
  const rows: readonly (readonly [
    name: string,
    key: string,
    kind: ExportKind,
    headers: Record<string, string>,
  ])[] = [
    ['a plain SEI key', 'sei-1', 'efficiency', { authorization: 'ApiKey sei-1' }],
    [
      'a plain SEI key, legacy report',
      'sei-1',
      'team-report',
      { authorization: 'ApiKey sei-1', 'x-api-key': 'sei-1' },
    ],
    [
      'a plain SEI key, contributor report',
      'sei-1',
      'contributor-report',
      { authorization: 'ApiKey sei-1', 'x-api-key': 'sei-1' },
    ],
    [
      'a personal token',
      'pat.acc_1.tok.x',
      'sprint',
      { authorization: 'ApiKey pat.acc_1.tok.x', 'x-api-key': 'pat.acc_1.tok.x', 'harness-account': 'acc_1' },
    ],
    [
      'a service account token',
      'sat.acc-2.tok.x',
      'team-report',
      { authorization: 'ApiKey sat.acc-2.tok.x', 'x-api-key': 'sat.acc-2.tok.x', 'harness-account': 'acc-2' },
    ],
    ['a key that only looks like a token', 'pat.x', 'efficiency', { authorization: 'ApiKey pat.x' }],
    ['a key with a token inside', 'xpat.a.b', 'efficiency', { authorization: 'ApiKey xpat.a.b' }],
  ];
  for (const [name, key, kind, headers] of rows) {
    test(name, () => assert.deepEqual(credentialHeaders(key, kind), headers));
  }
});

test('every export has paths and a body', async () => {
  for (const kind of EXPORT_KINDS) {
    assert.match(createUrl(new URL('https://h'), kind, identifiers).pathname, /^\/v2\/insights\//);
    assert.equal((await bodiesOf({ export: kind })).length, 1);
  }
});
