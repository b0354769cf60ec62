import { Failure } from '../failure.ts';
import { formatDuration } from '../format.ts';
import type { Budget } from './retry.ts';

/** How long aborted work may take to clean up before its promise is abandoned. */
const CLEAN_UP_MS = 500;

/** The limits of one piece of work. */
export interface Limits {
  readonly signal: AbortSignal;
  /** Restarts the idle timeout with this many milliseconds; infinity suspends it. */
  readonly extendTimeout: (ms: number) => void;
}

/** Aborts `work` with `signal`, or after `timeoutMs` without `extendTimeout`; then rejects with the reason, or a transient `stalled`. */
export async function withIdleTimeout<T>(
  work: (limits: Limits) => Promise<T>,
  { timeoutMs, clock, signal }: Pick<Budget, 'clock' | 'signal'> & { readonly timeoutMs: number },
): Promise<T> {
  signal.throwIfAborted();
  const stall = new AbortController();
  const either = AbortSignal.any([signal, stall.signal]);
  let isOver = false;
  let cancelTimer = () => {};
  const extendTimeout = (ms: number) => {
    cancelTimer();
    if (isOver || !Number.isFinite(ms)) return;
    cancelTimer = clock.after(ms, () =>
      stall.abort(new Failure('stalled', `no answer for ${formatDuration(ms)}`, { transient: true })),
    );
  };
  extendTimeout(timeoutMs);
  try {
    return await raceAbort(work({ signal: either, extendTimeout }), { signal: either, clock });
  } finally {
    isOver = true;
    cancelTimer();
  }
}

/** The work's result; once aborted, a rejection with the signal's reason, soon even if the work ignores the signal. */
export async function raceAbort<T>(
  work: Promise<T>,
  { signal, clock }: Pick<Budget, 'clock' | 'signal'>,
): Promise<T> {
  const { promise: abandoned, reject } = Promise.withResolvers<never>();
  let cancelTimer = () => {};
  const onAbort = () => {
    cancelTimer = clock.after(CLEAN_UP_MS, () => reject(signal.reason));
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, abandoned]);
  } finally {
    cancelTimer();
    signal.removeEventListener('abort', onAbort);
    signal.throwIfAborted();
  }
}
