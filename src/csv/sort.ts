import { cellTexts, decode, plainRecord } from './cells.ts';
import { type KeyColumnOptions, keyColumnsOf } from './columns.ts';
import { letSignalsIn } from './rows.ts';

/** Separates the cells of a key; sorts before every other character. */
const SEPARATOR = '\0';

/**
 * Rows in stable order: by the texts of their key columns, compared by code unit, then by their raw bytes. They depend neither on the
 * order of the input nor on which cells it quotes. Rejects with the signal's reason.
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
  const keyed = rows.map(plainRecord).map((row) => {
    const cells = cellTexts(row);
    // Cells that a short row lacks count as empty.
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
