import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Given, parse, problemsOf } from './given.ts';

const legacy = { export: 'team-report' };

suite('an override for which there is an input is refused', () => {
  const rows: readonly (readonly [overrides: string, given: Given, problem: RegExp])[] = [
    ['dateRange: {start: 2025-01-01}', {}, /sets dateRange\.start, .* input start-date, got ".*"$/],
    ['dateRange: {end: 2025-01-01}', { 'split-by': 'month', period: '2026-Q1' }, /input end-date, got ".*"$/],
    ['scope: {teamId: "2"}', {}, /sets scope\.teamId, .* input team-ids, got ".*"$/],
    ['scope: {teamId: 2}', { 'team-ids': '1, 2' }, /input team-ids, got ".*"$/],
    ['scope: {teamId: "7"}', { 'team-ids': '', 'org-tree-id': '9' }, /input team-ids, got ".*"$/],
    [
      'scope: {orgTreeName: Web}',
      { 'team-ids': '', 'org-tree-name': 'Engineering' },
      /input org-tree-name, got "Web"$/,
    ],
    ['dateStart: 2025-01-01', legacy, /sets dateStart, .* input start-date, got ".*"$/],
    ['collectionId: "7"', legacy, /sets collectionId, .* input team-ids, got ".*"$/],
    ['teamRefId: 7', legacy, /sets teamRefId, .* input team-ids, got ".*"$/],
  ];
  for (const [overrides, given, problem] of rows)
    test(`${overrides} ${JSON.stringify(given)}`, async () => {
      const problems = await problemsOf({ period: '2026-03', ...given, 'request-overrides': overrides });
      assert.match(problems.join('\n'), problem);
    });
});

suite('an override that names and outputs do not follow is warned of', () => {
  for (const [overrides, given, fields] of [
    ['dateRange: {start: 2026-03-01T00:00:00Z}', {}, ['dateRange.start']],
    ['dateRange: null', {}, ['dateRange.start', 'dateRange.end']],
    ['dateRange: {from: 2026-03-01, start: null}', {}, ['dateRange.start']],
    ['dateRange: LAST_MONTH', {}, ['dateRange.start', 'dateRange.end']],
    ['scope: null', {}, ['scope.teamId', 'scope.orgTreeName']],
    ['scope: {teamId: [1, 2]}', {}, ['scope.teamId']],
    ['collectionId: null', legacy, ['collectionId']],
  ] as const)
    test(overrides, async () => {
      const { warnings } = await parse({ period: '2026-03', ...given, 'request-overrides': overrides });
      assert.deepEqual(
        warnings.map(
          (warning) => /^request-overrides changes (\S+), and names and outputs /.exec(warning)?.[1],
        ),
        fields,
      );
    });
});

suite('other overrides are taken without a word', () => {
  for (const [overrides, given] of [
    ['options: {format: csv}', {}],
    ['dateRange: {zone: UTC}', { 'split-by': 'month', period: '2026-Q1' }],
    ['dateRange: {start: 2025-01-01}', legacy],
    ['dateStart: 2025-01-01', {}],
    ['scope: {projectIdentifier: null}', {}],
    // Nothing is created, so nothing is overridden.
    ['dateRange: {start: 2025-01-01}', { 'export-id': 'exp_1' }],
  ] as const)
    test(`${overrides} ${JSON.stringify(given)}`, async () => {
      const { warnings } = await parse({ period: '2026-03', ...given, 'request-overrides': overrides });
      assert.deepEqual(warnings, []);
    });
});
