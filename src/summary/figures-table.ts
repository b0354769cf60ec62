import { formatCount, formatFigure } from '../format.ts';
import { changeText, formatTogether, periodTitle, ratingText, shownLabel } from './cells.ts';
import type { Figures } from './figures/figures.ts';
import { reportTable } from './report-table.ts';
import { MAX_SPARKLINE_PERIODS, sparkline } from './sparkline.ts';
import { type Heading, left, markdownTable, right } from './table.ts';
import { courseOf, type Figure, type View, valuesOf } from './views/view.ts';

/** The table of the key figures, or of those of second rank. */
export function figuresTable(figures: Figures, view: View, shown: readonly Figure[]): string {
  if (figures.kind === 'team-report') return reportTable(figures, shown);
  const isKey = shown === view.keyFigures;
  const { current, previous, toDate } = figures;
  const course = courseOf(figures);
  const hasCourse = course.length > 2;
  const withBasis = isCombined(figures) && view.extras.length === 0;
  const headings: Heading[] = [
    left(view.heading),
    right(periodTitle(figures, current)),
    ...(previous === undefined ? [] : [right(periodTitle(figures, previous)), right('Change')]),
    ...(toDate === undefined ? [] : [right(periodTitle(figures, toDate))]),
    ...(hasCourse ? [left(`Last ${Math.min(MAX_SPARKLINE_PERIODS, course.length)} periods`)] : []),
    ...(withBasis ? [left(`Of ${formatCount(rowsOfCurrent(figures), figures.rowsAre.slice(0, -1))}`)] : []),
    ...(isKey ? view.extras.map(({ heading }) => right(shownLabel(heading))) : []),
  ];
  const rows = shown.map((figure, index) => {
    const values = valuesOf(figures, figure);
    const at = (period: number | undefined) => (period === undefined ? null : (values[period] ?? null));
    const format = formatTogether(figure, [at(current), at(previous), at(toDate)]);
    const cell = (period: number) => {
      const rating = ratingText(figures.ratings[figure.rating ?? -1], period);
      return rating === undefined ? format(at(period)) : `${format(at(period))} · ${rating}`;
    };
    const label = shownLabel(figure.label);
    return [
      figure.isTotal ? `**${label}**` : label,
      figure.isTotal ? `**${cell(current)}**` : cell(current),
      ...(previous === undefined
        ? []
        : [cell(previous), changeText(figures, figure, at(previous), at(current))]),
      ...(toDate === undefined ? [] : [cell(toDate)]),
      ...(hasCourse ? [sparkline(course.map(at))] : []),
      ...(withBasis ? [basis(figures, figure)] : []),
      ...(isKey
        ? view.extras.map(({ unit, values: extra }) =>
            extra[index] === null ? '' : formatTogether({ unit, label: '' }, [])(extra[index] ?? null),
          )
        : []),
    ];
  });
  const others = isKey ? figures.ratings.filter(({ measure }) => measure === undefined) : [];
  const ratingRows = others.map((rating) => {
    const cell = (period: number) => ratingText(rating, period) ?? '–';
    const cells = [
      shownLabel(rating.title),
      cell(current),
      ...(previous === undefined ? [] : [cell(previous), '']),
      ...(toDate === undefined ? [] : [cell(toDate)]),
    ];
    return headings.map((_, index) => cells[index] ?? '');
  });
  return markdownTable(headings, [...rows, ...ratingRows]);
}

/** Whether rows of a period stand for several teams or sprints, so that a reader has to know how they became one value. */
function isCombined({ measures, teamCount }: Figures): boolean {
  return teamCount > 1 || measures.some(({ counts }) => counts.some((count) => count > 1));
}

function rowsOfCurrent({ rowsAre, teamCount, measures, current }: Figures): number {
  return rowsAre === 'teams' ? teamCount : Math.max(0, ...measures.map(({ counts }) => counts[current] ?? 0));
}

/** `sum`, `median`, `16 of 165`; `median of 11` where not all rows have a value. */
function basis(figures: Figures, { combined, of: [measure = -1] }: Figure): string {
  const count = figures.measures[measure]?.counts[figures.current] ?? 0;
  if (count === 0) return '–';
  if (combined !== 'sum' && combined !== 'median') return combined;
  return count === rowsOfCurrent(figures) ? combined : `${combined} of ${formatFigure(count)}`;
}
