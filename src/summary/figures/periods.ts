import { median } from '../../csv/cell-number.ts';
import { CATALOGUE, type ExportKind, GRANULARITY_UNITS, type Granularity } from '../../harness/catalogue.ts';
import type { DateRange } from '../../harness/selection.ts';
import { add, isoWeek, plainDate, startOf, type Unit, unitAt, unitOf, weekOf } from '../../plan/calendar.ts';
import type { Split } from '../../plan/split-period.ts';
import type { FigurePeriod } from './figures.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GRANULARITY_WORD = /^(?:daily|weekly|monthly|quarterly|yearly|sprint|day|week|month|quarter|year)$/i;

/** The days that the rows can cover, from which unfinished periods follow. */
export interface Coverage {
  /** `yyyy-MM-dd`; empty where rows may be about any days before the end. */
  readonly start: string;
  readonly end: string;
  /** Today, or the day that the run counts from. */
  readonly today: string;
  /** That a row is about, as {@link unitOfRows} says. */
  readonly unit: Unit | undefined;
}

/** Whether the text is a granularity (`MONTHLY`) and not the label of a period. */
export function isGranularityWord(text: string): boolean {
  return GRANULARITY_WORD.test(text);
}

/** The date that a cell begins with, `2026-01-01` or `2026-01-01T00:00:00Z`; null if it does not begin with one. */
export function cellDate(cell: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(cell)?.[0] ?? null;
}

interface ParsedLabel {
  /** Sorts as time does. */
  readonly order: string;
  /** The month, week or quarter that it names. */
  readonly interval?: DateRange | undefined;
  /** The day that it names, with which an interval begins. */
  readonly day?: string | undefined;
}

/**
 * A period label as Harness writes them (`Jan 2026`, `Jan 05 2026`, `W07 2026`, `Q1 2026`, `Sprint 2026-03`, `2026-03`,
 * `2026-03-01`); undefined for any other one. Only labels of one kind can be compared.
 */
export function parseLabel(label: string): ParsedLabel | undefined {
  const text = label.trim().toLowerCase();
  const [, sprintYear, sprint = ''] = /^sprint (\d{4})-(\d{1,2})$/.exec(text) ?? [];
  if (sprintYear !== undefined) return { order: `${sprintYear}-${twoDigits(sprint)}` };

  const numeric = text.replace(/^([a-z]{3})[a-z]* (?:(\d{1,2}),? )?(\d{4})$/, (_, name, day, year) =>
    [year, twoDigits(MONTHS.indexOf(name) + 1), ...(day ? [twoDigits(day)] : [])].join('-'),
  );
  if (/^\d{4}-(?!00)\d{2}$/.test(numeric))
    return { order: numeric, interval: unitFrom('month', `${numeric}-01`) };
  if (/^\d{4}-(?!00)\d{2}-\d{2}$/.test(numeric)) return { order: numeric, day: plainDate(numeric) };

  const yearLast = text.replace(/^(\d{4})-([wq]\d{1,2})$/, '$2 $1');
  const [, unit, part = '', year = ''] = /^(w|week |q|quarter )(\d{1,2})[ -](\d{4})$/.exec(yearLast) ?? [];
  if (unit === undefined) return undefined;
  const order = `${year}-${twoDigits(part)}`;
  if (unit.startsWith('w')) return { order, interval: isoWeek(year, Number(part)) };
  return { order, interval: unitFrom('quarter', `${year}-${twoDigits(3 * Number(part) - 2)}-01`) };
}

/** Days as Harness labels periods: `2026`, `Q1 2026`, `Oct 2026`, `W07 2026`, `Nov 2025 – Oct 2026`, `Jan 05 2026 – Mar 17 2026`. */
export function periodText({ start, end }: DateRange): string {
  const unit = unitOf({ start, end });
  const [year = '', month = ''] = start.split('-');
  if (unit === 'year') return year;
  if (unit === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  if (unit === 'week') return `W${String(weekOf(start).week).padStart(2, '0')} ${weekOf(start).year}`;
  const areMonths = startOf('month', start) === start && unitAt('month', end).end === end;
  const day = areMonths ? undefined : '2-digit';
  const shown: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day, timeZone: 'UTC' };
  const texts = [start, end].map((date) => new Date(date).toLocaleString('en-US', shown).replace(',', ''));
  return [...new Set(texts)].join(' – ');
}

function unitFrom(unit: Unit, firstDay: string): DateRange | undefined {
  return plainDate(firstDay) === undefined ? undefined : unitAt(unit, firstDay);
}

function twoDigits(value: number | string): string {
  return String(value).padStart(2, '0');
}

