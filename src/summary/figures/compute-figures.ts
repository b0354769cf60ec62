import type { Figures, Measure, NoFigures, TeamFigures } from './figures.ts';
import { combinedValue, measureColumn, numbersIn, onlyWord, pooledFormula, ratingOf } from './measures.ts';
import { areBothComplete, type DatedPeriod, periodOrder, periodStates, withEmptyPeriods } from './periods.ts';
import { type FiguresOptions, type FileRows, type Row, readRows } from './rows.ts';

/** Beyond these limits no figures are computed. */
const MAX_PERIODS = 400;
const MAX_TEAMS = 5_000;
const MAX_COLUMNS = 60;

/** One value for each measure and period: amounts are summed over the rows, everything else is their median. */
export function computeFigures(files: readonly FileRows[], options: FiguresOptions): Figures | NoFigures {
  const { rows, rowsWithoutPeriod, valueColumns, hasSprints } = readRows(files, options);
  const rowsOf = Map.groupBy(rows, ({ period }) => period);
  const dated = periodOrder([...rowsOf].map(datedPeriod));
  const periods = withEmptyPeriods(dated, options.coverage, MAX_PERIODS);
  const teams = Map.groupBy(rows, ({ teamKey }) => teamKey);
  if (periods.length > MAX_PERIODS || teams.size > MAX_TEAMS) return 'too-many';
  if (rows.length === 0) return 'no-rows';

  // Rows of the same identity would count amounts twice.
  const identities = rows.map(({ period, teamKey, sprint }) => JSON.stringify([period, teamKey, sprint]));
  const isRepeated = new Set(identities).size < rows.length;
  const hasOverlap = isRepeated || isNested([...teams.keys()]);
  const rowsByPeriod = periods.map(({ label }) => rowsOf.get(label) ?? []);
  const columns = valueColumns.slice(0, MAX_COLUMNS);
  const measured = columns.flatMap((column) => measureColumn(column, rows, !hasOverlap, options) ?? []);
  const measures = measured.map((each): Measure => {
    const { columnName, column, combined, numbers } = each;
    return {
      ...{ columnName, column, combined },
      pooled: hasOverlap ? undefined : pooledFormula(each, measured, rows, options),
      values: rowsByPeriod.map((list) => combinedValue(each, list)),
      counts: rowsByPeriod.map((list) => numbersIn(list, numbers).length),
    };
  });
  const ratings = columns.flatMap((column) =>
    column.role === 'rating' ? (ratingOf(column.name, rows, rowsByPeriod, measures) ?? []) : [],
  );
  if (measures.length + ratings.length === 0) return 'no-values';

  const states = periodStates(periods, options.coverage, hasSprints);
  const isShowable = (list: readonly Row[], index: number) => states[index] === 'complete' && list.length > 0;
  const lastComplete = rowsByPeriod.findLastIndex(isShowable);
  const current = lastComplete === -1 ? periods.length - 1 : lastComplete;
  const stated = periods.map((period, index) => ({ ...period, state: states[index] ?? 'complete' }));
  const valuesOf = (list: readonly Row[]) =>
    list.length === 0 ? [] : measured.map((column) => combinedValue(column, list));
  return {
    kind: options.selection.kind,
    periods: stated,
    current,
    previous: areBothComplete(stated, current) ? current - 1 : undefined,
    toDate: current < periods.length - 1 ? periods.length - 1 : undefined,
    teamCount: teams.size,
    hasOverlap,
    measures,
    ratings,
    teams: namedTeams(teams, options.labels).map(({ team, rows: own }): TeamFigures => {
      const ownRows = Map.groupBy(own, ({ period }) => period);
      const course = periods.map(({ label }) => ownRows.get(label) ?? []);
      return {
        team,
        course: course.map(valuesOf),
        ratings: ratings.map((rating) => onlyWord(rating, course[current] ?? [])),
      };
    }),
    targets: targetsOf(rows),
    columnsLeftOut: valueColumns.length - columns.length,
    rowsWithoutPeriod,
  };
}

/** A period with the first and the last day of its rows. */
function datedPeriod([label, rows]: readonly [string, readonly Row[]]): DatedPeriod {
  const [starts, ends] = [rows.flatMap(({ start }) => start ?? []), rows.flatMap(({ end }) => end ?? [])];
  return { label, start: starts.sort()[0] ?? null, end: ends.sort().at(-1) ?? null };
}

/** The labels of the targets with Harness's names of their teams. */
function targetsOf(rows: readonly Row[]): Figures['targets'] {
  const targets = rows.flatMap(({ target, team }) => (target && team ? { label: target, team } : []));
  return [...new Map(targets.map((each) => [JSON.stringify(each), each])).values()];
}

/** In the order of their names; of two with one name, each by its place in the hierarchy. */
function namedTeams(teams: ReadonlyMap<string, readonly Row[]>, labels: FiguresOptions['labels']) {
  const namesakes = Map.groupBy(teams.values(), ([row]) => row?.team);
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const shown = labels && new Set(labels.map(fold));
  return [...teams]
    .map(([key, rows]) => {
      const name = rows[0]?.team ?? '';
      const text = namesakes.get(name)?.length === 1 ? name : key;
      return { rows, text, team: shown === undefined || shown.has(fold(name)) ? text : null };
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** Whether one place in the hierarchy lies below another: then the one's rows may hold the other's. */
function isNested(hierarchies: readonly string[]): boolean {
  const sorted = hierarchies.filter((hierarchy) => hierarchy !== '').map((hierarchy) => `${hierarchy}/`);
  // Sorted, a place is directly followed by those below it.
  return sorted.sort().some((place, index) => sorted[index + 1]?.startsWith(place));
}
