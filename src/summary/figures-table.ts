import { median } from '../csv/cell-number.ts';
import { formatFigure } from '../format.ts';
import { changeIn, formatTogether, periodTitle, ratingText } from './cells.ts';
import { MAX_SPARKLINE_PERIODS, sparkline } from './charts.ts';
import type { Figures, Rating } from './figures/figures.ts';
import { left, markdownTable, nameText, right } from './markup.ts';
import { courseOf, type Figure, MAX_REPORT_TEAMS, type View } from './views/view.ts';

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
  const others =
    shown === view.keyFigures ? figures.ratings.filter(({ measure }) => measure === undefined) : [];
  const lines: Line[] = [
    ...shown.map((figure) => ({ label: figure.label, figure, rating: figure.rating })),
    ...others.map((rating) => ({ label: rating.title, rating })),
  ];
  return figures.kind === 'team-report' ? reportTable(figures, lines) : periodsTable(figures, view, lines);
}

function periodsTable(figures: Figures, view: View, lines: readonly Line[]): string {
  const { current, previous, toDate } = figures;
  const course = courseOf(figures);
  const bold = ({ figure }: Line, text: string) => (figure?.isTotal ? `**${text}**` : text);
  const cell = ({ figure, rating }: Line, period: number) => {
    const together = [current, previous, toDate].map((each = -1) => figure?.values[each] ?? null);
    const value = figure && formatTogether(figure, together)(figure.values[period] ?? null);
    return valueAndRating(value, ratingText(rating, period));
  };
  const ofFigure = (text: (figure: Figure) => string) => (line: Line) =>
    line.figure === undefined ? '' : text(line.figure);
  const change = ofFigure((figure) => changeIn(figure, current, figure).text);
  const trend = ofFigure(({ values }) => sparkline(course.map((period) => values[period] ?? null)));
  const basis = ofFigure((figure) => basisOf(figure, current));
  return markdownTable(lines, [
    left(view.heading, (line) => bold(line, nameText(line.label, MAX_LABEL_LENGTH))),
    right(periodTitle(figures, current), (line) => bold(line, cell(line, current))),
    // On a phone, the columns behind it are out of sight.
    previous !== undefined && right('Change', change),
    previous !== undefined && right(periodTitle(figures, previous), (line) => cell(line, previous)),
    toDate !== undefined && right(periodTitle(figures, toDate), (line) => cell(line, toDate)),
    course.length > 2 && left(`Last ${Math.min(MAX_SPARKLINE_PERIODS, course.length)} periods`, trend),
    view.basis !== undefined && left(view.basis, basis),
  ]);
}

/** A report (LG) has one row for each collection, a team before those below it, and no periods: nothing is added up. */
function reportTable({ teams, teamCount, ratings: all }: Figures, lines: readonly Line[]): string {
  const isEach =
    teamCount === 1 || (teamCount <= MAX_REPORT_TEAMS && teams.every(({ team }) => team !== null));
  const headings = isEach ? teams.map(({ team }) => team ?? 'Value') : ['Lowest', 'Median', 'Highest'];
  const valuesOf = ({ figure }: Line) => {
    const values = teams.map((_, team) => figure?.ofTeam(team).values[0] ?? null);
    const known = values.filter((value) => value !== null);
    if (isEach || known.length === 0) return values;
    return [Math.min(...known), median(known) ?? null, Math.max(...known)];
  };
  return markdownTable(lines, [
    left('Figure', (line) => nameText(line.label, MAX_LABEL_LENGTH)),
    ...headings.map((heading, index) =>
      right<Line>(nameText(heading), (line) => {
        const values = valuesOf(line);
        const value = line.figure && formatTogether(line.figure, values)(values[index] ?? null);
        const word = isEach && line.rating && teams[index]?.ratings[all.indexOf(line.rating)];
        return valueAndRating(value, word ? nameText(word) : '');
      }),
    ),
    !isEach && left('Ratings', ({ rating }) => ratingText(rating, 0) ?? ''),
  ]);
}

function valueAndRating(value: string | undefined, rating: string | undefined): string {
  return [value, rating].filter(Boolean).join(' · ') || '–';
}

/** `sum of 12` rows, `median of 12`, `16 of 165`. */
function basisOf({ combined, rowCounts, isTotal }: Figure, period: number): string {
  const [how = '', count = 0] = [combined[period], rowCounts[period]];
  if (count === 0 || isTotal) return '–';
  return /\d/.test(how) ? how : `${how} of ${formatFigure(count)}`;
}
