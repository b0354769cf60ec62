import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { removeStep, runStep } from '../../scripts/run-step.ts';
import { type RouteName, startSimulator } from '../../simulator/index.ts';
import { unavailable } from '../unavailable.ts';
import { createRig } from './rig.ts';

/** Enough for a run without the rig; nobody listens there. */
const INPUTS = {
  'api-key': 'simulator-key',
  'base-url': 'http://127.0.0.1:9',
  'org-identifier': 'octo-org',
  'project-identifier': 'insights',
  export: 'business-alignment',
  'team-ids': 'platform-team=1',
  period: '2026-Q1',
  artifact: 'off',
};
/** Nothing listens there, so that the run ends by its budget. */
const UNREACHABLE = { ...INPUTS, 'timeout-minutes': '0.02' };

describe('however the run ends', { concurrency: 4 }, () => {
  // Each signal is heard in the same place, so the other two come once.
  for (const [signal, phases] of Object.entries({
    SIGINT: ['create', 'poll', 'download'],
    SIGTERM: ['poll'],
    SIGBREAK: ['download'],
  } as const)) {
    for (const phase of phases) {
      test(`${signal} in the ${phase} ends it within 5 s as cancelled`, {
        skip: unavailable.signals,
      }, async (t) => {
        const { simulator, run } = await createRig(t);
        // Only Windows has the last one, so elsewhere the run is made to believe that it came.
        const relay =
          "data:text/javascript,process.on('SIGUSR2', () => process.emit('SIGBREAK', 'SIGBREAK'))";
        const isRelayed = signal === 'SIGBREAK';
        simulator.faults.add({
          on: phase,
          times: Number.POSITIVE_INFINITY,
          do: { stall: phase === 'download' ? { afterBodyBytes: 50 } : 'before-headers' },
        });
        let signalledMs = 0;
        const { exitCode, log, outputs, workspace } = await run(
          {},
          {
            ...(isRelayed && { command: [process.execPath, '--import', relay] }),
            onStart: (child) => {
              void once(simulator, phase).then(() => {
                signalledMs = performance.now();
                child.kill(isRelayed ? 'SIGUSR2' : (signal as NodeJS.Signals));
              });
            },
          },
        );
        assert.ok(performance.now() - signalledMs < 5_000);
        assert.deepEqual([exitCode, outputs.outcome], [1, 'cancelled'], log);
        if (phase !== 'create')
          assert.match(log, new RegExp(`Outcome: cancelled\\. .*export-id: ${outputs['export-id']}`));
        // The manifest has the ids that the outputs have; it can be in time since it needs no Harness.
        assert.deepEqual(await readdir(join(workspace, 'harness-sei')), [
          'business-alignment-platform-team-2026-01-01_2026-03-31.manifest.json',
        ]);
      });
    }
  }

  test('SIGINT while the artifact is uploaded ends it as cancelled, the file kept', {
    skip: unavailable.signals,
  }, async (t) => {
    const { artifacts, run } = await createRig(t);
    artifacts.faults.add({ on: 'create-artifact', do: { stall: 'before-headers' } });
    const { exitCode, outputs } = await run(
      {},
      { onStart: (child) => void once(artifacts, 'create-artifact').then(() => child.kill('SIGINT')) },
    );
    assert.deepEqual([exitCode, outputs.outcome], [1, 'cancelled']);
    assert.notEqual(outputs['csv-path'], undefined);
  });

  test('kill -9 in the download leaves nothing at the final path, and a second run mends it', async (t) => {
    const { simulator, run } = await createRig(t);
    simulator.faults.add({ on: 'download', do: { stall: { afterBodyBytes: 50 } } });
    const home = await mkdtemp(join(tmpdir(), 'step-'));
    const inputs = { ...INPUTS, 'base-url': simulator.baseUrl };
    const killed = await runStep({
      home,
      inputs,
      onStart: (child: ChildProcess) => void once(simulator, 'download').then(() => child.kill('SIGKILL')),
    });
    assert.equal(killed.exitCode, null);
    assert.notEqual(killed.outputs['export-id'], undefined, 'the id was set before the first poll');
    const left = await readdir(join(killed.workspace, 'harness-sei'));
    assert.deepEqual(
      left.filter((file) => file.endsWith('.csv')),
      [],
    );

    // As a runner does before the next job.
    await rm(killed.temporary, { recursive: true });
    const second = await run({}, { home });
    assert.deepEqual([second.exitCode, second.outputs.reused], [0, 'true'], second.log);
    assert.deepEqual(await readdir(join(second.workspace, 'harness-sei')), [
      'business-alignment-platform-team-2026-01-01_2026-03-31.csv',
      'business-alignment-platform-team-2026-01-01_2026-03-31.manifest.json',
    ]);
  });

  test('a full disk is named, and nothing half-written is left', {
    skip: unavailable.mounts,
  }, async (t) => {
    const { simulator, run } = await createRig(t, { style: { rows: 20_000 } });
    const home = await mkdtemp(join(tmpdir(), 'step-'));
    const directory = join(home, 'workspace', 'harness-sei');
    await mkdir(directory, { recursive: true });
    // A file system of 64 KiB that this process alone sees; what it holds at the end is listed outside of it.
    const [preload, listing] = [join(home, 'mount.mjs'), join(home, 'listing')];
    await writeFile(
      preload,
      `import { execFileSync } from 'node:child_process';
       import { readdirSync, writeFileSync } from 'node:fs';
       execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '${directory}']);
       process.on('exit', () => writeFileSync('${listing}', readdirSync('${directory}').join()));`,
    );
    const command = ['unshare', '-rm', process.execPath, '--import', preload] as const;
    const { exitCode, log } = await run({}, { home, command });
    assert.equal(exitCode, 1);
    assert.match(
      log,
      /::error::.*cannot write .*: no space left on device \(ENOSPC\)\. Check output-directory/,
    );
    assert.equal(
      await readFile(listing, 'utf8'),
      'business-alignment-platform-team-2026-01-01_2026-03-31.manifest.json',
    );
    assert.ok(simulator.requests.length > 0);
  });

  test('a missing summary file is a warning, not a failure', async (t) => {
    const { run } = await createRig(t);
    const { exitCode, log } = await run({}, { env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } });
    assert.equal(exitCode, 0);
    assert.match(log, /::warning::The job summary could not be written/);
  });

  test('a RUNNER_TEMP that is not there is told before any request', async (t) => {
    const { simulator, run } = await createRig(t);
    const { exitCode, log } = await run({}, { env: { RUNNER_TEMP: '/nowhere/temp' } });
    assert.equal(exitCode, 1);
    assert.match(log, /::error::cannot write .nowhere.temp.* Check RUNNER_TEMP/);
    assert.equal(simulator.requests.length, 0);
  });

  test('an event that is no JSON is not the fault of the action', async (t) => {
    const { run } = await createRig(t);
    const event = join(await mkdtemp(join(tmpdir(), 'event-')), 'event');
    await writeFile(event, '');
    const { log } = await run({ 'artifact-overwrite': 'true' }, { env: { GITHUB_EVENT_PATH: event } });
    assert.match(log, /GITHUB_EVENT_PATH/);
    assert.doesNotMatch(log, /fault of the action/);
  });

  const OUTPUT_FILES = {
    'is not set': undefined,
    'names no file': '/nowhere/output',
    'names a directory': tmpdir(),
  };
  for (const [what, file] of Object.entries(OUTPUT_FILES)) {
    test(`GITHUB_OUTPUT ${what}: one error names it, before the first request`, async (t) => {
      const simulator = await startSimulator();
      t.after(() => simulator.close());
      const inputs = { ...INPUTS, 'base-url': simulator.baseUrl };
      const result = await runStep({ inputs, env: { GITHUB_OUTPUT: file } });
      t.after(() => removeStep(result));
      assert.equal(result.exitCode, 1);
      assert.deepEqual(result.log.match(/^::(error|warning)::.*GITHUB_OUTPUT/gm)?.length, 1, result.log);
      assert.equal(result.log.match(/^::(error|warning)::/gm)?.length, 1, result.log);
      assert.doesNotMatch(result.log, /fault of the action/);
      assert.match(result.log, /\nOutcome: failed\. .*\n$/);
      assert.match(result.summary, /GITHUB&#95;OUTPUT|GITHUB_OUTPUT/);
      assert.equal(simulator.requests.length, 0);
    });
  }

  test('inputs that are wrong and GITHUB_OUTPUT not set: both are reported', async () => {
    const result = await runStep({
      inputs: { ...INPUTS, period: 'soon' },
      env: { GITHUB_OUTPUT: undefined },
    });
    assert.equal(result.exitCode, 1);
    assert.match(result.log, /^::error::period: /m);
    assert.match(result.log, /^::error::.*GITHUB_OUTPUT/m);
    assert.doesNotMatch(result.log, /fault of the action/);
  });

  test('an older Node, as act may find, is named', async () => {
    const older =
      "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.19.0' })";
    const result = await runStep({ command: [process.execPath, '--import', older], inputs: INPUTS });
    assert.deepEqual([result.exitCode, result.outputs.outcome], [1, 'failed']);
    assert.match(result.log, /^::error::this action needs Node 24 or newer, and runs on 20\.19\.0\./m);
    assert.doesNotMatch(result.log, /fault of the action/);
  });

  test('a limit of the machine that nothing handled is not the fault of the action', async () => {
    const crash = join(await mkdtemp(join(tmpdir(), 'crash-')), 'crash.mjs');
    await writeFile(
      crash,
      "setTimeout(() => { throw Object.assign(new Error('EMFILE: too many open files, open'), { code: 'EMFILE', syscall: 'open' }); }, 300);\n",
    );
    const result = await runStep({
      command: [process.execPath, '--import', pathToFileURL(crash).href],
      inputs: UNREACHABLE,
    });
    assert.equal(result.exitCode, 1);
    assert.match(result.log, /::error::.*EMFILE: too many open files/);
    assert.doesNotMatch(result.log, /fault of the action/);
  });

  test('a promise that never settles ends red', async () => {
    // A preloaded module makes the first wait of the run hang without keeping the process alive.
    const hang = join(await mkdtemp(join(tmpdir(), 'hang-')), 'hang.mjs');
    await writeFile(
      hang,
      "import fs from 'node:fs/promises';\nimport { syncBuiltinESMExports } from 'node:module';\n" +
        'fs.mkdir = () => new Promise(() => {});\nsyncBuiltinESMExports();\n',
    );
    const result = await runStep({
      command: [process.execPath, '--import', pathToFileURL(hang).href],
      inputs: UNREACHABLE,
    });
    assert.equal(result.exitCode, 1, result.log);
    assert.match(result.log, /::error::/);
  });

  test('an error in the very last lines ends red, with its message', async () => {
    const preload = join(await mkdtemp(join(tmpdir(), 'last-')), 'last.mjs');
    await writeFile(
      preload,
      'const { write } = process.stdout;\nprocess.stdout.write = function (text, ...rest) {\n' +
        "  if (String(text).startsWith('Outcome:')) throw new Error('no last line');\n" +
        '  return write.call(this, text, ...rest);\n};\n',
    );
    const result = await runStep({
      command: [process.execPath, '--import', pathToFileURL(preload).href],
      inputs: UNREACHABLE,
    });
    assert.equal(result.exitCode, 1);
    assert.match(result.log, /::error::Unexpected error: no last line\./);
  });

  test('a crash outside of every promise ends red, with its message and without its stack', async () => {
    const crash = join(await mkdtemp(join(tmpdir(), 'crash-')), 'crash.mjs');
    await writeFile(crash, "setTimeout(() => { throw new Error('a stream broke'); }, 300);\n");
    const result = await runStep({
      command: [process.execPath, '--import', pathToFileURL(crash).href],
      inputs: UNREACHABLE,
    });
    assert.deepEqual([result.exitCode, result.outputs.outcome], [1, 'failed'], result.log);
    assert.match(result.log, /::error::Unexpected error: a stream broke\./);
    assert.doesNotMatch(result.log, /\n\s+at /);
  });
});

