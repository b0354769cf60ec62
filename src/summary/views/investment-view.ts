import { capital, readableName, slug } from '../../harness/column-words.ts';
import type { Figures } from '../figures/figures.ts';
import { restText } from '../markup.ts';
import {
  courseChart,
  type Figure,
  MAX_TEAM_COLUMNS,
  overTeams,
  ratioFigure,
  type View,
  valueAt,
  valuesIn,
  withPeriod,
} from './view.ts';

const MAX_CATEGORIES = 25;
const MAX_LINES = 4;

/**
 * Where the effort goes (BA): each investment category's share of the period's total. Undefined where there is none, since amounts
 * can't be summed or the columns are others.
 */
export function investmentView(figures: Figures): View | undefined {
  if (figures.overlap !== null) return undefined;
  const { measures, current, previous = -1 } = figures;
  const wordOf = (index: number) => measures[index]?.column.custom;
  // `KTLO_story_points` and `KTLO_tickets` are of one category; a total of all of them, should there be one, is none.
  const amounts = (unit: string) =>
    [...measures.keys()].filter((index) => {
      const word = wordOf(index);
      const isTotal = word === undefined || /^(?:grand )?total$/i.test(word);
      return !isTotal && measures[index]?.column.unit === unit;
    });
  const [points, tickets] = [amounts('points'), amounts('tickets')];
  // Without estimates, tickets are counted.
  const isEstimated = points.some((index) => measures[index]?.values.some((value) => value));
  const [unit, measured] = isEstimated ? ['story points', points] : ['tickets', tickets];
  const rowsIn = (period: number) =>
    Math.max(...measured.map((index) => measures[index]?.counts[period] ?? 0));
  const total: Figure = {
    of: measured,
    name: slug(unit),
    label: `Total (${unit})`,
    unit: isEstimated ? 'points' : 'tickets',
    better: undefined,
    combined: 'sum',
    isComparable: rowsIn(current) === rowsIn(previous),
    isTotal: true,
  };
  const hasTotal = figures.periods.some((_, period) => valueAt(figures, total, period) !== null);
  if (measured.length < 2 || !hasTotal) return undefined;

  const now = valuesIn(figures, current);
  const sorted = measured.toSorted((a, b) => (now[b] ?? -1) - (now[a] ?? -1));
  const shares = sorted.map((index) => {
    const label = readableName(wordOf(index) ?? '');
    const details = { name: `share-${slug(label)}`, label, unit: 'percent', better: undefined };
    return ratioFigure(figures, { of: [index], by: measured, scale: 100 }, details);
  });
  const categories = sorted.slice(0, MAX_CATEGORIES);
  const ticketsOf = (index: number) => tickets.find((at) => wordOf(at) === wordOf(index)) ?? -1;
  const allTickets = valueAt(figures, { of: tickets }, current);
  const withTickets = isEstimated && tickets.length > 0;
  return {
    heading: 'Category',
    keyFigures: [...shares.slice(0, MAX_CATEGORIES), total],
    extras: [
      { heading: capital(unit), values: [...categories.map((index) => now[index] ?? null), null] },
      ...(withTickets
        ? [
            {
              heading: 'Tickets',
              values: [...categories.map((index) => now[ticketsOf(index)] ?? null), allTickets],
            },
          ]
        : []),
    ],
    more: [],
    charts: [
      {
        title: withPeriod(figures, `${capital(unit)} by category`),
        slices: shares.map(({ label, of: [index = -1] }) => ({ name: label, value: now[index] ?? 0 })),
      },
      ...courseChart(
        figures,
        { title: 'Share of each category, %', unit: '%' },
        { lines: shares.slice(0, MAX_LINES) },
      ),
    ],
    teamColumns: [total, ...shares.slice(0, MAX_TEAM_COLUMNS)],
    remarks: [
      `Shares are of all ${unit} of the period${overTeams(figures)}.`,
      restText(shares.length - MAX_CATEGORIES, 'category', 'in the CSV', 'categories'),
    ],
  };
}
