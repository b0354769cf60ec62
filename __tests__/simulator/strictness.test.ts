import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExportType } from '../../simulator/index.ts';
import {
  documentedExports,
  documentedReports,
  exportTypes,
  type Json,
  patched,
} from './documented-bodies.ts';
import { query, startHarness } from './harness-client.ts';

const wrongForAll: [Json, RegExp][] = [
  [{ scope: undefined }, /^scope is required$/],
  [{ dateRange: undefined }, /^dateRange is required$/],
  [{ dateRange: { start: undefined } }, /^dateRange.start is required$/],
  [
    { dateRange: { end: '2026-1-31' } },
    /^dateRange.end must be a date in the form yyyy-MM-dd, got "2026-1-31"$/,
  ],
  [{ dateRange: { end: '2026-02-30' } }, /^dateRange.end must be a date/],
  [{ dateRange: { start: '2027-01-01' } }, /^dateRange.end \(\S+\) must not be before start \(2027-01-01\)$/],
  [{ dateRange: { from: '2026-01-01' } }, /^dateRange.from is not a known key$/],
  [{ scope: { teamId: 456 } }, /^scope.teamId must be a non-empty string, got 456$/],
  [{ scope: { team: '456' } }, /^scope.team is not a known key$/],
  [{ options: { granularity: 'hourly' } }, /^options.granularity must be one of .*, got "hourly"$/],
  [{ options: { colour: 'blue' } }, /^options.colour is not a known key$/],
  [{ colour: 'blue' }, /^colour is not a known key$/],
  [{ scope: 'Engineering' }, /^scope must be a JSON object, got "Engineering"$/],
];

const tree = { scope: { teamId: undefined, orgTreeName: 'Engineering' } };
const treeOfOrganization = { scope: { ...tree.scope, orgIdentifier: 'default' } };
const wholeTree = { scope: { ...tree.scope, orgIdentifier: 'default', projectIdentifier: 'demo' } };

const wrong: Record<ExportType, [Json, RegExp][]> = {
  'business-alignment': [
    [{ options: undefined }, /^options is required$/],
    [{ options: { granularity: undefined } }, /^options.granularity is required$/],
    [
      { options: { granularity: 'monthly' } },
      /^options.granularity must be one of WEEKLY, MONTHLY, QUARTERLY,/,
    ],
    [{ scope: { orgTreeName: 'Engineering' } }, /^scope takes either teamId or orgTreeName/],
    [{ scope: { teamId: undefined } }, /^scope takes either teamId or orgTreeName/],
    [tree, /^scope.orgIdentifier is required with orgTreeName$/],
    [{ metricGroups: ['categorized'] }, /^metricGroups\[0\] must be one of CATEGORIZED, UNCATEGORIZED/],
    [{ metrics: ['X'] }, /^metrics is not a known key$/],
  ],
  productivity: [
    [{ scope: { orgTreeName: undefined, teamId: undefined } }, /^scope needs orgTreeName or teamId$/],
    [{ scope: { orgIdentifier: 'default' } }, /^scope.orgIdentifier is not a known key$/],
    [{ metricGroups: ['Velocity'] }, /^metricGroups\[0\] must be one of activity, velocity/],
    [
      { options: { granularity: 'MONTHLY' } },
      /^options.granularity must be one of weekly, monthly, quarterly/,
    ],
    [{ options: { metricLevel: 'sprint' } }, /^options.metricLevel must be one of developer, team/],
    [{ options: { aggregationLevel: 'sprint' } }, /^options.aggregationLevel must be one of developer, team/],
    [{ options: { aggregation: 'median' } }, /^options.aggregation must be one of mean/],
    [{ options: { format: 'json' } }, /^options.format must be one of csv/],
    [{ metrics: 'PR_MERGED' }, /^metrics must be a list, got "PR_MERGED"$/],
  ],
  sprint: [
    [tree, /^scope.orgIdentifier is required/],
    [{ scope: { orgTreeName: 'Engineering' } }, /^scope takes either/],
    [
      { metricGroups: ['delivery_analysis'] },
      /^metricGroups\[0\] must be one of work, delivery, deliveryAnalysis/,
    ],
    [{ metric: 'Churn_Rate' }, /^metric must be a list/],
    [{ options: { granularity: undefined } }, /^options.granularity is required$/],
    [{ options: { granularity: 'sprint' } }, /^options.granularity must be one of SPRINT,/],
    [{ options: { metricLevel: 'developer' } }, /^options.metricLevel must be one of team, sprint/],
    [
      { options: { computationMode: 'story_points' } },
      /^options.computationMode must be one of STORY_POINTS, TICKETS/,
    ],
  ],
  efficiency: [
    [tree, /^scope.orgIdentifier is required/],
    [{ metrics: ['LTTC'] }, /^metricGroups and metrics exclude each other$/],
    [{ metricGroups: ['LTTC'] }, /^metricGroups\[0\] must be one of lttc,/],
    [{ metricGroups: ['cfr'] }, /^options.workCategoryFilter is for the lttc metrics only$/],
    [
      { metricGroups: undefined, metrics: ['CFR'] },
      /^options.workCategoryFilter is for the lttc metrics only$/,
    ],
    [{ options: { workCategoryFilter: 'BUGS' } }, /^options.workCategoryFilter must be a list/],
    [
      { options: { workCategoryFilter: ['bugs'] } },
      /^options.workCategoryFilter\[0\] must be one of ALL, BUGS, FEATURES/,
    ],
    [{ options: { aggregation: 'MEAN' } }, /^options.aggregation must be one of mean, median, p90, p95/],
    [{ options: { compression: 'zip' } }, /^options.compression must be one of gzip/],
    [
      { options: { granularity: 'SPRINT' } },
      /^options.granularity must be one of WEEKLY, MONTHLY, QUARTERLY,/,
    ],
  ],
  'time-in-status': [
    [tree, /^scope.orgIdentifier is required/],
    [{ issueStatuses: ['Done', ''] }, /^issueStatuses\[1\] must be a non-empty string/],
    [
      { options: { granularity: 'WEEKLY' } },
      /^options.granularity must be one of daily, weekly, monthly, quarterly/,
    ],
    [{ options: { aggregationLevel: 'developer' } }, /^options.aggregationLevel must be one of sprint, team/],
    [
      { options: { terminalDateColumn: 'resolved' } },
      /^options.terminalDateColumn must be one of issue_resolved_at/,
    ],
    [{ options: { metricLevel: 'team' } }, /^options.metricLevel is not a known key$/],
    [{ metricGroups: [] }, /^metricGroups is not a known key$/],
  ],
};

