import { Failure, type FailureCode, toFailure } from '../failure.ts';
import { formatDuration } from '../format.ts';
import type { Clock } from '../ports.ts';
import { retryDelayMs } from './backoff.ts';

/** The one deadline and the one signal of a run, with their clock. */
export interface Budget {
  readonly clock: Clock;
  /** When the time budget ends, on `clock`; the last request is sent at this moment. */
  readonly deadlineMs: number;
  /** Aborted, with a Failure as its reason, on cancellation and a moment after the deadline. */
  readonly signal: AbortSignal;
}

export interface RetryOptions {
  /** What is retried, as the log names it. */
  readonly what: string;
  /** How many failures in a row with this code end it. */
  readonly maxFailures: (code: FailureCode) => number;
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number;
  readonly onRetry: (line: string) => void;
}

/** Repeats `attempt` while it throws transient failures. Rejects with the last one, or `timed-out` where no time is left for another. */
export async function retry<T>(
  attempt: () => Promise<T>,
  { what, maxFailures, random, onRetry }: RetryOptions,
  { clock, deadlineMs, signal }: Budget,
): Promise<T> {
  let last: Failure | undefined;
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (thrown) {
      if (signal.aborted) throw interrupted(signal.reason, last);
      const failure = toFailure(thrown);
      last = failure;
      if (!failure.transient || failures >= maxFailures(failure.code)) throw failure;
      const remainingMs = Math.max(0, deadlineMs - clock.now());
      const { retryAfterMs } = failure;
      if (remainingMs === 0 || (retryAfterMs !== undefined && retryAfterMs > remainingMs)) {
        const reason =
          retryAfterMs === undefined
            ? 'the time budget is used up'
            : `the server asks to wait ${formatDuration(retryAfterMs)}, but only ${formatDuration(remainingMs)} of the time budget are left`;
        throw new Failure('timed-out', `${failure.message}; ${reason}`, {
          hint: (retryAfterMs === undefined && failure.hint) || 'Raise timeout-minutes.',
          cause: failure,
        });
      }
      // The last attempt is at the deadline.
      const delayMs = Math.min(retryDelayMs(failures, random(), retryAfterMs), remainingMs);
      onRetry(`${what}: ${failure.message}; trying again in ${formatDuration(delayMs)}`);
      await clock.sleep(delayMs, signal);
    }
  }
}

/** Why the work was aborted; at the end of the budget also what had failed before. */
function interrupted(reason: unknown, last: Failure | undefined): unknown {
  if (!(reason instanceof Failure) || reason.code !== 'timed-out' || last === undefined) return reason;
  const { code, hint } = reason;
  return new Failure(code, `${last.message}; ${reason.message}`, { hint, cause: last });
}
