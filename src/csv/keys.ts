import type { ExportKind } from '../harness/catalogue.ts';
import { findColumn, roleOf } from '../harness/find-column.ts';
import { isSameName } from '../privacy/personal-columns.ts';
import { cellNumber } from './cell-number.ts';
import { cellTexts, decode, plainRecord } from './cells.ts';
import { letSignalsIn } from './rows.ts';

export interface KeyColumnOptions {
  /** Names from input `key-columns`; if there are any, only these columns are keys. */
  readonly keyColumns?: readonly string[] | undefined;
  readonly kind?: ExportKind | undefined;
}

/**
 * Indexes of the columns that identify a row, ascending: known columns that are neither measures nor ratings, and unknown ones whose
 * cells are not all numbers. Rows are records in Latin-1.
 */
export function keyColumnsOf(
  columns: readonly string[],
  rows: Iterable<string>,
  { keyColumns: named = [], kind }: KeyColumnOptions = {},
): number[] {
  const all = [...columns.keys()];
  if (named.length > 0)
    return all.filter((index) => named.some((name) => isSameName(columns[index] ?? '', name)));
  const roles = columns.map((column) => {
    // A suffix that marks a customer's own category in one export may mean anything in another.
    const known = findColumn(column, kind);
    const isGuess = kind === undefined && known?.role === 'measure' && known.custom !== undefined;
    return isGuess ? undefined : roleOf(column, kind);
  });
  const unknown = all.filter((index) => roles[index] === undefined);
  const withNumbers = new Set<number>();
  const withTexts = new Set<number>();
  if (unknown.length > 0) {
    for (const row of rows) {
      const cells = cellTexts(decode(row));
      for (const index of unknown) {
        const value = cellNumber(cells[index] ?? '');
        if (value === undefined) withTexts.add(index);
        else if (value !== 'missing') withNumbers.add(index);
      }
    }
  }
  return all.filter((index) => {
    const role = roles[index];
    if (role !== undefined) return role !== 'measure' && role !== 'rating';
    return withTexts.has(index) || !withNumbers.has(index);
  });
}

/** Separates the cells of a key; sorts before every other character. */
const SEPARATOR = '\0';

/**
 * Rows in stable order: by the texts of their key columns, compared by code unit, then by their raw bytes. They depend neither on the
 * order of the input nor on which cells it quotes. Rejects with the signal's reason.
 */
export async function sortRows(
  columns: readonly string[],
  rows: readonly string[],
  options: KeyColumnOptions,
  signal: AbortSignal,
): Promise<string[]> {
  const keys = keyColumnsOf(columns, rows, options);
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
