import { median } from '../csv/cell-number.ts';
import { formatFigure } from '../format.ts';
import { changeIn, formatTogether, periodTitle, ratingText } from './cells.ts';
import { MAX_SPARKLINE_PERIODS, sparkline } from './charts.ts';
import type { Figures } from './figures/figures.ts';
import { left, markdownTable, nameText, right } from './markup.ts';
import { courseOf, type Figure, MAX_REPORT_TEAMS, ratingFigure, type View } from './views/view.ts';

/** Long enough for the longest unit: lines of code per developer per quarter. */
const MAX_LABEL_LENGTH = 80;

/** The table of the key figures, or of those of second rank. */
export function figuresTable(figures: Figures, view: View, shown: readonly Figure[]): string {
  const others = figures.ratings.filter(({ measure }) => measure === undefined).map(ratingFigure);
  const lines = shown === view.keyFigures ? [...shown, ...others] : shown;
  return figures.kind === 'team-report' ? reportTable(figures, lines) : periodsTable(figures, view, lines);
}

function periodsTable(figures: Figures, view: View, lines: readonly Figure[]): string {
  const { current, previous, toDate } = figures;
  const course = courseOf(figures);
  const bold = ({ isTotal }: Figure, text: string) => (isTotal ? `**${text}**` : text);
  const cell = (figure: Figure, period: number) => {
    const together = [current, previous, toDate].map((each = -1) => figure.values[each] ?? null);
    const value = formatTogether(figure, together)(figure.values[period] ?? null);
    return withRating(value, ratingText(figure.rating, period));
  };
  const trend = ({ values }: Figure) => sparkline(course.map((period) => values[period] ?? null));
  return markdownTable(lines, [
    left(view.heading, (figure) => bold(figure, nameText(figure.label, MAX_LABEL_LENGTH))),
    right(periodTitle(figures, current), (figure) => bold(figure, cell(figure, current))),
    // On a phone, the columns behind it are out of sight.
    previous !== undefined && right('Change', (figure) => changeIn(figure, current, figure).text),
    previous !== undefined && right(periodTitle(figures, previous), (figure) => cell(figure, previous)),
    toDate !== undefined && right(periodTitle(figures, toDate), (figure) => cell(figure, toDate)),
    course.length > 2 && left(`Last ${Math.min(MAX_SPARKLINE_PERIODS, course.length)} periods`, trend),
    view.basis !== undefined && left(view.basis, (figure) => basisOf(figure, current)),
  ]);
}

/** A report (LG) has one row for each collection, a team before those below it, and no periods: nothing is added up. */
function reportTable({ teams, teamCount, ratings }: Figures, lines: readonly Figure[]): string {
  const isEach =
    teamCount === 1 || (teamCount <= MAX_REPORT_TEAMS && teams.every(({ team }) => team !== null));
  const headings = isEach ? teams.map(({ team }) => team ?? 'Value') : ['Lowest', 'Median', 'Highest'];
  const valuesOf = ({ ofTeam }: Figure) => {
    const values = teams.map((_, team) => ofTeam(team).values[0] ?? null);
    const known = values.filter((value) => value !== null);
    if (isEach || known.length === 0) return values;
    return [Math.min(...known), median(known) ?? null, Math.max(...known)];
  };
  return markdownTable(lines, [
    left('Figure', ({ label }) => nameText(label, MAX_LABEL_LENGTH)),
    ...headings.map((heading, index) =>
      right<Figure>(nameText(heading), (figure) => {
        const values = valuesOf(figure);
        const word = isEach && figure.rating && teams[index]?.ratings[ratings.indexOf(figure.rating)];
        return withRating(formatTogether(figure, values)(values[index] ?? null), word && nameText(word));
      }),
    ),
    !isEach && left('Ratings', ({ rating }) => ratingText(rating, 0) ?? ''),
  ]);
}

function withRating(value: string, rating: string | false | null | undefined): string {
  if (!rating) return value;
  return value === '–' ? rating : `${value} · ${rating}`;
}

/** `sum of 12` rows, `median of 12`, `16 of 165`. */
function basisOf({ combined, rowCounts, isTotal }: Figure, period: number): string {
  const [how = '', count = 0] = [combined[period], rowCounts[period]];
  if (count === 0 || isTotal) return '–';
  return /\d/.test(how) ? how : `${how} of ${formatFigure(count)}`;
}
