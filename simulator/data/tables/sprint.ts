import { askedMetrics, sprintMetrics } from '../../harness/catalogue.ts';
import type { ExportRequest } from '../../harness/requests.ts';
import { decimal, type Figures, ratioBy, type Subject, type Table, teamOf } from '../dataset.ts';
import { type Period, sprintsUpTo } from '../periods.ts';
import { measure } from '../signal.ts';

/** SP names its metrics and shows no file; the columns bear the metrics' names. */
export function sprintTable(
  { metricGroups, metrics = [], metric = [], options }: ExportRequest,
  figures: Figures,
): Table {
  const perSprint = options?.metricLevel === 'sprint';
  const known = sprintMetrics[perSprint ? 'sprint' : 'team'];
  const asked = askedMetrics(known, metricGroups, [...metrics, ...metric]);
  const unit = options?.computationMode === 'TICKETS' ? tickets : storyPoints;
  const who = ['Granularity', 'Team', 'Team_Hierarchy', ...(perSprint ? ['Sprint'] : [])];
  return {
    columns: [...who, 'Start_Date', 'End_Date', ...asked],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const sprint = perSprint ? [period.sprint ?? ''] : [];
      const values: Values = {
        ...sprintOf(subject, period, unit, figures),
        ...(!perSprint && predictability(subject, period, unit)),
      };
      return [
        ...[period.label, team, hierarchy, ...sprint, period.start, period.end],
        ...asked.map((name) => decimal(values[name] ?? 0)),
      ];
    },
  };
}

/** What work is counted in. */
interface WorkUnit {
  /** Of a team for two weeks. */
  readonly commitment: number;
  readonly perTicket: number;
}
const tickets: WorkUnit = { commitment: 14, perTicket: 1 };
const storyPoints: WorkUnit = { commitment: 42, perTicket: 3 };

type Values = Record<string, number>;

/** Amounts of work, whole numbers, and what Harness derives of them. */
function sprintOf(subject: Subject, period: Period, unit: WorkUnit, figures: Figures): Values {
  const ratio = ratioBy(figures);
  const value = (metric: string, base: number, noise = 0.12) =>
    measure(subject.key, metric, period, { base, noise, trend: 0.1 });
  const perMonth = (unit.commitment * 30) / 14;
  const commit = Math.round(measure(subject.key, 'SPRINT_COMMIT', period, { base: perMonth, rate: true }));
  const creep = Math.round(commit * value('SPRINT_CREEP', 0.17, 0.4));
  const deliveredCommit = Math.min(commit, Math.round(commit * value('DELIVERED_COMMIT', 0.7)));
  const deliveredCreep = Math.min(creep, Math.round(creep * value('DELIVERED_CREEP', 0.5)));
  const delivered = deliveredCommit + deliveredCreep;
  const removedTickets = Math.round(value('TICKETS_REMOVED_MID_SPRINT', 2, 0.9));
  return {
    SPRINT_COMMIT: commit,
    SPRINT_CREEP: creep,
    SPRINT_SIZE: commit + creep,
    SCOPE_CREEP_PERCENT: 100 * ratio(creep, commit),
    TOTAL_WORK_DELIVERED: delivered,
    // The mean of a sprint.
    SPRINT_VELOCITY: (delivered * 14) / period.days,
    DELIVERED_COMMIT: deliveredCommit,
    MISSED_COMMIT: commit - deliveredCommit,
    DELIVERED_CREEP: deliveredCreep,
    MISSED_CREEP: creep - deliveredCreep,
    // A plain ratio.
    TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK: ratio(delivered, commit),
    COMMITTED_WORK_DELIVERED_PERCENT: 100 * ratio(deliveredCommit, commit),
    CREEP_WORK_DELIVERED_PERCENT: 100 * ratio(deliveredCreep, creep),
    TOTAL_WORK_DELIVERED_PERCENT: 100 * ratio(delivered, commit + creep),
    TICKETS_REMOVED_MID_SPRINT: removedTickets,
    CHURN_RATE: 100 * ratio(creep + removedTickets * unit.perTicket, commit),
  };
}

const predictabilitySprints = 3;

/** Standard deviations over the last sprints: of the work delivered, and of its ratio to the work committed. */
function predictability(subject: Subject, period: Period, unit: WorkUnit): Values {
  const figures = { inconsistentRates: false, durationUnit: 'days' } as const;
  const sprints = sprintsUpTo(period, predictabilitySprints).map((sprint) =>
    sprintOf(subject, sprint, unit, figures),
  );
  const deviationOf = (name: string) => standardDeviation(sprints.map((values) => values[name] ?? 0));
  return {
    PREDICTABILITY_DELIVERY_CONSISTENCY: deviationOf('TOTAL_WORK_DELIVERED'),
    PREDICTABILITY_RELIABILITY_OF_COMMITMENT: deviationOf('TOTAL_DELIVERED_WORK_VS_COMMITTED_WORK'),
  };
}

function standardDeviation(values: readonly number[]): number {
  const meanOf = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}
