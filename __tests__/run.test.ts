import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Failure } from '../src/failure.ts';
import { createWorld } from './world.ts';

const MINUTE_MS = 60_000;

test('a job of 30 s is noticed within 3 s', async (t) => {
  const { clock, simulator, run } = await createWorld(t, { processingMs: 30_000 });
  const startedMs = clock.now();
  assert.equal(await run(), 0);
  const completedMs = startedMs + 30_000;
  const noticedMs = simulator.requests.findLast(({ route }) => route === 'poll')?.atMs ?? 0;
  assert.ok(
    noticedMs >= completedMs && noticedMs <= completedMs + 3_000,
    `${noticedMs - completedMs} ms late`,
  );
});

test('a job of 30 minutes costs tens of polls and no request comes sooner than 1 s after another', async (t) => {
  const { simulator, run } = await createWorld(t, { processingMs: 30 * MINUTE_MS });
  assert.equal(await run({ 'timeout-minutes': '60' }), 0);
  const polls = simulator.requests.filter(({ route }) => route === 'poll').map(({ atMs }) => atMs);
  assert.ok(polls.length > 20 && polls.length < 110, `${polls.length} polls`);
  for (const [index, atMs] of polls.entries())
    if (index > 0) assert.ok(atMs - (polls[index - 1] ?? 0) >= 999);
});

test('poll-interval-seconds is the longest wait between two polls', async (t) => {
  const { clock, run } = await createWorld(t, { processingMs: 10 * MINUTE_MS });
  await run({ 'poll-interval-seconds': '7' });
  assert.equal(Math.max(...clock.sleeps), 7_000);
});

test('the last poll is at the deadline, and an export that completes just then is collected', async (t) => {
  const { clock, simulator, outputs, run } = await createWorld(t, { processingMs: 5 * MINUTE_MS });
  const startedMs = clock.now();
  assert.equal(await run({ 'timeout-minutes': '5' }), 0);
  assert.equal(simulator.requests.findLast(({ route }) => route === 'poll')?.atMs, startedMs + 5 * MINUTE_MS);
  assert.equal(outputs.outcome, 'completed');
});

test('an export that takes longer than the budget times out, with its id and how to collect it', async (t) => {
  const { clock, log, outputs, uploads, run } = await createWorld(t, { processingMs: 6 * MINUTE_MS });
  const startedMs = clock.now();
  assert.equal(await run({ 'timeout-minutes': '5' }), 1);
  assert.equal(clock.now(), startedMs + 5 * MINUTE_MS);
  assert.equal(outputs.outcome, 'timed-out');
  assert.match(
    log.at(-1) ?? '',
    new RegExp(`collect it with export-id: ${outputs['export-id']} and period: 2026-03\\.`),
  );
  assert.equal(outputs['csv-path'], undefined);
  assert.deepEqual(uploads, []);
});

test('on-timeout: warn keeps the step green and says so in a warning', async (t) => {
  const { log, outputs, run } = await createWorld(t, { processingMs: 6 * MINUTE_MS });
  assert.equal(await run({ 'timeout-minutes': '5', 'on-timeout': 'warn' }), 0);
  assert.equal(outputs.outcome, 'timed-out');
  assert.ok(
    log.some((line) => line.startsWith('warning: platform-team, export exp_')),
    log.join('\n'),
  );
});

test('the ids are known before the first poll', async (t) => {
  const { simulator, outputs, run } = await createWorld(t);
  let idAtPoll: string | undefined;
  simulator.faults.add({
    on: 'poll',
    do: {
      patchJson: (json) => {
        idAtPoll = outputs['export-id'];
        return json;
      },
    },
  });
  await run();
  assert.match(idAtPoll ?? '', /^exp_/);
});

test('an outage of minutes while polling does not lose the export', async (t) => {
  const { simulator, outputs, run } = await createWorld(t, { processingMs: 10 * MINUTE_MS });
  simulator.faults.add({ on: 'poll', after: 3, times: 12, do: { answer: { status: 503 } } });
  assert.equal(await run(), 0);
  assert.equal(outputs.outcome, 'completed');
});

