import { create, HEADERS, type Page, PROJECT, reads } from './page.ts';

const team = {
  scope: { orgTreeName: 'Engineering', teamId: '456' },
  dateRange: { start: '2024-01-01', end: '2024-12-31' },
};
const allGroups = ['activity', 'velocity', 'volume', 'quality', 'collaboration'];
const someGroups = ['activity', 'velocity'];

const shared = {
  type: 'productivity',
  created: ['exportId', 'createdAt', 'message'],
  polled: ['exportId', 'status', 'createdAt', 'completedAt', 'download'],
  ...reads('productivity'),
} as const;

/** The curl line of the download: no content type, and the scheme in another case. */
const download = {
  ...shared.download,
  name: 'example request of the download',
  headers: [['authorization', 'Apikey $KEY']],
} as const;

const list = {
  name: 'list exports',
  method: 'GET',
  path: '/v2/insights/productivity/exports',
  headers: HEADERS,
} as const;

/** Every query parameter that the older page's table has. */
const filters = [
  ['status', 'completed'],
  ['scope', 'mine'],
  ['teamId', '456'],
  ['createdBy', 'user_123'],
  ['dateFrom', '2024-01-01'],
  ['dateTo', '2024-12-31'],
  ['limit', '100'],
  ['page', '0'],
  ['sortBy', 'completedAt'],
  ['sortOrder', 'asc'],
] as const;

function edition(levelKey: 'metricLevel' | 'aggregationLevel', metrics: readonly string[]) {
  const options = { [levelKey]: 'developer', aggregation: 'mean', granularity: 'monthly', format: 'csv' };
  return [
    {
      ...shared,
      create: create('productivity', 'request body', { ...team, metricGroups: allGroups, metrics, options }),
    },
    {
      ...shared,
      download,
      create: create('productivity', 'example request', { ...team, metricGroups: someGroups, options }),
    },
    {
      ...shared,
      create: create('productivity', 'to export an entire organization tree', {
        ...team,
        scope: { orgTreeName: 'Engineering' },
        metricGroups: someGroups,
        options,
      }),
    },
  ];
}

export const productivity: Page = {
  title: 'Export Productivity Metrics',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/productivity',
  version: '81e20f8e410940e1272b05923bc8743b4a2d318f',
  exports: edition('metricLevel', ['PR_MERGED', 'WORK_COMPLETED']),
  requests: [{ ...list, query: PROJECT }],
};

const pythonHeaders = [
  ['SEI_API_KEY', '$KEY'],
  ['Content-Type', 'application/json'],
] as const;

/** Before the exports got a page each; kept as a web page, not in harness/developer-hub. */
export const olderProductivity: Page = {
  title: 'Export Efficiency and Productivity Metrics Using the Harness SEI API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights',
  version: 'web page without a date; its samples are of December 2025',
  exports: [
    ...edition('aggregationLevel', ['PR_Merged', 'Work_Completed']),
    {
      ...shared,
      create: {
        ...create('productivity', 'Python example', {
          scope: { orgTreeName: '<ORG_TREE_NAME>' },
          dateRange: team.dateRange,
          metricGroups: someGroups,
          options: {
            aggregation: 'mean',
            aggregationLevel: 'developer',
            granularity: 'monthly',
            format: 'csv',
          },
        }),
        headers: pythonHeaders,
      },
      poll: { ...shared.poll, headers: pythonHeaders },
      download: { ...shared.download, headers: pythonHeaders },
    },
  ],
  requests: [
    { ...list, query: PROJECT },
    { ...list, name: 'list exports with every parameter of the table', query: [...PROJECT, ...filters] },
  ],
};
