import { cellStart, cellText, splitCells } from './cells.ts';
import type { Mover } from './comparison.ts';

/** How many changes are told in the end. */
const MAX_MOVERS = 10;

/** The marks of the two files in canonical rows; in this order. */
export const MARKS = { baseline: '0', current: '1' } as const;
const CURRENT_MARK = MARKS.current.charCodeAt(0);
/** A comma and the mark. */
const MARK_BYTES = 2;

/**
 * Compares the canonical rows of both files, which come sorted by key and then by content. Memory does not grow with them: of each key it
 * holds one row of either file. Where a key has several rows that differ, they are counted, and nobody can say which became which.
 */
export class RowComparer {
  addedRows = 0;
  goneRows = 0;
  changedRows = 0;
  equalRows = 0;

  readonly #columns: readonly string[];
  readonly #keyColumns: readonly number[];
  readonly #valueColumns: readonly number[];
  readonly #movers: Mover[][];
  /** Of the absolute values of each column in the current file. */
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  readonly #key = new Kept();
  readonly #row = new Kept();
  #rowsBefore = 0;
  #rowsAfter = 0;
  readonly #leftBefore = new Kept();
  readonly #leftAfter = new Kept();
  #leftBeforeCount = 0;
  #leftAfterCount = 0;
  #isFirst = true;
  readonly #ends: number[] = [];
  readonly #otherEnds: number[] = [];

  /** `columns`: those of the canonical rows; `seeksMovers`: whether what the rows say may be shown. */
  constructor(columns: readonly string[], keyColumns: readonly number[], seeksMovers: boolean) {
    this.#columns = columns;
    this.#keyColumns = keyColumns;
    this.#valueColumns = seeksMovers
      ? [...columns.keys()].filter((column) => !keyColumns.includes(column))
      : [];
    this.#movers = columns.map(() => []);
    this.#sums = new Float64Array(columns.length);
    this.#counts = new Float64Array(columns.length);
  }

  /** Takes the next row: its key from `keyStart` to `rowStart`, itself to `end`. */
  take(bytes: Buffer, keyStart: number, rowStart: number, end: number): void {
    const contentEnd = end - MARK_BYTES;
    if (this.#isFirst || !this.#key.equals(bytes, keyStart, rowStart)) {
      this.#endRow();
      this.#endKey();
      this.#key.keep(bytes, keyStart, rowStart);
      this.#row.keep(bytes, rowStart, contentEnd);
      this.#isFirst = false;
    } else if (!this.#row.equals(bytes, rowStart, contentEnd)) {
      this.#endRow();
      this.#row.keep(bytes, rowStart, contentEnd);
    }
    if (bytes[end - 1] === CURRENT_MARK) this.#rowsAfter += 1;
    else this.#rowsBefore += 1;
  }

