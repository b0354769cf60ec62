import { compareCsv, hasChanged } from '../csv/compare.ts';
import { fitInMemory } from '../csv/rows.ts';
import { openInput } from '../csv/workspace-files.ts';
import { Failure, toFailure } from '../failure.ts';
import { mayHavePeopleAsRows, personColumnsIn } from '../privacy/personal-columns.ts';
import { redactAll } from '../redaction.ts';
import { columnDrift, renderComparison, rowCounts } from '../summary/comparison.ts';
import type { RunContext, RunState } from './state.ts';

/** Copies the file that input `history` or `baseline` names. Rejects if it exists and is not a CSV, or is outside of the workspace. */
export async function takeBaseline(
  { inputs, store, runner, budget }: RunContext,
  state: RunState,
): Promise<void> {
  const { history, baseline, maxCsvBytes, dryRun } = inputs;
  const [input, name] =
    history === undefined ? (['baseline', baseline] as const) : (['history', history] as const);
  if (name === undefined || dryRun) return;
  const body = await openInput(input, store.places.workspace, name);
  if (body === undefined) {
    runner.info(`There is no file ${name} yet, so there is nothing to compare with.`);
    state.baseline = { name, csv: undefined };
    return;
  }
  try {
    const options = {
      // No other file has a name like this.
      fileName: '.baseline.csv',
      maxCsvBytes,
      emptyBodyIsEmptyResult: true,
      checksAllRows: true,
      quotesErrorPages: false,
    };
    const csv = await store.save(body, options, budget.signal);
    state.baseline = { name, csv: { ...csv, name } };
  } catch (thrown) {
    const { code, message, hint } = toFailure(thrown);
    if (code === 'cancelled' || code === 'timed-out') throw thrown;
    throw new Failure('invalid-input', `${input} ${name}: ${message}`, {
      hint: hint ?? 'Name an earlier CSV of this export, plain or gzipped.',
      cause: thrown,
    });
  }
}

/**
 * Compares the run's file with the baseline: sets output `changed`, warns of added and removed columns, and fills in the summary's
 * section. Cells are left out if rows are about people.
 */
export async function compareWithBaseline(
  { inputs, runner, budget }: RunContext,
  state: RunState,
): Promise<void> {
  const { baseline, files, keptFiles, history, outcome } = state;
  if (keptFiles.length > 0) runner.output('changed', 'false');
  const after = inputs.history === undefined ? files[0] : history;
  if (baseline === undefined || after === undefined) return;
  const { name, csv: before } = baseline;
  if (before === undefined) {
    runner.output('changed', 'true');
    return;
  }
  if (history !== undefined && !fitInMemory([before, after])) {
    runner.output('changed', String(before.sha256 !== after.sha256));
    runner.info(
      `${name} is too large to be compared with what it was, so output changed is about its bytes.`,
    );
    return;
  }
  const { selection, pseudonyms } = inputs;
  const isAboutPeople =
    pseudonyms !== undefined ||
    mayHavePeopleAsRows(selection) ||
    personColumnsIn([before, after], inputs).length > 0;
  const keyColumns = history?.keyColumns ?? inputs.keyColumns;
  const options = { includeChanges: !isAboutPeople, keyColumns, kind: selection.kind };
  const comparison = await compareCsv(before, after, options, budget.signal);
  runner.output('changed', String(hasChanged(comparison)));
  const isWhole = outcome === 'completed' || outcome === 'empty' || history !== undefined;
  const remark = isWhole ? '' : 'What was not collected counts as removed.';
  const counts = hasChanged(comparison) ? rowCounts(comparison) : 'nothing has changed';
  runner.info(`Compared ${after.name} with ${name}: ${counts}.${remark && ` ${remark}`}`);
  const drift = columnDrift(comparison);
  if (drift !== undefined) runner.warning(`${name}: ${drift}. Check what reads the file by these columns.`);
  const section = renderComparison(redactAll(comparison, runner.redact));
  state.comparison = remark === '' ? section : `${section}\n\n${remark}`;
}
