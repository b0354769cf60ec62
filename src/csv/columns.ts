import type { ExportKind } from '../harness/catalogue.ts';
import { type ColumnTable, HARNESS_COLUMNS } from '../harness/columns.ts';
import { findColumn, roleOf } from '../harness/find-column.ts';
import { isSameName } from '../privacy/personal-columns.ts';
import { cellNumber } from './cell-number.ts';

/** What the cells of an unknown column have been so far. */
class ColumnCells {
  #hasNumber = false;
  #hasText = false;

  add(cell: string): void {
    const value = cellNumber(cell);
    if (value === undefined) this.#hasText = true;
    else if (value !== 'missing') this.#hasNumber = true;
  }

  /** Whether there is a number, and nothing but numbers and signs for a missing one. */
  get areMeasures(): boolean {
    return this.#hasNumber && !this.#hasText;
  }
}

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
  const cells = new Map(unknown.map((index) => [index, new ColumnCells()]));
  if (cells.size > 0) for (const row of rows) for (const [index, each] of cells) each.add(row[index] ?? '');
  return all.filter((index) => {
    const role = roles[index];
    return role === undefined
      ? cells.get(index)?.areMeasures === false
      : role !== 'measure' && role !== 'rating';
  });
}
