import type { Clock } from '../src/ports.ts';

/**
 * A clock that stands still until somebody sleeps: a sleep takes no time and moves the clock on by its length, ringing the
 * timers on the way in their order. Timers alone never move it; `advance` does.
 */
export class VirtualClock implements Clock {
  #nowMs: number;
  #timers: { readonly atMs: number; readonly ring: () => void }[] = [];
  /** The length of every sleep, in order. */
  readonly sleeps: number[] = [];

  constructor(start = '2026-04-15T09:00:00Z') {
    this.#nowMs = Date.parse(start);
  }

  now = (): number => this.#nowMs;

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.sleeps.push(ms);
    // Who was let go just before still sees the time of that.
    await Promise.resolve();
    this.advance(ms);
    // Sockets and files get their turn, as they would in a real wait.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { atMs: this.#nowMs + ms, ring: callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves the clock on by `ms`. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const due = this.#timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((other) => other !== due);
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.ring();
    }
    this.#nowMs = untilMs;
  }
}
