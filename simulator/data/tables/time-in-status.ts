import type { ExportRequest } from '../../harness/requests.ts';
import { decimal, type Table, teamOf } from '../dataset.ts';
import { measure } from '../signal.ts';

const defaultStatuses = ['To Do', 'In Progress', 'In Review', 'Done'];

/** Columns as in TS's sample, one `…_hours` for each status that was asked for. */
export function timeInStatusTable({ issueStatuses, options }: ExportRequest): Table {
  const statuses = issueStatuses?.length ? issueStatuses : defaultStatuses;
  const perSprint = options?.aggregationLevel === 'sprint';
  const released = options?.terminalDateColumn === 'version_release_date';
  return {
    columns: [
      ...['granularity', 'team', 'team_hierarchy', ...(perSprint ? ['sprint'] : []), 'total_issues'],
      ...statuses.map((status) => `${status.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}_hours`),
      'total_lead_time_hours',
    ],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const resolved = measure(subject.key, 'issues', period, { base: 90, rate: true });
      const issues = Math.max(1, Math.round(released ? resolved * 0.8 : resolved));
      const hours = statuses.map(
        (status) =>
          Math.round(
            100 * issues * measure(subject.key, `status ${status}`, period, { base: 40, spread: 0.8 }),
          ) / 100,
      );
      const total = hours.reduce((sum, value) => sum + value, 0);
      const sprint = perSprint ? [period.sprint ?? ''] : [];
      return [
        period.label,
        team,
        hierarchy,
        ...sprint,
        String(issues),
        ...hours.map(decimal),
        decimal(total),
      ];
    },
  };
}
