import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Style } from '../../simulator/index.ts';
import { columnsOf, type Row, rowsOf } from './csv-rows.ts';
import { documentedExports, documentedReports } from './documented-bodies.ts';
import { startHarness } from './harness-client.ts';

const tree = { orgTreeName: 'Engineering', orgIdentifier: 'default' };
const sprintLevel = { computationMode: 'TICKETS', metricLevel: 'sprint', granularity: 'SPRINT' };

async function sprintRows(t: TestContext, options: object, style: Partial<Style> = {}): Promise<Row[]> {
  const { csv } = await startHarness(t, { style });
  const body = JSON.parse(documentedExports.sprint);
  return rowsOf(await csv('sprint', { ...body, scope: tree, options: { ...body.options, ...options } }));
}

async function efficiencyRows(t: TestContext, style: Partial<Style> = {}): Promise<Row[]> {
  const { csv } = await startHarness(t, { style });
  const { dateRange } = JSON.parse(documentedExports.efficiency);
  return rowsOf(await csv('efficiency', { scope: tree, dateRange, options: { granularity: 'WEEKLY' } }));
}

/** Whether `value` is `expected`, to half a unit of its second digit. */
function isPrinted(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= 0.005 + 1e-9;
}

type Identity = readonly [rate: string, of: (value: (name: string) => number) => number];

const sprintIdentities: readonly Identity[] = [
  ['SCOPE_CREEP_PERCENT', (value) => (100 * value('SPRINT_CREEP')) / value('SPRINT_COMMIT')],
  [
    'TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK',
    (value) => value('TOTAL_WORK_DELIVERED') / value('SPRINT_COMMIT'),
  ],
  ['COMMITTED_WORK_DELIVERED_PERCENT', (value) => (100 * value('DELIVERED_COMMIT')) / value('SPRINT_COMMIT')],
  ['TOTAL_WORK_DELIVERED_PERCENT', (value) => (100 * value('TOTAL_WORK_DELIVERED')) / value('SPRINT_SIZE')],
  [
    'CHURN_RATE',
    (value) => (100 * (value('SPRINT_CREEP') + value('TICKETS_REMOVED_MID_SPRINT'))) / value('SPRINT_COMMIT'),
  ],
];
const efficiencyIdentities: readonly Identity[] = [
  [
    'CFR_Failure_Rate_Percent',
    (value) =>
      (100 * value('CFR_Total_Failures')) / (value('CFR_Total_Failures') + value('CFR_Total_Success')),
  ],
  ['Percentage_PR_Associated', (value) => (100 * value('PR_Associations')) / value('Total_Work_Items')],
];

for (const inconsistentRates of [false, true]) {
  test(`rates ${inconsistentRates ? 'need not follow' : 'follow'} from the counts of their row`, async (t) => {
    const style = { inconsistentRates };
    const files: [Row[], readonly Identity[]][] = [
      [await sprintRows(t, sprintLevel, style), sprintIdentities],
      [await efficiencyRows(t, style), efficiencyIdentities],
    ];
    for (const [rows, identities] of files) {
      assert.ok(rows.length > 100);
      for (const [rate, of] of identities) {
        const holds = rows.filter((row) => {
          const value = (name: string) => Number(row[name]);
          return isPrinted(value(rate), of(value) || 0);
        });
        // Where there is nothing to count, a rate is 0 either way.
        if (inconsistentRates) assert.ok(holds.length < rows.length / 2, rate);
        else assert.equal(holds.length, rows.length, rate);
      }
    }
  });
}

