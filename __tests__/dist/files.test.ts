/** The files of a run where the system makes it hard: paths that are long, files that another program holds open. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { runStep } from '../../scripts/run-step.ts';
import { unavailable } from '../unavailable.ts';
import { createRig } from './rig.ts';

const INPUTS = {
  'api-key': 'simulator-key',
  'org-identifier': 'octo-org',
  'project-identifier': 'insights',
  export: 'business-alignment',
  'team-ids': 'platform-team=1',
  period: '2026-Q1',
  artifact: 'off',
};

async function scratch(t: TestContext): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'step-'));
  t.after(() => rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}));
  return home;
}

test('a path of more than 260 characters is written', { skip: unavailable.longPaths }, async (t) => {
  const { run } = await createRig(t);
  const directory = Array<string>(3).fill('x'.repeat(100)).join('/');
  const { exitCode, log, outputs } = await run({ 'output-directory': directory }, { home: await scratch(t) });
  assert.equal(exitCode, 0, log);
  assert.match(await readFile(outputs['csv-path'] ?? '', 'utf8'), /^\w.*,/);
});

interface Scanner {
  /** Names of the files that it has opened so far. */
  readonly opened: readonly string[];
  stop(): Promise<void>;
}

/** Holds each new file below the folder open, so that for a while nobody can rename or delete it. */
async function startScanner(
  t: TestContext,
  folder: string,
  holdMs: number,
  pattern: string,
): Promise<Scanner> {
  const program: ChildProcess = spawn(process.env.FILE_SCANNER ?? '', [folder, `${holdMs}`, pattern], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => program.kill());
  let printed = '';
  const ready = new Promise<void>((resolve, reject) => {
    program.on('error', reject);
    program.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.startsWith('ready\n')) resolve();
    });
  });
  await ready;
  return {
    get opened() {
      return printed.split('\n').slice(1, -1);
    },
    async stop() {
      if (program.exitCode !== null || program.signalCode !== null) return;
      program.kill();
      await once(program, 'exit');
    },
  };
}

describe('a scanner that holds each new file open', { skip: unavailable.scanner, concurrency: 3 }, () => {
  const teams = { 'team-ids': 'platform-team=1, mobile-apps=2' };
  const CASES: Readonly<Record<string, Record<string, string>>> = {
    'one export': {},
    'a merge': teams,
    'a merge in a stable order': { ...teams, 'stable-order': 'true' },
    'files that are not merged': { ...teams, merge: 'false' },
    'a gzip file that is kept': { 'artifact-format': 'csv.gz' },
    pseudonyms: {
      pseudonymize: 'true',
      'pseudonym-key': 'a-key-for-pseudonyms',
      'pseudonymize-columns': 'Team',
    },
  };

  /** A file whose end comes when the scanner has the rest open. */
  async function* csvBody(scanner: Scanner): AsyncGenerator<Uint8Array> {
    const before = partsOf(scanner).length;
    yield Buffer.from(`Team,Month,Hours\n${'platform-team,2026-01,1\n'.repeat(100_000)}`);
    const startMs = performance.now();
    while (partsOf(scanner).length === before && performance.now() - startMs < 5_000)
      await new Promise((resolve) => setImmediate(resolve));
    assert.ok(partsOf(scanner).length > before, 'the scanner has not opened the file');
    yield Buffer.from('platform-team,2026-02,2\n');
  }
  const partsOf = ({ opened }: Scanner) => opened.filter((name) => name.endsWith('.part'));

  for (const [what, inputs] of Object.entries(CASES)) {
    test(`for 0.3 s does not spoil ${what}`, async (t) => {
      const { run, simulator } = await createRig(t);
      const home = await scratch(t);
      const scanner = await startScanner(t, home, 300, '*');
      simulator.faults.add({ on: 'download', times: 2, do: { body: () => csvBody(scanner) } });
      const { exitCode, log, outputs, workspace } = await run({ 'max-parallel': '1', ...inputs }, { home });
      await scanner.stop();
      assert.deepEqual([exitCode, outputs.outcome], [0, 'completed'], log);
      const left = await readdir(join(workspace, 'harness-sei'));
      assert.deepEqual(
        left.filter((name) => !/^[a-z].*\.(csv|json)$/.test(name)),
        [],
      );
    });
  }

  test('for longer than a run has patience ends it red, and says that a program has the file open', async (t) => {
    const { simulator } = await createRig(t);
    const home = await scratch(t);
    const scanner = await startScanner(t, join(home, 'temp'), 30_000, '*.part');
    simulator.faults.add({ on: 'download', do: { body: () => csvBody(scanner) } });
    const { exitCode, log } = await runStep({ home, inputs: { ...INPUTS, 'base-url': simulator.baseUrl } });
    await scanner.stop();
    assert.equal(exitCode, 1, log);
    assert.match(log, /::error::.*cannot write .*: resource busy or locked \(E\w+\)/);
  });

  test('after the file is published, and for long, does not spoil a run that is over', async (t) => {
    const { run } = await createRig(t);
    const home = await scratch(t);
    const scanner = await startScanner(t, join(home, 'workspace'), 30_000, '*.csv');
    const { exitCode, log, outputs } = await run(teams, { home });
    await scanner.stop();
    assert.deepEqual([exitCode, outputs.outcome], [0, 'completed'], log);
    assert.notDeepEqual(scanner.opened, []);
  });
});
