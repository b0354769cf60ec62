import { formatCount, formatFigure } from '../../format.ts';
import { formatChange } from '../change.ts';
import { pieChart, xyChart } from '../charts.ts';
import type { Figures, Series } from '../figures/figures.ts';
import { measureOf } from '../figures/measures.ts';
import { left, markdownTable, right } from '../table.ts';
import { totalOf } from './totals.ts';
import {
  lastTwo,
  lengthRemark,
  methodRemarks,
  periodLabel,
  periodLabels,
  shownFigure,
  shownLabel,
  timeCells,
  timeHeadings,
  type View,
} from './view.ts';

interface Category {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly shares: readonly (number | null)[];
}

const MAX_CATEGORIES = 25;

/**
 * Where the effort goes (BA): each investment category's share of the period's total. Undefined where there is none to be
 * told, since amounts can't be summed or the columns are others.
 */
export function investmentView(figures: Figures): View | undefined {
  if (figures.overlap !== null) return undefined;
  const { unit, measured, tickets } = effortOf(figures);
  const totals = totalOf(figures, measured);
  const categories = measured
    .map((series) => category(series, totals))
    .sort((a, b) => (b.shares.at(-1) ?? -1) - (a.shares.at(-1) ?? -1));
  if (categories.length < 2 || totals.every((total) => total === null)) return undefined;

  const ticketsOf = new Map(tickets.map((series) => [categoryName(series.column), series.values]));
  const withTickets = unit === 'story points' && tickets.length > 0;
  const [shareHeading, ...otherHeadings] = timeHeadings(figures);
  const rows = categories
    .slice(0, MAX_CATEGORIES)
    .map(({ name, values, shares }) => [
      shownLabel(name),
      ...timeCells(figures, shares, { isPercentage: true, unit: '%' }),
      shownFigure(lastTwo(values).now),
      ...(withTickets ? [shownFigure(lastTwo(ticketsOf.get(name) ?? []).now)] : []),
    ]);
  const leftOut = categories.length - MAX_CATEGORIES;
  const ticketTotals = totalOf(figures, tickets);
  const total = [
    '**Total**',
    '',
    ...otherHeadings.map(() => ''),
    `**${shownFigure(totals.at(-1) ?? null)}**`,
    ...(withTickets ? [`**${shownFigure(ticketTotals.at(-1) ?? null)}**`] : []),
  ];
  const last = periodLabel(figures, 1);
  const change = totalChange(figures, totals);
  const moreRemarks = [
    `Shares are of all ${unit} of the period${figures.teamCount > 1 ? `, summed over ${figures.teamCount} teams` : ''}.`,
    ...(change === undefined ? [] : [change(unit)]),
    ...(leftOut > 0
      ? [`The smallest categories are left out: ${formatCount(leftOut, 'category', 'categories')}.`]
      : []),
  ];
  return {
    table: markdownTable(
      [
        left('Category'),
        ...(shareHeading ? [right(`Share ${shareHeading.text}`)] : []),
        ...otherHeadings,
        right(capital(unit)),
        ...(withTickets ? [right('Tickets')] : []),
      ],
      [...rows, total],
    ),
    charts: [
      pieChart(
        `${capital(unit)} by category${last === '' ? '' : `, ${last}`}`,
        categories.map(({ name, values }) => ({ name, value: values.at(-1) ?? 0 })),
      ),
      figures.periods.length > 2
        ? xyChart({
            title: `${capital(unit)} in all`,
            unit: capital(unit),
            labels: periodLabels(figures),
            bars: totals,
          })
        : undefined,
    ],
    remarks: [...moreRemarks, ...methodRemarks(figures)],
  };
}

function totalChange(
  figures: Figures,
  totals: readonly (number | null)[],
): ((unit: string) => string) | undefined {
  const { now, before } = lastTwo(totals);
  if (now === null || before === null || lengthRemark(figures) !== undefined) return undefined;
  return (unit) =>
    `${formatFigure(now)} ${unit} in total, ${formatChange(before, now, false)} on the period before.`;
}

function category(series: Series, totals: readonly (number | null)[]): Category {
  return {
    name: categoryName(series.column),
    values: series.values,
    shares: series.values.map((value, index) => {
      const total = totals[index] ?? null;
      return total === null || total === 0 ? null : (100 * (value ?? 0)) / total;
    }),
  };
}

/** What the effort is told in, each category's amount of it and its tickets: story points, unless nobody estimates. */
export function effortOf({ series }: Figures) {
  const amounts = (unit: 'story points' | 'tickets') =>
    series.filter(({ column }) => isAmountOf(column, unit));
  const [points, tickets] = [amounts('story points'), amounts('tickets')];
  const isEstimated = points.some(({ values }) => values.some((value) => value !== null && value !== 0));
  return isEstimated
    ? { unit: 'story points', measured: points, tickets }
    : { unit: 'tickets', measured: tickets, tickets };
}

/** Whether the column is a category's amount; a total of all of them, should there be one, is none. */
function isAmountOf(column: string, unit: 'story points' | 'tickets'): boolean {
  const { custom, unit: known } = measureOf('business-alignment', column);
  return custom !== undefined && unit.endsWith(known ?? '') && !/^(?:grand )?total$/i.test(custom.word);
}

/** `KTLO_story_points` and `KTLO_tickets` are of one category. */
export function categoryName(column: string): string {
  return measureOf('business-alignment', column).title;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
