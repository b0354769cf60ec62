import { Failure } from '../failure.ts';
import { cellTexts, decode } from './cells.ts';
import { type KeyColumnOptions, keyColumnsOf } from './columns.ts';
import type { CsvFacts } from './inspection.ts';
import { largestChangesOf } from './largest-changes.ts';
import { columnIdentities } from './merge-plan.ts';
import { type CsvFile, fitInMemory, letSignalsIn, MEMORY_LIMIT, readRows, type WrittenFile } from './rows.ts';

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

/** A file that takes part, and what was found when it was checked. */
export interface ComparedFile extends CsvFile, CsvFacts, WrittenFile {}

export interface CompareOptions extends KeyColumnOptions {
  /** Whether what the rows say may be shown. */
  readonly includeChanges: boolean;
}

/**
 * Finds what differs between two files, by the rows' key columns. Neither the order of rows and columns counts, nor the way they are
 * written. Rejects with a Failure (`file-too-large` where they do not fit in memory, `bad-file`, `file-system`) or the signal's reason.
 */
export async function compareCsv(
  baseline: ComparedFile,
  current: ComparedFile,
  { includeChanges, ...options }: CompareOptions,
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
    // A file of 0 bytes says that there are no rows, and nothing of columns.
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
  const keys = keyColumnsOf(common, cellsOfAll(before, after), options);
  await letSignalsIn(signal);

  const counts = new Map<string, number>();
  for (const row of before) counts.set(row, (counts.get(row) ?? 0) + 1);
  /** By key, the rows that have no equal in the other file. */
  const unmatched = new Map<string, { readonly before: string[]; readonly after: string[] }>();
  const addUnmatched = (row: string, side: 'before' | 'after') => {
    const cells = cellsOf(row);
    const key = JSON.stringify(keys.map((column) => cells[column]));
    const ofKey = unmatched.get(key) ?? { before: [], after: [] };
    unmatched.set(key, ofKey);
    ofKey[side].push(row);
  };
  for (const row of after) {
    const count = counts.get(row) ?? 0;
    if (count > 0) counts.set(row, count - 1);
    else addUnmatched(row, 'after');
  }
  for (const [row, count] of counts) for (let n = 0; n < count; n += 1) addUnmatched(row, 'before');
  await letSignalsIn(signal);

  let [addedRows, removedRows, changedRows] = [0, 0, 0];
  for (const { before, after } of unmatched.values()) {
    const changed = Math.min(before.length, after.length);
    changedRows += changed;
    removedRows += before.length - changed;
    addedRows += after.length - changed;
  }
  function* changes() {
    for (const { before, after } of unmatched.values()) {
      const [[earlier], [later]] = [before, after];
      // Where several rows have a key, it is not known which became which.
      const isPair = earlier !== undefined && later !== undefined && before.length + after.length === 2;
      if (isPair) yield [cellsOf(earlier), cellsOf(later)] as const;
    }
  }
  const equalRows = after.length - addedRows - changedRows;
  return {
    baseline: baseline.name,
    ...{ addedRows, removedRows, changedRows, equalRows },
    ...drift,
    largestChanges: includeChanges
      ? largestChangesOf({ columns: common, keyColumns: keys, rows: cellsOfAll(after), changes: changes() })
      : [],
  };
}

/**
 * The rows of a file as JSON of their cells, so that two of them are the same text if, and only if, their cells are: first those of
 * `places`, then those beyond the header. A cell that a row lacks is empty.
 */
async function readPaired(
  file: ComparedFile,
  places: readonly number[],
  signal: AbortSignal,
): Promise<string[]> {
  const rows: string[] = [];
  for await (const batch of readRows(file, signal)) {
    for (const { raw } of batch) {
      const cells = cellTexts(raw);
      const paired = places.map((place) => cells[place] ?? '');
      rows.push(JSON.stringify([...paired, ...cells.slice(file.columns.length)]));
    }
  }
  return rows;
}

function cellsOf(row: string): string[] {
  return JSON.parse(row);
}

function* cellsOfAll(...files: readonly (readonly string[])[]): Generator<string[]> {
  for (const rows of files) for (const row of rows) yield cellsOf(decode(row));
}

/** Which columns of two files belong together. */
export interface ColumnPairs {
  /** Names of the columns that both have, in the order of the current file, and where they are in each. */
  readonly common: readonly string[];
  readonly inBaseline: readonly number[];
  readonly inCurrent: readonly number[];
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
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
    addedColumns: current.filter((_, column) => !places.has(after[column] ?? '')),
    removedColumns: baseline.filter((_, column) => !afterNames.has(before[column] ?? '')),
  };
}
