/**
 * What can be exported, and with which words, by Harness's export pages for Business Alignment (BA), Productivity (PR), Sprint (SP),
 * Efficiency (EF), Issue Time-in-Status (TS) and Legacy Reports (LG) at developer.harness.io.
 */

export const EXPORT_KINDS = [
  'business-alignment',
  'productivity',
  'sprint',
  'efficiency',
  'time-in-status',
  'team-report',
  'contributor-report',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Each granularity with its calendar unit; a sprint has none. */
export const GRANULARITY_UNITS = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  sprint: undefined,
} as const;
export type Granularity = keyof typeof GRANULARITY_UNITS;

export type MetricLevel = 'team' | 'developer' | 'sprint';

export const COMPUTATION_MODES = ['story-points', 'tickets'] as const;

/** By the API's own words (TS). */
export const TERMINAL_DATE_COLUMNS = {
  'issue-resolved': 'issue_resolved_at',
  'version-release': 'version_release_date',
} as const;
export type TerminalDate = keyof typeof TERMINAL_DATE_COLUMNS;
export const TERMINAL_DATES = Object.keys(TERMINAL_DATE_COLUMNS) as TerminalDate[];

export const WORK_CATEGORIES = ['all', 'bugs', 'features'] as const;

export interface ExportDefinition {
  /** As a heading writes it. */
  readonly title: string;
  /** `report`: one request, one answer (LG). `export`: create, poll, download. */
  readonly protocol: 'export' | 'report';
  readonly granularities: readonly Granularity[];
  /** Empty where rows always stand for teams. */
  readonly levels: readonly MetricLevel[];
  readonly aggregations: readonly ('mean' | 'median' | 'p90' | 'p95')[];
  /** Metric groups by the name that is sent, each with its metrics. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Metrics that may be asked for by name although no group lists them. */
  readonly looseMetrics: readonly string[];
}

function metrics(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((names) => names.split(' '));
}

const asynchronous = { protocol: 'export', looseMetrics: [], aggregations: [] } as const;
const legacy = { protocol: 'report', groups: {}, levels: [] } as const;

