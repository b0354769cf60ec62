/** An id with leading zeros is no number, and neither is one with a unit or with separators of thousands. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
/** Beyond it, neighbouring whole numbers can't be told apart: that is an id, not a figure. */
const MAX_MAGNITUDE = 2 ** 53;
/** `—` is how the legacy reports write a value that is missing (LG); the others are what else is used for it. */
const MISSING = new Set(['', '—', '–', '-', 'n/a', 'na', 'null', 'none', 'nan', 'infinity', '-infinity']);

/** The number that a cell holds, `missing` if it holds nothing, or undefined if it holds anything else. */
export function cellNumber(cell: string): number | 'missing' | undefined {
  if (NUMBER.test(cell)) return inRange(Number(cell));
  const text = cell.trim();
  if (NUMBER.test(text)) return inRange(Number(text));
  return MISSING.has(text.toLowerCase()) ? 'missing' : undefined;
}

function inRange(value: number): number | undefined {
  return Math.abs(value) <= MAX_MAGNITUDE ? value : undefined;
}

/** The middle one of the values, or the mean of the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2;
}