test('a rate limit is waited out for as long as the budget lasts', async (t) => {
  const { clock, simulator, run } = await createWorld(t);
  simulator.faults.add({ on: 'create', times: 30, do: { answer: { status: 429 } } });
  const startedMs = clock.now();
  assert.equal(await run(), 0);
  assert.ok(clock.now() - startedMs > 10 * MINUTE_MS);
});

test("the server's own interval wins over the growing one", async (t) => {
  const { clock, simulator, run } = await createWorld(t, { processingMs: 60_000 });
  simulator.faults.add({ on: 'poll', times: 1, do: { headers: { 'retry-after': '13' } } });
  await run();
  assert.equal(clock.sleeps[0], 13_000);
});

test('a legacy report is waited for as long as the budget lasts', async (t) => {
  const { clock, simulator, outputs, run } = await createWorld(t);
  simulator.faults.add({
    on: 'report',
    do: {
      // The answer is 9 minutes in the making.
      body: async function* () {
        clock.advance(9 * MINUTE_MS);
        yield Buffer.from('Collection Name,Coding Days\nPlatform,3\n');
      },
    },
  });
  assert.equal(await run({ export: 'team-report', 'timeout-minutes': '10' }), 0, outputs.outcome);
});

test('one failed team of three makes the run partial, and loses neither the others nor the reason', async (t) => {
  const { log, outputs, uploads, run } = await createWorld(t, {
    style: {
      failWith: (job) => (JSON.stringify(job).includes('"2"') ? { reason: 'Invalid teamId' } : undefined),
    },
  });
  assert.equal(await run({ 'team-ids': 'alpha=1, beta=2, gamma=3' }), 1);
  assert.deepEqual([outputs.outcome, outputs['failed-targets']], ['partial', 'beta'], log.join('\n'));
  assert.equal(outputs['csv-paths']?.split('\n').length, 1);
  assert.deepEqual(uploads[0]?.files, [outputs['csv-path'], outputs['manifest-path']]);
  assert.ok(
    log.some((line) => /^error: beta, export exp_\w+: Harness says it failed: Invalid teamId\./.test(line)),
  );
});

test('a cancelled run creates nothing more', async (t) => {
  const { simulator, stop, outputs, run } = await createWorld(t);
  simulator.faults.add({
    on: 'poll',
    do: {
      patchJson: (json) => {
        stop.abort(new Failure('cancelled', 'the run was cancelled'));
        return json;
      },
    },
  });
  assert.equal(await run({ 'team-ids': '1, 2, 3', 'max-parallel': '1' }), 1);
  assert.equal(outputs.outcome, 'cancelled');
  assert.equal(simulator.exports.length, 1);
});

test('the period is counted from today in the time zone asked for', async (t) => {
  const newYear = '2026-12-31T11:00:00Z';
  for (const [timezone, expected] of [
    ['UTC', '2026-11-01'],
    ['Pacific/Kiritimati', '2026-12-01'],
  ]) {
    const { outputs, run } = await createWorld(t, {}, newYear);
    await run({ timezone: timezone ?? '' });
    assert.equal(outputs['start-date'], expected);
  }
});

test('all wrong inputs are reported at once, before any request', async (t) => {
  const { simulator, log, outputs, run } = await createWorld(t);
  assert.equal(
    await run({
      granularity: 'hourly',
      'timeout-minutes': 'soon',
      'issue-statuses': 'Done',
      'end-date': '2026-01-31',
    }),
    1,
  );
  const errors = log.filter((line) => line.startsWith('error: '));
  assert.deepEqual(
    errors.map((line) => line.split(':')[1]?.trim()),
    ['granularity', 'issue-statuses', 'start-date', 'timeout-minutes'],
  );
  assert.equal(simulator.requests.length, 0);
  assert.equal(outputs.outcome, 'failed');
});

test('summary: false writes no summary', async (t) => {
  const { summaries, run } = await createWorld(t);
  await run({ summary: 'false' });
  assert.deepEqual(summaries, []);
});

