import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createRig } from './rig.ts';

const FROM_FILES = { 'team-ids': '', 'input-files': '*.csv', artifact: 'off' };

suite('lines that end in CR', () => {
  const body = 'Team,Points\rPlatform,1\rMobile,2\r';
  test('are rows', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({ on: 'download', do: { body } });
    const { exitCode, outputs } = await run();
    assert.deepEqual([exitCode, outputs.outcome, outputs['row-count']], [0, 'completed', '2']);
    assert.equal(await readFile(outputs['csv-path'] ?? '', 'utf8'), body);
  });
  test('hide no name from pseudonyms', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({
      on: 'download',
      do: { body: 'Team,Developer\rPlatform,Dev 001\rMobile,Dev 002\r' },
    });
    const { exitCode, outputs } = await run({
      pseudonymize: 'true',
      'pseudonym-key': 'a-key-for-pseudonyms',
    });
    assert.deepEqual([exitCode, outputs['row-count']], [0, '2']);
    const text = await readFile(outputs['csv-path'] ?? '', 'utf8');
    assert.match(text, /^Team,Developer\nPlatform,person-\w{16}\nMobile,person-\w{16}\n$/);
  });
});

suite('what is no header row ends red, and none of it is shown', () => {
  for (const [what, body] of [
    ['a sentence', 'Internal error, please try again later'],
    ['a line for spreadsheets', 'sep=,\nTeam,Points\nPlatform,1\n'],
    ['a row', 'Platform,2026-01-01,5\nMobile,2026-01-01,6\n'],
    ['a title', 'Report of Engineering, first quarter\nTeam,Start,Points\nPlatform,2026-01-01,5\n'],
  ] as const)
    test(what, async (t) => {
      const { simulator, run } = await createRig(t);
      simulator.faults.add({ on: 'download', do: { body } });
      const { exitCode, outputs, log, summary } = await run({ 'on-empty': 'warn' });
      assert.deepEqual([exitCode, outputs.outcome, outputs['csv-path']], [1, 'failed', undefined], log);
      assert.doesNotMatch(log + summary, /Internal error|Platform,|Report of/);
    });
});

test('a gzip with a zero byte and a second member is not cut to the first', async (t) => {
  const { simulator, run } = await createRig(t);
  const bytes = Buffer.concat([
    gzipSync('Team,Points\nPlatform,1\n'),
    Buffer.alloc(1),
    gzipSync('Mobile,2\n'),
  ]);
  simulator.faults.add({ on: 'download', times: 9, do: { body: bytes } });
  const { exitCode, outputs, log } = await run();
  assert.equal(exitCode, 1);
  assert.equal(outputs['csv-path'], undefined);
  assert.match(log, /other data after its end/);
});

test('with merge: false, a file without people does not fail the one that has some', async (t) => {
  const { workspace, run } = await createRig(t);
  await writeFile(join(workspace, 'a.csv'), 'Team,Points\nPlatform,1\n');
  await writeFile(join(workspace, 'b.csv'), 'Team,Developer\nPlatform,Dev 001\n');
  const inputs = {
    ...FROM_FILES,
    merge: 'false',
    pseudonymize: 'true',
    'pseudonym-key': 'a-key-for-pseudonyms',
  };
  const { exitCode, outputs, log } = await run(inputs);
  assert.equal(exitCode, 0, log);
  const [a = '', b = ''] = outputs['csv-paths']?.split('\n') ?? [];
  assert.equal(await readFile(a, 'utf8'), 'Team,Points\nPlatform,1\n');
  assert.match(await readFile(b, 'utf8'), /^Team,Developer\nPlatform,person-\w{16}\n$/);
});

suite('a legacy report without rows is an empty result', () => {
  test('of blank lines', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({ on: 'report', times: Number.POSITIVE_INFINITY, do: { body: '\n\r\n' } });
    const { exitCode, log, outputs } = await run({ export: 'team-report', 'timeout-minutes': '0.1' });
    assert.deepEqual([exitCode, outputs.outcome, outputs['row-count']], [0, 'empty', '0'], log);
  });

  for (const format of ['zip', 'csv', 'csv.gz'])
    test(`of 0 bytes, uploaded as ${format}`, async (t) => {
      const { artifacts, run } = await createRig(t, { style: { emptyExports: true } });
      const { exitCode, log, outputs } = await run({ export: 'team-report', 'artifact-format': format });
      assert.deepEqual(
        [exitCode, outputs.outcome, outputs['row-count'], outputs.columns, outputs.bytes],
        [0, 'empty', '0', '[]', '0'],
        log,
      );
      assert.equal(artifacts.artifacts.length, 1);
    });
});
