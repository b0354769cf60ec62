import { columnIdentities } from './merge-plan.ts';

/** A number that moved. */
export interface LargestChange {
  /** The texts of the row's key columns. */
  readonly key: readonly string[];
  readonly column: string;
  readonly before: number;
  readonly after: number;
}

/** What differs between two CSVs, whatever the order of their rows and columns and the way they are written. */
export interface Comparison {
  /** What the earlier file is called. */
  readonly baseline: string;
  /** Rows whose key the other file does not have. */
  readonly addedRows: number;
  readonly removedRows: number;
  /** Rows of a key that both have, with other values. */
  readonly changedRows: number;
  readonly equalRows: number;
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
  /** The greatest changes, greatest first, each measured by the mean of its column. Empty where rows are about people. */
  readonly largestChanges: readonly LargestChange[];
}

export function hasChanged(comparison: Comparison): boolean {
  const { addedRows, removedRows, changedRows, addedColumns, removedColumns } = comparison;
  return addedRows + removedRows + changedRows + addedColumns.length + removedColumns.length > 0;
}

/** Which columns of two files belong together. */
export interface ColumnPairs {
  /** Names of the columns that both have, in the order of the current file, and where they are in each. */
  readonly common: readonly string[];
  readonly inBaseline: readonly number[];
  readonly inCurrent: readonly number[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Pairs columns by name; the second column of a name goes with the second one. */
export function pairColumns(baseline: readonly string[], current: readonly string[]): ColumnPairs {
  const [before, after] = [columnIdentities(baseline), columnIdentities(current)];
  const places = new Map(before.map((identity, column) => [identity, column]));
  const afterNames = new Set(after);
  const inCurrent = [...after.keys()].filter((column) => places.has(after[column] ?? ''));
  return {
    common: inCurrent.map((column) => current[column] ?? ''),
    inBaseline: inCurrent.map((column) => places.get(after[column] ?? '') ?? -1),
    inCurrent,
    added: current.filter((_, column) => !places.has(after[column] ?? '')),
    removed: baseline.filter((_, column) => !afterNames.has(before[column] ?? '')),
  };
}
