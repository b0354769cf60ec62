import { basename } from 'node:path';
import type { StoredCsv } from '../csv/stored-csv.ts';
import { type Failure, InvalidInputs, toFailure } from '../failure.ts';
import type { Inputs } from '../inputs/index.ts';
import { stepInputs } from '../inputs/inputs-to-reproduce.ts';
import { leniencyOf, type Outcome } from '../outcome.ts';
import { teamEntry } from '../plan/file-names.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { Runner, UploadedArtifact } from '../ports.ts';
import { redactAll } from '../redaction.ts';
import { type MergedFile, renderSummary, type SummaryData, type SummaryRow } from '../summary/summary.ts';
import type { ItemResult } from './collect-export.ts';
import { nextStep } from './next-step.ts';

/** What has become known so far; whatever ends the run, this is what it reports. */
export interface Progress {
  inputs: Inputs | undefined;
  plan: PlanItem[];
  results: ItemResult[];
  /** What is handed on: one for each export, or one for all. */
  files: StoredCsv[];
  artifact: UploadedArtifact | undefined;
  /** The summary's section about the baseline, as Markdown. */
  comparison: string | undefined;
  /** What the summary tells of the files' rows. */
  gathered: SummaryData | undefined;
  /** What ended the run outside of its exports. */
  failure: Failure | undefined;
  outcome: Outcome;
}

/** The runner shows ten annotations of a kind for a step. */
const MAX_ANNOTATIONS = 10;

/** Tells how it ended: annotations, outputs, summary, and as the last line of the log what to do next. */
export async function conclude(progress: Progress, runner: Runner): Promise<0 | 1> {
  const { inputs, results, failure, outcome } = progress;
  const leniency = inputs === undefined ? 'fail' : leniencyOf(outcome, inputs.policies);
  const exitCode = leniency === 'fail' ? 1 : 0;
  const failed = results.filter((result) => result.state === 'failed');
  const runProblems = failure instanceof InvalidInputs ? failure.problems : failure ? [failure.sentence] : [];
  const problems = [...failed.map((result) => result.failure.on(subjectOf(result)).sentence), ...runProblems];
  if (outcome === 'empty') problems.push('The export has no rows in this period.');

  const annotate = leniency === 'fail' ? runner.error : leniency === 'warn' ? runner.warning : runner.info;
  for (const problem of problems.slice(0, MAX_ANNOTATIONS)) annotate(problem);
  for (const problem of problems.slice(MAX_ANNOTATIONS)) runner.info(problem);

  const step = nextStep(
    outcome,
    failure ?? failed[0]?.failure,
    results.map((result) => ({
      exportId: result.exportId,
      isSettled:
        (result.state === 'collected' && progress.files.length > 0) ||
        (result.state === 'failed' && isFinal(result.failure)),
      team: teamEntry(result.item.target),
    })),
  );
  runner.output('outcome', outcome);
  runner.output('failed-targets', [...new Set(failed.map(({ item }) => item.target.label))].join('\n'));
  if (inputs?.summary ?? !isNo(runner.input('summary'))) {
    const facts = {
      outcome,
      selection: inputs?.selection,
      period: inputs?.period,
      rows: summaryRows(progress),
      merged: mergedFile(progress),
      artifact: progress.artifact,
      comparison: progress.comparison,
      problems: runProblems,
      nextStep: outcome === 'completed' ? undefined : step,
      ...progress.gathered,
      stepInputs: inputs && stepInputs(runner.input, inputs.period),
    };
    await runner.summary(renderSummary(redactAll(facts, runner.redact))).catch((thrown) => {
      runner.warning(`The job summary could not be written: ${toFailure(thrown).message}`);
    });
  }
  runner.info(`Outcome: ${outcome}. ${step}`);
  return exitCode;
}

/** What was asked for holds also where another input is wrong. */
function isNo(text: string): boolean {
  return text.trim().toLowerCase() === 'false';
}

/** Whether Harness itself has nothing more to give for this export. */
function isFinal({ code }: Failure): boolean {
  return ['export-failed', 'export-cancelled', 'expired', 'not-found'].includes(code);
}

/** The one file that several exports became, if they did. */
function mergedFile({ files, results }: Progress): MergedFile | undefined {
  const [file] = files;
  if (file === undefined || files.length > 1 || results.length === 1) return undefined;
  return { fileName: basename(file.path), bytes: file.bytes, rowCount: file.rowCount };
}

function subjectOf({ item, exportId }: ItemResult): string {
  return exportId === undefined ? item.target.label : `${item.target.label}, export ${exportId}`;
}

/** What came of each export, or in a dry run what would. */
function summaryRows({ plan, results }: Progress): SummaryRow[] {
  if (results.length === 0) {
    return plan.map((item) => ({
      target: item.target.label,
      teamId: item.target.teamId,
      exportId: item.exportId,
      fileName: item.fileName,
      csv: undefined,
      failure: undefined,
    }));
  }
  const first = results.find((result) => result.state === 'collected' && result.csv.columns.length > 0);
  return results.map((result) => ({
    target: result.item.target.label,
    exportId: result.exportId,
    fileName: result.item.fileName,
    // The columns are listed once, however many files have them.
    csv:
      result.state === 'collected'
        ? {
            rowCount: result.csv.rowCount,
            bytes: result.csv.bytes,
            columns: result === first ? result.csv.columns : [],
          }
        : undefined,
    failure: result.state === 'failed' ? result.failure.sentence : undefined,
  }));
}
