import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unavailable } from '../unavailable.ts';
import { createWorld, type TestWorld } from '../world.ts';

const BEFORE = 'Team,Points,Gone\nPlatform,1,1\nMobile,2,1\nWeb,3,1\n';
const NOW = 'Points,Team\n1,Platform\n5,Mobile\n7,Ops\n';

/** A run whose file is `now`, compared with `before`. */
async function compared(
  world: TestWorld,
  { before, now, path = 'earlier.csv' }: { before?: string | Buffer; now: string; path?: string },
  inputs: Record<string, string> = {},
): Promise<0 | 1> {
  if (before !== undefined) await writeFile(join(world.workspace, path), before);
  world.simulator.faults.add({ on: 'download', do: { body: now } });
  return world.run({ baseline: path, ...inputs });
}

test('what changed since the baseline stands in the output, the log, a warning and the summary', async (t) => {
  const world = await createWorld(t);
  assert.equal(await compared(world, { before: BEFORE, now: NOW }), 0);
  assert.equal(world.outputs.changed, 'true');
  assert.ok(
    world.log.some((line) =>
      /^Compared business-.*\.csv with earlier\.csv: 1 row added, 1 gone, 1 changed, 1 the same\.$/.test(
        line,
      ),
    ),
    world.log.join('\n'),
  );
  const drift = 'warning: earlier.csv: The columns are not those of the baseline; gone: "Gone".';
  assert.ok(world.log.some((line) => line.startsWith(drift)));
  assert.match(world.summaries[0] ?? '', /### Changes since <code>earlier\.csv<\/code>/);
  assert.match(world.summaries[0] ?? '', /\| Mobile \| Points \| 2 \| 5 \| \+150% \|/);
});

suite('changed is false', () => {
  const now = 'Team,Points\nPlatform,1\nMobile,2\n';
  for (const [what, before] of Object.entries({
    'for the same rows in another order': 'Team,Points\nMobile,2\nPlatform,1\n',
    'for other columns, line ends and quotes': '\uFEFF"Points","Team"\r\n2,"Mobile"\r\n1,Platform',
    'for a gzipped baseline': gzipSync(now),
  }))
    test(what, async (t) => {
      const world = await createWorld(t);
      assert.equal(await compared(world, { before, now }), 0);
      assert.equal(world.outputs.changed, 'false');
      assert.match(world.summaries[0] ?? '', /Nothing has changed\./);
      assert.ok(!world.log.some((line) => line.startsWith('warning: ')));
    });
});

test('a baseline that is the very file of the run is read before it is replaced', async (t) => {
  const world = await createWorld(t);
  const path = 'harness-sei/snapshot.csv';
  const inputs = { 'file-name': 'snapshot.csv' };
  await mkdir(join(world.workspace, 'harness-sei'));
  for (const assembled of [{}, { 'stable-order': 'true' }] as Record<string, string>[]) {
    await rm(join(world.workspace, path), { force: true });
    assert.equal(await compared(world, { now: BEFORE, path }, { ...inputs, ...assembled }), 0);
    assert.equal(world.outputs.changed, 'true', 'there was none before');
    assert.equal(await compared(world, { now: NOW, path }, { ...inputs, ...assembled }), 0);
    assert.equal(world.outputs.changed, 'true');
    assert.equal(await compared(world, { now: NOW, path }, { ...inputs, ...assembled }), 0);
    assert.equal(world.outputs.changed, 'false');
  }
});

test('a baseline that is not there is a note, and changed is true', async (t) => {
  const world = await createWorld(t);
  assert.equal(await compared(world, { now: NOW, path: 'nowhere/none.csv' }), 0);
  assert.equal(world.outputs.changed, 'true');
  assert.ok(world.log.some((line) => /^There is no file nowhere\/none\.csv yet/.test(line)));
  assert.ok(!world.log.some((line) => line.startsWith('warning: ')));
});

test('without a baseline there is no answer', async (t) => {
  const world = await createWorld(t);
  assert.equal(await world.run(), 0);
  assert.equal(world.outputs.changed, undefined);
});

test('a run without a file does not say that something has changed', async (t) => {
  const world = await createWorld(t, { style: { failWith: { reason: 'Invalid teamId' } } });
  assert.equal(await world.run({ baseline: 'none.csv' }), 1);
  assert.equal(world.outputs.changed, undefined);
});

suite('before anything is requested, a baseline is refused', () => {
  for (const [what, inputs, problem] of [
    [
      'outside of the workspace',
      { baseline: '../a.csv' },
      /^error: baseline: expected a file inside the wor/,
    ],
    [
      'an absolute path outside',
      { baseline: '/etc/hosts' },
      /^error: baseline: expected a file inside the wor/,
    ],
    [
      'behind a link that leads out',
      { baseline: 'link/a.csv' },
      /^error: baseline: expected a file inside the/,
    ],
    [
      'a directory',
      { baseline: 'folder' },
      /^error: baseline: expected a file, got "folder", which is a directory/,
    ],
    ['a page', { baseline: 'page.html' }, /^error: baseline page\.html: the file is an HTML or XML page/],
    ['broken gzip', { baseline: 'cut.gz' }, /^error: baseline cut\.gz: the gzip file is cut off/],
    [
      'several files',
      { merge: 'false', 'team-ids': '1, 2' },
      /^error: baseline: only valid with merge: true/,
    ],
    ['no file', { wait: 'false' }, /^error: baseline: only valid with wait: true/],
  ] as const)
    test(what, { skip: what.includes('link') && unavailable.symlinks }, async (t) => {
      const world = await createWorld(t);
      const outside = await mkdtemp(join(tmpdir(), 'outside-'));
      t.after(() => rm(outside, { recursive: true, force: true }));
      await writeFile(join(outside, 'a.csv'), BEFORE);
      if (!unavailable.symlinks) await symlink(outside, join(world.workspace, 'link'));
      await mkdir(join(world.workspace, 'folder'));
      await writeFile(join(world.workspace, 'page.html'), '<html></html>');
      await writeFile(join(world.workspace, 'cut.gz'), gzipSync(BEFORE).subarray(0, 20));
      assert.equal(await compared(world, { before: BEFORE, now: NOW }, inputs), 1);
      assert.ok(
        world.log.some((line) => problem.test(line)),
        world.log.join('\n'),
      );
      assert.equal(world.simulator.requests.length, 0);
      assert.match(world.log.at(-1) ?? '', /Nothing was sent/);
    });
});

suite('of rows about people only the counts are shown', () => {
  for (const [what, inputs] of Object.entries({
    'developers by name': {},
    'developers by pseudonym': { pseudonymize: 'true', 'pseudonym-key': 'a-key-for-pseudonyms' },
  }))
    test(what, async (t) => {
      const world = await createWorld(t);
      const path = join(world.workspace, 'earlier.csv');
      const all = { export: 'productivity', 'metric-level': 'developer', ...inputs };
      assert.equal(await world.run({ ...all, period: '2026-01', 'file-name': 'a.csv' }), 0);
      const csv = await readFile(world.outputs['csv-path'] ?? '', 'utf8');
      await writeFile(path, csv.replace(/,[\d.]+\n/, ',4711\n'));
      const again = { ...all, period: '2026-01', 'file-name': 'b.csv', baseline: 'earlier.csv' };
      assert.equal(await world.run(again), 0);
      assert.equal(world.outputs.changed, 'true');
      const told = world.log.join('\n') + world.summaries.join('\n');
      assert.match(told, /0 rows added, 0 gone, 1 changed/);
      assert.doesNotMatch(told, /Dev \d|dev-\d|person-[0-9a-f]{16}|4711/);
    });

  test('also in a team report, whose rows may be managers', async (t) => {
    const world = await createWorld(t);
    const before = 'Collection Name,Coding Days per Developer\nplatform-team,1\nMona Manager,1\n';
    await writeFile(join(world.workspace, 'earlier.csv'), before);
    world.simulator.faults.add({ on: 'report', do: { body: before.replaceAll(',1', ',2') } });
    assert.equal(await world.run({ export: 'team-report', baseline: 'earlier.csv' }), 0);
    assert.doesNotMatch(world.log.join('\n') + world.summaries.join('\n'), /Mona/);
  });

  test('also where only cells say that they are', async (t) => {
    const world = await createWorld(t);
    const [before, now] = ['x', 'mona@octo-org.example'].map((note) => `Team,Note,Points\na,${note},1\n`);
    assert.equal(await compared(world, { before: before ?? '', now: now ?? '' }), 0);
    assert.doesNotMatch(world.log.join('\n') + world.summaries.join('\n'), /mona/);
  });

  test('also where only the columns say that they are', async (t) => {
    const world = await createWorld(t);
    const before = 'Assignee,Points\nDev 001,1\n';
    assert.equal(await compared(world, { before, now: before.replace(',1', ',2') }), 0);
    assert.doesNotMatch(world.log.join('\n') + world.summaries.join('\n'), /Dev 001/);
  });
});

test('a partial file says that what was not collected counts as removed', async (t) => {
  const world = await createWorld(t, {
    style: {
      failWith: (job) => (JSON.stringify(job).includes('"2"') ? { reason: 'Invalid teamId' } : undefined),
    },
  });
  await writeFile(join(world.workspace, 'earlier.csv'), BEFORE);
  await world.run({ 'team-ids': '1, 2', baseline: 'earlier.csv' });
  assert.ok(world.log.some((line) => /^Compared .* What was not collected counts as removed\.$/.test(line)));
});

test('the copy of the baseline is gone in the end', async (t) => {
  const world = await createWorld(t);
  assert.equal(await compared(world, { before: BEFORE, now: NOW }), 0);
  const left = await readdir(world.workspace, { recursive: true });
  assert.ok(!left.some((file) => file.includes('baseline') || file.includes('comparison')), left.join());
});
