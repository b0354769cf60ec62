import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { orderOfBytes } from '../../src/csv/byte-order.ts';

function sorted(texts: readonly Buffer[]): Buffer[] {
  const arena = Buffer.concat([Buffer.from('#'), ...texts.flatMap((text) => [text, Buffer.from('#')])]);
  const starts = new Uint32Array(texts.length + 1);
  const ends = new Uint32Array(texts.length + 1);
  let position = 1;
  for (const [entry, text] of texts.entries()) {
    starts[entry] = position;
    ends[entry] = position + text.length;
    position += text.length + 1;
  }
  const order = orderOfBytes(arena, starts, ends, texts.length);
  assert.equal(new Set(order).size, texts.length);
  return Array.from(order, (entry) => arena.subarray(starts[entry], ends[entry]));
}

suite('stretches of bytes are in the order of Buffer.compare', () => {
  const rows: readonly (readonly [name: string, unit: fc.Arbitrary<number>, maxLength: number])[] = [
    ['of any bytes', fc.integer({ min: 0, max: 255 }), 12],
    ['of few bytes, so that many are the same', fc.constantFrom(0x61, 0xff), 9],
    ['of zero bytes and their ends', fc.constantFrom(0, 0, 0, 1), 14],
  ];
  for (const [name, unit, maxLength] of rows) {
    test(name, () => {
      const text = fc.array(unit, { maxLength }).map((bytes) => Buffer.from(bytes));
      fc.assert(
        fc.property(fc.array(text, { maxLength: 400, size: 'max' }), (texts) => {
          assert.deepEqual(sorted(texts), texts.toSorted(Buffer.compare));
        }),
        { numRuns: 100 },
      );
    });
  }

  const text = (number: number) => Buffer.from(`Platform Team ${String(number).padStart(6, '0')}`);
  const lists: readonly (readonly [name: string, texts: readonly Buffer[]])[] = [
    ['of thousands that are there in order', Array.from({ length: 20_000 }, (_, n) => text(n))],
    ['of thousands in reverse', Array.from({ length: 20_000 }, (_, n) => text(20_000 - n))],
    ['of thousands up and down', Array.from({ length: 20_000 }, (_, n) => text(Math.min(n, 20_000 - n)))],
    ['of thousands that are the same', Array.from({ length: 20_000 }, () => text(7))],
    ['of one', [text(1)]],
    ['of none', []],
  ];
  for (const [name, texts] of lists) {
    // Compared as one text: a list of differences between these would take minutes to make.
    test(name, () => assert.ok(sorted(texts).join('\n') === texts.toSorted(Buffer.compare).join('\n')));
  }
});
