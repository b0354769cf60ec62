/** Input request-overrides: how it is read, and what it may not change. */
import { quoteForeign } from '../format.ts';
import { overriddenSubjects } from '../harness/requests.ts';
import type { JsonObject } from '../harness/selection.ts';
import { plainDate } from '../plan/calendar.ts';
import type { Parser } from './fields.ts';
import type { Draft } from './schema.ts';

/** A mapping in YAML, of which JSON is a part. */
export const overrides: Parser<Promise<JsonObject>> = async (text, refuse) => {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'error', intAsBigInt: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? quoteForeign(thrown.message.split('\n')[0] ?? '') : '';
    return refuse(`expected YAML or JSON (${reason})`, text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}', text);
  const lost: unknown[] = [];
  const json = JSON.stringify(value, (_, part: unknown) => {
    // JSON would change its digits.
    const isLong = typeof part === 'bigint' && !Number.isSafeInteger(Number(part));
    if (isLong || NO_NUMBERS.includes(part)) lost.push(part);
    return typeof part === 'bigint' ? Number(part) : part;
  });
  if (lost.length > 0)
    return refuse('expected numbers that JSON can hold; put a longer one in quotes', `${lost[0]}`);
  return JSON.parse(json) as JsonObject;
};

/** JSON would make null of them, and null means removal here. */
const NO_NUMBERS: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** Refuses overrides for which there is an input, since names and outputs follow that; returns warnings of the others. */
export function checkOverrides(values: Draft, refuse: (problem: string) => void): string[] {
  const { export: kind, 'request-overrides': overrides } = values;
  // Then nothing is created, so nothing is overridden.
  const isCollecting = values['export-id'] !== undefined || values['input-files'] !== undefined;
  if (kind === undefined || overrides === undefined || isCollecting) return [];
  return overriddenSubjects(kind, overrides).flatMap(({ field, value, input }) => {
    const isDate = input.endsWith('-date');
    const hasInput = isDate
      ? plainDate(`${value}`) !== undefined
      : ['string', 'number'].includes(typeof value);
    if (hasInput) refuse(`sets ${field}, for which there is input ${input}`);
    return hasInput ? [] : [`request-overrides changes ${field}, and names and outputs do not follow.`];
  });
}
