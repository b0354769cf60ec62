import { basename } from 'node:path';
import { readBytes } from '../csv/rows.ts';
import { findFiles } from '../csv/workspace-files.ts';
import { Failure, toFailure } from '../failure.ts';
import { formatCount } from '../format.ts';
import { distinctNames, shortName } from '../plan/file-names.ts';
import { mayHavePeopleAsRows } from '../privacy/personal-columns.ts';
import type { ExportResult, RunContext, RunState } from './state.ts';

/**
 * Collects files of earlier jobs with the same checks as a download; a file that fails them is a failed result. Rejects if no file
 * matches.
 */
export async function collectInputFiles(context: RunContext, state: RunState): Promise<void> {
  const { inputs, store, runner } = context;
  const pattern = inputs.inputFiles ?? '';
  const { paths, skipped } = await findFiles(store.places.workspace, pattern);
  const history = inputs.history && store.locate(inputs.history);
  const found = paths.filter((path) => path !== history);
  for (const { path, reason } of skipped) runner.warning(`input-files: ${path} was left out: ${reason}.`);
  if (found.length === 0) {
    throw new Failure('invalid-input', `input-files: no file of the workspace matches "${pattern}"`, {
      hint: 'Check the patterns, one on each line, and that the files were downloaded into the workspace before this step.',
    });
  }
  const labels = distinctNames(
    found.map((path) => shortName(basename(path).replace(/(\.csv)?(\.gz)?$/i, ''))),
  );
  for (const [index, path] of found.entries()) {
    state.results.push(await takeFile(path, labels[index] ?? basename(path), context, state));
  }
}

async function takeFile(
  path: string,
  label: string,
  { inputs, store, runner, budget }: RunContext,
  { checkColumns }: RunState,
): Promise<ExportResult> {
  const target = { label, teamId: undefined, orgTreeName: undefined };
  const item = { target, period: inputs.period, fileName: `${label}.csv`, exportId: undefined };
  const { signal } = budget;
  try {
    const options = {
      fileName: item.fileName,
      maxCsvBytes: inputs.maxCsvBytes,
      emptyBodyIsEmptyResult: true,
      checksAllRows: true,
      quotesErrorPages: !mayHavePeopleAsRows(inputs.selection),
      guard: checkColumns,
    } as const;
    // A copy, since the run may write over a file that it has not read yet.
    const csv = await store.save(readBytes(path), options, signal);
    runner.info(
      `Took ${path}: ${formatCount(csv.rowCount, 'row')}, ${formatCount(csv.columns.length, 'column')}.`,
    );
    if (csv.bytes === 0) runner.warning(`input-files: ${path} is empty (0 bytes), so it adds no rows.`);
    return { item, exportId: undefined, state: 'collected', csv };
  } catch (thrown) {
    signal.throwIfAborted();
    return { item, exportId: undefined, state: 'failed', failure: toFailure(thrown) };
  }
}
