import { basename } from 'node:path';
import type { CsvStore } from '../csv/store.ts';
import { Failure, toFailure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { Inputs } from '../inputs/index.ts';
import { distinctNames, shortName } from '../plan/file-names.ts';
import type { Runner } from '../ports.ts';
import { isDeveloperLevel } from '../privacy/personal-columns.ts';
import type { ItemResult } from './collect-export.ts';
import type { ColumnGuard } from './guard.ts';

/**
 * Takes files that earlier jobs made as if they had just been downloaded, under the same checks; a file that fails them is
 * a failed result. Rejects if no file matches.
 */
export async function collectFiles(
  pattern: string,
  { period, maxCsvBytes, assembly, selection }: Inputs,
  store: CsvStore,
  runner: Runner,
  guard: ColumnGuard,
  signal: AbortSignal,
): Promise<ItemResult[]> {
  const { paths: found, skipped } = await store.find(pattern);
  for (const { path, reason } of skipped) runner.warning(`input-files: ${path} was left out: ${reason}.`);
  if (found.length === 0) {
    throw new Failure('invalid-input', `input-files: no file of the workspace matches "${pattern}"`, {
      hint: 'Check the pattern, and that the files were downloaded into the workspace before this step.',
    });
  }
  const labels = distinctNames(
    found.map((path) => shortName(basename(path).replace(/(\.csv)?(\.gz)?$/i, ''))),
  );
  const results: ItemResult[] = [];
  for (const [index, path] of found.entries()) {
    const label = labels[index] ?? basename(path);
    const target = { label, teamId: undefined, orgTreeName: undefined };
    const item = { target, period, fileName: `${label}.csv`, exportId: undefined };
    try {
      const options = {
        fileName: item.fileName,
        place: 'scratch',
        maxCsvBytes,
        keepGzip: false,
        isEndKnown: true,
        announcedBytes: undefined,
        emptyBodyIsEmptyResult: true,
        checksAllRows: true,
        quotesErrorPages: !isDeveloperLevel(selection),
        guard,
      } as const;
      // One of several files that are written might take the place of one that is still to be read.
      const csv = await (assembly.merge
        ? store.adopt(path, options, signal)
        : store.save(store.read(path), options, signal));
      runner.info(
        `Took ${path}: ${formatCount(csv.rowCount, 'row')}, ${formatCount(csv.columns.length, 'column')}.`,
      );
      if (csv.bytes === 0) runner.warning(`input-files: ${path} is empty (0 bytes), so it adds no rows.`);
      results.push({ item, exportId: undefined, state: 'collected', csv, rowCount: csv.rowCount });
    } catch (thrown) {
      signal.throwIfAborted();
      results.push({ item, exportId: undefined, state: 'failed', failure: toFailure(thrown) });
    }
  }
  return results;
}
