/** Why an export cannot be collected. */
import { Failure, toFailure } from '../failure.ts';
import { LinkRefused } from '../harness/file-response.ts';
import type { ExportStatus } from '../harness/responses.ts';

/** Throws if the export has ended without a file. */
export function assertNotEnded({ state, reason }: ExportStatus): void {
  if (state === 'failed') {
    throw new Failure('export-failed', `Harness says it failed: ${reason ?? 'no reason given'}`, {
      hint: 'Correct what the reason names; an identical request within 30 minutes may return the same failed export.',
    });
  }
  if (state === 'cancelled') {
    throw new Failure('export-cancelled', `it was cancelled at Harness${reason ? `: ${reason}` : ''}`, {
      hint: 'It was cancelled there: run again.',
    });
  }
}

/** An `export-id` that Harness does not know. */
export function unknownId(cause: Failure): Failure {
  return new Failure('not-found', `export not found (${cause.message})`, {
    hint: 'Check export-id, and that export, org-identifier and project-identifier are those it was created with; exports are kept for a limited time (list-exports shows which productivity exports there are).',
    cause,
  });
}

/** Storage that refuses the links to a new file, so many of them. */
export function linkRefused(cause: Failure, times: number): Failure {
  return new Failure('unavailable', `storage refused ${times} links to its file (${cause.message})`, {
    hint: 'Check that the runner and its proxy may reach that host, or try later: Harness has the file.',
    cause,
  });
}

/** The failure of a download; `expired` if the file is no longer there. */
export function asExpired(thrown: unknown): Failure {
  const failure = toFailure(thrown);
  if (failure.code !== 'not-found' && failure.code !== 'expired' && !(failure instanceof LinkRefused))
    return failure;
  return new Failure('expired', `the export file has expired: ${failure.message}`, {
    hint: 'Finished exports are kept for a limited time: run again without export-id to create a new one (list-exports shows which productivity exports there are).',
    cause: failure,
  });
}
