import { capital, readableName, slug } from '../../harness/column-words.ts';
import type { Figures, Measure } from '../figures/figures.ts';
import {
  barChart,
  courseChart,
  type Figure,
  figureOf,
  MAX_KEY_FIGURES,
  MAX_TEAM_COLUMNS,
  measureFigure,
  ofTeams,
  type View,
  withPeriod,
} from './view.ts';

// The views of exports whose columns customers name themselves.

const MAX_LINES = 4;
const MAX_BARS = 12;

/**
 * Where the effort goes (BA): each investment category's share of the period's total. Undefined where there is none, since amounts
 * can't be summed or the columns are others.
 */
export function investmentView(figures: Figures): View | undefined {
  const { measures, current, hasOverlap } = figures;
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
  const total = {
    ...figureOf(
      figures,
      { of: positionsOf(figures, measured) },
      { name: slug(unit), label: `Total (${unit})`, unit: measured[0]?.column.unit },
      'sum',
    ),
    isTotal: true,
  };
  if (hasOverlap || measured.length < 2 || total.values.every((value) => value === null)) return undefined;

  const valueNow = ({ values }: Measure) => values[current] ?? null;
  const sorted = measured.toSorted((a, b) => (valueNow(b) ?? -1) - (valueNow(a) ?? -1));
  const by = positionsOf(figures, measured);
  const shares = sorted.map((measure) => {
    const label = readableName(measure.column.custom ?? '');
    const details = { name: `share-${slug(label)}`, label, unit: 'percent' };
    return figureOf(figures, { of: positionsOf(figures, [measure]), by, scale: 100 }, details);
  });
  return {
    heading: 'Category',
    keyFigures: [...shares.slice(0, MAX_KEY_FIGURES), total],
    basis: capital(unit),
    more: [
      ...shares.slice(MAX_KEY_FIGURES),
      ...(isEstimated ? tickets : []).map((measure) => {
        const figure = measureFigure(figures, measure);
        return { ...figure, label: `${figure.label} (tickets)` };
      }),
    ],
    charts: [
      {
        title: withPeriod(figures, `${capital(unit)} by category`),
        slices: sorted.map((measure, index) => ({
          name: shares[index]?.label ?? '',
          value: valueNow(measure) ?? 0,
        })),
      },
      ...courseChart(figures, [], shares.slice(0, MAX_LINES), 'Share of each category'),
    ],
    teamColumns: [total, ...shares.slice(0, MAX_TEAM_COLUMNS)],
    remark: `Shares are of all ${unit} of the period${ofTeams(figures, 'summed over')}.`,
  };
}

/**
 * Where work waits (TS): the hours that an issue spends in each status. Undefined where hours and issues can't be summed, or the columns are others.
 */
export function statusesView(figures: Figures): View | undefined {
  const { measures, hasOverlap } = figures;
  const [issues, leadTime] = ['issues', 'lead-time'].map((name) =>
    measures.find(({ column }) => column.name === name),
  );
  const statuses = measures.filter(
    ({ column, values }) =>
      column.custom !== undefined && column.unit === 'hours' && values.some((value) => value !== null),
  );
  if (hasOverlap || issues === undefined || statuses.length === 0) return undefined;
  const perIssue = (measure: Measure): Figure => {
    const { name, title, better } = measure.column;
    const label = measure === leadTime ? 'Lead time' : title;
    const formula = { of: positionsOf(figures, [measure]), by: positionsOf(figures, [issues]) };
    return figureOf(figures, formula, { name, label, unit: 'hours per issue', better });
  };
  const lines = statuses.map(perIssue);
  const whole = leadTime === undefined ? [] : [{ ...perIssue(leadTime), isTotal: true }];
  const issueFigure = measureFigure(figures, issues);
  return {
    heading: 'Hours per issue',
    keyFigures: [...lines.slice(0, MAX_KEY_FIGURES), ...whole, issueFigure],
    basis: undefined,
    more: lines.slice(MAX_KEY_FIGURES),
    charts: [
      barChart(figures, 'Hours per issue by status', lines.slice(0, MAX_BARS)),
      ...courseChart(figures, [], whole),
    ],
    teamColumns: [...whole, issueFigure, ...lines.slice(0, MAX_TEAM_COLUMNS - 1)],
    remark: `Hours in each status${ofTeams(figures, 'summed over')}, divided by the number of issues.`,
  };
}

function positionsOf(figures: Figures, measures: readonly Measure[]): number[] {
  return measures.map((measure) => figures.measures.indexOf(measure));
}
