import type { DateRange } from '../harness/selection.ts';
import {
  add,
  compareDates,
  isoWeek,
  type PlainDate,
  plainDate,
  startOf,
  type Unit,
  unitAt,
  weekOf,
} from './calendar.ts';

/** A date range and the shortest name that gives the same range back: `2026`, `2026-Q1`, `2026-03`, `2026-W07`. */
export interface Period extends DateRange {
  readonly label: string;
}

export const PERIOD_FORMS =
  'last-week, last-month, last-quarter, last-year, last-N-days, last-N-weeks, last-N-months, last-N-quarters, ' +
  'week-to-date, month-to-date, quarter-to-date, year-to-date, 2026, 2026-Q1, 2026-03, 2026-W07 or 2026-01-01..2026-03-31';

/** The date as written, or undefined unless it is a real day of the calendar written `yyyy-MM-dd`. */
export function parseDate(text: string): string | undefined {
  return plainDate(text);
}

/**
 * The days that `text` stands for, counted from `today` (`yyyy-MM-dd`), or undefined if it is none of {@link PERIOD_FORMS}.
 * `last-…` are complete calendar units before the one `today` is in, weeks being ISO weeks; days end yesterday;
 * `…-to-date` ends today.
 */
export function resolvePeriod(text: string, today: string): Period | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*\.\.\s*/g, '..')
    .replaceAll(/[_\s]+/g, '-');
  const now = plainDate(today);
  const range = (now && relativeRange(word, now)) ?? absoluteRange(word);
  // The calendar goes back beyond year 1; nobody means that.
  return range && /^\d{4}-/.test(range.start) ? namedPeriod(range) : undefined;
}

/** The period from `start` to `end`, both `yyyy-MM-dd`, or undefined if one is not a date or they stand the wrong way round. */
export function explicitPeriod(start: string, end: string): Period | undefined {
  const [from, to] = [plainDate(start), plainDate(end)];
  if (!from || !to || compareDates(from, to) > 0) return undefined;
  return namedPeriod({ start: from, end: to });
}

function relativeRange(word: string, today: PlainDate): DateRange | undefined {
  const toDate = /^(week|month|quarter|year)-to-date$/.exec(word);
  if (toDate) return { start: startOf(toDate[1] as Unit, today), end: today };

  const last = /^last-(?:(\d{1,4})-)?(day|week|month|quarter|year)(s?)$/.exec(word);
  if (!last) return undefined;
  const [, digits, unitWord, plural] = last;
  const unit = unitWord as Unit;
  const count = Number(digits ?? 1);
  const counted = digits !== undefined;
  if (
    count < 1 ||
    (plural === 's' && !counted) ||
    (counted && unit === 'year') ||
    (!counted && unit === 'day')
  ) {
    return undefined;
  }
  const end = add('day', startOf(unit, today), -1);
  return { start: add(unit, startOf(unit, end), 1 - count), end };
}

function absoluteRange(word: string): DateRange | undefined {
  const [from, to, ...rest] = word.split('..');
  if (to !== undefined) {
    return rest.length === 0 && from !== undefined ? explicitPeriod(from, to) : undefined;
  }
  const parts = /^(\d{4})(?:-(?:q([1-4])|w(\d{2})|(\d{2})))?$/.exec(word);
  if (!parts) return undefined;
  const [, year = '', quarter, week, month] = parts;
  if (year === '0000') return undefined;
  if (quarter) return unitAt('quarter', add('quarter', `${year}-01-01`, Number(quarter) - 1));
  if (week) return isoWeek(year, Number(week));
  if (month) {
    const first = plainDate(`${year}-${month}-01`);
    return first === undefined ? undefined : unitAt('month', first);
  }
  return unitAt('year', `${year}-01-01`);
}

/** The range with its shortest name. */
export function namedPeriod(range: DateRange): Period {
  return { ...range, label: labelOf(range) };
}

function labelOf(range: DateRange): string {
  if (plainDate(range.start) === undefined) return `${range.start}..${range.end}`;
  const is = (unit: Unit): boolean => {
    const whole = unitAt(unit, range.start);
    return whole.start === range.start && whole.end === range.end;
  };
  const [year, month] = range.start.split('-');
  if (is('year')) return `${year}`;
  if (is('quarter')) return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  if (is('month')) return `${year}-${month}`;
  if (is('week')) {
    const { year: weekYear, week } = weekOf(range.start);
    return `${weekYear}-W${String(week).padStart(2, '0')}`;
  }
  return `${range.start}..${range.end}`;
}
