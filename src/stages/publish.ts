import { basename } from 'node:path';
import type { StoredCsv } from '../csv/stored-csv.ts';
import { Failure, toFailure } from '../failure.ts';
import type { Budget } from '../flow/retry.ts';
import { retry } from '../flow/retry.ts';
import { untilAborted } from '../flow/time-limit.ts';
import type { Inputs } from '../inputs/index.ts';
import { fillName, targetsLabel } from '../plan/file-names.ts';
import type { ArtifactStore, Runner, UploadedArtifact } from '../ports.ts';
import type { ItemResult } from './collect-export.ts';

/** Up to here each id is told as it comes; with more, the growing list would swell the runner's file of outputs. */
const IDS_TOLD_SINGLY = 32;

/** Sets the ids of the exports that are known by now, in the order of the plan. */
export function publishExportIds(
  ids: readonly (string | undefined)[],
  reused: boolean,
  runner: Runner,
  isLast = false,
): void {
  const known = ids.filter((id) => id !== undefined);
  const first = known[0];
  if (first === undefined) return;
  const isRound = known.length % Math.ceil(ids.length / IDS_TOLD_SINGLY) === 0;
  if (known.length > IDS_TOLD_SINGLY && !isRound && !isLast) return;
  runner.output('export-id', first);
  runner.output('export-ids', known.join('\n'));
  runner.output('reused', String(reused));
}

/** Sets what is known of the files, before anything else can go wrong. */
export function publishFiles(files: readonly StoredCsv[], runner: Runner): void {
  const first = files[0];
  if (first === undefined) return;
  runner.output('csv-path', first.path);
  runner.output('csv-paths', files.map((file) => file.path).join('\n'));
  runner.output('row-count', String(first.rowCount));
  runner.output('columns', JSON.stringify(first.columns));
  runner.output('bytes', String(first.bytes));
  runner.output('sha256', first.sha256);
}

/** The files are safe already, so a service that restarts has some minutes. */
const MAX_ARTIFACT_FAILURES = 15;

/** More time for Harness would not have helped. */
function notInTime({ cause }: Failure): Failure {
  const detail = cause instanceof Failure ? ` (${cause.message})` : '';
  return new Failure('artifact', `the artifact was not uploaded before timeout-minutes elapsed${detail}`, {
    hint: 'The artifact service is slow or down: run the job again later.',
    cause,
  });
}

/** What goes into an artifact. */
interface Publication {
  readonly files: readonly StoredCsv[];
  readonly results: readonly ItemResult[];
  readonly manifestPath: string | undefined;
}

export interface PublishContext {
  readonly inputs: Inputs;
  readonly artifacts: ArtifactStore;
  readonly runner: Runner;
  readonly random: () => number;
  readonly budget: Budget;
}

/** Uploads the files as the inputs say; resolves with what became of it, and never rejects. */
export async function publishArtifact(
  { files, results, manifestPath }: Publication,
  { inputs, artifacts, runner, random, budget }: PublishContext,
): Promise<{ readonly uploaded?: UploadedArtifact; readonly failure?: Failure }> {
  const { artifact, selection, period } = inputs;
  const label = targetsLabel(results.map(({ item }) => item.target));
  const paths = files.map((file) =>
    artifact.format === 'csv.gz' ? (file.gzipPath ?? file.path) : file.path,
  );
  // The other formats hold one file.
  if (manifestPath !== undefined && artifact.format === 'zip') paths.push(manifestPath);
  try {
    const upload = () => {
      const request = {
        name: fillName(artifact.nameTemplate, label, selection, period),
        format: artifact.format,
        files: paths,
        retentionDays: artifact.retentionDays,
        compressionLevel: artifact.compressionLevel,
        overwrite: artifact.overwrite,
      };
      return untilAborted(budget.signal, budget.clock, artifacts.upload(request, budget.signal));
    };
    const uploaded = await retry(
      upload,
      { what: 'artifact', maxFailures: () => MAX_ARTIFACT_FAILURES, random, onRetry: runner.info },
      budget,
    );
    for (const note of uploaded.notes) runner.warning(note);
    runner.output('artifact-id', String(uploaded.id));
    runner.output('artifact-url', uploaded.url);
    runner.output('artifact-digest', uploaded.digest);
    runner.output('artifact-name', uploaded.name);
    runner.info(`Artifact ${uploaded.name}: uploaded ${paths.map((path) => basename(path)).join(', ')}.`);
    return { uploaded };
  } catch (thrown) {
    const failure = toFailure(thrown);
    return { failure: failure.code === 'timed-out' ? notInTime(failure) : failure };
  }
}
