import { decode } from './cells.ts';
import type { LargestChange } from './comparison.ts';

/** How many changes are told in the end. */
const MAX_CHANGES = 10;
/** Room for candidates, so that they are sorted now and then instead of each time. */
const MAX_CANDIDATES = 1_000;

/** Finds the largest changes of numbers, each measured by the mean of its column. */
export class LargestChanges {
  readonly #columns: readonly string[];
  readonly #keyColumns: readonly number[];
  readonly #valueColumns: readonly number[];
  /** By column. */
  readonly #candidates: LargestChange[][];
  /** Of the absolute values of each column. */
  readonly #sums: number[];
  readonly #counts: number[];

  constructor(columns: readonly string[], keyColumns: readonly number[]) {
    this.#columns = columns;
    this.#keyColumns = keyColumns;
    const keys = new Set(keyColumns);
    this.#valueColumns = [...columns.keys()].filter((column) => !keys.has(column));
    this.#candidates = columns.map(() => []);
    this.#sums = columns.map(() => 0);
    this.#counts = columns.map(() => 0);
  }

  /** Takes the cells of a row of the current file, for the mean. */
  weigh(cells: readonly string[]): void {
    for (const column of this.#valueColumns) {
      const value = numberIn(cells[column]);
      if (value === undefined) continue;
      this.#sums[column] = (this.#sums[column] ?? 0) + Math.abs(value);
      this.#counts[column] = (this.#counts[column] ?? 0) + 1;
    }
  }

  /** Takes the cells of a row that became another one. */
  compare(was: readonly string[], is: readonly string[]): void {
    for (const column of this.#valueColumns) {
      const [before, after] = [numberIn(was[column]), numberIn(is[column])];
      if (before === undefined || after === undefined || before === after) continue;
      const key = this.#keyColumns.map((keyColumn) => decode(is[keyColumn] ?? ''));
      const candidates = this.#candidates[column] ?? [];
      candidates.push({ key, column: this.#columns[column] ?? '', before, after });
      if (candidates.length >= MAX_CANDIDATES) keepLargest(candidates);
    }
  }

  /** The largest changes of all columns, the largest first. */
  largest(): LargestChange[] {
    const weighed = this.#candidates.flatMap((candidates, column) => {
      const mean = (this.#sums[column] ?? 0) / Math.max(1, this.#counts[column] ?? 0);
      return keepLargest(candidates).map((change) => {
        const scale = mean > 0 ? mean : Math.max(Math.abs(change.before), Math.abs(change.after));
        return { change, weight: distance(change) / scale };
      });
    });
    weighed.sort((a, b) => b.weight - a.weight);
    return weighed.slice(0, MAX_CHANGES).map(({ change }) => change);
  }
}

function keepLargest(largestChanges: LargestChange[]): LargestChange[] {
  largestChanges.sort((a, b) => distance(b) - distance(a)).splice(MAX_CHANGES);
  return largestChanges;
}

function distance({ before, after }: LargestChange): number {
  return Math.abs(after - before);
}

function numberIn(text = ''): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
