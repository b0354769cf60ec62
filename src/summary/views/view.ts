import { formatCount, formatFigure, MAX_NAME_LENGTH, quoteForeign } from '../../format.ts';
import type { Column } from '../../harness/find-column.ts';
import { MIN_CHART_PERIODS, type PieChart, type XyChart } from '../charts.ts';
import type { Figures, Formula, Measure } from '../figures/figures.ts';
import { daysFrom } from '../figures/periods.ts';

/** A value in the current and in the previous period; null if missing. */
export interface Values {
  readonly now: number | null;
  readonly before: number | null;
}

/** One line of a summary: a measure, or what follows from several. */
export interface Figure extends Values {
  /** For machines. */
  readonly name: string;
  readonly label: string;
  readonly unit: string | undefined;
  readonly better: Column['better'];
  /** How several rows became one value: `sum`, `median`, or `16 of 165` in the current period. */
  readonly combined: string;
  /** How many rows of the current period have a value. */
  readonly rowCount: number;
  /** Whether it may be compared with the period before. */
  readonly isComparable: boolean;
  /** One for each period. */
  readonly values: readonly (number | null)[];
  /** In the order of the teams; without what is before where that can't be compared. */
  readonly teams: readonly (Values & { readonly team: string | null })[];
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
  readonly extras?: readonly {
    readonly heading: string;
    readonly unit?: string;
    readonly values: readonly (number | null)[];
  }[];
  /** Figures that are shown folded. */
  readonly more?: readonly Figure[];
  readonly charts: readonly (XyChart | PieChart)[];
  /** What each team is shown with; the first one's change is its change. */
  readonly teamColumns: readonly Figure[];
  readonly remarks: readonly string[];
}

export const MAX_TEAM_COLUMNS = 5;
/** Up to this many teams of a report have a column each; for more, lowest, median and highest are shown. */
export const MAX_REPORT_TEAMS = 4;
/** Months differ by a tenth; totals of periods that differ by more than a fifth are not compared. */
const MAX_LENGTH_RATIO = 1.2;

/** A figure by its formula; without `combined` it is a part of a whole, of which both are known. */
export function figureOf(
  figures: Figures,
  formula: Formula,
  {
    combined,
    ...details
  }: Pick<Figure, 'name' | 'label' | 'unit' | 'better'> & {
    readonly combined?: Measure['combined'] | undefined;
  },
): Figure {
  const { measures, periods, teams, current, previous } = figures;
  const isFair = combined !== 'sum' || !areUnlike(figures);
  const valuesIn = (period: number) => measures.map(({ values }) => values[period] ?? null);
  const values = periods.map((_, period) => evaluate(formula, valuesIn(period)));
  const rowsIn = (period: number) =>
    Math.max(...formula.of.map((position) => measures[position]?.counts[period] ?? 0));
  const part = total(formula.of, valuesIn(current));
  const whole = total(formula.by ?? [], valuesIn(current));
  const ratio = part === null || whole === null ? '–' : `${formatFigure(part)} of ${formatFigure(whole)}`;
  return {
    ...details,
    combined: combined ?? ratio,
    rowCount: rowsIn(current),
    // Totals of different numbers of rows are not comparable.
    isComparable:
      previous !== undefined && isFair && (combined !== 'sum' || rowsIn(current) === rowsIn(previous)),
    values,
    now: values[current] ?? null,
    before: values[previous ?? -1] ?? null,
    teams: teams.map(({ team, values: now, before }) => ({
      team,
      now: evaluate(formula, now),
      before: isFair ? evaluate(formula, before) : null,
    })),
  };
}

/** A measure as a figure: pooled where the file has the counts that it follows from. */
export function measureFigure(figures: Figures, measure: Measure): Figure {
  const position = figures.measures.indexOf(measure);
  const { column, pooled } = measure;
  const { name, title: label, unit, better } = column;
  const combined = pooled === undefined ? measure.combined : undefined;
  const rating = figures.ratings.findIndex(({ measure: rated }) => rated === position);
  return {
    ...figureOf(figures, pooled ?? { of: [position] }, { name, label, unit, better, combined }),
    rating,
  };
}

/** The value of a formula; null if all values of a sum are missing, or the divisor is zero. */
function evaluate({ of, by, scale = 1 }: Formula, values: readonly (number | null)[]): number | null {
  const part = total(of, values);
  const whole = by === undefined ? 1 : total(by, values);
  return part === null || whole === null || whole === 0 ? null : (scale * part) / whole;
}

/** The sum of those values that are there; null if none is. */
function total(positions: readonly number[], values: readonly (number | null)[]): number | null {
  const known = positions.flatMap((position) => values[position] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Without the rounding error of a sum of fractions. */
export function withoutNoise(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(12));
}

/** Whether the lengths of the two periods differ too much to compare totals. */
export function areUnlike({ periods, current, previous = -1 }: Figures): boolean {
  const [days, daysBefore] = [current, previous].map((period) => {
    const { start = null, end = null } = periods[period] ?? {};
    return daysFrom(start, end);
  });
  if (days === undefined || daysBefore === undefined) return false;
  return Math.max(days, daysBefore) / Math.min(days, daysBefore) > MAX_LENGTH_RATIO;
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

/** `Mar 2026`; `Apr 2026 to date` where it is not complete, and empty where it has no name. */
export function periodName({ periods }: Figures, period: number): string {
  const { label = '', state = 'complete' } = periods[period] ?? {};
  const suffix = { complete: '', cut: ' (incomplete)', running: ' to date' }[state];
  return label === '' ? '' : (quoteForeign(label, MAX_NAME_LENGTH) || '–') + suffix;
}

/** `Lead time, Mar 2026`: of the current period, if it has a name. */
export function withPeriod(figures: Figures, title: string): string {
  const name = periodName(figures, figures.current);
  return name === '' ? title : `${title}, ${name}`;
}

/** `, summed over 3 teams`, if there are several. */
export function overTeams({ teamCount }: Figures): string {
  return teamCount > 1 ? `, summed over ${formatCount(teamCount, 'team')}` : '';
}

/** A chart of figures over the complete periods; none of fewer than four. */
export function courseChart(
  figures: Figures,
  chart: Pick<XyChart, 'title' | 'unit'>,
  { bars, lines = [] }: { readonly bars?: Figure; readonly lines?: readonly Figure[] },
): XyChart[] {
  const course = courseOf(figures);
  if (course.length < MIN_CHART_PERIODS) return [];
  const shown = ({ values }: Figure) => course.map((period) => values[period] ?? null);
  return [
    {
      ...chart,
      labels: course.map((period) => figures.periods[period]?.label ?? ''),
      ...(bars && { bars: shown(bars) }),
      lines: lines.map((line) => ({ name: line.label, values: shown(line) })),
    },
  ];
}
