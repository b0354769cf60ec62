/** Pure arithmetic of waiting; milliseconds throughout. */

const SECOND_MS = 1_000;

/**
 * How long to wait before the next poll of a job that has been under way for `elapsedMs`: 1 s at first, soon 2 s,
 * then a ninth of that time, and at most `maxMs`. So with 30 s a job is noticed within 12 % of its own time or 2 s, and costs at most
 * 150 polls an hour. The service's own word
 * (`retryAfterMs`) wins over the formula, though not over `remainingMs`: the last poll is at the deadline.
 */
export function pollDelayMs(
  elapsedMs: number,
  maxMs: number,
  remainingMs: number,
  retryAfterMs: number | undefined,
): number {
  const ownMs = Math.min(maxMs, Math.max(Math.min(2 * SECOND_MS, SECOND_MS + elapsedMs / 8), elapsedMs / 9));
  return Math.max(
    0,
    Math.min(retryAfterMs === undefined ? ownMs : Math.max(SECOND_MS, retryAfterMs), remainingMs),
  );
}

/**
 * How long to wait after the failed attempt number `attempt` (from 1): what the server asked for but at least 1 s, else 1 s doubling up to
 * 30 s, spread by `random` (0 to 1) over the upper half so that parallel runs don't come back together.
 */
export function retryDelayMs(attempt: number, random: number, retryAfterMs: number | undefined): number {
  if (retryAfterMs !== undefined) return Math.max(SECOND_MS, retryAfterMs);
  const fullMs = Math.min(30 * SECOND_MS, SECOND_MS * 2 ** (attempt - 1));
  return fullMs * (0.5 + random / 2);
}
