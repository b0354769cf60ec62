import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../ports.ts';

/** `performance` would tell it too, but takes a module that nothing else needs. */
const startedMs = Date.now() - process.uptime() * 1_000;

/** The machine's clock, immune to its being set while the action runs. */
export const systemClock: Clock = {
  now: () => Math.round(startedMs + process.uptime() * 1_000),
  async sleep(ms, signal) {
    try {
      await sleep(ms, undefined, { signal });
    } catch (thrown) {
      throw signal.aborted ? signal.reason : thrown;
    }
  },
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
