import { decimalsOfAll, formatCount, formatFigure, quoteForeign } from '../../format.ts';
import { formatChange } from '../change.ts';
import type { Figures, Series } from '../figures/figures.ts';
import { daysFrom } from '../figures/period-order.ts';
import { markdownText } from '../markup.ts';
import { MAX_SPARKLINE_PERIODS, sparkline } from '../sparkline.ts';
import { type Heading, left, right } from '../table.ts';

/** How one kind of export is shown: Markdown tables, charts, and remarks below the tables. */
export interface View {
  readonly table: string;
  /** Figures of second rank. */
  readonly more?: string | undefined;
  readonly charts: readonly (string | undefined)[];
  readonly remarks: readonly string[];
}

/** A label that others have made, as Markdown that does not grow a table. */
export function shownLabel(text: string, maxLength = 80): string {
  return markdownText(quoteForeign(text, maxLength)) || '–';
}

export function periodLabel(figures: Figures, fromEnd: number): string {
  return figures.periods.at(-fromEnd)?.label ?? '';
}

/** The labels of the periods for a chart's axis. */
export function periodLabels({ periods }: Figures): string[] {
  return periods.map(({ label }) => quoteForeign(label, 40));
}

/** The last value and the one before. */
export function lastTwo(values: readonly (number | null)[]): { now: number | null; before: number | null } {
  return { now: values.at(-1) ?? null, before: values.length > 1 ? (values.at(-2) ?? null) : null };
}

export function shownFigure(value: number | null): string {
  return value === null ? '–' : formatFigure(value);
}

/** Values that stand beside each other, all with as many digits behind the point. */
function shownTogether(values: readonly (number | null)[]): (value: number | null) => string {
  const known = values.filter((value) => value !== null);
  const decimals = decimalsOfAll(known);
  return (value) => (value === null ? '–' : formatFigure(value, decimals));
}

/** A share with one digit behind the point, whatever its size: then all of them stand below each other. */
export function shownShare(value: number | null): string {
  return value === null ? '–' : `${formatFigure(value, 1)}%`;
}

/** The headings of a figure over time: the last period, the one before, and the course, as far as there are any. */
export function timeHeadings(figures: Figures): Heading[] {
  const { periods } = figures;
  const hasBefore = periods.length > 1;
  return [
    right(shownLabel(periodLabel(figures, 1) || 'Value', 40)),
    ...(hasBefore ? [right(shownLabel(periodLabel(figures, 2), 40)), right('Change')] : []),
    ...(hasTrend(figures) ? [left(`Last ${Math.min(MAX_SPARKLINE_PERIODS, periods.length)} periods`)] : []),
  ];
}

/** The cells below {@link timeHeadings}. A `comparable` false leaves out the change. */
export function timeCells(
  figures: Figures,
  values: readonly (number | null)[],
  { isPercentage = false, comparable = true, unit = '' } = {},
): string[] {
  const { now, before } = lastTwo(values);
  const show = isPercentage
    ? (value: number | null) => (value === null ? '–' : `${formatFigure(value, 1)}${unit}`)
    : shownTogether([now, before]);
  return [
    show(now),
    ...(figures.periods.length > 1
      ? [show(before), comparable ? formatChange(before, now, isPercentage) : '–']
      : []),
    ...(hasTrend(figures) ? [sparkline(values)] : []),
  ];
}

function hasTrend({ periods }: Figures): boolean {
  return periods.length > 2;
}

/** Whether rows of a period stand for several teams or sprints, so that a reader has to know how they became one value. */
export function isCombined({ series, ratings, teamCount }: Figures): boolean {
  return (
    teamCount > 1 ||
    series.some(({ counts }) => counts.some((count) => count > 1)) ||
    ratings.some(
      ({ words }) => words.length > 1 && words.some(({ counts }) => counts.some((count) => count > 1)),
    )
  );
}

/** The heading over {@link basis}: `Of 12 teams`. */
export function basisHeading(figures: Figures): string {
  return `Of ${formatCount(rowsOfLast(figures), figures.rowsAre.slice(0, -1))}`;
}

/** How the rows became one value, `sum` or `median`; `median of 11` where not all of them have one. */
export function basis(figures: Figures, { combined, counts }: Series): string {
  const count = counts.at(-1) ?? 0;
  if (count === 0) return '–';
  return count === rowsOfLast(figures) ? combined : `${combined} of ${formatFigure(count)}`;
}

function rowsOfLast({ rowsAre, teamCount, series }: Figures): number {
  return rowsAre === 'teams' ? teamCount : Math.max(0, ...series.map(({ counts }) => counts.at(-1) ?? 0));
}

/** Totals of periods of unlike length, or of unlike many teams, say nothing about each other. */
export function isComparable(figures: Figures, { combined, counts }: Series): boolean {
  if (combined === 'median') return true;
  return counts.at(-1) === counts.at(-2) && lengthRemark(figures) === undefined;
}

/** Months differ by a tenth; beyond a fifth, one of the two is cut off. */
const MAX_LENGTH_DIFFERENCE = 1.2;

export function lengthRemark(figures: Figures): string | undefined {
  const [now, before] = [figures.periods.at(-1), figures.periods.at(-2)];
  if (now === undefined || before === undefined) return undefined;
  const [days, daysBefore] = [daysFrom(now.start, now.end), daysFrom(before.start, before.end)];
  if (days === undefined || daysBefore === undefined) {
    if (figures.isLastCutOff)
      return `${shownLabel(now.label, 40)} was not over at the end of the export, so its totals are not compared.`;
    return figures.isFirstCutOff && figures.periods.length === 2
      ? `${shownLabel(before.label, 40)} had begun before the export does, so its totals are not compared.`
      : undefined;
  }
  if (Math.max(days, daysBefore) / Math.min(days, daysBefore) <= MAX_LENGTH_DIFFERENCE) return undefined;
  return (
    `${shownLabel(now.label, 40)} is here ${formatCount(days, 'day')} long and ${shownLabel(before.label, 40)} ` +
    `${formatCount(daysBefore, 'day')}, so their totals are not compared.`
  );
}

/** How the rows of a period became one value, where there were several. */
export function combinationRemark(figures: Figures): string | undefined {
  if (!isCombined(figures)) return undefined;
  if (figures.overlap === 'nested')
    return 'Nothing is summed, since some rows hold those of others (a team and those below it).';
  if (figures.overlap === 'repeated')
    return 'Nothing is summed, since some teams have more than one row for a period.';
  return figures.series.some(({ combined }) => combined === 'sum')
    ? 'Counts and totals are summed; for averages, rates and percentages, the median is shown.'
    : undefined;
}

/** What else a reader has to know of the values. */
export function methodRemarks(figures: Figures): string[] {
  const { series, columnsLeftOut, rowsWithoutPeriod } = figures;
  const sentences = [lengthRemark(figures)];
  if (figures.periods.length > 2) {
    const gap = series.some(({ values }) => values.slice(-MAX_SPARKLINE_PERIODS).includes(null));
    sentences.push(`Trends go from the lowest value ▁ to the highest ▇${gap ? '; · is a missing one' : ''}.`);
  }
  if (rowsWithoutPeriod > 0)
    sentences.push(`${formatCount(rowsWithoutPeriod, 'row')} without a period left out.`);
  if (columnsLeftOut > 0) sentences.push(`${formatCount(columnsLeftOut, 'more column')} not looked at.`);
  return sentences.filter((sentence) => sentence !== undefined);
}
