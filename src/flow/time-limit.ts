import { Failure } from '../failure.ts';
import { formatDuration } from '../format.ts';
import type { Clock } from '../ports.ts';

/** How long aborted work may take to tidy up after itself before it is left behind. */
const TIDY_UP_MS = 500;

/**
 * Runs `work` with a signal that is aborted when `signal` is, or when `limitMs` have passed since the start; the work may
 * begin a new limit with `allow`, at each sign of progress say. Once aborted it rejects with the outer signal's reason or
 * with a transient `stalled`, whatever the work makes of it: also work that never settles ends.
 */
export async function withStallLimit<T>(
  limitMs: number,
  clock: Clock,
  signal: AbortSignal,
  work: (signal: AbortSignal, allow: (ms: number) => void) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const stall = new AbortController();
  const either = AbortSignal.any([signal, stall.signal]);
  let isOver = false;
  let callOff = () => {};
  const allow = (ms: number) => {
    callOff();
    if (isOver || !Number.isFinite(ms)) return;
    callOff = clock.after(ms, () =>
      stall.abort(new Failure('stalled', `no answer for ${formatDuration(ms)}`, { transient: true })),
    );
  };
  allow(limitMs);
  try {
    return await untilAborted(either, clock, work(either, allow));
  } finally {
    isOver = true;
    callOff();
  }
}

/** The work's result; once aborted, a rejection with the signal's reason, soon even if the work takes no notice. */
export function untilAborted<T>(signal: AbortSignal, clock: Clock, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let callOff = () => {};
    const onAbort = () => {
      callOff = clock.after(TIDY_UP_MS, () => reject(signal.reason));
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    const settle = (end: () => void) => {
      callOff();
      signal.removeEventListener('abort', onAbort);
      if (signal.aborted) reject(signal.reason);
      else end();
    };
    work.then(
      (result) => settle(() => resolve(result)),
      (thrown) => settle(() => reject(thrown)),
    );
  });
}
