import { formatCount, formatFigure } from '../../format.ts';
import { foldedName } from '../../harness/column-words.ts';
import { xyChart } from '../charts.ts';
import type { Figures, Series } from '../figures/figures.ts';
import { measureOf } from '../figures/measures.ts';
import { left, markdownTable, right } from '../table.ts';
import { hasValues, ratio, totalOf } from './totals.ts';
import {
  lastTwo,
  lengthRemark,
  methodRemarks,
  periodLabel,
  periodLabels,
  shownLabel,
  shownShare,
  timeCells,
  timeHeadings,
  type View,
} from './view.ts';

const MAX_STATUSES = 25;
const MAX_BARS = 12;

/**
 * Where work waits (TS): the hours that an issue spends in each status, and each status's share of them. Undefined where hours
 * and issues can't be summed, or the columns are others.
 */
export function statusesView(figures: Figures): View | undefined {
  if (figures.overlap !== null) return undefined;
  const named = (words: string) => figures.series.find(({ column }) => foldedName(column) === words)?.values;
  const issues = named('total issue');
  const leadTime = named('total lead time hour');
  const statuses = figures.series.filter((series) => isStatus(series) && hasValues(series));
  if (issues === undefined || statuses.length === 0) return undefined;

  const perIssue = (values: readonly (number | null)[]) => ratio(values, issues);
  const all = totalOf(figures, statuses);
  const lines = statuses.map(({ column, values }) => ({
    name: statusName(column),
    hours: perIssue(values),
    share: share(lastTwo(values).now, lastTwo(all).now),
  }));
  const rows = lines
    .slice(0, MAX_STATUSES)
    .map(({ name, hours, share: part }) => [
      shownLabel(name),
      ...timeCells(figures, hours),
      shownShare(part),
    ]);
  if (leadTime !== undefined) {
    rows.push(['**Lead time in all**', ...timeCells(figures, perIssue(leadTime)), '']);
  }
  rows.push([
    'Issues',
    ...timeCells(figures, issues, { comparable: lengthRemark(figures) === undefined }),
    '',
  ]);
  const last = periodLabel(figures, 1);
  const leftOut = lines.length - MAX_STATUSES;
  return {
    table: markdownTable(
      [
        left('Hours per issue'),
        ...timeHeadings(figures),
        right(`Share${last === '' ? '' : ` ${shownLabel(last, 40)}`}`),
      ],
      rows,
    ),
    charts: [
      xyChart({
        title: `Hours per issue by status${last === '' ? '' : `, ${last}`}`,
        unit: 'Hours',
        labels: lines.slice(0, MAX_BARS).map(({ name }) => name),
        bars: lines.slice(0, MAX_BARS).map(({ hours }) => lastTwo(hours).now),
      }),
      leadTime === undefined || figures.periods.length < 3
        ? undefined
        : xyChart({
            title: 'Lead time, hours per issue',
            unit: 'Hours',
            labels: periodLabels(figures),
            line: perIssue(leadTime),
          }),
    ],
    remarks: [
      ...basisRemarks(figures, lastTwo(issues).now, lastTwo(all).now, leftOut),
      ...methodRemarks(figures),
    ],
  };
}

function basisRemarks(
  { teamCount }: Figures,
  issues: number | null,
  hours: number | null,
  leftOut: number,
): string[] {
  const over = teamCount > 1 ? `, summed over ${formatCount(teamCount, 'team')}` : '';
  const whole =
    issues === null || hours === null
      ? ''
      : ` (${formatFigure(hours)} h of ${formatCount(issues, 'issue')} in the last period)`;
  return [
    `Hours of all issues${over}, divided by their number${whole}. Shares are of the hours in the statuses shown.`,
    ...(leftOut > 0 ? [`${formatCount(leftOut, 'more status', 'more statuses')} in the CSV.`] : []),
  ];
}

function isStatus({ column }: Series): boolean {
  const { custom } = measureOf('time-in-status', column);
  return custom !== undefined && !/^total /i.test(custom.word);
}

/** `In_Review_Hours` are those of one status. */
export function statusName(column: string): string {
  return measureOf('time-in-status', column).title;
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
}
