import { decode } from './cells.ts';
import type { LargestChange } from './compare.ts';

const MAX_CHANGES = 10;

interface WeighedChange {
  readonly change: LargestChange;
  readonly weight: number;
}

/** The largest changes of numbers, each measured by the mean of its column. */
export class LargestChanges {
  readonly #columns: readonly string[];
  readonly #keyColumns: readonly number[];
  readonly #valueColumns: readonly number[];
  /** By column, of the absolute values. */
  readonly #sums: number[];
  readonly #counts: number[];
  /** The largest first. */
  readonly #largest: WeighedChange[] = [];

  constructor(columns: readonly string[], keyColumns: readonly number[]) {
    this.#columns = columns;
    this.#keyColumns = keyColumns;
    const keys = new Set(keyColumns);
    this.#valueColumns = [...columns.keys()].filter((column) => !keys.has(column));
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

  /** Takes the cells of a row that became another one, after all rows were weighed. */
  compare(was: readonly string[], is: readonly string[]): void {
    for (const column of this.#valueColumns) {
      const [before, after] = [numberIn(was[column]), numberIn(is[column])];
      if (before === undefined || after === undefined || before === after) continue;
      const mean = (this.#sums[column] ?? 0) / Math.max(1, this.#counts[column] ?? 0);
      const weight =
        Math.abs(after - before) / (mean > 0 ? mean : Math.max(Math.abs(before), Math.abs(after)));
      if (weight <= (this.#largest[MAX_CHANGES - 1]?.weight ?? 0)) continue;
      const key = this.#keyColumns.map((keyColumn) => decode(is[keyColumn] ?? ''));
      this.#largest.push({ change: { key, column: this.#columns[column] ?? '', before, after }, weight });
      this.#largest.sort((a, b) => b.weight - a.weight).splice(MAX_CHANGES);
    }
  }

  get changes(): LargestChange[] {
    return this.#largest.map(({ change }) => change);
  }
}

function numberIn(text = ''): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
