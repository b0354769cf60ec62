import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { echoDifferences, unansweredBy } from '../../src/harness/answered.ts';
import type { Selection } from '../../src/harness/selection.ts';

suite('the echo of a request', () => {
  const sent = {
    scope: { teamId: '1' },
    dateRange: { start: '2026-01-01', end: '2026-03-31' },
    metricGroups: ['work', 'analysis'],
    options: { metricLevel: 'team', granularity: 'SPRINT' },
  };
  const rows: readonly (readonly [name: string, echo: unknown, differences: readonly string[]])[] = [
    ['is none', undefined, []],
    ['says the same', sent, []],
    ['adds to it', { ...sent, scope: { teamId: 1, teamName: 'A' }, more: true }, []],
    ['leaves out', { options: { granularity: 'sprint' } }, []],
    ['has another order', { metricGroups: ['analysis', 'work'] }, []],
    [
      'has other dates',
      { dateRange: { start: '2024-01-01' } },
      ['dateRange.start: "2024-01-01", not "2026-01-01"'],
    ],
    [
      'has other words',
      { metricGroups: ['work'], options: { metricLevel: 'sprint', granularity: null } },
      ['metricGroups: ["work"], not ["work","analysis"]', 'options.metricLevel: "sprint", not "team"'],
    ],
    ['is something else', 'ok', []],
    ['has something else for an object', { scope: 'all', options: 7 }, []],
  ];
  for (const [name, echo, differences] of rows)
    test(name, () => assert.deepEqual(echoDifferences(sent, echo), differences));
});

suite('what no column answers to', () => {
  const rows: readonly (readonly [
    name: string,
    selection: Partial<Selection> & Pick<Selection, 'kind'>,
    columns: readonly string[],
    unanswered: readonly string[],
    isCertain: boolean,
  ])[] = [
    ['nothing', { kind: 'productivity', metrics: ['PR_MERGED'] }, ['Team', 'PRs Merged'], [], false],
    [
      'one metric, which may have another name',
      { kind: 'productivity', metrics: ['PR_MERGED', 'CODING_DAYS'] },
      ['Team', 'pr_merged', 'Active_Days'],
      ['CODING_DAYS'],
      false,
    ],
    [
      'one metric, for which there is no column left',
      { kind: 'productivity', metrics: ['PR_MERGED', 'CODING_DAYS'] },
      ['Team', 'pr_merged'],
      ['CODING_DAYS'],
      true,
    ],
    [
      'a group without any of its metrics',
      { kind: 'sprint', metricGroups: ['work', 'analysis'] },
      ['Sprint', 'SPRINT_COMMIT', 'SPRINT_SIZE'],
      ['analysis'],
      false,
    ],
    [
      'groups by names of their own',
      { kind: 'efficiency', metricGroups: ['lttc', 'deployment_frequency', 'cfr', 'summary'] },
      ['Team', 'LTTC_P90_Days', 'DF_Deployment_Count', 'CFR_Failure_Rate_Percent', 'X'],
      [],
      false,
    ],
    ['keys alone', { kind: 'efficiency' }, ['Team', 'Start_Date', 'End_Date'], [], true],
    ['a rating', { kind: 'efficiency', metrics: ['OVERALL_RATING'] }, ['Team', 'Overall_Rating'], [], false],
    [
      'both kinds of the team report',
      { kind: 'team-report', metrics: ['CODING_DAYS_PER_DEV'], efficiencyMetrics: ['CHANGE_FAILURE_RATE'] },
      ['Collection Name', 'Coding Days per Developer'],
      ['CHANGE_FAILURE_RATE'],
      true,
    ],
  ];
  for (const [name, selection, columns, names, isCertain] of rows)
    test(name, () => {
      const whole = { granularity: 'monthly', overrides: {}, ...selection } as const;
      assert.deepEqual(unansweredBy(columns, whole), { names, isCertain });
    });
});
