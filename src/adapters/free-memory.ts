/**
 * Frees at once the memory that ends with these bytes, read from its start to here and by nobody any more: the garbage collector
 * would let tens of megabytes of it gather first. What is no larger than the pool that Node cuts small buffers from may be that.
 */
export function freeMemory({ buffer, byteOffset, length }: Buffer): void {
  const isEnd = byteOffset + length === buffer.byteLength;
  // Node 20 has no transfer; there memory is merely used for longer.
  if (buffer instanceof ArrayBuffer && isEnd && buffer.byteLength > Buffer.poolSize) buffer.transfer?.(0);
}
