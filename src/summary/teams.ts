import { decimalsOf, formatCount, formatFigure } from '../format.ts';
import type { ExportKind } from '../harness/catalogue.ts';
import { foldedName } from '../harness/column-words.ts';
import type { Figures, TeamFigures } from './figures/figures.ts';
import { measureOf, readableName } from './figures/measures.ts';
import { folded, left, markdownTable, right } from './table.ts';
import { capital, categoryName, effortOf } from './views/investment-view.ts';
import { rankedSeries } from './views/measures-view.ts';
import { statusName } from './views/statuses-view.ts';
import { periodLabel, shownLabel } from './views/view.ts';

const MAX_MEASURES = 5;
/** More teams are shown when they are asked for. */
const MAX_OPEN = 10;

interface TeamColumn {
  readonly title: string;
  readonly unit: string;
  readonly value: (team: TeamFigures) => number | null;
}

/** What each team has in the last period, in the order of the teams' names; undefined where there is but one team. */
export function teamsSection(kind: ExportKind, figures: Figures, maxTeams: number): string | undefined {
  const { teams, teamCount, ratings } = figures;
  if (teamCount < 2 || maxTeams === 0) return undefined;
  // A team report of a few teams has told all of it.
  if (kind === 'team-report' && teamCount <= 4) return undefined;
  const shown = teams.slice(0, maxTeams);
  const columns = columnsFor(kind, figures);
  const decimals = columns.map(({ value }) => decimalsFor(shown.map(value)));
  const rating = kind === 'business-alignment' ? undefined : ratings[0];
  const table = markdownTable(
    [
      left('Team'),
      ...columns.map(({ title }) => right(shownLabel(title, 60))),
      ...(rating === undefined ? [] : [left(shownLabel(readableName(rating.column), 60))]),
    ],
    shown.map((team) => [
      shownLabel(team.team),
      ...columns.map(({ value, unit }, index) => {
        const figure = value(team);
        return figure === null ? '–' : `${formatFigure(figure, decimals[index])}${unit}`;
      }),
      ...(rating === undefined ? [] : [shownLabel(team.ratings[0] ?? '–', 40)]),
    ]),
  );
  const period = periodLabel(figures, 1);
  const leftOut = teamCount - shown.length;
  const title = `${formatCount(teamCount, 'team')}${period === '' ? '' : `, ${shownLabel(period, 40)}`}`;
  const rest = leftOut > 0 ? `\n\n${formatCount(leftOut, 'more team')} in the CSV.` : '';
  return teamCount <= MAX_OPEN ? `### ${title}\n\n${table}${rest}` : folded(title, `${table}${rest}`);
}

function columnsFor(kind: ExportKind, figures: Figures): TeamColumn[] {
  if (figures.overlap === null && kind === 'business-alignment') {
    const columns = investmentColumns(figures);
    if (columns !== undefined) return columns;
  }
  if (figures.overlap === null && kind === 'time-in-status') {
    const columns = statusColumns(figures);
    if (columns !== undefined) return columns;
  }
  const { key } = rankedSeries(kind, figures);
  return key.slice(0, MAX_MEASURES).map(({ series }) => {
    const index = figures.series.indexOf(series);
    const { title } = measureOf(kind, series.column);
    return { title, unit: '', value: (team) => team.values[index] ?? null };
  });
}

/** The whole, and the shares of the categories that are largest over all teams. */
function investmentColumns(figures: Figures): TeamColumn[] | undefined {
  const effort = effortOf(figures);
  const measured = effort.measured.map((series) => ({
    index: figures.series.indexOf(series),
    column: series.column,
    last: series.values.at(-1) ?? 0,
  }));
  if (measured.length < 2) return undefined;
  const total = ({ values }: TeamFigures) => {
    const known = measured.flatMap(({ index }) => values[index] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  return [
    { title: capital(effort.unit), unit: '', value: total },
    ...measured
      .toSorted((a, b) => b.last - a.last)
      .slice(0, MAX_MEASURES)
      .map(({ index, column }) => ({
        title: categoryName(column),
        unit: '%',
        value: (team: TeamFigures) => {
          const whole = total(team);
          return whole === null || whole === 0 ? null : (100 * (team.values[index] ?? 0)) / whole;
        },
      })),
  ];
}

/** Issues, and the hours that one spends in the first statuses. */
function statusColumns({ series }: Figures): TeamColumn[] | undefined {
  const words = series.map(({ column }) => foldedName(column));
  const issues = words.indexOf('total issue');
  if (issues === -1) return undefined;
  const perIssue = (index: number) => (team: TeamFigures) => {
    const [hours, count] = [team.values[index] ?? null, team.values[issues] ?? null];
    return hours === null || count === null || count === 0 ? null : hours / count;
  };
  const hours = series.flatMap(({ column }, index) =>
    / hour$/.test(words[index] ?? '') ? [{ column, index }] : [],
  );
  const leadTime = hours.filter(({ index }) => words[index] === 'total lead time hour');
  const statuses = hours.filter(({ index }) => !words[index]?.startsWith('total '));
  return [
    { title: 'Issues', unit: '', value: (team) => team.values[issues] ?? null },
    ...leadTime.map(({ index }) => ({
      title: 'Lead time (hours per issue)',
      unit: '',
      value: perIssue(index),
    })),
    ...statuses.slice(0, MAX_MEASURES - 1).map(({ column, index }) => ({
      title: statusName(column),
      unit: '',
      value: perIssue(index),
    })),
  ];
}

/** One number of digits for a whole column: those that its middle value is told with. */
function decimalsFor(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  if (known.every(Number.isInteger)) return 0;
  const sizes = known.map(Math.abs).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return Math.min(2, decimalsOf(Number.isInteger(middle) ? middle + 0.5 : middle));
}
