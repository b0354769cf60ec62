import { median } from '../../csv/cell-number.ts';
import { foldedName, readableName } from '../../harness/column-words.ts';
import type { ColumnTable } from '../../harness/columns.ts';
import { type Column, findColumn, unknownMeasure } from '../../harness/find-column.ts';
import type { Figures, Measure, Rating, TeamFigures } from './figures.ts';
import type { FiguresOptions } from './figures-builder.ts';
import { type Coverage, type DatedPeriod, periodOrder, periodStates } from './periods.ts';
import { pooledFormula } from './pooled.ts';

/** What a pass over the rows has kept of them. */
export interface CollectedRows extends Pick<Figures, 'targets' | 'columnsLeftOut' | 'rowsWithoutPeriod'> {
  readonly selection: FiguresOptions['selection'];
  readonly table: ColumnTable;
  readonly coverage: Coverage | undefined;
  readonly labels: readonly string[] | undefined;
  /** In the order of their appearance. */
  readonly periods: readonly DatedPeriod[];
  /** By name, and by what tells them apart: their place in the hierarchy, if the rows have it. */
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly { readonly period: number; readonly team: number }[];
  readonly columns: readonly CollectedColumn[];
  readonly hasSprints: boolean;
  /** A team has two rows for one period, and not for two sprints. */
  readonly isRepeated: boolean;
}

/** A column that may be a measure, as long as no cell says otherwise, or a rating. */
export interface CollectedColumn {
  readonly name: string;
  /** `measure`: by the table; then no cell makes it anything else. */
  readonly role: 'measure' | 'unknown' | 'rating';
  /** Of a rating column: its values are positions in these. */
  readonly words: Map<string, number> | undefined;
  /** By row; a missing one is not set. */
  readonly values: number[];
  /** Digits behind the point, at the most. */
  decimals: number;
  isPercent: boolean;
  isOut: boolean;
}

/** Teams a summary may have use for; the others are counted. */
const MAX_TEAMS_KEPT = 500;
const MAX_LEVELS = 64;

/** The rows of each period as one value for each measure: amounts are summed, of everything else it is the median. */
export function combine(collected: CollectedRows): Figures {
  const { selection, coverage, hasSprints, isRepeated, teams, rows } = collected;
  const order = periodOrder(collected.periods);
  const dated = order.map((index) => collected.periods[index] ?? { label: '', start: null, end: null });
  const states = periodStates(dated, coverage, hasSprints);
  const current = states.includes('complete') ? states.lastIndexOf('complete') : order.length - 1;
  const isFair = states[current] === 'complete' && states[current - 1] === 'complete';
  const rowsOfPeriod = Map.groupBy(rows.keys(), (row) => rows[row]?.period ?? 0);
  const rowsInOrder = order.map((period) => rowsOfPeriod.get(period) ?? []);

  const overlap = isNested(teams.map(({ key }) => key)) ? 'nested' : isRepeated ? 'repeated' : null;
  const measured = collected.columns.filter(({ words }) => words === undefined);
  const columns = measured.map((column) => describe(column, collected));
  const combinedBy = columns.map(({ combine: how }) =>
    overlap === null && how === 'sum' ? 'sum' : 'median',
  );
  const measures = measured.map((column, index): Measure => {
    const values = rowsInOrder.map((list) => valuesOf(column, list));
    const combined = combinedBy[index] ?? 'median';
    return {
      columnName: column.name,
      column: columns[index] ?? unknownMeasure(column.name),
      combined,
      pooled: overlap === null ? pooledFormula(index, columns, measured, collected) : undefined,
      values: values.map((list) => combineValues(list, combined)),
      counts: values.map((list) => list.length),
    };
  });
  const rated = collected.columns.filter(({ words }) => words !== undefined);
  const rowsOf = (period: number | undefined) =>
    Map.groupBy(period === undefined ? [] : (rowsInOrder[period] ?? []), (row) => rows[row]?.team ?? 0);
  const previous = isFair ? current - 1 : undefined;
  const [rowsNow, rowsBefore] = [rowsOf(current), rowsOf(previous)];
  return {
    kind: selection.kind,
    rowCount: rows.length,
    periods: dated.map((period, index) => ({ ...period, state: states[index] ?? 'complete' })),
    current,
    previous,
    toDate: current < order.length - 1 ? order.length - 1 : undefined,
    rowsAre: hasSprints ? 'sprints' : isRepeated ? 'rows' : 'teams',
    teamCount: teams.length,
    overlap,
    measures,
    ratings: rated.map((column) => ratingOf(column, measures, rowsInOrder)),
    teams: namedTeams(collected).map(({ team, index }): TeamFigures => {
      const values = (list: readonly number[]) =>
        measured.map((column, at) => combineValues(valuesOf(column, list), combinedBy[at] ?? 'median'));
      const list = rowsNow.get(index) ?? [];
      return {
        team,
        values: values(list),
        before: previous === undefined ? [] : values(rowsBefore.get(index) ?? []),
        ratings: rated.map((column) => onlyWord(column, list)),
      };
    }),
    targets: collected.targets,
    columnsLeftOut: collected.columnsLeftOut,
    rowsWithoutPeriod: collected.rowsWithoutPeriod,
  };
}

