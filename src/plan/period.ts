import { orList } from '../format.ts';
import type { DateRange } from '../harness/selection.ts';
import {
  add,
  compareDates,
  dateProblem,
  isoWeek,
  type PlainDate,
  plainDate,
  startOf,
  type Unit,
  unitAt,
  unitOf,
  weekOf,
} from './calendar.ts';

/** A date range and the shortest name that gives the same range back: `2026`, `2026-Q1`, `2026-03`, `2026-W07`. */
export interface Period extends DateRange {
  readonly label: string;
}

const LAST = ['last-week', 'last-month', 'last-quarter', 'last-year'];
const COUNTED = ['last-N-days', 'last-N-weeks', 'last-N-months', 'last-N-quarters'];
const TO_DATE = ['week-to-date', 'month-to-date', 'quarter-to-date', 'year-to-date'];
const ABSOLUTE = ['2026', '2026-Q1', '2026-03', '2026-W07', '2026-01-01..2026-03-31'];
export const RELATIVE_PERIODS: readonly string[] = [...LAST, ...TO_DATE];

/** The period that `text` means on day `today`; undefined if it is none. Weeks are ISO weeks, and `last-N-days` end yesterday. */
export function resolvePeriod(text: string, today: PlainDate): Period | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*\.\.\s*/g, '..')
    .replaceAll(/[_\s]+/g, '-');
  const range = relativeRange(word, today) ?? absoluteRange(word);
  return range && explicitPeriod(range);
}

/** Why {@link resolvePeriod} finds none: "2026 has no week 54", "February 2026 has 28 days", or which forms there are. */
export function periodProblem(text: string): string {
  const word = text.trim().toLowerCase();
  const [, year, quarter, week, month] =
    /^(?!0000|9999-w52)(\d{4})-(?:q(\d)|w(\d{2})|(\d{2}))$/.exec(word) ?? [];
  const part = quarter ? 'quarter' : week ? 'week' : 'month';
  if (year !== undefined) return `${year} has no ${part} ${Number(quarter ?? week ?? month)}`;
  if (plainDate(word) !== undefined) return `one day is written ${word}..${word}`;
  const dates = word.split('..').map((date) => date.trim());
  const wrong = dates.find((date) => plainDate(date) === undefined);
  if (dates.length === 2)
    return wrong === undefined ? `${dates[1]} lies before ${dates[0]}` : dateProblem(wrong);
  return `expected ${orList([...LAST, ...COUNTED, ...TO_DATE, ...ABSOLUTE])}`;
}

/** The range as a period; undefined if a date is not a real one, or the end lies before the start. */
export function explicitPeriod(range: DateRange): Period | undefined {
  const { start, end } = range;
  if (plainDate(start) === undefined || plainDate(end) === undefined) return undefined;
  return compareDates(start, end) <= 0 ? namedPeriod(range) : undefined;
}

function relativeRange(word: string, today: PlainDate): DateRange | undefined {
  const toDate = /^(week|month|quarter|year)-to-date$/.exec(word);
  if (toDate) return { start: startOf(toDate[1] as Unit, today), end: today };

  const last = /^last-(week|month|quarter|year)$/.exec(word);
  const counted = /^last-(\d{1,4})-(day|week|month|quarter)s?$/.exec(word);
  const count = Number(counted?.[1] ?? 1);
  const unit = (last?.[1] ?? counted?.[2]) as Unit | undefined;
  if (unit === undefined || count < 1) return undefined;
  const end = add('day', startOf(unit, today), -1);
  return { start: add(unit, startOf(unit, end), 1 - count), end };
}

function absoluteRange(word: string): DateRange | undefined {
  const [, start, end] = /^(.*?)\.\.(.*)$/.exec(word) ?? [];
  if (start !== undefined && end !== undefined) return { start, end };
  const named = /^(\d{4})(?:-(?:q([1-4])|w(\d{2})|(0[1-9]|1[0-2])))?$/.exec(word);
  if (named === null) return undefined;
  const [, year = '', quarter, week, month] = named;
  if (month !== undefined) return unitAt('month', `${year}-${month}-01`);
  if (week !== undefined) return isoWeek(year, Number(week));
  if (quarter === undefined) return unitAt('year', `${year}-01-01`);
  return unitAt('quarter', add('quarter', `${year}-01-01`, Number(quarter) - 1));
}

/** The range with its shortest name. */
export function namedPeriod(range: DateRange): Period {
  return { ...range, label: labelOf(range) };
}

function labelOf(range: DateRange): string {
  const unit = unitOf(range);
  const [year, month] = range.start.split('-');
  if (unit === 'year') return `${year}`;
  if (unit === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  if (unit === 'month') return `${year}-${month}`;
  if (unit === 'week') {
    const { year: weekYear, week } = weekOf(range.start);
    return `${weekYear}-W${String(week).padStart(2, '0')}`;
  }
  return `${range.start}..${range.end}`;
}
