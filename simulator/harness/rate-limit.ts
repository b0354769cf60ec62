import type { RateLimit } from '../options.ts';
import { Refusal } from './refusal.ts';

const windowMs = 60_000;

/**
 * Refuses with 429 what is too much. The window slides: no 60 seconds, wherever they begin, hold more than
 * `requestsPerMinute` requests. What is refused does not count.
 */
export function createRateLimiter(
  { requestsPerMinute, retryAfter = 'none' }: RateLimit,
  now: () => number,
): () => void {
  const admittedAtMs: number[] = [];
  return () => {
    const nowMs = now();
    while (admittedAtMs[0] !== undefined && admittedAtMs[0] <= nowMs - windowMs) admittedAtMs.shift();
    if (admittedAtMs.length < requestsPerMinute) {
      admittedAtMs.push(nowMs);
      return;
    }
    const freeAtMs = (admittedAtMs[0] ?? nowMs) + windowMs;
    // Both forms know whole seconds only; rounded up, so that who waits so long is let in.
    const header = {
      none: {},
      seconds: { 'retry-after': String(Math.ceil((freeAtMs - nowMs) / 1_000)) },
      date: { 'retry-after': new Date(Math.ceil(freeAtMs / 1_000) * 1_000).toUTCString() },
    }[retryAfter];
    const message = `Too many requests: one key may send ${requestsPerMinute} a minute`;
    throw new Refusal(429, 'TOO_MANY_REQUESTS', message, header);
  };
}
