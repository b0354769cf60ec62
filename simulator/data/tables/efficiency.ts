import { askedMetrics, efficiencyMetrics } from '../../harness/catalogue.ts';
import type { ExportRequest } from '../../harness/requests.ts';
import { decimal, percent, type Subject, type Table, teamOf } from '../dataset.ts';
import type { Period } from '../periods.ts';
import { measure } from '../signal.ts';

const phases = { PLANNING: 2.4, CODING: 3.1, REVIEW: 1.6, BUILD: 0.4, DEPLOY: 1.2 };
/** How far a statistic of a skewed distribution lies from its mean. */
export const aggregationScales: Record<string, number> = { mean: 1, median: 0.8, p90: 2.3, p95: 3.1 };

/** Columns in the style of EF: `LTTC_Mean_Days`, `DF_Deployment_Count`, `CFR_Failure_Rate_Percent`. */
export function efficiencyTable({ metricGroups, metrics, options }: ExportRequest): Table {
  const aggregation = String(options?.aggregation ?? 'mean');
  const label = /^p\d/.test(aggregation) ? aggregation.toUpperCase() : capitalized(aggregation);
  const categories = options?.workCategoryFilter;
  const bugsOnly = Array.isArray(categories) && categories.length === 1 && categories[0] === 'BUGS';
  // Bugs are smaller than features.
  const scale = (aggregationScales[aggregation] ?? 1) * (bugsOnly ? 0.6 : 1);

  const columns: Record<string, string> = {
    ...Object.fromEntries(Object.keys(phases).map((phase) => [phase, `${capitalized(phase)}_${label}_Days`])),
    LTTC: `LTTC_${label}_Days`,
    TOTAL_WORK_ITEMS: 'Total_Work_Items',
    PR_ASSOCIATIONS: 'PR_Associations',
    PERCENTAGE_PR_ASSOCIATED: 'Percentage_PR_Associated',
    DEPLOYMENT_FREQUENCY: 'DF_Deployment_Count',
    MTTR: `MTTR_${label}_Hours`,
    TOTAL_SUCCESS: 'CFR_Total_Success',
    TOTAL_FAILURES: 'CFR_Total_Failures',
    CFR: 'CFR_Failure_Rate_Percent',
    OVERALL_RATING: 'Overall_Rating',
  };
  const asked = askedMetrics(efficiencyMetrics, metricGroups, metrics);
  return {
    columns: [
      ...['Granularity', 'Team', 'Team_Hierarchy', 'Start_Date', 'End_Date'],
      ...asked.map((metric) => columns[metric] ?? metric),
    ],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const values = efficiencyOf(subject, period, scale);
      return [
        ...[period.label, team, hierarchy, period.start, period.end],
        ...asked.map((metric) => values[metric] ?? ''),
      ];
    },
  };
}

function efficiencyOf(subject: Subject, period: Period, scale: number): Record<string, string> {
  const value = (metric: string, base: number) => measure(subject.key, metric, period, { base, spread: 0.7 });
  const count = (metric: string, base: number) =>
    Math.round(measure(subject.key, metric, period, { base, rate: true, spread: 0.7 }));

  const leadTimes = Object.entries(phases).map(
    ([phase, base]) => [phase, scale * value(phase, base)] as const,
  );
  const leadTime = leadTimes.reduce((sum, [, days]) => sum + days, 0);
  const items = count('TOTAL_WORK_ITEMS', 60);
  const associated = Math.min(items, Math.round(items * value('PR_ASSOCIATIONS', 0.7)));
  const deployments = count('DEPLOYMENT_FREQUENCY', 36);
  const failures = Math.min(deployments, Math.round(deployments * value('CFR', 0.11)));
  return {
    ...Object.fromEntries(leadTimes.map(([phase, days]) => [phase, decimal(days)])),
    LTTC: decimal(leadTime),
    TOTAL_WORK_ITEMS: String(items),
    PR_ASSOCIATIONS: String(associated),
    PERCENTAGE_PR_ASSOCIATED: decimal(percent(associated, items)),
    DEPLOYMENT_FREQUENCY: String(deployments),
    // Without a failure there is nothing to restore.
    MTTR: failures > 0 ? decimal(scale * value('MTTR', 9)) : '',
    TOTAL_SUCCESS: String(deployments - failures),
    TOTAL_FAILURES: String(failures),
    CFR: decimal(percent(failures, deployments)),
    OVERALL_RATING: deployments === 0 ? '—' : leadTimeRating(leadTime),
  };
}

/** The bands of the DORA reports for lead time, in days. */
export function leadTimeRating(days: number): string {
  if (days < 1) return 'Elite';
  if (days < 7) return 'High';
  return days < 30 ? 'Medium' : 'Low';
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
