import { median } from '../csv/cell-number.ts';
import { formatCount, formatFigure } from '../format.ts';
import { formatTogether, periodTitle, ratingText } from './cells.ts';
import { formatChange } from './change.ts';
import type { Figures, Rating } from './figures/figures.ts';
import { left, markdownTable, nameText, right } from './markup.ts';
import { MAX_SPARKLINE_PERIODS, sparkline } from './sparkline.ts';
import { courseOf, type Figure, isCombined, MAX_REPORT_TEAMS, type View } from './views/view.ts';

/** Long enough for the longest unit: lines of code per developer per quarter. */
const MAX_LABEL_LENGTH = 80;

/** A figure, its rating, or a rating whose figure the file does not have. */
interface Line {
  readonly label: string;
  readonly figure?: Figure;
  readonly rating: Rating | undefined;
}

/** The table of the key figures, or of those of second rank. */
export function figuresTable(figures: Figures, view: View, shown: readonly Figure[]): string {
  const isKey = shown === view.keyFigures;
  const others = figures.ratings.filter(({ measure }) => isKey && measure === undefined);
  const lines: Line[] = [
    ...shown.map((figure) => ({
      label: figure.label,
      figure,
      rating: figures.ratings[figure.rating ?? -1],
    })),
    ...others.map((rating) => ({ label: rating.title, rating })),
  ];
  return figures.kind === 'team-report'
    ? reportTable(figures, lines)
    : periodsTable(figures, view, lines, isKey);
}

function periodsTable(figures: Figures, view: View, lines: readonly Line[], isKey: boolean): string {
  const { current, previous, toDate } = figures;
  const { extras = [] } = view;
  const course = courseOf(figures);
  const withBasis = isCombined(figures) && extras.length === 0;
  const bold = ({ figure }: Line, text: string) => (figure?.isTotal ? `**${text}**` : text);
  const cell = ({ figure, rating }: Line, period: number) => {
    const together = [current, previous, toDate].map((each = -1) => figure?.values[each] ?? null);
    const value = figure && formatTogether(figure, together)(figure.values[period] ?? null);
    return valueAndRating(value, ratingText(rating, period));
  };
  const ofFigure = (text: (figure: Figure) => string) => (line: Line) =>
    line.figure === undefined ? '' : text(line.figure);
  return markdownTable(lines, [
    left(view.heading, (line) => bold(line, nameText(line.label, MAX_LABEL_LENGTH))),
    right(periodTitle(figures, current), (line) => bold(line, cell(line, current))),
    // On a phone, the columns behind it are out of sight.
    previous !== undefined &&
      right(
        'Change',
        ofFigure((figure) => (figure.isComparable ? formatChange(figure, figure) : '–')),
      ),
    previous !== undefined && right(periodTitle(figures, previous), (line) => cell(line, previous)),
    toDate !== undefined && right(periodTitle(figures, toDate), (line) => cell(line, toDate)),
    course.length > 2 &&
      left(
        `Last ${Math.min(MAX_SPARKLINE_PERIODS, course.length)} periods`,
        ofFigure(({ values }) => sparkline(course.map((period) => values[period] ?? null))),
      ),
    withBasis &&
      left(
        `Of ${formatCount(rowsOfCurrent(figures), figures.rowsAre.slice(0, -1))}`,
        ofFigure((figure) => basis(figures, figure)),
      ),
    ...(isKey ? extras : []).map(({ heading, unit, values }) =>
      right<Line>(nameText(heading), (_, index) => {
        const value = values[index] ?? null;
        return value === null ? '' : formatTogether({ unit, label: '' }, [value])(value);
      }),
    ),
  ]);
}

/** A report (LG) has one row for each collection, a team before those below it, and no periods: nothing is added up. */
function reportTable({ teams, teamCount, ratings: all }: Figures, lines: readonly Line[]): string {
  const valuesOf = ({ figure }: Line) => figure?.teams.map(({ now }) => now) ?? [];
  const cell = ({ figure }: Line, value: number | null = null, together: readonly (number | null)[]) =>
    figure && formatTogether(figure, together)(value);
  const label = left<Line>('Figure', (line) => nameText(line.label, MAX_LABEL_LENGTH));
  const areNamed = teamCount <= MAX_REPORT_TEAMS && teams.every(({ team }) => team !== null);
  if (areNamed || teamCount === 1) {
    return markdownTable(lines, [
      label,
      ...teams.map(({ team, ratings }, index) =>
        right<Line>(nameText(team ?? 'Value'), (line) => {
          const word = line.rating && ratings[all.indexOf(line.rating)];
          return valueAndRating(cell(line, valuesOf(line)[index], valuesOf(line)), word && nameText(word));
        }),
      ),
    ]);
  }
  const spreadOf = (line: Line) => {
    const known = valuesOf(line).filter((value) => value !== null);
    return known.length === 0 ? [] : [Math.min(...known), median(known) ?? null, Math.max(...known)];
  };
  return markdownTable(lines, [
    label,
    ...['Lowest', 'Median', 'Highest'].map((heading, index) =>
      right<Line>(heading, (line) => cell(line, spreadOf(line)[index], spreadOf(line)) ?? ''),
    ),
    left('Ratings', ({ rating }) => (rating === undefined ? '' : (ratingText(rating, 0) ?? '–'))),
  ]);
}

function valueAndRating(value: string | undefined, rating: string | null | undefined): string {
  return [value, rating].filter(Boolean).join(' · ') || '–';
}

function rowsOfCurrent({ rowsAre, teamCount, measures, current }: Figures): number {
  return rowsAre === 'teams' ? teamCount : Math.max(0, ...measures.map(({ counts }) => counts[current] ?? 0));
}

/** `sum`, `median`, `16 of 165`; `median of 11` where not all rows have a value. */
function basis(figures: Figures, { combined, rowCount }: Figure): string {
  if (rowCount === 0) return '–';
  const isPart = ['sum', 'median'].includes(combined) && rowCount < rowsOfCurrent(figures);
  return isPart ? `${combined} of ${formatFigure(rowCount)}` : combined;
}
