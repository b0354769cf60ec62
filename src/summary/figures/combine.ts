import { median } from '../../csv/cell-number.ts';
import { foldedName, readableName } from '../../harness/column-words.ts';
import { type Column, findColumn, unknownMeasure } from '../../harness/find-column.ts';
import type { Figures, Formula, Measure, Rating, TeamFigures } from './figures.ts';
import type { FiguresOptions } from './figures-builder.ts';
import { type DatedPeriod, periodOrder, periodStates } from './periods.ts';

/** What a pass over the rows has kept of them. */
interface CollectedRows extends Pick<Figures, 'targets' | 'columnsLeftOut' | 'rowsWithoutPeriod'> {
  readonly options: FiguresOptions;
  /** In the order of their appearance. */
  readonly periods: readonly DatedPeriod[];
  /** Names, by the keys that the rows have. */
  readonly teams: ReadonlyMap<string, string>;
  /** By the label of the period and the key of the team. */
  readonly rows: readonly { readonly period: string; readonly team: string }[];
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

interface MeasuredColumn extends CollectedColumn {
  readonly column: Column;
  readonly combined: Measure['combined'];
}

/** The rows of each period as one value for each measure: amounts are summed, of everything else it is the median. */
export function combine(collected: CollectedRows): Figures {
  const { options, hasSprints, isRepeated, teams, rows } = collected;
  const periods = periodOrder(collected.periods);
  const states = periodStates(periods, options.coverage, hasSprints);
  const current = states.includes('complete') ? states.lastIndexOf('complete') : periods.length - 1;
  const isFair = states[current] === 'complete' && states[current - 1] === 'complete';
  const previous = isFair ? current - 1 : undefined;
  const rowsOfPeriod = Map.groupBy(rows.keys(), (row) => rows[row]?.period);
  const rowsInOrder = periods.map(({ label }) => rowsOfPeriod.get(label) ?? []);

  const overlap = isNested([...teams.keys()]) ? 'nested' : isRepeated ? 'repeated' : null;
  const measured = collected.columns
    .filter(({ words }) => words === undefined)
    .map((source): MeasuredColumn => {
      const column = describe(source, options);
      return { ...source, column, combined: overlap === null && column.combine === 'sum' ? 'sum' : 'median' };
    });
  const measures = measured.map((each): Measure => {
    const { name: columnName, column, combined } = each;
    const values = rowsInOrder.map((list) => valuesOf(each, list));
    return {
      ...{ columnName, column, combined },
      pooled: overlap === null ? pooledFormula(each, measured, collected) : undefined,
      values: values.map((list) => combineValues(list, combined)),
      counts: values.map((list) => list.length),
    };
  });
  const rated = collected.columns.filter(({ words }) => words !== undefined);
  const rowsOfTeams = (period: number) => Map.groupBy(rowsInOrder[period] ?? [], (row) => rows[row]?.team);
  const [rowsNow, rowsBefore] = [rowsOfTeams(current), rowsOfTeams(previous ?? -1)];
  return {
    kind: options.selection.kind,
    periods: periods.map((period, index) => ({ ...period, state: states[index] ?? 'complete' })),
    current,
    previous,
    toDate: current < periods.length - 1 ? periods.length - 1 : undefined,
    rowsAre: hasSprints ? 'sprints' : isRepeated ? 'rows' : 'teams',
    teamCount: teams.size,
    overlap,
    measures,
    ratings: rated.map((column) => ratingOf(column, measures, rowsInOrder)),
    teams: namedTeams(collected).map(({ team, key }): TeamFigures => {
      const values = (list: readonly number[] = []) =>
        measured.map((column) => combineValues(valuesOf(column, list), column.combined));
      const now = rowsNow.get(key) ?? [];
      return {
        team,
        values: values(now),
        before: values(rowsBefore.get(key)),
        ratings: rated.map((column) => onlyWord(column, now)),
      };
    }),
    targets: collected.targets,
    columnsLeftOut: collected.columnsLeftOut,
    rowsWithoutPeriod: collected.rowsWithoutPeriod,
  };
}

function describe({ name, isPercent }: CollectedColumn, { selection, table }: FiguresOptions): Column {
  const column = findColumn(name, selection.kind, selection, table) ?? unknownMeasure(name);
  return isPercent && column.unit === undefined ? { ...column, unit: 'percent' } : column;
}

/** In the order of their names; of two with one name, each by its place in the hierarchy. */
function namedTeams({ teams, options }: CollectedRows) {
  const namesakes = Map.groupBy(teams.values(), (name) => name);
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const shown = options.labels && new Set(options.labels.map(fold));
  return [...teams]
    .map(([key, name]) => {
      const text = namesakes.get(name)?.length === 1 ? name : key;
      return { key, text, team: shown === undefined || shown.has(fold(name)) ? text : null };
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

function valuesOf({ values }: CollectedColumn, rows: readonly number[]): number[] {
  return rows.flatMap((row) => values[row] ?? []);
}

function combineValues(values: readonly number[], combined: 'sum' | 'median'): number | null {
  if (values.length === 0) return null;
  return combined === 'sum' ? values.reduce((sum, value) => sum + value, 0) : (median(values) ?? null);
}

/**
 * How a rate follows from the counts of the file; undefined where the counts are not there, or where one row does not agree with
 * them to half a unit of the last digit that the column shows.
 */
function pooledFormula(
  rate: MeasuredColumn,
  measured: readonly MeasuredColumn[],
  { rows, options: { selection, table } }: CollectedRows,
): Formula | undefined {
  const { combine: ratio, unit } = rate.column;
  if (typeof ratio !== 'object') return undefined;
  const positionOf = (name: string) => {
    const known = findColumn(name, selection.kind, {}, table);
    return measured.findIndex(({ column }) => column.name === known?.name);
  };
  const [of, by] = [ratio.part.map(positionOf), ratio.whole.map(positionOf)];
  const counts = [...of, ...by];
  if (counts.includes(-1)) return undefined;
  const scale = unit === 'percent' ? 100 : 1;
  // What a division leaves behind the last digit is no disagreement.
  const tolerance = 0.5 * 10 ** -rate.decimals * (1 + 1e-6);
  const valueIn = (position: number, row: number) => measured[position]?.values[row];
  let agreeing = 0;
  for (const row of rows.keys()) {
    const value = rate.values[row];
    const known = counts.filter((position) => valueIn(position, row) !== undefined);
    if (known.length < counts.length && (known.length > 0 || value !== undefined)) return undefined;
    if (value === undefined) continue;
    const sum = (positions: readonly number[]) =>
      positions.reduce((all, position) => all + (valueIn(position, row) ?? 0), 0);
    const whole = sum(by);
    if (Math.abs(value - (whole === 0 ? 0 : (scale * sum(of)) / whole)) > tolerance) return undefined;
    agreeing += 1;
  }
  return agreeing > 0 ? { of, by, scale } : undefined;
}

function ratingOf(
  rating: CollectedColumn,
  measures: readonly Measure[],
  rowsInOrder: readonly (readonly number[])[],
): Rating {
  const { name, words = new Map() } = rating;
  // "Lead Time for Changes Rating" is that of "Lead Time for Changes (mean)".
  const about = foldedName(findColumn(name)?.custom ?? '');
  const measure = measures.findIndex(({ columnName, column: { title } }) =>
    [columnName, title].some((text) => foldedName(text.replace(/ \(.*\)$/, '')) === about),
  );
  const positions = rowsInOrder.map((rows) => valuesOf(rating, rows));
  return {
    title: readableName(name),
    measure: measure === -1 ? undefined : measure,
    words: [...words.keys()].map((word, index) => ({
      word,
      counts: positions.map((list) => list.filter((position) => position === index).length),
    })),
  };
}

/** The word that all of a team's rows have. */
function onlyWord(rating: CollectedColumn, rows: readonly number[]): string | null {
  const [only = -1, ...others] = new Set(valuesOf(rating, rows));
  return others.length === 0 ? ([...(rating.words?.keys() ?? [])][only] ?? null) : null;
}

/** Whether one place in the hierarchy lies below another: then the one's rows may hold the other's. */
function isNested(hierarchies: readonly string[]): boolean {
  const sorted = hierarchies.filter((hierarchy) => hierarchy !== '').map((hierarchy) => `${hierarchy}/`);
  // What lies below a place comes right behind it.
  return sorted.sort().some((place, index) => sorted[index + 1]?.startsWith(place));
}
