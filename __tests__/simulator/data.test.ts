import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, rowsOf } from './csv-rows.ts';
import { documentedExports, exportTypes } from './documented-bodies.ts';
import { startHarness } from './harness-client.ts';

const developers = documentedExports.productivity.replace('"teamId":"456"', '"teamId":"1"');

test('the same seed makes the same bytes, another seed others', async (t) => {
  for (const type of exportTypes) {
    const make = async (seed: number) => (await startHarness(t, { seed })).csv(type, documentedExports[type]);
    assert.equal(await make(7), await make(7), type);
    assert.notEqual(await make(7), await make(8), type);
  }
});

test('the sample columns of the pages are there', async (t) => {
  const { csv } = await startHarness(t);
  const alignment = columnsOf(await csv('business-alignment', documentedExports['business-alignment']));
  const sample =
    'Granularity,Team,Team_Hierarchy,Start_Date,End_Date,KTLO_story_points,KTLO_tickets,New_Capability_story_points,Security_and_Compliance_story_points,Uncategorized_story_points';
  for (const column of sample.split(',')) assert.ok(alignment.includes(column), column);
  assert.deepEqual(
    columnsOf(await csv('time-in-status', documentedExports['time-in-status'].replace('sprint', 'team'))),
    [
      'granularity',
      'team',
      'team_hierarchy',
      'total_issues',
      'in_progress_hours',
      'in_review_hours',
      'qa_hours',
      'done_hours',
      'total_lead_time_hours',
    ],
  );
  const efficiency = columnsOf(await csv('efficiency', documentedExports.efficiency));
  for (const column of ['LTTC_Mean_Days', 'DF_Deployment_Count', 'CFR_Failure_Rate_Percent'])
    assert.ok(efficiency.includes(column), column);
});

test('columns follow the groups and metrics that were asked for', async (t) => {
  const { csv } = await startHarness(t);
  const ask = async (type: 'sprint' | 'efficiency' | 'productivity' | 'business-alignment', patch: object) =>
    columnsOf(await csv(type, { ...JSON.parse(documentedExports[type]), ...patch }));

  assert.equal(
    (await ask('business-alignment', { metricGroups: ['UNCATEGORIZED'] })).includes('KTLO_tickets'),
    false,
  );
  assert.deepEqual(
    (await ask('sprint', { metricGroups: ['analysis'], metrics: ['sprint_commit'] })).slice(5),
    [
      'SPRINT_COMMIT',
      'CHURN_RATE',
      'PREDICTABILITY_DELIVERY_CONSISTENCY',
      'PREDICTABILITY_RELIABILITY_OF_COMMITMENT',
    ],
  );
  const p90 = { metricGroups: ['mttr'], options: { granularity: 'MONTHLY', aggregation: 'p90' } };
  assert.deepEqual((await ask('efficiency', p90)).slice(5), ['MTTR_P90_Days']);
  assert.deepEqual(
    (await ask('productivity', { metricGroups: [], metrics: ['Pr_Merged', 'UNKNOWN'] })).slice(7),
    ['PR_MERGED'],
  );
});

test('rows follow scope, level, granularity and range', async (t) => {
  const { csv } = await startHarness(t);
  const alignment = JSON.parse(documentedExports['business-alignment']);
  const count = async (patch: object) =>
    rowsOf(await csv('business-alignment', { ...alignment, ...patch })).length;
  assert.equal(await count({}), 3);
  assert.equal(await count({ options: { granularity: 'QUARTERLY' } }), 1);
  assert.equal(await count({ options: { granularity: 'WEEKLY' } }), 14);
  assert.equal(await count({ dateRange: { start: '2026-01-31', end: '2026-02-01' } }), 2);
  const scope = { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'demo' };
  assert.equal(await count({ scope }), 24 * 3);

  const people = rowsOf(await csv('productivity', developers));
  const teams = rowsOf(await csv('productivity', developers.replace('developer', 'team')));
  assert.equal(teams.length, 24 * 12);
  assert.ok(people.length > 1_000, String(people.length));
  assert.equal(
    new Set(people.map(({ Email, Granularity }) => Email + String(Granularity))).size,
    people.length,
  );
  for (const { Email = '' } of people) assert.match(Email, /^dev-\d{3}@octo-org\.example$/);
  assert.equal('Email' in (teams[0] ?? {}), false);
});

test("a manager's teams are some of the tree's, and always the same", async (t) => {
  const { csv } = await startHarness(t);
  const teamsOf = async (manager: object) => {
    const tree = { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'demo' };
    const body = { ...JSON.parse(documentedExports.efficiency), scope: { ...tree, ...manager } };
    return new Set(rowsOf(await csv('efficiency', body)).map((row) => row.Team));
  };
  const all = await teamsOf({});
  const managed = await teamsOf({ managerEmailId: 'manager@octo-org.example' });
  assert.ok(managed.size > 0 && managed.size < all.size, `${managed.size} of ${all.size}`);
  assert.ok([...managed].every((team) => all.has(team)));
  assert.deepEqual(await teamsOf({ managerEmailId: 'manager@octo-org.example' }), managed);
});

