import { parseArgs } from 'node:util';
import { type Dialect, switches, type TreeFlaws, treeSwitches } from './harness/switches.ts';
import type { RateLimit, SimulatorOptions } from './options.ts';

/** Name, form and meaning of the options that are no switches; defaults in brackets. */
const options = {
  host: ['<name>', 'address to listen on (127.0.0.1)'],
  port: ['<number>', 'port, 0 for any free one (8080)'],
  'base-path': ['<path>', 'path before /v2 (/prod1/sei/api)'],
  'api-key': ['<key>', 'the one key that is right, others are answered 401 (any)'],
  'job-time': ['<duration>', 'how long an export takes: 500ms, 5s, 2m (5s)'],
  capacity: ['<number>', 'how many exports are processed at once, the others wait (unlimited)'],
  'requests-per-minute': [
    '<number>',
    'of the key in any 60 seconds; one too many is answered 429 (unlimited)',
  ],
  'retry-after': ['<form>', 'Retry-After of a 429: seconds, date or none (none)'],
  teams: ['<number>', 'teams of the organization tree (24)'],
  levels: ['<number>', 'levels of the tree, the teams counted (as many as six to a group make)'],
  'other-trees': ['<names>', 'names of further trees, separated by commas (none)'],
  rows: ['<number>', 'rows of every file (as many as teams and periods make)'],
  seed: ['<number>', 'seed of names and numbers (1)'],
  'fail-with': ['<reason>', 'every export fails'],
  'unknown-status': ['<word>', 'a status that no page names, for ever'],
  'expire-after': ['<duration>', 'how long a file can be downloaded before it is answered 410 (for ever)'],
} as const satisfies Record<string, readonly [string, string]>;

type Values = Readonly<Record<string, string | undefined>>;

/** The help text. */
export function usage(): string {
  const plain = Object.entries(options).map(([name, [form, about]]) => lineOf(`--${name} ${form}`, about));
  const ofTable = (table: SwitchTable) =>
    Object.entries(table).map(([name, { values, about }]) =>
      lineOf(`--${kebab(name)} <${values.join('|')}>`, `${about} (${values[0]})`),
    );
  return `Starts a Harness SEI server on this machine, with made-up data, until Ctrl-C. It takes any organization, project,
team and tree, so a workflow can be tried as it stands: only base-url changes, and the key may be anything.

  npm run simulator -- [options]        or, with Node 24: node simulator/cli.ts [options]

${plain.join('')}${lineOf('--empty-exports', 'every export has a header and no row')}${lineOf('--help', '')}
What Harness's pages leave open, or say in two ways:

${ofTable(switches).join('')}
Flaws of the organization tree:

${ofTable(treeSwitches).join('')}
Defaults are in brackets. The line of each answer goes to the log. On a runner, as steps before the one that exports:

  - uses: actions/setup-node@v7
    with:
      node-version: 24
  - run: |
      git clone --depth 1 https://github.com/octo-org/harness-sei-export "$RUNNER_TEMP/simulator"
      node "$RUNNER_TEMP/simulator/simulator/cli.ts" >"$RUNNER_TEMP/simulator.log" &
`;
}

/** The options of `startSimulator` that `args` ask for; undefined where they ask for help. Throws, by name, on a wrong one. */
export function readCommandLine(args: readonly string[]): SimulatorOptions | undefined {
  const names = [...Object.keys(options), ...Object.keys({ ...switches, ...treeSwitches }).map(kebab)];
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])),
      help: { type: 'boolean' },
      'empty-exports': { type: 'boolean' },
    },
  });
  const { help, 'empty-exports': emptyExports, ...given } = values;
  return help === true ? undefined : simulatorOptions(given as Values, emptyExports === true);
}

function simulatorOptions(given: Values, emptyExports: boolean): SimulatorOptions {
  const number = (name: keyof typeof options, key: string) => {
    const text = given[name];
    return text === undefined ? {} : { [key]: wholeNumber(name, text) };
  };
  const { 'fail-with': reason, 'unknown-status': unknownStatus, 'expire-after': expiresAfter } = given;
  const jobTimeMs = durationMs('job-time', given['job-time'] ?? '5s');
  const rateLimit = rateLimitOf(given['requests-per-minute'], given['retry-after']);
  return {
    port: 8080,
    ...number('port', 'port'),
    ...(given.host !== undefined && { host: given.host }),
    ...(given['base-path'] !== undefined && { basePath: given['base-path'] }),
    apiKey: given['api-key'] ?? null,
    ...number('seed', 'seed'),
    queuedMs: jobTimeMs / 5,
    processingMs: (jobTimeMs * 4) / 5,
    ...number('capacity', 'capacity'),
    ...(rateLimit && { rateLimit }),
    orgTree: {
      ...number('teams', 'teams'),
      ...number('levels', 'levels'),
      others: given['other-trees']?.split(',') ?? [],
      ...(chosen(treeSwitches, given) as Partial<TreeFlaws>),
    },
    style: {
      ...(chosen(switches, given) as Partial<Dialect>),
      ...number('rows', 'rows'),
      emptyExports,
      unknownStatus,
      ...(reason !== undefined && { failWith: { reason } }),
      ...(expiresAfter !== undefined && {
        expiry: { afterMs: durationMs('expire-after', expiresAfter), status: 410 },
      }),
    },
  };
}

type SwitchTable = Record<string, { values: readonly (string | number | boolean)[]; about: string }>;

/** The values that are given of the switches of `table`. */
function chosen(table: SwitchTable, given: Values): Record<string, unknown> {
  const named = Object.entries(table).flatMap(([name, { values }]) => {
    const text = given[kebab(name)];
    if (text === undefined) return [];
    const value = values.find((candidate) => String(candidate) === text);
    if (value === undefined)
      throw new Error(
        `--${kebab(name)} ${text}: expected ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
      );
    return [[name, value]];
  });
  return Object.fromEntries(named);
}

function rateLimitOf(perMinute: string | undefined, retryAfter = 'none'): RateLimit | undefined {
  const form = (['seconds', 'date', 'none'] as const).find((word) => word === retryAfter);
  if (!form) throw new Error(`--retry-after ${retryAfter}: expected seconds, date or none`);
  if (perMinute !== undefined)
    return { requestsPerMinute: wholeNumber('requests-per-minute', perMinute), retryAfter: form };
  if (form !== 'none') throw new Error('--retry-after: needs --requests-per-minute');
  return undefined;
}

/** Milliseconds of `500ms`, `5s` or `2m`. */
function durationMs(option: string, text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const factor = { ms: 1, s: 1_000, m: 60_000 }[unit ?? ''];
  if (amount === undefined || factor === undefined)
    throw new Error(`--${option} ${text}: expected 500ms, 5s or 2m`);
  return Number(amount) * factor;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${option} ${text}: expected a whole number`);
  return Number(text);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** One option; what it means stands below where its name is long. */
function lineOf(option: string, about: string): string {
  const column = 31;
  const start = `  ${option}`;
  return start.length < column
    ? `${start.padEnd(column)}${about}\n`.replace(/ +\n/, '\n')
    : `${start}\n${' '.repeat(column)}${about}\n`;
}
