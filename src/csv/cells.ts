import { COMMA, QUOTE } from './records.ts';

/**
 * Finds the cells of the record in `bytes` from `start` to `end`, quoting kept as it came: writes where each one ends to
 * `ends` and returns how many there are. The first one starts at `start`, each other one behind the comma after the one before.
 */
export function splitCells(bytes: Buffer, start: number, end: number, ends: number[]): number {
  let count = 0;
  let position = start;
  for (;;) {
    if (position < end && bytes[position] === QUOTE) position = closingQuote(bytes, position, end) + 1;
    while (position < end && bytes[position] !== COMMA) position += 1;
    ends[count] = position;
    count += 1;
    if (position >= end) return count;
    position += 1;
  }
}

/** Where a cell starts, by what `splitCells` wrote of the record that starts at `start`. */
export function cellStart(ends: readonly number[], cell: number, start: number): number {
  return cell === 0 ? start : (ends[cell - 1] ?? start) + 1;
}

/** Cells of a record without a quoted cell. Four commas are looked for at once: the bits of a word that are a comma's. */
export function countPlainCells(view: DataView, start: number, end: number): number {
  let commas = 0;
  let position = start;
  for (const last = end - 4; position <= last; position += 4) {
    const difference = view.getInt32(position, true) ^ 0x2c2c2c2c;
    // Exact for each byte, as nothing is carried from one to the next: its highest bit is set where the byte is 0.
    const zeros = ~(((difference & 0x7f7f7f7f) + 0x7f7f7f7f) | difference | 0x7f7f7f7f);
    if (zeros !== 0) commas += Math.imul((zeros >>> 7) & 0x01010101, 0x01010101) >>> 24;
  }
  for (; position < end; position += 1) if (view.getUint8(position) === COMMA) commas += 1;
  return commas + 1;
}

/** A raw cell's text, quoting taken off. As `latin1` it tells any two stretches of bytes apart, also where they are no UTF-8. */
export function cellText(
  bytes: Buffer,
  start: number,
  end: number,
  encoding: 'utf8' | 'latin1' = 'utf8',
): string {
  if (start === end || bytes[start] !== QUOTE) return bytes.toString(encoding, start, end);
  const close = closingQuote(bytes, start, end);
  const quoted = bytes.toString(encoding, start + 1, Math.min(close, end)).replaceAll('""', '"');
  return close >= end ? quoted : quoted + bytes.toString(encoding, close + 1, end);
}

/** The texts of the cells of the record from `start` to `end`; `ends` is memory to work with. */
export function cellTexts(bytes: Buffer, start: number, end: number, ends: number[]): string[] {
  const count = splitCells(bytes, start, end, ends);
  return Array.from({ length: count }, (_, index) =>
    cellText(bytes, cellStart(ends, index, start), ends[index] ?? end),
  );
}

/** A text as a raw cell, quoted where it has to be. */
export function rawCell(text: string): string {
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The record from `start` to `end`, which ends in a CR, with that CR moved into quotes: with a line end behind it, it would be
 * taken for the first half of a CRLF.
 */
export function sealedRecord(bytes: Buffer, start: number, end: number): Buffer {
  const ends: number[] = [];
  const count = splitCells(bytes, start, end, ends);
  const lastStart = count === 1 ? start : (ends[count - 2] ?? start) + 1;
  // Latin-1 keeps each byte as it is, also where they are no UTF-8.
  let text = bytes.toString('latin1', lastStart, end);
  if (bytes[lastStart] === QUOTE) {
    const close = closingQuote(bytes, lastStart, end) - lastStart;
    text = text.slice(1, close).replaceAll('""', '"') + text.slice(close + 1);
  }
  const last = Buffer.from(`"${text.replaceAll('"', '""')}"`, 'latin1');
  return Buffer.concat([bytes.subarray(start, lastStart), last]);
}

/** Where the quoted cell that starts at `start` closes; `end` if it does not. */
function closingQuote(bytes: Buffer, start: number, end: number): number {
  let position = start + 1;
  for (;;) {
    while (position < end && bytes[position] !== QUOTE) position += 1;
    if (position >= end || position + 1 >= end || bytes[position + 1] !== QUOTE) return position;
    position += 2;
  }
}
