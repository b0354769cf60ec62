import { formatCount, formatFigure } from '../../format.ts';
import { type Figures, type Measure, total } from '../figures/figures.ts';
import { restText } from '../markup.ts';
import {
  courseChart,
  MAX_TEAM_COLUMNS,
  measureFigure,
  overTeams,
  ratioFigure,
  type View,
  valueAt,
  valuesIn,
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
  if (overlap !== null || issues === undefined) return undefined;
  const perIssue = (measure: Measure) =>
    ratioFigure(
      figures,
      { of: [measures.indexOf(measure)], by: [measures.indexOf(issues)] },
      {
        name: measure.column.name,
        label: measure === leadTime ? 'Lead time' : measure.column.title,
        unit: 'hours per issue',
        better: measure.column.better,
      },
    );
  const statuses = measures.filter(
    ({ column, values }) =>
      column.custom !== undefined && column.unit === 'hours' && values.some((value) => value !== null),
  );
  if (statuses.length === 0) return undefined;
  const lines = statuses.slice(0, MAX_STATUSES).map(perIssue);
  const whole = leadTime === undefined ? [] : [{ ...perIssue(leadTime), isTotal: true }];
  const issueFigure = measureFigure(figures, issues);
  const now = valuesIn(figures, current);
  const issueCount = valueAt(figures, issueFigure, current);
  const hours = total(
    statuses.map((status) => measures.indexOf(status)),
    now,
  );
  const basis =
    issueCount === null || hours === null
      ? ''
      : ` (${formatFigure(hours)} h of ${formatCount(issueCount, 'issue')})`;
  const bars = lines.slice(0, MAX_BARS);
  return {
    heading: 'Hours per issue',
    keyFigures: [...lines, ...whole, issueFigure],
    extras: [
      {
        heading: withPeriod(figures, 'Share'),
        unit: 'percent',
        values: lines.map(({ of: [index = -1] }) => {
          const value = now[index] ?? null;
          return value === null || !hours ? null : (100 * value) / hours;
        }),
      },
    ],
    more: [],
    charts: [
      {
        title: withPeriod(figures, 'Hours per issue by status'),
        unit: 'Hours',
        labels: bars.map(({ label }) => label),
        bars: bars.map((bar) => valueAt(figures, bar, current)),
      },
      ...courseChart(figures, { title: 'Lead time, hours per issue', unit: 'Hours' }, { lines: whole }),
    ],
    teamColumns: [...whole, issueFigure, ...lines.slice(0, MAX_TEAM_COLUMNS - 1)],
    remarks: [
      `Hours of all issues${overTeams(figures)}, divided by their number${basis}. Shares are of the hours in all statuses.`,
      restText(statuses.length - lines.length, 'status', 'in the CSV', 'statuses'),
    ],
  };
}
