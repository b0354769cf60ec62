import { orList } from '../format.ts';
import type { Granularity } from '../harness/catalogue.ts';
import { dateInZone } from '../plan/calendar.ts';
import { explicitPeriod, PERIOD_FORMS, type Period, parseDate, resolvePeriod } from '../plan/period.ts';
import { SPLITS, splitPeriod, splitsFor } from '../plan/split-period.ts';
import type { InputReader } from './reader.ts';

/** Today in the time zone that was asked for. */
export function readToday(reader: InputReader, nowMs: number): string {
  return dateInZone(nowMs, reader.text('timezone')) ?? '2000-01-01';
}

export function readPeriod(reader: InputReader, nowMs: number): Period {
  const zone = reader.text('timezone');
  const zoneToday = dateInZone(nowMs, zone);
  if (zoneToday === undefined)
    reader.reject('timezone', 'expected an IANA time zone such as Europe/Berlin', zone);
  const asOf = reader.optional('as-of');
  const asOfDate = asOf === undefined ? undefined : parseDate(asOf);
  if (asOf !== undefined && asOfDate === undefined)
    reader.reject('as-of', 'expected a date yyyy-MM-dd', asOf);
  const today = asOfDate ?? zoneToday ?? '2000-01-01';

  const period = readExplicitDates(reader) ?? resolvePeriod(reader.text('period'), today);
  if (period === undefined) {
    reader.reject('period', `expected ${PERIOD_FORMS}`, reader.text('period'));
    return { start: today, end: today, label: today };
  }
  if (period.start > today)
    reader.warnings.push(`The period ${period.label} lies in the future (today is ${today}).`);
  else if (period.end > today)
    reader.warnings.push(`The period ${period.label} is not over yet (today is ${today}).`);
  return period;
}

function readExplicitDates(reader: InputReader): Period | undefined {
  const [start, end] = [reader.optional('start-date'), reader.optional('end-date')];
  if (start === undefined && end === undefined) return undefined;
  if (reader.isGiven('period'))
    reader.reject(
      'period',
      'expected nothing, since start-date and end-date take its place',
      reader.text('period'),
    );
  for (const [name, text] of [
    ['start-date', start],
    ['end-date', end],
  ] as const) {
    if (text === undefined) reader.reject(name, 'required, since start-date and end-date go together');
    else if (parseDate(text) === undefined) reader.reject(name, 'expected a date yyyy-MM-dd', text);
  }
  const [from, to] = [parseDate(start ?? ''), parseDate(end ?? '')];
  // A placeholder keeps a second, misleading problem about `period` from being reported.
  if (from === undefined || to === undefined) return { start: '2000-01-01', end: '2000-01-01', label: '' };
  const period = explicitPeriod(from, to);
  if (period === undefined) reader.reject('end-date', `expected a date not before start-date ${from}`, to);
  return period ?? { start: from, end: from, label: '' };
}

/** The period cut as split-by says, which must leave every interval of the granularity whole. */
export function readPieces(reader: InputReader, period: Period, granularity: Granularity): readonly Period[] {
  const split = reader.choice('split-by', SPLITS) ?? 'none';
  const possible = splitsFor(granularity);
  if (possible.includes(split)) return splitPeriod(period, split, granularity);
  reader.reject(
    'split-by',
    `expected ${orList(possible)}, so that no ${granularity} interval is cut in two`,
    split,
  );
  return [period];
}