test('org-tree-id exports each leaf team of the tree, at most max-parallel at once', async (t) => {
  const { simulator, outputs, log, run } = await createWorld(t, {
    orgTree: { teams: 12 },
    processingMs: 20_000,
    capacity: 3,
  });
  assert.equal(
    await run({ 'team-ids': '', 'org-tree-id': '1', 'max-parallel': '3', merge: 'false' }),
    0,
    log.join('\n'),
  );
  assert.equal(simulator.exports.length, 12);
  assert.equal(outputs['csv-paths']?.split('\n').length, 12);
  assert.equal(JSON.parse(outputs.plan ?? '').length, 12);
  const underWay = simulator.exports.map(
    (job) =>
      simulator.exports.filter(
        (other) => other.createdAtMs <= job.createdAtMs && (other.completesAtMs ?? 0) > job.createdAtMs,
      ).length,
  );
  assert.ok(Math.max(...underWay) <= 3, `${Math.max(...underWay)} at once`);
});

test('a hostile tree with cycles, shared teams and hostile names gives each team once, each in a file of its own', async (t) => {
  const { simulator, outputs, run } = await createWorld(t, {
    orgTree: { teams: 30, levels: 40, names: 'hostile', sharedTeams: true, cycles: 'unrolled' },
    style: { leafFlag: 'inverted', leafChildren: 'missing' },
  });
  assert.equal(
    await run({
      'team-ids': '',
      'org-tree-id': '1',
      'max-parallel': '16',
      merge: 'false',
      'requests-per-minute': '60000',
    }),
    0,
  );
  assert.equal(new Set(simulator.exports.map(({ request }) => JSON.stringify(request))).size, 30);
  assert.equal(new Set(outputs['csv-paths']?.toLowerCase().split('\n')).size, 30);
});

test('split-by exports each piece of the period, planned before anything is sent', async (t) => {
  const { simulator, outputs, run } = await createWorld(t);
  assert.equal(await run({ 'team-ids': '1, 2', period: '2026-Q1', 'split-by': 'month' }), 0);
  const plan = JSON.parse(outputs.plan ?? '') as { target: string; start: string; end: string }[];
  assert.deepEqual(
    plan.map(({ target, start }) => `${target} ${start}`),
    ['1 2026-01-01', '1 2026-02-01', '1 2026-03-01', '2 2026-01-01', '2 2026-02-01', '2 2026-03-01'],
  );
  assert.equal(simulator.exports.length, 6);
  assert.equal(outputs['export-ids']?.split('\n').length, 6);
});

test('a dry run plans the jobs of a matrix for 5,000 teams', async (t) => {
  const { simulator, outputs, run } = await createWorld(t, { orgTree: { teams: 5_000 } });
  assert.equal(await run({ 'team-ids': '', 'org-tree-id': '1', 'dry-run': 'true' }), 0);
  const batches = JSON.parse(outputs.batches ?? '') as { teams: string }[];
  assert.equal(batches.length, 100);
  assert.equal(new Set(batches.flatMap(({ teams }) => teams.split(','))).size, 5_000);
  assert.equal(simulator.exports.length, 0);
});

test('a split that would cut an interval is an input error', async (t) => {
  const { simulator, log, run } = await createWorld(t);
  assert.equal(await run({ granularity: 'quarterly', 'split-by': 'month' }), 1);
  assert.ok(
    log.includes(
      'error: split-by: expected none, quarter or year, so that no quarterly interval is cut in two, got "month"',
    ),
  );
  assert.equal(simulator.requests.length, 0);
});

test('a rate limit slows the whole run down, and every export is collected', async (t) => {
  const { simulator, run } = await createWorld(t, {
    rateLimit: { requestsPerMinute: 100 },
    processingMs: 3_000,
  });
  const teams = Array.from({ length: 60 }, (_, index) => index + 1).join();
  assert.equal(await run({ 'team-ids': teams, 'max-parallel': '20', 'timeout-minutes': '60' }), 0);
  const refused = simulator.requests.filter(({ answerStatus }) => answerStatus === 429).length;
  assert.ok(refused > 0 && refused < 60, `${refused} refusals`);
});

test('under the documented limit the default settings meet no refusal', async (t) => {
  const { simulator, run } = await createWorld(t, {
    rateLimit: { requestsPerMinute: 1_000 },
    processingMs: 2_000,
  });
  const teams = Array.from({ length: 200 }, (_, index) => index + 1).join();
  assert.equal(await run({ 'team-ids': teams, 'timeout-minutes': '60' }), 0);
  assert.equal(simulator.requests.filter(({ answerStatus }) => answerStatus === 429).length, 0);
});

