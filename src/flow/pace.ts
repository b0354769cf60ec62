import type { Clock } from '../ports.ts';

const MINUTE_MS = 60_000;
/** After a 429 without Retry-After: LIM counts by the minute, so a few seconds are the least that can help. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = MINUTE_MS;
const SLOWEST = 1 / 16;
/** Each answer that is no 429 wins back this much of the full rate. */
const RECOVERY = 1 / 64;

/**
 * Lets requests through at no more than a given number in any 60 seconds, in the order in which they asked. A refusal
 * (429) stops all of them for a while and halves the rate, which then comes back step by step.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #burst: number;
  readonly #intervalMs: number;
  #last: Promise<void> = Promise.resolve();
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
  turn(signal: AbortSignal): Promise<void> {
    const turn = this.#last.then(() => this.#wait(signal));
    this.#last = turn.catch(() => {});
    return turn;
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

  async #wait(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (;;) {
      const nowMs = this.#clock.now();
      const intervalMs = this.#intervalMs / this.#speed;
      const readyMs = Math.max(this.#pausedUntilMs, this.#dueMs - (this.#burst - 1) * this.#intervalMs);
      if (readyMs <= nowMs) {
        this.#dueMs = Math.max(this.#dueMs, nowMs) + intervalMs;
        return;
      }
      await this.#clock.sleep(readyMs - nowMs, signal);
    }
  }
}
