import { Failure } from '../failure.ts';
import { orList, quoteList } from '../format.ts';
import { roleOf } from '../harness/find-column.ts';
import { isSameName } from '../privacy/personal-columns.ts';
import { cellTexts, decode, encode, quoteCell, splitCells } from './cells.ts';
import { type KeyColumnOptions, keyColumnsOf, sortRows } from './keys.ts';
import { raggedRow } from './merge.ts';
import { mapRow, planMerge } from './merge-plan.ts';
import { assertSamePseudonyms } from './pseudonymize.ts';
import { fitInMemory, letSignalsIn, MEMORY_LIMIT, readRows, type StoredCsv, writeBytes } from './rows.ts';

/** How many days of its interval a row covers; empty where it covers all, and no column where all rows do. */
export const COVERED_DAYS = 'Covered_Days';
const ALL = Number.POSITIVE_INFINITY;

/** The time that a row is about. */
export interface RowInterval {
  /** The same for all rows of the interval, however it is printed and however much of it they cover. */
  readonly id: string;
  /** What the row calls it; empty where one interval may have several names. */
  readonly label: string;
  /** `a month`; undefined where the row does not show it. */
  readonly length: string | undefined;
  /** Days of it that the row covers and that are over; `Infinity` for all, `NaN` where that is not known. */
  readonly coveredDays: number;
}

export interface HistoryOptions extends KeyColumnOptions {
  readonly targetColumn: string | undefined;
  /** Columns of the new files that hold pseudonyms. */
  readonly pseudonymizedColumns: readonly string[];
  readonly intervalReader: (columns: readonly string[]) => (cells: readonly string[]) => RowInterval;
}

/** The rows of one key, each of them once. */
interface KeyedRows {
  readonly interval: RowInterval;
  /** Whom they are about: the key without the interval. */
  readonly subject: string;
  readonly rows: Set<string>;
  coveredDays: number;
}

/**
 * Writes the rows of a history and of new files to `path`, in stable order: new rows take the place of those with their key, unless they
 * cover less of the interval or are fewer. Rejects with a Failure (`invalid-input` where they do not belong to the history, `bad-file`,
 * `file-too-large`), the file system's error, or the signal's reason.
 */
export async function growCsv(
  history: StoredCsv | undefined,
  files: readonly StoredCsv[],
  path: string,
  options: HistoryOptions,
  signal: AbortSignal,
) {
  const sources = history === undefined ? files : [history, ...files];
  if (!fitInMemory(sources)) {
    const message = `it and the new rows have over ${MEMORY_LIMIT} together`;
    throw new Failure('file-too-large', message, { hint: 'Begin a new history.' });
  }
  const { columns, places } = planMerge(sources);
  const before: string[] = [];
  const after: string[] = [];
  for (const [index, source] of sources.entries()) {
    const rows = source === history ? before : after;
    for await (const batch of readRows(source, signal)) {
      for (const { raw, line } of batch) {
        const cells = splitCells(raw);
        if (cells.length !== source.columns.length) throw raggedRow(source, line, cells.length);
        rows.push(mapRow(cells, places[index] ?? [], columns.length));
      }
    }
  }
  assertSamePseudonyms(before, columns, options.pseudonymizedColumns);
  const keys = keysOf(columns, [...before, ...after], options);
  await letSignalsIn(signal);

  const hasDays = columns.includes(COVERED_DAYS);
  const place = hasDays ? columns.indexOf(COVERED_DAYS) : columns.length;
  const readInterval = options.intervalReader(columns);
  const timeRoles = new Set<string | undefined>(['period', 'sprint']);
  const subjectColumns = keys.filter((at) => !timeRoles.has(roleOf(columns[at] ?? '', options.kind)));
  const describe = (row: string, isStored: boolean) => {
    const cells = cellTexts(decode(row));
    const subject = JSON.stringify(subjectColumns.map((column) => cells[column]));
    const interval = readInterval(cells);
    const own = cells[place] ?? '';
    const coveredDays = /^\d+$/.test(own) ? Number(own) : isStored ? ALL : interval.coveredDays;
    return { interval, subject, coveredDays };
  };
  const stored = await groupRows(before, (row) => describe(row, true), signal);
  const fresh = await groupRows(after, (row) => describe(row, false), signal);
  assertSameLengths(stored.values(), fresh.values());
  settleUnknown(fresh.values());
  for (const [key, group] of fresh) {
    const old = stored.get(key);
    if (old === undefined || mayReplace(group, old)) stored.set(key, group);
  }

  const groups = [...stored.values()];
  const isMarked = hasDays || groups.some(({ coveredDays }) => coveredDays !== ALL);
  const allColumns = isMarked ? columns.toSpliced(place, 1, COVERED_DAYS) : columns;
  const rows = groups.flatMap(({ rows, coveredDays }) => {
    if (!isMarked) return [...rows];
    const cell = coveredDays === ALL ? '' : String(coveredDays);
    return [...rows].map((row) => splitCells(row).toSpliced(place, 1, cell).join(','));
  });
  const sorted = await sortRows(allColumns, rows, options, signal);
  const header = encode(allColumns.map(quoteCell).join(','));
  const text = [header, ...sorted, ''].join('\n');
  return {
    ...(await writeBytes(path, [Buffer.from(text, 'latin1')], signal)),
    columns: allColumns,
    addressColumns: sources.flatMap((file) => file.addressColumns ?? []),
    rowCount: sorted.length,
    keyColumns: keys.map((column) => columns[column] ?? ''),
  };
}

