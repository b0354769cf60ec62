import { Temporal } from 'temporal-polyfill';

/** A day of the ISO 8601 calendar. */
export type PlainDate = Temporal.PlainDate;
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Whole days, both ends included, `yyyy-MM-dd`. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

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

/** The first of a month. */
export function firstOf(year: number, month: number): PlainDate {
  return new Temporal.PlainDate(year, month, 1);
}

/** Negative where `a` comes before `b`, 0 for the same day. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}

/** Week `week` of the ISO week-numbering year, or undefined if the year has no such week. */
export function isoWeek(year: number, week: number): DateRange | undefined {
  // 4 January is in week 1 by definition (ISO 8601).
  const monday = startOf('week', new Temporal.PlainDate(year, 1, 4)).add({ weeks: week - 1 });
  return monday.yearOfWeek === year && monday.weekOfYear === week ? unitAt('week', monday) : undefined;
}

/** The day, or undefined unless it is a real one written `yyyy-MM-dd`. */
export function plainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The first day of the unit that the day is in; weeks begin on Monday. */
export function startOf(unit: Unit, date: PlainDate): PlainDate {
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

/** `count` units later. */
export function add(unit: Unit, date: PlainDate, count: number): PlainDate {
  return unit === 'quarter' ? date.add({ months: 3 * count }) : date.add({ [`${unit}s`]: count });
}

/** The whole unit that the day is in. */
export function unitAt(unit: Unit, date: PlainDate): DateRange {
  const start = startOf(unit, date);
  return rangeOf(start, add(unit, start, 1).subtract({ days: 1 }));
}

export function rangeOf(start: PlainDate, end: PlainDate): DateRange {
  return { start: start.toString(), end: end.toString() };
}
