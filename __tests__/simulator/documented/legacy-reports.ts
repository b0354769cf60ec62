import { HEADERS, type Page } from './page.ts';

/** One endpoint: the body says which report it is. */
function report(
  name: string,
  body: object,
  headers: readonly (readonly [string, string])[] = HEADERS,
  query: readonly (readonly [string, string])[] = [],
) {
  const path = '/v2/insights/teams/reports';
  return { name, method: 'POST', path, query: [['format', 'csv'], ...query], headers, body } as const;
}

const keyHeader = [
  ['Content-Type', 'application/json'],
  ['x-api-key', '$KEY'],
] as const;
const year = { dateStart: '2024-01-01', dateEnd: '2024-12-31' };
const doraMetrics = ['LEAD_TIME_FOR_CHANGES', 'DEPLOYMENT_FREQUENCY', 'MEAN_TIME_TO_RESTORE'];
const productivity = { metrics: ['PR_VELOCITY_PER_DEV', 'CODING_DAYS_PER_DEV'] };
const inFirstQuarter = { dateStart: '2024-01-01', dateEnd: '2024-03-31', teamRefId: 456 };
const withComments = { metrics: [...productivity.metrics, 'NUMBER_OF_COMMENTS_PER_PR'] };

const contributors = {
  collectionId: '1',
  dateStart: '2025-11-03',
  dateEnd: '2025-11-30',
  granularity: 'WEEKLY',
  includeRatings: true,
  productivityContributors: {
    metrics: [
      ...['PR_VELOCITY', 'WORK_TYPE_COMPLETED', 'CODING_DAYS', 'TIME_TO_FIRST_COMMENT'],
      ...['NUMBER_OF_COMMENTS_PER_PR', 'AVG_TIME_TO_COMPLETE', 'NO_OF_PRS_WITH_MISSING_TICKETS'],
    ],
  },
};

/** The second tab of the productivity page. Its text asks for `x-api-key`, its curl lines show `authorization`. */
export const legacyReports: Page = {
  title: 'Export Productivity Metrics, Legacy Reports API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/productivity',
  version: '81e20f8e410940e1272b05923bc8743b4a2d318f',
  exports: [],
  requests: [
    report(
      'team report',
      { collectionId: '123', ...year, teamRefId: 123, granularity: 'weekly', productivity },
      keyHeader,
    ),
    report('contributor report', contributors, keyHeader),
    report('curl line with groups and options of V2', {
      ...inFirstQuarter,
      metricGroups: ['activity', 'velocity', 'volume', 'quality', 'collaboration'],
      options: { metricLevel: 'developer', granularity: 'weekly' },
      productivity: withComments,
    }),
    report('curl line for all metrics', { ...year, teamRefId: 789, productivity: { metrics: [] } }),
  ],
};

/** The second tab of the efficiency page. */
export const legacyEfficiencyReports: Page = {
  title: 'Export Efficiency (DORA Metrics), Legacy Reports API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights/efficiency',
  version: 'b324fb1f1f9d6eca33872e60ee8f93298093d064',
  exports: [],
  requests: [
    report('curl line', { ...year, teamRefId: 123, efficiency: { metrics: doraMetrics } }, HEADERS, [
      ['projectIdentifier', 'myproject'],
    ]),
  ],
};

/** Before V2. Here granularity is optional, and weekly by default. */
export const olderReports: Page = {
  title: 'Export Productivity and Efficiency Metrics Using the Harness SEI API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights',
  version: '29847d57b08ed0f5756142ead8c54c7f01b29bcd',
  exports: [],
  requests: [
    report(
      'request body',
      {
        ...year,
        teamRefId: 123,
        granularity: 'weekly',
        productivity,
        efficiency: { metrics: ['LEAD_TIME_FOR_CHANGES', 'DEPLOYMENT_FREQUENCY'], calculationType: 'MEAN' },
      },
      keyHeader,
    ),
    report(
      'curl line of a productivity report',
      { ...inFirstQuarter, granularity: 'weekly', productivity: withComments },
      keyHeader,
    ),
    report(
      'curl line of an efficiency report',
      { ...year, teamRefId: 123, efficiency: { metrics: doraMetrics, calculationType: 'MEDIAN' } },
      keyHeader,
      [['projectIdentifier', 'myproject']],
    ),
    report('contributor report', contributors, keyHeader),
  ],
};
