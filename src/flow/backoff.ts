/** Pure arithmetic of waiting; milliseconds throughout. */

const SECOND_MS = 1_000;
/** A longer wait asked for by a service is a mistake, such as milliseconds instead of seconds. */
const MAX_ASKED_POLL_MS = 5 * 60 * SECOND_MS;

export interface PollTimes {
  readonly elapsedMs: number;
  readonly maxDelayMs: number;
  readonly remainingMs: number;
  readonly retryAfterMs: number | undefined;
}

/**
 * How long to wait before the next poll: 1 s at first, soon 2 s, then a ninth of the elapsed time, and at most `maxDelayMs`. With
 * 30 s, the end of a job is noticed within 12 % of its duration or 2 s, at no more than 150 polls an hour. What the service asked
 * for (at most 5 minutes) takes precedence, but not over the deadline, when the last poll is due.
 */
export function pollDelayMs({ elapsedMs, maxDelayMs, remainingMs, retryAfterMs }: PollTimes): number {
  const ownMs = Math.min(
    maxDelayMs,
    Math.max(Math.min(2 * SECOND_MS, SECOND_MS + elapsedMs / 8), elapsedMs / 9),
  );
  const delayMs =
    retryAfterMs === undefined ? ownMs : Math.min(MAX_ASKED_POLL_MS, Math.max(SECOND_MS, retryAfterMs));
  return Math.max(0, Math.min(delayMs, remainingMs));
}

/** What the server asked for, at least 1 s, else 1 s doubling up to 30 s, its upper half spread by `random` (0 to 1). */
export function retryDelayMs(attempt: number, random: number, retryAfterMs: number | undefined): number {
  if (retryAfterMs !== undefined) return Math.max(SECOND_MS, retryAfterMs);
  const fullMs = Math.min(30 * SECOND_MS, SECOND_MS * 2 ** (attempt - 1));
  return fullMs * (0.5 + random / 2);
}