test('periods are clipped to the range and labelled as in the samples', async (t) => {
  const { csv } = await startHarness(t);
  const labelled = async (granularity: string, start: string, end: string) => {
    const body = { scope: { teamId: 'team_abc123' }, dateRange: { start, end }, options: { granularity } };
    return rowsOf(await csv('sprint', body)).map((row) => [row.Granularity, row.Start_Date, row.End_Date]);
  };
  assert.deepEqual(await labelled('MONTHLY', '2026-01-10', '2026-02-10'), [
    ['Jan 2026', '2026-01-10', '2026-01-31'],
    ['Feb 2026', '2026-02-01', '2026-02-10'],
  ]);
  assert.deepEqual(await labelled('QUARTERLY', '2025-12-31', '2026-01-01'), [
    ['Q4 2025', '2025-12-31', '2025-12-31'],
    ['Q1 2026', '2026-01-01', '2026-01-01'],
  ]);
  // 2026-01-01 is a Thursday, so its ISO week is the first; 2027-01-03 is a Sunday of week 53 of 2026.
  assert.deepEqual(await labelled('WEEKLY', '2026-01-01', '2026-01-05'), [
    ['W01 2026', '2026-01-01', '2026-01-04'],
    ['W02 2026', '2026-01-05', '2026-01-05'],
  ]);
  assert.deepEqual(await labelled('WEEKLY', '2027-01-03', '2027-01-03'), [
    ['W53 2026', '2027-01-03', '2027-01-03'],
  ]);
  assert.deepEqual(
    (await labelled('SPRINT', '2026-01-05', '2026-02-01')).map(([label]) => label),
    ['Sprint 2026-01', 'Sprint 2026-02'],
  );
});

test('the same month of the same team is the same in every export', async (t) => {
  const { csv } = await startHarness(t);
  const body = JSON.parse(documentedExports['business-alignment']);
  const february = (csvText: string) => csvText.split('\n').find((line) => line.startsWith('Feb 2026'));
  const quarter = await csv('business-alignment', body);
  const month = await csv('business-alignment', {
    ...body,
    dateRange: { start: '2026-02-01', end: '2026-02-28' },
  });
  assert.ok(february(quarter));
  assert.equal(february(quarter), february(month));
});

test('a part of a month has the averages of the whole', async (t) => {
  const { csv } = await startHarness(t);
  const leadTime = async (start: string) => {
    const body = { ...JSON.parse(documentedExports.efficiency), dateRange: { start, end: '2026-02-28' } };
    return rowsOf(await csv('efficiency', body))[0]?.LTTC_Mean_Days;
  };
  assert.ok(await leadTime('2026-02-01'));
  assert.equal(await leadTime('2026-02-15'), await leadTime('2026-02-01'));
});

test('sums and percentages of a row agree', async (t) => {
  const { csv } = await startHarness(t);
  for (const row of rowsOf(await csv('sprint', documentedExports.sprint))) {
    const value = (name: string) => Number(row[name]);
    assert.equal(value('SPRINT_SIZE'), value('SPRINT_COMMIT') + value('SPRINT_CREEP'));
    assert.equal(value('TOTAL_WORK_DELIVERED'), value('DELIVERED_COMMIT') + value('DELIVERED_CREEP'));
    assert.equal(value('SPRINT_COMMIT'), value('DELIVERED_COMMIT') + value('MISSED_COMMIT'));
    assert.ok(value('TOTAL_WORK_DELIVERED_PERCENT') <= 100);
  }
  const people = developers.replace('"activity","velocity"', '"activity","volume"');
  for (const row of rowsOf(await csv('productivity', people))) {
    const value = (name: string) => Number(row[name]);
    const sizes = value('PR_MERGED_SMALL') + value('PR_MERGED_MEDIUM') + value('PR_MERGED_LARGE');
    assert.equal(value('PR_MERGED'), sizes);
    assert.ok(value('CODING_DAYS') <= 23, row.CODING_DAYS);
  }
});

test('numbers follow the options that change their meaning', async (t) => {
  const { csv } = await startHarness(t);
  const total = async (type: 'sprint' | 'efficiency', body: string, column: string) =>
    rowsOf(await csv(type, body)).reduce((sum, row) => sum + Number(row[column]), 0);
  const tickets = documentedExports.sprint.replace('STORY_POINTS', 'TICKETS');
  const points = await total('sprint', documentedExports.sprint, 'SPRINT_COMMIT');
  assert.ok(points > 2 * (await total('sprint', tickets, 'SPRINT_COMMIT')));
  const bugs = documentedExports.efficiency.replace('["BUGS","FEATURES"]', '["BUGS"]');
  const all = await total('efficiency', documentedExports.efficiency, 'LTTC_Mean_Days');
  assert.ok(all > (await total('efficiency', bugs, 'LTTC_Mean_Days')));
});

test('values move over time, but not wildly', async (t) => {
  const { csv } = await startHarness(t);
  const body = JSON.parse(documentedExports['business-alignment']);
  const year = { ...body, dateRange: { start: '2025-01-01', end: '2025-12-31' } };
  const series = rowsOf(await csv('business-alignment', year)).map((row) => Number(row.KTLO_story_points));
  assert.equal(series.length, 12);
  assert.ok(new Set(series).size > 6, String(series));
  const mean = series.reduce((sum, value) => sum + value, 0) / 12;
  for (const value of series) assert.ok(value > mean / 2 && value < mean * 2, String(series));
});

test('some names need quoting, and survive it', async (t) => {
  const { csv } = await startHarness(t);
  const text = await csv('productivity', developers);
  const names = new Set(rowsOf(text).flatMap((row) => [row.Developer ?? '', row.Team ?? '']));
  for (const special of [',', '"', '\n'])
    assert.ok(
      [...names].some((name) => name.includes(special)),
      JSON.stringify(special),
    );
  assert.match(text, /"Payments, Fraud & Risk Team"/);
  assert.match(text, /""Ace""/);
});
