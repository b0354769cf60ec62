import { createHmac } from 'node:crypto';
import { Failure } from '../failure.ts';
import { cellStart, rawCell, splitCells } from './cells.ts';
import { checkRows, type MergeSource, nameDuplicates } from './check-rows.ts';
import type { DuplicateRows } from './duplicate-rows.ts';
import { CsvOutput, readChunks, type WrittenCsv } from './file.ts';
import { headerColumns } from './header.ts';
import { duplicatesWarning, type MergePlan, planMerge } from './merge-plan.ts';
import { PseudonymMapper, type PseudonymOptions, pseudonymColumns } from './pseudonymize.ts';
import { BYTE_ORDER_MARK, CR, LF, type RecordSink } from './records.ts';
import { RowMapper } from './row-mapper.ts';
import { type RawHeader, type RowSink, readHeader, rowsOf } from './rows.ts';

export type { MergeSource };

export interface MergeOptions {
  /** What becomes of a row that a file before has already, byte for byte. */
  readonly duplicates: 'keep' | 'drop';
  /** The name of a first column that holds each file's label; none if undefined. */
  readonly targetColumn: string | undefined;
  readonly pseudonyms?: PseudonymOptions | undefined;
}

export interface MergedCsv extends WrittenCsv {
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** For the log and the summary, one sentence or more each. */
  readonly warnings: readonly string[];
  /** Rows that an earlier file had already; whether they are in `rowCount` is a matter of the options. */
  readonly duplicateRows: number;
  /** The columns whose cells are pseudonyms now. */
  readonly pseudonymizedColumns: readonly string[];
}

/**
 * Joins files into a new one at `path`: byte for byte where their columns and line ends are the same, otherwise cell by cell, raw;
 * people as pseudonyms, if asked for, so that their names are never written there.
 * All rows are read and checked before one is written. Rejects with a Failure (`bad-file`, `invalid-input`), the file system's
 * error, or the signal's reason, leaving nothing behind. Memory does not grow with the files.
 */
export async function mergeCsv(
  files: readonly MergeSource[],
  path: string,
  options: MergeOptions,
  signal: AbortSignal,
): Promise<MergedCsv> {
  const headers: (RawHeader | undefined)[] = [];
  for (const file of files) {
    headers.push(file.columns.length === 0 ? undefined : await checkedHeader(file, signal));
  }
  const plan = planMerge(
    files.map(({ name, columns }, index) => ({ name, columns, lineEnd: headers[index]?.lineEnd })),
    options.targetColumn,
  );
  const ownColumns = plan.columns.slice(options.targetColumn === undefined ? 0 : 1);
  const hidden =
    options.pseudonyms === undefined || ownColumns.length === 0
      ? []
      : pseudonymColumns(ownColumns, options.pseudonyms);
  const duplicates = await checkRows(files, plan.cellNumbers, signal);
  const warnings = [...plan.warnings];
  if (duplicates.count > 0) {
    const named = await nameDuplicates(duplicates.examples, files, signal);
    warnings.push(duplicatesWarning(duplicates.count, named, options.duplicates));
  }

  const dropped = options.duplicates === 'drop' ? duplicates.count : 0;
  const output = await CsvOutput.create(path);
  try {
    if (plan.isConcatenation && dropped === 0 && hidden.length === 0)
      await concatenate(files, headers, plan, output, signal);
    else {
      appendHeader(headers, plan, options.targetColumn, output);
      await appendRows(files, plan, options, duplicates, hidden, output, signal);
    }
    const written = await output.close();
    const rowCount = files.reduce((sum, file) => sum + file.rowCount, 0) - dropped;
    return {
      ...written,
      columns: plan.columns,
      rowCount,
      warnings,
      duplicateRows: duplicates.count,
      pseudonymizedColumns: hidden.map((column) => ownColumns[column] ?? ''),
    };
  } catch (thrown) {
    await output.discard();
    throw thrown;
  }
}

