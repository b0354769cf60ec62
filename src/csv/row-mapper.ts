import { splitCells } from './cells.ts';
import { COMMA } from './records.ts';

/** Neighbouring cells of a row, from `first` to `last`, which are copied as one; or `missing` empty cells. */
type Stretch = { readonly first: number; readonly last: number } | { readonly missing: number };

/** Puts the raw cells of one file's rows where the merged file has them. */
export class RowMapper {
  /** Whether rows stay as they are. */
  readonly isIdentity: boolean;
  /** The row that was mapped last, up to `length`; it is overwritten by the next one. */
  bytes = Buffer.allocUnsafe(4_096);
  length = 0;

  readonly #stretches: readonly Stretch[];
  readonly #columnCount: number;
  readonly #ends: number[] = [];

  /** `cellNumbers`: for each column of the merged file the number of the cell, -1 if there is none; `columnCount`: of this file. */
  constructor(cellNumbers: readonly number[], columnCount: number) {
    this.#columnCount = columnCount;
    this.#stretches = stretchesOf(cellNumbers);
    this.isIdentity =
      cellNumbers.length === columnCount && cellNumbers.every((cell, position) => cell === position);
  }

  /** Maps a row of as many cells as the file has columns; returns whether it had so many. */
  map(bytes: Buffer, start: number, end: number): boolean {
    const ends = this.#ends;
    if (splitCells(bytes, start, end, ends) !== this.#columnCount) return false;
    const most = end - start + 2 * this.#stretches.length + this.#missingCells();
    if (this.bytes.length < most) this.bytes = Buffer.allocUnsafe(2 * most);
    const target = this.bytes;
    let length = 0;
    for (const stretch of this.#stretches) {
      if (length > 0 || stretch !== this.#stretches[0]) {
        target[length] = COMMA;
        length += 1;
      }
      if ('missing' in stretch) {
        target.fill(COMMA, length, length + stretch.missing - 1);
        length += stretch.missing - 1;
      } else {
        const from = stretch.first === 0 ? start : (ends[stretch.first - 1] ?? start) + 1;
        length += bytes.copy(target, length, from, ends[stretch.last]);
      }
    }
    this.length = length;
    return true;
  }

  #missingCells(): number {
    let count = 0;
    for (const stretch of this.#stretches) if ('missing' in stretch) count += stretch.missing;
    return count;
  }
}

function stretchesOf(cellNumbers: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const cell of cellNumbers) {
    const last = stretches.at(-1);
    if (cell === -1) {
      if (last !== undefined && 'missing' in last)
        stretches[stretches.length - 1] = { missing: last.missing + 1 };
      else stretches.push({ missing: 1 });
    } else if (last !== undefined && 'last' in last && last.last === cell - 1) {
      stretches[stretches.length - 1] = { first: last.first, last: cell };
    } else stretches.push({ first: cell, last: cell });
  }
  return stretches;
}
