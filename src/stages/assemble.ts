import { assertPseudonymColumns } from '../csv/pseudonymize.ts';
import type { StoredCsv } from '../csv/store.ts';
import { Failure, toFailure } from '../failure.ts';
import { formatCount, quoteList } from '../format.ts';
import { roleOf } from '../harness/find-column.ts';
import type { Inputs } from '../inputs/index.ts';
import { outcomeOf } from '../outcome.ts';
import { runFileName } from '../plan/plan.ts';
import { possiblePersonColumns } from '../privacy/personal-columns.ts';
import { checkFiles } from './check-files.ts';
import {
  addressColumnsOf,
  type CollectedResult,
  type ExportResult,
  type RunContext,
  type RunState,
} from './state.ts';

/**
 * Fills in the files to publish: those of the exports as they are, one for each that is rewritten, or one for all. The order is that
 * of the plan, whichever export was done first. Rejects with what a merge can fail with.
 */
export async function assemble(context: RunContext, state: RunState): Promise<void> {
  const { inputs, runner } = context;
  state.results = checkFiles(state.results, context);
  state.outcome = outcomeOf(state.results);
  // There are no files, or one of them must not be published, and then none is.
  if (state.outcome === 'failed') return;
  const collected = state.results.filter((result) => result.state === 'collected');
  checkPseudonymColumns(collected, context);
  try {
    for (const group of groupFiles(collected, state.results, inputs)) {
      const how = group.results.length > 1 ? `Merged ${group.results.length} files into` : 'Wrote';
      await publish(await makeFile(group, context, state), { ...group, how }, context, state);
    }
  } catch (thrown) {
    const failure = toFailure(thrown);
    // Names of people must not be published as they are, so without their pseudonyms nothing is.
    if (failure.code !== 'timed-out' || inputs.pseudonyms !== undefined) throw failure;
    state.isUnmerged = true;
    state.outcome = 'timed-out';
    runner.warning(
      'timeout-minutes elapsed while the files were assembled: they are published as they came.',
    );
    state.files = [];
    for (const { csv, item } of collected)
      await publish(csv, { fileName: item.fileName, how: 'Wrote' }, context, state);
  }
}

/** Results that become one file of this name. */
interface FileGroup {
  readonly fileName: string;
  readonly results: readonly CollectedResult[];
}

function groupFiles(
  collected: readonly CollectedResult[],
  results: readonly ExportResult[],
  inputs: Inputs,
): FileGroup[] {
  const isOne = results.length === 1 && inputs.inputFiles === undefined;
  if (!inputs.assembly.merge || isOne)
    return collected.map((result) => ({ fileName: result.item.fileName, results: [result] }));
  const items = results.map(({ item }) => item);
  return collected.length === 0 ? [] : [{ fileName: runFileName(items, inputs), results: collected }];
}

async function makeFile(
  { fileName, results }: FileGroup,
  { inputs, store, runner, budget }: RunContext,
  state: RunState,
): Promise<StoredCsv> {
  const { assembly, selection, artifact } = inputs;
  const withPeriod = needsPeriodColumns(results, state, inputs);
  const addedColumns = [
    ...(assembly.targetColumn === undefined ? [] : [assembly.targetColumn]),
    ...(withPeriod ? ['Start_Date', 'End_Date'] : []),
  ];
  const parts = results.map(({ item: { target, period, fileName }, csv }) => {
    const addedCells = [
      ...(assembly.targetColumn === undefined ? [] : [target.label]),
      ...(withPeriod ? [period.start, period.end] : []),
    ];
    return { ...csv, name: fileName, addedCells, piece: withPeriod ? period.label : undefined };
  });
  const [only, second] = results;
  const isAsItCame = addedColumns.length === 0 && !assembly.stableOrder && inputs.pseudonyms === undefined;
  if (only !== undefined && second === undefined && isAsItCame) return only.csv;
  const options = {
    fileName,
    addedColumns,
    stableOrder: assembly.stableOrder,
    keyColumns: inputs.keyColumns,
    kind: selection.kind,
    columnOrder: assembly.stableOrder ? state.baseline?.csv?.columns : undefined,
    keepGzip: artifact.mode !== 'off' && artifact.format === 'csv.gz',
    pseudonyms: inputs.pseudonyms && { ...inputs.pseudonyms, level: selection },
  } as const;
  const { csv, warnings } = await store.assemble(parts, options, budget.signal).catch((thrown) => {
    throw assembleFailure(toFailure(thrown), parts.length);
  });
  for (const warning of warnings) runner.warning(warning);
  return csv;
}

/** Moves a finished file to the output directory, unless it is empty and would replace one with rows. */
async function publish(
  csv: StoredCsv,
  { fileName, how }: { readonly fileName: string; readonly how: string },
  { inputs, store, runner }: RunContext,
  state: RunState,
): Promise<void> {
  const { history, outputDirectory } = inputs;
  const place = store.locate(`${outputDirectory}/${fileName}`);
  if (history !== undefined && store.locate(history).toLowerCase() === place.toLowerCase()) {
    throw new Failure('invalid-input', `history: ${history} is the CSV of this run itself`, {
      hint: 'Give the history another name.',
    });
  }
  // Also after the deadline: it looks at the first rows only.
  if (csv.rowCount === 0 && (await store.hasRows(fileName, new AbortController().signal))) {
    state.keptFiles.push(fileName);
    runner.warning(
      `${fileName} keeps the rows it has: this run has none, and an empty file replaces no rows.`,
    );
    return;
  }
  const published = await store.publish(csv, fileName);
  state.files.push(published);
  const { path, rowCount, pseudonymizedColumns = [] } = published;
  const hidden =
    pseudonymizedColumns.length === 0 ? '' : `, pseudonyms in ${pseudonymizedColumns.join(', ')}`;
  runner.info(`${how} ${path}: ${formatCount(rowCount, 'row')}${hidden}.`);
}

/** Checked over all files: one of several need not have any column about people. */
function checkPseudonymColumns(
  results: readonly CollectedResult[],
  { inputs: { pseudonyms, selection }, runner }: RunContext,
): void {
  const columns = [...new Set(results.flatMap(({ csv }) => csv.columns))];
  if (pseudonyms === undefined || columns.length === 0) return;
  const addressColumns = addressColumnsOf(results);
  assertPseudonymColumns(columns, { ...pseudonyms, level: selection }, addressColumns);
  const left = possiblePersonColumns(columns, selection, [...pseudonyms.columns, ...addressColumns]);
  if (left.length > 0)
    runner.warning(
      `pseudonymize: ${quoteList(left, 10)} may be about people and stays as it is; name it in pseudonymize-columns if it is.`,
    );
}

/** Whether there are several pieces of the period, or a history, and rows do not name theirs, as in the legacy reports (LG). */
function needsPeriodColumns(
  results: readonly CollectedResult[],
  { plan }: RunState,
  { selection, history }: Inputs,
): boolean {
  const periods = new Set(plan.map(({ period }) => `${period.start} ${period.end}`));
  const columns = results.flatMap(({ csv }) => csv.columns);
  return (
    (periods.size > 1 || history !== undefined) &&
    columns.length > 0 &&
    !columns.some((column) => ['period', 'date', 'sprint'].includes(roleOf(column, selection.kind) ?? ''))
  );
}

/** Each file was fine by itself, so the user can have them unmerged. */
function assembleFailure(cause: Failure, fileCount: number): Failure {
  if (cause.code !== 'bad-file' || fileCount === 1) return cause;
  return new Failure(cause.code, `the files can't be merged: ${cause.message}`, {
    hint: 'Set merge: false to get one file for each export.',
    cause,
  });
}
