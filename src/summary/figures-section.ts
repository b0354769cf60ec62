import { formatCount, quoteList } from '../format.ts';
import { changeIn, formatTogether, periodTitle } from './cells.ts';
import { renderChart } from './charts.ts';
import type { SummaryFacts } from './facts.ts';
import { type Figures, WHY_NOT } from './figures/figures.ts';
import { figuresTable } from './figures-table.ts';
import {
  folded,
  left,
  markdownTable,
  markdownText,
  nameText,
  paragraphs,
  restText,
  right,
} from './markup.ts';
import { viewOf } from './views/index.ts';
import { courseOf, type Figure, MAX_REPORT_TEAMS, type View, withPeriod } from './views/view.ts';

const MAX_PERIODS_NAMED = 6;
/** Teams are compared by this many key figures: those where the field agrees what is better, or else the first ones. */
const MAX_COMPARED_FIGURES = 4;
const MAX_LARGEST_CHANGES = 5;
const MAX_TEAMS = 100;

/** The key figures, and the charts and further figures that stand below what has changed since a baseline. */
export function figureSections(figures: SummaryFacts['figures']): { key?: string; further?: string } {
  if (figures === undefined) return {};
  if (typeof figures === 'string') return { key: `*${WHY_NOT[figures]}*` };
  const view = viewOf(figures);
  const furtherView = { ...view, basis: view.basis && 'Combined' };
  const remarks = remarksOn(figures, view).join(' ');
  return {
    key: paragraphs(
      '### Key figures',
      figuresTable(figures, view, view.keyFigures),
      remarks && `<sub>${remarks}</sub>`,
      largestChangesSection(figures, view),
    ),
    further: paragraphs(
      ...view.charts.map(renderChart),
      view.more.length > 0 && folded('More figures', figuresTable(figures, furtherView, view.more)),
      teamsSection(figures, view),
    ),
  };
}

/** What a reader has to know of the values, as sentences. */
function remarksOn(figures: Figures, view: View): string[] {
  const { periods, measures, current, toDate, ratings, rowsWithoutPeriod, columnsLeftOut } = figures;
  const named = (positions: readonly number[]) => {
    const labels = positions.map((period) => periods[period]?.label ?? '');
    return markdownText(quoteList(labels, MAX_PERIODS_NAMED));
  };
  const rowsWithValues = (period: number) => Math.max(...measures.map(({ counts }) => counts[period] ?? 0));
  const empty = [...periods.keys()].filter((period) => rowsWithValues(period) === 0);
  const incomplete = [current - 1, current, toDate ?? -1].filter(
    (period) => (periods[period]?.state ?? 'complete') !== 'complete',
  );
  const isPartlyCompared =
    figures.previous !== undefined &&
    !empty.includes(figures.previous) &&
    view.keyFigures.some(({ isComparable }) => isComparable[current] !== true);
  const all = [
    view.remark,
    empty.length > 0 && `Periods without values: ${named(empty)}.`,
    incomplete.length > 0 && `Not complete in this export, so not compared: ${named(incomplete)}.`,
    isPartlyCompared && 'Totals are not compared where periods differ in length or in their numbers of rows.',
    courseOf(figures).length > 2 && 'Trends go over the complete periods: ▁ low, ▇ high, · missing.',
    ratings.length > 0 && "Ratings are Harness's: Elite > High > Medium > Low.",
    rowsWithoutPeriod > 0 && `${formatCount(rowsWithoutPeriod, 'row')} without a period left out.`,
    columnsLeftOut > 0 && `${formatCount(columnsLeftOut, 'more column')} not looked at.`,
  ];
  return all.flatMap((remark) => remark || []);
}

/** The teams whose key figures changed most, worse ones first; undefined with one team, or where nothing can be compared. */
function largestChangesSection(figures: Figures, view: View): string | undefined {
  const { teamCount, current, previous } = figures;
  if (previous === undefined || teamCount < 2) return undefined;
  const judged = view.keyFigures.filter(({ better }) => better !== undefined);
  const compared = judged.length > 0 ? judged : view.keyFigures.filter(({ isTotal }) => isTotal !== true);
  const changes = compared
    .slice(0, MAX_COMPARED_FIGURES)
    .flatMap((figure) => changesOf(figures, figure))
    .sort((a, b) => Number(b.isBetter === false) - Number(a.isBetter === false) || b.size - a.size)
    .slice(0, MAX_LARGEST_CHANGES);
  if (changes.length === 0) return undefined;
  const format = ({ figure, before, now }: (typeof changes)[number]) => formatTogether(figure, [before, now]);
  const table = markdownTable(changes, [
    left('Team', ({ team }) => nameText(team)),
    left('Figure', ({ figure }) => nameText(figure.label)),
    // On a phone, the columns behind it are out of sight.
    right('Change', ({ text }) => text),
    right(periodTitle(figures, previous), (change) => format(change)(change.before)),
    right(periodTitle(figures, current), (change) => format(change)(change.now)),
  ]);
  return `#### Largest changes of teams${judged.length > 0 ? ', worse first' : ''}\n\n${table}`;
}

/** The changes of the teams, with their sizes relative to the mean of all teams. */
function changesOf({ teams, current }: Figures, figure: Figure) {
  const all = teams.map(({ team }, index) => ({ team, ...changeIn(figure.ofTeam(index), current, figure) }));
  const sizes = all.flatMap(({ before }) => (before === null ? [] : Math.abs(before)));
  const mean = sizes.reduce((sum, size) => sum + size / sizes.length, 0);
  return all.flatMap(({ team, before, now, ...change }) => {
    // A change that rounds to zero is none.
    if (team === null || before === null || now === null || mean === 0 || change.amount === 0) return [];
    return { ...change, team, figure, before, now, size: Math.abs(now - before) / mean };
  });
}

/** The figures of each team in the current period, the largest change first; undefined if fewer than two teams may be named. */
function teamsSection(figures: Figures, view: View): string | undefined {
  const { teams, teamCount, ratings, current, previous } = figures;
  const [first, ...others] = view.teamColumns;
  const named = [...teams.keys()].filter((team) => teams[team]?.team !== null);
  // The table of a report has a column for each of a few teams.
  const isInFigures = figures.kind === 'team-report' && teamCount <= MAX_REPORT_TEAMS;
  if (first === undefined || named.length < 2 || isInFigures) return undefined;
  const changes = teams.map((_, team) => changeIn(first.ofTeam(team), current, first));
  const sizeOf = (team: number) => {
    const { before = null, now = null } = changes[team] ?? {};
    return before === null || now === null ? -1 : Math.abs(now - before) / (Math.abs(before) || 1);
  };
  const shown = named.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MAX_TEAMS);
  const column = (figure: Figure) => {
    const nowOf = (team: number) => figure.ofTeam(team).values[current] ?? null;
    const format = formatTogether(figure, shown.map(nowOf));
    return right<number>(nameText(figure.label), (team) => format(nowOf(team)));
  };
  const rating = figures.kind === 'business-alignment' ? undefined : ratings[0];
  return folded(
    markdownText(withPeriod(figures, formatCount(teamCount, 'team'))),
    markdownTable(shown, [
      left('Team', (team) => nameText(teams[team]?.team ?? '')),
      column(first),
      previous !== undefined && right('Change', (team) => changes[team]?.text ?? ''),
      ...others.map(column),
      rating !== undefined &&
        left(nameText(rating.title), (team) => nameText(teams[team]?.ratings[0] ?? '–')),
    ]),
    restText(teamCount - shown.length, 'team'),
  );
}
