import { tmpdir } from 'node:os';
import packageJson from '../package.json' with { type: 'json' };
import { CsvStore } from './csv/store.ts';
import { Failure, toFailure } from './failure.ts';
import { createArtifactStore } from './github/artifacts.ts';
import { createRunner } from './github/runner.ts';
import { systemClock } from './platform/clock.ts';
import { createHttpTransport } from './platform/http-transport.ts';
import { run } from './run.ts';

// Node's warnings about its own APIs, such as `glob` in 24.0, do not belong in the log of a user's job.
process.removeAllListeners('warning');

// Red until proven green: if a promise never settles and the process runs out of work, it ends with this.
process.exitCode = 1;
const { env } = process;
const runner = createRunner(env.GITHUB_EVENT_PATH ?? '');
let finished = false;
process.on('exit', () => {
  if (finished) return;
  process.exitCode = 1;
  runner.error(
    'The run ended before it was done. This is a fault of the action: please report it with this log.',
  );
});

const stop = new AbortController();
let crashed = false;
// The runner sends the first, then the second; on Windows, where SIGTERM cannot be caught, the third (CTRL_BREAK) instead.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => stop.abort(new Failure('cancelled', `the run was cancelled (${signal})`)));
}
process.on('uncaughtException', crash);

function crash(error: unknown): void {
  crashed = true;
  stop.abort(toFailure(error));
}

// A runner brings the Node that action.yml names; act takes the one that it finds.
if (Number.parseInt(process.versions.node, 10) < 24) {
  const message = `this action needs Node 24 or newer, and runs on ${process.versions.node}`;
  stop.abort(new Failure('invalid-input', message, { hint: 'Put Node 24 first in PATH.' }));
}

const runUrl =
  env.GITHUB_SERVER_URL && env.GITHUB_REPOSITORY && env.GITHUB_RUN_ID
    ? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`
    : '';

const exitCode = await run({
  version: packageJson.version,
  runUrl,
  clock: systemClock,
  random: Math.random,
  transport: createHttpTransport(`${packageJson.name}/${packageJson.version}`),
  runner,
  artifacts: createArtifactStore({
    attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
    url: runUrl,
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    missingVariables: ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => !env[name]),
  }),
  openStore: (outputDirectory) =>
    new CsvStore({
      workspace: env.GITHUB_WORKSPACE || process.cwd(),
      outputDirectory,
      temporary: env.RUNNER_TEMP || tmpdir(),
    }),
  stop: stop.signal,
}).catch((thrown): 1 => {
  runner.error(toFailure(thrown).sentence);
  return 1;
});
finished = true;
process.exitCode = crashed ? 1 : exitCode;
// Waits for the log, but not for a stalled upload.
process.stdout.write('', () => process.exit());