test('a long run logs its progress once a minute', async (t) => {
  const { log, run } = await createWorld(t, { processingMs: 150_000, capacity: 1 });
  assert.equal(await run({ 'team-ids': '1, 2, 3', 'max-parallel': '2' }), 0, log.join('\n'));
  const lines = log.filter((line) => / done, /.test(line));
  assert.ok(lines.length >= 5, log.join('\n'));
  assert.match(lines[0] ?? '', /^0 done, 2 running, 1 waiting, 0 failed; 29 min left\.$/);
});

test('the log says where the merged file is, and not where its parts were', async (t) => {
  const { log, outputs, workspace, run } = await createWorld(t);
  assert.equal(await run({ 'team-ids': '1, 2' }), 0);
  assert.ok(
    log.some((line) => line.startsWith(`Merged 2 files into ${outputs['csv-path']}: `)),
    log.join('\n'),
  );
  const saved = log.filter((line) => line.includes('Saved '));
  assert.equal(saved.length, 2);
  assert.ok(
    saved.every((line) => !line.includes(workspace)),
    saved.join('\n'),
  );
});

test('a dry run says that the files would be merged, and into which', async (t) => {
  const { log, run } = await createWorld(t);
  assert.equal(await run({ 'team-ids': '1, 2', 'dry-run': 'true' }), 0);
  assert.match(log.join('\n'), /^Would merge them into business-alignment-2-teams-\S+\.csv\.$/m);
  log.length = 0;
  assert.equal(await run({ 'team-ids': '1, 2', 'dry-run': 'true', merge: 'false' }), 0);
  assert.doesNotMatch(log.join('\n'), /Would merge/);
});

test('no summary is written where none is wanted, also when an input is wrong', async (t) => {
  const { summaries, run } = await createWorld(t);
  assert.equal(await run({ summary: 'False', period: 'lastmonth' }), 1);
  assert.deepEqual(summaries, []);
  assert.equal(await run({ period: 'lastmonth' }), 1);
  assert.equal(summaries.length, 1);
});

test('a file with ragged rows fails alone, with the reason, the way out, and how to collect it again', async (t) => {
  const { simulator, log, outputs, run } = await createWorld(t);
  simulator.faults.add({ on: 'download', after: 1, do: { body: 'Team,Points\nPlatform,1\nMobile,2,3\n' } });
  assert.equal(await run({ 'team-ids': '1, 2', 'max-parallel': '1' }), 1);
  assert.equal(outputs.outcome, 'partial');
  assert.ok(
    log.some((line) => /^error: .*1 row has another number of cells.*line 3.* Set merge: false/s.test(line)),
    log.join('\n'),
  );
  assert.match(log.at(-1) ?? '', new RegExp(`export-id: ${outputs['export-ids']?.split('\n')[1]}`));
  assert.notEqual(outputs['row-count'], '0', 'the other one is merged');
});

for (const teams of ['501', '501, 502'])
  test(`the summary lists the columns of the file as it was published, with teams ${teams}`, async (t) => {
    const { outputs, summaries, run } = await createWorld(t);
    assert.equal(await run({ 'team-ids': teams, 'target-column': 'Label' }), 0);
    const columns: string[] = JSON.parse(outputs.columns ?? '');
    assert.equal(columns[0], 'Label');
    assert.match(summaries[0] ?? '', new RegExp(`${columns.length} columns: <code>Label<`));
  });

test('the summary has the figures of the merged file: shares, totals and their change', async (t) => {
  const { outputs, summaries, run } = await createWorld(t);
  assert.equal(await run({ 'team-ids': '501, 502, 503', period: '2026-Q1' }), 0);
  const [header = '', ...rows] = (await readFile(outputs['csv-path'] ?? '', 'utf8')).trim().split('\n');
  const columns = header.split(',');
  const sumOf = (label: string, pattern: RegExp) =>
    rows
      // A name may hold a comma, a label and the numbers don't.
      .filter((row) => row.startsWith(`${label},`))
      .map((row) => row.split(',').slice(-columns.length + 3))
      .reduce(
        (sum, cells) =>
          sum +
          cells.reduce(
            (each, cell, index) => each + (pattern.test(columns[index + 3] ?? '') ? Number(cell) : 0),
            0,
          ),
        0,
      );
  const [ktlo, all] = [sumOf('Mar 2026', /^KTLO_story_points/), sumOf('Mar 2026', /_story_points$/)];
  assert.ok(ktlo > 0 && all > ktlo);
  const markdown = summaries[0] ?? '';
  const line = markdown.split('\n').find((each) => each.startsWith('| KTLO')) ?? '';
  assert.ok(line.includes(` ${((100 * ktlo) / all).toFixed(1)}% |`), line);
  assert.ok(line.includes(` ${ktlo.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} |`), line);
  assert.ok(markdown.includes(`**${all.toLocaleString('en-US')}**`), markdown);
  assert.match(markdown, /3 teams, Mar 2026/);
  assert.match(markdown, /start-date: "2026-01-01"/);
});

