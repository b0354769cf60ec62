/** Runs that a seed makes: each turns on one input, fault, or switch of the servers, amid others that are right. */
import { hash } from '../../simulator/data/chance.ts';
import { defaultStyle } from '../../simulator/harness/style.ts';
import type { SimulatorOptions } from '../../simulator/index.ts';
import { DEMO_INPUTS } from '../demo-inputs.ts';
import { type Case, CONNECTION, DEFAULTS, EXPORTS, type Inputs, type ServerRow, table } from './cases.ts';
import { ARTIFACT_FAULTS, FAULTS } from './faults.ts';

/**
 * For runs that end by their deadline, after 4.8 s: without chance, retries come at 0, 0.75, 2.25 and 5.25 s, and the last at the deadline,
 * so that also a busy machine sees fewer of them than would end the run by their number.
 */
const SHORT = { 'timeout-minutes': '0.08', 'poll-interval-seconds': '1' };

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

const TREE = { ...table.companions['org-tree-id'], 'org-tree-id': '1' };

/** What a case turns on. */
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

/** `count` cases; the same for the same seed, and independent of the count. */
export function generatedCases(seed: number, count: number): Case[] {
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
      ...(fault.times && { inputs: SHORT }),
      more: { artifactFaults: [fault], isTimed: fault.times !== undefined },
    }));
  if (kind === 'server')
    return table.servers.map(serverOf).map(({ isTimed, ...simulator }) => ({
      name: 'server',
      exports: simulator.style?.reportAuthentication
        ? ['team-report', 'contributor-report']
        : simulator.orgTree
          ? v2
          : EXPORTS,
      inputs: {
        ...(isTimed && SHORT),
        ...(simulator.orgTree && TREE),
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
      ...(fault.minutes && { 'timeout-minutes': fault.minutes }),
      ...(fault.on === 'org-tree' && TREE),
      ...(fault.isPartial && { 'team-ids': '1, 2, 3, 4, 5, 6', 'org-tree-name': '', 'org-tree-id': '' }),
    },
    more: { faults: [fault], ...(fault.isTimed && { isTimed: true }) },
  }));
}

/** The options that a row of the table stands for. Throws where a switch is unknown. */
function serverOf({ style = {}, ...row }: ServerRow): SimulatorOptions & { readonly isTimed?: boolean } {
  const unknown = Object.keys(style).filter((name) => !Object.hasOwn(defaultStyle, name));
  if (unknown.length > 0) throw new Error(`the simulator has no switch ${unknown.join(', ')}`);
  const isOfHalf = ({ body }: { readonly body: string }) => hash(body) % 2 === 0;
  const half: SimulatorOptions['style'] = {
    ...(style.emptyExports === 'half' && { emptyExports: isOfHalf }),
    ...(style.failWith === 'half' && {
      failWith: (job) => (isOfHalf(job) ? { reason: 'out of luck' } : undefined),
    }),
  };
  return { ...row, style: { ...style, ...half } };
}

/** A run that is right, but for what it turns on. */
function caseOf({ name, exports, inputs: focus = {}, more = {} }: Focus, chance: Chance): Case {
  const kind = name.startsWith('input') && chance.isOneIn(10) ? chance.pick(EXPORTS) : chance.pick(exports);
  const inputs: Record<string, string> = {
    ...(chance.isOneIn(2) ? DEFAULTS : {}),
    ...CONNECTION,
    ...(chance.isOneIn(3) ? DEMO_INPUTS.find((demo) => demo.export === kind) : {}),
    ...{ export: kind, 'team-ids': '', 'org-tree-name': '' },
    ...chance.pick(kind.endsWith('report') ? TEAMS : [...TEAMS, ...TREES]),
    period: chance.pick(PERIODS),
  };
  for (const [input, right] of Object.entries(table.fitting[kind] ?? {}))
    if (chance.isOneIn(2)) inputs[input] = chance.pick(right);
  for (const [input, right] of Object.entries(table.fitting.any ?? {}))
    if (chance.isOneIn(input.startsWith('on-') ? 3 : 10)) inputs[input] = chance.pick(right);
  if (inputs.merge === 'false') inputs['artifact-format'] = 'zip';
  Object.assign(inputs, focus);
  const isPublic = chance.isOneIn(15);
  return {
    name,
    files: table.files,
    ...(isPublic && {
      event: { repository: { full_name: 'octo-org/octo-repo', private: false, visibility: 'public' } },
    }),
    ...(chance.isOneIn(30) && { hasNoArtifacts: true }),
    ...more,
    simulator: { orgTree: { teams: 5 }, ...more.simulator },
    steps: [{ inputs }],
  };
}

const TEAMS = ['platform-team=1', 'a=3, b=4, c=5', '2, 4'].map((ids) => ({ 'team-ids': ids }));
const TREES = [{ 'org-tree-name': 'Engineering' }, { 'org-tree-id': '1' }];
const PERIODS = ['2026-Q1', '2026-03', 'last-month', 'last-quarter', '2026-01-05..2026-02-15'];
