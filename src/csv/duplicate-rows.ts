import { RowFingerprint } from './row-fingerprint.ts';
import { RowSieve } from './row-sieve.ts';

/** Half of the table's slots, so that few collide; the table takes 68 MiB then. */
const ROWS_PER_PASS = 2 ** 21;

/** Rows looked up together: the processor waits for many memory accesses at once, which nearly halves the time. */
const BATCH_ROWS = 1024;

/** 32-bit words of a row in a batch: three of the fingerprint, the number of its source, its own number. */
const BATCH_WORDS = 5;

/** 32-bit words of a slot: three of the fingerprint, the number of the source. */
const SLOT_WORDS = 4;

const MAX_EXAMPLES = 5;

/** A row that a source before had already; rows are numbered over all sources, from 0. */
export interface DuplicateRow {
  readonly row: number;
  readonly source: number;
  readonly firstSource: number;
}

/**
 * Finds the rows that an earlier source had already, byte for byte (by their RowFingerprint; no match is compared once more),
 * in bounded memory: one bit a row and at most 132 MiB. Within one source nothing is a duplicate.
 *
 * Up to two million rows take one pass. If there are more, a first pass sieves out the rows that occur once, and the others
 * go through the table in as many further passes as they need, mostly one, each with its share of all fingerprints.
 */
export class DuplicateRows {
  /** Rows that were found so far. */
  count = 0;
  /** The first of them, in order of rows. */
  examples: readonly DuplicateRow[] = [];

  readonly #rowsPerPass: number;
  readonly #found: Uint8Array;
  readonly #slots: Int32Array;
  /** Eight bits of each slot's fingerprint, 0 if it is free: small enough for the processor's cache. */
  readonly #tags: Uint8Array;
  readonly #slotMask: number;
  /** Only if the rows don't fit into the table at once. */
  readonly #sieve: RowSieve | undefined;
  /** Number of the pass through the table; the one that sieves is -1. */
  #pass = 0;
  #tablePasses = 1;
  #row = 0;
  readonly #fingerprint = new RowFingerprint();
  readonly #batch = new Int32Array(BATCH_ROWS * BATCH_WORDS);
  #batchRows = 0;

  /** `rowCount`: of all sources. A test may have its rows sieved with a smaller `rowsPerPass`. */
  constructor(rowCount: number, rowsPerPass = ROWS_PER_PASS, createSieve = () => new RowSieve()) {
    this.#rowsPerPass = rowsPerPass;
    if (rowCount > rowsPerPass) {
      this.#sieve = createSieve();
      this.#pass = -1;
    }
    const slotCount = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * Math.min(rowCount, rowsPerPass))));
    this.#found = new Uint8Array(Math.ceil(rowCount / 8));
    this.#slots = new Int32Array(slotCount * SLOT_WORDS);
    this.#tags = new Uint8Array(slotCount);
    this.#slotMask = slotCount - 1;
  }

  /** Takes the next row: the bytes from `start` to `end`. */
  add(bytes: Buffer, start: number, end: number, source: number): void {
    const fingerprint = this.#fingerprint;
    fingerprint.take(bytes, start, end);
    const at = this.#batchRows * BATCH_WORDS;
    this.#batch[at] = fingerprint.a;
    this.#batch[at + 1] = fingerprint.b;
    this.#batch[at + 2] = fingerprint.c;
    this.#batch[at + 3] = source;
    this.#batch[at + 4] = this.#row;
    this.#row += 1;
    this.#batchRows += 1;
    if (this.#batchRows === BATCH_ROWS) this.#takeBatch();
  }

  /** Ends a pass. Returns whether all is known; otherwise all rows have to come once more, in the same order. */
  endPass(): boolean {
    this.#takeBatch();
    if (this.#pass === -1) this.#tablePasses = Math.ceil((this.#sieve?.candidates ?? 0) / this.#rowsPerPass);
    this.#pass += 1;
    this.#row = 0;
    this.#tags.fill(0);
    return this.#pass >= this.#tablePasses;
  }

  /** Whether an earlier source had the row already. */
  has(row: number): boolean {
    return (((this.#found[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1;
  }

  #takeBatch(): void {
    const batch = this.#batch;
    const sieve = this.#sieve;
    const end = this.#batchRows * BATCH_WORDS;
    this.#batchRows = 0;
    for (let at = 0; at < end; at += BATCH_WORDS) {
      const a = batch[at] ?? 0;
      const b = batch[at + 1] ?? 0;
      const c = batch[at + 2] ?? 0;
      if (sieve !== undefined) {
        if (this.#pass === -1) {
          sieve.add(b);
          continue;
        }
        if (!sieve.mayRepeat(b) || (c >>> 0) % this.#tablePasses !== this.#pass) continue;
      }
      const source = batch[at + 3] ?? 0;
      const firstSource = this.#firstSource(a, b, c, source);
      if (firstSource !== source) this.#note({ row: batch[at + 4] ?? 0, source, firstSource });
    }
  }

  #firstSource(a: number, b: number, c: number, source: number): number {
    const tags = this.#tags;
    const slots = this.#slots;
    const tag = c >>> 24 || 1;
    for (let slot = a & this.#slotMask; ; slot = (slot + 1) & this.#slotMask) {
      const held = tags[slot];
      const at = slot * SLOT_WORDS;
      if (held === 0) {
        tags[slot] = tag;
        slots[at] = a;
        slots[at + 1] = b;
        slots[at + 2] = c;
        slots[at + 3] = source;
        return source;
      }
      const isSame = held === tag && slots[at] === a && slots[at + 1] === b && slots[at + 2] === c;
      if (isSame) return slots[at + 3] ?? source;
    }
  }

  #note(duplicate: DuplicateRow): void {
    const { row } = duplicate;
    this.count += 1;
    this.#found[row >>> 3] = (this.#found[row >>> 3] ?? 0) | (1 << (row & 7));
    const last = this.examples.at(-1);
    if (last !== undefined && this.examples.length === MAX_EXAMPLES && last.row < row) return;
    this.examples = [...this.examples, duplicate].sort((x, y) => x.row - y.row).slice(0, MAX_EXAMPLES);
  }
}
