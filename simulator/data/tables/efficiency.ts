import { askedMetrics, efficiencyMetrics } from '../../harness/catalogue.ts';
import type { ExportRequest } from '../../harness/requests.ts';
import { capitalized, decimal, type Figures, ratioBy, type Subject, type Table, teamOf } from '../dataset.ts';
import type { Period } from '../periods.ts';
import { measure } from '../signal.ts';

/** Means of a phase of the lead time, and of a restoration, in days. */
const phases = { PLANNING: 2.4, CODING: 3.1, REVIEW: 1.6, BUILD: 0.4, DEPLOY: 1.2 };
const daysToRestore = 0.6;
const durations = [...Object.keys(phases), 'LTTC', 'MTTR'];

const unitsPerDay = { days: 1, hours: 24, minutes: 1_440 };
type Unit = keyof typeof unitsPerDay;

/** How far a statistic of a skewed distribution lies from its mean. */
export const aggregationScales: Record<string, number> = { mean: 1, median: 0.8, p90: 2.3, p95: 3.1 };

/** The columns that have no aggregation and no unit in their names. */
const counts: Record<string, string> = {
  TOTAL_WORK_ITEMS: 'Total_Work_Items',
  PR_ASSOCIATIONS: 'PR_Associations',
  PERCENTAGE_PR_ASSOCIATED: 'Percentage_PR_Associated',
  DEPLOYMENT_FREQUENCY: 'DF_Deployment_Count',
  TOTAL_SUCCESS: 'CFR_Total_Success',
  TOTAL_FAILURES: 'CFR_Total_Failures',
  CFR: 'CFR_Failure_Rate_Percent',
  OVERALL_RATING: 'Overall_Rating',
};

interface Column {
  readonly name: string;
  readonly metric: string;
  readonly aggregation: string;
  readonly unit: Unit;
}

/** Columns in the style of EF: `LTTC_Mean_Days`, `DF_Deployment_Count`, `CFR_Failure_Rate_Percent`. */
export function efficiencyTable(
  { metricGroups, metrics = [], options }: ExportRequest,
  figures: Figures,
): Table {
  const byName = metrics.flatMap((name) => columnNamed(name) ?? []);
  const byMetric =
    byName.length > 0 && byName.length === metrics.length
      ? []
      : askedMetrics(efficiencyMetrics, metricGroups, metrics);
  const aggregation = String(options?.aggregation ?? 'mean');
  const columns = [
    ...byMetric.map((metric) => columnOf(metric, aggregation, figures.durationUnit)),
    ...byName,
  ];
  const categories = options?.workCategoryFilter;
  // Bugs are smaller than features.
  const size = Array.isArray(categories) && categories.length === 1 && categories[0] === 'BUGS' ? 0.6 : 1;
  return {
    columns: [
      ...['Granularity', 'Team', 'Team_Hierarchy', 'Start_Date', 'End_Date'],
      ...columns.map(({ name }) => name),
    ],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const values = countsOf(subject, period, figures);
      const cellOf = (column: Column) =>
        values[column.metric] ?? durationOf(column.metric, subject, period, size * scaleOf(column));
      return [period.label, team, hierarchy, period.start, period.end, ...columns.map(cellOf)];
    },
  };
}

function columnOf(metric: string, aggregation: string, unit: Unit): Column {
  const label = /^p\d/.test(aggregation) ? aggregation.toUpperCase() : capitalized(aggregation);
  const stem = metric in phases ? capitalized(metric) : metric;
  const name = counts[metric] ?? `${stem}_${label}_${capitalized(unit)}`;
  return { name, metric, aggregation, unit };
}

/** The column of this name, in any case: EF takes the names of columns for metrics. */
function columnNamed(name: string): Column | undefined {
  const candidates = durations.flatMap((metric) =>
    Object.keys(aggregationScales).flatMap((aggregation) =>
      (Object.keys(unitsPerDay) as Unit[]).map((unit) => columnOf(metric, aggregation, unit)),
    ),
  );
  const plain = Object.keys(counts).map((metric) => columnOf(metric, 'mean', 'days'));
  return [...plain, ...candidates].find((column) => column.name.toLowerCase() === name.toLowerCase());
}

function scaleOf({ aggregation, unit }: Column): number {
  return (aggregationScales[aggregation] ?? 1) * unitsPerDay[unit];
}

/** Lead time is the sum of its phases as they are printed. */
function durationOf(metric: string, subject: Subject, period: Period, scale: number): string {
  if (metric === 'LTTC') {
    const parts = Object.keys(phases).map((phase) => Number(durationOf(phase, subject, period, scale)));
    return decimal(parts.reduce((sum, part) => sum + part, 0));
  }
  const base = metric === 'MTTR' ? daysToRestore : (phases[metric as keyof typeof phases] ?? 0);
  return decimal(scale * measure(subject.key, metric, period, { base, spread: 0.7 }));
}

/** The cells that are no durations. Change failure rate = failures ÷ (failures + successes) × 100. */
function countsOf(subject: Subject, period: Period, figures: Figures): Record<string, string> {
  const ratio = ratioBy(figures);
  const value = (metric: string, base: number) => measure(subject.key, metric, period, { base, spread: 0.7 });
  const count = (metric: string, base: number) =>
    Math.round(measure(subject.key, metric, period, { base, rate: true, spread: 0.7 }));

  const items = count('TOTAL_WORK_ITEMS', 60);
  const associated = Math.min(items, Math.round(items * value('PR_ASSOCIATIONS', 0.7)));
  const deployments = count('DEPLOYMENT_FREQUENCY', 36);
  const failures = Math.min(deployments, Math.round(deployments * value('CFR', 0.11)));
  const leadTimeDays = Number(durationOf('LTTC', subject, period, 1));
  return {
    TOTAL_WORK_ITEMS: String(items),
    PR_ASSOCIATIONS: String(associated),
    PERCENTAGE_PR_ASSOCIATED: decimal(100 * ratio(associated, items)),
    DEPLOYMENT_FREQUENCY: String(deployments),
    TOTAL_SUCCESS: String(deployments - failures),
    TOTAL_FAILURES: String(failures),
    CFR: decimal(100 * ratio(failures, deployments)),
    OVERALL_RATING: deployments === 0 ? '—' : leadTimeRating(leadTimeDays),
    // Without a failure there is nothing to restore.
    ...(failures === 0 && { MTTR: '' }),
  };
}

/** The bands of the DORA reports for lead time, in days. */
export function leadTimeRating(days: number): string {
  if (days < 1) return 'Elite';
  if (days < 7) return 'High';
  return days < 30 ? 'Medium' : 'Low';
}
