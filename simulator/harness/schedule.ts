/** Which job is processed when, on a server that works on so many at once. Nothing runs: it is read off the clock. */
export interface Schedule {
  /**
   * Queues a job, which may start from `readyAtMs` on and then takes `processingMs`. Returns its start in epoch
   * milliseconds, `undefined` as long as it has none.
   */
  enter(readyAtMs: number, processingMs: number): () => number | undefined;
}

/**
 * A job holds one of `capacity` places while it is processed. A place that gets free goes to the first of the ready
 * jobs in order of creation; a job that is not ready yet keeps no place from those behind it. So the schedule
 * depends on what was created when, and not on when anybody asks.
 */
export function createSchedule(capacity: number, now: () => number): Schedule {
  type Turn = { readonly readyAtMs: number; readonly processingMs: number; startedAtMs: number | undefined };
  /** In order of creation. */
  const waiting: Turn[] = [];
  /** When each place that was ever taken gets free. */
  const freeAtMs: number[] = [];

  /** Starts all that has started by now. */
  const catchUp = (): void => {
    for (;;) {
      const allTaken = freeAtMs.length >= capacity;
      const placeAtMs = allTaken ? least(freeAtMs) : Number.NEGATIVE_INFINITY;
      const startedAtMs = Math.max(placeAtMs, least(waiting.map(({ readyAtMs }) => readyAtMs)));
      const index = waiting.findIndex(({ readyAtMs }) => readyAtMs <= startedAtMs);
      const [turn] = startedAtMs <= now() ? waiting.splice(index, 1) : [];
      if (!turn) return;
      turn.startedAtMs = startedAtMs;
      if (allTaken) freeAtMs.splice(freeAtMs.indexOf(placeAtMs), 1);
      freeAtMs.push(startedAtMs + turn.processingMs);
    }
  };

  return {
    enter(readyAtMs, processingMs) {
      const turn: Turn = { readyAtMs, processingMs, startedAtMs: undefined };
      waiting.push(turn);
      return () => {
        catchUp();
        return turn.startedAtMs;
      };
    },
  };
}

/** The least of `values`, `Infinity` of none. */
function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}
