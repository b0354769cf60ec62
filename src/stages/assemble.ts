import { headerOddities } from '../csv/header.ts';
import { describeRaggedRows } from '../csv/inspection.ts';
import { assertPseudonymColumns } from '../csv/pseudonymize.ts';
import type { CsvStore } from '../csv/store.ts';
import type { CsvPart, StoredCsv } from '../csv/stored-csv.ts';
import { Failure, toFailure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { Inputs } from '../inputs/index.ts';
import { fillName, targetsLabel } from '../plan/file-names.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { Runner } from '../ports.ts';
import type { ItemResult } from './collect-export.ts';

/** Whether files are made of those that came; otherwise these are handed on, byte for byte, from where they were saved. */
export function isAssembled({ assembly, inputFiles, pseudonyms }: Inputs, exportCount: number): boolean {
  const { merge, stableOrder, targetColumn } = assembly;
  const isChanged = stableOrder || targetColumn !== undefined || pseudonyms !== undefined;
  // Files that were made before are not the run's own: what is handed on is a copy.
  return isChanged || inputFiles !== undefined || (merge && exportCount > 1);
}

/**
 * Warns of what is odd about the files' structure. Where several are merged, one of whose rows some have another number of cells than
 * its header becomes a failed result, and the others are merged.
 */
export function refuseRaggedFiles(
  results: readonly ItemResult[],
  { assembly }: Inputs,
  runner: Runner,
): ItemResult[] {
  const isMerged = assembly.merge && results.length > 1;
  return results.map((result) => {
    if (result.state !== 'collected') return result;
    const { item, exportId, reused, csv } = result;
    for (const oddity of headerOddities(csv.columns)) runner.warning(`${item.fileName}: ${oddity}.`);
    if (csv.raggedRows === undefined) return result;
    const message = `${item.fileName}: ${describeRaggedRows(csv.raggedRows)}`;
    if (isMerged)
      return {
        item,
        exportId,
        reused,
        state: 'failed',
        failure: new Failure('bad-file', message, {
          hint: 'Set merge: false to get it as a file of its own.',
        }),
      };
    runner.warning(`${message}.`);
    return result;
  });
}

/**
 * The files to hand on: those of the exports as they are, one for each in stable order, or one for all. The order is that of
 * the plan, whichever export was done first. Rejects with what a merge can fail with.
 */
export async function assemble(
  results: readonly ItemResult[],
  inputs: Inputs,
  store: CsvStore,
  runner: Runner,
  signal: AbortSignal,
): Promise<StoredCsv[]> {
  const collected = results.filter((result) => result.state === 'collected');
  if (!isAssembled(inputs, results.length)) return collected.map(({ csv }) => csv);
  const { assembly, selection, artifact } = inputs;
  const columns = collected.flatMap(({ csv }) => csv.columns);
  if (inputs.pseudonyms && columns.length > 0) {
    const addressColumns = collected.flatMap(({ csv }) => csv.addressColumns ?? []);
    assertPseudonymColumns([...new Set(columns)], { ...inputs.pseudonyms, level: selection }, addressColumns);
  }

  const make = async (parts: readonly CsvPart[], fileName: string) => {
    const keepGzip = artifact.mode !== 'off' && artifact.format === 'csv.gz';
    const pseudonyms = inputs.pseudonyms && { ...inputs.pseudonyms, level: selection };
    const options = { ...assembly, fileName, place: 'output', keepGzip, pseudonyms } as const;
    const { csv, warnings } = await store.assemble(parts, options, signal).catch((thrown) => {
      throw cannotAssemble(toFailure(thrown), parts.length);
    });
    for (const warning of warnings) runner.warning(warning);
    const how = parts.length > 1 ? `Merged ${parts.length} files into` : 'Wrote';
    const { pseudonymizedColumns = [] } = csv;
    const hidden =
      pseudonymizedColumns.length === 0 ? '' : `, pseudonyms in ${pseudonymizedColumns.join(', ')}`;
    runner.info(`${how} ${csv.path}: ${formatCount(csv.rowCount, 'row')}${hidden}.`);
    return csv;
  };

  const parts = collected.map(({ item: { target, fileName }, csv }) => ({
    label: target.label,
    fileName,
    csv,
  }));
  if (!assembly.merge || (results.length === 1 && inputs.inputFiles === undefined)) {
    const files: StoredCsv[] = [];
    for (const part of parts) files.push(await make([part], part.fileName));
    return files;
  }
  if (parts.length === 0) return [];
  const items = results.map(({ item }) => item);
  return [await make(parts, runFileName(items, inputs))];
}

/** What the one file of the run is called, if there is one; names the run where there are several. */
export function runFileName(
  items: readonly Pick<PlanItem, 'target' | 'fileName'>[],
  { fileNameTemplate, inputFiles, selection, period }: Inputs,
): string {
  const [first, ...others] = items;
  // A file that was made before bears its own name only.
  if (first !== undefined && others.length === 0 && inputFiles === undefined) return first.fileName;
  const targets = new Map(items.map(({ target }) => [target.label, target]));
  return fillName(fileNameTemplate, targetsLabel([...targets.values()]), selection, period);
}

/** Each file was sound by itself, so all of them can still be had. */
function cannotAssemble(cause: Failure, fileCount: number): Failure {
  if (cause.code !== 'bad-file' || fileCount === 1) return cause;
  return new Failure(cause.code, `the files can't be merged: ${cause.message}`, {
    hint: 'Set merge: false to get one file for each export.',
    cause,
  });
}
