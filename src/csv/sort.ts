import { cellTexts, decode } from './cells.ts';
import { type KeyColumnOptions, keyColumnsOf } from './columns.ts';
import { letSignalsIn } from './rows.ts';

/** Stands between the cells of a key: less than anything in them, but for another one of its kind. */
const SEPARATOR = '\0';

/** Sorted at one go; signals are heard in between. */
const SLICE_ROWS = 50_000;

interface KeyedRow {
  readonly row: string;
  readonly key: string;
}

/**
 * Rows in stable order: by the texts of their key columns by code unit, then by their raw bytes, so that the same rows have the same order
 * however they come. Rejects with the signal's reason.
 */
export async function sortRows(
  rows: readonly string[],
  { columns, ...options }: KeyColumnOptions & { readonly columns: readonly string[] },
  signal: AbortSignal,
): Promise<string[]> {
  function* allCells() {
    for (const row of rows) yield cellTexts(decode(row));
  }
  const keys = keyColumnsOf(columns, allCells(), options);
  const keyed = (row: string): KeyedRow => {
    const cells = cellTexts(row);
    // A row that is too short has empty cells.
    return { row, key: decode(keys.map((column) => cells[column] ?? '').join(SEPARATOR)) };
  };
  let slices: KeyedRow[][] = [];
  for (let start = 0; start < rows.length; start += SLICE_ROWS) {
    await letSignalsIn(signal);
    slices.push(
      rows
        .slice(start, start + SLICE_ROWS)
        .map(keyed)
        .sort(compareRows),
    );
  }
  while (slices.length > 1) {
    const merged: KeyedRow[][] = [];
    for (let index = 0; index < slices.length; index += 2) {
      await letSignalsIn(signal);
      // The engine's sort finds that both halves are sorted, and merges them.
      merged.push([...(slices[index] ?? []), ...(slices[index + 1] ?? [])].sort(compareRows));
    }
    slices = merged;
  }
  return (slices[0] ?? []).map(({ row }) => row);
}

function compareRows(a: KeyedRow, b: KeyedRow): number {
  return compareText(a.key, b.key) || compareText(a.row, b.row);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
