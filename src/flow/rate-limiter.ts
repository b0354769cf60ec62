import type { Clock } from '../ports.ts';

const MINUTE_MS = 60_000;
/** After a 429 without Retry-After: the limit counts by the minute, so a shorter pause would not help. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = MINUTE_MS;
const MIN_SPEED = 1 / 16;
/** Each accepted request restores this much of the full rate. */
const RECOVERY = 1 / 64;
const NEVER = new AbortController().signal;

/** Which requests go first: a `poll` can wait, and learns more the later it is sent. */
export type Priority = 'work' | 'poll';

/** At most so many requests in any 60 seconds. A 429 pauses all of them and halves the rate, which recovers step by step. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #burst: number;
  readonly #intervalMs: number;
  readonly #waiting: Readonly<Record<Priority, (() => void)[]>> = { work: [], poll: [] };
  #isAdmitting = false;
  /** When the next request is due at the steady rate (generic cell rate algorithm). */
  #dueMs = 0;
  #pausedUntilMs = 0;
  #speed = 1;
  #rateLimitedInARow = 0;

  constructor(clock: Clock, requestsPerMinute: number) {
    this.#clock = clock;
    // Burst and steady rate together are the limit, so that no 60 seconds exceed it.
    this.#burst = Math.max(1, Math.floor(requestsPerMinute / 30));
    this.#intervalMs = MINUTE_MS / Math.max(1, requestsPerMinute - this.#burst);
  }

  /** Resolves when a request may be sent; rejects with the signal's reason. */
  acquire(signal: AbortSignal, priority: Priority = 'work'): Promise<void> {
    const queue = this.#waiting[priority];
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = () => {
        queue.splice(queue.indexOf(admit), 1);
        reject(signal.reason);
      };
      const admit = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.push(admit);
      if (!this.#isAdmitting) void this.#admit();
    });
  }

  /** To be called when a request was answered with 429. */
  onRateLimited(retryAfterMs: number | undefined): void {
    const nowMs = this.#clock.now();
    // A longer wait concerns only the request that was refused, and its own retry keeps it.
    const askedMs = retryAfterMs && Math.min(LONGEST_PAUSE_MS, retryAfterMs);
    // Requests that were sent at the same time are refused together, and count once.
    if (nowMs < this.#pausedUntilMs) {
      this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + (askedMs ?? 0));
      return;
    }
    const ownMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#rateLimitedInARow);
    this.#rateLimitedInARow += 1;
    this.#speed = Math.max(MIN_SPEED, this.#speed / 2);
    this.#pausedUntilMs = nowMs + (askedMs ?? ownMs);
  }

  /** To be called when a request was answered with anything else. */
  onSuccess(): void {
    this.#rateLimitedInARow = 0;
    this.#speed = Math.min(1, this.#speed + RECOVERY);
  }

  async #admit(): Promise<void> {
    this.#isAdmitting = true;
    while (this.#waiting.work.length + this.#waiting.poll.length > 0) {
      const nowMs = this.#clock.now();
      const readyMs = Math.max(this.#pausedUntilMs, this.#dueMs - (this.#burst - 1) * this.#intervalMs);
      if (readyMs > nowMs) {
        await this.#clock.sleep(readyMs - nowMs, NEVER);
        continue;
      }
      const admit = this.#waiting.work.shift() ?? this.#waiting.poll.shift();
      this.#dueMs = Math.max(this.#dueMs, nowMs) + this.#intervalMs / this.#speed;
      admit?.();
    }
    this.#isAdmitting = false;
  }
}
