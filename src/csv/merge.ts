import { Failure } from '../failure.ts';
import { andMore, formatCount } from '../format.ts';
import { encode, plainRecord, quoteCell, splitCells } from './cells.ts';
import { type KeyColumnOptions, sortRows } from './keys.ts';
import { isInPlace, MAX_NAMED, mapRow, planMerge } from './merge-plan.ts';
import { createPseudonymizer, type PseudonymOptions } from './pseudonymize.ts';
import { type CsvRow, fitInMemory, MEMORY_LIMIT, readRows, type StoredCsv, writeBytes } from './rows.ts';

const CHUNK_LENGTH = 1024 * 1024;

/** A file to merge. */
export interface MergeSource extends StoredCsv {
  /** Cells of the added columns, the same in each of its rows. */
  readonly addedCells: readonly string[];
  /** Where rows do not say which piece of the period they are about: equal rows of another piece are others. */
  readonly piece?: string | undefined;
}

export interface MergeOptions extends KeyColumnOptions {
  /** Names of columns to put first; their cells are those of {@link MergeSource.addedCells}. */
  readonly addedColumns: readonly string[];
  /** Whether rows are sorted, lines end in LF and there is no byte-order mark. */
  readonly stableOrder: boolean;
  /** Columns to put first in this order, as far as the files have them. */
  readonly columnOrder?: readonly string[] | undefined;
  readonly pseudonyms?: PseudonymOptions | undefined;
}

/**
 * Joins files into a new one at `path`, row by row: each row's bytes are kept where the columns are equal, otherwise each cell's. Lines end
 * as in the first file. Names of people become pseudonyms, if asked for, before they are written. Warnings are for the log. Rejects with
 * a Failure (`bad-file`, `invalid-input`, `file-too-large`), the file system's error, or the signal's reason; the caller removes what was
 * written.
 */
