import { contributorReportMetrics, teamReportMetrics } from '../../harness/catalogue.ts';
import type { ReportRequest } from '../../harness/requests.ts';
import { mix } from '../chance.ts';
import { decimal, type Table } from '../dataset.ts';
import type { Period } from '../periods.ts';
import { measure, type Signal } from '../signal.ts';
import { aggregationScales, leadTimeRating } from './efficiency.ts';

interface ReportMetric extends Signal {
  readonly column: string;
  /** Rating of a value. A metric without tiers has no rating column. */
  readonly rating?: (value: number) => string;
}

/** LG: a rating that does not exist. */
const noRating = '—';

/** Ratings by how far a value, of a rate that of a week, is from the metric's middle. */
function tiers(base: number, better: 'less' | 'more'): (value: number) => string {
  return (value) => {
    const ratio = better === 'more' ? value / base : base / value;
    if (ratio > 1.3) return 'Elite';
    if (ratio > 1) return 'High';
    return ratio > 0.75 ? 'Medium' : 'Low';
  };
}

/** In LG's units: times in days, lines of code, shares in percent; rates for 30 days here, and per `granularity` in the file. */
const metrics: Record<string, ReportMetric> = {
  TIME_TO_FIRST_COMMENT: { column: 'Time to First Comment', base: 0.6, rating: tiers(0.6, 'less') },
  PR_VELOCITY: { column: 'PR Velocity', base: 1_330, rate: true, rating: tiers(310, 'more') },
  PR_VELOCITY_PER_DEV: { column: 'PR Velocity per Developer', base: 1_240, rate: true },
  WORK_TYPE_COMPLETED: { column: 'Work Items Completed', base: 6.3, rate: true, rating: tiers(1.4, 'more') },
  WORKTYPE_COMPLETED_PER_DEV: { column: 'Work Completed per Developer', base: 5.2, rate: true },
  CODING_DAYS: { column: 'Coding Days', base: 12.5, rate: true, rating: tiers(2.8, 'more') },
  CODING_DAYS_PER_DEV: { column: 'Coding Days per Developer', base: 12.1, rate: true },
  NUMBER_OF_COMMENTS_PER_PR: { column: 'Number of Comments per PR', base: 3.1, rating: tiers(3.1, 'more') },
  AVG_TIME_TO_COMPLETE: { column: 'Average Time to Complete', base: 6.4, rating: tiers(6.4, 'less') },
  NO_OF_PRS_WITH_MISSING_TICKETS: { column: 'PRs with Missing Tickets', base: 2.2 },
  LEAD_TIME_FOR_CHANGES: { column: 'Lead Time for Changes', base: 11, rating: leadTimeRating },
  DEPLOYMENT_FREQUENCY: { column: 'Deployment Frequency', base: 24, rate: true, rating: tiers(5.6, 'more') },
  CHANGE_FAILURE_RATE: { column: 'Change Failure Rate', base: 12, rating: tiers(12, 'less') },
  MEAN_TIME_TO_RESTORE: { column: 'Mean Time to Restore', base: 30, rating: tiers(30, 'less') },
};

/** LG's sample puts the calculation behind the name of these: `Lead Time for Changes (mean)`. */
const aggregated = ['LEAD_TIME_FOR_CHANGES', 'MEAN_TIME_TO_RESTORE'];

export function teamReportTable({ productivity, efficiency }: ReportRequest): Table {
  const both = productivity === undefined && efficiency === undefined;
  const calculation = (efficiency?.calculationType ?? 'MEAN').toLowerCase();
  const asked = [
    ...(productivity || both ? listed(teamReportMetrics.productivity, productivity?.metrics) : []),
    ...(efficiency || both ? listed(teamReportMetrics.efficiency, efficiency?.metrics) : []),
  ];
  return reportTable(asked, (name) => teamReportMetrics.efficiency.includes(name), calculation);
}

export function contributorReportTable({ productivityContributors, includeRatings }: ReportRequest): Table {
  const asked = listed(contributorReportMetrics, productivityContributors?.metrics);
  return reportTable(asked, () => includeRatings === true, 'mean');
}

/** LG: an empty or missing list means all; names are case-insensitive. */
function listed(known: readonly string[], names: readonly string[] | undefined): string[] {
  if (!names?.length) return [...known];
  const wanted = new Set(names.map((name) => name.toUpperCase()));
  return known.filter((name) => wanted.has(name));
}

function reportTable(
  asked: readonly string[],
  isRated: (name: string) => boolean,
  calculation: string,
): Table {
  const columns = asked.flatMap((name) => {
    if (name === 'OVERALL_DORA') return ['Overall DORA Rating'];
    const { column = name, rating } = metrics[name] ?? {};
    const suffix = aggregated.includes(name) ? ` (${calculation})` : '';
    return [`${column}${suffix}`, ...(rating && isRated(name) ? [`${column} Rating`] : [])];
  });

  const cellsOf = (name: string, subjectKey: number, period: Period): string[] => {
    if (name === 'OVERALL_DORA') return cellsOf('LEAD_TIME_FOR_CHANGES', subjectKey, period).slice(1);
    const metric = metrics[name];
    if (!metric) return [''];
    // Some have nothing to show: no deployment, no review.
    const isIdle = mix(subjectKey, name.length) % 9 === 0;
    const scale = aggregated.includes(name) ? (aggregationScales[calculation] ?? 1) : 1;
    const value = isIdle ? 0 : scale * measure(subjectKey, name, period, { spread: 0.7, ...metric });
    const rated = metric.rate ? (value * 7) / period.days : value;
    const rating = metric.rating && (isIdle ? noRating : metric.rating(rated));
    return [decimal(value), ...(isRated(name) && rating ? [rating] : [])];
  };

  return {
    columns: ['Collection Name', ...columns],
    row: (subject, period) => [subject.name, ...asked.flatMap((name) => cellsOf(name, subject.key, period))],
  };
}
