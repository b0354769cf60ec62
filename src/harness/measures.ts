import type { ExportKind } from './catalogue.ts';
import type { KnownColumn } from './columns.ts';

/** The measures of the table in columns.ts, export by export. */

type Measure = Omit<KnownColumn, 'exports' | 'rank'>;
type Properties = Omit<Measure, 'names' | 'role' | 'title'>;

/** `names` are separated by commas. The last of several is the title as well, unless it is in capitals or another is given. */
function measure(names: string, properties: Properties = {}, title?: string): Measure {
  const [first = '', ...others] = names.split(', ');
  const last = others.at(-1);
  const shown = title ?? (last === last?.toUpperCase() ? undefined : last);
  return { names: [first, ...others], role: 'measure', ...properties, ...(shown && { title: shown }) };
}

/** Several columns of one kind, whose names say all. */
function alike(properties: Properties, names: string): Measure[] {
  return names.split(' ').map((name) => measure(name, properties));
}

/** The key figures of an export, in their order. */
function keyFigures(kind: ExportKind, columns: readonly Measure[]): KnownColumn[] {
  return columns.map((column, rank) => ({ ...column, exports: [kind], rank }));
}

function others(kind: ExportKind, columns: readonly Measure[]): KnownColumn[] {
  return columns.map((column) => ({ ...column, exports: [kind] }));
}

const COUNT = { unit: 'count', combine: 'sum' } as const;
const LINES = { unit: 'lines', combine: 'sum' } as const;
const WORK = { unit: '{work}', combine: 'sum' } as const;
const DAYS = { unit: 'days' } as const;
const LOWER = { better: 'lower' } as const;
const HIGHER = { better: 'higher' } as const;
const DEPLOYMENTS = { ...COUNT, ...HIGHER } as const;
const LEAD_TIME = { better: 'lower', name: 'lead-time' } as const;

/** A percentage that follows from counts of the same row; the names are separated by commas. */
function percentOf(part: string, whole: string) {
  return { unit: 'percent', combine: { part: part.split(', '), whole: whole.split(', ') } } as const;
}
const FAILURE_RATE = { ...percentOf('TOTAL_FAILURES', 'TOTAL_FAILURES, TOTAL_SUCCESS'), ...LOWER } as const;
const COMMITMENT_RATE = { ...percentOf('DELIVERED_COMMIT', 'SPRINT_COMMIT'), ...HIGHER } as const;

/** LG: rows have no period, `granularity` is the unit of the rates, and the CSV has numbers without units. */
const LINES_RATE = { unit: 'lines of code per developer per {granularity}' } as const;
const ITEMS_RATE = { unit: 'items per developer per {granularity}' } as const;
const DAYS_RATE = { unit: 'days per {granularity}' } as const;

const OF_BOTH_REPORTS = [
  measure('TIME_TO_FIRST_COMMENT', DAYS),
  measure('NUMBER_OF_COMMENTS_PER_PR, Review_Intensity', { unit: 'count' }, 'Comments per PR'),
  measure('AVG_TIME_TO_COMPLETE', DAYS, 'Time to complete'),
];

