import { Failure } from '../failure.ts';
import { countPlainCells, splitCells } from './cells.ts';
import { type DuplicateRow, DuplicateRows } from './duplicate-rows.ts';
import { MAX_NAMED, type NamedDuplicate, type RaggedRow, raggedRowsFailure } from './merge-plan.ts';
import { RowMapper } from './row-mapper.ts';
import { type RowSink, rowsOf } from './rows.ts';

/** A file that takes part, and what an inspection said of it. */
export interface MergeSource {
  /** Absolute. */
  readonly path: string;
  /** For messages. */
  readonly name: string;
  /** Of the target that it came from; goes to the target column. */
  readonly label: string;
  /** Empty for a file of 0 bytes. */
  readonly columns: readonly string[];
  readonly rowCount: number;
}

/**
 * Reads all rows before one is written: throws a Failure (`bad-file`) that names those with another number of cells than their
 * header, and finds those that occur in two files, cells put where the merged file has them (`cellNumbers`, for each file).
 */
export async function checkRows(
  files: readonly MergeSource[],
  cellNumbers: readonly (readonly number[])[],
  signal: AbortSignal,
): Promise<DuplicateRows> {
  const hasSeveral = files.filter(({ rowCount }) => rowCount > 0).length > 1;
  const duplicates = new DuplicateRows(hasSeveral ? files.reduce((sum, file) => sum + file.rowCount, 0) : 0);
  const ragged: RaggedRow[] = [];
  for (let pass = 0, isDone = false; !isDone; pass += 1) {
    for (const [source, file] of files.entries()) {
      const mapper = new RowMapper(cellNumbers[source] ?? [], file.columns.length);
      const add = hasSeveral
        ? (bytes: Buffer, start: number, end: number) => duplicates.add(bytes, start, end, source)
        : () => {};
      const onRow = mapper.isIdentity
        ? unmappedRows(file, ragged, pass > 0, add)
        : mappedRows(file, ragged, mapper, add);
      await readAll(file, onRow, signal);
    }
    isDone = duplicates.endPass();
    if (ragged.length > 0) throw raggedRowsFailure(ragged);
  }
  return duplicates;
}

type Add = (bytes: Buffer, start: number, end: number) => void;

function unmappedRows(file: MergeSource, ragged: RaggedRow[], isChecked: boolean, add: Add): RowSink {
  const columnCount = file.columns.length;
  const ends: number[] = [];
  let window: Buffer | undefined;
  let view: DataView = new DataView(new ArrayBuffer(0));
  return (bytes, start, end, splitter) => {
    if (!isChecked) {
      if (bytes !== window) {
        window = bytes;
        view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      }
      const cellCount = splitter.hasQuotedCell
        ? splitCells(bytes, start, end, ends)
        : countPlainCells(view, start, end);
      if (cellCount !== columnCount) noteRagged(ragged, file, splitter.line, cellCount);
    }
    add(bytes, start, end);
  };
}

function mappedRows(file: MergeSource, ragged: RaggedRow[], mapper: RowMapper, add: Add): RowSink {
  return (bytes, start, end, splitter) => {
    if (mapper.map(bytes, start, end)) add(mapper.bytes, 0, mapper.length);
    else noteRagged(ragged, file, splitter.line, splitCells(bytes, start, end, []));
  };
}

function noteRagged(ragged: RaggedRow[], file: MergeSource, line: number, cellCount: number): void {
  ragged.push({ name: file.name, line, cellCount, columnCount: file.columns.length });
  if (ragged.length === MAX_NAMED) throw raggedRowsFailure(ragged);
}

async function readAll(file: MergeSource, onRow: RowSink, signal: AbortSignal): Promise<void> {
  const { name, rowCount } = file;
  let rows = 0;
  for await (rows of rowsOf(file, onRow, signal)) if (rows > rowCount) break;
  // The tables have room for the rows that were announced.
  if (rows !== rowCount) throw new Failure('bad-file', `${name}: its rows changed while it was merged`);
}

/** Reads the rows that were found once more, for their place. */
export async function nameDuplicates(
  examples: readonly DuplicateRow[],
  files: readonly MergeSource[],
  signal: AbortSignal,
): Promise<NamedDuplicate[]> {
  const named: NamedDuplicate[] = [];
  let firstRow = 0;
  for (const [source, file] of files.entries()) {
    const wanted = new Map(
      examples.filter((example) => example.source === source).map((example) => [example.row, example]),
    );
    const last = Math.max(...wanted.keys());
    let row = firstRow;
    const onRow: RowSink = (_bytes, _start, _end, { line }) => {
      const example = wanted.get(row);
      row += 1;
      if (example === undefined) return;
      const firstName = files[example.firstSource]?.name ?? '';
      named.push({ name: file.name, firstName, line });
    };
    if (wanted.size > 0) for await (const _ of rowsOf(file, onRow, signal)) if (row > last) break;
    firstRow += file.rowCount;
  }
  return named;
}
