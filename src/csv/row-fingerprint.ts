/**
 * 96 bits by which a row is known: three hashes of 32 bits over the same words, each turned and multiplied in its own way.
 * That any two of n different rows share all of them has a probability of about n² / 2⁹⁷, less than one in 10¹⁵ for ten million
 * rows; memory itself is not to be trusted further. Not made to withstand somebody who looks for collisions.
 */
export class RowFingerprint {
  a = 0;
  b = 0;
  c = 0;
  #bytes: Buffer | undefined;
  #view: DataView = new DataView(new ArrayBuffer(0));

  /** Becomes the fingerprint of the bytes from `start` to `end`. */
  take(bytes: Buffer, start: number, end: number): void {
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
      // Mixed well once for all three, which then take it in differently.
      const product = Math.imul(view.getInt32(position, true), 0xcc9e2d51);
      const word = Math.imul((product << 15) | (product >>> 17), 0x1b873593);
      a ^= word;
      a = Math.imul((a << 13) | (a >>> 19), 0x85ebca6b);
      b ^= word;
      b = Math.imul((b << 19) | (b >>> 13), 0xc2b2ae35);
      c ^= word;
      c = Math.imul((c << 7) | (c >>> 25), 0x27d4eb2f);
    }
    let tail = end - start;
    for (; position < end; position += 1) tail = (tail << 8) ^ view.getUint8(position);
    this.a = mixed(a ^ tail);
    this.b = mixed(b ^ Math.imul(tail, 0x9e3779b1));
    this.c = mixed(c ^ Math.imul(tail, 0x85ebca77));
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
