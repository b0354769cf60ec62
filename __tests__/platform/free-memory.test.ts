import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeMemory } from '../../src/platform/free-memory.ts';

for (const bytes of [65_536, 65_436, 40_000, 1_048_576])
  test(`${bytes} bytes with memory of their own are freed, such as a socket or zlib makes`, () => {
    const piece = Buffer.from(new ArrayBuffer(bytes));
    freeMemory(piece);
    assert.equal(piece.buffer.byteLength, 0);
  });

test('memory that goes on behind the piece is kept', () => {
  const whole = Buffer.from(new ArrayBuffer(1_048_576)).fill(5);
  freeMemory(whole.subarray(0, 524_288));
  assert.equal(whole[0], 5);
});

test("a piece of Node's pool is kept, since others are cut from it", () => {
  for (let bytes = 1; bytes < Buffer.poolSize; bytes += 97) {
    const piece = Buffer.allocUnsafe(bytes).fill(5);
    const isPooled = piece.buffer.byteLength !== piece.length;
    freeMemory(piece);
    if (isPooled) assert.equal(piece[0], 5, `${bytes} bytes`);
  }
});
