import type { RowInterval } from '../csv/history.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import { findColumn } from '../harness/find-column.ts';
import type { DateRange } from '../harness/selection.ts';
import type { Inputs } from '../inputs/index.ts';
import { add, plainDate, unitAt, unitOf } from '../plan/calendar.ts';
import { cellDate, daysFrom, isGranularityWord, parseLabel, unitOfRows } from '../summary/figures/periods.ts';

interface DatedInterval extends RowInterval {
  /** The whole interval where the calendar has it, else what is printed. */
  readonly days: DateRange | undefined;
}

/** Reads what rows under these columns are about. Printed dates may be cut by the range, so the calendar comes first. */
export function intervalReader(
  columns: readonly string[],
  inputs: Inputs,
): (cells: readonly string[]) => DatedInterval {
  const { kind, granularity } = inputs.selection;
  const placesOf = (wanted: string) =>
    [...columns.keys()].filter((at) => {
      const { role, name } = findColumn(columns[at] ?? '', kind) ?? {};
      return wanted === (role === 'date' ? name : role);
    });
  const firstPlaces = ['sprint', 'start-date', 'end-date'].map((wanted) => placesOf(wanted)[0] ?? -1);
  const places = [...firstPlaces, ...placesOf('period')];
  const isReport = CATALOGUE[kind].protocol === 'report';
  const unit = unitOfRows(kind, granularity, inputs.splitBy);

  const read = ([sprint = '', startText = '', endText = '', ...labels]: readonly string[]): DatedInterval => {
    const [start, end] = [dateIn(startText), dateIn(endText)];
    const printed = start && end ? { start, end } : undefined;
    if (sprint !== '') {
      const covered = coveredDays(printed, false, inputs);
      return { id: sprint, label: '', length: undefined, coveredDays: covered, days: printed };
    }
    const label = labels.find((text) => text !== '' && !isGranularityWord(text)) ?? '';
    const named = parseLabel(label);
    const day = named === undefined ? (dateIn(label) ?? start) : named.day;
    const whole = named?.interval ?? (unit && day ? unitAt(unit, day) : undefined);
    const days = whole ?? printed;
    return {
      id: whole?.start ?? (label || `${start}..${end}`),
      label: label || (day ?? ''),
      length: whole ? lengthOf(whole, named?.interval ? undefined : end) : named && 'a sprint',
      coveredDays: coveredDays(days, whole !== undefined || isReport, inputs),
      days,
    };
  };
  // Many rows share an interval.
  const known = new Map<string, DatedInterval>();
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
