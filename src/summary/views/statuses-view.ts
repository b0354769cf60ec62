import { formatCount, formatFigure } from '../../format.ts';
import type { Figures, Measure } from '../figures/figures.ts';
import { restText } from '../markup.ts';
import {
  courseChart,
  type Figure,
  figureOf,
  MAX_TEAM_COLUMNS,
  measureFigure,
  overTeams,
  type View,
  withPeriod,
} from './view.ts';

const MAX_STATUSES = 25;
const MAX_BARS = 12;

/**
 * Where work waits (TS): the hours that an issue spends in each status, and each status's share of them. Undefined where hours
 * and issues can't be summed, or the columns are others.
 */
export function statusesView(figures: Figures): View | undefined {
  const { measures, current, overlap } = figures;
  const [issues, leadTime] = ['issues', 'lead-time'].map((name) =>
    measures.find(({ column }) => column.name === name),
  );
  const statuses = measures.filter(
    ({ column, values }) =>
      column.custom !== undefined && column.unit === 'hours' && values.some((value) => value !== null),
  );
  if (overlap !== null || issues === undefined || statuses.length === 0) return undefined;
  const perIssue = (measure: Measure): Figure => {
    const { name, title, better } = measure.column;
    const label = measure === leadTime ? 'Lead time' : title;
    const formula = { of: [measures.indexOf(measure)], by: [measures.indexOf(issues)] };
    return figureOf(figures, formula, { name, label, unit: 'hours per issue', better });
  };
  const shown = statuses.slice(0, MAX_STATUSES);
  const lines = shown.map(perIssue);
  const whole = leadTime === undefined ? [] : [{ ...perIssue(leadTime), isTotal: true }];
  const issueFigure = measureFigure(figures, issues);
  const hoursNow = (list: readonly Measure[]) => list.flatMap(({ values }) => values[current] ?? []);
  const hours = hoursNow(statuses).reduce((sum, value) => sum + value, 0);
  const basis =
    issueFigure.now === null || hoursNow(statuses).length === 0
      ? ''
      : ` (${formatFigure(hours)} h, ${formatCount(issueFigure.now, 'issue')})`;
  const bars = lines.filter(({ now }) => now !== null).slice(0, MAX_BARS);
  return {
    heading: 'Hours per issue',
    keyFigures: [...lines, ...whole, issueFigure],
    extras: [
      {
        heading: withPeriod(figures, 'Share'),
        unit: 'percent',
        values: shown.map(({ values }) => (hours === 0 ? null : (100 * (values[current] ?? 0)) / hours)),
      },
    ],
    charts: [
      {
        title: withPeriod(figures, 'Hours per issue by status'),
        unit: 'Hours',
        labels: bars.map(({ label }) => label),
        bars: bars.map(({ now }) => now),
      },
      ...courseChart(figures, { title: 'Lead time, hours per issue', unit: 'Hours' }, { lines: whole }),
    ],
    teamColumns: [...whole, issueFigure, ...lines.slice(0, MAX_TEAM_COLUMNS - 1)],
    remarks: [
      `Hours in each status${overTeams(figures)}, divided by the number of issues${basis}. Shares are of the hours in all statuses.`,
      restText(statuses.length - lines.length, 'status', 'in the CSV', 'statuses'),
    ],
  };
}
