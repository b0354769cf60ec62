import type { Failure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { Outcome } from '../outcome.ts';

/** What the next step depends on, of one export of the plan. */
export interface ItemStanding {
  readonly exportId: string | undefined;
  /** Nothing more is to be had from Harness: the file is here, or never will be. */
  readonly isSettled: boolean;
}

/** Whether Harness has something to collect still. */
export function isRunning({ exportId, isSettled }: ItemStanding): boolean {
  return !isSettled && exportId !== undefined;
}

export interface NextStepOptions {
  /** The inputs that collect what is running. */
  readonly resume: string;
  /** Whether there was no time to merge the files that were collected. */
  readonly isUnmerged?: boolean;
}

/** What the reader does now, as the last line of the log. */
export function nextStep(
  outcome: Outcome,
  failure: Failure | undefined,
  items: readonly ItemStanding[],
  { resume, isUnmerged = false }: NextStepOptions,
): string {
  const running = items.filter(isRunning);
  switch (outcome) {
    case 'completed':
      return 'The files are at output csv-paths.';
    case 'empty':
      return 'If rows were expected, check the period, the team and what Harness shows for them.';
    case 'planned':
      return 'Set dry-run: false to send this.';
    case 'started':
      return `Collect ${formatCount(running.length, 'export')} later with ${resume}.`;
    case 'timed-out':
    case 'cancelled':
      if (isUnmerged && running.length === 0)
        return 'Each export is a file of its own at output csv-paths: raise timeout-minutes to have them merged.';
      return running.length > 0
        ? `Harness goes on with what was started: collect it with ${resume}.`
        : 'No export is known to go on at Harness: run again (an identical request within 30 minutes gives back the same export).';
    case 'partial':
    case 'failed':
      if (failure?.code === 'artifact') {
        return 'The files are at output csv-paths all the same; for the artifact, correct what is named above and run again.';
      }
      // Only in a file's columns some inputs turn out to be wrong.
      return failure?.code === 'invalid-input' && items.length === 0
        ? 'Nothing was sent. Correct the inputs named above and run again.'
        : running.length > 0
          ? `Correct what is named above, then collect what was started with ${resume}.`
          : 'Correct what is named above and run again.';
  }
}
