import type { ExportKind } from '../harness/catalogue.ts';
import { findColumn, roleOf } from '../harness/find-column.ts';
import { isSameName } from '../privacy/personal-columns.ts';
import { cellNumber } from './cell-number.ts';

export interface KeyColumnOptions {
  /** Names from input `key-columns`; if there are any, only these columns are keys. */
  readonly keyColumns?: readonly string[] | undefined;
  readonly kind?: ExportKind | undefined;
}

/**
 * Indexes of the columns that identify a row, ascending: known columns that are neither measures nor ratings, and unknown ones whose
 * cells are not all numbers.
 */
export function keyColumnsOf(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  { keyColumns: named = [], kind }: KeyColumnOptions = {},
): number[] {
  const all = [...columns.keys()];
  if (named.length > 0)
    return all.filter((index) => named.some((name) => isSameName(columns[index] ?? '', name)));
  const roles = columns.map((column) => {
    // A suffix that marks a customer's own category in one export may mean anything in another.
    const known = findColumn(column, kind);
    const isGuess = kind === undefined && known?.role === 'measure' && known.custom !== undefined;
    return isGuess ? undefined : roleOf(column, kind);
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
