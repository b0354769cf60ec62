import { formatCount, formatFigure, MAX_NAME_LENGTH, quoteForeign } from '../../format.ts';
import { capital } from '../../harness/column-words.ts';
import type { Column } from '../../harness/find-column.ts';
import { MIN_CHART_PERIODS, type PieChart, type XyChart } from '../charts.ts';
import type { Figures, Formula, Measure, Rating } from '../figures/figures.ts';
import { evaluate } from '../figures/measures.ts';
import { areBothComplete, daysFrom } from '../figures/periods.ts';

/** The values of all teams together, or of one. */
export interface Course {
  /** One for each period; null if missing. */
  readonly values: readonly (number | null)[];
  /** By period, whether it may be compared with the one before. */
  readonly isComparable: readonly boolean[];
}

/** One line of a summary: a measure, or what follows from several. */
export interface Figure extends Course {
  /** For machines. */
  readonly name: string;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly better?: Column['better'];
  readonly isSum: boolean;
  /** By period, how several rows became one value: `sum`, `median`, or `16 of 165`. */
  readonly combined: readonly string[];
  /** How many rows of each period have a value. */
  readonly rowCounts: readonly number[];
  /** Of a team, by its position. */
  readonly ofTeam: (team: number) => Course;
  readonly rating?: Rating | undefined;
  readonly isTotal?: boolean;
}

/** How one kind of export is shown, as data; the renderer makes Markdown of it. */
export interface View {
  /** Over the labels of the key figures. */
  readonly heading: string;
  readonly keyFigures: readonly Figure[];
  /** Over how rows became one value; undefined where that is not shown. */
  readonly basis: string | undefined;
  /** Figures that are shown folded. */
  readonly more: readonly Figure[];
  readonly charts: readonly (XyChart | PieChart)[];
  /** What each team is shown with; the first one's change is its change. */
  readonly teamColumns: readonly Figure[];
  /** How the values were made, as sentences. */
  readonly remark: string;
}

/** More are shown folded. */
export const MAX_KEY_FIGURES = 25;
export const MAX_TEAM_COLUMNS = 5;
/** Up to this many teams of a report have a column each; for more, lowest, median and highest are shown. */
export const MAX_REPORT_TEAMS = 4;
/** Months differ by a tenth; totals of periods that differ by more than a fifth are not compared. */
const MAX_LENGTH_RATIO = 1.2;

/** A figure by its formula; without `combined` it is a part of a whole, of which both are known. */
export function figureOf(
  { measures, periods, teams }: Figures,
  formula: Formula,
  details: Pick<Figure, 'name' | 'label' | 'unit' | 'better'>,
  combined?: Measure['combined'],
): Figure {
  const isSum = combined === 'sum';
  const course = periods.map((_, period) => measures.map(({ values }) => values[period] ?? null));
  const rowCounts = periods.map((_, period) =>
    Math.max(...formula.of.map((position) => measures[position]?.counts[period] ?? 0)),
  );
  const isFair = periods.map(
    (_, period) => areBothComplete(periods, period) && !(isSum && areUnlike(periods, period)),
  );
  return {
    ...details,
    isSum,
    combined: course.map((values) => combined ?? ratioText(formula, values)),
    rowCounts,
    values: course.map((values) => evaluate(formula, values)),
    // Totals of different numbers of rows are not comparable.
    isComparable: isFair.map(
      (isIt, period) => isIt && !(isSum && rowCounts[period] !== rowCounts[period - 1]),
    ),
    ofTeam: (team) => ({
      values: periods.map((_, period) => evaluate(formula, teams[team]?.course[period] ?? [])),
      isComparable: isFair,
    }),
  };
}

/** A rating whose measure the file does not have, as a figure without values. */
export function ratingFigure(rating: Rating): Figure {
  const course: Course = { values: [], isComparable: [] };
  const figure = { name: '', label: rating.title, isSum: false, combined: [], rowCounts: [], rating };
  return { ...course, ...figure, ofTeam: () => course };
}

/** A measure as a figure: pooled where the file has the counts that it follows from. */
export function measureFigure(figures: Figures, measure: Measure): Figure {
  const position = figures.measures.indexOf(measure);
  const { column, pooled } = measure;
  const { name, title: label, unit, better } = column;
  const combined = pooled === undefined ? measure.combined : undefined;
  const figure = figureOf(figures, pooled ?? { of: [position] }, { name, label, unit, better }, combined);
  return { ...figure, rating: figures.ratings.find((rating) => rating.measure === position) };
}

function ratioText({ of, by = [] }: Formula, values: readonly (number | null)[]): string {
  const sums = [of, by].flatMap((positions) => evaluate({ of: positions }, values) ?? []);
  return sums.length === 2 ? sums.map((sum) => formatFigure(sum)).join(' of ') : '–';
}

/** Whether the lengths of the period and of the one before differ too much to compare totals. */
function areUnlike(periods: Figures['periods'], period: number): boolean {
  const daysOf = (at: number) => daysFrom(periods[at]?.start ?? null, periods[at]?.end ?? null);
  const [days, daysBefore] = [daysOf(period), daysOf(period - 1)];
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
  return [title, periodName(figures, figures.current)].filter(Boolean).join(', ');
}

/** `, summed over 3 teams`, if there are several. */
export function ofTeams({ teamCount }: Figures, how: string): string {
  return teamCount > 1 ? `, ${how} ${formatCount(teamCount, 'team')}` : '';
}

/** A chart of figures over the complete periods; none of fewer than four. */
export function courseChart(
  figures: Figures,
  bars: readonly Figure[],
  lines: readonly Figure[],
  title?: string,
): XyChart[] {
  const periods = courseOf(figures);
  const shown = [...bars, ...lines];
  if (shown.length === 0 || periods.length < MIN_CHART_PERIODS) return [];
  const series = shown.map((figure, index) => ({
    name: figure.label,
    values: periods.map((period) => figure.values[period] ?? null),
    isBar: index < bars.length,
  }));
  const labels = periods.map((period) => figures.periods[period]?.label ?? '');
  const names = series.map(({ name }) => name).join(' and ');
  return [{ title: title ?? names + howCombined(figures, shown), unit: axisUnit(shown), labels, series }];
}

/** A bar for each figure that has a value in the current period. */
export function barChart(figures: Figures, title: string, bars: readonly Figure[]): XyChart {
  const known = bars.filter(({ values }) => typeof values[figures.current] === 'number');
  const values = known.map((figure) => figure.values[figures.current] ?? null);
  return {
    title: withPeriod(figures, title) + howCombined(figures, bars),
    unit: axisUnit(bars),
    labels: known.map(({ label }) => label),
    series: [{ name: title, values, isBar: true }],
  };
}

function axisUnit([figure]: readonly Figure[]): string {
  const { label = '', unit = label } = figure ?? {};
  return unit === 'percent' ? '%' : capital(unit === 'count' ? label : unit);
}

function howCombined(figures: Figures, [figure]: readonly Figure[]): string {
  const how = figure?.combined[figures.current] ?? '';
  return ofTeams(figures, /\d/.test(how) ? 'all' : `${how} of`);
}