function describe({ name, isPercent }: CollectedColumn, { selection, table }: CollectedRows): Column {
  const column = findColumn(name, selection.kind, selection, table) ?? unknownMeasure(name);
  return isPercent && column.unit === undefined ? { ...column, unit: 'percent' } : column;
}

/** In the order of their names; of two with one name, each by its place in the hierarchy. */
function namedTeams({ teams, labels }: CollectedRows) {
  const namesakes = Map.groupBy(teams, ({ name }) => name);
  const shown = labels && new Set(labels.map(fold));
  return teams
    .map(({ key, name }, index) => {
      const text = namesakes.get(name)?.length === 1 ? name : key;
      return { text, team: shown === undefined || shown.has(fold(name)) ? text : null, index };
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .slice(0, MAX_TEAMS_KEPT);
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function valuesOf({ values }: CollectedColumn, rows: readonly number[]): number[] {
  return rows.flatMap((row) => values[row] ?? []);
}

function combineValues(values: readonly number[], combined: 'sum' | 'median'): number | null {
  if (values.length === 0) return null;
  return combined === 'sum' ? values.reduce((sum, value) => sum + value, 0) : (median(values) ?? null);
}

function ratingOf(
  column: CollectedColumn,
  measures: readonly Measure[],
  rowsInOrder: readonly (readonly number[])[],
): Rating {
  // "Lead Time for Changes Rating" is that of "Lead Time for Changes (mean)".
  const about = foldedName(findColumn(column.name)?.custom ?? '');
  const measure = measures.findIndex(({ columnName, column: { title: name } }) =>
    [columnName, name].some((text) => foldedName(text.replace(/ \(.*\)$/, '')) === about),
  );
  const values = rowsInOrder.map((rows) => valuesOf(column, rows));
  const words = [...(column.words?.keys() ?? [])].map((word, index) => ({
    word,
    counts: values.map((list) => list.filter((value) => value === index).length),
  }));
  return {
    columnName: column.name,
    title: readableName(column.name),
    measure: measure === -1 ? undefined : measure,
    words,
  };
}

/** The word that all of a team's rows have. */
function onlyWord(column: CollectedColumn, rows: readonly number[]): string | null {
  const [first, ...others] = valuesOf(column, rows);
  if (first === undefined || others.some((other) => other !== first)) return null;
  return [...(column.words?.keys() ?? [])][first] ?? null;
}

/** Whether one place in the hierarchy lies below another: then the one's rows may hold the other's. */
function isNested(hierarchies: readonly string[]): boolean {
  const all = new Set(hierarchies.filter((hierarchy) => hierarchy !== ''));
  for (const hierarchy of all) {
    let slash = hierarchy.lastIndexOf('/');
    for (let level = 0; slash > 0 && level < MAX_LEVELS; level += 1) {
      if (all.has(hierarchy.slice(0, slash))) return true;
      slash = hierarchy.lastIndexOf('/', slash - 1);
    }
  }
  return false;
}
