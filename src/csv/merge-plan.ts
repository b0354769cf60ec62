import { formatCount, quoteForeign } from '../format.ts';
import { MAX_NAMED } from './duplicate-rows.ts';

/** A file that is merged; `columns` is empty for a file of 0 bytes. */
export interface MergeHead {
  /** For messages. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** A cell of a header: number `cell` of file number `file`. */
interface HeaderCell {
  readonly file: number;
  readonly cell: number;
}

/** Where the cells of one file's rows go. */
export interface CellMapping {
  /** For each of the file's cells its place among the merged columns. */
  readonly places: readonly number[];
  /** Numbers of the file's cells, in the order of the merged columns. */
  readonly cells: readonly number[];
  /** What stands before each of them, and behind the last: the commas of empty cells, too. */
  readonly separators: readonly string[];
  /** Whether rows stay as they are. */
  readonly isIdentity: boolean;
}

export interface MergePlan {
  /** Of the merged file, without a target column. */
  readonly columns: readonly string[];
  /** For each column, where its header cell is from. */
  readonly headerCells: readonly HeaderCell[];
  /** For each file. */
  readonly mappings: readonly CellMapping[];
  readonly warnings: readonly string[];
}

/**
 * Decides on the columns of the merged file: the union by name, where the second column of a name is another one than the first; those of
 * `order` first and as there, the others in order of first appearance. Takes time in proportion to the columns of all files, not to their
 * product.
 */
export function planMerge(heads: readonly MergeHead[], order: readonly string[] = []): MergePlan {
  const found = new Map<string, HeaderCell>();
  const identities = heads.map((head) => columnIdentities(head.columns));
  for (const [file, ofFile] of identities.entries()) {
    for (const [cell, identity] of ofFile.entries())
      if (!found.has(identity)) found.set(identity, { file, cell });
  }
  const ordered = new Set([
    ...columnIdentities(order).filter((identity) => found.has(identity)),
    ...found.keys(),
  ]);
  const positions = new Map([...ordered].map((identity, position) => [identity, position]));
  const headerCells = [...ordered].flatMap((identity) => found.get(identity) ?? []);
  const columns = headerCells.map(({ file, cell }) => heads[file]?.columns[cell] ?? '');
  const mappings = identities.map((ofFile) =>
    mapCells(
      ofFile.map((identity) => positions.get(identity) ?? 0),
      columns.length,
    ),
  );
  return { columns, headerCells, mappings, warnings: missingColumns(heads, mappings, columns) };
}

/** `places`: for each cell of the file its place among `width` columns. */
function mapCells(places: readonly number[], width: number): CellMapping {
  const cells = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const separators = cells.map((cell, index) =>
    ','.repeat((places[cell] ?? 0) - (places[cells[index - 1] ?? -1] ?? 0)),
  );
  separators.push(','.repeat(Math.max(0, width - 1 - (places[cells.at(-1) ?? -1] ?? 0))));
  const isIdentity = places.length === width && places.every((place, cell) => place === cell);
  return { places, cells, separators, isIdentity };
}

/** A row's raw cells, put where the merged file has them. */
export function mapRow(cells: readonly string[], { cells: order, separators }: CellMapping): string {
  let row = '';
  for (let index = 0; index < order.length; index += 1)
    row += (separators[index] ?? '') + (cells[order[index] ?? 0] ?? '');
  return row + (separators[order.length] ?? '');
}

/** A name with its occurrence, so that the second column of a name differs from the first. */
export function columnIdentities(columns: readonly string[]): string[] {
  const occurrences = new Map<string, number>();
  return columns.map((name) => {
    const occurrence = (occurrences.get(name) ?? 0) + 1;
    occurrences.set(name, occurrence);
    return `${occurrence} ${name}`;
  });
}

function missingColumns(
  heads: readonly MergeHead[],
  mappings: readonly CellMapping[],
  columns: readonly string[],
): string[] {
  const lacking = heads.filter((head) => head.columns.length > 0 && head.columns.length < columns.length);
  if (lacking.length === 0) return [];
  const named = lacking.slice(0, MAX_NAMED).map((head) => {
    const own = new Set(mappings[heads.indexOf(head)]?.places);
    const missing = columns.filter((_, place) => !own.has(place));
    const quoted = missing.slice(0, MAX_NAMED).map((column) => `"${quoteForeign(column, 60)}"`);
    const more = missing.length > quoted.length ? ` and ${missing.length - quoted.length} more` : '';
    return `${head.name} has no ${quoted.join(', ')}${more}`;
  });
  const others = lacking.length - named.length;
  const rest = others > 0 ? `; and ${formatCount(others, 'other file')}` : '';
  return [
    `the files have different columns, cells are empty where a file lacks one: ${named.join('; ')}${rest}`,
  ];
}
