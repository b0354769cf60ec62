import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import type { RecordedRequest } from '../simulator/http/request.ts';
import type { DocumentedRequest } from './simulator/documented/page.ts';
import { pages } from './simulator/documented/pages.ts';
import { createWorld } from './world.ts';

/**
 * Every request that a page of Harness prints, against the one that the action sends for the inputs here. What no input gives stands in the
 * table of docs/exports.md, whose `request-overrides` are the ones that are tried.
 */

type Inputs = Readonly<Record<string, string>>;
interface Sent {
  readonly inputs: Inputs;
  /** Rows of the table. */
  readonly rows?: readonly string[];
}

const docs = await readFile(new URL('../docs/exports.md', import.meta.url), 'utf8');
const [, table = ''] = docs.split(/<!-- \/?not sent -->/);
const OVERRIDES = new Map(
  [...table.matchAll(/^\| (?!Printed|:-)(.*?) \| .* \| (.*?) \|$/gm)].map(([, row = '', code = '']) => [
    row.replaceAll('`', ''),
    /^`(.*)`$/.exec(code)?.[1],
  ]),
);

const team = { 'team-ids': 'team_abc123', period: '2026-Q1' };
const treeOfStrings = {
  'team-ids': '',
  'org-tree-name': 'string',
  'org-identifier': 'string',
  'project-identifier': 'string',
  period: '2026-Q1',
};
const ba = { export: 'business-alignment', 'metric-groups': 'categorized, uncategorized' };
const productivity = {
  export: 'productivity',
  'team-ids': '456',
  'org-tree-name': 'Engineering',
  period: '2024',
  'metric-level': 'developer',
  aggregation: 'mean',
  'metric-groups': 'activity, velocity',
};
const allGroups = { 'metric-groups': 'activity, velocity, volume, quality, collaboration' };
const someMetrics = { metrics: 'PR_MERGED, WORK_COMPLETED' };
const sprint = {
  export: 'sprint',
  period: '2026-Q1',
  'metric-groups': 'work, delivery, analysis',
  metrics: 'Sprint_Commit, Total_Work_Delivered, Churn_Rate',
};
const dora = { export: 'efficiency', ...team, 'metric-groups': 'lttc, df, mttr, cfr' };
const timeInStatus = {
  export: 'time-in-status',
  'issue-statuses': 'In Progress, In Review, QA, Done',
  'metric-level': 'sprint',
  granularity: 'weekly',
  'terminal-date': 'issue-resolved',
};
const report = {
  export: 'team-report',
  'org-identifier': '',
  'project-identifier': '',
  'team-ids': '123',
  period: '2024',
  granularity: 'weekly',
};
const twoMetrics = { metrics: 'PR_VELOCITY_PER_DEV, CODING_DAYS_PER_DEV' };
const threeMetrics = { metrics: `${twoMetrics.metrics}, NUMBER_OF_COMMENTS_PER_PR` };
const threeDora = {
  ...report,
  'project-identifier': 'myproject',
  'efficiency-metrics': 'lead-time-for-changes, deployment-frequency, mean-time-to-restore',
};
const contributors: Sent = {
  inputs: {
    ...report,
    export: 'contributor-report',
    'team-ids': '1',
    period: '2025-11-03..2025-11-30',
    'include-ratings': 'true',
    metrics:
      'pr_velocity, work_type_completed, coding_days, time_to_first_comment, number_of_comments_per_pr, ' +
      'avg_time_to_complete, no_of_prs_with_missing_tickets',
  },
};
const NO_PROJECT = 'a tree without scope.projectIdentifier';
const NO_ID = 'a report without collectionId';
const NO_UNIT = 'a report without granularity';
const listing = { export: 'productivity', 'team-ids': '' };
const firstPage: Sent = { inputs: { ...listing, 'list-exports': 'limit=50' } };
const leafTeams: Sent = { inputs: { 'team-ids': '', 'org-tree-id': '7', wait: 'false' } };
const UNVERSIONED = 'paths without /v2';
const OLDER_KEY = 'the header SEI_API_KEY';
const OLDER_LEVEL = 'productivity with aggregationLevel';

