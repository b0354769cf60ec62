/** Prints what polling costs jobs of 2 s to 60 min: requests, and how late their end is noticed. By the clock of the simulation only. */
import { poll } from '../src/flow/poll.ts';
import type { Clock } from '../src/ports.ts';
import { table } from './table.ts';

const JOB_SECONDS = [2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];
/** How much before or after such a job others end that count as the same: luck evens out. */
const SPREAD = 0.1;
const JOBS = 200;
const MAX_DELAY_MS = 30_000;

/** Jobs of about that length, polled as the action does. */
export async function pollingTable(): Promise<string> {
  const rows: string[][] = [];
  for (const seconds of JOB_SECONDS) {
    const jobs = [];
    for (let job = 0; job < JOBS; job += 1) {
      jobs.push(await watch(seconds * 1_000 * (1 + SPREAD * ((2 * job) / (JOBS - 1) - 1))));
    }
    const late = jobs.map(({ lateMs }) => lateMs / 1_000);
    const share = jobs.map(({ lateMs, jobMs }) => lateMs / Math.max(2_000, 0.12 * jobMs));
    const mean = late.reduce((sum, value) => sum + value, 0) / JOBS;
    rows.push([
      seconds < 120 ? `${seconds} s` : `${seconds / 60} min`,
      String((await watch(seconds * 1_000)).polls),
      mean.toFixed(1),
      Math.max(...late).toFixed(1),
      Math.max(...share).toFixed(2),
    ]);
  }
  return table(['job', 'polls', 'late s, mean', 'late s, worst', 'worst / (12 % or 2 s)'], rows);
}

async function watch(jobMs: number): Promise<{ jobMs: number; polls: number; lateMs: number }> {
  let nowMs = 0;
  let polls = 0;
  const clock: Clock = {
    now: () => nowMs,
    async sleep(ms) {
      nowMs += ms;
    },
    after: () => () => {},
  };
  const pollOnce = async () => {
    polls += 1;
    return nowMs >= jobMs
      ? { done: true as const, value: nowMs }
      : { done: false as const, retryAfterMs: undefined };
  };
  const signal = new AbortController().signal;
  const noticedMs = await poll(pollOnce, {
    startedMs: 0,
    maxDelayMs: MAX_DELAY_MS,
    clock,
    deadlineMs: 2 * jobMs + 60_000,
    signal,
  });
  return { jobMs, polls, lateMs: noticedMs - jobMs };
}
