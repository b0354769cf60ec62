import type { CsvPart, CsvStore, StoredCsv } from '../csv/stored-csv.ts';
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

  const make = async (parts: readonly CsvPart[], fileName: string) => {
    const keepGzip = artifact.mode !== 'off' && artifact.format === 'csv.gz';
    const pseudonyms = inputs.pseudonyms && { ...inputs.pseudonyms, level: selection };
    const options = { ...assembly, duplicates: 'keep' as const, fileName, keepGzip, pseudonyms };
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
  const label = targetsLabel(items.map(({ target }) => target));
  return fillName(fileNameTemplate, label, selection, period);
}

/** Each file was sound by itself, so all of them can still be had. */
function cannotAssemble(cause: Failure, fileCount: number): Failure {
  if (cause.code !== 'bad-file' || fileCount === 1) return cause;
  return new Failure(cause.code, `the files can't be merged: ${cause.message}`, {
    hint: 'Set merge: false to get one file for each export.',
    cause,
  });
}
