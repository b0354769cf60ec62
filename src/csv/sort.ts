import { cellTexts, decode } from './cells.ts';
import { type KeyColumnOptions, keyColumnsOf } from './columns.ts';
import { letSignalsIn } from './rows.ts';

/** Stands between the cells of a key: less than anything in them, but for another one of its kind. */
const SEPARATOR = '\0';

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
  await letSignalsIn(signal);
  const keyed = rows.map((row) => {
    const cells = cellTexts(row);
    // A row that is too short has empty cells.
    return { row, key: decode(keys.map((column) => cells[column] ?? '').join(SEPARATOR)) };
  });
  await letSignalsIn(signal);
  keyed.sort((a, b) => (a.key === b.key ? compareText(a.row, b.row) : compareText(a.key, b.key)));
  await letSignalsIn(signal);
  return keyed.map(({ row }) => row);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
