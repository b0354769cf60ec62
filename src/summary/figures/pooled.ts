import { type Column, findColumn } from '../../harness/find-column.ts';
import type { CollectedColumn, CollectedRows } from './combine.ts';
import type { Formula } from './figures.ts';

/**
 * How a rate follows from the counts of the file; undefined where the counts are not there, or where one row does not agree with
 * them to half a unit of the last digit that the column shows.
 */
export function pooledFormula(
  measure: number,
  columns: readonly Column[],
  collected: readonly CollectedColumn[],
  { rows, selection, table }: CollectedRows,
): Formula | undefined {
  const { combine: ratio, unit } = columns[measure] ?? {};
  const rate = collected[measure];
  if (typeof ratio !== 'object' || rate === undefined) return undefined;
  const positionOf = (name: string) => {
    const known = findColumn(name, selection.kind, {}, table);
    return columns.findIndex((column) => column.name === known?.name);
  };
  const [of, by] = [ratio.part.map(positionOf), ratio.whole.map(positionOf)];
  const counts = [...new Set([...of, ...by])];
  if (counts.includes(-1)) return undefined;
  const scale = unit === 'percent' ? 100 : 1;
  // What a division leaves behind the last digit is no disagreement.
  const tolerance = 0.5 * 10 ** -rate.decimals * (1 + 1e-6);
  let agreeing = 0;
  for (const row of rows.keys()) {
    const value = rate.values[row];
    const known = counts.filter((position) => collected[position]?.values[row] !== undefined);
    if (known.length < counts.length) {
      if (known.length > 0 || value !== undefined) return undefined;
    } else if (value !== undefined) {
      const sum = (positions: readonly number[]) =>
        positions.reduce((all, position) => all + (collected[position]?.values[row] ?? 0), 0);
      const whole = sum(by);
      if (Math.abs(value - (whole === 0 ? 0 : (scale * sum(of)) / whole)) > tolerance) return undefined;
      agreeing += 1;
    }
  }
  return agreeing > 0 ? { of, by, scale } : undefined;
}
