import { cellNumber } from './cell-number.ts';

/** Numbers that `cellNumber` does not read: percentages, and thousands set off. */
const OTHER_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s?%?$/;
const LEADING_ZERO = /^[-+]?0\d/;

/** A rating is a value in words. */
const RATING = /(?:^|[\s_])rating$/i;

/**
 * The numbers of the columns that say which row is which, in their order: those that are named, or else all but measures. A measure has a
 * number, and nothing but numbers and signs for a missing one. `rows` is read once.
 */
export function keyColumns(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  names?: readonly string[],
): number[] {
  const all = [...columns.keys()];
  if (names !== undefined) return all.filter((column) => names.includes(columns[column] ?? ''));
  const candidates = all.filter((column) => !RATING.test(columns[column] ?? ''));
  const measures = new Set<number>();
  let undecided = candidates;
  for (const cells of rows) {
    let hasText = false;
    for (const column of undecided) {
      const kind = kindOf(cells[column] ?? '');
      if (kind === 'number') measures.add(column);
      else if (kind === 'text') {
        measures.delete(column);
        hasText = true;
      }
    }
    if (hasText) undecided = undecided.filter((column) => kindOf(cells[column] ?? '') !== 'text');
    if (undecided.length === 0) break;
  }
  return candidates.filter((column) => !measures.has(column));
}

function kindOf(cell: string): 'number' | 'missing' | 'text' {
  const value = cellNumber(cell);
  if (value !== undefined) return value === 'missing' ? value : 'number';
  return OTHER_NUMBER.test(cell) && !LEADING_ZERO.test(cell) && /[,%]/.test(cell) ? 'number' : 'text';
}
