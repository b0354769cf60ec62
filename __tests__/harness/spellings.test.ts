import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ExportKind } from '../../src/harness/catalogue.ts';
import { otherSpelling, respelled } from '../../src/harness/spellings.ts';

const BODIES = {
  productivity: {
    scope: { orgTreeName: 'metricLevel', teamId: 'monthly' },
    metrics: ['PR_MERGED'],
    options: { metricLevel: 'developer', granularity: 'monthly', format: 'csv' },
  },
  sprint: {
    scope: { teamId: '1' },
    metrics: ['SPRINT_COMMIT', 'CHURN_RATE'],
    options: { metricLevel: 'team', granularity: 'SPRINT' },
  },
  efficiency: { scope: { teamId: 'df' }, metricGroups: ['lttc', 'df'], options: { granularity: 'MONTHLY' } },
  'time-in-status': {
    scope: { teamId: '1' },
    options: { aggregationLevel: 'sprint', granularity: 'weekly' },
  },
  'business-alignment': { scope: { teamId: '1' }, options: { granularity: 'MONTHLY' } },
} as const;

const after = (kind: keyof typeof BODIES, refusal: string) => {
  const other = otherSpelling(kind, BODIES[kind], refusal);
  return other && respelled(BODIES[kind], other);
};

suite('a refusal that names', () => {
  const spelled: readonly (readonly [kind: keyof typeof BODIES, refusal: string, body: object])[] = [
    [
      'productivity',
      'options.metricLevel is not a known key',
      {
        ...BODIES.productivity,
        options: { aggregationLevel: 'developer', granularity: 'monthly', format: 'csv' },
      },
    ],
    [
      'productivity',
      'Unrecognized field "metricLevel" (code UNKNOWN)',
      {
        ...BODIES.productivity,
        options: { aggregationLevel: 'developer', granularity: 'monthly', format: 'csv' },
      },
    ],
    [
      'productivity',
      'options.aggregationLevel is required',
      {
        ...BODIES.productivity,
        options: { aggregationLevel: 'developer', granularity: 'monthly', format: 'csv' },
      },
    ],
    [
      'productivity',
      'No enum constant Granularity.monthly',
      {
        ...BODIES.productivity,
        options: { metricLevel: 'developer', granularity: 'MONTHLY', format: 'csv' },
      },
    ],
    [
      'time-in-status',
      'aggregationLevel: unknown property',
      { scope: { teamId: '1' }, options: { metricLevel: 'sprint', granularity: 'weekly' } },
    ],
    [
      'sprint',
      'metrics is not a known key',
      {
        scope: { teamId: '1' },
        metric: ['SPRINT_COMMIT', 'CHURN_RATE'],
        options: { metricLevel: 'team', granularity: 'SPRINT' },
      },
    ],
    [
      'sprint',
      'metrics: SPRINT_COMMIT is unknown',
      { ...BODIES.sprint, metrics: ['Sprint_Commit', 'Churn_Rate'] },
    ],
    [
      'efficiency',
      'metricGroups[1] must be one of lttc, deployment_frequency, got "df"',
      { ...BODIES.efficiency, metricGroups: ['lttc', 'deployment_frequency'] },
    ],
    [
      'business-alignment',
      'options.granularity must be one of weekly, monthly',
      { scope: { teamId: '1' }, options: { granularity: 'monthly' } },
    ],
  ];
  for (const [kind, refusal, body] of spelled)
    test(`${refusal}: ${kind} is sent in the other spelling`, () =>
      assert.deepEqual(after(kind, refusal), body));

  const others: readonly (readonly [kind: keyof typeof BODIES, refusal: string])[] = [
    ['productivity', 'Invalid teamId'],
    ['productivity', 'metrics[0]: PR_MERGED is unknown'],
    // Under a key that a server ignores, it would be another export.
    ['productivity', 'options.metricLevel must be one of team, got "developer"'],
    ['business-alignment', 'metricGroups must be a list'],
    ['business-alignment', 'options.metricLevel is required'],
    ['sprint', 'dateRange.end is required (code METRICS_OFF)'],
    ['efficiency', ''],
  ];
  for (const [kind, refusal] of others)
    test(`${refusal || 'nothing'}: ${kind} is not sent again`, () =>
      assert.equal(after(kind, refusal), undefined));
});

test('what is not sent has no other spelling, and a team or tree may be called like one', () => {
  const refusal =
    'metricLevel, aggregationLevel, granularity, metrics, df and deployment_frequency are unknown';
  for (const kind of Object.keys(BODIES) as ExportKind[])
    assert.equal(
      otherSpelling(kind, { scope: { teamId: 'df', orgTreeName: 'metrics' } }, refusal),
      undefined,
    );
});
