import { formatCount, formatFigure } from '../../format.ts';
import type { Column } from '../../harness/find-column.ts';
import type { PieChart, XyChart } from '../charts.ts';
import { evaluate, type Figures, type Formula, type Measure, total } from '../figures/figures.ts';

/** One line of a summary: a measure, or what follows from several. */
export interface Figure extends Formula {
  /** For machines. */
  readonly name: string;
  readonly label: string;
  readonly unit: string | undefined;
  readonly better: Column['better'];
  /** How several rows became one value: `sum`, `median`, or `16 of 165`. */
  readonly combined: string;
  /** Whether it may be compared with the period before. */
  readonly isComparable: boolean;
  /** Position of the rating that stands beside its value. */
  readonly rating?: number | undefined;
  readonly isTotal?: boolean;
}

/** How one kind of export is shown, as data; the renderer makes Markdown of it. */
export interface View {
  /** Over the labels of the key figures. */
  readonly heading: string;
  readonly keyFigures: readonly Figure[];
  /** Further columns beside the key figures: a value for each of them. */
  readonly extras: readonly {
    readonly heading: string;
    readonly unit?: string;
    readonly values: readonly (number | null)[];
  }[];
  /** Figures of second rank. */
  readonly more: readonly Figure[];
  readonly charts: readonly (XyChart | PieChart)[];
  /** What each team is shown with; the first one's change is its change. */
  readonly teamColumns: readonly Figure[];
  readonly remarks: readonly string[];
}

export const MAX_TEAM_COLUMNS = 5;
/** So many teams of a report have a column each; of more, it is shown how far apart they lie. */
export const MAX_REPORT_TEAMS = 4;
/** Fewer periods are no course. */
const MIN_CHART_PERIODS = 4;

/** The values of all measures in the period at this position. */
export function valuesIn({ measures }: Figures, period = -1): (number | null)[] {
  return measures.map(({ values }) => values[period] ?? null);
}

/** The value of a figure in the period at this position; null without one. */
export function valueAt(figures: Figures, figure: Formula, period: number | undefined): number | null {
  return evaluate(figure, valuesIn(figures, period));
}

/** A measure as a figure: pooled where the file has the counts that it follows from. */
export function measureFigure(figures: Figures, measure: Measure): Figure {
  const { current, previous } = figures;
  const position = figures.measures.indexOf(measure);
  const { column, combined, pooled, counts } = measure;
  const rating = figures.ratings.findIndex(({ measure: rated }) => rated === position);
  const { name, title: label, unit, better } = column;
  if (pooled !== undefined) return { ...ratioFigure(figures, pooled, { name, label, unit, better }), rating };
  return {
    ...{ of: [position], name, label, unit, better, combined, rating },
    // Totals of unlike many rows say nothing about each other.
    isComparable: previous !== undefined && (combined === 'median' || counts[current] === counts[previous]),
  };
}

/** A part of a whole, of which the counts are known: `16 of 165`, in the current period. */
export function ratioFigure(
  figures: Figures,
  formula: Formula,
  details: Pick<Figure, 'name' | 'label' | 'unit' | 'better'>,
): Figure {
  const values = valuesIn(figures, figures.current);
  const [part, whole] = [total(formula.of, values), total(formula.by ?? [], values)];
  return {
    ...formula,
    ...details,
    combined: part === null || whole === null ? '–' : `${formatFigure(part)} of ${formatFigure(whole)}`,
    isComparable: figures.previous !== undefined,
  };
}

/** Positions of the periods that a course or a chart goes over: the complete ones, or all where none is. */
export function courseOf({ periods }: Figures): number[] {
  const all = [...periods.keys()];
  const complete = all.filter((index) => periods[index]?.state === 'complete');
  return complete.length === 0 ? all : complete;
}

/** Whether rows of a period stand for several teams or sprints, so that a reader has to know how they became one value. */
export function isCombined({ measures, teamCount }: Figures): boolean {
  return teamCount > 1 || measures.some(({ counts }) => counts.some((count) => count > 1));
}

/** `Lead time, Mar 2026`: of the current period, if it has a name. */
export function withPeriod({ periods, current }: Figures, title: string): string {
  const label = periods[current]?.label ?? '';
  return label === '' ? title : `${title}, ${label}`;
}

/** `, summed over 3 teams`, if there are several. */
export function overTeams({ teamCount }: Figures): string {
  return teamCount > 1 ? `, summed over ${formatCount(teamCount, 'team')}` : '';
}

/** A chart of figures over the complete periods; none of fewer than four. */
export function courseChart(
  figures: Figures,
  chart: Pick<XyChart, 'title' | 'unit'>,
  series: { readonly bars?: Figure | undefined; readonly lines?: readonly Figure[] },
): XyChart[] {
  const course = courseOf(figures);
  if (course.length < MIN_CHART_PERIODS) return [];
  const shown = (figure: Figure) => course.map((period) => valueAt(figures, figure, period));
  const { bars, lines = [] } = series;
  return [
    {
      ...chart,
      labels: course.map((period) => figures.periods[period]?.label ?? ''),
      ...(bars && { bars: shown(bars) }),
      lines: lines.map((line) => ({ name: line.label, values: shown(line) })),
    },
  ];
}
