import { formatFigure } from '../../format.ts';
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

/** The values of a figure, one for each period. */
export function valuesOf({ measures, periods }: Figures, figure: Formula): (number | null)[] {
  return periods.map((_, period) => evaluate(figure, (measure) => measures[measure]?.values[period] ?? null));
}

/** The value of a figure in the period at this position; null without one. */
export function valueAt({ measures }: Figures, figure: Formula, period: number | undefined): number | null {
  if (period === undefined) return null;
  return evaluate(figure, (measure) => measures[measure]?.values[period] ?? null);
}

/** A measure as a figure: pooled where the file has the counts that it follows from. */
export function measureFigure(figures: Figures, measure: Measure): Figure {
  const position = figures.measures.indexOf(measure);
  const { column, combined, pooled } = measure;
  const rating = figures.ratings.findIndex(({ measure: rated }) => rated === position);
  return {
    ...(pooled ?? { of: [position] }),
    name: column.name,
    label: column.title,
    unit: column.unit,
    better: column.better,
    combined: pooled === undefined ? combined : pooledText(figures, pooled),
    isComparable: isComparable(figures, measure),
    rating: rating === -1 ? undefined : rating,
  };
}

/** `16 of 165`, in the current period. */
export function pooledText({ measures, current }: Figures, { of, by = [] }: Formula): string {
  const sum = (positions: readonly number[]) =>
    total(positions, (measure) => measures[measure]?.values[current] ?? null);
  const [part, whole] = [sum(of), sum(by)];
  return part === null || whole === null ? '–' : `${formatFigure(part)} of ${formatFigure(whole)}`;
}

/** Totals of unlike many rows say nothing about each other. */
function isComparable({ current, previous }: Figures, { combined, pooled, counts }: Measure): boolean {
  if (previous === undefined) return false;
  return pooled !== undefined || combined === 'median' || counts[current] === counts[previous];
}

/** Positions of the periods that a course or a chart goes over: the complete ones, or all where none is. */
export function courseOf({ periods }: Figures): number[] {
  const all = [...periods.keys()];
  const complete = all.filter((index) => periods[index]?.state === 'complete');
  return complete.length === 0 ? all : complete;
}

/** Fewer periods are no course. */
const MIN_CHART_PERIODS = 4;

export function currentLabel({ periods, current }: Figures): string {
  return periods[current]?.label ?? '';
}

/** A chart of figures over the complete periods; none of fewer than four. */
export function courseChart(
  figures: Figures,
  chart: Pick<XyChart, 'title' | 'unit'>,
  series: { readonly bars?: Figure | undefined; readonly lines?: readonly Figure[] },
): XyChart[] {
  const course = courseOf(figures);
  if (course.length < MIN_CHART_PERIODS) return [];
  const shown = (figure: Figure) => {
    const values = valuesOf(figures, figure);
    return course.map((period) => values[period] ?? null);
  };
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