export async function mergeCsv(
  files: readonly MergeSource[],
  path: string,
  options: MergeOptions,
  signal: AbortSignal,
) {
  const { addedColumns, stableOrder } = options;
  for (const { name, columns } of files) {
    const taken = addedColumns.find((column) => columns.includes(column));
    if (taken === undefined) continue;
    const message = `target-column: ${name} has a column "${taken}" already`;
    throw new Failure('invalid-input', message, { hint: 'Choose a name that no file has.' });
  }
  const plan = planMerge(files, options.columnOrder);
  // A comma for each cell that a file lacks.
  const width = plan.columns.length;
  const isSmall = fitInMemory(
    files.map(({ bytes, rowCount, columns }) => ({
      rowCount,
      bytes: bytes + rowCount * (width - columns.length),
    })),
  );
  if (stableOrder && !isSmall) {
    throw new Failure('file-too-large', `stable-order: rows are sorted up to ${MEMORY_LIMIT}`, {
      hint: 'Set stable-order: false, or export fewer teams or a shorter period.',
    });
  }
  const addressColumns = files.flatMap((file) => file.addressColumns ?? []);
  const { pseudonyms } = options;
  const hidden = [...plan.columns.keys()].filter((at) =>
    pseudonyms?.columns.includes(plan.columns[at] ?? ''),
  );
  const hasSeveral = files.filter(({ rowCount }) => rowCount > 0).length > 1;
  /** By row, the file that had it first; equal rows of one file are not repeated ones. */
  const firstNames = new Map<string, string>();
  /** Places of repeated rows. Never their cells, which may be about people: many read the log. */
  const repeated: string[] = [];
  const columns = plan.columns.length === 0 ? [] : [...addedColumns, ...plan.columns];
  const isCrLf = files.find(({ header }) => header?.lineEnd)?.header?.lineEnd === '\r\n';
  const lineEnd = isCrLf && !stableOrder ? '\r\n' : '\n';
  const pseudonym = createPseudonymizer(pseudonyms?.key ?? '');

  async function* mergedRows() {
    for (const [index, file] of files.entries()) {
      const places = plan.places[index] ?? [];
      const staysAsItIs = isInPlace(places, width);
      const hiddenCells = hidden.map((column) => places.indexOf(column)).filter((cell) => cell !== -1);
      const { piece = '' } = file;
      const added = file.addedCells.map((cell) => `${encodedCell(cell)},`).join('');
      // In a single file a ragged row misplaces nothing, unless names have to be found in it.
      const isAligned = files.length > 1 || hidden.length > 0;
      const convert = ({ raw, line }: CsvRow) => {
        const cells = splitCells(raw);
        if (isAligned && cells.length !== file.columns.length) throw raggedRow(file, line, cells.length);
        const row = staysAsItIs ? raw : mapRow(cells, places, width);
        if (hasSeveral && isSmall) {
          const firstName = firstNames.get(piece + row);
          if (firstName === undefined) firstNames.set(piece + row, file.name);
          else if (firstName !== file.name)
            repeated.push(`${file.name}, line ${line} (before in ${firstName})`);
        }
        if (hiddenCells.length === 0) return added + row;
        for (const cell of hiddenCells) cells[cell] = pseudonym(cells[cell] ?? '');
        return added + mapRow(cells, places, width);
      };
      // Converted one by one as they are read: many missing cells make a short row long.
      for await (const batch of readRows(file, signal)) yield converted(batch, convert);
    }
  }
  async function* sortedRows() {
    const rows: string[] = [];
    for await (const batch of mergedRows()) for (const row of batch) rows.push(row);
    yield await sortRows(columns, rows, options, signal);
  }
  async function* chunks() {
    let text = '';
    const first = files.findIndex(({ header }) => header !== undefined);
    const header = files[first]?.header;
    if (header !== undefined) {
      const mark = header.hasByteOrderMark && !stableOrder ? encode('\uFEFF') : '';
      const isInOrder = isInPlace(plan.places[first] ?? [], width);
      const own = isInOrder ? header.raw : plan.columns.map(encodedCell).join(',');
      text =
        mark + [...addedColumns.map(encodedCell), stableOrder ? plainRecord(own) : own].join(',') + lineEnd;
    }
    for await (const rows of stableOrder ? sortedRows() : mergedRows()) {
      for (const row of rows) {
        text += row + lineEnd;
        if (text.length < CHUNK_LENGTH) continue;
        yield Buffer.from(text, 'latin1');
        text = '';
      }
    }
    yield Buffer.from(text, 'latin1');
  }
  const written = await writeBytes(path, chunks(), signal);
  const warnings = [...plan.warnings];
  if (repeated.length > 0)
    warnings.push(
      `${formatCount(repeated.length, 'row')} occurred in an earlier file already, byte for byte: ` +
        `${andMore(repeated.slice(0, MAX_NAMED), repeated.length)}. ` +
        'All were kept, so a sum over the merged file counts them more than once.',
    );
  if (hasSeveral && !isSmall)
    warnings.push(
      `rows that occur in several files were not searched for: the files have over ${MEMORY_LIMIT}`,
    );
  return {
    ...written,
    columns,
    addressColumns,
    rowCount: files.reduce((sum, file) => sum + file.rowCount, 0),
    warnings,
    pseudonymizedColumns: hidden.map((column) => plan.columns[column] ?? ''),
  };
}

function* converted(rows: readonly CsvRow[], convert: (row: CsvRow) => string): Generator<string> {
  for (const row of rows) yield convert(row);
}

function encodedCell(text: string): string {
  return encode(quoteCell(text));
}

export function raggedRow(
  { name, columns }: Pick<MergeSource, 'name' | 'columns'>,
  line: number,
  cellCount: number,
): Failure {
  const cells = formatCount(cellCount, 'cell');
  return new Failure('bad-file', `${name}, line ${line}: the row has ${cells}, the header ${columns.length}`);
}