describe('SIGTERM ends a run that is busy with 100 MB', { skip: unavailable.signals }, () => {
  const HEADER = 'Team,Path,Sprint,Start,Points,Days,Items';
  const row = (number: number) =>
    `Platform Team ${(number * 7_919) % 400},/Octo Organization/Engineering/Platform,Sprint ${number % 3_000},2026-01-01,${number},12.5,3\n`;
  let large = '';
  before(async () => {
    large = join(await mkdtemp(join(tmpdir(), 'large-')), 'a.csv');
    await writeFile(
      large,
      `${HEADER}\n${Array.from({ length: 850_000 }, (_, number) => row(number)).join('')}`,
    );
  });
  after(() => rm(dirname(large), { recursive: true, force: true }));

  for (const [what, others] of [
    ['of few columns', 0],
    ['of 20,000 different columns each', 8],
  ] as const)
    test(what, async (t) => {
      const home = await mkdtemp(join(tmpdir(), 'step-'));
      await mkdir(join(home, 'workspace'));
      await link(large, join(home, 'workspace', 'a.csv'));
      for (let file = 0; file < others; file += 1) {
        const columns = Array.from({ length: 20_000 }, (_, column) => `Category ${file} ${column}`);
        await writeFile(join(home, 'workspace', `b-${file}.csv`), `${columns.join()}\n`);
      }
      const { run } = await createRig(t);
      const inputs = { 'team-ids': '', 'input-files': '*.csv', artifact: 'off', summary: 'false' };
      let signalledMs = 0;
      let log = '';
      const ended = await run(
        { ...inputs, 'stable-order': String(others === 0) },
        {
          home,
          onStart(child) {
            child.stdout?.on('data', (text) => {
              log += text;
              if (signalledMs > 0 || log.split('Took ').length - 1 <= others) return;
              signalledMs = performance.now();
              child.kill('SIGTERM');
            });
          },
        },
      );
      const tookMs = performance.now() - signalledMs;
      assert.deepEqual([ended.exitCode, ended.outputs.outcome], [1, 'cancelled'], ended.log);
      // A busy machine is several times slower; without a chance to hear the signal it is a minute.
      assert.ok(tookMs < 20_000, `${tookMs} ms`);
      assert.deepEqual(
        await readdir(join(home, 'workspace', 'harness-sei')),
        [basename(ended.outputs['manifest-path'] ?? '')].filter(Boolean),
      );
    });
});

/** Resolves when the first request of that kind has arrived. */
async function once(
  service: { readonly requests: readonly { readonly route: string | undefined }[] },
  route: RouteName | 'create-artifact',
) {
  while (!service.requests.some((request) => request.route === route)) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
