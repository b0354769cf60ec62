/** A text with leading zeros is an id, and one with a unit other than `%` is not a number. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?\s?%?$/;
/** Beyond this, doubles no longer hold every whole number: such a cell is an id, not a figure. */
const MAX_MAGNITUDE = 2 ** 53;
/** The legacy reports write `—` for a missing value (LG); the others are common elsewhere. */
const MISSING = /^(?:|[-–—]|n\/a|na|null|none|nan|[-+]?(?:inf(?:inity)?|∞))$/i;

/**
 * The number in a cell (`7%` is 7, `1,234` is 1234), `missing` if it is empty or the result of a division by zero, or undefined if it
 * holds anything else.
 */
export function cellNumber(cell: string): number | 'missing' | undefined {
  const text = cell.trim();
  if (NUMBER.test(text)) {
    const value = Number.parseFloat(text.replaceAll(',', ''));
    return Math.abs(value) <= MAX_MAGNITUDE ? value : undefined;
  }
  return MISSING.test(text) ? 'missing' : undefined;
}

/** The number of decimals that a number is written with. */
export function decimalsIn(cell: string): number {
  return /\.(\d+)/.exec(cell)?.[1]?.length ?? 0;
}

/** The median; undefined if there are no values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2;
}
