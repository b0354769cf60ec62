import { Failure } from '../failure.ts';
import { cellTexts, decode } from './cells.ts';
import { type KeyColumnOptions, keyColumnsOf } from './columns.ts';
import { type Comparison, pairColumns } from './comparison.ts';
import { LargestChanges } from './largest-changes.ts';
import { fitInMemory, MEMORY_LIMIT } from './memory-limit.ts';
import { type CsvFile, letSignalsIn, readRows } from './rows.ts';

/** A file that takes part, and what was found when it was checked. */
export interface ComparedFile extends CsvFile {
  /** Empty for a file of 0 bytes. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CompareOptions extends KeyColumnOptions {
  /** Whether what the rows say may be shown. */
  readonly includeChanges: boolean;
}

/** Rows of one key that have no equal in the other file. */
interface Unmatched {
  readonly before: string[];
  readonly after: string[];
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
  const same = { addedRows: 0, removedRows: 0, changedRows: 0, equalRows: 0, largestChanges: [] };
  const named = { baseline: baseline.name, addedColumns: [], removedColumns: [] };
  // Byte for byte.
  if (baseline.sha256 === current.sha256) return { ...named, ...same, equalRows: baseline.rowCount };
  const columns = pairColumns(baseline.columns, current.columns);
  const { added: addedColumns, removed: removedColumns } = columns;
  if (columns.common.length === 0) {
    const counts = { ...same, addedRows: current.rowCount, removedRows: baseline.rowCount };
    // A file of 0 bytes says that there are no rows, and nothing of columns.
    const isWithoutColumns = baseline.columns.length === 0 || current.columns.length === 0;
    return { ...named, ...(isWithoutColumns ? {} : { addedColumns, removedColumns }), ...counts };
  }
  if (!fitInMemory([baseline, current])) {
    throw new Failure('file-too-large', `baseline: two files are compared up to ${MEMORY_LIMIT} together`, {
      hint: 'Leave baseline out, or export fewer teams or a shorter period.',
    });
  }

  const before = await readPaired(baseline, columns.inBaseline, signal);
  const after = await readPaired(current, columns.inCurrent, signal);
  function* allRows() {
    for (const row of before) yield cellsOf(decode(row));
    for (const row of after) yield cellsOf(decode(row));
  }
  const keys = keyColumnsOf(columns.common, allRows(), options);
  await letSignalsIn(signal);

  const counts = new Map<string, number>();
  for (const row of before) counts.set(row, (counts.get(row) ?? 0) + 1);
  const unmatched = new Map<string, Unmatched>();
  const addUnmatched = (row: string, side: keyof Unmatched) => {
    const cells = cellsOf(row);
    const key = JSON.stringify(keys.map((column) => cells[column]));
    const ofKey = unmatched.get(key) ?? { before: [], after: [] };
    unmatched.set(key, ofKey);
    ofKey[side].push(row);
  };
  const changes = new LargestChanges(columns.common, keys);
  for (const row of after) {
    if (includeChanges) changes.weigh(cellsOf(row));
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
    // Where several rows have a key, it is not known which became which.
    if (includeChanges && before.length === 1 && after.length === 1)
      changes.compare(cellsOf(before.join('')), cellsOf(after.join('')));
  }
  return {
    ...named,
    ...{ addedRows, removedRows, changedRows, equalRows: after.length - addedRows - changedRows },
    ...{ addedColumns, removedColumns, largestChanges: changes.largest() },
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
