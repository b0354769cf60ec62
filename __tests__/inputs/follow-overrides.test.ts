import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { requestBody } from '../../src/harness/requests.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { type Given, parse, problemsOf } from './given.ts';

const legacy = { export: 'team-report' };
const tree = { 'team-ids': '', 'org-tree-name': 'Engineering' };

/** What names and outputs say, as one word each. */
async function said(overrides: string, given: Given = {}) {
  const { period, pieces, targets } = await parse({
    period: '2026-03',
    ...given,
    'request-overrides': overrides,
  });
  return [
    period.label,
    pieces.length,
    ...targets.map(({ label, teamId, orgTreeName }) => `${label}/${teamId ?? orgTreeName}`),
  ];
}

suite('names and outputs follow what request-overrides set', () => {
  const rows: readonly (readonly [overrides: string, given: Given, said: readonly unknown[]])[] = [
    ['dateRange: {start: 2025-01-01, end: 2025-12-31}', {}, ['2025', 1, '1/1']],
    ['dateRange: {end: 2026-03-15}', {}, ['2026-03-01..2026-03-15', 1, '1/1']],
    ['dateRange: {start: 2026-03-01}', {}, ['2026-03', 1, '1/1']],
    ['dateRange: {zone: UTC}', { 'split-by': 'month', period: '2026-Q1' }, ['2026-Q1', 3, '1/1']],
    ['scope: {teamId: "2"}', { 'team-ids': 'Platform=1' }, ['2026-03', 1, '2/2']],
    ['scope: {teamId: 2}', {}, ['2026-03', 1, '2/2']],
    ['scope: {teamId: "1"}', { 'team-ids': 'Platform=1' }, ['2026-03', 1, 'Platform/1']],
    ['scope: {teamId: null, orgTreeName: Web}', {}, ['2026-03', 1, 'Web/Web']],
    ['scope: {orgTreeName: Web}', tree, ['2026-03', 1, 'Web/Web']],
    ['dateStart: 2025-01-01\ndateEnd: 2025-12-31', legacy, ['2025', 1, '1/1']],
    ['collectionId: "7"\nteamRefId: 7', legacy, ['2026-03', 1, '7/7']],
    ['dateRange: {start: 2025-01-01}', legacy, ['2026-03', 1, '1/1']],
    ['options: {format: csv}', {}, ['2026-03', 1, '1/1']],
    ['dateRange: {start: 2025-01-01}', { 'export-id': 'exp_1' }, ['2026-03', 1, '1/1']],
  ];
  for (const [overrides, given, expected] of rows)
    test(`${overrides} ${JSON.stringify(given)}`, async () =>
      assert.deepEqual(await said(overrides, given), expected));

  test('and the request is still what they ask for', async () => {
    const overrides = 'scope: {teamId: "2"}\ndateRange: {start: 2025-01-01, end: 2025-12-31}';
    const { selection, targets, pieces, exportIds, fileNameTemplate, identifiers } = await parse({
      'request-overrides': overrides,
    });
    const [item] = makePlan(selection, targets, pieces, exportIds, fileNameTemplate);
    assert.equal(item?.fileName, 'business-alignment-2-2025-01-01_2025-12-31.csv');
    const body = requestBody(selection, item.target, item.period, identifiers);
    assert.deepEqual(
      [body.scope, body.dateRange],
      [{ teamId: '2' }, { start: '2025-01-01', end: '2025-12-31' }],
    );
  });
});

suite('an override that would make a name untrue is refused', () => {
  const rows: readonly (readonly [overrides: string, given: Given, problem: RegExp])[] = [
    [
      'dateRange: {start: 2026-03-31, end: 2026-03-01}',
      {},
      /sets dates that are no period: 2026-03-01 lies before 2026-03-31$/,
    ],
    ['dateRange: {start: 2026-01-01}', { period: '2026-Q1', 'split-by': 'month', 'team-ids': '1' }, /^$/],
    [
      'dateRange: {start: 2025-01-01}',
      { period: '2026-Q1', 'split-by': 'month' },
      /not valid together with split-by/,
    ],
    [
      'dateEnd: 2025-01-01',
      { ...legacy, period: '2026-Q1', 'split-by': 'month' },
      /not valid together with split-by/,
    ],
    ['scope: {teamId: "7"}', { 'team-ids': '1,2' }, /sets one team for several exports/],
    ['scope: {teamId: "7"}', { 'team-ids': '', 'org-tree-id': '9' }, /sets one team for several exports/],
    ['scope: null', { 'team-ids': '1,2' }, /sets one team for several exports/],
    ['teamRefId: 7', { ...legacy, 'team-ids': '1,2' }, /sets one team for several exports/],
  ];
  for (const [overrides, given, problem] of rows)
    test(`${overrides} ${JSON.stringify(given)}`, async () => {
      const problems = await problemsOf({ period: '2026-03', ...given, 'request-overrides': overrides });
      assert.match(problems.join(), problem);
    });
});

suite('an override that names cannot follow is warned of', () => {
  for (const overrides of [
    'dateRange: {start: 2026-03-01T00:00:00Z}',
    'dateRange: null',
    'dateRange: {from: 2026-03-01, start: null}',
    'dateRange: LAST_MONTH',
    'scope: null',
    'scope: {teamId: [1, 2]}',
  ])
    test(overrides, async () => {
      const { warnings, period, targets } = await parse({
        period: '2026-03',
        'request-overrides': overrides,
      });
      assert.equal(warnings.length, 1);
      assert.match(
        warnings[0] ?? '',
        /^request-overrides changes the (dates|team) in a way that names and outputs can't follow/,
      );
      assert.deepEqual([period.label, targets[0]?.label], ['2026-03', '1']);
    });
});
