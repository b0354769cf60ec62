import type { ExportKind } from '../harness/catalogue.ts';
import { type ColumnTable, HARNESS_COLUMNS } from '../harness/columns.ts';
import { findColumn, roleOf } from '../harness/find-column.ts';
import { isSameName } from '../privacy/personal-columns.ts';
import { cellNumber } from './cell-number.ts';

export interface KeyColumnOptions {
  /** Names of the key columns, as input `key-columns` has them: then no others are. */
  readonly keyColumns?: readonly string[] | undefined;
  readonly kind?: ExportKind | undefined;
  readonly table?: ColumnTable;
}

/**
 * Numbers of the columns that say which row is which, ascending: those whose role the table knows, unless they are measures or
 * ratings, and of the others those that are no measures by their cells.
 */
export function keyColumnsOf(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  { keyColumns: named = [], kind, table = HARNESS_COLUMNS }: KeyColumnOptions = {},
): number[] {
  const all = [...columns.keys()];
  if (named.length > 0)
    return all.filter((index) => named.some((name) => isSameName(columns[index] ?? '', name)));
  const roles = columns.map((column) => {
    // What ends like a customer's category in one export may be anything in another.
    const known = findColumn(column, kind, {}, table);
    const isGuess = kind === undefined && known?.role === 'measure' && known.custom !== undefined;
    return isGuess ? undefined : roleOf(column, kind, table);
  });
  const unknown = all.filter((index) => roles[index] === undefined);
  const withNumbers = new Set<number>();
  const withTexts = new Set<number>();
  if (unknown.length > 0) {
    for (const row of rows) {
      for (const index of unknown) {
        const value = cellNumber(row[index] ?? '');
        if (value === undefined) withTexts.add(index);
        else if (value !== 'missing') withNumbers.add(index);
      }
    }
  }
  return all.filter((index) => {
    const role = roles[index];
    if (role !== undefined) return role !== 'measure' && role !== 'rating';
    return withTexts.has(index) || !withNumbers.has(index);
  });
}
