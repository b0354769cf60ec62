import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { type RateLimit, startSimulator } from './index.ts';

const usage = `Starts a Harness SEI server on this machine, with made-up data, until Ctrl-C.

  npm run simulator -- [options]

  --host <name>            address to listen on (127.0.0.1)
  --port <number>          port, 0 for any free one (8080)
  --base-path <path>       path before /v2 (/prod1/sei/api)
  --api-key <key>          key that requests must bear (simulator-key)
  --job-time <duration>    how long an export takes: 500ms, 5s, 2m (5s)
  --capacity <number>      how many exports are processed at once, the others wait (unlimited)
  --requests-per-minute <number>
                           requests of the key in any 60 seconds; one too many is answered 429 (unlimited)
  --retry-after <form>     Retry-After of a 429: seconds, date or none (none)
  --teams <number>         teams of the organization tree (24)
  --rows <number>          rows of every file (as many as teams and periods make)
  --seed <number>          seed of names and numbers (1)
  --fail-with <reason>     let every export fail
  --help
`;

/** Milliseconds of `500ms`, `5s` or `2m`. */
function durationMs(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const factor = { ms: 1, s: 1_000, m: 60_000 }[unit ?? ''];
  if (amount === undefined || factor === undefined)
    throw new Error(`--job-time ${text}: expected 500ms, 5s or 2m`);
  return Number(amount) * factor;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${option} ${text}: expected a whole number`);
  return Number(text);
}

const retryAfterForms = ['seconds', 'date', 'none'] as const;

function rateLimitOf(
  requestsPerMinute: string | undefined,
  retryAfter: string | undefined,
): RateLimit | undefined {
  const form = retryAfterForms.find((word) => word === (retryAfter ?? 'none'));
  if (!form) throw new Error(`--retry-after ${retryAfter}: expected seconds, date or none`);
  if (requestsPerMinute !== undefined)
    return { requestsPerMinute: wholeNumber('requests-per-minute', requestsPerMinute), retryAfter: form };
  if (retryAfter !== undefined) throw new Error('--retry-after: needs --requests-per-minute');
  return undefined;
}

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      host: { ...text, default: '127.0.0.1' },
      port: { ...text, default: '8080' },
      'base-path': { ...text, default: '/prod1/sei/api' },
      'api-key': { ...text, default: 'simulator-key' },
      'job-time': { ...text, default: '5s' },
      capacity: text,
      'requests-per-minute': text,
      'retry-after': text,
      teams: { ...text, default: '24' },
      rows: text,
      seed: { ...text, default: '1' },
      'fail-with': text,
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

/** The lines that point the action here. */
function instructions(baseUrl: string, apiKey: string): string {
  return `Harness SEI simulator at ${baseUrl}, key ${apiKey}. Ctrl-C ends it.

In a workflow on this machine's runner:
  - uses: octo-org/harness-sei-export@v1
    with:
      base-url: ${baseUrl}
      api-key: ${apiKey}
      org-identifier: default
      project-identifier: demo
      export: business-alignment
      org-tree-name: Engineering

By hand:
  env 'INPUT_BASE-URL=${baseUrl}' 'INPUT_API-KEY=${apiKey}' 'INPUT_ORG-IDENTIFIER=default' \\
    'INPUT_PROJECT-IDENTIFIER=demo' 'INPUT_EXPORT=sprint' 'INPUT_ORG-TREE-NAME=Engineering' \\
    INPUT_ARTIFACT=off INPUT_SUMMARY=false node dist/index.js
  curl -H 'authorization: ApiKey ${apiKey}' -H 'content-type: application/json' \\
    '${baseUrl}/v2/org-trees/1/teams?orgIdentifier=default&projectIdentifier=demo'
`;
}

async function main(): Promise<void> {
  const values = readOptions();
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const jobTimeMs = durationMs(values['job-time']);
  const rateLimit = rateLimitOf(values['requests-per-minute'], values['retry-after']);
  const simulator = await startSimulator({
    host: values.host,
    port: wholeNumber('port', values.port),
    basePath: values['base-path'],
    apiKey: values['api-key'],
    seed: wholeNumber('seed', values.seed),
    queuedMs: jobTimeMs / 5,
    processingMs: (jobTimeMs * 4) / 5,
    ...(values.capacity !== undefined && { capacity: wholeNumber('capacity', values.capacity) }),
    ...(rateLimit && { rateLimit }),
    orgTree: { teams: wholeNumber('teams', values.teams) },
    onAnswer: ({ method, path, answerStatus }) => process.stdout.write(`${answerStatus} ${method} ${path}\n`),
    style: {
      ...(values.rows !== undefined && { rows: wholeNumber('rows', values.rows) }),
      ...(values['fail-with'] !== undefined && { failWith: { reason: values['fail-with'] } }),
    },
  });
  process.stdout.write(instructions(simulator.baseUrl, values['api-key']));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await simulator.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
