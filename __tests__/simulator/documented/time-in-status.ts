import { create, type Page, reads } from './page.ts';

const body = {
  dateRange: { start: '2024-01-01', end: '2024-03-31' },
  issueStatuses: ['In Progress', 'In Review', 'QA', 'Done'],
  options: { aggregationLevel: 'sprint', granularity: 'weekly', terminalDateColumn: 'issue_resolved_at' },
};

/** The poll's sample is that of a create that was answered with an existing export: no link, no `completedAt`. */
const shared = {
  type: 'time-in-status',
  created: ['exportId', 'status', 'createdAt', 'message'],
  polled: ['exportId', 'status', 'createdAt', 'createdBy'],
  ...reads('ticket-data'),
} as const;

export const timeInStatus: Page = {
  title: 'Issue Time-in-Status Export API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/time-in-status',
  version: 'e42f53a98c3bc4468c72e7e50eb3411bb7068399',
  exports: [
    {
      ...shared,
      create: create('ticket-data', 'example request', { scope: { teamId: 'team_abc123' }, ...body }),
    },
    {
      ...shared,
      create: create('ticket-data', 'request body with a tree for its scope', {
        scope: { orgTreeName: 'string', orgIdentifier: 'string', projectIdentifier: 'string' },
        ...body,
      }),
    },
  ],
  requests: [],
};