export const CATALOGUE: Readonly<Record<ExportKind, ExportDefinition>> = {
  'business-alignment': {
    ...asynchronous,
    title: 'Business alignment',
    granularities: ['weekly', 'monthly', 'quarterly'],
    levels: [],
    groups: { CATEGORIZED: [], UNCATEGORIZED: [] },
  },
  productivity: {
    ...asynchronous,
    title: 'Productivity',
    granularities: ['weekly', 'monthly', 'quarterly'],
    levels: ['team', 'developer'],
    aggregations: ['mean'],
    groups: {
      activity: metrics('CODING_DAYS'),
      velocity: metrics('PR_CYCLE_TIME_DAYS_AVG AVG_TIME_TO_COMPLETE PR_VELOCITY'),
      volume: metrics(
        'PR_MERGED PR_MERGED_SMALL PR_MERGED_MEDIUM PR_MERGED_LARGE LOC_ADDED LOC_REMOVED',
        'WORK_COMPLETED WORK_FEATURES_COMPLETED WORK_BUGS_COMPLETED WORK_OTHER_COMPLETED',
      ),
      quality: metrics(
        'REWORK_PERCENT REWORK_PERCENT_RECENT REWORK_PERCENT_LEGACY PR_MISSING_TICKETS',
        'LOC_REFACTORED LOC_REFACTORED_RECENT LOC_REFACTORED_LEGACY LOC_TOTAL',
      ),
      collaboration: metrics('REVIEW_COMMENTS_PER_PR_AVG REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG'),
    },
  },
  sprint: {
    ...asynchronous,
    title: 'Sprint',
    granularities: ['sprint', 'weekly', 'monthly', 'quarterly'],
    levels: ['team', 'sprint'],
    groups: {
      work: metrics('SPRINT_COMMIT SPRINT_CREEP SPRINT_SIZE SCOPE_CREEP_PERCENT'),
      delivery: metrics(
        'TOTAL_WORK_DELIVERED DELIVERED_COMMIT MISSED_COMMIT DELIVERED_CREEP MISSED_CREEP',
        'TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK SPRINT_VELOCITY',
      ),
      deliveryAnalysis: metrics(
        'COMMITTED_WORK_DELIVERED_PERCENT CREEP_WORK_DELIVERED_PERCENT TOTAL_WORK_DELIVERED_PERCENT',
      ),
      analysis: metrics(
        'TICKETS_REMOVED_MID_SPRINT CHURN_RATE',
        'PREDICTABILITY_DELIVERY_CONSISTENCY PREDICTABILITY_RELIABILITY_OF_COMMITMENT',
      ),
    },
  },
  efficiency: {
    ...asynchronous,
    title: 'Efficiency (DORA)',
    granularities: ['weekly', 'monthly', 'quarterly'],
    levels: [],
    aggregations: ['mean', 'median', 'p90', 'p95'],
    // EF names the groups twice: `df` and `summary` stand in its examples, the longer names in its table. Both are sent as given.
    groups: {
      lttc: metrics('PLANNING CODING REVIEW BUILD DEPLOY LTTC'),
      work_items: metrics('TOTAL_WORK_ITEMS PR_ASSOCIATIONS PERCENTAGE_PR_ASSOCIATED'),
      df: metrics('DEPLOYMENT_FREQUENCY'),
      deployment_frequency: metrics('DEPLOYMENT_FREQUENCY'),
      cfr: metrics('TOTAL_SUCCESS TOTAL_FAILURES CFR'),
      mttr: metrics('MTTR'),
      summary: [],
      rating: metrics('OVERALL_RATING'),
    },
    looseMetrics: metrics('LTTC_Mean_Days DF_Deployment_Count CFR_Failure_Rate_Percent'),
  },
  'time-in-status': {
    ...asynchronous,
    title: 'Time in status',
    granularities: ['daily', 'weekly', 'monthly', 'quarterly'],
    levels: ['team', 'sprint'],
    groups: {},
  },
  'team-report': {
    ...legacy,
    title: 'Team report',
    granularities: ['daily', 'weekly', 'monthly'],
    aggregations: ['mean', 'median', 'p90', 'p95'],
    looseMetrics: metrics(
      'TIME_TO_FIRST_COMMENT PR_VELOCITY_PER_DEV WORKTYPE_COMPLETED_PER_DEV CODING_DAYS_PER_DEV',
      'NUMBER_OF_COMMENTS_PER_PR AVG_TIME_TO_COMPLETE',
    ),
  },
  'contributor-report': {
    ...legacy,
    title: 'Contributor report',
    granularities: ['daily', 'weekly', 'monthly'],
    aggregations: [],
    looseMetrics: metrics(
      'PR_VELOCITY WORK_TYPE_COMPLETED CODING_DAYS TIME_TO_FIRST_COMMENT NUMBER_OF_COMMENTS_PER_PR',
      'AVG_TIME_TO_COMPLETE NO_OF_PRS_WITH_MISSING_TICKETS',
    ),
  },
};

/** The DORA metrics of the legacy team report (EF, LG). */
export const TEAM_REPORT_EFFICIENCY_METRICS = [
  'LEAD_TIME_FOR_CHANGES',
  'DEPLOYMENT_FREQUENCY',
  'CHANGE_FAILURE_RATE',
  'MEAN_TIME_TO_RESTORE',
  'OVERALL_DORA',
] as const;

/** Every metric that the export is documented to know, once. */
export function knownMetrics(kind: ExportKind): readonly string[] {
  const { groups, looseMetrics } = CATALOGUE[kind];
  return [...new Set([...Object.values(groups).flat(), ...looseMetrics])];
}
