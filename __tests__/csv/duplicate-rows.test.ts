import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { DuplicateRows } from '../../src/csv/duplicate-rows.ts';
import { RowFingerprint } from '../../src/csv/row-fingerprint.ts';
import { RowSieve } from '../../src/csv/row-sieve.ts';

const sources = fc.array(fc.array(fc.stringMatching(/^[ab]{0,4}$/), { maxLength: 40 }), { maxLength: 5 });

function found(rows: readonly (readonly string[])[], duplicates: DuplicateRows): DuplicateRows {
  for (let passes = 0, isDone = false; !isDone; passes += 1) {
    assert.ok(passes < 100);
    for (const [source, texts] of rows.entries()) {
      for (const text of texts) {
        const bytes = Buffer.from(`#${text}#`);
        duplicates.add(bytes, 1, bytes.length - 1, source);
      }
    }
    isDone = duplicates.endPass();
  }
  return duplicates;
}

function expected(rows: readonly (readonly string[])[]) {
  const first = new Map<string, number>();
  const list: { row: number; source: number; firstSource: number }[] = [];
  let row = 0;
  for (const [source, texts] of rows.entries()) {
    for (const text of texts) {
      const firstSource = first.get(text) ?? source;
      first.set(text, firstSource);
      if (firstSource !== source) list.push({ row, source, firstSource });
      row += 1;
    }
  }
  return list;
}

suite('rows that an earlier source had are found', () => {
  const ways = [
    ['in one pass', (rowCount: number) => new DuplicateRows(rowCount)],
    ['in several', (rowCount: number) => new DuplicateRows(rowCount, 8, () => new RowSieve(1024))],
    [
      'through a sieve that lets all pass',
      (rowCount: number) => new DuplicateRows(rowCount, 8, () => new RowSieve(4)),
    ],
  ] as const;
  for (const [how, create] of ways) {
    test(how, () => {
      fc.assert(
        fc.property(sources, (rows) => {
          const list = expected(rows);
          const rowCount = rows.flat().length;
          const duplicates = found(rows, create(rowCount));
          assert.equal(duplicates.count, list.length);
          assert.deepEqual(duplicates.examples, list.slice(0, 5));
          const numbers = new Set(list.map(({ row }) => row));
          for (let row = 0; row < rowCount; row += 1) assert.equal(duplicates.has(row), numbers.has(row));
        }),
      );
    });
  }

  test('also among many rows, where batches are full', () => {
    const rows = [
      Array.from({ length: 5_000 }, (_, row) => `row ${row}`),
      Array.from({ length: 5_000 }, (_, row) => `row ${3 * row}`),
    ];
    const duplicates = found(rows, new DuplicateRows(10_000, 1_000, () => new RowSieve(2 ** 16)));
    assert.equal(duplicates.count, 1_667);
  });
});

test('a sieve knows how many rows share a place, and which', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -64, max: 63 })), (bits) => {
      const sieve = new RowSieve(64);
      for (const row of bits) sieve.add(row);
      const shared = bits.filter((row) => bits.filter((other) => (other & 63) === (row & 63)).length > 1);
      assert.equal(sieve.candidates, shared.length);
      for (const row of bits) assert.equal(sieve.mayRepeat(row), shared.includes(row));
    }),
  );
});

test('rows that hardly differ have fingerprints in which each third tells them apart', () => {
  const fingerprint = new RowFingerprint();
  const seen = [new Set<number>(), new Set<number>(), new Set<number>()];
  const count = 40_000;
  for (let row = 0; row < count; row += 1) {
    const bytes = Buffer.from(`Platform,2026-${row % 7},${Math.floor(row / 7)},${'0'.repeat(row % 5)}`);
    fingerprint.take(bytes, 0, bytes.length);
    for (const [third, bits] of [fingerprint.a, fingerprint.b, fingerprint.c].entries())
      seen[third]?.add(bits);
  }
  // By chance, 0.2 pairs of 40,000 numbers of 32 bits are the same.
  for (const numbers of seen) assert.ok(numbers.size >= count - 4, `${count - numbers.size} were the same`);
});
