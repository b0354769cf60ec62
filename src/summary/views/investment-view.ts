import { formatCount } from '../../format.ts';
import { capital, readableName, slug } from '../../harness/column-words.ts';
import type { Figures } from '../figures/figures.ts';
import { courseChart, currentLabel, type Figure, pooledText, type View, valueAt } from './view.ts';

const MAX_CATEGORIES = 25;
const MAX_LINES = 4;
const MAX_TEAM_COLUMNS = 5;

/**
 * Where the effort goes (BA): each investment category's share of the period's total. Undefined where there is none, since amounts
 * can't be summed or the columns are others.
 */
export function investmentView(figures: Figures): View | undefined {
  if (figures.overlap !== null) return undefined;
  const amounts = (unit: string) =>
    [...figures.measures.keys()].filter((index) => isAmount(figures, index, unit));
  const [points, tickets] = [amounts('points'), amounts('tickets')];
  // Without estimates, tickets are counted.
  const isEstimated = points.some((index) => figures.measures[index]?.values.some((value) => value));
  const [unit, measured] = isEstimated ? ['story points', points] : ['tickets', tickets];
  const amountOf = (index: number) => valueAt(figures, { of: [index] }, figures.current);
  const sorted = measured.toSorted((a, b) => (amountOf(b) ?? -1) - (amountOf(a) ?? -1));
  const total = totalFigure(figures, unit, measured);
  const hasTotal = figures.periods.some((_, period) => valueAt(figures, total, period) !== null);
  if (measured.length < 2 || !hasTotal) return undefined;

  const shares = sorted.map((index) => shareFigure(figures, index, measured));
  const ticketsOf = (index: number | undefined) =>
    tickets.find((at) => wordOf(figures, at) === wordOf(figures, index));
  const shown = shares.slice(0, MAX_CATEGORIES);
  const withTickets = isEstimated && tickets.length > 0;
  const last = currentLabel(figures);
  const title = `${capital(unit)} by category${last === '' ? '' : `, ${last}`}`;
  const lines = shares.slice(0, MAX_LINES);
  return {
    heading: 'Category',
    keyFigures: [...shown, total],
    extras: [
      { heading: capital(unit), values: [...shown.map(({ of: [index = -1] }) => amountOf(index)), null] },
      ...(withTickets
        ? [
            {
              heading: 'Tickets',
              values: [
                ...shown.map(({ of: [index] }) => amountOf(ticketsOf(index) ?? -1)),
                valueAt(figures, { of: tickets }, figures.current),
              ],
            },
          ]
        : []),
    ],
    more: [],
    charts: [
      {
        title,
        slices: sorted.map((index) => ({ name: categoryOf(figures, index), value: amountOf(index) ?? 0 })),
      },
      ...courseChart(figures, { title: 'Share of each category, %', unit: '%' }, { lines }),
    ],
    teamColumns: [total, ...shares.slice(0, MAX_TEAM_COLUMNS)],
    remarks: [
      `Shares are of all ${unit} of the period${figures.teamCount > 1 ? `, summed over ${formatCount(figures.teamCount, 'team')}` : ''}.`,
      ...(shares.length > shown.length
        ? [
            `The smallest categories are left out: ${formatCount(shares.length - shown.length, 'category', 'categories')}.`,
          ]
        : []),
    ],
  };
}

function shareFigure(figures: Figures, index: number, measured: readonly number[]): Figure {
  const formula = { of: [index], by: measured, scale: 100 };
  const label = categoryOf(figures, index);
  return {
    ...formula,
    name: `share-${slug(label)}`,
    label,
    unit: 'percent',
    better: undefined,
    combined: pooledText(figures, formula),
    isComparable: figures.previous !== undefined,
  };
}

function totalFigure(figures: Figures, unit: string, measured: readonly number[]): Figure {
  const rows = (period: number | undefined) =>
    period === undefined
      ? -1
      : Math.max(...measured.map((index) => figures.measures[index]?.counts[period] ?? 0));
  return {
    of: measured,
    name: slug(unit),
    label: `Total (${unit})`,
    unit: unit === 'tickets' ? unit : 'points',
    better: undefined,
    combined: 'sum',
    isComparable: rows(figures.current) === rows(figures.previous),
    isTotal: true,
  };
}

/** Whether the measure is a category's amount; a total of all of them, should there be one, is none. */
function isAmount(figures: Figures, index: number, unit: string): boolean {
  const word = wordOf(figures, index);
  return (
    figures.measures[index]?.column.unit === unit && word !== undefined && !/^(?:grand )?total$/i.test(word)
  );
}

function wordOf({ measures }: Figures, index = -1): string | undefined {
  return measures[index]?.column.custom;
}

/** `KTLO_story_points` and `KTLO_tickets` are of one category. */
function categoryOf(figures: Figures, index: number): string {
  return readableName(wordOf(figures, index) ?? '');
}