const SENT: Readonly<Record<string, Readonly<Record<string, Sent>>>> = {
  'Business Alignment Export API': {
    'example request': { inputs: { ...ba, ...team } },
    'request body with a tree for its scope': { inputs: { ...ba, ...treeOfStrings } },
    'request body with what is marked required': {
      inputs: { ...ba, ...treeOfStrings, 'metric-groups': '' },
      rows: [NO_PROJECT],
    },
  },
  'Export Productivity Metrics': {
    'request body': { inputs: { ...productivity, ...allGroups, ...someMetrics } },
    'example request': { inputs: productivity },
    'to export an entire organization tree': { inputs: { ...productivity, 'team-ids': '' } },
    'list exports': firstPage,
  },
  'Export Efficiency and Productivity Metrics Using the Harness SEI API': {
    'request body': {
      inputs: { ...productivity, ...allGroups, ...someMetrics },
      rows: [OLDER_LEVEL, 'productivity metrics like PR_Merged'],
    },
    'example request': { inputs: productivity, rows: [OLDER_LEVEL] },
    'to export an entire organization tree': {
      inputs: { ...productivity, 'team-ids': '' },
      rows: [OLDER_LEVEL],
    },
    'Python example': {
      inputs: { ...productivity, 'team-ids': '', 'org-tree-name': '<ORG_TREE_NAME>' },
      rows: [OLDER_LEVEL, OLDER_KEY],
    },
    'list exports': firstPage,
    'list exports with every parameter of the table': {
      inputs: {
        ...listing,
        'list-exports':
          'status=completed, scope=mine, teamId=456, createdBy=user_123, dateFrom=2024-01-01, dateTo=2024-12-31, ' +
          'limit=100, page=0, sortBy=completedAt, sortOrder=asc',
      },
    },
  },
  'Sprint Export API': {
    'example request': {
      inputs: {
        ...sprint,
        'team-ids': '1',
        'metric-groups': 'work, delivery, deliveryAnalysis, analysis',
        metrics: '',
        'computation-mode': 'story-points',
        granularity: 'sprint',
      },
    },
    'request body, with the key `metric`': {
      inputs: { ...sprint, ...team },
      rows: ['sprint without a level', 'sprint with metric'],
    },
    'request body with a tree, and `metrics` as in the table': {
      inputs: { ...sprint, ...treeOfStrings },
      rows: ['sprint without a level', 'sprint metrics like Sprint_Commit'],
    },
  },
  'Export Efficiency (DORA Metrics)': {
    'example request': { inputs: dora, rows: ['efficiency with compression'] },
    'request body with a tree for its scope': {
      inputs: { ...dora, ...treeOfStrings },
      rows: ['efficiency without format'],
    },
    'groups of the table of metric groups': {
      inputs: {
        ...dora,
        'metric-groups': 'lttc, work_items, deployment_frequency, cfr, mttr, rating',
        aggregation: 'p95',
      },
      rows: ['efficiency without format'],
    },
    'single columns for metrics': {
      inputs: { ...dora, 'metric-groups': '', metrics: 'LTTC_Mean_Days, DF_Deployment_Count' },
      rows: ['efficiency without format'],
    },
    'with a filter by work categories': {
      inputs: {
        ...dora,
        'metric-groups': 'lttc, df, mttr, cfr, summary',
        aggregation: 'mean',
        'work-categories': 'bugs, features',
      },
    },
  },
  'Issue Time-in-Status Export API': {
    'example request': { inputs: { ...timeInStatus, ...team, period: '2024-Q1' } },
    'request body with a tree for its scope': {
      inputs: { ...timeInStatus, ...treeOfStrings, period: '2024-Q1' },
    },
  },
  'Export Productivity Metrics, Legacy Reports API': {
    'team report': { inputs: { ...report, ...twoMetrics } },
    'contributor report': contributors,
    'curl line with groups and options of V2': {
      inputs: { ...report, ...threeMetrics, 'team-ids': '456', period: '2024-Q1' },
      rows: [NO_ID, NO_UNIT, 'a report with metricGroups and options'],
    },
    'curl line for all metrics': {
      inputs: { ...report, 'team-ids': '789', metrics: 'all' },
      rows: [NO_ID, NO_UNIT],
    },
  },
  'Export Efficiency (DORA Metrics), Legacy Reports API': {
    'curl line': { inputs: threeDora, rows: [NO_ID, NO_UNIT] },
  },
  'Export Productivity and Efficiency Metrics Using the Harness SEI API': {
    'request body': {
      inputs: {
        ...report,
        ...twoMetrics,
        'efficiency-metrics': 'lead-time-for-changes, deployment-frequency',
        aggregation: 'mean',
      },
      rows: [NO_ID],
    },
    'curl line of a productivity report': {
      inputs: { ...report, ...threeMetrics, 'team-ids': '456', period: '2024-Q1' },
      rows: [NO_ID],
    },
    'curl line of an efficiency report': {
      inputs: { ...threeDora, aggregation: 'median' },
      rows: [NO_ID, NO_UNIT],
    },
    'contributor report': contributors,
  },
  'Apply Integration Settings Across Teams': {
    'all teams of a tree': leafTeams,
    'all teams of a tree, in Python': leafTeams,
  },
  'GetOrgTrees in client/sei.go of harness/mcp-server': {
    'list of trees': { inputs: { ...leafTeams.inputs, 'org-tree-id': 'Engineering' } },
  },
  'Export Insights Data Using the Harness SEI API': {
    'example request': { inputs: { ...ba, ...team }, rows: [UNVERSIONED] },
    'request body with a tree for its scope': { inputs: { ...ba, ...treeOfStrings }, rows: [UNVERSIONED] },
    'request body with what is marked required': {
      inputs: { ...ba, ...treeOfStrings, 'metric-groups': '' },
      rows: [UNVERSIONED, NO_PROJECT],
    },
  },
};

