import { cellNumber, decimalsIn, median } from '../../csv/cell-number.ts';
import { foldedName, readableName } from '../../harness/column-words.ts';
import { findColumn, unknownMeasure } from '../../harness/find-column.ts';
import type { Formula, Measure, Rating } from './figures.ts';
import type { FiguresOptions, Row, ValueColumn } from './rows.ts';

/** A column with more words holds no ratings. */
const MAX_WORDS = 8;

/** A measure with its numbers, row by row. */
interface MeasureColumn extends Pick<Measure, 'columnName' | 'column' | 'combined'> {
  readonly numbers: ReadonlyMap<Row, number>;
}

/** The column as a measure; undefined if a cell holds text (unless the table knows the column), or no cell holds a number. */
export function measureColumn(
  { name, role }: ValueColumn,
  rows: readonly Row[],
  canSum: boolean,
  { selection }: FiguresOptions,
): MeasureColumn | undefined {
  if (role === 'rating') return undefined;
  const cells = rows.map((row) => ({ row, text: row.cell(name), value: cellNumber(row.cell(name)) }));
  // A column that the table knows as a measure stays one, even if a cell holds text.
  if (role === 'unknown' && cells.some(({ value }) => value === undefined)) return undefined;
  const known = cells.filter((cell) => typeof cell.value === 'number');
  if (known.length === 0) return undefined;
  const column = findColumn(name, selection.kind, selection) ?? unknownMeasure(name);
  const isPercent = column.unit === undefined && known.some(({ text }) => text.includes('%'));
  return {
    columnName: name,
    column: isPercent ? { ...column, unit: 'percent' } : column,
    combined: canSum && column.combine === 'sum' ? 'sum' : 'median',
    numbers: new Map(known.map(({ row, value }) => [row, Number(value)])),
  };
}

/** The value of a measure over several rows; null if none has a number. */
export function combinedValue({ numbers, combined }: MeasureColumn, rows: readonly Row[]): number | null {
  const values = numbersIn(rows, numbers);
  return combined === 'sum' ? sumOf(values) : (median(values) ?? null);
}

/**
 * How a rate follows from the counts of the file; undefined where the counts are not there, or where one row does not agree with
 * them to half a unit of the last digit that the column shows.
 */
export function pooledFormula(
  { columnName, column: { combine: ratio, unit }, numbers }: MeasureColumn,
  measures: readonly MeasureColumn[],
  rows: readonly Row[],
  { selection }: FiguresOptions,
): Formula | undefined {
  if (typeof ratio !== 'object') return undefined;
  const positionOf = (name: string) => {
    const known = findColumn(name, selection.kind);
    return measures.findIndex(({ column }) => column.name === known?.name);
  };
  const [of, by] = [ratio.part.map(positionOf), ratio.whole.map(positionOf)];
  if ([...of, ...by].includes(-1)) return undefined;
  const scale = unit === 'percent' ? 100 : 1;
  const decimals = Math.max(...[...numbers.keys()].map(({ cell }) => decimalsIn(cell(columnName))));
  // Leaves room for the rounding error of the division.
  const tolerance = 0.5 * 10 ** -decimals * (1 + 1e-6);
  const agrees = (row: Row) => {
    const values = measures.map((measure) => measure.numbers.get(row) ?? null);
    const counts = [...of, ...by].map((position) => values[position] ?? null);
    const rate = numbers.get(row);
    if (counts.includes(null)) return rate === undefined && counts.every((count) => count === null);
    return rate === undefined || Math.abs(rate - (evaluate({ of, by, scale }, values) ?? 0)) <= tolerance;
  };
  return rows.every(agrees) ? { of, by, scale } : undefined;
}

/** The numbers of those rows that have one. */
export function numbersIn(rows: readonly Row[], numbers: MeasureColumn['numbers']): number[] {
  return rows.flatMap((row) => numbers.get(row) ?? []);
}

/** The value of a formula, without the rounding error of a sum of fractions; null if all values of a sum are missing, or the divisor is zero. */
export function evaluate({ of, by, scale = 1 }: Formula, values: readonly (number | null)[]): number | null {
  const part = sumOf(of.map((position) => values[position]));
  const whole = by === undefined ? 1 : sumOf(by.map((position) => values[position]));
  const value = part === null || whole === null ? Number.NaN : (scale * part) / whole;
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}

/** The sum of the values that are there; null if none is. */
function sumOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** The ratings of a column, with their measure; undefined where its cells are none. */
export function ratingOf(
  name: string,
  rows: readonly Row[],
  rowsByPeriod: readonly (readonly Row[])[],
  measures: readonly Measure[],
): Rating | undefined {
  const words = [...new Set(wordsIn(rows, name))];
  if (words.length === 0 || words.length > MAX_WORDS) return undefined;
  // "Lead Time for Changes Rating" is that of "Lead Time for Changes (mean)".
  const about = foldedName(findColumn(name)?.custom ?? '');
  const measure = measures.findIndex(({ columnName, column: { title } }) =>
    [columnName, title].some((text) => foldedName(text.replace(/ \(.*\)$/, '')) === about),
  );
  const wordsByPeriod = rowsByPeriod.map((list) => wordsIn(list, name));
  return {
    columnName: name,
    title: readableName(name),
    measure: measure === -1 ? undefined : measure,
    words: words.map((word) => ({
      word,
      counts: wordsByPeriod.map((list) => list.filter((each) => each === word).length),
    })),
  };
}

/** The word that all of the rows have. */
export function onlyWord({ columnName }: Rating, rows: readonly Row[]): string | null {
  const [only = null, ...others] = new Set(wordsIn(rows, columnName));
  return others.length === 0 ? only : null;
}

function wordsIn(rows: readonly Row[], column: string): string[] {
  return rows.map(({ cell }) => cell(column).trim()).filter((word) => cellNumber(word) !== 'missing');
}
