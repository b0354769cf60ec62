import { andMore, quoteList } from '../format.ts';
import { columnIdentities } from './header.ts';
import type { StoredCsv } from './rows.ts';

/** Most rows, files or columns that a message names. */
export const MAX_NAMED = 5;

/** Of a file that is merged; `columns` is empty for a file of 0 bytes. */
type MergeHead = Pick<StoredCsv, 'name' | 'columns'>;

/**
 * Decides on the columns of the merged file: the union by name, where the second column of a name is another one than the first; those of
 * `order` first and as there, the others in order of first appearance. `places` are, for each file, those of its cells among them. Takes
 * time in proportion to the columns of all files, not to their product.
 */
export function planMerge(heads: readonly MergeHead[], order: readonly string[] = []) {
  const identities = heads.map((head) => columnIdentities(head.columns));
  const all = new Set(identities.flat());
  const first = columnIdentities(order).filter((identity) => all.has(identity));
  const merged = [...new Set([...first, ...all])];
  const placeOf = new Map(merged.map((identity, place) => [identity, place]));
  const columns = merged.map((identity) => identity.slice(identity.indexOf(' ') + 1));
  const places = identities.map((ofFile) => ofFile.map((identity) => placeOf.get(identity) ?? 0));
  return { columns, places, warnings: missingColumns(heads, places, columns) };
}

/** Whether cells at these places, of so many columns, stay where they are. */
export function isInPlace(places: readonly number[], width: number): boolean {
  return places.length === width && places.every((place, cell) => place === cell);
}

/** A row's raw cells, put at their places among `width` columns; those beyond its header come last. */
export function mapRow(cells: readonly string[], places: readonly number[], width: number): string {
  const row: string[] = new Array(width).fill('');
  for (const [cell, place] of places.entries()) row[place] = cells[cell] ?? '';
  return [...row, ...cells.slice(places.length)].join(',');
}

function missingColumns(
  heads: readonly MergeHead[],
  places: readonly (readonly number[])[],
  columns: readonly string[],
): string[] {
  const lacking = heads.filter((head) => head.columns.length > 0 && head.columns.length < columns.length);
  if (lacking.length === 0) return [];
  const named = lacking.slice(0, MAX_NAMED).map((head) => {
    const own = new Set(places[heads.indexOf(head)]);
    const missing = columns.filter((_, place) => !own.has(place));
    return `${head.name} has no ${quoteList(missing, MAX_NAMED)}`;
  });
  const list = andMore(named, lacking.length);
  return [`the files have different columns, cells are empty where a file lacks one: ${list}`];
}
