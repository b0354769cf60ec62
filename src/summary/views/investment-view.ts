import { capital, readableName, slug } from '../../harness/column-words.ts';
import type { Figures, Measure } from '../figures/figures.ts';
import { restText } from '../markup.ts';
import {
  courseChart,
  type Figure,
  figureOf,
  MAX_TEAM_COLUMNS,
  overTeams,
  type View,
  withPeriod,
} from './view.ts';

const MAX_CATEGORIES = 25;
const MAX_LINES = 4;

/**
 * Where the effort goes (BA): each investment category's share of the period's total. Undefined where there is none, since amounts
 * can't be summed or the columns are others.
 */
export function investmentView(figures: Figures): View | undefined {
  const { measures, current, overlap } = figures;
  // `KTLO_story_points` and `KTLO_tickets` belong to one category; a column with the total is no category.
  const amountsIn = (unit: string) =>
    measures.filter(
      ({ column: { custom, unit: own } }) =>
        own === unit && custom !== undefined && !/^(?:grand )?total$/i.test(custom),
    );
  const [points, tickets] = [amountsIn('points'), amountsIn('tickets')];
  // Without estimates, tickets are counted.
  const isEstimated = points.some(({ values }) => values.some((value) => value));
  const measured = isEstimated ? points : tickets;
  const unit = isEstimated ? 'story points' : 'tickets';
  const total = totalOf(figures, measured, unit);
  if (overlap !== null || measured.length < 2 || total.values.every((value) => value === null))
    return undefined;

  const valueNow = (measure?: Measure) => measure?.values[current] ?? null;
  const sorted = measured.toSorted((a, b) => (valueNow(b) ?? -1) - (valueNow(a) ?? -1));
  const by = positionsOf(figures, measured);
  const shares = sorted.map((measure) => {
    const label = readableName(measure.column.custom ?? '');
    const details = { name: `share-${slug(label)}`, label, unit: 'percent', better: undefined };
    return figureOf(figures, { of: positionsOf(figures, [measure]), by, scale: 100 }, details);
  });
  const shown = sorted.slice(0, MAX_CATEGORIES);
  const ticketsOf = ({ column }: Measure) => tickets.find((each) => each.column.custom === column.custom);
  const allTickets = totalOf(figures, tickets, 'tickets').now;
  const ticketColumn = { heading: 'Tickets', values: [...shown.map(ticketsOf).map(valueNow), allTickets] };
  return {
    heading: 'Category',
    keyFigures: [...shares.slice(0, MAX_CATEGORIES), total],
    extras: [
      { heading: capital(unit), values: [...shown.map(valueNow), null] },
      ...(isEstimated && tickets.length > 0 ? [ticketColumn] : []),
    ],
    charts: [
      {
        title: withPeriod(figures, `${capital(unit)} by category`),
        slices: sorted.map((each, index) => ({
          name: shares[index]?.label ?? '',
          value: valueNow(each) ?? 0,
        })),
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

function totalOf(figures: Figures, measures: readonly Measure[], unit: 'story points' | 'tickets'): Figure {
  const details = { name: slug(unit), label: `Total (${unit})`, better: undefined, combined: 'sum' } as const;
  const total = figureOf(
    figures,
    { of: positionsOf(figures, measures) },
    { ...details, unit: measures[0]?.column.unit },
  );
  return { ...total, isTotal: true };
}

function positionsOf(figures: Figures, measures: readonly Measure[]): number[] {
  return measures.map((measure) => figures.measures.indexOf(measure));
}
