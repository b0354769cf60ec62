import { basename } from 'node:path';
import { CsvOutput, type WrittenCsv } from './file.ts';
import { readHeader, rowsOf } from './rows.ts';
import { KeyColumnFinder, SortKey } from './sort-key.ts';
import { SortRun } from './sort-run.ts';
import { SortedRuns } from './sorted-runs.ts';

const LINE_END = Buffer.from('\n');

/**
 * Writes the rows of `from` to a new file `to`, sorted: by the decoded cells of all key columns by code point, then by the whole
 * raw row, so that the same rows give the same bytes in whichever order they come. A column is a key column unless each of its
 * cells is a number or empty. Raw cells stay as they are; lines end in LF, and there is no byte-order mark.
 *
 * Memory does not grow with the file: sorted runs of it go to a scratch file beside `to` and are merged from there. Rejects
 * with a Failure (`bad-file`), the file system's error, or the signal's reason, leaving nothing behind. (`runBytes` is there so that
 * a test need not sort gigabytes.)
 */
export async function sortCsv(
  from: string,
  to: string,
  columns: readonly string[],
  signal: AbortSignal,
  runBytes?: number,
): Promise<WrittenCsv> {
  const header = columns.length === 0 ? undefined : await readHeader(from, signal);
  const source = { path: from, name: basename(from) };
  const finder = new KeyColumnFinder(columns.length);
  const find = (bytes: Buffer, start: number, end: number) => finder.add(bytes, start, end);
  for await (const _ of rowsOf(source, find, signal));

  const output = await CsvOutput.create(to);
  let runs: SortedRuns | undefined;
  try {
    const append = (bytes: Buffer, start: number, end: number) => {
      output.appendRecord(bytes, start, end, LINE_END);
      return output.isFull ? drain(output, signal) : undefined;
    };
    if (header !== undefined) output.appendRecord(header.bytes, 0, header.bytes.length, LINE_END);

    const run = new SortRun(new SortKey(finder.keyColumns), runBytes);
    const add = (bytes: Buffer, start: number, end: number) => run.add(bytes, start, end);
    for await (const _ of rowsOf(source, add, signal)) {
      if (!run.isFull) continue;
      runs ??= await SortedRuns.create(`${to}.runs`);
      await runs.add(run, signal);
    }
    if (runs === undefined) {
      for (const { rowStart, end } of run.sorted()) {
        const drained = append(run.arena, rowStart, end);
        if (drained !== undefined) await drained;
      }
    } else {
      await runs.add(run, signal);
      await runs.merge(append);
    }
    return await output.close();
  } catch (thrown) {
    await output.discard();
    throw thrown;
  } finally {
    await runs?.discard();
  }
}

async function drain(output: CsvOutput, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await output.drain();
}
