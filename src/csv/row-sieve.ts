/** 64 MiB at two bits each: enough to sort out nearly all rows that occur once, up to about twenty million rows. */
const PLACES = 2 ** 28;

/**
 * Tells rows that may occur more than once from those that don't, in fixed memory: each row has a place, by 32 bits of its
 * fingerprint, and each place counts no row, one row, or more.
 */
export class RowSieve {
  /** Rows whose place has more than one. */
  candidates = 0;
  readonly #counts: Uint8Array;
  readonly #mask: number;

  /** `places`: a power of two. */
  constructor(places = PLACES) {
    this.#counts = new Uint8Array(places / 4);
    this.#mask = this.#counts.length - 1;
  }

  add(bits: number): void {
    const at = (bits >>> 2) & this.#mask;
    const shift = (bits & 3) << 1;
    const byte = this.#counts[at] ?? 0;
    const rows = (byte >>> shift) & 3;
    // With the second row, the first one becomes a candidate as well.
    if (rows > 0) this.candidates += rows === 1 ? 2 : 1;
    if (rows < 2) this.#counts[at] = byte + (1 << shift);
  }

  /** Once all rows were added: whether this one may be there more than once. */
  mayRepeat(bits: number): boolean {
    const byte = this.#counts[(bits >>> 2) & this.#mask] ?? 0;
    return ((byte >>> ((bits & 3) << 1)) & 3) > 1;
  }
}
