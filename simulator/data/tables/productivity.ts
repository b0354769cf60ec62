import { askedMetrics, productivityMetrics } from '../../harness/catalogue.ts';
import type { ExportRequest } from '../../harness/requests.ts';
import { decimal, type Figures, ratioBy, type Subject, type Table, teamOf } from '../dataset.ts';
import type { Period } from '../periods.ts';
import { measure } from '../signal.ts';

/** People a team's totals stand for. */
const teamSize = 8;

/** PR names its metrics and shows no file; the columns bear the metrics' names. */
export function productivityTable(request: ExportRequest, figures: Figures): Table {
  const level = productivityLevel(request);
  const asked = askedMetrics(productivityMetrics[level], request.metricGroups, request.metrics);
  const who = level === 'developer' ? ['Developer', 'Email'] : [];
  return {
    columns: ['Granularity', ...who, 'Team', 'Team_Hierarchy', 'Start_Date', 'End_Date', ...asked],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const person = 'email' in subject ? [subject.name, subject.email] : [];
      const values = productivityOf(subject, period, figures);
      return [
        ...[period.label, ...person, team, hierarchy, period.start, period.end],
        ...asked.map((metric) => decimal(values[metric] ?? 0)),
      ];
    },
  };
}

/** Which level a request asks for, under either of the keys that PR has had. Default `team`. */
export function productivityLevel({ options }: ExportRequest): 'developer' | 'team' {
  return (options?.metricLevel ?? options?.aggregationLevel) === 'developer' ? 'developer' : 'team';
}

/** All metrics of one row; sizes add up to totals. */
function productivityOf(subject: Subject, period: Period, figures: Figures): Record<string, number> {
  const ratio = ratioBy(figures);
  const people = 'team' in subject ? 1 : teamSize;
  const value = (metric: string, base: number) => measure(subject.key, metric, period, { base });
  const count = (metric: string, base: number) =>
    Math.round(people * measure(subject.key, metric, period, { base, rate: true, noise: 0.25 }));

  const small = count('PR_MERGED_SMALL', 5.2);
  const medium = count('PR_MERGED_MEDIUM', 2.6);
  const large = count('PR_MERGED_LARGE', 0.8);
  const merged = small + medium + large;
  const features = count('WORK_FEATURES_COMPLETED', 3.4);
  const bugs = count('WORK_BUGS_COMPLETED', 1.9);
  const other = count('WORK_OTHER_COMPLETED', 1.1);
  const added = count('LOC_ADDED', 1450);
  const removed = count('LOC_REMOVED', 620);
  const recent = count('LOC_REFACTORED_RECENT', 170);
  const legacy = count('LOC_REFACTORED_LEGACY', 240);
  const total = added + removed;
  const codingDays = measure(subject.key, 'CODING_DAYS', period, { base: 12.5, rate: true, spread: 0.3 });
  return {
    CODING_DAYS: Math.min((period.days * 5) / 7, codingDays),
    PR_CYCLE_TIME_DAYS_AVG: value('PR_CYCLE_TIME_DAYS_AVG', 2.8),
    PR_VELOCITY: merged / people,
    AVG_TIME_TO_COMPLETE: value('AVG_TIME_TO_COMPLETE', 6.4),
    PR_MERGED: merged,
    PR_MERGED_SMALL: small,
    PR_MERGED_MEDIUM: medium,
    PR_MERGED_LARGE: large,
    LOC_ADDED: added,
    LOC_REMOVED: removed,
    WORK_COMPLETED: features + bugs + other,
    WORK_FEATURES_COMPLETED: features,
    WORK_BUGS_COMPLETED: bugs,
    WORK_OTHER_COMPLETED: other,
    REWORK_PERCENT: 100 * ratio(recent + legacy, total),
    REWORK_PERCENT_RECENT: 100 * ratio(recent, total),
    REWORK_PERCENT_LEGACY: 100 * ratio(legacy, total),
    LOC_REFACTORED: recent + legacy,
    LOC_REFACTORED_RECENT: recent,
    LOC_REFACTORED_LEGACY: legacy,
    LOC_TOTAL: total,
    PR_MISSING_TICKETS: Math.min(merged, count('PR_MISSING_TICKETS', 0.7)),
    REVIEW_COMMENTS_PER_PR_AVG: value('REVIEW_COMMENTS_PER_PR_AVG', 3.1),
    REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG: value('REVIEW_TIME_TO_FIRST_COMMENT_HRS_AVG', 5.5),
  };
}
