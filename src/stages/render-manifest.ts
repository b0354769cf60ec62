import type { CsvFacts } from '../csv/inspection.ts';
import type { JsonObject, Selection, Target } from '../harness/selection.ts';
import type { Outcome } from '../outcome.ts';
import type { Period } from '../plan/period.ts';
import { redactAll, withoutSecretFields } from '../redaction.ts';

/** Raised when a reader of the version before could not read what is written now. */
const SCHEMA_VERSION = 1;

/** What became of one export, for the record. */
export interface ManifestExport {
  readonly target: Target;
  readonly period: Period;
  /** The body of the request that created it; absent where it was not created by this run. */
  readonly request: JsonObject | undefined;
  readonly state: 'collected' | 'started' | 'failed';
  readonly exportId: string | undefined;
  /** Whether Harness had it already; absent where it was not asked. */
  readonly reused: boolean | undefined;
  /** When Harness created and completed it, ISO 8601; absent where it does not say. */
  readonly createdAt: string | undefined;
  readonly completedAt: string | undefined;
  readonly rowCount: number | undefined;
  readonly failure: string | undefined;
}

interface ManifestFile extends CsvFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pseudonymizedColumns: readonly string[];
}

/** Everything that a run is recorded by. */
export interface ManifestFacts {
  readonly version: string;
  /** Empty outside of a workflow run. */
  readonly runUrl: string;
  readonly startedMs: number;
  readonly finishedMs: number;
  readonly outcome: Outcome;
  readonly selection: Selection;
  readonly period: Period;
  readonly timezone: string;
  readonly inputFiles: string | undefined;
  readonly exports: readonly ManifestExport[];
  readonly files: readonly ManifestFile[];
  /** Whether there was no time to merge the files. */
  readonly isUnmerged: boolean;
  /** Names of files with rows that files without any did not replace. */
  readonly keptFiles: readonly string[];
}

/**
 * The record of a run as JSON, as schema/manifest.schema.json describes it; the same facts give the same bytes. No secret is in it:
 * everything is shown through `redact`, fields of requests that are called like secrets are hidden, and e-mail addresses in requests (a
 * manager's, say) are shown as `***`, since the manifest is kept, copied and published with the file.
 */
export function renderManifest(facts: ManifestFacts, redact: (text: string) => string): string {
  const { selection, period } = facts;
  const { kind, overrides, ...words } = selection;
  const manifest = {
    schemaVersion: SCHEMA_VERSION,
    action: { name: 'harness-sei-export', version: facts.version },
    runUrl: facts.runUrl || null,
    startedAt: new Date(facts.startedMs).toISOString(),
    finishedAt: new Date(facts.finishedMs).toISOString(),
    outcome: facts.outcome,
    export: kind,
    selection: redactAll({ ...words, requestOverrides: withoutSecretFields(overrides) }, withoutAddresses),
    period: periodJson(period),
    timezone: facts.timezone,
    inputFiles: facts.inputFiles ?? null,
    exports: facts.exports.map((item) => ({
      target: item.target.label,
      teamId: item.target.teamId ?? null,
      orgTreeName: item.target.orgTreeName ?? null,
      period: periodJson(item.period),
      request:
        item.request === undefined ? null : redactAll(withoutSecretFields(item.request), withoutAddresses),
      state: item.state,
      exportId: item.exportId ?? null,
      reused: item.reused ?? null,
      createdAt: item.createdAt ?? null,
      completedAt: item.completedAt ?? null,
      rows: item.rowCount ?? null,
      failure: item.failure ?? null,
    })),
    files: facts.files.map((file) => ({
      name: file.name,
      bytes: file.bytes,
      rows: file.rowCount,
      columns: file.columns,
      sha256: file.sha256,
      pseudonymizedColumns: file.pseudonymizedColumns,
    })),
    unmerged: facts.isUnmerged,
    keptFiles: facts.keptFiles,
  };
  return `${JSON.stringify(redactAll(manifest, redact), null, 2)}\n`;
}

function periodJson({ label, start, end }: Period) {
  return { label, start, end };
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s@<>"',;]+@[^\s@<>"',;]+/g, '***');
}
