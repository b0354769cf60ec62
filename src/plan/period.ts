import { orList } from '../format.ts';
import type { DateRange } from '../harness/selection.ts';
import {
  add,
  compareDates,
  dateProblem,
  isoWeek,
  monthProblem,
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

/** Why a text is not a period, for an error message. */
export interface NoPeriod {
  readonly problem: string;
}

const LAST = ['last-week', 'last-month', 'last-quarter', 'last-year'];
const COUNTED = ['last-N-days', 'last-N-weeks', 'last-N-months', 'last-N-quarters'];
const TO_DATE = ['week-to-date', 'month-to-date', 'quarter-to-date', 'year-to-date'];
const ABSOLUTE = ['2026', '2026-Q1', '2026-03', '2026-W07', '2026-01-01..2026-03-31'];
const FORMS = orList([...LAST, ...COUNTED, ...TO_DATE, ...ABSOLUTE]);
export const RELATIVE_PERIODS: readonly string[] = [...LAST, ...TO_DATE];

/** The period that `text` means on day `today`, or why it is none. Weeks are ISO weeks, and `last-N-days` end yesterday. */
export function resolvePeriod(text: string, today: PlainDate): Period | NoPeriod {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*\.\.\s*/g, '..')
    .replaceAll(/[_\s]+/g, '-');
  const range = relativeRange(word, today) ?? absoluteRange(word);
  if ('problem' in range) return range;
  if (plainDate(range.start) === undefined) return { problem: 'it begins before the year 1' };
  if (plainDate(range.end) === undefined) return { problem: 'it ends after the year 9999' };
  return namedPeriod(range);
}

/** The period from `start` to `end`, both real dates, or why it is not one. */
export function explicitPeriod(start: PlainDate, end: PlainDate): Period | NoPeriod {
  return compareDates(start, end) > 0
    ? { problem: `${end} lies before ${start}` }
    : namedPeriod({ start, end });
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

function absoluteRange(word: string): DateRange | NoPeriod {
  const [from = '', to, ...rest] = word.split('..');
  if (to !== undefined && rest.length === 0) {
    const problem = dateProblem(from) ?? dateProblem(to);
    return problem === undefined ? explicitPeriod(from, to) : { problem };
  }
  if (plainDate(word) !== undefined) return { problem: `one day is written ${word}..${word}` };
  const [, year = '', quarter, week, month] = /^(\d{4})(?:-(?:q(\d)|w(\d{2})|(\d{2})))?$/.exec(word) ?? [];
  if (year === '') return { problem: `expected ${FORMS}` };
  const problem = monthProblem(year, month ?? '01');
  if (problem !== undefined) return { problem };
  if (month !== undefined) return unitAt('month', `${year}-${month}-01`);
  if (week !== undefined)
    return isoWeek(year, Number(week)) ?? { problem: `${year} has no week ${Number(week)}` };
  if (quarter === undefined) return unitAt('year', `${year}-01-01`);
  const index = Number(quarter) - 1;
  if (index < 0 || index > 3) return { problem: `${year} has no quarter ${quarter}` };
  return unitAt('quarter', add('quarter', `${year}-01-01`, index));
}

/** The range with its shortest name. */
export function namedPeriod(range: DateRange): Period {
  return { ...range, label: labelOf(range) };
}

function labelOf(range: DateRange): string {
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
