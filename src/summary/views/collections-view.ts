import { median } from '../../csv/cell-number.ts';
import { formatCount } from '../../format.ts';
import type { Figures, TeamFigures } from '../figures/figures.ts';
import { readableName } from '../figures/measures.ts';
import { left, markdownTable, right } from '../table.ts';
import { shownFigure, shownLabel, type View } from './view.ts';

/** So many collections have a column each; of more, it is told how far apart they lie. */
const MAX_COLUMNS = 4;

/**
 * The numbers of the Insights page (LG): one row for each collection, a team before those below it, and no periods. Nothing is
 * added up, since a team's row holds those below it.
 */
export function collectionsView(figures: Figures): View {
  const { series, ratings, teams } = figures;
  const few = teams.length <= MAX_COLUMNS;
  const headings = few
    ? teams.map(({ team }) => right(shownLabel(team, 40)))
    : [right('Lowest'), right('Median'), right('Highest')];
  const rows = series.map(({ column }, index) => [
    shownLabel(readableName(column)),
    ...(few ? teams.map(({ values }) => shownFigure(values[index] ?? null)) : spread(teams, index)),
  ]);
  const ratingRows = ratings.map(({ column }, index) => [
    shownLabel(readableName(column)),
    ...(few
      ? teams.map(({ ratings: own }) => (own[index] ? shownLabel(own[index], 40) : '–'))
      : [counted(teams, index)]),
  ]);
  const table = markdownTable([left('Figure'), ...headings], few ? [...rows, ...ratingRows] : rows);
  const ratingTable = markdownTable([left('Rating'), left('How many teams have it')], ratingRows);
  return {
    table: few || ratingRows.length === 0 ? table : `${table}\n\n${ratingTable}`,
    charts: [],
    remarks: few
      ? []
      : [
          `Over ${formatCount(figures.teamCount, 'team')}, each counted once, the ones above others as well. A value of 0 may mean that there is none.`,
        ],
  };
}

function spread(teams: readonly TeamFigures[], index: number): string[] {
  const values = teams.flatMap((team) => team.values[index] ?? []);
  if (values.length === 0) return ['–', '–', '–'];
  return [Math.min(...values), median(values) ?? null, Math.max(...values)].map(shownFigure);
}

function counted(teams: readonly TeamFigures[], index: number): string {
  const counts = new Map<string, number>();
  for (const { ratings } of teams) {
    const word = ratings[index];
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([word, count]) => `${count}&nbsp;${shownLabel(word, 40)}`)
      .join(', ') || '–'
  );
}
