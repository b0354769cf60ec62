import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, type TestContext, test } from 'node:test';
import type { Effect } from '../../simulator/index.ts';
import type { SeiClient } from '../../src/harness/client.ts';
import type { PlanItem } from '../../src/plan/plan.ts';
import { collectExport } from '../../src/stages/collect-export.ts';
import type { ExportContext, ExportResult } from '../../src/stages/state.ts';
import { respond } from '../harness/fake-transport.ts';
import { VirtualClock } from '../virtual-clock.ts';
import { createWorld, type TestWorld } from '../world.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const MINUTE_MS = 60_000;
const PAGE: Effect = { answer: { status: 200, body: '<!DOCTYPE html><title>Maintenance</title>' } };
const answer = (status: number): Effect => ({ answer: { status, body: '{"message":"not there"}' } });

const routes = ({ simulator }: TestWorld, route: string) =>
  simulator.requests.filter((request) => request.route === route);
const lastLine = ({ log }: TestWorld) => log.at(-1) ?? '';

const NOT_READY: Readonly<Record<string, Effect>> = {
  '404': answer(404),
  '202': { answer: { status: 202, body: '{"status":"PROCESSING"}' } },
  '409': answer(409),
  '412': answer(412),
  'a page': PAGE,
};

suite('the file of a new export that is not ready yet', () => {
  for (const [name, effect] of Object.entries(NOT_READY)) {
    test(`${name}: it is asked for again, with growing waits`, async (t) => {
      const world = await createWorld(t, { processingMs: 20_000 });
      world.simulator.faults.add({ on: 'download', times: 6, do: effect });
      assert.equal(await world.run(), 0, world.log.join('\n'));
      assert.equal(world.outputs.outcome, 'completed');
      assert.equal(routes(world, 'download').length, 7);
      assert.equal(world.log.filter((line) => line.includes('is not ready')).length, 1);
    });

    test(`${name}: it is waited for within the budget, and can be collected later`, async (t) => {
      const world = await createWorld(t);
      const startedMs = world.clock.now();
      const fault = world.simulator.faults.add({ on: 'download', times: ALWAYS, do: effect });
      assert.equal(await world.run({ 'timeout-minutes': '20' }), 1);
      assert.equal(world.clock.now() - startedMs, 20 * MINUTE_MS);
      assert.equal(world.outputs.outcome, 'timed-out');
      assert.ok(fault.hits > 10 && fault.hits < 200, `${fault.hits} downloads`);
      assert.ok(
        world.log.some((line) => /^error: .*completed, but its file was not ready in time/.test(line)),
      );
      assert.match(lastLine(world), new RegExp(`export-id: ${world.outputs['export-id']} and `));
    });

    test(`${name}: of an export that was given by its id it is final at once`, async (t) => {
      const world = await createWorld(t);
      await world.run({ wait: 'false' });
      const exportId = world.outputs['export-id'] ?? '';
      const fault = world.simulator.faults.add({ on: 'download', times: ALWAYS, do: effect });
      assert.equal(await world.run({ 'export-id': exportId }), 1);
      assert.deepEqual([world.outputs.outcome, fault.hits], ['failed', 1]);
      assert.deepEqual(world.clock.sleeps, []);
    });
  }

  test('410 is final at once', async (t) => {
    const world = await createWorld(t);
    const fault = world.simulator.faults.add({ on: 'download', times: ALWAYS, do: answer(410) });
    assert.equal(await world.run(), 1);
    assert.deepEqual([world.outputs.outcome, fault.hits], ['failed', 1]);
    assert.ok(world.log.some((line) => /the export file has expired.*list-exports/.test(line)));
  });
});

