import { basename } from 'node:path';
import { Failure, toFailure } from '../failure.ts';
import { retry } from '../flow/retry.ts';
import { raceAbort } from '../flow/time-limit.ts';
import { fillName, targetsLabel } from '../plan/file-names.ts';
import type { ArtifactRequest, UploadedArtifact } from '../ports.ts';
import type { RunContext, RunState } from './state.ts';

/** The files are on the disk already, so a service that restarts gets some minutes. */
const MAX_ARTIFACT_FAILURES = 15;

/** Sets the outputs about the files, before anything else can fail. */
export async function publishFiles(
  { runner }: RunContext,
  { files, keptFiles, results }: RunState,
): Promise<void> {
  const [first] = files;
  const dated = results.find(({ createdAt, completedAt }) => createdAt ?? completedAt);
  if (dated?.createdAt !== undefined) runner.output('created-at', dated.createdAt);
  if (dated?.completedAt !== undefined) runner.output('completed-at', dated.completedAt);
  if (first === undefined && keptFiles.length > 0) runner.output('row-count', '0');
  if (first === undefined) return;
  runner.output('csv-path', first.path);
  runner.output('csv-paths', files.map((file) => file.path).join('\n'));
  runner.output('row-count', String(first.rowCount));
  runner.output('columns', JSON.stringify(first.columns));
  runner.output('bytes', String(first.bytes));
  runner.output('sha256', first.sha256);
}

/** Uploads the files. A failed upload fails the run, or is a warning if the artifact is optional. */
export async function publishArtifact(context: RunContext, state: RunState): Promise<void> {
  const { inputs, runner } = context;
  if (inputs.artifact.mode === 'off' || state.files.length === 0) return;
  try {
    state.artifact = await upload(context, state);
    for (const note of state.artifact.notes) runner.warning(note);
    runner.output('artifact-id', String(state.artifact.id));
    runner.output('artifact-url', state.artifact.url);
    runner.output('artifact-digest', state.artifact.digest);
    runner.output('artifact-name', state.artifact.name);
    await uploadPage(context, state);
  } catch (thrown) {
    const failure = uploadFailure(toFailure(thrown));
    if (failure.code === 'cancelled') throw failure;
    if (inputs.artifact.mode === 'optional') {
      runner.warning(`${failure.sentence} The file is still on the runner's disk (artifact: optional).`);
      return;
    }
    state.failure = failure;
    state.outcome = 'failed';
  }
}

async function upload(
  context: RunContext,
  { files, results, manifestPath, reportPath }: RunState,
): Promise<UploadedArtifact> {
  const { artifact, selection, period } = context.inputs;
  const isZip = artifact.format === 'zip' || artifact.format === 'html';
  const label = targetsLabel(results.map(({ item }) => item.target));
  const paths = files.map((file) =>
    artifact.format === 'csv.gz' ? (file.gzipPath ?? file.path) : file.path,
  );
  // The other formats hold one file.
  if (manifestPath !== undefined && isZip) paths.push(manifestPath);
  if (reportPath !== undefined && isZip) paths.push(reportPath);
  const name = fillName(artifact.nameTemplate, label, selection, period);
  return send({ name, format: isZip ? 'zip' : artifact.format, files: paths }, context);
}

/** The page by itself, where it is to open in the browser. */
async function uploadPage(context: RunContext, { reportPath }: RunState): Promise<void> {
  if (context.inputs.artifact.format !== 'html' || reportPath === undefined) return;
  const { notes } = await send({ name: basename(reportPath), format: 'html', files: [reportPath] }, context);
  for (const note of notes) context.runner.warning(note);
}

async function send(
  what: Pick<ArtifactRequest, 'name' | 'format' | 'files'>,
  { inputs: { artifact }, artifacts, runner, random, budget }: RunContext,
): Promise<UploadedArtifact> {
  const { retentionDays, compressionLevel, overwrite } = artifact;
  const request = { ...what, retentionDays, compressionLevel, overwrite };
  const uploaded = await retry(
    () => raceAbort(artifacts.upload(request, budget.signal), budget),
    { what: 'artifact', maxFailures: () => MAX_ARTIFACT_FAILURES, random, onRetry: runner.info },
    budget,
  );
  runner.info(`Artifact ${uploaded.name}: uploaded ${what.files.map((path) => basename(path)).join(', ')}.`);
  return uploaded;
}

/** A time-out of the upload as a Failure about the artifact: a larger timeout-minutes would not help. */
function uploadFailure(failure: Failure): Failure {
  if (failure.code !== 'timed-out') return failure;
  const { cause } = failure;
  const detail = cause instanceof Failure ? ` (${cause.message})` : '';
  return new Failure('artifact', `the artifact was not uploaded before timeout-minutes elapsed${detail}`, {
    hint: 'The artifact service is slow or down: run the job again later.',
    cause: failure,
  });
}
