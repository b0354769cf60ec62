import { basename } from 'node:path';
import { COVERED_DAYS, growCsv, type RowInterval } from '../csv/history.ts';
import { toFailure } from '../failure.ts';
import { formatCount, quoteList } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import { findColumn } from '../harness/find-column.ts';
import type { DateRange } from '../harness/selection.ts';
import type { Inputs } from '../inputs/index.ts';
import { outcomeOfFailure } from '../outcome.ts';
import { add, plainDate, unitAt, unitOf } from '../plan/calendar.ts';
import { cellDate, daysFrom, isGranularityWord, parseLabel, unitOfRows } from '../summary/figures/periods.ts';
import type { RunContext, RunState } from './state.ts';

/**
 * Adds the rows of the run to the file of input `history`, and sets where that is; without rows it stays as it is. What is wrong
 * with it is the run's failure, but the files are published.
 */
export async function growHistory(
  { inputs, store, runner, budget }: RunContext,
  state: RunState,
): Promise<void> {
  const { history: name, selection, keyColumns, assembly } = inputs;
  if (name === undefined) return;
  const before = state.baseline?.csv;
  const files = state.files.filter(({ rowCount }) => rowCount > 0);
  if (before !== undefined) runner.output('history-path', store.locate(name));
  if (files.length === 0) {
    runner.output('changed', 'false');
    return;
  }
  const missing = before?.columns.filter(
    (column) => column !== COVERED_DAYS && !files.some(({ columns }) => columns.includes(column)),
  );
  if (missing?.length)
    runner.warning(
      `history ${name}: this run has no ${quoteList(missing, 10)}, so rows that it replaces lose their values there.`,
    );
  try {
    const options = {
      kind: selection.kind,
      keyColumns,
      targetColumn: assembly.targetColumn,
      pseudonymizedColumns: files.flatMap((file) => file.pseudonymizedColumns ?? []),
      intervalReader: (columns: readonly string[]) => intervalReader(columns, inputs),
    };
    const { signal } = budget;
    const grown = await store.replace(name, signal, (part) => growCsv(before, files, part, options, signal));
    const path = store.locate(name);
    state.history = { ...grown, name: basename(path), path };
    runner.output('history-path', path);
    const note = grown.columns.includes(COVERED_DAYS)
      ? `; ${COVERED_DAYS} marks those of a part of their interval`
      : '';
    runner.info(`History ${path}: ${formatCount(grown.rowCount, 'row')}${note}.`);
  } catch (thrown) {
    const failure = toFailure(thrown).on(`history ${name}`);
    if (failure.code === 'cancelled') throw thrown;
    state.failure = failure;
    state.outcome = outcomeOfFailure(failure);
  }
}

/** Reads what rows under these columns are about. Printed dates may be cut by the range, so the calendar comes first. */
function intervalReader(
  columns: readonly string[],
  inputs: Inputs,
): (cells: readonly string[]) => RowInterval {
  const { kind, granularity } = inputs.selection;
  const placesOf = (wanted: string) =>
    [...columns.keys()].filter((at) => {
      const { role, name } = findColumn(columns[at] ?? '', kind) ?? {};
      return wanted === (role === 'date' ? name : role);
    });
  const [sprintAt = -1, startAt = -1, endAt = -1] = ['sprint', 'start-date', 'end-date'].map(
    (wanted) => placesOf(wanted)[0],
  );
  const places = [sprintAt, startAt, endAt, ...placesOf('period')];
  const isReport = CATALOGUE[kind].protocol === 'report';
  const unit = unitOfRows(kind, granularity, inputs.splitBy);

  const read = ([sprint = '', startText = '', endText = '', ...labels]: readonly string[]): RowInterval => {
    const [start, end] = [dateIn(startText), dateIn(endText)];
    const printed = start && end ? { start, end } : undefined;
    if (sprint !== '')
      return { id: sprint, label: '', length: undefined, coveredDays: coveredDays(printed, false, inputs) };
    const label = labels.find((text) => text !== '' && !isGranularityWord(text)) ?? '';
    const named = parseLabel(label);
    const day = named === undefined ? (dateIn(label) ?? start) : named.day;
    const whole = named?.interval ?? (unit && day ? unitAt(unit, day) : undefined);
    return {
      id: whole?.start ?? (label || `${start}..${end}`),
      label: label || (day ?? ''),
      length: whole ? lengthOf(whole, named?.interval ? undefined : end) : named && 'a sprint',
      coveredDays: coveredDays(whole ?? printed, whole !== undefined || isReport, inputs),
    };
  };
  // Many rows share an interval.
  const known = new Map<string, RowInterval>();
  return (cells) => {
    const texts = places.map((place) => (cells[place] ?? '').trim());
    const key = texts.join('\0');
    const interval = known.get(key) ?? read(texts);
    known.set(key, interval);
    return interval;
  };
}

function dateIn(cell: string): string | undefined {
  return plainDate(cellDate(cell) ?? '');
}

/** Of an interval, as a message has it; a printed end of two days later or more shows that it was longer. */
function lengthOf(interval: DateRange, printedEnd?: string): string {
  const { end } = interval;
  return `${(daysFrom(end, printedEnd ?? end) ?? 0) > 2 ? 'more than ' : ''}a ${unitOf(interval)}`;
}

/**
 * Days of an interval that are in the range of the run and over: `Infinity` for all of them, `NaN` if the interval is not known. Dates that
 * are not certain may be those of a part of it, where they touch the range's ends.
 */
function coveredDays(interval: DateRange | undefined, isCertain: boolean, inputs: Inputs): number {
  if (interval === undefined) return Number.NaN;
  const { period, today, countedFrom } = inputs;
  const yesterday = add('day', today < countedFrom ? today : countedFrom, -1);
  const [, start = ''] = [interval.start, period.start].sort();
  const [end = ''] = [interval.end, period.end, yesterday].sort();
  const isCut = start > interval.start || end < interval.end;
  const mayBeCut = !isCertain && (interval.start === period.start || interval.end === period.end);
  return isCut || mayBeCut ? (daysFrom(start, end) ?? 0) : Number.POSITIVE_INFINITY;
}
