import { UTCDateMini } from '@date-fns/utc/date/mini';
import { add as addDuration } from 'date-fns/add';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfYear } from 'date-fns/startOfYear';
import type { DateRange } from '../harness/selection.ts';

/** A day of the ISO 8601 calendar, `yyyy-MM-dd`; beyond four-digit years with a sign and six digits. */
export type PlainDate = string;

const UNITS = {
  day: { start: startOfDay, days: 1, months: 0 },
  week: { start: startOfISOWeek, days: 7, months: 0 },
  month: { start: startOfMonth, days: 0, months: 1 },
  quarter: { start: startOfQuarter, days: 0, months: 3 },
  year: { start: startOfYear, days: 0, months: 12 },
};
export type Unit = keyof typeof UNITS;

/** The three-letter names of the IANA time zone database. */
const SHORT_ZONES = 'CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET'.split(' ');

/** The calendar date at `epochMs` in an IANA zone, or undefined if there is no such zone. */
export function dateInZone(epochMs: number, timeZone: string): PlainDate | undefined {
  // Intl also accepts offsets, and old three-letter names with surprising meanings: `BST` is Dhaka's.
  const isName = /^[a-z][a-z0-9_+/-]*$/i.test(timeZone);
  if (!isName || (timeZone.length === 3 && !SHORT_ZONES.includes(timeZone.toUpperCase()))) return undefined;
  try {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const parts = new Intl.DateTimeFormat('en', { timeZone, ...digits }).formatToParts(epochMs);
    const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
    return `${year}-${month}-${day}`;
  } catch {
    return undefined;
  }
}

/** Negative if `a` is before `b`, 0 for the same day. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return Date.parse(a) - Date.parse(b);
}

/** Week `week` of the ISO week-numbering year, or undefined if the year has no such week. */
export function isoWeek(year: string, week: number): DateRange | undefined {
  // 4 January is in week 1 by definition (ISO 8601).
  const day = add('week', `${year}-01-04`, week - 1);
  return weekOf(day).week === week ? unitAt('week', day) : undefined;
}

/** The ISO week that the day is in, and the year that this week belongs to. */
export function weekOf(date: PlainDate): { readonly year: number; readonly week: number } {
  const day = new UTCDateMini(date);
  return { year: getISOWeekYear(day), week: getISOWeek(day) };
}

/** The day, or undefined unless it is a real one of the years 1 to 9999, written `yyyy-MM-dd`. */
export function plainDate(text: string): PlainDate | undefined {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new UTCDateMini(text);
  // JavaScript reads 30 February as 2 March.
  return !Number.isNaN(day.getTime()) && plain(day) === text ? text : undefined;
}

/** Why a text is no {@link plainDate}: "2026 has no month 13", "February 2026 has 28 days", or how a date is written. */
export function dateProblem(text: string): string {
  const [, year, month] = /^(?!0000)(\d{4})-(\d{2})-\d{2}$/.exec(text) ?? [];
  if (year === undefined) return 'expected a date yyyy-MM-dd';
  const firstDay = `${year}-${month}-01`;
  if (plainDate(firstDay) === undefined) return `${year} has no month ${Number(month)}`;
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const name = new Date(firstDay).toLocaleString('en', format);
  return `${name} has ${unitAt('month', firstDay).end.slice(-2)} days`;
}

/** The first day of the unit that the day is in; weeks begin on Monday. */
export function startOf(unit: Unit, date: PlainDate): PlainDate {
  return plain(UNITS[unit].start(new UTCDateMini(date)));
}

/** `count` units later; the 31st becomes the last day of a shorter month. */
export function add(unit: Unit, date: PlainDate, count: number): PlainDate {
  const { days, months } = UNITS[unit];
  return plain(addDuration(new UTCDateMini(date), { days: days * count, months: months * count }));
}

/** The whole unit that the day is in. */
export function unitAt(unit: Unit, date: PlainDate): DateRange {
  const start = startOf(unit, date);
  return { start, end: add('day', add(unit, start, 1), -1) };
}

/** The unit that the days are exactly one of; undefined if there is none. */
export function unitOf({ start, end }: DateRange): Unit | undefined {
  return (['day', 'week', 'month', 'quarter', 'year'] as const).find((unit) => {
    const whole = unitAt(unit, start);
    return whole.start === start && whole.end === end;
  });
}

function plain(day: Date): PlainDate {
  const text = day.toISOString();
  return text.slice(0, text.indexOf('T'));
}
