import { Failure } from '../failure.ts';
import { cellNumber } from './cell-number.ts';
import { cellTexts, decode, quoteCell } from './cells.ts';
import { columnIdentities } from './header.ts';
import { type KeyColumnOptions, keyColumnsOf } from './keys.ts';
import { fitInMemory, letSignalsIn, MEMORY_LIMIT, readRows, type StoredCsv } from './rows.ts';

const MAX_CHANGES = 10;

/** A number that changed. */
export interface LargestChange {
  /** The texts of the row's key columns. */
  readonly key: readonly string[];
  readonly column: string;
  readonly before: number;
  readonly after: number;
}

/** What differs between two CSVs. The order of rows and columns and the quoting do not matter. */
export interface Comparison {
  /** Name of the earlier file. */
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

/**
 * Compares two files by the key columns of their rows. The largest changes are included where cells may be shown. Rejects with a Failure
 * (`file-too-large` if they do not fit in memory, `bad-file`, `file-system`) or the signal's reason.
 */
export async function compareCsv(
  baseline: StoredCsv,
  current: StoredCsv,
  { includeChanges, ...options }: KeyColumnOptions & { readonly includeChanges: boolean },
  signal: AbortSignal,
): Promise<Comparison> {
  const unchanged: Comparison = {
    baseline: baseline.name,
    ...{ addedRows: 0, removedRows: 0, changedRows: 0, equalRows: 0 },
    ...{ addedColumns: [], removedColumns: [], largestChanges: [] },
  };
  // Byte for byte.
  if (baseline.sha256 === current.sha256) return { ...unchanged, equalRows: baseline.rowCount };
  const { common, inBaseline, inCurrent, ...drift } = pairColumns(baseline.columns, current.columns);
  if (common.length === 0) {
    // A file of 0 bytes has no rows, and says nothing about columns.
    const isWithoutColumns = baseline.columns.length === 0 || current.columns.length === 0;
    const counts = { addedRows: current.rowCount, removedRows: baseline.rowCount };
    return { ...unchanged, ...(isWithoutColumns ? {} : drift), ...counts };
  }
  if (!fitInMemory([baseline, current])) {
    throw new Failure('file-too-large', `baseline: two files are compared up to ${MEMORY_LIMIT} together`, {
      hint: 'Leave baseline out, or export fewer teams or a shorter period.',
    });
  }

  const before = await readPaired(baseline, inBaseline, signal);
  const after = await readPaired(current, inCurrent, signal);
  const keys = keyColumnsOf(common, [...before, ...after], options);
  await letSignalsIn(signal);

  const gone = rowsWithoutEqual(before, after);
  const come = rowsWithoutEqual(after, before);
  await letSignalsIn(signal);
  const keyOf = (row: string) => {
    const cells = cellTexts(row);
    return JSON.stringify(keys.map((column) => cells[column]));
  };
  const goneByKey = Map.groupBy(gone, keyOf);
  let changedRows = 0;
  const pairs: (readonly [before: string, after: string])[] = [];
  for (const [key, later] of Map.groupBy(come, keyOf)) {
    const earlier = goneByKey.get(key) ?? [];
    changedRows += Math.min(earlier.length, later.length);
    // Where several rows have a key, it is not known which became which.
    if (earlier.length === 1 && later.length === 1) pairs.push([`${earlier[0]}`, `${later[0]}`]);
  }
  await letSignalsIn(signal);
  return {
    ...unchanged,
    ...drift,
    addedRows: come.length - changedRows,
    removedRows: gone.length - changedRows,
    changedRows,
    equalRows: after.length - come.length,
    largestChanges: includeChanges ? largestChangesOf(common, keys, after, pairs) : [],
  };
}

/**
 * The rows of a file as records that are the same text if, and only if, their cells are: first those of `places`, then those beyond the
 * header. A cell that a row lacks is empty.
 */
async function readPaired(
  file: StoredCsv,
  places: readonly number[],
  signal: AbortSignal,
): Promise<string[]> {
  const rows: string[] = [];
  for await (const batch of readRows(file, signal)) {
    for (const { raw } of batch) {
      const cells = cellTexts(raw);
      const paired = places.map((place) => cells[place] ?? '');
      rows.push([...paired, ...cells.slice(file.columns.length)].map(quoteCell).join(','));
    }
  }
  return rows;
}

/** The rows of one file without those that the other has too, each as often as it has it. */
function rowsWithoutEqual(rows: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(row, (counts.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = counts.get(row) ?? 0;
    counts.set(row, count - 1);
    return count <= 0;
  });
}

/**
 * Pairs columns by name; the second column of a name goes with the second one. Returns the names that both files have, in the order of
 * the current one, with their places in each, and the names that only one has.
 */
export function pairColumns(baseline: readonly string[], current: readonly string[]) {
  const [before, after] = [columnIdentities(baseline), columnIdentities(current)];
  const places = new Map(before.map((identity, column) => [identity, column]));
  const afterNames = new Set(after);
  const inCurrent = [...after.keys()].filter((column) => places.has(after[column] ?? ''));
  return {
    common: inCurrent.map((column) => current[column] ?? ''),
    inBaseline: inCurrent.map((column) => places.get(after[column] ?? '') ?? -1),
    inCurrent,
    addedColumns: current.filter((_, column) => !places.has(after[column] ?? '')),
    removedColumns: baseline.filter((_, column) => !afterNames.has(before[column] ?? '')),
  };
}

/**
 * The largest changes of numbers, each measured by the mean of its column in `rows`, all rows of the current file; the largest first.
 * `pairs` are the rows that changed, before and after.
 */
function largestChangesOf(
  columns: readonly string[],
  keys: readonly number[],
  rows: readonly string[],
  pairs: readonly (readonly [before: string, after: string])[],
): LargestChange[] {
  const measures = [...columns.keys()].filter((column) => !keys.includes(column));
  const sums = columns.map(() => 0);
  const counts = columns.map(() => 0);
  for (const row of rows) {
    const cells = cellTexts(decode(row));
    for (const column of measures) {
      const value = cellNumber(cells[column] ?? '');
      if (typeof value !== 'number') continue;
      sums[column] = (sums[column] ?? 0) + Math.abs(value);
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  const largest: { readonly change: LargestChange; readonly weight: number }[] = [];
  for (const pair of pairs) {
    const [earlier = [], later = []] = pair.map((row) => cellTexts(decode(row)));
    for (const column of measures) {
      const [before, after] = [cellNumber(earlier[column] ?? ''), cellNumber(later[column] ?? '')];
      if (typeof before !== 'number' || typeof after !== 'number' || before === after) continue;
      const mean = (sums[column] ?? 0) / Math.max(1, counts[column] ?? 0);
      const weight = Math.abs(after - before) / (mean || Math.max(Math.abs(before), Math.abs(after)));
      if (weight <= (largest[MAX_CHANGES - 1]?.weight ?? 0)) continue;
      const key = keys.map((keyColumn) => later[keyColumn] ?? '');
      largest.push({ change: { key, column: columns[column] ?? '', before, after }, weight });
      largest.sort((a, b) => b.weight - a.weight).splice(MAX_CHANGES);
    }
  }
  return largest.map(({ change }) => change);
}
