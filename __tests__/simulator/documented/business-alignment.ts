import { create, type Page, reads } from './page.ts';

const rest = {
  dateRange: { start: '2026-01-01', end: '2026-03-31' },
  metricGroups: ['CATEGORIZED', 'UNCATEGORIZED'],
  options: { granularity: 'MONTHLY' },
};

const shared = {
  type: 'business-alignment',
  created: ['exportId', 'status', 'createdAt', 'message'],
  polled: ['exportId', 'status', 'createdAt', 'completedAt', 'downloadUrl'],
  ...reads('ba'),
} as const;

export const businessAlignment: Page = {
  title: 'Business Alignment Export API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/business-alignment',
  version: '81e20f8e410940e1272b05923bc8743b4a2d318f',
  exports: [
    { ...shared, create: create('ba', 'example request', { scope: { teamId: 'team_abc123' }, ...rest }) },
    {
      ...shared,
      create: create('ba', 'request body with a tree for its scope', {
        scope: { orgTreeName: 'string', orgIdentifier: 'string', projectIdentifier: 'string' },
        ...rest,
      }),
    },
    {
      ...shared,
      create: create('ba', 'request body with what is marked required', {
        scope: { orgTreeName: 'string', orgIdentifier: 'string' },
        dateRange: rest.dateRange,
        options: rest.options,
      }),
    },
  ],
  requests: [],
};
