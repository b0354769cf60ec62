import { basename } from 'node:path';
import { toFailure } from '../failure.ts';
import { requestBody } from '../harness/requests.ts';
import type { Inputs } from '../inputs/index.ts';
import { manifestName } from '../plan/file-names.ts';
import { runFileName } from '../plan/plan.ts';
import { type ManifestExport, renderManifest } from './render-manifest.ts';
import type { ExportResult, RunContext, RunState } from './state.ts';

/** Writes the record of the run beside its files, and sets where it is. A disk that refuses it fails only a run that has files. */
export async function writeManifest(
  { inputs, store, runner, clock, ...run }: RunContext,
  state: RunState,
): Promise<void> {
  const { results, files, outcome, isUnmerged, keptFiles } = state;
  const text = renderManifest(
    {
      version: run.version,
      runUrl: run.runUrl,
      startedMs: run.startedMs,
      finishedMs: clock.now(),
      outcome,
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
      isUnmerged,
      keptFiles,
    },
    runner.redact,
  );
  try {
    const items = results.map(({ item }) => item);
    state.manifestPath = await store.write(manifestName(runFileName(items, inputs)), text);
    runner.output('manifest-path', state.manifestPath);
  } catch (thrown) {
    if (files.length > 0 && outcome !== 'failed') throw thrown;
    runner.warning(`The manifest could not be written: ${toFailure(thrown).sentence}`);
  }
}

function recordOf(result: ExportResult, { selection, identifiers, inputFiles }: Inputs): ManifestExport {
  const { item, exportId, reused, createdAt, completedAt, state } = result;
  const isCreated = inputFiles === undefined && item.exportId === undefined;
  return {
    target: item.target,
    period: item.period,
    request: isCreated ? requestBody(selection, item.target, item.period, identifiers) : undefined,
    state,
    exportId,
    reused,
    createdAt,
    completedAt,
    rowCount: state === 'collected' ? result.rowCount : undefined,
    failure: state === 'failed' ? result.failure.sentence : undefined,
  };
}
