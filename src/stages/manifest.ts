import { basename } from 'node:path';
import type { StoredCsv } from '../csv/rows.ts';
import { toFailure } from '../failure.ts';
import { requestBody } from '../harness/requests.ts';
import type { Inputs } from '../inputs/index.ts';
import { nameBeside } from '../plan/file-names.ts';
import type { Period } from '../plan/period.ts';
import { runFileName } from '../plan/plan.ts';
import { redactAll, withoutSecretFields } from '../redaction.ts';
import type { ExportResult, RunContext, RunState } from './state.ts';

/** Raised when a reader of the version before could not read what is written now. */
const SCHEMA_VERSION = 1;

/** Writes the record of the run beside its files, and sets where it is. A disk that refuses it fails only a run that has files. */
export async function writeManifest(context: RunContext, state: RunState): Promise<void> {
  const { inputs, store, runner } = context;
  const { results, files, outcome } = state;
  const text = renderManifest(context, state);
  try {
    const items = results.map(({ item }) => item);
    state.manifestPath = await store.write(nameBeside(runFileName(items, inputs), '.manifest.json'), text);
    runner.output('manifest-path', state.manifestPath);
  } catch (thrown) {
    if (files.length > 0 && outcome !== 'failed') throw thrown;
    runner.warning(`The manifest could not be written: ${toFailure(thrown).sentence}`);
  }
}

/**
 * The record of a run as JSON, as schema/manifest.schema.json describes it; the same run gives the same bytes. It holds no secret: texts
 * are redacted, fields of requests that are called like secrets are hidden, and e-mail addresses in requests (a manager's, say) are shown
 * as `***`, since the manifest is kept, copied and published with the file.
 */
export function renderManifest(
  { version, runUrl, startedMs, clock, inputs, runner }: RunContext,
  { outcome, results, files, isUnmerged, keptFiles, unanswered, history }: RunState,
): string {
  const { kind, overrides, ...words } = inputs.selection;
  const manifest = {
    schemaVersion: SCHEMA_VERSION,
    action: { name: 'harness-sei-export', version },
    runUrl: runUrl || null,
    startedAt: new Date(startedMs).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    outcome,
    export: kind,
    selection: redactAll({ ...words, requestOverrides: withoutSecretFields(overrides) }, withoutAddresses),
    period: periodJson(inputs.period),
    timezone: inputs.timezone,
    inputFiles: inputs.inputFiles ?? null,
    exports: results.map((result) => exportJson(result, inputs)),
    files: files.map((file) => fileJson(file)),
    unmerged: isUnmerged,
    keptFiles,
    unanswered,
    history: history === undefined ? null : fileJson(history, inputs.history),
  };
  return `${JSON.stringify(redactAll(manifest, runner.redact), null, 2)}\n`;
}

function exportJson(result: ExportResult, { selection, identifiers, inputFiles }: Inputs) {
  const { target, period, exportId } = result.item;
  const isCreated = inputFiles === undefined && exportId === undefined;
  const request = isCreated ? (result.request ?? requestBody(selection, target, period, identifiers)) : null;
  return {
    target: target.label,
    teamId: target.teamId ?? null,
    orgTreeName: target.orgTreeName ?? null,
    period: periodJson(period),
    request: redactAll(withoutSecretFields(request), withoutAddresses),
    state: result.state,
    exportId: result.exportId ?? null,
    reused: result.reused ?? null,
    createdAt: result.createdAt ?? null,
    completedAt: result.completedAt ?? null,
    rows: result.state === 'collected' ? result.csv.rowCount : null,
    failure: result.state === 'failed' ? result.failure.sentence : null,
  };
}

function fileJson(file: Omit<StoredCsv, 'gzipPath'>, name = basename(file.path)) {
  const { bytes, rowCount, columns, sha256, pseudonymizedColumns = [] } = file;
  return { name, bytes, rows: rowCount, columns, sha256, pseudonymizedColumns };
}

function periodJson({ label, start, end }: Period) {
  return { label, start, end };
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s@<>"',;]+@[^\s@<>"',;]+/g, '***');
}
