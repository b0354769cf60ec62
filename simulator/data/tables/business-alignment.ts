import type { ExportRequest } from '../../harness/requests.ts';
import { type Table, teamOf } from '../dataset.ts';
import { measure } from '../signal.ts';

/** Story points of a team in thirty days, per investment category. Columns are named as in BA's sample. */
const categories = [
  { name: 'KTLO', group: 'CATEGORIZED', base: 110 },
  { name: 'New_Capability', group: 'CATEGORIZED', base: 240 },
  { name: 'Quality_Improvements', group: 'CATEGORIZED', base: 70 },
  { name: 'Security_and_Compliance', group: 'CATEGORIZED', base: 55 },
  { name: 'Uncategorized', group: 'UNCATEGORIZED', base: 48 },
] as const;

const storyPointsPerTicket = 2.7;

export function businessAlignmentTable({ metricGroups }: ExportRequest): Table {
  const asked = categories.filter(({ group }) => !metricGroups?.length || metricGroups.includes(group));
  return {
    columns: [
      ...['Granularity', 'Team', 'Team_Hierarchy', 'Start_Date', 'End_Date'],
      ...asked.flatMap(({ name }) => [`${name}_story_points`, `${name}_tickets`]),
    ],
    row(subject, period) {
      const { name: team, hierarchy } = teamOf(subject);
      const values = asked.flatMap(({ name, base }) => {
        const storyPoints = Math.round(measure(subject.key, name, period, { base, rate: true, spread: 0.7 }));
        return [String(storyPoints), String(Math.round(storyPoints / storyPointsPerTicket))];
      });
      return [period.label, team, hierarchy, period.start, period.end, ...values];
    },
  };
}
