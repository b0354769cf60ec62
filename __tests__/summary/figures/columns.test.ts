import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ExportKind } from '../../../src/harness/catalogue.ts';
import { columnRoles } from '../../../src/summary/figures/column-roles.ts';
import { addsUp, measureOf, readableName } from '../../../src/summary/figures/measures.ts';

suite('columnRoles', () => {
  const roleOf = (column: string) => columnRoles([column])[0];

  const roles: readonly (readonly [role: string, columns: string])[] = [
    ['period', 'Granularity granularity Period'],
    ['start', 'Start_Date startDate'],
    ['end', 'End_Date'],
    ['team', 'Team team TeamName Collection_Name'],
    ['hierarchy', 'Team_Hierarchy team_hierarchy'],
    ['sprint', 'Sprint sprint_name'],
    ['rating', 'Overall_Rating Coding_Days_Rating'],
    ['label', 'Team_ID teamId Ticket_Key Created_Date year Week ISO_Week status team_email'],
    [
      'value',
      'KTLO_tickets in_progress_hours CODING_DAYS LTTC_Mean_Days DF_Deployment_Count Deployments_per_Week',
    ],
  ];
  for (const [role, columns] of roles)
    for (const column of columns.split(' '))
      test(`${column} is ${role}`, () => assert.equal(roleOf(column), role));

  test('a name that objects have of themselves is a value like any other', () =>
    assert.deepEqual(columnRoles(['constructor', '__proto__', 'toString']), ['value', 'value', 'value']));

  test('of two periods the second is a label', () =>
    assert.deepEqual(columnRoles(['Granularity', 'Period', 'x']), ['period', 'label', 'value']));

  test('columns of one name, and those that are known to be labels, are none', () =>
    assert.deepEqual(columnRoles(['a', 'b', 'b', 'Target'], ['Target']), [
      'value',
      'label',
      'label',
      'label',
    ]));
});

suite('addsUp', () => {
  const rows: readonly (readonly [ExportKind, sums: string, others: string])[] = [
    [
      'business-alignment',
      'KTLO_story_points KTLO_tickets Rate_Limiting_tickets 100%_Quality_story_points Per_Customer_tickets',
      'KTLO_percent story_points tickets_per_team',
    ],
    [
      'productivity',
      'PR_MERGED PR_MERGED_SMALL LOC_ADDED LOC_TOTAL WORK_COMPLETED WORK_BUGS_COMPLETED PR_MISSING_TICKETS pr_merged',
      'CODING_DAYS PR_CYCLE_TIME_DAYS_AVG AVG_TIME_TO_COMPLETE PR_VELOCITY REWORK_PERCENT REVIEW_COMMENTS_PER_PR_AVG LOC_PER_DEV',
    ],
    [
      'sprint',
      'SPRINT_COMMIT SPRINT_CREEP SPRINT_SIZE TOTAL_WORK_DELIVERED DELIVERED_COMMIT MISSED_CREEP TICKETS_REMOVED_MID_SPRINT',
      'SCOPE_CREEP_PERCENT SPRINT_VELOCITY CHURN_RATE TOTAL_WORK_DELIVERED_PERCENT TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK PREDICTABILITY_DELIVERY_CONSISTENCY',
    ],
    [
      'efficiency',
      'DF_Deployment_Count CFR_Total_Success CFR_Total_Failures Total_Work_Items PR_Associations',
      'LTTC_Mean_Days Planning_P90_Days CFR_Failure_Rate_Percent MTTR_Mean_Hours DEPLOYMENT_FREQUENCY Percentage_PR_Associated Mean_Deployment_Count',
    ],
    ['time-in-status', 'total_issues in_progress_hours total_lead_time_hours', 'hours avg_days'],
    ['team-report', '', 'Coding_Days PRs_Merged Deployment_Count_tickets'],
    ['contributor-report', '', 'Coding_Days Work_Items_Completed'],
  ];
  for (const [kind, sums, others] of rows) {
    for (const column of sums.split(' ').filter(Boolean))
      test(`${kind}: ${column} does`, () => assert.equal(addsUp(kind, column), true));
    for (const column of others.split(' '))
      test(`${kind}: ${column} does not`, () => assert.equal(addsUp(kind, column), false));
  }
});

suite('measureOf', () => {
  const rows: readonly (readonly [ExportKind, column: string, title: string, isPercentage: boolean])[] = [
    ['efficiency', 'LTTC_Mean_Days', 'Lead time for changes (mean, days)', false],
    ['efficiency', 'LTTC_P90_Days', 'Lead time for changes (P90, days)', false],
    ['efficiency', 'DF_Deployment_Count', 'Deployments', false],
    ['efficiency', 'DEPLOYMENT_FREQUENCY', 'Deployment frequency', false],
    ['efficiency', 'CFR_Failure_Rate_Percent', 'Change failure rate (%)', true],
    ['efficiency', 'CFR', 'Change failure rate (%)', true],
    ['efficiency', 'MTTR_Median_Hours', 'Time to restore (median, hours)', false],
    ['efficiency', 'Build_P95_Days', 'Build (P95, days)', false],
    ['efficiency', 'CFR_Total_Failures', 'CFR Total Failures', false],
    ['productivity', 'CODING_DAYS', 'Coding days', false],
    ['productivity', 'PR_CYCLE_TIME_DAYS_AVG', 'PR cycle time (average, days)', false],
    ['productivity', 'REWORK_PERCENT_LEGACY', 'Rework percent legacy', true],
    ['sprint', 'SCOPE_CREEP_PERCENT', 'Scope creep (%)', true],
    ['sprint', 'CREEP_WORK_DELIVERED_PERCENT', 'Creep work delivered (%)', true],
    ['team-report', 'Coding Days per Developer', 'Coding Days per Developer', false],
  ];
  for (const [kind, column, title, isPercentage] of rows) {
    test(`${column} is "${title}"`, () => {
      const measure = measureOf(kind, column);
      assert.equal(measure.title, title);
      assert.equal(measure.isPercentage, isPercentage);
    });
  }

  test('the four keys stand in their order', () =>
    assert.deepEqual(
      [
        'LTTC_Mean_Days',
        'DF_Deployment_Count',
        'CFR_Failure_Rate_Percent',
        'MTTR_Mean_Hours',
        'Build_Mean_Days',
      ]
        .map((column) => measureOf('efficiency', column).rank)
        .map((rank, index, ranks) => rank === undefined || index === 0 || rank > (ranks[index - 1] ?? 0)),
      [true, true, true, true, true],
    ));
});

test('a name is readable', () => {
  assert.equal(readableName('KTLO_story_points'), 'KTLO story points');
  assert.equal(readableName('PR_MERGED_SMALL'), 'PR merged small');
  assert.equal(readableName('qa'), 'QA');
  assert.equal(readableName('_'), '');
});
