import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  EXPORT_KINDS,
  type ExportKind,
  knownMetrics,
  TEAM_REPORT_EFFICIENCY_METRICS,
} from '../../src/harness/catalogue.ts';
import { foldedName, readableName, slug } from '../../src/harness/column-words.ts';
import { findColumn, hasKnownColumn, roleOf, unknownMeasure } from '../../src/harness/find-column.ts';
import { MEASURES } from '../../src/harness/measures.ts';

const describe = (kind: ExportKind, column: string) => findColumn(column, kind) ?? unknownMeasure(column);

suite('the samples of the pages', () => {
  const samples: readonly (readonly [ExportKind, header: string])[] = [
    [
      'business-alignment',
      'Granularity,Team,Team_Hierarchy,Start_Date,End_Date,KTLO_story_points,KTLO_tickets,New_Capability_story_points,Security_and_Compliance_story_points,Uncategorized_story_points',
    ],
    [
      'time-in-status',
      'granularity,team,team_hierarchy,total_issues,in_progress_hours,to_do_hours,total_lead_time_hours',
    ],
    [
      'team-report',
      'Collection Name,Lead Time for Changes (mean),Lead Time for Changes Rating,Deployment Frequency,Deployment Frequency Rating,Mean Time to Restore (mean),Mean Time to Restore Rating,PR Velocity per Developer',
    ],
    ['efficiency', 'LTTC_Mean_Days,DF_Deployment_Count,CFR_Failure_Rate_Percent'],
  ];
  for (const [kind, header] of samples)
    for (const column of header.split(','))
      test(`${kind}: ${column}`, () => assert.notEqual(findColumn(column, kind), undefined));

  for (const kind of EXPORT_KINDS) {
    const metrics = [
      ...knownMetrics(kind),
      ...(kind === 'team-report' ? TEAM_REPORT_EFFICIENCY_METRICS : []),
    ];
    for (const name of metrics)
      if (!/RATING|OVERALL_DORA/.test(name))
        test(`${kind}: the metric ${name} is a measure`, () =>
          assert.equal(findColumn(name, kind)?.role, 'measure'));
  }
});

suite('roles', () => {
  const rows: readonly (readonly [role: string | undefined, columns: string])[] = [
    ['period', 'Granularity granularity Period'],
    ['date', 'Start_Date startDate end-date'],
    ['target', 'Team team TeamName Collection_Name Teams teamId'],
    ['hierarchy', 'Team_Hierarchy team_hierarchy teamHierarchy'],
    ['sprint', 'Sprint sprint_name SPRINT'],
    ['status', 'Status Issue_Statuses'],
    ['rating', 'Overall_Rating Coding_Days_Rating'],
    ['label', 'Ticket_Key Created_Date year Week ISO_Week Ids'],
    [
      'measure',
      'KTLO_tickets in_progress_hours CODING_DAYS codingDays LTTC_Mean_Days DF_Deployment_Count prMerged PRsMerged',
    ],
    [undefined, 'Deployments_per_Week Mixed constructor __proto__ toString'],
  ];
  for (const [role, columns] of rows)
    for (const column of columns.split(' '))
      test(`${column} is ${role}`, () => assert.equal(roleOf(column), role));
});

suite('how rows combine', () => {
  const rows: readonly (readonly [ExportKind, sums: string, others: string])[] = [
    [
      'business-alignment',
      'KTLO_story_points KTLO_tickets Rate_Limiting_tickets 100%_Quality_story_points Per_Customer_tickets 🚀_story_points ???_tickets —_tickets __proto___story_points a\nb__tickets',
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
      'DF_Deployment_Count CFR_Total_Success CFR_Total_Failures Total_Work_Items PR_Associations totalSuccesses',
      'LTTC_Mean_Days Planning_P90_Days CFR_Failure_Rate_Percent MTTR_Mean_Hours DEPLOYMENT_FREQUENCY Percentage_PR_Associated Mean_Deployment_Count',
    ],
    ['time-in-status', 'total_issues in_progress_hours total_lead_time_hours', 'hours avg_days'],
    ['team-report', '', 'Coding_Days PRs_Merged Deployment_Count_tickets'],
    ['contributor-report', '', 'Coding_Days Work_Items_Completed'],
  ];
  for (const [kind, sums, others] of rows) {
    for (const column of sums.split(' ').filter(Boolean))
      test(`${kind}: ${column} is summed`, () => assert.equal(describe(kind, column).combine, 'sum'));
    for (const column of others.split(' '))
      test(`${kind}: ${column} is not`, () => assert.notEqual(describe(kind, column).combine, 'sum'));
  }

  test('rates follow from counts of known columns of the same export', () => {
    for (const { names, exports, combine } of MEASURES) {
      if (typeof combine !== 'object') continue;
      for (const name of [...combine.part, ...combine.whole])
        assert.equal(findColumn(name, exports?.[0])?.combine, 'sum', `${names[0]}: ${name}`);
    }
  });
});

