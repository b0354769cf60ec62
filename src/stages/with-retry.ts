import type { FailureCode } from '../failure.ts';
import { type Budget, retry } from '../flow/retry.ts';
import { type Limits, withIdleTimeout } from '../flow/time-limit.ts';

export interface RetryContext {
  readonly budget: Budget;
  readonly random: () => number;
  readonly info: (line: string) => void;
  /** How long the server has for each part of an answer, milliseconds. */
  readonly answerLimitMs: number;
}

/** How many failures in a row with a code end it. */
type MaxFailures = (code: FailureCode) => number;

/** A rate limit is waited out for as long as the budget lasts: the server works and will answer. */
const UNLIMITED = Number.POSITIVE_INFINITY;

const MAX_FAILURES = {
  create: (code) => (code === 'rate-limited' ? UNLIMITED : code === 'unexpected-answer' ? 1 : 5),
  /** The export continues whatever the status answers are, so an outage of some minutes must not lose it. */
  poll: (code) => {
    if (code === 'rate-limited') return UNLIMITED;
    return code === 'unexpected-answer' || code === 'server-error' ? 5 : 20;
  },
  download: (code) => (code === 'rate-limited' ? UNLIMITED : 5),
  report: (code) => (code === 'rate-limited' ? UNLIMITED : 5),
  'org tree': (code) => (code === 'rate-limited' ? UNLIMITED : 5),
} as const satisfies Record<string, MaxFailures>;

/** Runs one kind of request with the retries that it is worth, each attempt under its own idle timeout. */
export function withRetry<T>(
  what: keyof typeof MAX_FAILURES,
  { budget, random, info, answerLimitMs }: RetryContext,
  work: (limits: Limits) => Promise<T>,
): Promise<T> {
  const { clock, signal } = budget;
  return retry(
    () => withIdleTimeout(work, { timeoutMs: answerLimitMs, clock, signal }),
    { what, maxFailures: MAX_FAILURES[what], random, onRetry: info },
    budget,
  );
}
