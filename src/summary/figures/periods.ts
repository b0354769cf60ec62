import { median } from '../../csv/cell-number.ts';
import type { Granularity } from '../../harness/catalogue.ts';
import type { DateRange } from '../../harness/selection.ts';
import { isoWeek, plainDate, type Unit, unitAt } from '../../plan/calendar.ts';
import type { FigurePeriod } from './figures.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GRANULARITY_WORD = /^(?:daily|weekly|monthly|quarterly|yearly|sprint|day|week|month|quarter|year)$/i;

/** Which days the rows can be about, so that unfinished periods are known. */
export interface Coverage {
  /** `yyyy-MM-dd`; empty where rows may be about any days before the end. */
  readonly start: string;
  readonly end: string;
  /** Today, or the day that the run counts from. */
  readonly today: string;
  readonly granularity: Granularity;
}

/** Whether the text says how long periods are, and not which one it is. */
export function isGranularityWord(text: string): boolean {
  return GRANULARITY_WORD.test(text);
}

/** The date that a cell begins with, `2026-01-01` or `2026-01-01T00:00:00Z`; null if it does not begin with one. */
export function cellDate(cell: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(cell)?.[0] ?? null;
}

interface ParsedLabel {
  /** Grows with time. */
  readonly order: number;
  /** The day, month, week or quarter that it names; a day stands for the interval that begins with it. */
  readonly interval?: DateRange | undefined;
  readonly day?: string;
}

/**
 * A period label as Harness writes them (`Jan 2026`, `Jan 05 2026`, `W07 2026`, `Q1 2026`, `Sprint 2026-03`, `2026-03`,
 * `2026-03-01`); undefined for any other one. Only labels of one kind can be compared.
 */
export function parseLabel(label: string): ParsedLabel | undefined {
  const text = label.trim().toLowerCase();
  const sprint = /^sprint (\d{4})-(\d{1,2})$/.exec(text);
  if (sprint) return { order: order(sprint[1], Number(sprint[2]), 0) };
  const numeric = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (numeric) return dated(numeric[1] ?? '', Number(numeric[2]), Number(numeric[3] ?? 0));
  const month = /^([a-z]{3})[a-z]* (?:(\d{1,2}),? )?(\d{4})$/.exec(text);
  const monthIndex = MONTHS.indexOf(month?.[1] ?? '');
  if (month && monthIndex !== -1) return dated(month[3] ?? '', monthIndex + 1, Number(month[2] ?? 0));
  const part = /^(w|week |q|quarter )(\d{1,2})[ -](\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})-([wq])(\d{1,2})$/.exec(text);
  if (part === null && yearFirst === null) return undefined;
  const year = part?.[3] ?? yearFirst?.[1] ?? '';
  const number = Number(part?.[2] ?? yearFirst?.[3]);
  const isWeek = (part?.[1] ?? yearFirst?.[2])?.startsWith('w');
  const firstMonth = plainDate(`${year}-${twoDigits(3 * number - 2)}-01`);
  const quarter = firstMonth === undefined ? undefined : unitAt('quarter', firstMonth);
  return { order: order(year, number, 0), interval: isWeek ? isoWeek(year, number) : quarter };
}

function dated(year: string, month: number, day: number): ParsedLabel {
  const date = plainDate(`${year}-${twoDigits(month)}-${twoDigits(day || 1)}`);
  const at = { order: order(year, month, day) };
  if (date === undefined) return at;
  return day === 0 ? { ...at, interval: unitAt('month', date) } : { ...at, day: date };
}

function order(year: string | undefined, part: number, day: number): number {
  return (Number(year) * 100 + part) * 100 + day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Days from the first to the last, both counted; undefined unless both are dates written `yyyy-MM-dd`. */
export function daysFrom(start: string | null, end: string | null): number | undefined {
  if (start === null || end === null) return undefined;
  const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 + 1;
  return Number.isFinite(days) && days > 0 ? days : undefined;
}

export type DatedPeriod = Omit<FigurePeriod, 'state'>;

/** Positions of periods in the order of time: by their first days, else by what their labels say, else as they come. */
export function periodOrder(periods: readonly DatedPeriod[]): number[] {
  const indexes = [...periods.keys()];
  const startOf = (index: number) => periods[index]?.start ?? '';
  if (periods.every(({ start }) => start !== null)) {
    return indexes.sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a - b));
  }
  const orders = periods.map(({ label }) => parseLabel(label)?.order);
  if (orders.includes(undefined)) return indexes;
  return indexes.sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0) || a - b);
}

const UNITS: Readonly<Record<Granularity, Unit | undefined>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  sprint: undefined,
};
/** A sprint that touches an end of the export and is this much shorter than the others was cut there. */
const SHORT = 0.9;

/** Whether each period, in the order of time, is complete. `hasSprints`: dates of rows are those of sprints, not of periods. */
export function periodStates(
  periods: readonly DatedPeriod[],
  coverage: Coverage | undefined,
  hasSprints: boolean,
): FigurePeriod['state'][] {
  if (coverage === undefined) return periods.map(() => 'complete');
  const { start: from, end: to, today, granularity } = coverage;
  const unit = UNITS[granularity];
  const usualDays = median(periods.flatMap(({ start, end }) => daysFrom(start, end) ?? []));
  return periods.map(({ label, start, end }, index) => {
    if (label === '' && start === null) return 'complete';
    const named = parseLabel(label);
    const day = named?.day ?? (from === '' ? undefined : (start ?? undefined));
    const whole =
      named?.interval ?? (unit === undefined || day === undefined ? undefined : unitAt(unit, day));
    const last = latest(whole?.end, end);
    if (last === undefined) return withoutDates(index, periods.length, coverage, unit);
    if (last >= today) return 'running';
    if (last > to) return 'cut';
    const first = whole?.start ?? start;
    if (from !== '' && unit !== undefined && first !== null && first < from) return 'cut';
    if (hasSprints) return 'complete';
    if (whole !== undefined) {
      const isShort = (end !== null && end < whole.end) || (start !== null && start > whole.start);
      return isShort ? 'cut' : 'complete';
    }
    const isShort = (daysFrom(start, end) ?? 0) < SHORT * (usualDays ?? 0);
    return isShort && (end === to || start === from) ? 'cut' : 'complete';
  });
}

function latest(one: string | undefined, other: string | null): string | undefined {
  if (one === undefined || other === null) return one ?? other ?? undefined;
  return one > other ? one : other;
}

/** Of a period that says nothing of its days, only its place and the ends of the export are known. */
function withoutDates(
  index: number,
  count: number,
  { start, end, today }: Coverage,
  unit: Unit | undefined,
): FigurePeriod['state'] {
  if (index === count - 1) {
    const last = unit === undefined ? end : unitAt(unit, end).end;
    if (last >= today) return 'running';
    if (last > end) return 'cut';
  }
  const isCutOff = index === 0 && start !== '' && unit !== undefined && unitAt(unit, start).start < start;
  return isCutOff ? 'cut' : 'complete';
}
