/** Half of a table's slots, so that few collide. */
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
 * Finds the rows that an earlier source had already, byte for byte, in bounded memory: a table of at most 68 MiB and one bit
 * a row. More than about two million rows take several passes over the same rows, each with its share of all fingerprints.
 *
 * A row is known by a fingerprint of 96 bits, three hashes of 32 bits that know nothing of each other. That any two of n
 * different rows share one has a probability of about n² / 2⁹⁷, one in 10¹⁵ for ten million rows: that is less than memory
 * itself can be trusted, so no match is compared once more. Within one source nothing is a duplicate.
 */
export class DuplicateRows {
  readonly passes: number;
  /** Rows that were found so far. */
  count = 0;
  /** The first of them, in order of rows. */
  examples: readonly DuplicateRow[] = [];

  readonly #found: Uint8Array;
  readonly #slots: Int32Array;
  /** Eight bits of each slot's fingerprint, 0 if it is free: small enough for the processor's cache. */
  readonly #tags: Uint8Array;
  readonly #slotMask: number;
  readonly #batch = new Int32Array(BATCH_ROWS * BATCH_WORDS);
  #batchRows = 0;
  #pass = 0;
  #row = 0;
  #bytes: Buffer | undefined;
  #view = new DataView(new ArrayBuffer(0));

  constructor(rowCount: number, rowsPerPass = ROWS_PER_PASS) {
    this.passes = Math.max(1, Math.ceil(rowCount / rowsPerPass));
    const slotCount = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * Math.min(rowCount, rowsPerPass))));
    this.#found = new Uint8Array(Math.ceil(rowCount / 8));
    this.#slots = new Int32Array(slotCount * SLOT_WORDS);
    this.#tags = new Uint8Array(slotCount);
    this.#slotMask = slotCount - 1;
  }

  /** Starts a pass (numbered from 0): from now on, all rows come once more. */
  beginPass(pass: number): void {
    this.#pass = pass;
    this.#row = 0;
    this.#tags.fill(0);
  }

  /** Takes the next row: the bytes from `start` to `end`. */
  add(bytes: Buffer, start: number, end: number, source: number): void {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const view = this.#view;
    let a = 0x1e3779b9;
    let b = 0x7f4a7c15;
    let c = 0x739cc060;
    let position = start;
    for (const last = end - 4; position <= last; position += 4) {
      const word = view.getInt32(position, true);
      a = Math.imul(a ^ word, 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul(b ^ word, 0xc2b2ae35);
      b ^= b >>> 13;
      c = Math.imul(c ^ word, 0x27d4eb2f);
      c ^= c >>> 16;
    }
    let tail = end - start;
    for (; position < end; position += 1) tail = (tail << 8) ^ view.getUint8(position);
    c = mixed(c ^ Math.imul(tail, 0x85ebca77));
    const row = this.#row;
    this.#row += 1;
    if (this.passes > 1 && (c >>> 0) % this.passes !== this.#pass) return;

    const at = this.#batchRows * BATCH_WORDS;
    this.#batch[at] = mixed(a ^ tail);
    this.#batch[at + 1] = mixed(b ^ Math.imul(tail, 0x9e3779b1));
    this.#batch[at + 2] = c;
    this.#batch[at + 3] = source;
    this.#batch[at + 4] = row;
    this.#batchRows += 1;
    if (this.#batchRows === BATCH_ROWS) this.#lookUpBatch();
  }

  /** Ends the pass; only then are all its duplicates known. */
  endPass(): void {
    this.#lookUpBatch();
  }

  /** Whether an earlier source had the row already. */
  has(row: number): boolean {
    return (((this.#found[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1;
  }

  #lookUpBatch(): void {
    const batch = this.#batch;
    const end = this.#batchRows * BATCH_WORDS;
    for (let at = 0; at < end; at += BATCH_WORDS) {
      const source = batch[at + 3] ?? 0;
      const firstSource = this.#firstSource(batch[at] ?? 0, batch[at + 1] ?? 0, batch[at + 2] ?? 0, source);
      if (firstSource !== source) this.#note({ row: batch[at + 4] ?? 0, source, firstSource });
    }
    this.#batchRows = 0;
  }

  #firstSource(a: number, b: number, c: number, source: number): number {
    const tags = this.#tags;
    const slots = this.#slots;
    const tag = b >>> 24 || 1;
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

/** The finalizer of MurmurHash3: each bit of `hash` changes each bit of the result with a probability of about a half. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
