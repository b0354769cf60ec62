import { formatCount, quoteList } from '../format.ts';

/** How many rows, files or columns a message names. */
export const MAX_NAMED = 5;

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
  /** How many merged columns there are. */
  readonly width: number;
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
  const width = columns.length;
  const mappings = identities.map((ofFile): CellMapping => {
    const places = ofFile.map((identity) => positions.get(identity) ?? 0);
    const isIdentity = places.length === width && places.every((place, cell) => place === cell);
    return { places, width, isIdentity };
  });
  return { columns, headerCells, mappings, warnings: missingColumns(heads, mappings, columns) };
}

/** A row's raw cells, put where the merged file has them; those beyond its header come last. */
export function mapRow(cells: readonly string[], { places, width }: CellMapping): string {
  const row: string[] = new Array(width).fill('');
  for (const [cell, place] of places.entries()) row[place] = cells[cell] ?? '';
  return [...row, ...cells.slice(places.length)].join(',');
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
    return `${head.name} has no ${quoteList(missing, MAX_NAMED)}`;
  });
  const others = lacking.length - named.length;
  const rest = others > 0 ? `; and ${formatCount(others, 'other file')}` : '';
  return [
    `the files have different columns, cells are empty where a file lacks one: ${named.join('; ')}${rest}`,
  ];
}
