import { basename } from 'node:path';
import type { ItemResult } from './collect.ts';
import { type Failure, InvalidInputs, toFailure } from './domain/errors.ts';
import { nextStep } from './domain/next-step.ts';
import { leniencyOf, type Outcome } from './domain/outcome.ts';
import type { PlanItem } from './domain/plan.ts';
import { renderSummary } from './domain/summary.ts';
import type { Inputs } from './inputs/index.ts';
import type { Runner, UploadedArtifact } from './ports.ts';

/** What has become known so far; whatever ends the run, this is what it reports. */
export interface Progress {
  inputs: Inputs | undefined;
  plan: PlanItem[];
  results: ItemResult[];
  artifact: UploadedArtifact | undefined;
  /** What ended the run outside of its exports. */
  failure: Failure | undefined;
  outcome: Outcome;
}

/** The runner shows ten annotations of a kind for a step. */
const MAX_ANNOTATIONS = 10;

/** Tells how it ended: annotations, outputs, summary, and as the last line what to do next. */
export async function conclude(progress: Progress, runner: Runner): Promise<0 | 1> {
  const { inputs, results, failure, outcome, artifact } = progress;
  const leniency = inputs === undefined ? 'fail' : leniencyOf(outcome, inputs.policies);
  const failures = [
    ...results.flatMap((result) => (result.state === 'failed' ? [result.failure] : [])),
    ...(failure === undefined ? [] : [failure]),
  ];
  const problems = failures.flatMap((each) =>
    each instanceof InvalidInputs ? each.problems : [each.sentence],
  );
  const annotate = leniency === 'fail' ? runner.error : leniency === 'warn' ? runner.warning : runner.info;
  for (const problem of problems.slice(0, MAX_ANNOTATIONS)) annotate(problem);
  for (const problem of problems.slice(MAX_ANNOTATIONS)) runner.info(problem);
  if (outcome === 'empty')
    annotate('The export has no rows in this period (on-empty decides whether that fails the step).');

  const exitCode = leniency === 'fail' ? 1 : 0;
  runner.output('outcome', outcome);
  runner.output(
    'failed-targets',
    results.flatMap((result) => (result.state === 'failed' ? [result.item.target.label] : [])).join('\n'),
  );
  const step = nextStep(
    outcome,
    failures[0],
    results.map((result) => ({ ...result, isCollected: result.state === 'collected' })),
  );
  if (inputs?.summary !== false) {
    const markdown = renderSummary({
      outcome,
      selection: inputs?.selection,
      period: inputs?.period,
      rows: results.map((result) => ({
        target: result.item.target.label,
        exportId: result.exportId,
        file: result.state === 'collected' ? { ...result.csv, name: basename(result.csv.path) } : undefined,
        failure: result.state === 'failed' ? result.failure.sentence : undefined,
      })),
      artifact,
      problems: failure === undefined ? [] : problems,
      nextStep: exitCode === 0 && outcome !== 'started' ? undefined : step,
    });
    await runner.summary(markdown).catch((thrown) => {
      runner.warning(`The job summary could not be written: ${toFailure(thrown).message}`);
    });
  }
  runner.info(`Outcome: ${outcome}. ${step}`);
  return exitCode;
}