/** A mapping with another one merged into it. */
function merged(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const isMapping = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = Object.entries(other).map(([key, value]) => {
    const there = one[key];
    return [key, isMapping(there) && isMapping(value) ? merged(there, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(entries) };
}

/** What the action sends for the inputs, with the overrides of the rows. */
async function requestsFor(t: TestContext, { inputs, rows = [] }: Sent): Promise<readonly RecordedRequest[]> {
  const world = await createWorld(t, { orgTree: { teams: 1 } });
  const codes = rows.map((row) => {
    assert.ok(OVERRIDES.has(row), `docs/exports.md has no row "${row}"`);
    return OVERRIDES.get(row);
  });
  const overrides = codes
    .filter((code) => code !== undefined)
    .map((code) => parse(code) as Record<string, unknown>)
    .reduce(merged, {});
  const given = { 'org-identifier': 'default', 'project-identifier': 'demo', ...inputs };
  const isEmpty = Object.keys(overrides).length === 0;
  await world.run(isEmpty ? given : { ...given, 'request-overrides': JSON.stringify(overrides) });
  return world.simulator.requests;
}

const BESIDE = ['orgIdentifier', 'projectIdentifier', 'page', 'limit', 'there_is_no_cache'];

/** Checks that one of the requests is the one that is printed, key order aside. */
function assertSent(
  requests: readonly RecordedRequest[],
  printed: DocumentedRequest,
  { inputs, rows = [] }: Sent,
) {
  const values: Readonly<Record<string, string>> = {
    KEY: 'simulator-key',
    TREE: '7',
    PROJECT: inputs['project-identifier'] ?? 'demo',
    ORG: inputs['org-identifier'] ?? 'default',
    EXPORT:
      requests
        .find(({ route }) => route === 'poll')
        ?.path.split('/')
        .at(-1) ?? '',
  };
  const filled = (text: string) => text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => values[name] ?? '');
  const path = filled(rows.includes(UNVERSIONED) ? `/v2${printed.path}` : printed.path);
  const sent = requests.find((request) => request.method === printed.method && request.path.endsWith(path));
  assert.ok(sent, `${printed.method} ${path} is not sent`);
  const query = Object.fromEntries(printed.query.map(([name, value]) => [name, filled(value)]));
  const more = Object.keys(sent.query).filter((name) => !(name in query));
  assert.deepEqual(
    more.filter((name) => !BESIDE.includes(name)),
    [],
  );
  assert.deepEqual({ ...sent.query, ...query }, sent.query);
  assert.deepEqual(sent.json, printed.body);
  for (const [name, value] of printed.headers) {
    if (name === 'SEI_API_KEY' && rows.includes(OLDER_KEY)) continue;
    // The scheme is spelled in several ways.
    assert.equal(
      sent.headers[name.toLowerCase()]?.toString().toLowerCase(),
      filled(value).toLowerCase(),
      name,
    );
  }
}

for (const { title, exports, requests } of pages) {
  for (const { create, poll, download } of exports)
    test(`${title}: ${create.name} is sent, polled and downloaded`, async (t) => {
      const sent = SENT[title]?.[create.name];
      assert.ok(sent, 'no inputs for it');
      const all = await requestsFor(t, sent);
      for (const printed of [create, poll, download]) assertSent(all, printed, sent);
    });
  for (const request of requests)
    test(`${title}: ${request.name} is sent`, async (t) => {
      const sent = SENT[title]?.[request.name];
      assert.ok(sent, 'no inputs for it');
      assertSent(await requestsFor(t, sent), request, sent);
    });
}

test('every row of the table is needed, and every request here is printed', () => {
  const sent = Object.values(SENT).flatMap((page) => Object.values(page));
  assert.deepEqual(new Set(sent.flatMap(({ rows = [] }) => rows)), new Set(OVERRIDES.keys()));
  const printed = pages.map(({ title, exports, requests }) => {
    const names = [...exports.map(({ create }) => create.name), ...requests.map(({ name }) => name)];
    return [title, names.toSorted()];
  });
  const here = Object.entries(SENT).map(([title, page]) => [title, Object.keys(page).toSorted()]);
  assert.deepEqual(Object.fromEntries(here), Object.fromEntries(printed));
});
