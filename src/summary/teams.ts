import { decimalsOf, formatCount, formatFigure } from '../format.ts';
import { changeText, formatTogether, periodTitle, shownLabel } from './cells.ts';
import { changeOf } from './change.ts';
import { evaluate, type Figures, type Formula, type TeamFigures } from './figures/figures.ts';
import { folded, left, markdownTable, right } from './table.ts';
import type { Figure, View } from './views/view.ts';

/** Teams are compared by so many key figures: those of which the field agrees what is better, or else the first ones. */
const MAX_COMPARED_FIGURES = 4;
const MAX_LARGEST_CHANGES = 5;

interface TeamChange {
  readonly team: string;
  readonly figure: Figure;
  readonly before: number | null;
  readonly now: number | null;
  /** By the mean of all teams. */
  readonly size: number;
}

/** The teams that moved most, by the first key figures; undefined where nothing can be compared or there is but one team. */
export function largestChangesSection(figures: Figures, view: View): string | undefined {
  if (figures.previous === undefined || figures.teamCount < 2) return undefined;
  const judged = view.keyFigures.filter(({ better }) => better !== undefined);
  const compared = judged.length > 0 ? judged : view.keyFigures.filter(({ isTotal }) => isTotal !== true);
  const changes = compared
    .slice(0, MAX_COMPARED_FIGURES)
    .flatMap((figure) => changesOf(figures.teams, figure))
    .sort((a, b) => b.size - a.size || (a.team < b.team ? -1 : 1))
    .slice(0, MAX_LARGEST_CHANGES);
  if (changes.length === 0) return undefined;
  const table = markdownTable(
    [
      left('Team'),
      left('Figure'),
      right(periodTitle(figures, figures.previous)),
      right(periodTitle(figures, figures.current)),
      right('Change'),
    ],
    changes.map(({ team, figure, before, now }) => {
      const format = formatTogether(figure, [before, now]);
      return [
        shownLabel(team),
        shownLabel(figure.label),
        format(before),
        format(now),
        changeText(figures, { ...figure, isComparable: true }, before, now),
      ];
    }),
  );
  return `#### Largest changes of teams\n\n${table}`;
}

function changesOf(teams: readonly TeamFigures[], figure: Figure): TeamChange[] {
  const all = teams.map((each) => ({
    team: each.team,
    before: evaluate(figure, (measure) => each.before[measure] ?? null),
    now: evaluate(figure, (measure) => each.values[measure] ?? null),
  }));
  const sizes = all.flatMap(({ before }) => (before === null ? [] : Math.abs(before)));
  const mean = sizes.reduce((sum, size) => sum + size / sizes.length, 0);
  return all.flatMap(({ team, before, now }) => {
    if (team === null || before === null || now === null || mean === 0) return [];
    const size = Math.abs(now - before) / mean;
    // What rounds to nothing is no change.
    return size > 0 && changeOf(before, now, figure) !== 0 ? [{ team, figure, before, now, size }] : [];
  });
}

/** What each team has in the current period, the largest change first; undefined where fewer than two may be named. */
export function teamsSection(figures: Figures, view: View, maxTeams: number): string | undefined {
  const named = figures.teams.filter(({ team }) => team !== null);
  const [first] = view.teamColumns;
  if (figures.teamCount < 2 || named.length < 2 || maxTeams === 0 || first === undefined) return undefined;
  // The table of a report already has all of a few teams.
  if (figures.kind === 'team-report' && figures.teamCount <= MAX_REPORT_TEAMS) return undefined;
  const hasChange = figures.previous !== undefined;
  const [now, before] = [valueIn('values'), valueIn('before')];
  const sizeOf = (team: TeamFigures) => {
    const [value, earlier] = [now(team, first), before(team, first)];
    return value === null || earlier === null ? -1 : Math.abs(value - earlier) / (Math.abs(earlier) || 1);
  };
  const shown = (hasChange ? named.toSorted((a, b) => sizeOf(b) - sizeOf(a)) : named).slice(0, maxTeams);
  const formats = view.teamColumns.map((figure) =>
    formatColumn(
      figure,
      shown.map((team) => now(team, figure)),
    ),
  );
  const rating = figures.kind === 'business-alignment' ? undefined : figures.ratings[0];
  const table = markdownTable(
    [
      left('Team'),
      ...view.teamColumns.flatMap(({ label }, index) => [
        right(shownLabel(label)),
        ...(index === 0 && hasChange ? [right('Change')] : []),
      ]),
      ...(rating === undefined ? [] : [left(shownLabel(rating.title))]),
    ],
    shown.map((team) => [
      shownLabel(team.team ?? ''),
      ...view.teamColumns.flatMap((figure, index) => [
        formats[index]?.(now(team, figure)) ?? '–',
        ...(index === 0 && hasChange
          ? [changeText(figures, { ...figure, isComparable: true }, before(team, figure), now(team, figure))]
          : []),
      ]),
      ...(rating === undefined ? [] : [shownLabel(team.ratings[0] ?? '–')]),
    ]),
  );
  const title = `${formatCount(figures.teamCount, 'team')}${figures.periods[0]?.label === '' ? '' : `, ${periodTitle(figures, figures.current)}`}`;
  const leftOut = figures.teamCount - shown.length;
  return folded(
    title,
    `${table}${leftOut > 0 ? `\n\n${formatCount(leftOut, 'more team')} in the CSV.` : ''}`,
  );
}

const MAX_REPORT_TEAMS = 4;

function valueIn(when: 'values' | 'before') {
  return (team: TeamFigures, formula: Formula) => evaluate(formula, (measure) => team[when][measure] ?? null);
}

/** One number of digits for a whole column: those that its middle value is shown with. */
function formatColumn({ unit, label }: Figure, values: readonly (number | null)[]) {
  if (unit === 'percent') return formatTogether({ unit, label }, []);
  const known = values.filter((value) => value !== null);
  const sizes = known.map(Math.abs).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const decimals = known.every(Number.isInteger)
    ? 0
    : Math.min(2, decimalsOf(Number.isInteger(middle) ? middle + 0.5 : middle));
  return (value: number | null) => (value === null ? '–' : formatFigure(value, decimals));
}
