import { Failure } from '../failure.ts';
import { formatDuration } from '../format.ts';
import { pollDelayMs } from './backoff.ts';
import type { Budget } from './retry.ts';

/** What one look at a running operation told. */
export type Look<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly retryAfterMs: number | undefined };

/**
 * Looks at a running operation until it is done, first at once and then at growing intervals, the last time at the
 * deadline. Rejects with `timed-out` after that, and with whatever `look` throws.
 */
export async function poll<T>(
  look: () => Promise<Look<T>>,
  startedMs: number,
  maxDelayMs: number,
  { clock, deadlineMs, signal }: Budget,
): Promise<T> {
  for (;;) {
    const looked = await look();
    if (looked.done) return looked.value;
    const nowMs = clock.now();
    if (nowMs >= deadlineMs) {
      throw new Failure('timed-out', `not done after ${formatDuration(nowMs - startedMs)}`);
    }
    await clock.sleep(
      pollDelayMs(nowMs - startedMs, maxDelayMs, deadlineMs - nowMs, looked.retryAfterMs),
      signal,
    );
  }
}