test('predictability is the deviation of the last three sprints', async (t) => {
  const { csv } = await startHarness(t);
  const body = JSON.parse(documentedExports.sprint);
  // From the Monday of the first sprint of 2026 on, so that no sprint is cut.
  const dateRange = { start: '2026-01-05', end: '2026-03-29' };
  const ask = async (options: object) =>
    rowsOf(await csv('sprint', { ...body, dateRange, options: { ...body.options, ...options } })).filter(
      ({ Team }, _index, [first]) => Team === first?.Team,
    );
  const sprints = await ask({ metricLevel: 'sprint' });
  const teams = await ask({ metricLevel: 'team' });
  assert.deepEqual([teams.length, sprints.length], [6, 6]);
  for (const [index, row] of teams.entries()) {
    const last = sprints.slice(index - 2, index + 1);
    if (last.length < 3) continue;
    const spread = (of: (row: Row) => number) => {
      const mean = last.reduce((sum, sprint) => sum + of(sprint), 0) / 3;
      return Math.sqrt(last.reduce((sum, sprint) => sum + (of(sprint) - mean) ** 2, 0) / 3);
    };
    const delivered = (sprint: Row) => Number(sprint.TOTAL_WORK_DELIVERED);
    const ratio = (sprint: Row) => delivered(sprint) / Number(sprint.SPRINT_COMMIT);
    assert.ok(isPrinted(Number(row.PREDICTABILITY_DELIVERY_CONSISTENCY), spread(delivered)));
    assert.ok(isPrinted(Number(row.PREDICTABILITY_RELIABILITY_OF_COMMITMENT), spread(ratio)));
    assert.equal(row.SPRINT_VELOCITY, row.TOTAL_WORK_DELIVERED);
  }
});

test('lead time is the sum of its phases, in the unit that its column says', async (t) => {
  const sums: number[] = [];
  for (const [durationUnit, unit] of [
    ['days', 'Days'],
    ['hours', 'Hours'],
    ['minutes', 'Minutes'],
  ] as const) {
    const rows = await efficiencyRows(t, { durationUnit });
    for (const row of rows) {
      const value = (stem: string) => Number(row[`${stem}_Mean_${unit}`]);
      const parts = ['Planning', 'Coding', 'Review', 'Build', 'Deploy'].map(value);
      assert.equal(
        value('LTTC').toFixed(2),
        parts.reduce((sum, part) => sum + part, 0).toFixed(2),
        JSON.stringify(row),
      );
      assert.ok(`MTTR_Mean_${unit}` in row);
    }
    sums.push(rows.reduce((sum, row) => sum + Number(row[`LTTC_Mean_${unit}`]), 0));
  }
  const [days = 0, hours = 0, minutes = 0] = sums;
  assert.ok(Math.abs(hours / days - 24) < 0.1 && Math.abs(minutes / hours - 60) < 0.1, String(sums));
});

test('names of columns are metrics of efficiency, each with its own aggregation and unit', async (t) => {
  const { csv } = await startHarness(t);
  const { dateRange } = JSON.parse(documentedExports.efficiency);
  const ask = async (...metrics: string[]) =>
    columnsOf(
      await csv('efficiency', {
        scope: tree,
        dateRange,
        metrics,
        options: { granularity: 'WEEKLY', aggregation: 'median' },
      }),
    ).slice(5);
  assert.deepEqual(await ask('LTTC_Mean_Days', 'DF_Deployment_Count', 'CFR_Failure_Rate_Percent'), [
    'LTTC_Mean_Days',
    'DF_Deployment_Count',
    'CFR_Failure_Rate_Percent',
  ]);
  assert.deepEqual(await ask('lttc_p90_hours', 'CFR'), ['CFR_Failure_Rate_Percent', 'LTTC_P90_Hours']);
  assert.deepEqual(await ask('LTTC'), ['LTTC_Median_Days']);
  assert.deepEqual(await ask('A_METRIC_OF_TOMORROW'), []);
});

test('the rates of a report are per its granularity, and their ratings are not', async (t) => {
  const { report } = await startHarness(t);
  const ask = async (granularity: string) =>
    rowsOf((await report(documentedReports.contributor.replace('WEEKLY', granularity))).text);
  const [weekly, monthly] = [await ask('WEEKLY'), await ask('MONTHLY')];
  for (const [index, row] of weekly.entries()) {
    const other = monthly[index] ?? {};
    for (const column of ['PR Velocity', 'Coding Days', 'Work Items Completed']) {
      const [perDay, otherPerDay] = [Number(row[column]) / 7, Number(other[column]) / 30];
      assert.ok(Math.abs(perDay - otherPerDay) < 0.002, `${column}: ${perDay}, ${otherPerDay}`);
      assert.equal(row[`${column} Rating`], other[`${column} Rating`]);
    }
    assert.equal(row['Average Time to Complete'], other['Average Time to Complete']);
  }
});
