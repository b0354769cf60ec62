import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { SortKey } from '../../src/csv/sort-key.ts';
import { SortRun } from '../../src/csv/sort-run.ts';
import { SortedRuns } from '../../src/csv/sorted-runs.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sorted-runs-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;

/** Sorts by the second cell, through as many runs as there are lists. */
async function sorted(lists: readonly (readonly string[])[]): Promise<string[]> {
  const path = join(folder, 'runs');
  const runs = await SortedRuns.create(path);
  try {
    const run = new SortRun(new SortKey([1]));
    for (const rows of lists) {
      for (const row of rows) {
        const bytes = Buffer.from(`#${row}#`);
        run.add(bytes, 1, bytes.length - 1);
      }
      await runs.add(run, signal);
      assert.equal(run.count, 0);
    }
    const result: string[] = [];
    await runs.merge((bytes, start, end) => {
      result.push(bytes.toString('utf8', start, end));
      return result.length % 3 === 0 ? Promise.resolve() : undefined;
    });
    return result;
  } finally {
    await runs.discard();
    assert.deepEqual(await readdir(folder), []);
  }
}

function compare(one: string, other: string): number {
  const key = (row: string) => Buffer.from(row.split(',')[1] ?? '');
  return Buffer.compare(key(one), key(other)) || Buffer.compare(Buffer.from(one), Buffer.from(other));
}

test('any rows in any runs come back as one sequence', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '\0', '\x01', '\x02', 'Ü', '\u{10000}'),
    maxLength: 9,
  });
  const row = fc.tuple(text, text).map((cells) => cells.join(','));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { maxLength: 60 }), { maxLength: 8 }), async (lists) => {
      assert.deepEqual(await sorted(lists), lists.flat().sort(compare));
    }),
    { numRuns: 150 },
  );
});

test('many rows in each run, some larger than what is read at once', async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => `${row},Team ${(row * 7_919) % 500}`);
  const huge = Array.from({ length: 6 }, (_, row) => `${'x'.repeat(900_000 * (row + 1))},Team ${row}`);
  const lists = Array.from({ length: 40 }, (_, list) => [
    ...rows.filter((_, row) => row % 40 === list),
    ...huge.filter((_, row) => row === list),
  ]);
  // Compared as one text: a list of differences between these would take minutes to make.
  assert.ok((await sorted(lists)).join('\n') === lists.flat().sort(compare).join('\n'));
});
