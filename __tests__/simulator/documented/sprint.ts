import { create, type Page, reads } from './page.ts';

const dateRange = { start: '2026-01-01', end: '2026-03-31' };

/** Created below `sprint`, read below `sprints`. */
const shared = {
  type: 'sprint',
  created: ['exportId', 'createdAt', 'createdBy', 'metadata', 'message'],
  polled: [
    ...['exportId', 'status', 'createdAt', 'completedAt', 'createdBy'],
    ...['scope', 'download', 'metadata'],
  ],
  ...reads('sprints'),
} as const;

const byMonth = {
  dateRange,
  options: { granularity: 'MONTHLY' },
  metricGroups: ['work', 'delivery', 'analysis'],
};
const names = ['Sprint_Commit', 'Total_Work_Delivered', 'Churn_Rate'];

export const sprint: Page = {
  title: 'Sprint Export API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/sprint',
  version: '81e20f8e410940e1272b05923bc8743b4a2d318f',
  exports: [
    {
      ...shared,
      create: create('sprint', 'example request', {
        scope: { teamId: '1' },
        dateRange,
        metricGroups: ['work', 'delivery', 'deliveryAnalysis', 'analysis'],
        options: { computationMode: 'STORY_POINTS', metricLevel: 'team', granularity: 'SPRINT' },
      }),
    },
    {
      ...shared,
      create: create('sprint', 'request body, with the key `metric`', {
        scope: { teamId: 'team_abc123' },
        ...byMonth,
        metric: names,
      }),
    },
    {
      ...shared,
      create: create('sprint', 'request body with a tree, and `metrics` as in the table', {
        scope: { orgTreeName: 'string', orgIdentifier: 'string', projectIdentifier: 'string' },
        ...byMonth,
        metrics: names,
      }),
    },
  ],
  requests: [],
};
