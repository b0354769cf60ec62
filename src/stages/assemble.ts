import type { CsvPart } from '../csv/store.ts';
import type { StoredCsv } from '../csv/stored-csv.ts';
import { Failure, toFailure } from '../failure.ts';
import { formatCount } from '../format.ts';
import { runFileName } from '../plan/plan.ts';
import { isAssembled, type RunContext, type RunState } from './state.ts';

/**
 * Fills in the files to publish: those of the exports as they are, one for each in stable order, or one for all. The order is that of
 * the plan, whichever export was done first. Rejects with what a merge can fail with.
 */
export async function assemble(context: RunContext, state: RunState): Promise<void> {
  const { results, outcome } = state;
  // Either there is nothing, or one of the files must not be shown, and then the others are not published either.
  if (outcome === 'failed') return;
  const { assembly, inputFiles } = context.inputs;
  const collected = results.filter((result) => result.state === 'collected');
  if (!isAssembled(context.inputs, results.length)) {
    state.files = collected.map(({ csv }) => csv);
    return;
  }
  const parts = collected.map(({ item: { target, fileName }, csv }) => ({
    label: target.label,
    fileName,
    csv,
  }));
  if (!assembly.merge || (results.length === 1 && inputFiles === undefined)) {
    for (const part of parts) state.files.push(await assembleOne([part], part.fileName, context));
  } else if (parts.length > 0) {
    const items = results.map(({ item }) => item);
    state.files = [await assembleOne(parts, runFileName(items, context.inputs), context)];
  }
}

async function assembleOne(
  parts: readonly CsvPart[],
  fileName: string,
  { inputs, store, runner, budget }: RunContext,
): Promise<StoredCsv> {
  const { assembly, selection, artifact } = inputs;
  const keepGzip = artifact.mode !== 'off' && artifact.format === 'csv.gz';
  const pseudonyms = inputs.pseudonyms && { ...inputs.pseudonyms, level: selection };
  const options = { ...assembly, fileName, keepGzip, pseudonyms };
  const { csv, warnings } = await store.assemble(parts, options, budget.signal).catch((thrown) => {
    throw assembleFailure(toFailure(thrown), parts.length);
  });
  for (const warning of warnings) runner.warning(warning);
  const how = parts.length > 1 ? `Merged ${parts.length} files into` : 'Wrote';
  const { pseudonymizedColumns = [] } = csv;
  const hidden =
    pseudonymizedColumns.length === 0 ? '' : `, pseudonyms in ${pseudonymizedColumns.join(', ')}`;
  runner.info(`${how} ${csv.path}: ${formatCount(csv.rowCount, 'row')}${hidden}.`);
  return csv;
}

/** Each file was sound by itself, so all of them are still available. */
function assembleFailure(cause: Failure, fileCount: number): Failure {
  if (cause.code !== 'bad-file' || fileCount === 1) return cause;
  return new Failure(cause.code, `the files can't be merged: ${cause.message}`, {
    hint: 'Set merge: false to get one file for each export.',
    cause,
  });
}
