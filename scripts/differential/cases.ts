/** The runs that two bundles are compared by. The same seed gives the same cases, each whatever the others are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { ArtifactRouteName } from '../../simulator/artifact-service.ts';
import { hash } from '../../simulator/data/chance.ts';
import type { Fault, RouteName, SimulatorOptions } from '../../simulator/index.ts';
import { DEMO_INPUTS } from '../demo-inputs.ts';
import { ARTIFACT_FAULTS, FAULTS, type PlannedFault, SERVERS } from './faults.ts';

type Inputs = Readonly<Record<string, string>>;

export interface Step {
  readonly inputs: Inputs;
  readonly env?: Readonly<Record<string, string>>;
}

/** Steps of one job, one after the other in one workspace, with one server and one artifact service. */
export interface Case {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly simulator?: SimulatorOptions;
  readonly faults?: readonly PlannedFault[];
  readonly artifactFaults?: readonly Fault<ArtifactRouteName>[];
  readonly files?: Readonly<Record<string, string>>;
  readonly event?: object;
  readonly hasNoArtifacts?: boolean;
  /** Sent when the first such request arrives. */
  readonly signal?: {
    readonly name: 'SIGINT' | 'SIGTERM';
    readonly at: RouteName | 'create-artifact' | 'blob';
  };
  /** How often something is asked depends on the machine's speed. */
  readonly isTimed?: boolean;
}

interface Values {
  readonly right?: readonly string[];
  readonly wrong?: readonly string[];
  readonly exports?: readonly string[];
}

const root = resolve(import.meta.dirname, '../..');
const table = parse(
  readFileSync(join(import.meta.dirname, 'inputs.yml'), 'utf8').replaceAll(/<(\d+) x>/g, (_, count) =>
    'x'.repeat(count),
  ),
) as {
  readonly inputs: Readonly<Record<string, Values>>;
  readonly companions: Readonly<Record<string, Inputs>>;
  readonly files: Readonly<Record<string, string>>;
};
const EXPORTS = DEMO_INPUTS.map((inputs) => inputs.export ?? '');
const CONNECTION = {
  'base-url': '<base-url>',
  'api-key': 'simulator-key',
  'org-identifier': 'octo-org',
  'project-identifier': 'insights',
};
/** A run that ends by its deadline does so after 6 s. */
const SHORT = { 'timeout-minutes': '0.1', 'poll-interval-seconds': '1' };
const SEVERAL = { 'team-ids': 'a=3, b=4, c=5', period: '2026-Q1' };

/** What a runner hands over for inputs that are not given. */
export const DEFAULTS: Inputs = Object.fromEntries(
  Object.entries(
    parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs as Record<string, { default?: string }>,
  ).map(([name, { default: value = '' }]) => [name, value]),
);

/** Those that are the same with each seed, and `count` that the seed makes. */
export function casesOf(seed: number, count: number): Case[] {
  return [...demoCases(), ...exampleCases(), ...jobCases(), ...signalCases(), ...generated(seed, count)];
}

function demoCases(): Case[] {
  return DEMO_INPUTS.map((inputs) => ({
    name: `demo ${inputs.export}`,
    steps: [{ inputs: { ...CONNECTION, ...inputs } }],
  }));
}

