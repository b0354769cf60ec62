import { assertPseudonymColumns } from '../csv/pseudonymize.ts';
import type { StoredCsv } from '../csv/rows.ts';
import { Failure, toFailure } from '../failure.ts';
import { formatCount, quoteList } from '../format.ts';
import { roleOf } from '../harness/find-column.ts';
import type { Inputs } from '../inputs/index.ts';
import { outcomeOf } from '../outcome.ts';
import { runFileName } from '../plan/plan.ts';
import { personColumnsIn, possiblePersonColumns } from '../privacy/personal-columns.ts';
import { checkFiles } from './check-files.ts';
import type { CollectedResult, RunContext, RunState } from './state.ts';

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
  const isMerged = inputs.assembly.merge && (state.results.length > 1 || inputs.inputFiles !== undefined);
  try {
    if (isMerged && collected.length > 0) {
      const items = state.results.map(({ item }) => item);
      const csv = await makeFile(collected, runFileName(items, inputs), context, state);
      await publish(csv, context, state, collected.length);
    } else {
      for (const result of collected)
        await publish(await makeFile([result], result.item.fileName, context, state), context, state);
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
    for (const { csv } of collected) await publish(csv, context, state);
  }
}

/** The results as one file of this name: as it came where nothing is to be changed, else merged. */
async function makeFile(
  results: readonly CollectedResult[],
  fileName: string,
  { inputs, store, runner, budget }: RunContext,
  state: RunState,
): Promise<StoredCsv> {
  const { assembly, selection, artifact } = inputs;
  const withPeriod = needsPeriodColumns(results, state, inputs);
  const addedColumns = [
    ...(assembly.targetColumn === undefined ? [] : [assembly.targetColumn]),
    ...(withPeriod ? ['Start_Date', 'End_Date'] : []),
  ];
  const parts = results.map(({ item: { target, period }, csv }) => {
    const addedCells = [
      ...(assembly.targetColumn === undefined ? [] : [target.label]),
      ...(withPeriod ? [period.start, period.end] : []),
    ];
    return { ...csv, addedCells, piece: withPeriod ? period.label : undefined };
  });
  const [only, second] = results;
  const isAsItCame = addedColumns.length === 0 && !assembly.stableOrder && inputs.pseudonyms === undefined;
  if (only !== undefined && second === undefined && isAsItCame) return { ...only.csv, name: fileName };
  const options = {
    fileName,
    addedColumns,
    stableOrder: assembly.stableOrder,
    keyColumns: inputs.keyColumns,
    kind: selection.kind,
    columnOrder: assembly.stableOrder ? state.baseline?.csv?.columns : undefined,
    keepGzip: artifact.mode !== 'off' && artifact.format === 'csv.gz',
    pseudonyms: inputs.pseudonyms && { ...inputs.pseudonyms, columns: personColumnsIn(parts, inputs) },
  } as const;
  const { csv, warnings } = await store.assemble(parts, options, budget.signal);
  for (const warning of warnings) runner.warning(warning);
  return csv;
}

/** Moves a finished file to the output directory, unless it is empty and would replace one with rows. */
async function publish(
  csv: StoredCsv,
  { inputs, store, runner }: RunContext,
  state: RunState,
  fileCount = 1,
): Promise<void> {
  const { history, outputDirectory } = inputs;
  const place = store.locate(`${outputDirectory}/${csv.name}`);
  if (history !== undefined && store.locate(history).toLowerCase() === place.toLowerCase()) {
    throw new Failure('invalid-input', `history: ${history} is the CSV of this run itself`, {
      hint: 'Give the history another name.',
    });
  }
  // Also after the deadline: it looks at the first rows only.
  if (csv.rowCount === 0 && (await store.hasRows(csv.name, new AbortController().signal))) {
    state.keptFiles.push(csv.name);
    runner.warning(
      `${csv.name} keeps the rows it has: this run has none, and an empty file replaces no rows.`,
    );
    return;
  }
  const published = await store.publish(csv);
  state.files.push(published);
  const { path, rowCount, pseudonymizedColumns = [] } = published;
  const hidden =
    pseudonymizedColumns.length === 0 ? '' : `, pseudonyms in ${pseudonymizedColumns.join(', ')}`;
  const how = fileCount > 1 ? `Merged ${fileCount} files into` : 'Wrote';
  runner.info(`${how} ${path}: ${formatCount(rowCount, 'row')}${hidden}.`);
}

/** Checked over all files: one of several need not have any column about people. */
function checkPseudonymColumns(results: readonly CollectedResult[], { inputs, runner }: RunContext): void {
  const files = results.map(({ csv }) => csv);
  const columns = [...new Set(files.flatMap((file) => file.columns))];
  if (inputs.pseudonyms === undefined || columns.length === 0) return;
  const people = personColumnsIn(files, inputs);
  assertPseudonymColumns(columns, inputs.pseudonyms.columns, people);
  const left = possiblePersonColumns(columns, inputs.selection, people);
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
