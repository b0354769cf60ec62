import assert from 'node:assert/strict';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { suite, test } from 'node:test';
import { unavailable } from '../unavailable.ts';
import { createWorld } from '../world.ts';

const CSV = '\uFEFFTeam,Points\r\nPlatform,"1"';

suite('files that were made before', () => {
  for (const [what, given, inputs, expected] of [
    ['one is handed on, byte for byte', ['a.csv'], { 'file-name': 'all.csv' }, ['all.csv']],
    [
      'one bears the name that was asked for',
      ['a.csv'],
      { 'file-name': '{export}-{target}.csv' },
      ['sprint-a.csv'],
    ],
    ['several stay apart with merge: false', ['a.csv', 'b.csv'], { merge: 'false' }, ['a.csv', 'b.csv']],
  ] as const)
    test(what, async (t) => {
      const world = await createWorld(t);
      for (const name of given) await writeFile(join(world.workspace, name), CSV);
      const all = { export: 'sprint', 'team-ids': '', 'input-files': '*.csv', ...inputs };
      assert.equal(await world.run(all), 0, world.log.join('\n'));
      const paths = world.outputs['csv-paths']?.split('\n') ?? [];
      assert.deepEqual(
        paths.map((path) => basename(path)),
        expected,
      );
      // Also after the run is over.
      for (const path of paths) assert.equal(await readFile(path, 'utf8'), CSV);
      assert.deepEqual(world.uploads[0]?.files.slice(0, -1), paths);
    });

  test('several patterns stand on lines of their own, and a file that two of them match is there once', async (t) => {
    const world = await createWorld(t);
    for (const team of ['a', 'b', 'c'])
      await writeFile(join(world.workspace, `${team}.csv`), `Team,Points\n${team},1\n`);
    const all = { export: 'sprint', 'team-ids': '', 'stable-order': 'true' };
    assert.equal(
      await world.run({ ...all, 'input-files': '[ab].csv\r\n\n  b.csv\n' }),
      0,
      world.log.join('\n'),
    );
    assert.equal(await readFile(world.outputs['csv-path'] ?? '', 'utf8'), 'Team,Points\na,1\nb,1\n');
  });

  test('a header that comes again as a row is a warning with its count', async (t) => {
    const world = await createWorld(t);
    await writeFile(join(world.workspace, 'a.csv'), 'Team,Points\na,1\nTeam,Points\nb,1\nTeam,points\n');
    assert.equal(await world.run({ export: 'sprint', 'team-ids': '', 'input-files': 'a.csv' }), 0);
    assert.ok(
      world.log.some((line) => /^warning: a\.csv: 1 row repeats the header/.test(line)),
      world.log.join('\n'),
    );
  });

  test('files outside of the workspace do not match', async (t) => {
    const world = await createWorld(t);
    await writeFile(join(world.workspace, '..', `${basename(world.workspace)}-outside.csv`), CSV);
    t.after(() => rm(`${world.workspace}-outside.csv`, { force: true }));
    for (const pattern of ['../*-outside.csv', `${world.workspace}-outside.csv`]) {
      assert.equal(await world.run({ 'team-ids': '', 'input-files': pattern }), 1);
      assert.ok(world.log.some((line) => line.includes(`no file of the workspace matches "${pattern}"`)));
    }
  });

  test('folders and links out of the workspace do not match either', {
    skip: unavailable.symlinks,
  }, async (t) => {
    const world = await createWorld(t);
    const outside = `${world.workspace}-outside.csv`;
    await writeFile(outside, CSV);
    t.after(() => rm(outside, { force: true }));
    await mkdir(join(world.workspace, 'parts', 'x'), { recursive: true });
    await writeFile(join(world.workspace, 'parts', 'x', 'a.csv'), CSV);
    await symlink(outside, join(world.workspace, 'parts', 'x', 'b.csv'));
    const inputs = { export: 'sprint', 'team-ids': '', 'input-files': 'parts/**' };
    assert.equal(await world.run(inputs), 0, world.log.join('\n'));
    assert.equal(world.outputs['row-count'], '1');
  });

  test('one with the longest name that there can be is taken, under a shorter one', async (t) => {
    const world = await createWorld(t);
    const names = ['x', 'y'].map((end) => `${'n'.repeat(250)}${end}.csv`);
    for (const name of names) await writeFile(join(world.workspace, name), CSV);
    const inputs = { 'team-ids': '', 'input-files': '*.csv', merge: 'false', 'stable-order': 'true' };
    assert.equal(await world.run(inputs), 0, world.log.join('\n'));
    const stem = 'n'.repeat(180);
    assert.deepEqual(
      world.outputs['csv-paths']?.split('\n').map((path) => basename(path)),
      [`${stem}.csv`, `${stem}-2.csv`],
    );
  });

  test('one that lies where another is written is read before', async (t) => {
    const world = await createWorld(t);
    const [mine, others] = ['Team,Points\nMine,1\n', 'Team,Points\nOthers,2\n'];
    for (const [folder, csv] of [
      ['b', mine],
      ['harness-sei', others],
    ] as const) {
      await mkdir(join(world.workspace, folder), { recursive: true });
      await writeFile(join(world.workspace, folder, 'a.csv'), csv);
    }
    const inputs = { 'team-ids': '', 'input-files': '*/a.csv', merge: 'false' };
    assert.equal(await world.run(inputs), 0, world.log.join('\n'));
    const paths = world.outputs['csv-paths']?.split('\n') ?? [];
    assert.deepEqual(await Promise.all(paths.map((path) => readFile(path, 'utf8'))), [mine, others]);
  });

  for (const [what, files, exitCode, rowCount, line] of [
    [
      'alone is taken with a warning',
      { 'a.csv': 'Team,Points\nA,1,2\nB,1\nC,1\n' },
      0,
      '3',
      /^warning: a\.csv: 1 row has .*line 2\.$/,
    ],
    [
      'among others fails alone, and those are merged',
      {
        'a.csv': 'Team,Points\nA,1\nB,1,2\nC,1\n',
        'b.csv': 'Team,Points\nD,1\n',
        'c.csv': 'Team,Points\nE,1\n',
      },
      1,
      '2',
      /a\.csv: 1 row has another number of cells than the header, the first in line 3/,
    ],
  ] as const)
    test(`one with a row of too many cells ${what}`, async (t) => {
      const world = await createWorld(t);
      for (const [name, text] of Object.entries(files)) await writeFile(join(world.workspace, name), text);
      assert.equal(await world.run({ 'team-ids': '', 'input-files': '*.csv' }), exitCode);
      assert.equal(world.outputs['row-count'], rowCount);
      assert.ok(
        world.log.some((text) => line.test(text)),
        world.log.join('\n'),
      );
      assert.equal(world.outputs.outcome, exitCode === 0 ? 'completed' : 'partial');
    });

  test('what is left out or empty is named', async (t) => {
    const world = await createWorld(t);
    await writeFile(join(world.workspace, 'a.csv'), 'Team,Points\nA,1\n');
    await writeFile(join(world.workspace, 'empty.csv'), '');
    const inputs = { 'team-ids': '', 'input-files': '**/*.csv' };
    for (let run = 0; run < 3; run += 1) {
      assert.equal(await world.run(inputs), 0, world.log.join('\n'));
      assert.equal(world.outputs['row-count'], '1', 'its own last output is not taken in again');
    }
    assert.ok(world.log.some((text) => /^warning: .*empty\.csv is empty \(0 bytes\)/.test(text)));
    assert.ok(world.log.some((text) => /^warning: .*left out: its manifest says/.test(text)));
  });
});
