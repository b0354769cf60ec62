import { median } from '../csv/cell-number.ts';
import { formatTogether, MAX_HEADING_LENGTH, ratingText, shownLabel } from './cells.ts';
import { evaluate, type Figures } from './figures/figures.ts';
import { left, markdownTable, right } from './table.ts';
import type { Figure } from './views/view.ts';

/** So many teams of a report have a column each; of more, it is shown how far apart they lie. */
export const MAX_TEAM_COLUMNS = 4;

/** A report (LG) has one row for each collection, a team before those below it, and no periods: nothing is added up. */
export function reportTable(figures: Figures, shown: readonly Figure[]): string {
  const { teams, ratings, teamCount } = figures;
  const isEach = teamCount <= MAX_TEAM_COLUMNS && teams.every(({ team }) => team !== null);
  const rating = (team: (typeof teams)[number], index: number | undefined) => team.ratings[index ?? -1];
  const rows = shown.map((figure) => {
    const values = teams.map((team) => evaluate(figure, (measure) => team.values[measure] ?? null));
    const known = values.filter((value) => value !== null);
    if (isEach) {
      const cells = teams.map((team, index) => {
        const word = rating(team, figure.rating);
        const text = formatTogether(figure, values)(values[index] ?? null);
        return word ? `${text} · ${shownLabel(word, MAX_HEADING_LENGTH)}` : text;
      });
      return [shownLabel(figure.label), ...cells];
    }
    const three =
      known.length === 0
        ? [null, null, null]
        : [Math.min(...known), median(known) ?? null, Math.max(...known)];
    const words = figure.rating === undefined ? '' : (ratingText(figures.ratings[figure.rating], 0) ?? '–');
    return [shownLabel(figure.label), ...three.map(formatTogether(figure, three)), words];
  });
  const others = [...ratings.keys()].filter((index) => ratings[index]?.measure === undefined);
  const ratingRows = others.map((index) => [
    shownLabel(ratings[index]?.title ?? ''),
    ...(isEach
      ? teams.map((team) => shownLabel(rating(team, index) ?? '–', MAX_HEADING_LENGTH))
      : ['', '', '', ratingText(ratings[index], 0) ?? '–']),
  ]);
  const headings = isEach
    ? teams.map(({ team }) => right(shownLabel(team ?? '', MAX_HEADING_LENGTH)))
    : [right('Lowest'), right('Median'), right('Highest'), left('Ratings')];
  return markdownTable([left('Figure'), ...headings], [...rows, ...ratingRows]);
}
