import { cellNumber } from './cell-number.ts';
import { decode } from './cells.ts';

const MAX_CHANGES = 10;

/** A number that changed. */
export interface LargestChange {
  /** The texts of the row's key columns. */
  readonly key: readonly string[];
  readonly column: string;
  readonly before: number;
  readonly after: number;
}

/**
 * The largest changes of numbers, each measured by the mean of its column in `rows`, all rows of the current file; the largest first.
 * `changes` are the rows that changed, before and after.
 */
export function largestChangesOf(
  columns: readonly string[],
  keyColumns: readonly number[],
  rows: Iterable<readonly string[]>,
  changes: Iterable<readonly [before: readonly string[], after: readonly string[]]>,
): LargestChange[] {
  const keys = new Set(keyColumns);
  const valueColumns = [...columns.keys()].filter((column) => !keys.has(column));
  const sums = columns.map(() => 0);
  const counts = columns.map(() => 0);
  for (const cells of rows) {
    for (const column of valueColumns) {
      const value = numberIn(cells[column]);
      if (value === undefined) continue;
      sums[column] = (sums[column] ?? 0) + Math.abs(value);
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  const largest: { readonly change: LargestChange; readonly weight: number }[] = [];
  for (const [earlier, later] of changes) {
    for (const column of valueColumns) {
      const [before, after] = [numberIn(earlier[column]), numberIn(later[column])];
      if (before === undefined || after === undefined || before === after) continue;
      const mean = (sums[column] ?? 0) / Math.max(1, counts[column] ?? 0);
      const weight = Math.abs(after - before) / (mean || Math.max(Math.abs(before), Math.abs(after)));
      if (weight <= (largest[MAX_CHANGES - 1]?.weight ?? 0)) continue;
      const key = keyColumns.map((keyColumn) => decode(later[keyColumn] ?? ''));
      largest.push({ change: { key, column: columns[column] ?? '', before, after }, weight });
      largest.sort((a, b) => b.weight - a.weight).splice(MAX_CHANGES);
    }
  }
  return largest.map(({ change }) => change);
}

function numberIn(cell = ''): number | undefined {
  const value = cellNumber(cell);
  return value === 'missing' ? undefined : value;
}
