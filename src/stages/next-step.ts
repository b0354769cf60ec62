import type { Failure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { Outcome } from '../outcome.ts';

/** What the next step depends on, of one export of the plan. */
export interface ItemStanding {
  readonly exportId: string | undefined;
  /** Nothing more is to be had from Harness: the file is here, or never will be. */
  readonly isSettled: boolean;
  /** As input team-ids takes it; absent where the export is of a tree. */
  readonly team?: string | undefined;
}

/** What the reader does now, as the last line of the log. */
export function nextStep(
  outcome: Outcome,
  failure: Failure | undefined,
  items: readonly ItemStanding[],
): string {
  const uncollected = items.filter(({ exportId, isSettled }) => !isSettled && exportId !== undefined);
  const teams = uncollected.flatMap(({ team }) => team ?? []);
  const resume =
    `export-id: ${uncollected.map(({ exportId }) => exportId).join(',')}` +
    // Ids belong to the targets in their order, so where some are done the others have to go.
    (uncollected.length === items.length
      ? ''
      : new Set(teams).size < teams.length
        ? // A team of several pieces can't be named for some of them; the ids are enough.
          ', without team-ids and split-by'
        : ` and team-ids: ${teams.join(',') || 'those of these exports'}`);
  switch (outcome) {
    case 'completed':
      return 'The files are at output csv-paths.';
    case 'empty':
      return 'If rows were expected, check the period, the team and what Harness shows for them.';
    case 'planned':
      return 'Set dry-run: false to send this.';
    case 'started':
      return `Collect ${formatCount(uncollected.length, 'export')} later with ${resume}.`;
    case 'timed-out':
    case 'cancelled':
      return uncollected.length > 0
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
        : uncollected.length > 0
          ? `Correct what is named above, then collect what was started with ${resume}.`
          : 'Correct what is named above and run again.';
  }
}
