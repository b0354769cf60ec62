import type { FailureCode } from '../failure.ts';
import { retry } from '../flow/retry.ts';
import { type Limits, withIdleTimeout } from '../flow/time-limit.ts';
import type { ExportContext } from './state.ts';

/** What is retried, as the log names it. */
type Operation = 'create' | 'poll' | 'download' | 'report' | 'list' | 'org tree';

/** Runs a request with retries, each attempt under its own idle timeout. */
export function withRetry<T>(
  what: Operation,
  {
    budget,
    random,
    info,
    answerLimitMs,
  }: Pick<ExportContext, 'budget' | 'random' | 'info' | 'answerLimitMs'>,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  const { clock, signal } = budget;
  return retry(
    () => withIdleTimeout(work, { timeoutMs: answerLimitMs, clock, signal }),
    { what, maxFailures: (code) => maxFailures(what, code), random, onRetry: info },
    budget,
  );
}

/** How many failures in a row with this code end it. */
function maxFailures(what: Operation, code: FailureCode): number {
  // The server works and will answer: wait as long as the budget lasts.
  if (code === 'rate-limited') return Number.POSITIVE_INFINITY;
  if (code === 'unauthorized') return 3;
  if (what === 'create' && code === 'unexpected-answer') return 1;
  // The export continues on the server, so an outage of some minutes must not lose it.
  const isOutage = code !== 'unexpected-answer' && code !== 'server-error';
  return what === 'poll' && isOutage ? 20 : 5;
}
