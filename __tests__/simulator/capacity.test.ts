import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SimulatedExport, SimulatorOptions } from '../../simulator/index.ts';
import { documentedExports } from './documented-bodies.ts';
import { query, startHarness } from './harness-client.ts';

type Context = Parameters<typeof startHarness>[0];

const bodyOf = (team: number) => documentedExports.sprint.replace('"teamId":"1"', `"teamId":"${team}"`);
const teamOf = ({ request }: Pick<SimulatedExport, 'request'>) => Number(request.scope.teamId);

/** A harness that creates exports for teams 1, 2, …; times are counted from its start. */
async function start(t: Context, options: SimulatorOptions) {
  const harness = await startHarness(t, options);
  const startMs = harness.clock.nowMs;
  const { exports } = harness.simulator;
  const since = (atMs: number | undefined) => atMs && atMs - startMs;
  return {
    ...harness,
    goTo: (elapsedMs: number) => {
      harness.clock.nowMs = startMs + elapsedMs;
    },
    createTeams: async (...teams: number[]) => {
      for (const team of teams) assert.ok((await harness.create('sprint', bodyOf(team))).status < 300);
    },
    statuses: async () => {
      const polls = exports.map(({ exportId }) => harness.poll('sprint', exportId));
      return (await Promise.all(polls)).map(({ json }) => json.status[0]).join('');
    },
    schedule: () => exports.map((job) => [since(job.startedAtMs), since(job.completesAtMs)]),
  };
}

test('at most so many jobs are processed at once; the others stay queued, in order', async (t) => {
  const { createTeams, goTo, statuses, schedule, poll, download, simulator } = await start(t, {
    capacity: 2,
  });
  await createTeams(1, 2, 3, 4, 5);
  const expected: [number, string][] = [
    [999, 'QQQQQ'],
    [1_000, 'PPQQQ'],
    [4_999, 'PPQQQ'],
    [5_000, 'CCPPQ'],
    [8_999, 'CCPPQ'],
    [9_000, 'CCCCP'],
    [13_000, 'CCCCC'],
  ];
  const last = simulator.exports[4]?.exportId ?? '';
  for (const [elapsedMs, words] of expected) {
    goTo(elapsedMs);
    assert.equal(await statuses(), words, `after ${elapsedMs} ms`);
    assert.equal((await download('sprint', last)).status, words.endsWith('C') ? 200 : 409);
  }
  assert.deepEqual(schedule(), [
    [1_000, 5_000],
    [1_000, 5_000],
    [5_000, 9_000],
    [5_000, 9_000],
    [9_000, 13_000],
  ]);
  assert.equal((await poll('sprint', last)).json.completedAt, '2026-04-01T12:00:13Z');
});

test('start and end of a job are known from its start on', async (t) => {
  const { createTeams, goTo, schedule } = await start(t, { capacity: 1 });
  await createTeams(1, 2);
  const unknown = [undefined, undefined];
  assert.deepEqual(schedule(), [unknown, unknown]);
  goTo(1_000);
  assert.deepEqual(schedule(), [[1_000, 5_000], unknown]);
  goTo(60_000);
  assert.deepEqual(schedule(), [
    [1_000, 5_000],
    [5_000, 9_000],
  ]);
});

test('a job that is not ready keeps no place from those behind it', async (t) => {
  const times = [
    { queuedMs: 10_000, processingMs: 1_000 },
    { queuedMs: 0, processingMs: 3_000 },
    { queuedMs: 1_000, processingMs: 20_000 },
    { queuedMs: 0, processingMs: 500 },
  ];
  const jobTimeMs = (job: Pick<SimulatedExport, 'request'>) => {
    const time = times[teamOf(job) - 1];
    assert.ok(time);
    return time;
  };
  const { createTeams, goTo, schedule } = await start(t, { capacity: 1, jobTimeMs });
  await createTeams(1, 2, 3, 4);
  goTo(60_000);
  // The fourth is ready at once, but behind the second; the third at 1 s, before the place is free.
  assert.deepEqual(
    schedule().map(([startedMs]) => startedMs),
    [23_000, 0, 3_000, 24_000],
  );
});

test('the schedule does not depend on the requests, and leaves no place empty', async (t) => {
  const capacity = 3;
  const jobTimeMs = (job: Pick<SimulatedExport, 'request'>) => ({
    queuedMs: 300,
    // Round numbers, so that some end at the same moment; and some take no time at all.
    processingMs: 150 * ((teamOf(job) * 7_919) % 21),
  });
  const [asked, left] = [await start(t, { capacity, jobTimeMs }), await start(t, { capacity, jobTimeMs })];
  for (let team = 1; team <= 40; team += 1) {
    for (const { goTo, createTeams } of [asked, left]) {
      goTo(team * 150);
      await createTeams(team);
    }
    for (let ms = 0; ms < 150; ms += 10) {
      asked.goTo(team * 150 + ms);
      asked.schedule();
    }
  }
  for (const { goTo } of [asked, left]) goTo(3_600_000);
  assert.deepEqual(asked.schedule(), left.schedule());

  const jobs = left.schedule().map(([startedMs = 0, endMs = 0]) => ({ startedMs, endMs }));
  for (const [index, { startedMs }] of jobs.entries()) {
    const underWay = jobs.filter((job) => job.startedMs <= startedMs && startedMs < job.endMs).length;
    assert.ok(underWay <= capacity, `${underWay} at once`);
    const readyMs = (index + 1) * 150 + 300;
    assert.ok(startedMs === readyMs || jobs.some(({ endMs }) => endMs === startedMs), String(index));
    assert.ok(startedMs >= (jobs[index - 1]?.startedMs ?? 0), `job ${index} overtook`);
  }
});

test('without a capacity every job has its own time; with none at all, none starts', async (t) => {
  const teams = Array.from({ length: 30 }, (_, index) => index + 1);
  const unlimited = await start(t, {});
  const closed = await start(t, { capacity: 0 });
  for (const { createTeams, goTo } of [unlimited, closed]) {
    await createTeams(...teams);
    goTo(1_000);
  }
  assert.equal(await unlimited.statuses(), 'P'.repeat(30));
  closed.goTo(86_400_000);
  assert.equal(await closed.statuses(), 'Q'.repeat(30));
});

test('a failed job gives its place back, and a repeated create takes none', async (t) => {
  const { createTeams, goTo, statuses, simulator } = await start(t, {
    capacity: 1,
    style: { failWith: (job) => (teamOf(job) === 1 ? { reason: 'Invalid teamId' } : undefined) },
  });
  await createTeams(1, 2, 2, 2, 3);
  assert.equal(simulator.exports.length, 3);
  goTo(5_000);
  assert.equal(await statuses(), 'FPQ');
  goTo(9_000);
  assert.equal(await statuses(), 'FCP');
});

test('the list shows what is queued', async (t) => {
  const { create, get, goTo } = await start(t, { capacity: 1 });
  for (const team of ['1', '2', '3'])
    await create('productivity', documentedExports.productivity.replace('456', team));
  goTo(1_000);
  const total = async (status: string) =>
    (await get(`/v2/insights/productivity/exports${query}&status=${status}`)).json.total;
  assert.deepEqual([await total('queued'), await total('processing')], [2, 1]);
});
