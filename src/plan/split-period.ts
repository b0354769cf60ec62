import type { Granularity } from '../harness/catalogue.ts';
import { add, compareDates, unitAt } from './calendar.ts';
import { namedPeriod, type Period } from './period.ts';

export const SPLITS = ['none', 'week', 'month', 'quarter', 'year'] as const;
export type Split = (typeof SPLITS)[number];

/** The splits that leave every interval of the granularity whole. */
export const SPLITS_BY_GRANULARITY: Readonly<Record<Granularity, readonly Split[]>> = {
  daily: ['none', 'week', 'month', 'quarter', 'year'],
  weekly: ['none', 'week', 'month', 'quarter', 'year'],
  monthly: ['none', 'month', 'quarter', 'year'],
  quarterly: ['none', 'quarter', 'year'],
  // Sprints have any length, so any cut might go through one.
  sprint: ['none'],
};

/** More exports than a run can do in days, and few enough to plan at once. A larger plan is a mistake. */
export const MAX_EXPORTS = 10_000;

/**
 * The period in pieces of a calendar unit, at most one more than a run can have. Weeks are never cut: at weekly granularity a piece of a
 * month begins with the first Monday of that month.
 */
export function splitPeriod(period: Period, split: Split, granularity: Granularity): readonly Period[] {
  if (split === 'none') return [period];
  const pieces: Period[] = [];
  let { start } = period;
  while (pieces.length <= MAX_EXPORTS) {
    const unitEnd = unitAt(split, start).end;
    const end = granularity === 'weekly' ? unitAt('week', unitEnd).end : unitEnd;
    if (compareDates(end, period.end) >= 0) return [...pieces, namedPeriod({ start, end: period.end })];
    pieces.push(namedPeriod({ start, end }));
    start = add('day', end, 1);
  }
  return pieces;
}