suite('a link that storage refuses', () => {
  /** Storage that takes only the signature that was made last. */
  async function storage(t: TestContext, world: TestWorld, refusals: number) {
    let [made, refused] = [0, 0];
    const server = createServer(({ url }, response) => {
      if (url === `/f.csv?sig=S${made}` && refused >= refusals) response.end('Team,Start\na,1\n');
      else {
        refused += 1;
        response.writeHead(403).end('<Error><Code>ExpiredToken</Code></Error>');
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => {
      server.close();
      server.closeAllConnections();
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    world.simulator.faults.add({
      on: 'poll',
      times: ALWAYS,
      do: {
        patchJson: (json) => {
          made += 1;
          return { ...json, downloadUrl: `${origin}/f.csv?sig=S${made}` };
        },
      },
    });
    world.simulator.faults.add({ on: 'download', times: ALWAYS, do: answer(404) });
  }

  for (const refusals of [1, 4])
    test(`is asked for anew by the status, after ${refusals} of a new export`, async (t) => {
      const world = await createWorld(t);
      await storage(t, world, refusals);
      assert.equal(await world.run(), 0, world.log.join('\n'));
      assert.equal(routes(world, 'poll').length, refusals + 1);
    });

  test('is not asked for to the end of the budget, and storage is named', async (t) => {
    const world = await createWorld(t);
    await storage(t, world, ALWAYS);
    assert.equal(await world.run(), 1);
    assert.deepEqual([world.outputs.outcome, routes(world, 'poll').length], ['failed', 5]);
    assert.ok(world.log.some((line) => /^error: .*storage refused 5 links .*answered 403/.test(line)));
    assert.match(lastLine(world), new RegExp(`export-id: ${world.outputs['export-id']}`));
  });

  test('is asked for anew once where the export was given by its id', async (t) => {
    for (const [refusals, exitCode] of [
      [1, 0],
      [2, 1],
    ] as const) {
      const world = await createWorld(t);
      await world.run({ wait: 'false' });
      await storage(t, world, refusals);
      assert.equal(await world.run({ 'export-id': world.outputs['export-id'] ?? '' }), exitCode);
      assert.equal(routes(world, 'poll').length, 2);
    }
  });
});

suite('polls that do not find a new export', () => {
  test('are counted in a row, not over its life', async (t) => {
    const world = await createWorld(t, { processingMs: 3 * MINUTE_MS });
    for (const after of [0, 5, 10])
      world.simulator.faults.add({ on: 'poll', after, times: 4, do: answer(404) });
    assert.equal(await world.run(), 0, world.log.join('\n'));
  });

  test('end it after five in a row, and the last line keeps its id', async (t) => {
    const world = await createWorld(t);
    const fault = world.simulator.faults.add({ on: 'poll', times: ALWAYS, do: answer(404) });
    assert.equal(await world.run(), 1);
    assert.deepEqual([world.outputs.outcome, fault.hits], ['failed', 5]);
    assert.match(lastLine(world), new RegExp(`export-id: ${world.outputs['export-id']}`));
  });
});

suite('answers that are about something else', () => {
  for (const maxParallel of ['1', '2', '3'])
    test(`one export id for different requests fails them all, ${maxParallel} at once`, async (t) => {
      const world = await createWorld(t);
      let first: unknown;
      world.simulator.faults.add({
        on: 'create',
        times: 2,
        do: {
          patchJson: (json) => {
            first ??= json.exportId;
            return { ...json, exportId: first };
          },
        },
      });
      assert.equal(
        await world.run({
          'team-ids': 'alpha=1, beta=2, gamma=3',
          'max-parallel': maxParallel,
          merge: 'false',
        }),
        1,
      );
      assert.equal(world.outputs.outcome, 'partial');
      const failed = world.outputs['failed-targets']?.split('\n') ?? [];
      assert.equal(failed.length, 2);
      for (const label of failed) {
        const line = world.log.find((text) => text.startsWith(`error: ${label}: `)) ?? '';
        for (const other of failed) assert.ok(line.includes(`${other} (`), line);
      }
      assert.equal(world.outputs['csv-paths']?.split('\n').length, 1);
    });

  test('one export id for pieces of one team fails them all', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({
      on: 'create',
      times: ALWAYS,
      do: { patchJson: (json) => ({ ...json, exportId: world.simulator.exports[0]?.exportId }) },
    });
    assert.equal(await world.run({ period: '2026-Q1', 'split-by': 'month' }), 1);
    assert.equal(world.outputs.outcome, 'failed');
    assert.equal(world.outputs['csv-path'], undefined);
  });

  test('one export id with wait: false fails, too', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({
      on: 'create',
      times: ALWAYS,
      do: { patchJson: (json) => ({ ...json, exportId: 'exp_same' }) },
    });
    assert.equal(await world.run({ 'team-ids': '1,2', wait: 'false' }), 1);
  });

  test('a status about another export is not taken, and may pass', async (t) => {
    const world = await createWorld(t);
    const other: Effect = { patchJson: (json) => ({ ...json, exportId: 'exp_other' }) };
    const fault = world.simulator.faults.add({ on: 'poll', times: 2, do: other });
    assert.equal(await world.run(), 0);
    assert.equal(fault.hits, 2);
    world.simulator.faults.add({ on: 'poll', times: ALWAYS, do: other });
    assert.equal(await world.run(), 1);
    assert.ok(world.log.some((line) => /^error: .*the server answered about export exp_other/.test(line)));
  });
});

suite('a file without an announced end', () => {
  for (const [name, effect, warns] of [
    ['that is plain is a warning', { repack: 'plain', framing: 'until-close' }, true],
    ['that is gzip ends with that', { repack: 'gzip', framing: 'until-close' }, false],
    ['does not occur with chunks', { repack: 'plain', framing: 'chunked' }, false],
    ['does not occur with a length', { repack: 'plain', framing: 'content-length' }, false],
  ] as const)
    test(name, async (t) => {
      const world = await createWorld(t);
      world.simulator.faults.add({ on: 'download', do: effect });
      assert.equal(await world.run(), 0);
      const warnings = world.log.filter((line) => /^warning: .*not certain that it is complete/.test(line));
      assert.equal(warnings.length, warns ? 1 : 0);
    });

  test('that is plain and reset is not taken', async (t) => {
    const world = await createWorld(t);
    world.simulator.faults.add({
      on: 'download',
      do: { repack: 'plain', truncateTo: 200, framing: 'until-close', reset: { afterBodyBytes: 200 } },
    });
    assert.equal(await world.run(), 0);
    assert.equal(routes(world, 'download').length, 2);
  });

  for (const [status, range, downloads] of [
    [206, 'bytes 0-99/1000', 2],
    [200, 'bytes 0-99/1000', 2],
    [200, 'bytes 900-999/1000', 2],
    [200, 'bytes 0-999/1000', 1],
    [200, 'bytes 0-99/*', 1],
  ] as const)
    test(`in a ${status} with ${range} is taken by ${downloads} downloads`, async (t) => {
      const world = await createWorld(t);
      world.simulator.faults.add({ on: 'download', do: { status, headers: { 'content-range': range } } });
      assert.equal(await world.run(), 0);
      assert.equal(routes(world, 'download').length, downloads);
    });

  for (const [sizeBytes, warns] of [
    [32, false],
    [33, true],
    [5_000, true],
    [20, false],
    [-1, false],
  ] as const)
    test(`of 32 bytes where the status says ${sizeBytes} is ${warns ? 'a warning' : 'none'}`, async (t) => {
      const world = await createWorld(t);
      const link = (json: Record<string, unknown>) => ({ url: json.downloadUrl, sizeBytes });
      world.simulator.faults.add({
        on: 'poll',
        times: ALWAYS,
        do: { patchJson: (json) => ({ ...json, downloadUrl: null, download: link(json) }) },
      });
      world.simulator.faults.add({ on: 'download', do: { body: 'Team,KTLO_tickets\nplatform,1000\n' } });
      assert.equal(await world.run(), 0);
      assert.equal(
        world.log.some((line) => /^warning: .*it may not be complete/.test(line)),
        warns,
      );
    });
});

suite('a file about other days than those that were asked for', () => {
  for (const [body, period, warns] of [
    ['Team,Start_Date,End_Date,KTLO_tickets\na,2026-01-01,2026-01-31,1\n', '2026-03', true],
    ['Granularity,Team,KTLO_tickets\nJan 2026,a,1\nFeb 2026,a,1\n', '2026-03', true],
    ['Granularity,Team,KTLO_tickets\nJan 2026,a,1\nMar 2026,a,1\n', '2026-03', false],
    ['Granularity,Team,KTLO_tickets\nMar 2026,a,1\n', '2026-03-30..2026-04-10', false],
    ['Granularity,Team,KTLO_tickets\nMonthly,a,1\n', '2026-03', false],
    ['Team,KTLO_tickets\na,1\n', '2026-03', false],
    ['Granularity,Team,KTLO_tickets\n', '2026-03', false],
  ] as const)
    test(`${JSON.stringify(body)} for ${period}: ${warns ? 'a warning' : 'none'}`, async (t) => {
      const world = await createWorld(t);
      world.simulator.faults.add({ on: 'download', do: { body } });
      assert.equal(await world.run({ period }), 0);
      assert.equal(
        world.log.some((line) => /^warning: .*not about 2026-03/.test(line)),
        warns,
        world.log.join('\n'),
      );
    });
});

suite('Retry-After', () => {
  for (const asked of ['86400', '3456000', '99999999999999'])
    test(`${asked} for one export does not hold up the others`, async (t) => {
      const world = await createWorld(t);
      const startedMs = world.clock.now();
      world.simulator.faults.add({
        on: 'create',
        do: { answer: { status: 429, headers: { 'retry-after': asked } } },
      });
      assert.equal(await world.run({ 'team-ids': '1,2,3', 'max-parallel': '1', 'on-timeout': 'warn' }), 0);
      assert.equal(world.outputs['failed-targets'], '1');
      assert.ok(world.outputs['csv-path']);
      assert.ok(world.clock.now() - startedMs < 2 * MINUTE_MS);
      assert.ok(world.clock.sleeps.every((ms) => ms < 2 ** 31));
    });

  for (const asked of ['86400', '3456000'])
    test(`${asked} at a poll does not wait out the budget`, async (t) => {
      const world = await createWorld(t, { processingMs: 4 * MINUTE_MS });
      const startedMs = world.clock.now();
      world.simulator.faults.add({ on: 'poll', times: ALWAYS, do: { headers: { 'retry-after': asked } } });
      assert.equal(await world.run(), 0);
      assert.ok(world.clock.now() - startedMs <= 6 * MINUTE_MS);
    });
});

test('the entries of a tree that cannot be read are a warning that counts them', async (t) => {
  const world = await createWorld(t);
  world.simulator.faults.add({
    on: 'org-tree',
    do: { body: '{"refId":1,"name":"A","children":[{"refId":2,"name":"B"},3,{"refId":null,"name":"C"}]}' },
  });
  assert.equal(await world.run({ 'team-ids': '', 'org-tree-id': '1' }), 0, world.log.join('\n'));
  assert.ok(
    world.log.some((line) => /^warning: Organization tree 1: 2 entries could not be read/.test(line)),
    world.log.join('\n'),
  );
});

suite('when an export was created and completed', () => {
  const warnings: string[] = [];
  const [created, completed] = ['2026-04-15T08:00:00Z', '2026-04-15T08:00:30Z'];
  const collectWith = (
    answers: { createdAt?: string; status?: object; differences?: string[] },
    exportId?: string,
    wait = true,
  ) => {
    const clock = new VirtualClock();
    const client: Partial<SeiClient> = {
      create: async () => ({
        exportId: 'exp_1',
        reused: true,
        createdAt: answers.createdAt,
        sent: {},
        differences: answers.differences ?? [],
      }),
      status: async () => ({
        state: 'completed',
        word: 'COMPLETED',
        downloadLink: undefined,
        sizeBytes: undefined,
        reason: undefined,
        retryAfterMs: undefined,
        createdAt: undefined,
        completedAt: undefined,
        ...answers.status,
      }),
      download: async () => respond({ body: 'a,b\n' }),
    };
    const inputs = {
      wait,
      pollIntervalMs: 30_000,
      identifiers: {},
      artifact: { mode: 'off' },
      selection: { kind: 'business-alignment', granularity: 'monthly', overrides: {} },
    };
    const item = { target: { label: 'a', teamId: '1' }, period: {}, fileName: 'a.csv', exportId };
    const context = {
      client,
      inputs,
      budget: { clock, deadlineMs: clock.now() + MINUTE_MS, signal: new AbortController().signal },
      random: () => 1,
      info: () => {},
      warning: (line: string) => warnings.push(line),
      answerLimitMs: 1_000,
      store: {
        save: async () => ({ path: 'a.csv', bytes: 4, wireBytes: 4, rowCount: 0, columns: [] }),
        readRows: async () => [],
      },
      onExportId: () => {},
    };
    return collectExport(item as unknown as PlanItem, context as unknown as ExportContext);
  };
  const rows: readonly (readonly [name: string, result: Promise<ExportResult>, times: unknown[]])[] = [
    [
      'is said by both answers',
      collectWith({ createdAt: created, status: { createdAt: created, completedAt: completed } }),
      [created, completed],
    ],
    ['is said by the create answer alone', collectWith({ createdAt: created }), [created, undefined]],
    [
      'is said by the poll, of an export that was given by its id',
      collectWith({ status: { createdAt: created, completedAt: completed } }, 'exp_1'),
      [created, completed],
    ],
    [
      'is known as far as it went with wait: false',
      collectWith({ createdAt: created }, undefined, false),
      [created, undefined],
    ],
    ['is not said by any', collectWith({}), [undefined, undefined]],
  ];
  for (const [name, result, times] of rows)
    test(name, async () => {
      const { state, createdAt, completedAt } = await result;
      assert.notEqual(state, 'failed');
      assert.deepEqual([createdAt, completedAt], times);
    });

  test('another request than the one that was sent is a warning', async () => {
    const count = warnings.length;
    await collectWith({ differences: ['options.granularity: "weekly", not "SPRINT"'] });
    assert.match(warnings.slice(count).join('\n'), /granularity: "weekly", not "SPRINT"/);
  });
});
