/** An id with leading zeros is no number, and neither is one with a unit other than `%`. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?\s?%?$/;
/** Beyond it, neighbouring whole numbers can't be told apart: that is an id, not a figure. */
const MAX_MAGNITUDE = 2 ** 53;
/** `—` is how the legacy reports write a value that is missing (LG); the others are what else is used for it. */
const MISSING = /^(?:|[-–—]|n\/a|na|null|none|nan|[-+]?(?:inf(?:inity)?|∞))$/i;

/**
 * The number that a cell holds (`7%` is 7, `1,234` is 1234), `missing` if it holds nothing or what a division by nothing leaves, or
 * undefined if it holds anything else.
 */
export function cellNumber(cell: string): number | 'missing' | undefined {
  const text = cell.trim();
  if (NUMBER.test(text)) {
    const value = Number.parseFloat(text.replaceAll(',', ''));
    return Math.abs(value) <= MAX_MAGNITUDE ? value : undefined;
  }
  return MISSING.test(text) ? 'missing' : undefined;
}

/** How many digits stand behind the point of a number as it is written. */
export function decimalsIn(cell: string): number {
  return /\.(\d+)/.exec(cell)?.[1]?.length ?? 0;
}

/** The middle one of the values, or the mean of the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2;
}