/** Numbers of the key columns but for dates, which are printed in many ways. */
function keysOf(columns: readonly string[], rows: readonly string[], options: HistoryOptions): number[] {
  const { keyColumns = [], targetColumn, kind } = options;
  const missing = keyColumns.filter((name) => !columns.some((column) => isSameName(column, name)));
  if (missing.length > 0)
    throw new Failure('invalid-input', `key-columns: no column is called ${quoteList(missing, 10)}`);
  const known = new Set(keyColumnsOf(columns, rows, options));
  return [...columns.keys()].filter((index) => {
    const column = columns[index] ?? '';
    const isKey = known.has(index) || column === targetColumn;
    return isKey && column !== COVERED_DAYS && roleOf(column, kind) !== 'date';
  });
}

/** Rows by their keys. */
async function groupRows(
  rows: readonly string[],
  describe: (row: string) => Omit<KeyedRows, 'rows'>,
  signal: AbortSignal,
): Promise<Map<string, KeyedRows>> {
  const groups = new Map<string, KeyedRows>();
  for (const [index, row] of rows.entries()) {
    if (index % 50_000 === 0) await letSignalsIn(signal);
    const { interval, subject, coveredDays } = describe(row);
    const key = `${interval.id} ${subject}`;
    const group = groups.get(key) ?? { interval, subject, coveredDays, rows: new Set() };
    groups.set(key, group);
    // Weeks, taken for months: all but one of them would be lost.
    if (interval.label !== group.interval.label)
      throw otherGranularity(`several rows of one key differ in what they call ${interval.length}`);
    group.coveredDays = Math.min(group.coveredDays, coveredDays);
    group.rows.add(row);
  }
  return groups;
}

/** Whether rows of this run may take the place of those that the history has under their key. */
function mayReplace(fresh: KeyedRows, stored: KeyedRows): boolean {
  return fresh.rows.size >= stored.rows.size && fresh.coveredDays >= stored.coveredDays;
}

/** Where rows do not say which days they cover, the first and the last interval of a subject may be cut, and the others are whole. */
function settleUnknown(groups: Iterable<KeyedRows>): void {
  for (const ofSubject of Map.groupBy(groups, ({ subject }) => subject).values()) {
    for (const group of ofSubject) {
      const isAtEnd = group === ofSubject[0] || group === ofSubject.at(-1);
      if (Number.isNaN(group.coveredDays)) group.coveredDays = isAtEnd ? 0 : ALL;
    }
  }
}

function assertSameLengths(stored: Iterable<KeyedRows>, fresh: Iterable<KeyedRows>): void {
  const lengths = (groups: Iterable<KeyedRows>) => [
    ...new Set([...groups].flatMap(({ interval }) => interval.length ?? [])),
  ];
  const [its, ours] = [lengths(stored), lengths(fresh)];
  if (ours.length === 0 || its.every((length) => ours.includes(length))) return;
  throw otherGranularity(`each of its rows is about ${orList(its)}, those of this run about ${orList(ours)}`);
}

function otherGranularity(what: string): Failure {
  return new Failure('invalid-input', what, { hint: 'Give each granularity a history of its own.' });
}
