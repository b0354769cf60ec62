import type { Clock } from '../ports.ts';

const MINUTE_MS = 60_000;
/** After a 429 without Retry-After: LIM counts by the minute, so a few seconds are the least that can help. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = MINUTE_MS;
const SLOWEST = 1 / 16;
/** Each answer that is no 429 wins back this much of the full rate. */
const RECOVERY = 1 / 64;
const NEVER = new AbortController().signal;

/**
 * What is let through first where not all can be: `work` moves an export on, `poll` only asks how far it is. A poll that had
 * to wait sees more, so a busy run polls less by itself, and keeps the server at work with what it is allowed.
 */
export type Urgency = 'work' | 'poll';

/**
 * Lets requests through at no more than a given number in any 60 seconds, those of an urgency in the order in which they
 * asked. A refusal (429) stops all of them for a while and halves the rate, which then comes back step by step.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #burst: number;
  readonly #intervalMs: number;
  readonly #waiting: Readonly<Record<Urgency, (() => void)[]>> = { work: [], poll: [] };
  #isAdmitting = false;
  /** When the next request would be due if they came evenly (generic cell rate algorithm). */
  #dueMs = 0;
  #pausedUntilMs = 0;
  #speed = 1;
  #refusals = 0;

  constructor(clock: Clock, requestsPerMinute: number) {
    this.#clock = clock;
    // Burst and steady rate together make the limit, so that no 60 seconds see more than it.
    this.#burst = Math.max(1, Math.floor(requestsPerMinute / 30));
    this.#intervalMs = MINUTE_MS / Math.max(1, requestsPerMinute - this.#burst);
  }

  /** Resolves when it is this request's turn; rejects with the signal's reason. */
  turn(signal: AbortSignal, urgency: Urgency = 'work'): Promise<void> {
    const queue = this.#waiting[urgency];
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

  /** The server refused a request for being one too many. */
  refused(retryAfterMs: number | undefined): void {
    const nowMs = this.#clock.now();
    // Requests that were under way together are refused together; that is one refusal, not many.
    if (nowMs < this.#pausedUntilMs) {
      this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + (retryAfterMs ?? 0));
      return;
    }
    const ownMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#refusals);
    this.#refusals += 1;
    this.#speed = Math.max(SLOWEST, this.#speed / 2);
    this.#pausedUntilMs = nowMs + (retryAfterMs ?? ownMs);
  }

  /** The server took a request. */
  taken(): void {
    this.#refusals = 0;
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
