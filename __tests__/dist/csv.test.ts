import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createRig } from './rig.ts';

/** Windows has no signals that one process could send to another. */
const NO_SIGNALS = process.platform === 'win32' && 'kill sends no signals on Windows';

async function homeWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'csv-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const workspace = join(home, 'workspace');
  await mkdir(workspace);
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text);
  return home;
}

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
  const home = await homeWith(t, {
    'a.csv': 'Team,Points\nPlatform,1\n',
    'b.csv': 'Team,Developer\nPlatform,Dev 001\n',
  });
  const { run } = await createRig(t);
  const inputs = {
    ...FROM_FILES,
    merge: 'false',
    pseudonymize: 'true',
    'pseudonym-key': 'a-key-for-pseudonyms',
  };
  const { exitCode, outputs, log } = await run(inputs, { home });
  assert.equal(exitCode, 0, log);
  const [a = '', b = ''] = outputs['csv-paths']?.split('\n') ?? [];
  assert.equal(await readFile(a, 'utf8'), 'Team,Points\nPlatform,1\n');
  assert.match(await readFile(b, 'utf8'), /^Team,Developer\nPlatform,person-\w{16}\n$/);
});

suite('SIGTERM ends a run that is busy with 100 MB', { skip: NO_SIGNALS }, () => {
  const row = (number: number) =>
    `Platform Team ${(number * 7_919) % 400},/Octo Organization/Engineering/Platform,Sprint ${number % 3_000},2026-01-01,${number},12.5,3\n`;
  for (const [what, header, columns] of [
    ['of few columns', 'Team,Path,Sprint,Start,Points,Days,Items', ''],
    [
      'of 20,000 different columns',
      'Team,Path,Sprint,Start,Points,Days,Items',
      Array.from({ length: 20_000 }, (_, n) => `Category ${n}`).join(),
    ],
  ] as const)
    test(what, async (t) => {
      const rows = Array.from({ length: 850_000 }, (_, number) => row(number)).join('');
      const files: Record<string, string> = { 'a.csv': `${header}\n${rows}` };
      for (let file = 0; columns !== '' && file < 20; file += 1)
        files[`b-${file}.csv`] = `${columns.replaceAll('Category', `Category ${file}`)}\n`;
      const home = await homeWith(t, files);
      const { run } = await createRig(t);
      let signalledMs = 0;
      const { exitCode, outputs, log } = await run(
        { ...FROM_FILES, 'stable-order': String(columns === ''), summary: 'false' },
        {
          home,
          onStart(child) {
            child.stdout?.on('data', (text) => {
              if (signalledMs > 0 || !String(text).includes('Took')) return;
              signalledMs = -1;
              setTimeout(() => {
                signalledMs = performance.now();
                child.kill('SIGTERM');
              }, 1_000);
            });
          },
        },
      );
      const tookMs = performance.now() - signalledMs;
      assert.deepEqual([exitCode, outputs.outcome], [1, 'cancelled'], log);
      // A busy machine is several times slower; without a chance to hear the signal it is a minute.
      assert.ok(tookMs < 20_000, `${tookMs} ms`);
      assert.deepEqual(
        await readdir(join(home, 'workspace', 'harness-sei')),
        [outputs['manifest-path']?.split('/').at(-1)].filter(Boolean),
      );
    });
});
