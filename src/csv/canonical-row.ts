import { cellStart, cellText, splitCells } from './cells.ts';
import { COMMA, QUOTE } from './records.ts';

/**
 * Writes rows so that two of them have the same bytes if, and only if, their cells have the same texts: cells in a common order, each
 * quoted only where it has to be. A last cell marks which file the row is from.
 */
export class CanonicalRow {
  /** The row that was written last, up to `length`; it is overwritten by the next one. */
  bytes = Buffer.allocUnsafe(4_096);
  length = 0;

  readonly #cellNumbers: readonly number[];
  readonly #columnCount: number;
  readonly #mark: number;
  readonly #isIdentity: boolean;
  readonly #ends: number[] = [];

  /** `cellNumbers`: for each cell of the canonical row its number in the file's rows, which have `columnCount`; `mark`: a digit. */
  constructor(cellNumbers: readonly number[], columnCount: number, mark: string) {
    this.#cellNumbers = cellNumbers;
    this.#columnCount = columnCount;
    this.#mark = mark.charCodeAt(0);
    this.#isIdentity =
      cellNumbers.length === columnCount && cellNumbers.every((cell, position) => cell === position);
  }

  /** Takes the row in `bytes` from `start` to `end`. A cell that it lacks is empty, one beyond the header comes behind the others. */
  write(bytes: Buffer, start: number, end: number, hasQuotedCell: boolean): void {
    const ends = this.#ends;
    const count = splitCells(bytes, start, end, ends);
    // Quotes within a cell are doubled.
    const most = 2 * (end - start) + 3 * (this.#cellNumbers.length + count) + 2;
    if (this.bytes.length < most) this.bytes = Buffer.allocUnsafe(2 * most);
    const target = this.bytes;
    if (this.#isIdentity && !hasQuotedCell && count === this.#cellNumbers.length) {
      // Most rows: nothing is to be done to any cell.
      const copied = bytes.copy(target, 0, start, end);
      target[copied] = COMMA;
      target[copied + 1] = this.#mark;
      this.length = copied + 2;
      return;
    }
    let length = 0;
    const write = (cell: number) => {
      if (cell < count) {
        const from = cellStart(ends, cell, start);
        length = this.#writeCell(bytes, from, ends[cell] ?? end, length);
      }
      target[length] = COMMA;
      length += 1;
    };
    for (const cell of this.#cellNumbers) write(cell);
    for (let cell = this.#columnCount; cell < count; cell += 1) write(cell);
    target[length] = this.#mark;
    this.length = length + 1;
  }

  #writeCell(bytes: Buffer, start: number, end: number, length: number): number {
    const target = this.bytes;
    if (start === end || bytes[start] !== QUOTE) {
      // Numbers and dates are short: a loop costs less than a call of `copy`.
      if (end - start > 16) return length + bytes.copy(target, length, start, end);
      let position = length;
      for (let at = start; at < end; at += 1, position += 1) target[position] = bytes[at] ?? 0;
      return position;
    }
    const text = cellText(bytes, start, end, 'latin1');
    const canonical = /[,\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    return length + target.write(canonical, length, 'latin1');
  }
}
