import { Temporal } from 'temporal-polyfill';

/** Whole days, both ends included, `yyyy-MM-dd`. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

/** A date range and the shortest name that gives the same range back: `2026`, `2026-Q1`, `2026-03`, `2026-W07`. */
export interface Period extends DateRange {
  readonly label: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
type PlainDate = Temporal.PlainDate;

export const PERIOD_FORMS =
  'last-week, last-month, last-quarter, last-year, last-N-days, last-N-weeks, last-N-months, last-N-quarters, ' +
  'week-to-date, month-to-date, quarter-to-date, year-to-date, 2026, 2026-Q1, 2026-03, 2026-W07 or 2026-01-01..2026-03-31';

/** The calendar date at `epochMs` in an IANA zone, or undefined if there is no such zone. */
export function dateInZone(epochMs: number, timeZone: string): string | undefined {
  // Temporal takes offsets and whole timestamps for zones too.
  if (!/^[a-z][a-z0-9_+/-]*$/i.test(timeZone)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(epochMs)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString();
  } catch {
    return undefined;
  }
}

/** The date as written, or undefined unless it is a real day of the calendar written `yyyy-MM-dd`. */
export function parseDate(text: string): string | undefined {
  return plainDate(text)?.toString();
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
  const range = relativeRange(word, Temporal.PlainDate.from(today)) ?? absoluteRange(word);
  // Temporal counts back beyond year 1; nobody means that.
  return range && /^\d{4}-/.test(range.start) ? { ...range, label: labelOf(range) } : undefined;
}

/** The period from `start` to `end`, both `yyyy-MM-dd`, or undefined if one is not a date or they stand the wrong way round. */
export function explicitPeriod(start: string, end: string): Period | undefined {
  const [from, to] = [plainDate(start), plainDate(end)];
  if (!from || !to || Temporal.PlainDate.compare(from, to) > 0) return undefined;
  const range = rangeOf(from, to);
  return { ...range, label: labelOf(range) };
}

function relativeRange(word: string, today: PlainDate): DateRange | undefined {
  const toDate = /^(week|month|quarter|year)-to-date$/.exec(word);
  if (toDate) return rangeOf(startOf(toDate[1] as Unit, today), today);

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
  const end = startOf(unit, today).subtract({ days: 1 });
  return rangeOf(add(unit, startOf(unit, end), 1 - count), end);
}

function absoluteRange(word: string): DateRange | undefined {
  const [from, to, ...rest] = word.split('..');
  if (to !== undefined) {
    return rest.length === 0 && from !== undefined ? explicitPeriod(from, to) : undefined;
  }
  const parts = /^(\d{4})(?:-(?:q([1-4])|w(\d{2})|(\d{2})))?$/.exec(word);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (year < 1) return undefined;
  if (parts[2]) return unitAt('quarter', new Temporal.PlainDate(year, Number(parts[2]) * 3 - 2, 1));
  if (parts[3]) return isoWeek(year, Number(parts[3]));
  if (parts[4]) {
    const first = plainDate(`${parts[1]}-${parts[4]}-01`);
    return first && unitAt('month', first);
  }
  return unitAt('year', new Temporal.PlainDate(year, 1, 1));
}

function isoWeek(year: number, week: number): DateRange | undefined {
  // 4 January is in week 1 by definition (ISO 8601).
  const monday = startOf('week', new Temporal.PlainDate(year, 1, 4)).add({ weeks: week - 1 });
  return monday.yearOfWeek === year && monday.weekOfYear === week ? unitAt('week', monday) : undefined;
}

function labelOf(range: DateRange): string {
  const start = Temporal.PlainDate.from(range.start);
  const is = (unit: Unit): boolean => {
    const whole = unitAt(unit, start);
    return whole.start === range.start && whole.end === range.end;
  };
  const year = String(start.year).padStart(4, '0');
  if (is('year')) return year;
  if (is('quarter')) return `${year}-Q${Math.ceil(start.month / 3)}`;
  if (is('month')) return range.start.slice(0, 7);
  if (is('week')) return `${start.yearOfWeek}-W${String(start.weekOfYear).padStart(2, '0')}`;
  return `${range.start}..${range.end}`;
}

function plainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function startOf(unit: Unit, date: PlainDate): PlainDate {
  switch (unit) {
    case 'day':
      return date;
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'month':
      return date.with({ day: 1 });
    case 'quarter':
      return date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 });
    case 'year':
      return date.with({ month: 1, day: 1 });
  }
}

function add(unit: Unit, date: PlainDate, count: number): PlainDate {
  return unit === 'quarter' ? date.add({ months: 3 * count }) : date.add({ [`${unit}s`]: count });
}

function unitAt(unit: Unit, date: PlainDate): DateRange {
  const start = startOf(unit, date);
  return rangeOf(start, add(unit, start, 1).subtract({ days: 1 }));
}

function rangeOf(start: PlainDate, end: PlainDate): DateRange {
  return { start: start.toString(), end: end.toString() };
}
