import { orderOfBytes } from './byte-order.ts';
import type { SortKey } from './sort-key.ts';

/** Rows and keys of a run together with what is kept of each row. */
const RUN_BYTES = 64 * 1024 * 1024;
const BYTES_PER_ENTRY = 20;

/** Where an entry lies: its key from `start` on, its row from `rowStart` to `end`. */
export interface RunEntry {
  readonly start: number;
  readonly rowStart: number;
  readonly end: number;
}

/**
 * Rows that are sorted in memory: by key, then by raw bytes. Key and row lie one behind the other, and a key is never the
 * beginning of another one, so that one comparison of bytes orders by both.
 */
export class SortRun {
  /** Holds the entries. */
  arena = Buffer.allocUnsafeSlow(1024 * 1024);
  count = 0;

  readonly #key: SortKey;
  readonly #maxBytes: number;
  #used = 0;
  #starts = new Uint32Array(1024);
  #rowStarts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);

  /** A test may have it full at fewer bytes. */
  constructor(key: SortKey, maxBytes: number = RUN_BYTES) {
    this.#key = key;
    this.#maxBytes = maxBytes;
  }

  /** Whether it should be sorted and cleared before the rows of another chunk come. */
  get isFull(): boolean {
    return this.#used + this.count * BYTES_PER_ENTRY > this.#maxBytes - this.#maxBytes / 8;
  }

  /** Copies the row in `bytes` from `start` to `end`. */
  add(bytes: Buffer, start: number, end: number): void {
    this.#makeRoom(end - start + this.#key.maxBytes(end - start));
    const rowStart = this.#key.write(bytes, start, end, this.arena, this.#used);
    bytes.copy(this.arena, rowStart, start, end);
    this.#starts[this.count] = this.#used;
    this.#rowStarts[this.count] = rowStart;
    this.#used = rowStart + end - start;
    this.#ends[this.count] = this.#used;
    this.count += 1;
  }

  /** The entries in their order; they lie in `arena` until the run is cleared. */
  *sorted(): Generator<RunEntry> {
    const order = orderOfBytes(this.arena, this.#starts, this.#ends, this.count);
    for (const entry of order) {
      yield {
        start: this.#starts[entry] ?? 0,
        rowStart: this.#rowStarts[entry] ?? 0,
        end: this.#ends[entry] ?? 0,
      };
    }
  }

  clear(): void {
    this.count = 0;
    this.#used = 0;
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes > this.arena.length) {
      const { length } = this.arena;
      const larger = Math.max(Math.min(2 * length, this.#maxBytes), length + (length >> 2));
      const arena = Buffer.allocUnsafeSlow(Math.max(larger, this.#used + bytes));
      this.arena.copy(arena, 0, 0, this.#used);
      this.arena = arena;
    }
    if (this.count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#rowStarts = grown(this.#rowStarts);
      this.#ends = grown(this.#ends);
    }
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