test('the summary of a file that names people has none of them, and none of their figures', async (t) => {
  for (const inputs of [
    { export: 'productivity', 'metric-level': 'developer', 'metric-groups': 'activity, velocity' },
    {
      export: 'contributor-report',
      'include-ratings': 'true',
      'org-identifier': '',
      'project-identifier': '',
    },
  ]) {
    const { outputs, summaries, run } = await createWorld(t);
    assert.equal(await run({ ...inputs, 'team-ids': '501' }), 0);
    const csv = await readFile(outputs['csv-path'] ?? '', 'utf8');
    const people = [...csv.matchAll(/Dev \d+|[\w.-]+@octo-org/g)].map(([name]) => name);
    assert.ok(people.length > 0);
    const markdown = summaries[0] ?? '';
    for (const name of people) assert.ok(!markdown.includes(name), name);
    assert.doesNotMatch(markdown, /Key figures|first rows of the CSV|mermaid/);
    assert.match(markdown, /rows stand for individual people/);
    assert.match(markdown, new RegExp(`${outputs['row-count']} rows`));
  }
});

test('a summary stays below 1 MiB for all that the server can send', async (t) => {
  const { simulator, log, summaries, run } = await createWorld(t);
  const header = Array.from({ length: 20_000 }, (_, index) => `number <${index}>`).join();
  simulator.faults.add({ on: 'download', do: { body: `${header}\n` } });
  assert.equal(await run(), 0, log.join('\n'));
  const [summary = ''] = summaries;
  assert.ok(summary.length > 0 && Buffer.byteLength(summary) < 1_048_576);
});

test('without a summary there is none, and the run is the same', async (t) => {
  const { outputs, summaries, run } = await createWorld(t);
  assert.equal(await run({ summary: 'false' }), 0);
  assert.deepEqual(summaries, []);
  assert.equal(outputs.outcome, 'completed');
});

test('one export uses one connection, from its creation to the last byte of its file', async (t) => {
  const { simulator, outputs, run } = await createWorld(t, { processingMs: 30_000 });
  assert.equal(await run(), 0, outputs.outcome);
  assert.deepEqual(
    [...new Set(simulator.requests.map(({ route }) => route))],
    ['create', 'poll', 'download'],
  );
  assert.deepEqual(new Set(simulator.requests.map(({ connection }) => connection)), new Set([1]));
});

test('errors and redirects on the way do not take more connections', async (t) => {
  const { simulator, outputs, run } = await createWorld(t, { processingMs: 30_000 });
  simulator.faults.add({ on: 'create', do: { answer: { status: 503, body: 'busy' } } });
  simulator.faults.add({ on: 'poll', do: { answer: { status: 404, body: '{"message":"not yet"}' } } });
  simulator.faults.add({
    on: 'download',
    do: { redirect: { location: ({ path }) => `${path}?projectIdentifier=insights&orgIdentifier=octo-org` } },
  });
  assert.equal(await run(), 0, outputs.outcome);
  assert.equal(simulator.requests.filter(({ route }) => route === 'download').length, 2);
  assert.equal(Math.max(...simulator.requests.map(({ connection }) => connection)), 1);
});

test('several exports use at most one connection for each that is under way', async (t) => {
  const { simulator, outputs, run } = await createWorld(t, { processingMs: 10_000 });
  const inputs = { 'team-ids': '1,2,3,4,5,6,7,8,9', 'max-parallel': '3' };
  assert.equal(await run(inputs), 0, outputs.outcome);
  assert.equal(simulator.exports.length, 9);
  assert.ok(Math.max(...simulator.requests.map(({ connection }) => connection)) <= 3);
});
