import { median } from '../../csv/cell-number.ts';
import type { ExportKind } from '../../harness/catalogue.ts';
import type { FigurePeriod, Figures, RatingSeries, Series, TeamFigures } from './figures.ts';
import { measureOf } from './measures.ts';
import type { NumberList } from './number-list.ts';
import { labelOrder } from './period-order.ts';

/** What a pass over the rows has kept of them. */
export interface PassedRows {
  readonly kind: ExportKind;
  /** In the order of their appearance. */
  readonly periods: readonly FigurePeriod[];
  /** By name, and by what tells them apart: their place in the hierarchy, if the rows have it. */
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly periodOfRow: NumberList;
  readonly teamOfRow: NumberList;
  readonly columns: readonly PassedColumn[];
  readonly hasSprints: boolean;
  /** A team has two rows for one period, and not for two sprints. */
  readonly isRepeated: boolean;
}

interface PassedColumn {
  readonly name: string;
  readonly values: NumberList;
  /** Of a rating column: its values are positions in these. */
  readonly words: readonly string[] | undefined;
}

/** Teams a summary may have use for; the others are counted. */
const MAX_TEAMS_KEPT = 500;
const MAX_LEVELS = 64;

/** The rows of each period as one value for each measure: amounts are summed, of everything else it is the median. */
export function combine(
  rows: PassedRows,
): Omit<Figures, 'columnsLeftOut' | 'rowsWithoutPeriod' | 'isFirstCutOff' | 'isLastCutOff'> {
  const order = periodOrder(rows.periods);
  const rowsOfPeriod: number[][] = order.map(() => []);
  const placeOf = new Map(order.map((period, place) => [period, place]));
  const lastRowsOfTeam: number[][] = rows.teams.map(() => []);
  for (let row = 0; row < rows.periodOfRow.length; row += 1) {
    const place = placeOf.get(rows.periodOfRow.at(row)) ?? 0;
    rowsOfPeriod[place]?.push(row);
    if (place === order.length - 1) lastRowsOfTeam[rows.teamOfRow.at(row)]?.push(row);
  }

  const overlap = isNested(rows.teams.map(({ key }) => key)) ? 'nested' : rows.isRepeated ? 'repeated' : null;
  const combinedBy = (column: PassedColumn) =>
    overlap === null && measureOf(rows.kind, column.name).combine === 'sum' ? 'sum' : 'median';
  const measures = rows.columns.filter(({ words }) => words === undefined);
  const ratingColumns = rows.columns.filter(({ words }) => words !== undefined);
  const series = measures.map((column): Series => {
    const combined = combinedBy(column);
    const values = rowsOfPeriod.map((list) => valuesOf(column, list));
    return {
      column: column.name,
      combined,
      values: values.map((list) => combineValues(list, combined)),
      counts: values.map((list) => list.length),
    };
  });
  return {
    rowCount: rows.periodOfRow.length,
    periods: order.map((index) => rows.periods[index] ?? { label: '', start: null, end: null }),
    rowsAre: rows.hasSprints ? 'sprints' : rows.isRepeated ? 'rows' : 'teams',
    teamCount: rows.teams.length,
    overlap,
    series,
    ratings: ratingColumns.map((column) => ratingSeries(column, rowsOfPeriod)),
    teams: teamFigures(rows, lastRowsOfTeam, measures, ratingColumns, combinedBy),
  };
}

function teamFigures(
  { teams }: PassedRows,
  lastRowsOfTeam: readonly number[][],
  measures: readonly PassedColumn[],
  ratingColumns: readonly PassedColumn[],
  combinedBy: (column: PassedColumn) => 'sum' | 'median',
): TeamFigures[] {
  const namesakes = new Map<string, number>();
  for (const { name } of teams) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  return teams
    .map(({ key, name }, index) => ({ team: namesakes.get(name) === 1 ? name : key, index }))
    .sort((a, b) => compareText(a.team, b.team))
    .slice(0, MAX_TEAMS_KEPT)
    .map(({ team, index }) => {
      const list = lastRowsOfTeam[index] ?? [];
      return {
        team,
        values: measures.map((column) => combineValues(valuesOf(column, list), combinedBy(column))),
        ratings: ratingColumns.map((column) => {
          const [first, ...others] = valuesOf(column, list);
          return first !== undefined && others.every((other) => other === first)
            ? (column.words?.[first] ?? null)
            : null;
        }),
      };
    });
}

function valuesOf({ values }: PassedColumn, rows: readonly number[]): number[] {
  const found: number[] = [];
  for (const row of rows) {
    const value = values.at(row);
    if (!Number.isNaN(value)) found.push(value);
  }
  return found;
}

function combineValues(values: readonly number[], combined: 'sum' | 'median'): number | null {
  if (values.length === 0) return null;
  return combined === 'sum' ? values.reduce((sum, value) => sum + value, 0) : (median(values) ?? null);
}

function ratingSeries(column: PassedColumn, rowsOfPeriod: readonly number[][]): RatingSeries {
  const values = rowsOfPeriod.map((rows) => valuesOf(column, rows));
  const words = (column.words ?? []).map((word, index) => ({
    word,
    counts: values.map((list) => list.filter((value) => value === index).length),
  }));
  return { column: column.name, words };
}

/** By their first days, else by what their labels say, else as they come. */
function periodOrder(periods: readonly FigurePeriod[]): number[] {
  const indexes = periods.map((_, index) => index);
  const starts = periods.map(({ start }) => start);
  if (starts.every((start) => start !== null)) {
    return indexes.sort((a, b) => compareText(starts[a] ?? '', starts[b] ?? '') || a - b);
  }
  const orders = periods.map(({ label }) => labelOrder(label));
  if (!orders.every((order) => order !== undefined)) return indexes;
  return indexes.sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
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

/** The same everywhere, whatever the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
