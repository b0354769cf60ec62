import type { FailureCode } from '../failure.ts';
import { type Budget, retry } from '../flow/retry.ts';
import { withStallLimit } from '../flow/time-limit.ts';

export interface AttemptContext {
  readonly budget: Budget;
  readonly random: () => number;
  readonly info: (line: string) => void;
  /** How long the server has for each part of an answer, milliseconds. */
  readonly answerLimitMs: number;
}

/** How many failures in a row with a code end it. */
type MaxFailures = (code: FailureCode) => number;

/** A rate limit is waited out for as long as the budget lasts: the server is well and will answer. */
const PATIENT = Number.POSITIVE_INFINITY;

const MAX_FAILURES = {
  create: (code) => (code === 'rate-limited' ? PATIENT : code === 'unexpected-answer' ? 1 : 5),
  /** The export goes on whatever the status answers are like, so an outage of some minutes must not lose it. */
  poll: (code) => {
    if (code === 'rate-limited') return PATIENT;
    return code === 'unexpected-answer' || code === 'server-error' ? 5 : 20;
  },
  download: (code) => (code === 'rate-limited' ? PATIENT : 5),
  report: (code) => (code === 'rate-limited' ? PATIENT : 5),
  'org tree': (code) => (code === 'rate-limited' ? PATIENT : 5),
} as const satisfies Record<string, MaxFailures>;

/** One kind of request, made again as its kind deserves, each time under its own time limit. */
export function attempt<T>(
  what: keyof typeof MAX_FAILURES,
  { budget, random, info, answerLimitMs }: AttemptContext,
  work: (signal: AbortSignal, allow: (ms: number) => void) => Promise<T>,
): Promise<T> {
  return retry(
    () => withStallLimit(answerLimitMs, budget.clock, budget.signal, work),
    { what, maxFailures: MAX_FAILURES[what], random, onRetry: info },
    budget,
  );
}
