import { create, type Page, reads } from './page.ts';

const dateRange = { start: '2026-01-01', end: '2026-03-31' };
const team = { scope: { teamId: 'team_abc123' }, dateRange };
const monthly = { granularity: 'MONTHLY' };

const shared = {
  type: 'efficiency',
  created: ['exportId', 'status', 'createdAt', 'message'],
  polled: ['exportId', 'status', 'createdAt', 'completedAt', 'downloadUrl'],
  ...reads('efficiency'),
} as const;

export const efficiency: Page = {
  title: 'Export Efficiency (DORA Metrics)',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/efficiency',
  version: 'b324fb1f1f9d6eca33872e60ee8f93298093d064',
  exports: [
    {
      ...shared,
      create: create('efficiency', 'example request', {
        ...team,
        metricGroups: ['lttc', 'df', 'mttr', 'cfr'],
        options: { ...monthly, format: 'csv', compression: 'gzip' },
      }),
    },
    {
      ...shared,
      create: create('efficiency', 'request body with a tree for its scope', {
        scope: { orgTreeName: 'string', orgIdentifier: 'string', projectIdentifier: 'string' },
        dateRange,
        metricGroups: ['lttc', 'df', 'mttr', 'cfr'],
        options: monthly,
      }),
    },
    {
      ...shared,
      create: create('efficiency', 'groups of the table of metric groups', {
        ...team,
        metricGroups: ['lttc', 'work_items', 'deployment_frequency', 'cfr', 'mttr', 'rating'],
        options: { ...monthly, aggregation: 'p95' },
      }),
    },
    {
      ...shared,
      create: create('efficiency', 'single columns for metrics', {
        ...team,
        metrics: ['LTTC_Mean_Days', 'DF_Deployment_Count'],
        options: monthly,
      }),
    },
    {
      // Of the version with `workCategoryFilter`, which is for lead time alone.
      ...shared,
      create: create('efficiency', 'with a filter by work categories', {
        ...team,
        metricGroups: ['lttc', 'df', 'mttr', 'cfr', 'summary'],
        options: { ...monthly, aggregation: 'mean', format: 'csv', workCategoryFilter: ['BUGS', 'FEATURES'] },
      }),
    },
  ],
  requests: [],
};