/** Days from the first to the last, both counted; undefined unless both are dates written `yyyy-MM-dd`. */
export function daysFrom(start: string | null, end: string | null): number | undefined {
  if (start === null || end === null) return undefined;
  const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 + 1;
  return Number.isFinite(days) && days > 0 ? days : undefined;
}

export type DatedPeriod = Omit<FigurePeriod, 'state'>;

/** Periods in the order of time: by their first days, else by what their labels say, else as they come. */
export function periodOrder(periods: readonly DatedPeriod[]): DatedPeriod[] {
  const days = periods.map(({ start }) => plainDate(start ?? ''));
  const keys = days.includes(undefined) ? periods.map(({ label }) => parseLabel(label)?.order) : days;
  if (keys.includes(undefined)) return [...periods];
  const order = new Map(periods.map((period, index) => [period, keys[index] ?? '']));
  const keyOf = (period: DatedPeriod) => order.get(period) ?? '';
  return periods.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
}

/**
 * The calendar unit that a row is about; undefined where that may be any days. Rows of a legacy report are about pieces of the period: its
 * granularity is the unit of the rates (LG).
 */
export function unitOfRows(kind: ExportKind, granularity: Granularity, splitBy: Split): Unit | undefined {
  if (CATALOGUE[kind].protocol === 'export') return GRANULARITY_UNITS[granularity];
  return splitBy === 'none' ? undefined : splitBy;
}

/** The days of the interval that a period is a part of or all of; undefined where that is not known. */
function wholeInterval(
  { label, start }: DatedPeriod,
  { start: from, unit }: Coverage,
): DateRange | undefined {
  const named = parseLabel(label);
  const day = named?.day ?? (from === '' ? undefined : (start ?? undefined));
  return named?.interval ?? (unit === undefined || day === undefined ? undefined : unitAt(unit, day));
}

/** Adds the calendar intervals without rows between periods, so that a change is never across a gap; stops beyond `max` periods. */
export function withEmptyPeriods(
  periods: readonly DatedPeriod[],
  coverage: Coverage | undefined,
  max: number,
): DatedPeriod[] {
  if (coverage === undefined || periods.length > max) return [...periods];
  const wholes = periods.map((period) => wholeInterval(period, coverage));
  const filled: DatedPeriod[] = [];
  for (const [index, period] of periods.entries()) {
    const [before, now] = [wholes[index - 1], wholes[index]];
    const unit = before && unitOf(before);
    if (before && now && unit !== undefined && unit === unitOf(now)) {
      let next = unitAt(unit, add('day', before.end, 1));
      while (next.start < now.start && filled.length <= max) {
        filled.push({ label: periodText(next), ...next });
        next = unitAt(unit, add('day', next.end, 1));
      }
    }
    filled.push(period);
  }
  return filled;
}

/** Whether the period and the one before it are complete, so that they can be compared. */
export function areBothComplete(periods: readonly Pick<FigurePeriod, 'state'>[], index: number): boolean {
  return periods[index]?.state === 'complete' && periods[index - 1]?.state === 'complete';
}

/** A sprint that touches an end of the export and is this much shorter than the others was cut there. */
const SHORT = 0.9;

/** Whether each period, in the order of time, is complete. `hasSprints`: dates of rows are those of sprints, not of periods. */
export function periodStates(
  periods: readonly DatedPeriod[],
  coverage: Coverage | undefined,
  hasSprints: boolean,
): FigurePeriod['state'][] {
  if (coverage === undefined) return periods.map(() => 'complete');
  const { start: from, end: to, today, unit } = coverage;
  const usualDays = median(periods.flatMap(({ start, end }) => daysFrom(start, end) ?? [])) ?? 0;
  return periods.map((period, index) => {
    const { label, start, end } = period;
    if (label === '' && start === null) return 'complete';
    const whole = wholeInterval(period, coverage);
    const ends = [whole?.end ?? '', end ?? ''].sort();
    const [first, last] = [whole?.start ?? start ?? '', ends[1] ?? ''];
    // Of a period without known days, only its position and the ends of the export are known.
    const isLast = index === periods.length - 1;
    const lastDay = last !== '' || !isLast ? last : unit === undefined ? to : unitAt(unit, to).end;
    if (lastDay >= today) return 'running';
    if (lastDay > to) return 'cut';
    if (unit !== undefined && from !== '') {
      const firstDay = first !== '' || index > 0 ? first : unitAt(unit, from).start;
      if (firstDay !== '' && firstDay < from) return 'cut';
    }
    if (hasSprints) return 'complete';
    const isShort =
      whole === undefined
        ? (end === to || start === from) && (daysFrom(start, end) ?? usualDays) < SHORT * usualDays
        : (end !== null && end < whole.end) || (start !== null && start > whole.start);
    return isShort ? 'cut' : 'complete';
  });
}
