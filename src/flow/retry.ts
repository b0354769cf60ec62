import { retryDelayMs } from '../domain/backoff.ts';
import { Failure, type FailureCode, toFailure } from '../domain/errors.ts';
import { formatDuration } from '../domain/format.ts';
import type { Clock } from '../ports.ts';

/** The one deadline and the one signal of a run, with the clock that they are read on. */
export interface Budget {
  readonly clock: Clock;
  /** When the run's time is used up, on `clock`; the last request is sent at this moment. */
  readonly deadlineMs: number;
  /** Aborted, with a Failure as its reason, on cancellation and a moment after the deadline. */
  readonly signal: AbortSignal;
}

export interface RetryOptions {
  /** What is attempted, as the log names it. */
  readonly what: string;
  /** How many failures in a row with this code end it. */
  readonly maxFailures: (code: FailureCode) => number;
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number;
  readonly onRetry: (line: string) => void;
}

/**
 * The result of `attempt`, made again while it throws transient failures. Rejects with the last failure, or with
 * `timed-out` as soon as the next attempt would come after the deadline: it never sleeps past the budget.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  { what, maxFailures, random, onRetry }: RetryOptions,
  { clock, deadlineMs, signal }: Budget,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (thrown) {
      signal.throwIfAborted();
      const failure = toFailure(thrown);
      if (!failure.transient || failures >= maxFailures(failure.code)) throw failure;
      const delayMs = retryDelayMs(failures, random(), failure.retryAfterMs);
      const remainingMs = deadlineMs - clock.now();
      if (delayMs > remainingMs) {
        throw new Failure(
          'timed-out',
          `${failure.message}; the next attempt is due in ${formatDuration(delayMs)}, but only ` +
            `${formatDuration(Math.max(0, remainingMs))} of the time budget are left`,
          { hint: 'Raise timeout-minutes.', cause: failure },
        );
      }
      onRetry(`${what}: ${failure.message}; trying again in ${formatDuration(delayMs)}`);
      await clock.sleep(delayMs, signal);
    }
  }
}
