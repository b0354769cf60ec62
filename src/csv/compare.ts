import { CanonicalRow } from './canonical-row.ts';
import { type Comparison, keyColumnsOf, pairColumns } from './comparison.ts';
import { MARKS, RowComparer } from './row-comparer.ts';
import { type RowSink, rowsOf } from './rows.ts';
import { KeyColumnFinder, SortKey } from './sort-key.ts';
import { SortRun } from './sort-run.ts';
import { SortedRuns } from './sorted-runs.ts';

/** A file that takes part, and what an inspection said of it. */
export interface ComparedFile {
  /** Absolute. */
  readonly path: string;
  /** For people. */
  readonly name: string;
  /** Empty for a file of 0 bytes. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Of its bytes. */
  readonly sha256: string;
}

export interface CompareOptions {
  /** Where sorted runs may be written; the file is gone in the end. */
  readonly scratchPath: string;
  /** Whether what the rows say may be shown. */
  readonly seeksMovers: boolean;
  /** A test need not compare gigabytes. */
  readonly runBytes?: number;
}

/**
 * Finds what differs between two files, by the rows' key columns: those that hold texts in either of them, other than marks for
 * missing values. All rows of both go through one external sort in a common spelling, so neither their order counts nor that of the
 * columns nor the way they are written, and memory does not grow with the files. Rejects with a Failure (`bad-file`), the file system's error or the signal's reason.
 */
export async function compareCsv(
  baseline: ComparedFile,
  current: ComparedFile,
  { scratchPath, seeksMovers, runBytes }: CompareOptions,
  signal: AbortSignal,
): Promise<Comparison> {
  if (baseline.sha256 === current.sha256) return equal(baseline);
  const columns = pairColumns(baseline.columns, current.columns);
  const isWithoutColumns = baseline.columns.length === 0 || current.columns.length === 0;
  if (isWithoutColumns || columns.common.length === 0) {
    return {
      baseline: baseline.name,
      addedRows: current.rowCount,
      goneRows: baseline.rowCount,
      changedRows: 0,
      equalRows: 0,
      // A file of 0 bytes says that there are no rows, and nothing of columns.
      appearedColumns: isWithoutColumns ? [] : columns.appeared,
      vanishedColumns: isWithoutColumns ? [] : columns.vanished,
      movers: [],
    };
  }

  const sources = [
    { file: baseline, row: new CanonicalRow(columns.inBaseline, baseline.columns.length, MARKS.baseline) },
    { file: current, row: new CanonicalRow(columns.inCurrent, current.columns.length, MARKS.current) },
  ];
  const finder = new KeyColumnFinder(columns.common.length, { marksAreValues: true });
  for (const { file, row } of sources) {
    const find: RowSink = (bytes, start, end, { hasQuotedCell }) => {
      row.write(bytes, start, end, hasQuotedCell);
      finder.add(row.bytes, 0, row.length);
    };
    for await (const _ of rowsOf(file, find, signal));
  }
  const keyColumns = keyColumnsOf(columns.common, finder.keyColumns);

  const run = new SortRun(new SortKey(keyColumns), runBytes);
  const comparer = new RowComparer(columns.common, keyColumns, seeksMovers);
  let runs: SortedRuns | undefined;
  try {
    for (const { file, row } of sources) {
      const add: RowSink = (bytes, start, end, { hasQuotedCell }) => {
        row.write(bytes, start, end, hasQuotedCell);
        run.add(row.bytes, 0, row.length);
      };
      for await (const _ of rowsOf(file, add, signal)) {
        if (!run.isFull) continue;
        runs ??= await SortedRuns.create(scratchPath);
        await runs.add(run, signal);
      }
    }
    if (runs === undefined) {
      for (const { start, rowStart, end } of run.sorted()) comparer.take(run.arena, start, rowStart, end);
    } else {
      await runs.add(run, signal);
      let rows = 0;
      await runs.merge((bytes, rowStart, end, keyStart) => {
        rows += 1;
        if (rows % 65_536 === 0) signal.throwIfAborted();
        comparer.take(bytes, keyStart, rowStart, end);
        return undefined;
      });
    }
  } finally {
    await runs?.discard();
  }
  const movers = comparer.end();
  const { addedRows, goneRows, changedRows, equalRows } = comparer;
  return {
    baseline: baseline.name,
    ...{ addedRows, goneRows, changedRows, equalRows },
    appearedColumns: columns.appeared,
    vanishedColumns: columns.vanished,
    movers,
  };
}

/** Nothing differs, byte for byte. */
function equal({ name, rowCount }: ComparedFile): Comparison {
  return {
    baseline: name,
    ...{ addedRows: 0, goneRows: 0, changedRows: 0, equalRows: rowCount },
    ...{ appearedColumns: [], vanishedColumns: [], movers: [] },
  };
}