export const MEASURES: readonly KnownColumn[] = [
  ...keyFigures('efficiency', [
    measure('LTTC, Lead time to change, Lead time for changes', LEAD_TIME),
    measure('DF_Deployment_Count, Deployment count, Total deployments, Deployments', DEPLOYMENTS),
    measure('DEPLOYMENT_FREQUENCY, DF', HIGHER),
    measure(
      'CFR_Failure_Rate_Percent, CFR, Failure rate, CFR failure rate, Change failure rate',
      FAILURE_RATE,
    ),
    measure('MTTR, Time to recover, Time to restore', LOWER),
  ]),
  ...others('efficiency', [
    ...alike({}, 'PLANNING CODING REVIEW BUILD DEPLOY'),
    ...alike(COUNT, 'TOTAL_WORK_ITEMS PR_ASSOCIATIONS'),
    measure('PERCENTAGE_PR_ASSOCIATED, PRs associated', percentOf('PR_ASSOCIATIONS', 'TOTAL_WORK_ITEMS')),
    measure('TOTAL_SUCCESS, CFR_TOTAL_SUCCESS', COUNT),
    measure('TOTAL_FAILURES, CFR_TOTAL_FAILURES', COUNT),
  ]),
  // SP; units by Harness's own formulas: creep and churn are percentages, delivered against committed is a plain ratio.
  ...keyFigures('sprint', [
    measure('SPRINT_COMMIT', WORK, 'Committed'),
    measure('TOTAL_WORK_DELIVERED', WORK, 'Delivered'),
    measure('DELIVERED_COMMIT', WORK, 'Delivered of the commitment'),
    measure('MISSED_COMMIT', WORK, 'Missed of the commitment'),
    measure('COMMITTED_WORK_DELIVERED_PERCENT', COMMITMENT_RATE, 'Commitment delivered'),
    measure('SPRINT_CREEP', WORK, 'Added during the sprint'),
    measure('SCOPE_CREEP_PERCENT, Scope creep', percentOf('SPRINT_CREEP', 'SPRINT_COMMIT')),
    measure('SPRINT_VELOCITY', { unit: '{work}' }, 'Velocity'),
    measure('CHURN_RATE', percentOf('SPRINT_CREEP, TICKETS_REMOVED_MID_SPRINT', 'SPRINT_COMMIT')),
  ]),
  ...others('sprint', [
    ...alike(WORK, 'SPRINT_SIZE DELIVERED_CREEP MISSED_CREEP'),
    measure('TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK', { unit: 'ratio' }),
    measure('CREEP_WORK_DELIVERED_PERCENT', percentOf('DELIVERED_CREEP', 'SPRINT_CREEP')),
    measure('TOTAL_WORK_DELIVERED_PERCENT', percentOf('TOTAL_WORK_DELIVERED', 'SPRINT_SIZE')),
    measure('TICKETS_REMOVED_MID_SPRINT', { unit: 'tickets', combine: 'sum' }),
    // Standard deviations: of delivered work, and of delivered by committed work.
    measure('PREDICTABILITY_DELIVERY_CONSISTENCY', { unit: '{work}' }),
    measure('PREDICTABILITY_RELIABILITY_OF_COMMITMENT', { unit: 'ratio' }),
  ]),
  ...keyFigures('productivity', [
    measure('PR_MERGED, PRs merged', COUNT),
    measure('WORK_COMPLETED', COUNT, 'Work items completed'),
    measure('PR_CYCLE_TIME_DAYS_AVG, PR cycle time'),
    measure('AVG_TIME_TO_COMPLETE, Time to complete', DAYS),
    measure(
      'REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG, REVIEW_TIME_TO_FIRST_COMMENT',
      {},
      'Time to first review comment',
    ),
    measure('REVIEW_COMMENTS_PER_PR_AVG, Review comments per PR', { unit: 'count' }),
    measure('REWORK_PERCENT', percentOf('LOC_REFACTORED', 'LOC_TOTAL'), 'Rework'),
    measure('CODING_DAYS', DAYS),
    // PR does not say what it counts, and the unit of the legacy reports is another.
    measure('PR_VELOCITY', {}),
  ]),
  ...others('productivity', [
    ...alike(COUNT, 'PR_MERGED_SMALL PR_MERGED_MEDIUM PR_MERGED_LARGE PR_MISSING_TICKETS'),
    ...alike(COUNT, 'WORK_FEATURES_COMPLETED WORK_BUGS_COMPLETED WORK_OTHER_COMPLETED'),
    ...alike(LINES, 'LOC_ADDED LOC_REMOVED LOC_TOTAL'),
    ...alike(LINES, 'LOC_REFACTORED LOC_REFACTORED_RECENT LOC_REFACTORED_LEGACY'),
    measure('REWORK_PERCENT_RECENT', percentOf('LOC_REFACTORED_RECENT', 'LOC_TOTAL')),
    measure('REWORK_PERCENT_LEGACY', percentOf('LOC_REFACTORED_LEGACY', 'LOC_TOTAL')),
  ]),
  ...keyFigures('time-in-status', [
    measure('total_lead_time_hours', { unit: 'hours', combine: 'sum', ...LEAD_TIME }, 'Lead time'),
    measure('total_issues', COUNT, 'Issues'),
  ]),
  ...keyFigures('team-report', [
    measure('LEAD_TIME_FOR_CHANGES, LEAD_TIME_TO_CHANGE', { ...DAYS, ...LEAD_TIME }),
    measure('DEPLOYMENT_FREQUENCY', { unit: 'deployments per {granularity}', ...HIGHER }),
    measure('CHANGE_FAILURE_RATE', { unit: 'percent', ...LOWER }),
    measure('MEAN_TIME_TO_RESTORE, Time to restore', { ...DAYS, ...LOWER }),
  ]),
  ...others('team-report', [
    measure('PR_VELOCITY_PER_DEV', LINES_RATE, 'PR velocity per developer'),
    measure('WORKTYPE_COMPLETED_PER_DEV, Work completed per developer', ITEMS_RATE),
    measure('CODING_DAYS_PER_DEV', DAYS_RATE, 'Coding days per developer'),
  ]),
  ...others('contributor-report', [
    measure('PR_VELOCITY', LINES_RATE),
    measure('WORK_TYPE_COMPLETED, WORK_ITEMS_COMPLETED', ITEMS_RATE),
    measure('CODING_DAYS', DAYS_RATE),
    measure('NO_OF_PRS_WITH_MISSING_TICKETS, PR_HYGIENE, PRs with missing tickets', { unit: 'count' }),
  ]),
  ...others('team-report', OF_BOTH_REPORTS),
  ...others('contributor-report', OF_BOTH_REPORTS),
];
