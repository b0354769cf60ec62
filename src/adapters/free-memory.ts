/** Smaller memory may be a part of the pool that Node cuts many buffers from. */
const MIN_SHARE_BYTES = 64 * 1024;

/**
 * Frees at once the memory that these bytes are all of, or the end of, and that nobody reads any more: the garbage collector
 * would let tens of megabytes of it gather first.
 */
export function freeMemory({ buffer, byteOffset, length }: Buffer): void {
  const isWhole = length === buffer.byteLength;
  const isEnd = length >= MIN_SHARE_BYTES && byteOffset + length === buffer.byteLength;
  // Node 20 has no transfer; there memory is merely used for longer.
  if (buffer instanceof ArrayBuffer && (isWhole || isEnd)) buffer.transfer?.(0);
}
