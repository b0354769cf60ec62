import { Failure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { ExportKind } from '../harness/catalogue.ts';
import { encode, quoteCell, splitCells } from './cells.ts';
import { DuplicateRows } from './duplicate-rows.ts';
import { headerColumns } from './header.ts';
import { fitInMemory, MEMORY_LIMIT } from './memory-limit.ts';
import { type MergePlan, mapRow, planMerge } from './merge-plan.ts';
import { createPseudonymizer, type PseudonymOptions, pseudonymColumns } from './pseudonymize.ts';
import { type CsvHeader, readHeader, readRows } from './rows.ts';
import { sortRows } from './sort.ts';
import { type WrittenCsv, writeCsv } from './write-csv.ts';

/** A file to merge, and what was found when it was checked. */
export interface MergeSource {
  /** Absolute. */
  readonly path: string;
  /** For messages. */
  readonly name: string;
  /** What the added columns hold in each of its rows. */
  readonly addedCells: readonly string[];
  /** Empty for a file of 0 bytes. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly bytes: number;
  /** Columns of e-mail addresses, by their cells. */
  readonly addressColumns?: readonly string[];
}

export interface MergeOptions {
  /** Names of columns that come first and are the same in all rows of a file. */
  readonly addedColumns: readonly string[];
  /** Whether rows are sorted, lines end in LF and there is no byte-order mark. */
  readonly stableOrder: boolean;
  /** Names of the key columns, for the stable order; those of the column table if undefined. */
  readonly keyColumns?: readonly string[] | undefined;
  readonly kind?: ExportKind;
  /** These columns come first, in this order, where they are there. */
  readonly columnOrder?: readonly string[] | undefined;
  readonly pseudonyms?: PseudonymOptions | undefined;
}

export interface MergedCsv extends WrittenCsv {
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** For the log and the summary, one sentence or more each. */
  readonly warnings: readonly string[];
  /** The columns whose cells are pseudonyms now. */
  readonly pseudonymizedColumns: readonly string[];
}

/**
 * Joins files into a new one at `path`, row by row: each row's bytes are kept where the columns are equal, otherwise each cell's. Lines end
 * as in the first file. Names of people become pseudonyms, if asked for, before they are written. Rejects with a Failure (`bad-file`,
 * `invalid-input`, `personal-data`, `file-too-large`), the file system's error, or the signal's reason; the caller removes what was written.
 */
export async function mergeCsv(
  files: readonly MergeSource[],
  path: string,
  options: MergeOptions,
  signal: AbortSignal,
): Promise<MergedCsv> {
  const { addedColumns, stableOrder } = options;
  for (const { name, columns } of files) {
    const taken = addedColumns.find((column) => columns.includes(column));
    if (taken === undefined) continue;
    const message = `target-column: ${name} has a column "${taken}" already`;
    throw new Failure('invalid-input', message, { hint: 'Choose a name that no file has.' });
  }
  const headers: (CsvHeader | undefined)[] = [];
  for (const file of files) headers.push(await readCheckedHeader(file, signal));
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
  const hidden = options.pseudonyms ? pseudonymColumns(plan.columns, options.pseudonyms, addressColumns) : [];
  const hasSeveral = files.filter(({ rowCount }) => rowCount > 0).length > 1;
  const duplicates = hasSeveral && isSmall ? new DuplicateRows() : undefined;
  const columns = plan.columns.length === 0 ? [] : [...addedColumns, ...plan.columns];
  const first = headers.find((header) => header !== undefined);

  async function* records() {
    if (first !== undefined) {
      const mark = first.hasByteOrderMark && !stableOrder ? encode('\uFEFF') : '';
      yield [mark + headerRow(headers, plan, addedColumns)];
    }
    const rows = mergedRows(files, plan, { ...options, hidden, duplicates }, signal);
    yield* stableOrder ? sorted(rows, columns, options, signal) : rows;
  }
  const lineEnd =
    headers.find((header) => header?.lineEnd)?.lineEnd === '\r\n' && !stableOrder ? '\r\n' : '\n';
  const written = await writeCsv(path, records(), lineEnd, signal);
  const warnings = [...plan.warnings];
  if (duplicates?.warning !== undefined) warnings.push(duplicates.warning);
  if (hasSeveral && !isSmall)
    warnings.push(
      `rows that occur in several files were not looked for: the files have over ${MEMORY_LIMIT}`,
    );
  return {
    ...written,
    columns,
    rowCount: files.reduce((sum, file) => sum + file.rowCount, 0),
    warnings,
    pseudonymizedColumns: hidden.map((column) => plan.columns[column] ?? ''),
  };
}

/** The header that was there when the file was checked: what may be shown of its rows was decided by that. */
async function readCheckedHeader(file: MergeSource, signal: AbortSignal): Promise<CsvHeader | undefined> {
  if (file.columns.length === 0) return undefined;
  const header = await readHeader(file, signal);
  const columns = header === undefined ? [] : headerColumns(Buffer.from(header.raw, 'latin1'));
  if (columns.join('\n') === file.columns.join('\n')) return header;
  throw new Failure('bad-file', `${file.name}: its columns changed while it was merged`);
}

/** Of raw cells, each from the first file that has it. */
function headerRow(
  headers: readonly (CsvHeader | undefined)[],
  { headerCells }: MergePlan,
  addedColumns: readonly string[],
): string {
  const rawCells = headers.map((header) => splitCells(header?.raw ?? ''));
  const cells = headerCells.map(({ file, cell }) => rawCells[file]?.[cell] ?? '');
  return [...addedColumns.map(encodedCell), ...cells].join(',');
}

async function* mergedRows(
  files: readonly MergeSource[],
  { mappings }: MergePlan,
  {
    pseudonyms,
    hidden,
    duplicates,
  }: MergeOptions & { readonly hidden: readonly number[]; readonly duplicates: DuplicateRows | undefined },
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const pseudonym = createPseudonymizer(pseudonyms?.key ?? '');
  const hiddenPlaces = new Set(hidden);
  // In a file alone nothing is misplaced by a row of more or fewer cells, unless it is a name.
  const isAligned = files.length > 1 || hidden.length > 0;
  for (const [index, file] of files.entries()) {
    const mapping = mappings[index];
    if (mapping === undefined) continue;
    const hiddenCells = [...mapping.places.keys()].filter((cell) =>
      hiddenPlaces.has(mapping.places[cell] ?? -1),
    );
    const added = file.addedCells.map((cell) => `${encodedCell(cell)},`).join('');
    let rowCount = 0;
    for await (const batch of readRows(file, signal)) {
      rowCount += batch.length;
      let rows: string[] = [];
      let length = 0;
      for (const { raw, line } of batch) {
        const cells = splitCells(raw);
        if (isAligned && cells.length !== file.columns.length) throw raggedRow(file, line, cells.length);
        let row = mapping.isIdentity ? raw : mapRow(cells, mapping);
        duplicates?.add(row, file.name, line);
        if (hiddenCells.length > 0) {
          for (const cell of hiddenCells) cells[cell] = pseudonym(cells[cell] ?? '');
          row = mapRow(cells, mapping);
        }
        rows.push(added + row);
        length += row.length;
        // Many missing cells make a short row long.
        if (length > MAX_BATCH_LENGTH) {
          yield rows;
          rows = [];
          length = 0;
        }
      }
      yield rows;
    }
    if (rowCount !== file.rowCount)
      throw new Failure('bad-file', `${file.name}: its rows changed while it was merged`);
  }
}

function encodedCell(text: string): string {
  return encode(quoteCell(text));
}

function raggedRow({ name, columns }: MergeSource, line: number, cellCount: number): Failure {
  const cells = formatCount(cellCount, 'cell');
  return new Failure('bad-file', `${name}, line ${line}: the row has ${cells}, the header ${columns.length}`);
}

const ROWS_AT_ONCE = 10_000;
const MAX_BATCH_LENGTH = 1024 * 1024;

async function* sorted(
  batches: AsyncIterable<readonly string[]>,
  columns: readonly string[],
  { keyColumns, kind }: MergeOptions,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const rows: string[] = [];
  for await (const batch of batches) for (const row of batch) rows.push(row);
  const inOrder = await sortRows(rows, { columns, keyColumns, kind }, signal);
  for (let start = 0; start < inOrder.length; start += ROWS_AT_ONCE)
    yield inOrder.slice(start, start + ROWS_AT_ONCE);
}
