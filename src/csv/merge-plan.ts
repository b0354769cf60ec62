import { Failure } from '../failure.ts';
import { formatCount, quoteForeign } from '../format.ts';

/** How many rows, files or columns a message names. */
export const MAX_NAMED = 5;

/** What has to be known of a file to decide how it is merged; `columns` is empty for a file of 0 bytes. */
export interface MergeHead {
  /** For messages. */
  readonly name: string;
  readonly columns: readonly string[];
  /** What ends the header row, undefined if nothing does. */
  readonly lineEnd: '\n' | '\r\n' | undefined;
}

/** Where a cell of the merged header is to be had: cell number `cell` of the header of file number `file`. */
interface HeaderCell {
  readonly file: number;
  readonly cell: number;
}

/** How files become one. */
export interface MergePlan {
  /** Of the merged file, with the target column if there is one. */
  readonly columns: readonly string[];
  /** For each column but the target column. */
  readonly headerCells: readonly HeaderCell[];
  /** For each file, for each column but the target column: the number of the file's cell, -1 if it has none. */
  readonly cellNumbers: readonly (readonly number[])[];
  readonly lineEnd: '\n' | '\r\n';
  /** Whether the files' bytes can be put one behind the other, without the headers of all but the first. */
  readonly isConcatenation: boolean;
  readonly warnings: readonly string[];
}

/**
 * Decides on the columns: the union by name in order of first appearance, where the second column of a name is another one
 * than the first. Throws a Failure (`invalid-input`) if a file has a column that is called like the target column.
 */
export function planMerge(heads: readonly MergeHead[], targetColumn: string | undefined): MergePlan {
  const taken = heads.find(({ columns }) => targetColumn !== undefined && columns.includes(targetColumn));
  if (taken !== undefined) {
    throw new Failure(
      'invalid-input',
      `target-column: ${taken.name} has a column "${targetColumn}" already`,
      {
        hint: 'Choose a name that no file has.',
      },
    );
  }
  const identities = heads.map(({ columns }) => columnIdentities(columns));
  const headerCells = new Map<string, HeaderCell>();
  const names: string[] = [];
  for (const [file, ofFile] of identities.entries()) {
    for (const [cell, identity] of ofFile.entries()) {
      if (headerCells.has(identity)) continue;
      headerCells.set(identity, { file, cell });
      names.push(heads[file]?.columns[cell] ?? '');
    }
  }
  const union = [...headerCells.keys()];
  const cellNumbers = identities.map((ofFile) => {
    const numbers = new Map(ofFile.map((identity, cell) => [identity, cell]));
    return union.map((identity) => numbers.get(identity) ?? -1);
  });
  const lineEnds = new Set(heads.flatMap(({ lineEnd }) => lineEnd ?? []));
  const hasEqualColumns = heads.every(
    ({ columns }, file) =>
      columns.length === 0 || cellNumbers[file]?.every((cell, position) => cell === position),
  );
  return {
    columns: targetColumn === undefined || names.length === 0 ? names : [targetColumn, ...names],
    headerCells: [...headerCells.values()],
    cellNumbers,
    lineEnd: [...lineEnds][0] ?? '\n',
    // A mixture of line ends is what many readers of CSV can't cope with.
    isConcatenation: hasEqualColumns && targetColumn === undefined && lineEnds.size < 2,
    warnings: missingColumns(heads, names, cellNumbers),
  };
}

/** A row that occurs in two files, named by its place: its cells may be about a person, and warnings are read by many. */
export interface NamedDuplicate {
  readonly name: string;
  readonly firstName: string;
  /** The physical line in `name`. */
  readonly line: number;
}

/** Says how many rows occur in more than one file, names the first, and what became of them. */
export function duplicatesWarning(
  count: number,
  examples: readonly NamedDuplicate[],
  policy: 'keep' | 'drop',
): string {
  const named = examples.map(({ name, firstName, line }) => `${name}, line ${line} (before in ${firstName})`);
  const what = `${formatCount(count, 'row')} occurred in an earlier file already, byte for byte`;
  const became =
    policy === 'drop'
      ? 'Only the first of each was kept.'
      : 'All were kept, so a sum over the merged file counts them more than once; "merge-duplicates: drop" keeps the first of each.';
  return `${what}: ${named.join(', ')}${count > named.length ? ' and others' : ''}. ${became}`;
}

/** A row that has not as many cells as its header. */
export interface RaggedRow {
  readonly name: string;
  /** The physical line in which it starts. */
  readonly line: number;
  readonly cellCount: number;
  readonly columnCount: number;
}

/** Names the rows that can't be merged. */
export function raggedRowsFailure(rows: readonly RaggedRow[]): Failure {
  const named = rows.map(
    ({ name, line, cellCount, columnCount }) =>
      `${name}, line ${line}: ${formatCount(cellCount, 'cell')}, its header has ${columnCount}`,
  );
  return new Failure('bad-file', `rows with another number of cells than their header: ${named.join('; ')}`);
}

/** A name with its occurrence, so that the second column of a name is told from the first. */
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
  names: readonly string[],
  cellNumbers: readonly (readonly number[])[],
): string[] {
  const lacking = heads.flatMap(({ name, columns }, file) => {
    const missing = names.filter((_, position) => cellNumbers[file]?.[position] === -1);
    return columns.length === 0 || missing.length === 0 ? [] : `${name} has no ${listed(missing)}`;
  });
  if (lacking.length === 0) return [];
  const named = lacking.slice(0, MAX_NAMED).join('; ');
  const others =
    lacking.length > MAX_NAMED ? `; and ${formatCount(lacking.length - MAX_NAMED, 'other file')}` : '';
  return [`the files have different columns, cells are empty where a file lacks one: ${named}${others}`];
}

function listed(columns: readonly string[]): string {
  const named = columns.slice(0, MAX_NAMED).map((column) => `"${quoteForeign(column, 60)}"`);
  const others = columns.length - named.length;
  return named.join(', ') + (others > 0 ? ` and ${others} more` : '');
}
