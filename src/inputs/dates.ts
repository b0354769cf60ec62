import { formatNumber, orList } from '../format.ts';
import { CATALOGUE, type Granularity } from '../harness/catalogue.ts';
import { dateInZone, dateProblem, type PlainDate } from '../plan/calendar.ts';
import {
  explicitPeriod,
  type NoPeriod,
  type Period,
  RELATIVE_PERIODS,
  resolvePeriod,
} from '../plan/period.ts';
import { MAX_EXPORTS, splitPeriod, splitsFor } from '../plan/split-period.ts';
import { didYouMean, type Parser } from './fields.ts';
import type { AddIssue, Context } from './rules.ts';
import type { Draft } from './schema.ts';

export const date: Parser<PlainDate> = (text, refuse) => {
  const problem = dateProblem(text);
  return problem === undefined ? text : refuse(problem, text);
};

export const timezone: Parser<string> = (text, refuse) =>
  dateInZone(0, text) === undefined ? refuse('expected an IANA time zone such as Europe/Berlin', text) : text;

/** The day that periods are counted from; undefined where an input that says so is wrong. */
export function countedFrom(values: Draft, { texts, nowMs }: Context): PlainDate | undefined {
  if ('as-of' in texts) return values['as-of'];
  return values.timezone === undefined ? undefined : dateInZone(nowMs, values.timezone);
}

/** What the inputs say about the period; undefined where one of them is wrong by itself. */
export function periodOf(values: Draft, context: Context): Period | NoPeriod | undefined {
  const { 'start-date': start, 'end-date': end, period } = values;
  if (hasExplicitDates(context))
    return start === undefined || end === undefined ? undefined : explicitPeriod(start, end);
  const today = countedFrom(values, context);
  return today === undefined || period === undefined ? undefined : resolvePeriod(period, today);
}

/** The period cut as split-by says; undefined where something about it is wrong. */
export function piecesOf(values: Draft, context: Context): readonly Period[] | undefined {
  const period = periodOf(values, context);
  const { 'split-by': split } = values;
  const granularity = cutGranularity(values);
  if (period === undefined || 'problem' in period || split === undefined || granularity === undefined)
    return undefined;
  return splitsFor(granularity).includes(split) ? splitPeriod(period, split, granularity) : undefined;
}

export function checkDates(values: Draft, context: Context, addIssue: AddIssue): void {
  const { texts } = context;
  if (hasExplicitDates(context)) {
    if ('period' in texts)
      addIssue('period', 'not valid together with start-date and end-date', texts.period);
    for (const name of ['start-date', 'end-date'] as const)
      if (!(name in texts)) addIssue(name, 'required, since start-date and end-date go together');
  }
  const period = periodOf(values, context);
  if (period === undefined) return;
  if (!('problem' in period)) checkSplit(values, period, addIssue);
  else if (hasExplicitDates(context))
    addIssue('end-date', `lies before start-date ${values['start-date']}`, values['end-date']);
  else addIssue('period', period.problem + didYouMean(values.period ?? '', RELATIVE_PERIODS), values.period);
}

function checkSplit(values: Draft, period: Period, addIssue: AddIssue): void {
  const { 'split-by': split } = values;
  const granularity = cutGranularity(values);
  if (split === undefined || granularity === undefined) return;
  const possible = splitsFor(granularity);
  if (!possible.includes(split))
    addIssue(
      'split-by',
      `expected ${orList(possible)}, so that no ${granularity} interval is cut in two`,
      split,
    );
  else if (splitPeriod(period, split, granularity) === undefined)
    addIssue(
      'split-by',
      `expected at most ${formatNumber(MAX_EXPORTS)} pieces of ${period.label}: shorten the period or split it by more`,
      split,
    );
}

/** Whose intervals a piece must not cut; in a legacy report it is the unit of rates, and any cut will do (LG). */
function cutGranularity({ export: kind, granularity }: Draft): Granularity | undefined {
  return kind !== undefined && CATALOGUE[kind].protocol === 'report' ? 'daily' : granularity;
}

function hasExplicitDates({ texts }: Context): boolean {
  return 'start-date' in texts || 'end-date' in texts;
}
