import { formatCount } from '../format.ts';
import { formatTogether, periodTitle } from './cells.ts';
import { changeOf, formatChange, isBetter } from './change.ts';
import type { Figures } from './figures/figures.ts';
import { folded, left, markdownTable, markdownText, nameText, restText, right } from './markup.ts';
import { type Figure, MAX_REPORT_TEAMS, type View, withPeriod } from './views/view.ts';

/** Teams are compared by this many key figures: those where the field agrees what is better, or else the first ones. */
const MAX_COMPARED_FIGURES = 4;
const MAX_LARGEST_CHANGES = 5;

/** The teams whose key figures changed most, worse ones first; undefined with one team, or where nothing can be compared. */
export function largestChangesSection(figures: Figures, view: View): string | undefined {
  const { teamCount, current, previous } = figures;
  if (previous === undefined || teamCount < 2) return undefined;
  const judged = view.keyFigures.filter(({ better }) => better !== undefined);
  const compared = judged.length > 0 ? judged : view.keyFigures.filter(({ isTotal }) => isTotal !== true);
  const changes = compared
    .slice(0, MAX_COMPARED_FIGURES)
    .flatMap(changesOf)
    .sort((a, b) => Number(b.isWorse) - Number(a.isWorse) || b.size - a.size || (a.team < b.team ? -1 : 1))
    .slice(0, MAX_LARGEST_CHANGES);
  if (changes.length === 0) return undefined;
  const format = ({ figure, before, now }: (typeof changes)[number]) => formatTogether(figure, [before, now]);
  const table = markdownTable(changes, [
    left('Team', ({ team }) => nameText(team)),
    left('Figure', ({ figure }) => nameText(figure.label)),
    // On a phone, the columns behind it are out of sight.
    right('Change', (change) => formatChange(change, change.figure)),
    right(periodTitle(figures, previous), (change) => format(change)(change.before)),
    right(periodTitle(figures, current), (change) => format(change)(change.now)),
  ]);
  return `#### Largest changes of teams${judged.length > 0 ? ', worse first' : ''}\n\n${table}`;
}

/** The change of each team, relative to the mean of all teams. */
function changesOf(figure: Figure) {
  const sizes = figure.teams.flatMap(({ before }) => (before === null ? [] : Math.abs(before)));
  const mean = sizes.reduce((sum, size) => sum + size / sizes.length, 0);
  return figure.teams.flatMap(({ team, before, now }) => {
    if (team === null || before === null || now === null || mean === 0) return [];
    const size = Math.abs(now - before) / mean;
    const isWorse = isBetter({ before, now }, figure) === false;
    // A change that rounds to zero is none.
    const isChange = size > 0 && changeOf({ before, now }, figure) !== 0;
    return isChange ? [{ team, figure, before, now, size, isWorse }] : [];
  });
}

/** The figures of each team in the current period, the largest change first; undefined if fewer than two teams may be named. */
export function teamsSection(figures: Figures, view: View, maxTeams: number): string | undefined {
  const { teams, teamCount, ratings } = figures;
  const named = [...teams.keys()].filter((index) => teams[index]?.team !== null);
  const [first, ...others] = view.teamColumns;
  if (teamCount < 2 || named.length < 2 || maxTeams === 0 || first === undefined) return undefined;
  // The table of a report has a column for each of a few teams.
  if (figures.kind === 'team-report' && teamCount <= MAX_REPORT_TEAMS) return undefined;
  const valuesOf = (figure: Figure, index: number) => figure.teams[index] ?? { now: null, before: null };
  const sizeOf = (index: number) => {
    const { now, before } = valuesOf(first, index);
    return now === null || before === null ? -1 : Math.abs(now - before) / (Math.abs(before) || 1);
  };
  const shown = named.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, maxTeams);
  const column = (figure: Figure) => {
    const nowOf = (index: number) => valuesOf(figure, index).now;
    const format = formatTogether(figure, shown.map(nowOf));
    return right<number>(nameText(figure.label), (index) => format(nowOf(index)));
  };
  const rating = figures.kind === 'business-alignment' ? undefined : ratings[0];
  return folded(
    markdownText(withPeriod(figures, formatCount(teamCount, 'team'))),
    markdownTable(shown, [
      left('Team', (index) => nameText(teams[index]?.team ?? '')),
      column(first),
      figures.previous !== undefined &&
        right('Change', (index) => formatChange(valuesOf(first, index), first)),
      ...others.map(column),
      rating !== undefined &&
        left(nameText(rating.title), (index) => nameText(teams[index]?.ratings[0] ?? '–')),
    ]),
    restText(teamCount - shown.length, 'team'),
  );
}
