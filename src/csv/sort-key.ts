import { isMissing, MAX_MISSING_BYTES } from './cell-number.ts';
import { cellText, splitCells } from './cells.ts';
import { QUOTE } from './records.ts';

/** Parts two cells of a key, and is less than anything in them. */
const END_OF_CELL = 0x01;
/** Stands before a byte that is not above itself, which then comes one higher. */
const ESCAPE = 0x02;

/** Finds the columns that identify a row: those in which some cell is neither empty nor a number. */
export class KeyColumnFinder {
  readonly #isKey: boolean[];
  readonly #marksAreValues: boolean;
  readonly #ends: number[] = [];

  /** `marksAreValues`: whether what stands for a missing value, such as `—`, counts as an empty cell. */
  constructor(columnCount: number, { marksAreValues = false } = {}) {
    this.#marksAreValues = marksAreValues;
    this.#isKey = Array.from({ length: columnCount }, () => false);
  }

  /** Takes a row: the bytes from `start` to `end`. */
  add(bytes: Buffer, start: number, end: number): void {
    const cellCount = splitCells(bytes, start, end, this.#ends);
    const count = Math.min(cellCount, this.#isKey.length);
    let cellStart = start;
    for (let cell = 0; cell < count; cell += 1) {
      const cellEnd = this.#ends[cell] ?? end;
      if (!this.#isKey[cell] && !this.#isValue(bytes, cellStart, cellEnd)) this.#isKey[cell] = true;
      cellStart = cellEnd + 1;
    }
  }

  /** Numbers of the key columns, in the order of the columns. */
  get keyColumns(): number[] {
    return [...this.#isKey.keys()].filter((column) => this.#isKey[column]);
  }

  #isValue(bytes: Buffer, start: number, end: number): boolean {
    if (isEmptyOrNumber(bytes, start, end)) return true;
    // Two quotes may stand beside the mark.
    if (!this.#marksAreValues || end - start > MAX_MISSING_BYTES + 2) return false;
    return isMissing(cellText(bytes, start, end));
  }
}

/** Writes the key of rows: bytes whose order is that of the decoded texts of the key columns' cells, by code point. */
export class SortKey {
  readonly #keyColumns: readonly number[];
  readonly #ends: number[] = [];

  constructor(keyColumns: readonly number[]) {
    this.#keyColumns = keyColumns;
  }

  /** How many bytes the key of a row of so many bytes has at the most. */
  maxBytes(rowBytes: number): number {
    return 2 * rowBytes + this.#keyColumns.length;
  }

  /** Writes the key of the row in `bytes` from `start` to `end` to `target`; returns where it ends there. */
  write(bytes: Buffer, start: number, end: number, target: Buffer, targetStart: number): number {
    const count = splitCells(bytes, start, end, this.#ends);
    let position = targetStart;
    for (const column of this.#keyColumns) {
      // A row that is too short has empty cells.
      if (column < count) {
        const cellStart = column === 0 ? start : (this.#ends[column - 1] ?? start) + 1;
        position = writeCell(bytes, cellStart, this.#ends[column] ?? end, target, position);
      }
      target[position] = END_OF_CELL;
      position += 1;
    }
    return position;
  }
}

function writeCell(bytes: Buffer, start: number, end: number, target: Buffer, targetStart: number): number {
  let isQuoted = start < end && bytes[start] === QUOTE;
  let position = targetStart;
  for (let at = isQuoted ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isQuoted && byte === QUOTE) {
      at += 1;
      if (at < end && bytes[at] === QUOTE) {
        target[position] = QUOTE;
        position += 1;
        continue;
      }
      isQuoted = false;
      at -= 1;
      continue;
    }
    if (byte <= ESCAPE) {
      target[position] = ESCAPE;
      target[position + 1] = byte + 1;
      position += 2;
    } else {
      target[position] = byte;
      position += 1;
    }
  }
  return position;
}

/** Decimal, with a sign, a fraction or an exponent if need be, quoted or not. */
function isEmptyOrNumber(bytes: Buffer, start: number, end: number): boolean {
  let position = start;
  let last = end;
  if (end - start > 1 && bytes[start] === QUOTE && bytes[end - 1] === QUOTE) {
    position += 1;
    last -= 1;
  }
  if (position === last) return true;
  if (isSign(bytes[position])) position += 1;
  const whole = digitsEnd(bytes, position, last);
  let digits = whole - position;
  position = whole;
  if (position < last && bytes[position] === 0x2e) {
    const fraction = digitsEnd(bytes, position + 1, last);
    digits += fraction - position - 1;
    position = fraction;
  }
  if (digits === 0) return false;
  if (position < last && ((bytes[position] ?? 0) | 0x20) === 0x65) {
    position += isSign(bytes[position + 1]) ? 2 : 1;
    const exponent = digitsEnd(bytes, position, last);
    if (exponent === position) return false;
    position = exponent;
  }
  return position === last;
}

function isSign(byte: number | undefined): boolean {
  return byte === 0x2b || byte === 0x2d;
}

function digitsEnd(bytes: Buffer, start: number, end: number): number {
  let position = start;
  while (position < end && (bytes[position] ?? 0) >= 0x30 && (bytes[position] ?? 0) <= 0x39) position += 1;
  return position;
}
