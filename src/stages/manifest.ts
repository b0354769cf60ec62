import { basename } from 'node:path';
import type { CsvStore, StoredCsv } from '../csv/stored-csv.ts';
import { toFailure } from '../failure.ts';
import { requestBody } from '../harness/requests.ts';
import type { Inputs } from '../inputs/index.ts';
import type { Outcome } from '../outcome.ts';
import { manifestName } from '../plan/file-names.ts';
import type { Runner } from '../ports.ts';
import { runFileName } from './assemble.ts';
import type { ItemResult } from './collect-export.ts';
import { type ManifestExport, renderManifest } from './render-manifest.ts';

/** What only the whole run knows. */
export interface RunRecord {
  readonly version: string;
  readonly runUrl: string;
  readonly startedMs: number;
  readonly finishedMs: number;
  readonly outcome: Outcome;
  readonly results: readonly ItemResult[];
  readonly files: readonly StoredCsv[];
}

/** Writes the record of the run beside its files, and tells where it is. A disk that refuses it spoils only a run that has files. */
export async function writeManifest(
  { results, files, ...run }: RunRecord,
  inputs: Inputs,
  store: CsvStore,
  runner: Runner,
): Promise<string | undefined> {
  const text = renderManifest(
    {
      ...run,
      selection: inputs.selection,
      period: inputs.period,
      timezone: inputs.timezone,
      inputFiles: inputs.inputFiles,
      exports: results.map((result) => recordOf(result, inputs)),
      files: files.map((file) => ({
        ...file,
        name: basename(file.path),
        pseudonymizedColumns: file.pseudonymizedColumns ?? [],
      })),
    },
    runner.redact,
  );
  try {
    const items = results.map(({ item }) => item);
    const path = await store.write(manifestName(runFileName(items, inputs)), text);
    runner.output('manifest-path', path);
    return path;
  } catch (thrown) {
    if (files.length > 0) throw thrown;
    runner.warning(`The manifest could not be written: ${toFailure(thrown).sentence}`);
    return undefined;
  }
}

function recordOf(result: ItemResult, { selection, identifiers, inputFiles }: Inputs): ManifestExport {
  const { item, exportId, reused, state } = result;
  const isCreated = inputFiles === undefined && item.exportId === undefined;
  return {
    target: item.target,
    period: item.period,
    request: isCreated ? requestBody(selection, item.target, item.period, identifiers) : undefined,
    state,
    exportId,
    reused,
    rowCount: state === 'collected' ? result.rowCount : undefined,
    failure: state === 'failed' ? result.failure.sentence : undefined,
  };
}
