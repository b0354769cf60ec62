import { quoteForeign } from '../format.ts';
import type { JsonObject } from '../harness/selection.ts';
import type { Parser } from './fields.ts';

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
  const unfit = numberThatJsonLoses(value);
  if (unfit !== undefined)
    return refuse('expected numbers that JSON can hold; put a longer one in quotes', `${unfit}`);
  return JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? Number(part) : part)),
  ) as JsonObject;
};

/** JSON would make null of a NaN or an infinity, and null means removal here; of a long integer it would change digits. */
function numberThatJsonLoses(value: unknown): number | bigint | undefined {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const unfit = numberThatJsonLoses(part);
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}
