import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../ports.ts';

/** The machine's clock. It is monotonic: a change of the system time does not affect it. */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: (ms, signal) =>
    sleep(ms, undefined, { signal }).catch((thrown) => {
      throw signal.aborted ? signal.reason : thrown;
    }),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