/** The steps of this action in examples/ with what their workflow tests give them, and those of the reusable workflow. */
function exampleCases(): Case[] {
  const expressions: Inputs = {
    'secrets.HARNESS_SEI_API_KEY': 'simulator-key',
    'inputs.year': '2025',
    'env.SNAPSHOT': 'metrics/efficiency.csv',
    'needs.export.outputs.period': '<period-label>',
    'needs.export.outputs.export-id': '<export-id>',
  };
  const folder = join(root, 'examples');
  const cases = readdirSync(folder).map((file): Case => {
    const { jobs = {} } = parse(readFileSync(join(folder, file), 'utf8')) as {
      jobs?: Record<string, { steps?: { uses?: string; with?: Record<string, unknown> }[] }>;
    };
    const steps = Object.values(jobs).flatMap(({ steps: all = [] }) =>
      all.filter(({ uses }) => uses?.startsWith('octo-org/harness-sei-export@')),
    );
    const isResumed = file.startsWith('resume');
    return {
      name: `example ${file}`,
      simulator: { orgTree: { teams: 3 }, ...(isResumed && { processingMs: 5_000 }) },
      ...(isResumed && { isTimed: true }),
      steps: steps.map(({ with: given = {} }, at) => {
        const inputs = Object.entries(given).map(([name, value]) => [
          name,
          String(value).replaceAll(
            /\$\{\{ (.*?) \}\}/g,
            (_, expression: string) => expressions[expression] ?? '',
          ),
        ]);
        const budget = isResumed && at === 0 && { 'timeout-minutes': '0.03' };
        return {
          inputs: { ...DEFAULTS, ...Object.fromEntries(inputs), 'base-url': '<base-url>', ...budget },
        };
      }),
    };
  });
  const one = { ...CONNECTION, export: 'efficiency' };
  const batch = (teams: string, number: number): Step => ({
    inputs: {
      ...one,
      'team-ids': teams,
      'max-parallel': '16',
      'file-name': `batch-${number}.csv`,
      'artifact-name': `batch-${number}`,
    },
  });
  const whole: Case = {
    name: 'example whole-organization.yml',
    simulator: { orgTree: { teams: 5 } },
    steps: [
      { inputs: { ...one, 'org-tree-id': '1', 'dry-run': 'true', 'batch-size': '3', summary: 'false' } },
      batch('1=2, 2=3, 3=4', 1),
      batch('4=5, 5=6', 2),
      {
        inputs: {
          export: 'efficiency',
          'input-files': 'harness-sei/*.csv',
          'stable-order': 'true',
          'file-name': 'all.csv',
        },
      },
    ],
  };
  return [...cases.filter(({ steps }) => steps.length > 0), whole];
}

/** Runs that build on one another. */
function jobCases(): Case[] {
  const all = (
    name: string,
    first: Inputs,
    second: Inputs,
    more: Partial<Case> & { readonly attempt?: string } = {},
  ): Case[] => {
    const { attempt, ...rest } = more;
    return EXPORTS.map((kind) => {
      const inputs = { ...CONNECTION, ...SEVERAL, export: kind, ...first };
      const env = attempt === undefined ? {} : { env: { GITHUB_RUN_ATTEMPT: attempt } };
      return {
        name: `${name}, ${kind}`,
        steps: [{ inputs }, { inputs: { ...inputs, ...second }, ...env }],
        ...rest,
      };
    });
  };
  const pickOf = (cases: readonly Case[], ...kinds: readonly string[]) =>
    cases.filter(({ name }) => kinds.some((kind) => name.endsWith(`, ${kind}`)));
  const off = { artifact: 'off' };
  return [
    ...pickOf(
      all('started, then collected', { wait: 'false' }, { wait: 'true', 'export-id': '<export-ids>' }),
      ...EXPORTS.slice(0, 5),
    ),
    ...pickOf(
      all(
        'collected in pieces',
        { wait: 'false', 'split-by': 'month' },
        { wait: 'true', 'export-id': '<export-ids>', merge: 'false' },
      ),
      'sprint',
    ),
    ...pickOf(all('the same twice', off, off), 'productivity', 'efficiency', 'team-report'),
    ...pickOf(all('a name that is taken', {}, {}), 'efficiency'),
    ...pickOf(all('overwritten', {}, { 'artifact-overwrite': 'true' }), 'sprint'),
    ...pickOf(all('a second attempt', {}, {}, { attempt: '2' }), 'business-alignment'),
    ...all('baseline of the same period', off, { ...off, baseline: '<csv-path>', 'stable-order': 'true' }),
    ...pickOf(
      all('baseline of another period', off, { baseline: '<csv-path>', period: '2025-Q4' }),
      'efficiency',
      'productivity',
      'sprint',
    ),
    ...pickOf(
      all('baseline of other teams', off, { baseline: '<csv-path>', 'team-ids': '3, 7' }),
      'efficiency',
      'time-in-status',
    ),
    ...all(
      'files of before',
      { merge: 'false' },
      { merge: 'true', 'team-ids': '', 'input-files': 'harness-sei/*.csv', 'stable-order': 'true' },
    ),
    ...pickOf(
      all(
        'files of before, a column for each',
        { merge: 'false', ...off },
        { merge: 'true', 'team-ids': '', 'input-files': 'harness-sei/*.csv', 'target-column': 'File' },
      ),
      'efficiency',
    ),
    ...pickOf(
      all(
        'timed out, then collected',
        { 'timeout-minutes': '0.03', 'on-timeout': 'warn' },
        { 'timeout-minutes': '1', 'export-id': '<export-ids>' },
        { simulator: { processingMs: 5_000 }, isTimed: true },
      ),
      'efficiency',
    ),
  ];
}

