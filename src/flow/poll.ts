import { Failure } from '../failure.ts';
import { formatDuration } from '../format.ts';
import { pollDelayMs } from './backoff.ts';
import type { Budget } from './retry.ts';

/** What one poll of a running operation found. */
export type PollResult<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly retryAfterMs: number | undefined };

export interface PollOptions extends Budget {
  /** When the operation began, on `clock`. */
  readonly startedMs: number;
  /** The longest wait between two polls. */
  readonly maxDelayMs: number;
}

/** Polls at once, then at growing intervals, the last time at the deadline. Rejects with `timed-out`, or as `pollOnce` does. */
export async function poll<T>(
  pollOnce: () => Promise<PollResult<T>>,
  { startedMs, maxDelayMs, clock, deadlineMs, signal }: PollOptions,
): Promise<T> {
  for (;;) {
    const result = await pollOnce();
    if (result.done) return result.value;
    const nowMs = clock.now();
    const elapsedMs = nowMs - startedMs;
    const remainingMs = deadlineMs - nowMs;
    if (remainingMs <= 0) throw new Failure('timed-out', `not done after ${formatDuration(elapsedMs)}`);
    const { retryAfterMs } = result;
    await clock.sleep(pollDelayMs({ elapsedMs, maxDelayMs, remainingMs, retryAfterMs }), signal);
  }
}