/** The header that was there when the file was checked: what may be shown of its rows was decided by that. */
async function checkedHeader(file: MergeSource, signal: AbortSignal): Promise<RawHeader | undefined> {
  const header = await readHeader(file.path, signal);
  const columns = header === undefined ? [] : headerColumns(header.bytes);
  if (columns.join('\n') === file.columns.join('\n')) return header;
  throw new Failure('bad-file', `${file.name}: its columns changed while it was merged`);
}

/** Puts the files' bytes one behind the other, without the headers of all but the first. */
async function concatenate(
  files: readonly MergeSource[],
  headers: readonly (RawHeader | undefined)[],
  { lineEnd }: MergePlan,
  output: CsvOutput,
  signal: AbortSignal,
): Promise<void> {
  let lastByte: number | undefined;
  for (const [index, { path }] of files.entries()) {
    const header = headers[index];
    if (header === undefined) continue;
    let isFileStart = true;
    for await (const chunk of readChunks(path, lastByte === undefined ? 0 : header.rowsStart, signal)) {
      if (isFileStart && lastByte !== undefined && lastByte !== LF) {
        // A line end may be cut in two as well.
        output.append(Buffer.from(lastByte === CR ? '\n' : lineEnd));
      }
      isFileStart = false;
      lastByte = chunk[chunk.length - 1];
      await output.write(chunk);
    }
  }
}

function appendHeader(
  headers: readonly (RawHeader | undefined)[],
  { headerCells, lineEnd }: MergePlan,
  targetColumn: string | undefined,
  output: CsvOutput,
): void {
  if (headers.find((header) => header !== undefined)?.hasByteOrderMark) output.append(BYTE_ORDER_MARK);
  const cells = headerCells.map(({ file, cell }) => {
    const bytes = headers[file]?.bytes ?? Buffer.alloc(0);
    const ends: number[] = [];
    splitCells(bytes, 0, bytes.length, ends);
    return bytes.subarray(cellStart(ends, cell, 0), ends[cell]);
  });
  if (cells.length === 0) return;
  if (targetColumn !== undefined) cells.unshift(Buffer.from(rawCell(targetColumn)));
  const comma = Buffer.from(',');
  const record = Buffer.concat(cells.flatMap((cell, index) => (index === 0 ? [cell] : [comma, cell])));
  output.appendRecord(record, 0, record.length, Buffer.from(lineEnd));
}

async function appendRows(
  files: readonly MergeSource[],
  plan: MergePlan,
  options: MergeOptions,
  duplicates: DuplicateRows,
  hidden: readonly number[],
  output: CsvOutput,
  signal: AbortSignal,
): Promise<void> {
  const lineEnd = Buffer.from(plan.lineEnd);
  const dropsDuplicates = options.duplicates === 'drop' && duplicates.count > 0;
  const key = options.pseudonyms?.key ?? '';
  const pseudonyms = new PseudonymMapper(hidden, (text) =>
    createHmac('sha256', key).update(text).digest('hex'),
  );
  const append: RecordSink = (bytes, start, end) => {
    if (hidden.length === 0) output.appendRecord(bytes, start, end, lineEnd);
    else {
      pseudonyms.map(bytes, start, end);
      output.appendRecord(pseudonyms.bytes, 0, pseudonyms.length, lineEnd);
    }
  };
  let row = 0;
  for (const [index, file] of files.entries()) {
    const mapper = new RowMapper(plan.cellNumbers[index] ?? [], file.columns.length);
    const target = options.targetColumn === undefined ? undefined : Buffer.from(`${rawCell(file.label)},`);
    const onRow: RowSink = (bytes, start, end) => {
      const isDropped = dropsDuplicates && duplicates.has(row);
      row += 1;
      if (isDropped) return;
      if (target !== undefined) output.append(target);
      if (mapper.isIdentity) append(bytes, start, end);
      else {
        mapper.map(bytes, start, end);
        append(mapper.bytes, 0, mapper.length);
      }
    };
    for await (const _ of rowsOf(file, onRow, signal)) await output.drain();
  }
}
