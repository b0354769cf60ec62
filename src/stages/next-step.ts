import type { Failure, FailureCode } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { Outcome } from '../outcome.ts';
import type { ExportResult, RunState } from './state.ts';

/** Failures after which an export can never be collected. */
const FINAL: readonly FailureCode[] = ['export-failed', 'export-cancelled', 'expired', 'not-found'];

/** Whether the export can be collected later. */
export function isRunning(result: ExportResult, { files }: Pick<RunState, 'files'>): boolean {
  if (result.exportId === undefined) return false;
  if (result.state === 'collected') return files.length === 0;
  return result.state === 'started' || !FINAL.includes(result.failure.code);
}

/** What the next step depends on, beside the outcome. */
export interface NextStepFacts {
  readonly failure?: Failure | undefined;
  /** Whether any export was tried. */
  readonly hasBegun: boolean;
  /** Exports that can be collected later. */
  readonly runningCount: number;
  /** The inputs that collect them. */
  readonly resume: string;
  /** Whether there was no time to merge the files that were collected. */
  readonly isUnmerged?: boolean;
}

/** What the reader can do now, as the last line of the log. */
export function nextStep(
  outcome: Outcome,
  { failure, hasBegun, runningCount, resume, isUnmerged = false }: NextStepFacts,
): string {
  switch (outcome) {
    case 'completed':
      return 'The files are at output csv-paths.';
    case 'empty':
      return 'If rows were expected, check the period, the team and what Harness shows for them.';
    case 'planned':
      return 'Set dry-run: false to send this.';
    case 'listed':
      return 'Collect an export of the list with export-id, without list-exports.';
    case 'started':
      return `Collect ${formatCount(runningCount, 'export')} later with ${resume}.`;
    case 'timed-out':
    case 'cancelled':
      if (isUnmerged && runningCount === 0)
        return 'Each export is a file of its own at output csv-paths: raise timeout-minutes to have them merged.';
      return runningCount > 0
        ? `Harness continues what was started: collect it with ${resume}.`
        : 'No export is known to be running at Harness: run again (an identical request within 30 minutes gives back the same export).';
    case 'partial':
    case 'failed':
      if (failure?.code === 'artifact') {
        return 'The files are still at output csv-paths; for the artifact, correct what is named above and run again.';
      }
      // Some inputs turn out to be wrong only when a file's columns are known.
      return failure?.code === 'invalid-input' && !hasBegun
        ? 'Nothing was sent. Correct the inputs named above and run again.'
        : runningCount > 0
          ? `Fix what failed, then collect what was started with ${resume}.`
          : 'Fix what failed and run again.';
  }
}