for (const type of exportTypes) {
  test(`${type}: a wrong body is refused by name`, async (t) => {
    const { create, simulator } = await startHarness(t);
    for (const [patch, message] of [...wrongForAll, ...wrong[type]]) {
      const { status, json } = await create(type, patched(documentedExports[type], patch));
      assert.equal(status, 400, JSON.stringify(patch));
      assert.equal(json.code, 'INVALID_REQUEST');
      assert.match(json.message, message);
    }
    assert.equal((await create(type, '{"scope":')).json.message, 'the body is not valid JSON');
    assert.equal(simulator.exports.length, 0);
  });
}

const right: Record<ExportType, Json[]> = {
  'business-alignment': [
    wholeTree,
    treeOfOrganization,
    { metricGroups: undefined },
    { dateRange: { end: '2026-01-01' } },
  ],
  productivity: [
    { scope: { teamId: undefined } },
    { scope: { orgTreeName: undefined } },
    { metrics: ['pr_merged', 'A_METRIC_OF_TOMORROW'] },
    { options: undefined, metricGroups: undefined },
    { options: { metricLevel: undefined, aggregationLevel: 'developer' } },
  ],
  sprint: [
    wholeTree,
    { metrics: ['Sprint_Commit'] },
    { metric: ['Churn_Rate'] },
    { metricGroups: undefined },
  ],
  efficiency: [
    { scope: { ...wholeTree.scope, managerEmailId: 'manager@octo-org.example' } },
    { metricGroups: ['lttc', 'work_items', 'deployment_frequency', 'cfr', 'mttr', 'rating'] },
    {
      metricGroups: undefined,
      metrics: ['lttc'],
      options: { compression: 'gzip', workCategoryFilter: ['ALL'] },
    },
    { metricGroups: undefined, metrics: undefined },
  ],
  'time-in-status': [wholeTree, { issueStatuses: undefined, options: undefined }],
};

for (const type of exportTypes) {
  test(`${type}: other documented forms of the body are accepted`, async (t) => {
    const { create } = await startHarness(t);
    for (const patch of right[type]) {
      const { status, text } = await create(type, patched(documentedExports[type], patch));
      assert.equal(status, 202, `${JSON.stringify(patch)}: ${text}`);
    }
  });
}

test('all problems of a body are reported at once', async (t) => {
  const { create } = await startHarness(t);
  const { json } = await create('sprint', { scope: {}, dateRange: { start: 'today' }, colour: 1 });
  for (const name of ['options', 'dateRange.start', 'dateRange.end', 'colour'])
    assert.ok(json.message.includes(name), json.message);
});

test('unknown keys pass where strictKeys is off, and only they do', async (t) => {
  const { create, report, get } = await startHarness(t, { style: { unknownKeys: 'ignored' } });
  const body = patched(documentedExports.efficiency, {
    colour: 1,
    scope: { team: 'x' },
    options: { mood: 'good' },
  });
  assert.equal((await create('efficiency', body)).status, 202);
  assert.equal((await report(patched(documentedReports.team, { colour: 1 }))).status, 200);
  assert.equal((await get(`/v2/insights/productivity/exports${query}&offset=3`)).status, 200);
  const wrongValue = patched(documentedExports.efficiency, { options: { granularity: 'monthly' } });
  assert.equal((await create('efficiency', wrongValue)).status, 400);
});
