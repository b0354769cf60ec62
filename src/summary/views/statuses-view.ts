import { formatCount, formatFigure } from '../../format.ts';
import { type Figures, total } from '../figures/figures.ts';
import {
  courseChart,
  currentLabel,
  type Figure,
  measureFigure,
  pooledText,
  type View,
  valueAt,
  valuesOf,
} from './view.ts';

const MAX_STATUSES = 25;
const MAX_BARS = 12;
const MAX_TEAM_COLUMNS = 5;

/**
 * Where work waits (TS): the hours that an issue spends in each status, and each status's share of them. Undefined where hours
 * and issues can't be summed, or the columns are others.
 */
export function statusesView(figures: Figures): View | undefined {
  if (figures.overlap !== null) return undefined;
  const named = (name: string) => figures.measures.find(({ column }) => column.name === name);
  const [issues, leadTime] = [named('issues'), named('lead-time')];
  if (issues === undefined) return undefined;
  const count = figures.measures.indexOf(issues);
  const perIssue = (index: number): Figure => {
    const { column } = figures.measures[index] ?? issues;
    const formula = { of: [index], by: [count] };
    return {
      ...formula,
      name: column.name,
      label: column.custom === undefined ? 'Lead time' : column.title,
      unit: 'hours per issue',
      better: column.better,
      combined: pooledText(figures, formula),
      isComparable: figures.previous !== undefined,
    };
  };
  const statuses = [...figures.measures.keys()].filter((index) => {
    const { column, values } = figures.measures[index] ?? issues;
    return column.custom !== undefined && column.unit === 'hours' && values.some((value) => value !== null);
  });
  if (statuses.length === 0) return undefined;
  const shown = statuses.slice(0, MAX_STATUSES);
  const lines = shown.map(perIssue);
  const whole =
    leadTime === undefined ? [] : [{ ...perIssue(figures.measures.indexOf(leadTime)), isTotal: true }];
  const issueFigure = measureFigure(figures, issues);
  const last = currentLabel(figures);
  const hours = total(statuses, (index) => figures.measures[index]?.values[figures.current] ?? null);
  const shareOf = (index: number) => {
    const value = figures.measures[index]?.values[figures.current] ?? null;
    return value === null || hours === null || hours === 0 ? null : (100 * value) / hours;
  };
  return {
    heading: 'Hours per issue',
    keyFigures: [...lines, ...whole, issueFigure],
    extras: [
      {
        heading: `Share${last === '' ? '' : ` ${last}`}`,
        unit: 'percent',
        values: [...shown.map(shareOf), ...whole.map(() => null), null],
      },
    ],
    more: [],
    charts: [
      {
        title: `Hours per issue by status${last === '' ? '' : `, ${last}`}`,
        unit: 'Hours',
        labels: lines.slice(0, MAX_BARS).map(({ label }) => label),
        bars: lines.slice(0, MAX_BARS).map((line) => valuesOf(figures, line)[figures.current] ?? null),
      },
      ...courseChart(figures, { title: 'Lead time, hours per issue', unit: 'Hours' }, { lines: whole }),
    ],
    teamColumns: [...whole, issueFigure, ...lines.slice(0, MAX_TEAM_COLUMNS - 1)],
    remarks: [
      basisRemark(figures, valueAt(figures, issueFigure, figures.current), hours),
      ...(statuses.length > shown.length
        ? [`${formatCount(statuses.length - shown.length, 'more status', 'more statuses')} in the CSV.`]
        : []),
    ],
  };
}

function basisRemark({ teamCount }: Figures, issues: number | null, hours: number | null): string {
  const over = teamCount > 1 ? `, summed over ${formatCount(teamCount, 'team')}` : '';
  const whole =
    issues === null || hours === null ? '' : ` (${formatFigure(hours)} h of ${formatCount(issues, 'issue')})`;
  return `Hours of all issues${over}, divided by their number${whole}. Shares are of the hours in all statuses.`;
}