function signalCases(): Case[] {
  const inputs = {
    ...CONNECTION,
    export: 'business-alignment',
    'team-ids': 'platform-team=1',
    period: '2026-Q1',
  };
  const stall = (on: RouteName): PlannedFault => ({
    name: 'stall',
    on,
    times: Number.POSITIVE_INFINITY,
    do: { stall: on === 'download' ? { afterBodyBytes: 50 } : 'before-headers' },
  });
  return (['SIGINT', 'SIGTERM'] as const).flatMap((name) => [
    ...(['create', 'poll', 'download'] as const).map((at) => ({
      name: `${name} in ${at}`,
      steps: [{ inputs }],
      faults: [stall(at)],
      signal: { name, at },
    })),
    {
      name: `${name} in create-artifact`,
      steps: [{ inputs }],
      artifactFaults: [{ on: 'create-artifact' as const, do: { stall: 'before-headers' as const } }],
      signal: { name, at: 'create-artifact' as const },
    },
  ]);
}

/** A choice that depends on the seed, the case and how many choices were made before. */
class Chance {
  readonly #seed: number;
  readonly #index: number;
  #choices = 0;

  constructor(seed: number, index: number) {
    this.#seed = seed;
    this.#index = index;
  }

  below(count: number): number {
    this.#choices += 1;
    return hash(this.#seed, this.#index, this.#choices) % count;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  isOneIn(count: number): boolean {
    return this.below(count) === 0;
  }
}

interface Focus {
  readonly name: string;
  /** Among which it means something. */
  readonly exports: readonly string[];
  readonly inputs?: Inputs;
  readonly more?: Partial<Case>;
}

/** What the generated cases turn on, one after the other: inputs, faults, servers and artifact services in this measure. */
const MEASURE = [
  'input',
  'fault',
  'input',
  'server',
  'fault',
  'input',
  'server',
  'fault',
  'input',
  'artifact',
] as const;

function generated(seed: number, count: number): Case[] {
  const shuffled = (kind: (typeof MEASURE)[number]) =>
    fociOf(kind)
      .map((focus, at) => ({ focus, rank: hash(seed, kind, at) }))
      .sort((a, b) => a.rank - b.rank);
  const foci = {
    input: shuffled('input'),
    fault: shuffled('fault'),
    server: shuffled('server'),
    artifact: shuffled('artifact'),
  };
  const used = { input: 0, fault: 0, server: 0, artifact: 0 };
  return Array.from({ length: count }, (_, index) => {
    const kind = MEASURE[index % MEASURE.length] ?? 'input';
    const focus = foci[kind][used[kind] % foci[kind].length]?.focus;
    used[kind] += 1;
    if (focus === undefined) throw new Error(`there is nothing of kind ${kind}`);
    return caseOf(focus, new Chance(seed, index));
  });
}

function fociOf(kind: (typeof MEASURE)[number]): Focus[] {
  const v2 = EXPORTS.slice(0, 5);
  if (kind === 'input')
    return Object.entries(table.inputs).flatMap(([name, { right = [], wrong = [], exports = EXPORTS }]) =>
      [...right, ...wrong].map((value) => ({
        name: `input ${name}`,
        exports,
        inputs: { ...table.companions[name], [name]: value, ...(value.includes('127.0.0.1:9') && SHORT) },
        ...(value.includes('127.0.0.1:9') && { more: { isTimed: true } }),
      })),
    );
  if (kind === 'artifact')
    return ARTIFACT_FAULTS.map((fault) => ({
      name: `artifact service: ${fault.on}: ${JSON.stringify(fault.do)}${fault.times ? ', each time' : ''}`,
      exports: EXPORTS,
      inputs: SHORT,
      more: { artifactFaults: [fault], isTimed: true },
    }));
  if (kind === 'server')
    return SERVERS.map(({ isTimed, ...simulator }) => ({
      name: 'server',
      exports: simulator.style?.reportAuthentication
        ? ['team-report', 'contributor-report']
        : simulator.orgTree
          ? v2
          : EXPORTS,
      inputs: {
        ...(isTimed && SHORT),
        ...(simulator.orgTree && { ...table.companions['org-tree-id'], 'org-tree-id': '1' }),
        ...(typeof simulator.apiKey === 'string' && { 'api-key': simulator.apiKey }),
        ...(simulator.style?.wrongPath && { 'base-url': '<origin>/prod1/sei' }),
      },
      more: { simulator, ...(isTimed && { isTimed }) },
    }));
  return FAULTS.map((fault) => ({
    name: `fault ${fault.name}`,
    exports: fault.on === 'report' ? ['team-report', 'contributor-report'] : v2,
    inputs: {
      ...(fault.isTimed && SHORT),
      ...(fault.on === 'org-tree' && { ...table.companions['org-tree-id'], 'org-tree-id': '1' }),
      ...(fault.isPartial && { 'team-ids': '1, 2, 3, 4, 5, 6', 'org-tree-name': '', 'org-tree-id': '' }),
    },
    more: { faults: [fault], ...(fault.isTimed && { isTimed: true }) },
  }));
}

/** A run that would be right, but for what it turns on. */
function caseOf({ name, exports, inputs: focus = {}, more = {} }: Focus, chance: Chance): Case {
  const kind = chance.isOneIn(10) ? chance.pick(EXPORTS) : chance.pick(exports);
  const demo = DEMO_INPUTS.find((inputs) => inputs.export === kind);
  const isReport = kind.endsWith('report');
  const scopes = [
    { 'team-ids': 'platform-team=1' },
    { 'team-ids': 'a=3, b=4, c=5' },
    { 'team-ids': '2, 4' },
    { 'org-tree-name': 'Engineering' },
    { 'org-tree-id': '1' },
  ].slice(0, isReport ? 3 : 5);
  const periods = ['2026-Q1', '2026-03', 'last-month', 'last-quarter', '2026-01-05..2026-02-15'];
  const inputs: Record<string, string> = {
    ...(chance.isOneIn(2) ? DEFAULTS : {}),
    ...CONNECTION,
    ...(chance.isOneIn(3) ? demo : {}),
    export: kind,
    'team-ids': '',
    'org-tree-name': '',
    ...chance.pick(scopes),
    period: chance.pick(periods),
  };
  for (const [input, { right = [], exports: users }] of Object.entries(table.inputs)) {
    const isOwn = users?.includes(kind) && users.length < 5;
    if (right.length === 0 || UNFIT.has(input) || (users && !isOwn) || !chance.isOneIn(isOwn ? 3 : 12))
      continue;
    Object.assign(inputs, table.companions[input], { [input]: chance.pick(right) });
  }
  Object.assign(inputs, focus);
  const isPublic = chance.isOneIn(12);
  return {
    name,
    files: table.files,
    simulator: { orgTree: { teams: 5 }, ...more.simulator },
    ...(isPublic && {
      event: { repository: { full_name: 'octo-org/octo-repo', private: false, visibility: 'public' } },
    }),
    ...(chance.isOneIn(25) && { hasNoArtifacts: true }),
    ...more,
    ...(more.simulator && { simulator: { orgTree: { teams: 5 }, ...more.simulator } }),
    steps: [{ inputs }],
  };
}

/** Would make another run of it: what is asked, whom, when, and how it is run. */
const UNFIT = new Set(
  [
    'team-ids',
    'period',
    'start-date',
    'end-date',
    'input-files',
    'dry-run',
    'batch-size',
    'baseline',
    'timeout-minutes',
    'base-url',
  ].concat([
    'output-directory',
    'request-overrides',
    'max-csv-bytes',
    'poll-interval-seconds',
    'org-identifier',
    'project-identifier',
    'as-of',
    'timezone',
    'pseudonymize-columns',
  ]),
);
