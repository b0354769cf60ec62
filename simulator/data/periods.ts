import type { DateRange } from '../harness/requests.ts';

/** One interval of a time series, clipped to the range that was asked for. */
export interface Period extends DateRange {
  /** As Harness's samples print it: `Jan 2026`, `Q1 2026`, `W02 2026`, `Jan 05 2026`, `Sprint 2026-03`. */
  readonly label: string;
  readonly days: number;
  /** Days from 1970-01-01 to the first day of the whole interval: the same however a range cuts it. */
  readonly epochDay: number;
  /** Name of the sprint, if the interval is one. */
  readonly sprint?: string;
}

export type Granularity = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'sprint';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const dayMs = 86_400_000;
/** Monday 1970-01-05, from which weeks and two-week sprints are counted. */
const firstMonday = 4;
const sprintDays = 14;

/** The intervals that `range` touches, in order. Weeks are ISO weeks, sprints two of them. */
export function periodsOf(range: DateRange, granularity: Granularity): Period[] {
  const first = toDay(range.start);
  const last = toDay(range.end);
  const periods: Period[] = [];
  for (let day = intervalStart(first, granularity); day <= last; ) {
    const next = nextInterval(day, granularity);
    const start = Math.max(day, first);
    const end = Math.min(next - 1, last);
    const sprint = granularity === 'sprint' ? { sprint: labelOf(day, 'sprint') } : {};
    periods.push({
      label: labelOf(day, granularity),
      start: fromDay(start),
      end: fromDay(end),
      days: end - start + 1,
      epochDay: day,
      ...sprint,
    });
    day = next;
  }
  return periods;
}

/** The sprints that `range` touches, each labelled by the interval of `granularity` in which it begins. */
export function sprintsOf(range: DateRange, granularity: Granularity): Period[] {
  return periodsOf(range, 'sprint').map((period) => ({
    ...period,
    label: labelOf(intervalStart(toDay(period.start), granularity), granularity),
  }));
}

/** The `count` whole sprints, in order, the last of which holds the end of the range. */
export function sprintsUpTo({ end }: DateRange, count: number): Period[] {
  const last = intervalStart(toDay(end), 'sprint');
  const first = last - (count - 1) * sprintDays;
  return periodsOf({ start: fromDay(first), end: fromDay(last + sprintDays - 1) }, 'sprint');
}

function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

function fromDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function intervalStart(day: number, granularity: Granularity): number {
  const { year, month } = calendar(day);
  if (granularity === 'weekly') return day - modulo(day - firstMonday, 7);
  if (granularity === 'sprint') return day - modulo(day - firstMonday, sprintDays);
  if (granularity === 'monthly') return Date.UTC(year, month) / dayMs;
  if (granularity === 'quarterly') return Date.UTC(year, month - (month % 3)) / dayMs;
  return day;
}

function nextInterval(day: number, granularity: Granularity): number {
  const { year, month } = calendar(day);
  if (granularity === 'weekly') return day + 7;
  if (granularity === 'sprint') return day + sprintDays;
  if (granularity === 'monthly') return Date.UTC(year, month + 1) / dayMs;
  if (granularity === 'quarterly') return Date.UTC(year, month + 3) / dayMs;
  return day + 1;
}

function labelOf(day: number, granularity: Granularity): string {
  const { year, month, date } = calendar(day);
  if (granularity === 'monthly') return `${months[month]} ${year}`;
  if (granularity === 'quarterly') return `Q${month / 3 + 1} ${year}`;
  if (granularity === 'daily') return `${months[month]} ${twoDigits(date)} ${year}`;
  // An ISO week belongs to the year that holds its Thursday.
  const thursday = calendar(day + 3);
  const week = 1 + Math.floor((day + 3 - Date.UTC(thursday.year, 0) / dayMs) / 7);
  if (granularity === 'weekly') return `W${twoDigits(week)} ${thursday.year}`;
  return `Sprint ${thursday.year}-${twoDigits(Math.ceil(week / 2))}`;
}

function calendar(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * dayMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
