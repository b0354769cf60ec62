import type { Granularity } from '../harness/catalogue.ts';
import { add, compareDates, type PlainDate, plainDate, startOf, type Unit, unitAt } from './calendar.ts';
import { namedPeriod, type Period } from './period.ts';

export const SPLITS = ['none', 'week', 'month', 'quarter', 'year'] as const;
export type Split = (typeof SPLITS)[number];

const SPLITS_BY_GRANULARITY: Readonly<Record<Granularity, readonly Split[]>> = {
  daily: ['none', 'week', 'month', 'quarter', 'year'],
  weekly: ['none', 'week', 'month', 'quarter', 'year'],
  monthly: ['none', 'month', 'quarter', 'year'],
  quarterly: ['none', 'quarter', 'year'],
  // Sprints begin and end as teams like; any cut might go through one.
  sprint: ['none'],
};

/** The splits that leave every interval of the granularity whole. */
export function splitsFor(granularity: Granularity): readonly Split[] {
  return SPLITS_BY_GRANULARITY[granularity];
}

/** More exports than a run gets through in days, and few enough to plan at once. A plan beyond it is a slip. */
export const MAX_EXPORTS = 10_000;

/**
 * The period in pieces of a calendar unit, in order, without gap or overlap, the first and last cut off by the period's own
 * ends. Weeks are never cut: at weekly granularity a piece of a month begins with the first Monday of that month.
 * Undefined where there would be more than {@link MAX_EXPORTS} pieces.
 */
export function splitPeriod(
  period: Period,
  split: Split,
  granularity: Granularity,
): readonly Period[] | undefined {
  const { start, end } = period;
  if (split === 'none') return [period];
  const pieces: Period[] = [];
  let from = start;
  for (
    let unit = add(split, startOf(split, start), 1);
    compareDates(unit, end) <= 0;
    unit = add(split, unit, 1)
  ) {
    const cut = granularity === 'weekly' ? mondayFrom(unit) : unit;
    if (compareDates(cut, from) <= 0 || compareDates(cut, end) > 0) continue;
    pieces.push(namedPeriod({ start: from, end: add('day', cut, -1) }));
    if (pieces.length === MAX_EXPORTS) return undefined;
    from = cut;
  }
  pieces.push(namedPeriod({ start: from, end }));
  return pieces;
}

const UNITS: Readonly<Record<Granularity, Unit | undefined>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  sprint: undefined,
};

/** Whether the interval that `end` lies in goes on after it; false where nobody knows. */
export function isCutOff(end: string, granularity: Granularity): boolean {
  const [unit, date] = [UNITS[granularity], plainDate(end)];
  return unit !== undefined && date !== undefined && unitAt(unit, date).end !== end;
}

function mondayFrom(date: PlainDate): PlainDate {
  const monday = startOf('week', date);
  return compareDates(monday, date) === 0 ? monday : add('week', monday, 1);
}
