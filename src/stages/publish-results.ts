import type { CsvStore } from '../csv/store.ts';
import { type Outcome, outcomeOf } from '../outcome.ts';
import type { Clock } from '../ports.ts';
import { assemble, refuseRaggedFiles } from './assemble.ts';
import { type Baseline, compareWithBaseline } from './baseline.ts';
import type { Progress } from './conclude.ts';
import { writeManifest } from './manifest.ts';
import { type PublishContext, publishArtifact, publishFiles } from './publish.ts';
import { gatherFigures } from './read-figures.ts';

/** What is handed on, and with what. */
export interface HandOnContext extends PublishContext {
  readonly version: string;
  readonly runUrl: string;
  readonly startedMs: number;
  readonly clock: Clock;
  readonly stop: AbortSignal;
  readonly store: CsvStore;
  readonly baseline: Baseline | undefined;
}

/** Assembles what was collected, tells of it, records it, compares it, uploads it, and reads it for the summary. */
export async function handOn(context: HandOnContext, progress: Progress): Promise<Outcome> {
  const { runner, clock, version, runUrl, startedMs, inputs, store, baseline, budget, stop } = context;
  progress.results = refuseRaggedFiles(progress.results, inputs, runner);
  const outcome = outcomeOf(progress.results);
  // Either there is nothing, or one of the files must not be shown, and then the others are not handed on either.
  if (outcome !== 'failed') {
    progress.files = await assemble(progress.results, inputs, store, runner, budget.signal);
    publishFiles(progress.files, runner);
  }
  const { results, files } = progress;
  const record = { version, runUrl, startedMs, finishedMs: clock.now(), outcome, results, files };
  const manifestPath = await writeManifest(record, inputs, store, runner);
  stop.throwIfAborted();
  const [file] = files;
  if (file === undefined) return outcome;
  if (baseline !== undefined) {
    const { signal } = budget;
    progress.comparison = await compareWithBaseline(baseline, file, outcome, inputs, runner, signal);
  }
  const ending =
    inputs.artifact.mode === 'off' ? outcome : await upload(context, manifestPath, progress, outcome);
  progress.gathered = await gatherFigures(files, inputs, store, runner, budget.signal);
  return ending;
}

async function upload(
  context: HandOnContext,
  manifestPath: string | undefined,
  progress: Progress,
  outcome: Outcome,
): Promise<Outcome> {
  const { runner, stop, inputs } = context;
  const { uploaded, failure } = await publishArtifact({ ...progress, manifestPath }, context);
  progress.artifact = uploaded;
  if (failure === undefined) return outcome;
  stop.throwIfAborted();
  if (inputs.artifact.mode === 'optional') {
    runner.warning(`${failure.sentence} The file is on the runner's disk all the same (artifact: optional).`);
    return outcome;
  }
  progress.failure = failure;
  return 'failed';
}
