import { askedMetrics, sprintMetrics } from '../../harness/catalogue.ts';
import type { ExportRequest } from '../../harness/requests.ts';
import { decimal, percent, type Subject, type Table, teamOf } from '../dataset.ts';
import type { Period } from '../periods.ts';
import { measure } from '../signal.ts';

/** SP names its metrics and shows no file; the columns bear the metrics' names. */
export function sprintTable({ metricGroups, metrics, metric, options }: ExportRequest): Table {
  const perSprint = options?.metricLevel === 'sprint';
  const known = sprintMetrics[perSprint ? 'sprint' : 'team'];
  const asked = askedMetrics(known, metricGroups, metrics ?? metric);
  const commitment = options?.computationMode === 'TICKETS' ? 14 : 42;
  return {
    columns: [
      ...[
        'Granularity',
        'Team',
        'Team_Hierarchy',
        ...(perSprint ? ['Sprint'] : []),
        'Start_Date',
        'End_Date',
      ],
      ...asked,
    ],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const sprint = perSprint ? [period.sprint ?? ''] : [];
      const values = sprintOf(subject, period, commitment);
      return [
        ...[period.label, team, hierarchy, ...sprint, period.start, period.end],
        ...asked.map((name) => decimal(values[name] ?? 0)),
      ];
    },
  };
}

/** All metrics of one row; sums and percentages agree with each other. `commitment` is for two weeks. */
function sprintOf(subject: Subject, period: Period, commitment: number): Record<string, number> {
  const value = (metric: string, base: number, noise = 0.12) =>
    measure(subject.key, metric, period, { base, noise, trend: 0.1 });
  const perMonth = (commitment * 30) / 14;
  const commit = Math.round(measure(subject.key, 'SPRINT_COMMIT', period, { base: perMonth, rate: true }));
  const creep = Math.round(commit * value('SPRINT_CREEP', 0.17, 0.4));
  const deliveredCommit = Math.min(commit, Math.round(commit * value('DELIVERED_COMMIT', 0.7)));
  const deliveredCreep = Math.min(creep, Math.round(creep * value('DELIVERED_CREEP', 0.5)));
  const delivered = deliveredCommit + deliveredCreep;
  return {
    SPRINT_COMMIT: commit,
    SPRINT_CREEP: creep,
    SPRINT_SIZE: commit + creep,
    SCOPE_CREEP_PERCENT: percent(creep, commit),
    TOTAL_WORK_DELIVERED: delivered,
    SPRINT_VELOCITY: (delivered * 14) / period.days,
    DELIVERED_COMMIT: deliveredCommit,
    MISSED_COMMIT: commit - deliveredCommit,
    DELIVERED_CREEP: deliveredCreep,
    MISSED_CREEP: creep - deliveredCreep,
    TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK: percent(delivered, commit),
    COMMITTED_WORK_DELIVERED_PERCENT: percent(deliveredCommit, commit),
    CREEP_WORK_DELIVERED_PERCENT: percent(deliveredCreep, creep),
    TOTAL_WORK_DELIVERED_PERCENT: percent(delivered, commit + creep),
    TICKETS_REMOVED_MID_SPRINT: Math.round(value('TICKETS_REMOVED_MID_SPRINT', 2, 0.9)),
    CHURN_RATE: value('CHURN_RATE', 11, 0.3),
    PREDICTABILITY_DELIVERY_CONSISTENCY: Math.min(100, value('PREDICTABILITY_DELIVERY_CONSISTENCY', 64)),
    PREDICTABILITY_RELIABILITY_OF_COMMITMENT: Math.min(100, value('PREDICTABILITY_RELIABILITY', 66)),
  };
}
