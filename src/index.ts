import { tmpdir } from 'node:os';
import packageJson from '../package.json' with { type: 'json' };
import { createCsvStore } from './adapters/csv/store.ts';
import { createArtifactStore } from './adapters/github/artifact-store.ts';
import { createRunner } from './adapters/github/runner.ts';
import { createHttpTransport } from './adapters/http-transport.ts';
import { systemClock } from './adapters/system-clock.ts';
import { keepYoungGenerationSmall, saveMemory, stopCompilers } from './adapters/v8-flags.ts';
import { Failure, toFailure } from './domain/errors.ts';
import { main } from './main.ts';

// Red until proven green: also a promise that never settles, which lets the process run dry, ends with this.
process.exitCode = 1;
let finished = false;
process.on('exit', () => {
  if (finished) return;
  process.exitCode = 1;
  process.stdout.write(
    '::error::The run ended before it was done. This is a fault of the action: please report it with this log.\n',
  );
});

const stop = new AbortController();
let crashed = false;
// The runner sends the first and then the second; on Windows, where nobody can catch SIGTERM, the third (CTRL_BREAK) in its place.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => stop.abort(new Failure('cancelled', `the run was cancelled (${signal})`)));
}
process.on('uncaughtException', (error) => {
  crashed = true;
  stop.abort(toFailure(error));
});

// By then what every run needs is loaded, and a short run is over.
setTimeout(keepYoungGenerationSmall, 500).unref();

const { env } = process;
const runUrl =
  env.GITHUB_SERVER_URL && env.GITHUB_REPOSITORY && env.GITHUB_RUN_ID
    ? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`
    : '';

// Not awaited: a module that awaits is bundled as a function, which V8 parses twice.
void main({
  version: packageJson.version,
  runUrl,
  clock: systemClock,
  random: Math.random,
  saveMemory,
  stopCompilers,
  transport: createHttpTransport(`${packageJson.name}/${packageJson.version}`),
  runner: createRunner(env.GITHUB_EVENT_PATH ?? ''),
  artifacts: createArtifactStore({ attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1), url: runUrl }),
  openStore: (outputDirectory) =>
    createCsvStore({
      workspace: env.GITHUB_WORKSPACE || process.cwd(),
      outputDirectory,
      temporary: env.RUNNER_TEMP || tmpdir(),
    }),
  stop: stop.signal,
}).then((exitCode) => {
  finished = true;
  process.exitCode = crashed ? 1 : exitCode;
  // What lingers, a stalled upload say, is not waited for; what was logged is.
  process.stdout.write('', () => process.exit());
});
