import { basename } from 'node:path';
import { InvalidInputs, toFailure } from '../failure.ts';
import { describeResumption, inputsToReproduce, inputsToResume } from '../inputs/next-run.ts';
import { leniencyOf } from '../outcome.ts';
import type { Runner } from '../ports.ts';
import { renderSummary, type SummaryRow } from '../summary/summary.ts';
import { isRunning, nextStep } from './next-step.ts';
import type { ExportResult, RunState } from './state.ts';

/** The runner shows ten annotations of a kind for a step. */
const MAX_ANNOTATIONS = 10;

/** Reports how the run ended: annotations, outputs, summary, and what to do next as the last line of the log. Returns the exit code. */
export async function conclude(runner: Runner, state: RunState): Promise<0 | 1> {
  const { inputs, results, failure, outcome } = state;
  const failed = results.filter((result) => result.state === 'failed');
  const runProblems = failure instanceof InvalidInputs ? failure.problems : failure ? [failure.sentence] : [];
  const problems = [...failed.map((result) => result.failure.on(subjectOf(result)).sentence), ...runProblems];
  if (outcome === 'empty') problems.push('The export has no rows in this period.');
  let leniency = inputs === undefined ? 'fail' : leniencyOf(outcome, inputs.policies);
  try {
    runner.output('outcome', outcome);
    runner.outputText('failed-targets', [...new Set(failed.map(({ item }) => item.target.label))].join('\n'));
  } catch (thrown) {
    problems.push(toFailure(thrown).sentence);
    leniency = 'fail';
  }

  const annotate = leniency === 'fail' ? runner.error : leniency === 'warn' ? runner.warning : runner.info;
  for (const problem of problems.slice(0, MAX_ANNOTATIONS)) annotate(problem);
  for (const problem of problems.slice(MAX_ANNOTATIONS)) runner.info(problem);

  const running = results
    .filter((result) => isRunning(result, state))
    .map(({ exportId = '', item }) => ({ exportId, target: item.target }));
  const resume = inputs && inputsToResume(inputs, runner.input, running, state.plan.length);
  const step = nextStep(outcome, {
    failure: failure ?? failed[0]?.failure,
    hasBegun: results.length > 0,
    runningCount: running.length,
    resume: resume === undefined ? '' : describeResumption(resume),
    isUnmerged: state.isUnmerged,
  });
  const markdown = renderSummary({
    outcome,
    selection: inputs?.selection,
    period: inputs?.listExports === undefined ? inputs?.period : undefined,
    listed: state.listed,
    rows: summaryRows(state),
    files: state.files.map((file) => ({ ...file, fileName: basename(file.path) })),
    artifact: state.artifact,
    comparison: state.comparison,
    problems: runProblems,
    nextStep: outcome === 'completed' ? undefined : step,
    ...state.summaryData,
    stepInputs: inputs && (inputs.listExports ? [] : inputsToReproduce(runner.input, inputs.period)),
  });
  try {
    runner.output('summary-path', await runner.saveSummary(markdown));
    if (inputs?.summary ?? !isNo(runner.input('summary'))) await runner.summary(markdown);
  } catch (thrown) {
    runner.warning(`The job summary could not be written: ${toFailure(thrown).message}`);
  }
  runner.info(`Outcome: ${outcome}. ${step}`);
  return leniency === 'fail' ? 1 : 0;
}

/** Input summary, also if another input is wrong. */
function isNo(text: string): boolean {
  return text.trim().toLowerCase() === 'false';
}

function subjectOf({ item, exportId }: ExportResult): string {
  return exportId === undefined ? item.target.label : `${item.target.label}, export ${exportId}`;
}

/** The result of each export, or in a dry run its plan. */
function summaryRows({ plan, results }: RunState): SummaryRow[] {
  if (results.length === 0) {
    return plan.map(({ target: { label, teamId }, exportId, fileName }) => ({
      target: label,
      teamId,
      exportId,
      fileName,
    }));
  }
  return results.map((result) => ({
    target: result.item.target.label,
    exportId: result.exportId,
    ageMs: result.ageMs,
    fileName: result.item.fileName,
    csv: result.state === 'collected' ? result.csv : undefined,
    failure: result.state === 'failed' ? result.failure.sentence : undefined,
  }));
}
