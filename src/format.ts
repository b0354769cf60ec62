const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** A length of time: "4 s", "2 min 5 s", "1 h 3 min". */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms / 100) / 10)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A size: "512 B", "1.8 MiB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // From 1023.95 on, one decimal would be rounded up to 1024.0.
  while (value >= (unit === 0 ? 1024 : 1023.95) && unit < BYTE_UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${BYTE_UNITS[unit]}`;
}

/** Making one takes 40 times as long as using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with its thousands separated and rounded half away from zero: "12,345.679". */
export function formatNumber(value: number, minDecimals = 0, maxDecimals = Math.max(3, minDecimals)): string {
  const key = `${minDecimals} ${maxDecimals}`;
  const options = { minimumFractionDigits: minDecimals, maximumFractionDigits: maxDecimals };
  const format = numberFormats.get(key) ?? new Intl.NumberFormat('en-US', options);
  numberFormats.set(key, format);
  return format.format(value);
}

/** A count with its noun: "1 row", "12,345 rows". */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** Thousands separated, at most three significant digits, or exactly `decimals`: "13,990,379", "8.12", "0.125", "1.23 billion". */
export function formatFigure(value: number, decimals?: number): string {
  const size = Math.abs(value);
  if (size >= 1e18) return minus(value.toExponential(2));
  for (const [unit, word] of LARGE_UNITS) {
    if (size >= unit) return `${formatFigure(value / unit)} ${word}`;
  }
  const text = formatNumber(value, decimals ?? 0, decimals ?? decimalsOf(value));
  // Zero after rounding has no sign.
  return /[1-9]/.test(text) ? minus(text) : text.replace('-', '');
}

const LARGE_UNITS: readonly (readonly [number, string])[] = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
];

/** For values that are shown together: as many as the median of the fractions needs, at most two if one is 1 or more. */
export function decimalsOfAll(values: readonly number[]): number {
  const fractions = values.filter((value) => !Number.isInteger(value)).map(Math.abs);
  fractions.sort((a, b) => a - b);
  const middle = fractions[Math.floor(fractions.length / 2)] ?? 0;
  return Math.min(decimalsOf(middle), Math.max(2, decimalsOf(fractions.at(-1) ?? 0)));
}

/** The number of decimals that gives a value three significant digits. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return Math.min(4, 2 - Math.floor(Math.log10(size)));
}

/** A leading hyphen as a minus sign, which is as wide as a digit. */
function minus(text: string): string {
  return text.replace(/^-/, '−');
}

/** "a", "a or b", "a, b or c". */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The first names in quotes, then how many more there are: `"a", "b" and 3 more`. */
export function quoteList(names: readonly string[], max: number): string {
  return andMore(
    names.slice(0, max).map((name) => `"${quoteForeign(name, MAX_NAME_LENGTH)}"`),
    names.length,
  );
}

/** A list with how many of `count` it leaves out: `a, b and 3 more`. */
export function andMore(shown: readonly string[], count: number): string {
  const more = count - shown.length;
  return shown.join(', ') + (more > 0 ? `${shown.length > 0 ? ' and ' : ''}${formatNumber(more)} more` : '');
}

/** Names whose `identity` is in use, among them or in `taken`, are `numbered` from 2 on. */
export function distinct(
  names: readonly string[],
  numbered: (name: string, number: number) => string,
  { taken = [] as readonly string[], identity = (name: string) => name } = {},
): string[] {
  const used = new Set(taken.map(identity));
  const lastNumbers = new Map<string, number>();
  return names.map((name) => {
    let free = name;
    let number = lastNumbers.get(identity(name)) ?? 1;
    while (used.has(identity(free))) {
      number += 1;
      free = numbered(name, number);
    }
    lastNumbers.set(identity(name), number);
    used.add(identity(free));
    return free;
  });
}

/** A name or cell that is one of many is cut to this length. */
export const MAX_NAME_LENGTH = 60;

const CONTROL_CHARACTERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Foreign text for use in a message: one line, without control and formatting characters, at most `maxLength` long. */
export function quoteForeign(text: string, maxLength = 300): string {
  const line = text.replaceAll(CONTROL_CHARACTERS, ' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= maxLength ? line : `${line.slice(0, maxLength).toWellFormed().trimEnd()}…`;
}