  /** Ends the comparison; the greatest changes of all. */
  end(): Mover[] {
    this.#endRow();
    this.#endKey();
    const scaled = this.#movers.flatMap((movers, column) => {
      const mean = (this.#sums[column] ?? 0) / Math.max(1, this.#counts[column] ?? 0);
      return movers.map((mover) => {
        const scale = mean > 0 ? mean : Math.max(Math.abs(mover.before), Math.abs(mover.after));
        return { mover, weight: distance(mover) / scale };
      });
    });
    // The sort is stable: of equal ones the first column, and in it the first row, comes first.
    scaled.sort((a, b) => b.weight - a.weight);
    return scaled.slice(0, MAX_MOVERS).map(({ mover }) => mover);
  }

  /** All equal rows have come. */
  #endRow(): void {
    const [before, after] = [this.#rowsBefore, this.#rowsAfter];
    this.#rowsBefore = 0;
    this.#rowsAfter = 0;
    if (after > 0) this.#weigh(after);
    this.equalRows += Math.min(before, after);
    if (before > after) {
      if (this.#leftBeforeCount === 0) this.#leftBefore.keepFrom(this.#row);
      this.#leftBeforeCount += before - after;
    } else if (after > before) {
      if (this.#leftAfterCount === 0) this.#leftAfter.keepFrom(this.#row);
      this.#leftAfterCount += after - before;
    }
  }

  /** All rows of a key have come. */
  #endKey(): void {
    const [before, after] = [this.#leftBeforeCount, this.#leftAfterCount];
    this.#leftBeforeCount = 0;
    this.#leftAfterCount = 0;
    const changed = Math.min(before, after);
    this.changedRows += changed;
    this.goneRows += before - changed;
    this.addedRows += after - changed;
    if (before === 1 && after === 1) this.#seekMovers();
  }

  #weigh(times: number): void {
    if (this.#valueColumns.length === 0) return;
    const { bytes, length } = this.#row;
    const ends = this.#ends;
    splitCells(bytes, 0, length, ends);
    for (const column of this.#valueColumns) {
      const start = cellStart(ends, column, 0);
      const size = magnitude(bytes, start, ends[column] ?? length);
      if (Number.isNaN(size)) continue;
      this.#sums[column] = (this.#sums[column] ?? 0) + times * size;
      this.#counts[column] = (this.#counts[column] ?? 0) + times;
    }
  }

  #seekMovers(): void {
    if (this.#valueColumns.length === 0) return;
    const [before, after] = [this.#leftBefore, this.#leftAfter];
    splitCells(before.bytes, 0, before.length, this.#otherEnds);
    splitCells(after.bytes, 0, after.length, this.#ends);
    for (const column of this.#valueColumns) {
      const [was, is] = [cellOf(before, this.#otherEnds, column), cellOf(after, this.#ends, column)];
      if (was === is) continue;
      const [from, to] = [numberIn(was), numberIn(is)];
      if (from === undefined || to === undefined || from === to) continue;
      this.#note(column, from, to);
    }
  }

  #note(column: number, before: number, after: number): void {
    const movers = this.#movers[column] ?? [];
    const last = movers.at(-1);
    const size = Math.abs(after - before);
    if (movers.length === MAX_MOVERS && last !== undefined && distance(last) >= size) return;
    const key = this.#keyColumns.map((keyColumn) => cellOf(this.#leftAfter, this.#ends, keyColumn));
    const place = movers.findIndex((mover) => distance(mover) < size);
    const mover = { key, column: this.#columns[column] ?? '', before, after };
    movers.splice(place === -1 ? movers.length : place, 0, mover);
    if (movers.length > MAX_MOVERS) movers.pop();
  }
}

/** Bytes that outlive the buffer they came in. */
class Kept {
  bytes = Buffer.allocUnsafe(1_024);
  length = 0;

  keep(bytes: Buffer, start: number, end: number): void {
    if (end - start > this.bytes.length) this.bytes = Buffer.allocUnsafe(2 * (end - start));
    this.length = bytes.copy(this.bytes, 0, start, end);
  }

  keepFrom({ bytes, length }: Kept): void {
    this.keep(bytes, 0, length);
  }

  equals(bytes: Buffer, start: number, end: number): boolean {
    return end - start === this.length && bytes.compare(this.bytes, 0, this.length, start, end) === 0;
  }
}

function distance({ before, after }: Mover): number {
  return Math.abs(after - before);
}

function cellOf({ bytes, length }: Kept, ends: readonly number[], column: number): string {
  return cellText(bytes, cellStart(ends, column, 0), ends[column] ?? length);
}

function numberIn(text: string): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The absolute value of a decimal number, NaN if it is none; without an exponent it is read byte by byte, which is quick. */
function magnitude(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  let fraction = 0;
  let at = start;
  if (bytes[at] === 0x2d || bytes[at] === 0x2b) at += 1;
  if (at >= end) return Number.NaN;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      fraction *= 10;
    } else if (byte === 0x2e && fraction === 0) fraction = 1;
    else return Math.abs(numberIn(bytes.toString('latin1', start, end)) ?? Number.NaN);
  }
  return fraction === 0 ? value : value / fraction;
}
