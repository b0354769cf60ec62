/**
 * What each export knows, in the words of Harness's pages (BA, PR, SP, EF, TS, LG).
 * The order of the metrics is the order of the columns.
 */

export const exportTypes = [
  'business-alignment',
  'productivity',
  'sprint',
  'efficiency',
  'time-in-status',
] as const;
export type ExportType = (typeof exportTypes)[number];

/** The path segment after `/v2/insights/` of create. Sprint's GETs have a spelling of their own. */
export const pathSegments: Record<ExportType, string> = {
  'business-alignment': 'ba',
  productivity: 'productivity',
  sprint: 'sprint',
  efficiency: 'efficiency',
  'time-in-status': 'ticket-data',
};

type MetricGroups = Readonly<Record<string, readonly string[]>>;

const volume = ['PR_MERGED', 'PR_MERGED_SMALL', 'PR_MERGED_MEDIUM', 'PR_MERGED_LARGE'];
const linesOfCode = ['LOC_ADDED', 'LOC_REMOVED'];
const work = ['WORK_COMPLETED', 'WORK_FEATURES_COMPLETED', 'WORK_BUGS_COMPLETED', 'WORK_OTHER_COMPLETED'];
const rework = ['REWORK_PERCENT', 'REWORK_PERCENT_RECENT', 'REWORK_PERCENT_LEGACY'];
const refactored = ['LOC_REFACTORED', 'LOC_REFACTORED_RECENT', 'LOC_REFACTORED_LEGACY', 'PR_MISSING_TICKETS'];
const collaboration = ['REVIEW_COMMENTS_PER_PR_AVG', 'REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG'];

export const productivityMetrics = {
  developer: {
    activity: ['CODING_DAYS'],
    velocity: ['PR_CYCLE_TIME_DAYS_AVG', 'AVG_TIME_TO_COMPLETE'],
    volume: [...volume, ...linesOfCode, ...work],
    quality: [...rework, ...refactored],
    collaboration,
  },
  team: {
    activity: ['CODING_DAYS'],
    velocity: ['PR_CYCLE_TIME_DAYS_AVG', 'PR_VELOCITY', 'AVG_TIME_TO_COMPLETE'],
    volume: [...volume, ...work],
    quality: [...rework, ...refactored, 'LOC_TOTAL'],
    collaboration,
  },
} satisfies Record<string, MetricGroups>;

const sprintWork = ['SPRINT_COMMIT', 'SPRINT_CREEP', 'SPRINT_SIZE', 'SCOPE_CREEP_PERCENT'];
const delivered = ['DELIVERED_COMMIT', 'MISSED_COMMIT', 'DELIVERED_CREEP', 'MISSED_CREEP'];
const deliveryAnalysis = [
  'COMMITTED_WORK_DELIVERED_PERCENT',
  'CREEP_WORK_DELIVERED_PERCENT',
  'TOTAL_WORK_DELIVERED_PERCENT',
];
const deliveredVersusCommitted = 'TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK';

export const sprintMetrics = {
  sprint: {
    work: sprintWork,
    delivery: ['TOTAL_WORK_DELIVERED', ...delivered, deliveredVersusCommitted],
    deliveryAnalysis,
    analysis: ['TICKETS_REMOVED_MID_SPRINT', 'CHURN_RATE'],
  },
  team: {
    work: sprintWork,
    delivery: ['TOTAL_WORK_DELIVERED', 'SPRINT_VELOCITY', ...delivered, deliveredVersusCommitted],
    deliveryAnalysis,
    analysis: [
      'CHURN_RATE',
      'PREDICTABILITY_DELIVERY_CONSISTENCY',
      'PREDICTABILITY_RELIABILITY_OF_COMMITMENT',
    ],
  },
} satisfies Record<string, MetricGroups>;

/** The table's groups, and the two words that only the examples use (`df`, `summary`). */
export const efficiencyMetrics = {
  lttc: ['PLANNING', 'CODING', 'REVIEW', 'BUILD', 'DEPLOY', 'LTTC'],
  work_items: ['TOTAL_WORK_ITEMS', 'PR_ASSOCIATIONS', 'PERCENTAGE_PR_ASSOCIATED'],
  df: ['DEPLOYMENT_FREQUENCY'],
  deployment_frequency: ['DEPLOYMENT_FREQUENCY'],
  mttr: ['MTTR'],
  cfr: ['TOTAL_SUCCESS', 'TOTAL_FAILURES', 'CFR'],
  summary: ['OVERALL_RATING'],
  rating: ['OVERALL_RATING'],
} satisfies MetricGroups;

/** Groups of the efficiency page's examples, and of its table: it is not known which the server takes. */
export const efficiencyGroupSpellings = {
  examples: ['lttc', 'df', 'mttr', 'cfr', 'summary'],
  table: ['lttc', 'work_items', 'deployment_frequency', 'cfr', 'mttr', 'rating'],
} as const;

export const teamReportMetrics = {
  productivity: [
    'TIME_TO_FIRST_COMMENT',
    'PR_VELOCITY_PER_DEV',
    'WORKTYPE_COMPLETED_PER_DEV',
    'CODING_DAYS_PER_DEV',
    'NUMBER_OF_COMMENTS_PER_PR',
    'AVG_TIME_TO_COMPLETE',
  ],
  efficiency: [
    'LEAD_TIME_FOR_CHANGES',
    'DEPLOYMENT_FREQUENCY',
    'CHANGE_FAILURE_RATE',
    'MEAN_TIME_TO_RESTORE',
    'OVERALL_DORA',
  ],
} satisfies MetricGroups;

export const contributorReportMetrics = [
  'PR_VELOCITY',
  'WORK_TYPE_COMPLETED',
  'CODING_DAYS',
  'TIME_TO_FIRST_COMMENT',
  'NUMBER_OF_COMMENTS_PER_PR',
  'AVG_TIME_TO_COMPLETE',
  'NO_OF_PRS_WITH_MISSING_TICKETS',
];

/**
 * The metrics that `groups` and `metrics` together ask for, in the order of `known` and without repeats; all
 * of them if neither asks for any. Names are case-insensitive (PR, LG); unknown ones are ignored.
 */
export function askedMetrics(
  known: MetricGroups,
  groups: readonly string[] | undefined,
  metrics: readonly string[] | undefined,
): string[] {
  const all = [...new Set(Object.values(known).flat())];
  if (!groups?.length && !metrics?.length) return all;
  const wanted = new Set((metrics ?? []).map((name) => name.toUpperCase()));
  for (const group of groups ?? []) for (const name of known[group] ?? []) wanted.add(name);
  return all.filter((name) => wanted.has(name));
}
