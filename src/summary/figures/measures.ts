import { cellNumber, decimalsIn, median } from '../../csv/cell-number.ts';
import { type Column, findColumn, unknownMeasure } from '../../harness/find-column.ts';
import type { Formula, Measure } from './figures.ts';
import type { FiguresOptions, Row, ValueColumn } from './rows.ts';

type MeasureColumn = Pick<Measure, 'columnName' | 'column' | 'combined'>;

/** The measures among the columns, with a value for each period. */
export function measuresOf(
  columns: readonly ValueColumn[],
  rows: readonly Row[],
  rowsByPeriod: readonly (readonly Row[])[],
  isOverlapping: boolean,
  options: FiguresOptions,
): Measure[] {
  const found = columns.flatMap((each): MeasureColumn[] => {
    const column = measuredBy(each, rows, options);
    if (column === undefined) return [];
    const isSummed = !isOverlapping && column.combine === 'sum';
    return [{ columnName: each.name, column, combined: isSummed ? 'sum' : 'median' }];
  });
  return found.map((measure) => ({
    ...measure,
    pooled: isOverlapping ? undefined : pooledFormula(measure, found, rows, options),
    values: rowsByPeriod.map((list) => combinedValue(measure, list)),
    counts: rowsByPeriod.map((list) => numbersIn(list, measure.columnName).length),
  }));
}

/** What several rows have of a measure; null where none has a number. */
export function combinedValue({ columnName, combined }: MeasureColumn, rows: readonly Row[]): number | null {
  const numbers = numbersIn(rows, columnName);
  if (numbers.length === 0) return null;
  return combined === 'sum' ? numbers.reduce((sum, value) => sum + value, 0) : (median(numbers) ?? null);
}

/** What a column measures; undefined where a cell says that it measures nothing, or no cell holds a number. */
function measuredBy(
  { name, role }: ValueColumn,
  rows: readonly Row[],
  { selection, table }: FiguresOptions,
): Column | undefined {
  if (role === 'rating') return undefined;
  const cells = rows.map(({ cell }) => cell(name)).filter((cell) => cellNumber(cell) !== 'missing');
  const numbers = cells.filter((cell) => cellNumber(cell) !== undefined);
  // A column that the table knows as a measure stays one, even if a cell holds text.
  if (numbers.length === 0 || (role === 'unknown' && numbers.length < cells.length)) return undefined;
  const column = findColumn(name, selection.kind, selection, table) ?? unknownMeasure(name);
  const isPercent = column.unit === undefined && numbers.some((cell) => cell.includes('%'));
  return isPercent ? { ...column, unit: 'percent' } : column;
}

/**
 * How a rate follows from the counts of the file; undefined where the counts are not there, or where one row does not agree with
 * them to half a unit of the last digit that the column shows.
 */
function pooledFormula(
  { columnName, column: { combine: ratio, unit } }: MeasureColumn,
  measures: readonly MeasureColumn[],
  rows: readonly Row[],
  { selection, table }: FiguresOptions,
): Formula | undefined {
  if (typeof ratio !== 'object') return undefined;
  const positionOf = (name: string) => {
    const known = findColumn(name, selection.kind, {}, table);
    return measures.findIndex(({ column }) => column.name === known?.name);
  };
  const [of, by] = [ratio.part.map(positionOf), ratio.whole.map(positionOf)];
  if ([...of, ...by].includes(-1)) return undefined;
  const scale = unit === 'percent' ? 100 : 1;
  const shown = rows
    .map(({ cell }) => cell(columnName))
    .filter((cell) => typeof cellNumber(cell) === 'number');
  // What a division leaves behind the last digit is no disagreement.
  const tolerance = 0.5 * 10 ** -Math.max(...shown.map(decimalsIn)) * (1 + 1e-6);
  const agrees = (row: Row) => {
    const countsAt = (positions: readonly number[]) =>
      positions.flatMap((position) => numbersIn([row], measures[position]?.columnName ?? ''));
    const [value] = numbersIn([row], columnName);
    const [parts, wholes] = [countsAt(of), countsAt(by)];
    const known = parts.length + wholes.length;
    if (known < of.length + by.length) return known === 0 && value === undefined;
    const whole = total(wholes);
    const rate = whole === 0 ? 0 : (scale * total(parts)) / whole;
    return value === undefined || Math.abs(value - rate) <= tolerance;
  };
  return rows.every(agrees) ? { of, by, scale } : undefined;
}

function numbersIn(rows: readonly Row[], column: string): number[] {
  return rows.flatMap(({ cell }) => {
    const value = cellNumber(cell(column));
    return typeof value === 'number' ? value : [];
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