suite('titles, units and directions', () => {
  const rows: readonly (readonly [
    ExportKind,
    column: string,
    title: string,
    unit: string | undefined,
    better?: string,
  ])[] = [
    ['efficiency', 'LTTC_Mean_Days', 'Lead time for changes (mean, days)', 'days', 'lower'],
    ['efficiency', 'LTTC_P90_Hours', 'Lead time for changes (P90, hours)', 'hours', 'lower'],
    ['efficiency', 'DF_Deployment_Count', 'Deployments', 'count', 'higher'],
    ['efficiency', 'CFR_Failure_Rate_Percent', 'Change failure rate (%)', 'percent', 'lower'],
    ['efficiency', 'CFR', 'Change failure rate (%)', 'percent', 'lower'],
    ['efficiency', 'MTTR_Median_Hours', 'Time to restore (median, hours)', 'hours', 'lower'],
    ['efficiency', 'Build_P95_Days', 'Build (P95, days)', 'days'],
    ['efficiency', 'CFR_Total_Failures', 'Total failures', 'count'],
    ['productivity', 'CODING_DAYS', 'Coding days', 'days'],
    ['productivity', 'PR_CYCLE_TIME_DAYS_AVG', 'PR cycle time (average, days)', 'days'],
    ['productivity', 'REWORK_PERCENT_LEGACY', 'Rework percent legacy', 'percent'],
    [
      'productivity',
      'REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG',
      'Time to first review comment (average, hours)',
      'hours',
    ],
    ['sprint', 'SCOPE_CREEP_PERCENT', 'Scope creep (%)', 'percent'],
    ['sprint', 'CREEP_WORK_DELIVERED_PERCENT', 'Creep work delivered percent', 'percent'],
    ['sprint', 'COMMITTED_WORK_DELIVERED_PERCENT', 'Commitment delivered (%)', 'percent', 'higher'],
    ['sprint', 'SPRINT_COMMIT', 'Committed (points)', 'points'],
    [
      'team-report',
      'Coding Days per Developer',
      'Coding days per developer (days per week)',
      'days per week',
    ],
    ['team-report', 'Time to First Comment', 'Time to first comment (days)', 'days'],
    ['team-report', 'Mean Time to Restore (mean)', 'Time to restore (mean, days)', 'days', 'lower'],
    [
      'team-report',
      'Deployment Frequency',
      'Deployment frequency (deployments per week)',
      'deployments per week',
      'higher',
    ],
    [
      'contributor-report',
      'PR Velocity',
      'PR velocity (lines of code per developer per week)',
      'lines of code per developer per week',
    ],
    ['sprint', 'Something_Else_Days', 'Something Else Days', 'days'],
    ['sprint', 'Wait (avg hours)', 'Wait (avg hours)', 'hours'],
  ];
  for (const [kind, column, title, unit, better] of rows) {
    test(`${kind}: ${column} is "${title}"`, () => {
      const context = { granularity: 'weekly', computationMode: 'story-points' } as const;
      const found = findColumn(column, kind, context) ?? unknownMeasure(column);
      assert.deepEqual([found.title, found.unit, found.better], [title, unit, better]);
    });
  }

  test('the four keys stand in their order and have lasting names', () =>
    assert.deepEqual(
      ['LTTC_Mean_Days', 'DF_Deployment_Count', 'CFR_Failure_Rate_Percent', 'MTTR_Mean_Hours']
        .map((column) => findColumn(column, 'efficiency'))
        .toSorted((a, b) => (a?.rank ?? 9) - (b?.rank ?? 9))
        .map((column) => column?.name),
      ['lead-time', 'deployments', 'change-failure-rate', 'time-to-restore'],
    ));
});

test('a name is readable', () => {
  assert.equal(readableName('KTLO_story_points'), 'KTLO story points');
  assert.equal(readableName('PR_MERGED_SMALL'), 'PR merged small');
  assert.equal(readableName('qa'), 'QA');
  assert.equal(readableName('_'), '');
});

test('names fold over case, blanks, underscores and plural', () => {
  for (const name of ['Team_Members', 'teamMember', 'TEAM MEMBER', 'team-members'])
    assert.equal(foldedName(name), 'team member');
  assert.equal(foldedName('E-Mails'), 'email');
  assert.equal(foldedName('???'), '');
});

test('a name of symbols only has one for machines too', () => {
  assert.equal(slug('🚀'), 'u1f680');
  assert.equal(slug('New Capability!'), 'new-capability');
});

test('a file of which nothing is known is none of Harness', () => {
  assert.equal(hasKnownColumn(['Name', 'Points', 'Ticket_Key']), false);
  assert.equal(hasKnownColumn(['Zeile', 'teamHierarchy']), true);
});
