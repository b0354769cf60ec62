import { orList } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import { dateInZone, type PlainDate } from '../plan/calendar.ts';
import { explicitPeriod, PERIOD_FORMS, type Period, resolvePeriod } from '../plan/period.ts';
import { SPLITS_BY_GRANULARITY, splitPeriod } from '../plan/split-period.ts';
import type { AddIssue, Context, Draft } from './schema.ts';

/** The day that periods are counted from; undefined where an input that says so is wrong. */
export function countedFrom(values: Draft, { texts, nowMs }: Context): PlainDate | undefined {
  if ('as-of' in texts) return values['as-of'];
  return values.timezone === undefined ? undefined : dateInZone(nowMs, values.timezone);
}

/** The period that the inputs say; undefined where one of them is wrong. */
export function readPeriod(values: Draft, context: Context, addIssue: AddIssue): Period | undefined {
  const { texts } = context;
  const { 'start-date': start, 'end-date': end, period: text } = values;
  if ('start-date' in texts || 'end-date' in texts) {
    if ('period' in texts) addIssue('period', 'not valid together with start-date and end-date');
    for (const name of ['start-date', 'end-date'] as const)
      if (!(name in texts)) addIssue(name, 'required, since start-date and end-date go together');
    if (start === undefined || end === undefined) return undefined;
    const period = explicitPeriod({ start, end });
    if (period === undefined) addIssue('end-date', `lies before start-date ${start}`);
    return period;
  }
  const today = countedFrom(values, context);
  if (today === undefined || text === undefined) return undefined;
  const period = resolvePeriod(text, today);
  if (period === undefined) addIssue('period', `expected ${PERIOD_FORMS}`);
  return period;
}

/** The period cut as split-by says; undefined where it can't be. */
export function readPieces(values: Draft, period: Period, addIssue: AddIssue): readonly Period[] | undefined {
  const { export: kind, 'split-by': split } = values;
  // In a legacy report it is the unit of rates, and any cut will do (LG).
  const isUnit = kind !== undefined && CATALOGUE[kind].protocol === 'report';
  const granularity = isUnit ? 'daily' : values.granularity;
  if (split === undefined || granularity === undefined) return undefined;
  const possible = SPLITS_BY_GRANULARITY[granularity];
  if (!possible.includes(split)) {
    addIssue('split-by', `expected ${orList(possible)}, so that no ${granularity} interval is cut in two`);
    return undefined;
  }
  return splitPeriod(period, split, granularity);
}
