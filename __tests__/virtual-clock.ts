import type { Clock } from '../src/ports.ts';

interface Timer {
  readonly atMs: number;
  readonly ring: () => void;
}

/**
 * A clock that stands still while anything is going on, and moves on to the end of the shortest sleep as soon as nothing is: a
 * sleep takes no real time, and sleeps side by side overlap as they would. Timers alone never move it; `advance` does.
 */
export class VirtualClock implements Clock {
  #nowMs: number;
  #timers: Timer[] = [];
  #sleepers = 0;
  #isElapsing = false;
  /** How many things are under way that take real time, such as a request on a socket. */
  #busy = 0;
  /** The length of every sleep, in order. */
  readonly sleeps: number[] = [];

  constructor(start = '2026-04-15T09:00:00Z') {
    this.#nowMs = Date.parse(start);
  }

  now = (): number => this.#nowMs;

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      this.sleeps.push(ms);
      this.#sleepers += 1;
      const wake = (settle: () => void) => {
        this.#sleepers -= 1;
        cancel();
        signal.removeEventListener('abort', onAbort);
        settle();
      };
      const onAbort = () => wake(() => reject(signal.reason));
      const cancel = this.after(ms, () => wake(resolve));
      signal.addEventListener('abort', onAbort, { once: true });
      if (!this.#isElapsing) void this.#elapse();
    });
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { atMs: this.#nowMs + ms, ring: callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves the clock on by `ms`, ringing the timers on the way in their order. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let timer = this.#next(); timer !== undefined && timer.atMs <= untilMs; timer = this.#next()) {
      this.#ring(timer);
    }
    this.#nowMs = untilMs;
  }

  /** Stands still until `work` has settled. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  async #elapse(): Promise<void> {
    this.#isElapsing = true;
    while (this.#sleepers > 0) {
      // Two turns of the event loop, so that what a timer set off has begun; then until it is done.
      for (let turn = 0; turn < 2 || this.#busy > 0; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      const timer = this.#next();
      if (this.#sleepers > 0 && timer !== undefined) this.#ring(timer);
    }
    this.#isElapsing = false;
  }

  #next(): Timer | undefined {
    return this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.atMs < first.atMs ? timer : first),
      undefined,
    );
  }

  #ring(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
    this.#nowMs = Math.max(this.#nowMs, timer.atMs);
    timer.ring();
  }
}
