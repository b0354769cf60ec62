/**
 * Frees at once the memory that ends with these bytes, read from its start to here and by nobody any more: the garbage collector
 * would let tens of megabytes of it gather first. Kept is what may lie in the pool that Node cuts small buffers from, those
 * below half its size (`Buffer.allocUnsafe`); the pool has 8 KiB or 64 KiB, as the release of Node will have it.
 */
export function freeMemory({ buffer, byteOffset, length }: Buffer): void {
  const isEnd = byteOffset + length === buffer.byteLength;
  const mayBePooled = length < Buffer.poolSize >>> 1 && buffer.byteLength <= Buffer.poolSize;
  // Node 20 has no transfer; there memory is merely used for longer.
  if (buffer instanceof ArrayBuffer && isEnd && !mayBePooled) buffer.transfer?.(0);
}
