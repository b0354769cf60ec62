import { basename } from 'node:path';
import { COVERED_DAYS, growCsv } from '../csv/history.ts';
import { toFailure } from '../failure.ts';
import { formatCount, quoteList } from '../format.ts';
import { outcomeOfFailure } from '../outcome.ts';
import { intervalReader } from './row-interval.ts';
import type { RunContext, RunState } from './state.ts';

/**
 * Adds the rows of the run to the file of input `history`, and sets where that is; without rows it stays as it is. What is wrong
 * with it is the run's failure, but the files are published.
 */
export async function growHistory(
  { inputs, store, runner, budget }: RunContext,
  state: RunState,
): Promise<void> {
  const { history: name, selection, keyColumns, assembly } = inputs;
  if (name === undefined) return;
  const before = state.baseline?.csv;
  const files = state.files.filter(({ rowCount }) => rowCount > 0);
  if (before !== undefined) runner.output('history-path', store.locate(name));
  if (files.length === 0) {
    runner.output('changed', 'false');
    return;
  }
  const missing = before?.columns.filter(
    (column) => column !== COVERED_DAYS && !files.some(({ columns }) => columns.includes(column)),
  );
  if (missing?.length)
    runner.warning(
      `history ${name}: this run has no ${quoteList(missing, 10)}, so rows that it replaces lose their values there.`,
    );
  try {
    const options = {
      kind: selection.kind,
      keyColumns,
      targetColumn: assembly.targetColumn,
      pseudonymizedColumns: files.flatMap((file) => file.pseudonymizedColumns ?? []),
      intervalReader: (columns: readonly string[]) => intervalReader(columns, inputs),
    };
    const { signal } = budget;
    const grown = await store.replace(name, signal, (part) => growCsv(before, files, part, options, signal));
    const path = store.locate(name);
    state.history = { ...grown, name: basename(path), path };
    runner.output('history-path', path);
    const note = grown.columns.includes(COVERED_DAYS)
      ? `; ${COVERED_DAYS} marks those of a part of their interval`
      : '';
    runner.info(`History ${path}: ${formatCount(grown.rowCount, 'row')}${note}.`);
  } catch (thrown) {
    const failure = toFailure(thrown).on(`history ${name}`);
    if (failure.code === 'cancelled') throw thrown;
    state.failure = failure;
    state.outcome = outcomeOfFailure(failure);
  }
}
