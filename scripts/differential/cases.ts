/** The runs that two bundles are compared by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { ArtifactRouteName } from '../../simulator/artifact-service.ts';
import type { Fault, RouteName, SimulatorOptions } from '../../simulator/index.ts';
import { DEMO_INPUTS } from '../demo-inputs.ts';
import type { PlannedFault } from './faults.ts';

export type Inputs = Readonly<Record<string, string>>;

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

/** Of an input. */
interface Values {
  readonly right?: readonly string[];
  readonly wrong?: readonly string[];
  readonly exports?: readonly string[];
}

export type ServerRow = Omit<SimulatorOptions, 'style'> & {
  readonly style?: Readonly<Record<string, unknown>>;
  readonly isTimed?: boolean;
};

interface JobRow {
  readonly name: string;
  readonly exports?: readonly string[];
  readonly first?: Inputs;
  readonly second?: Inputs;
  readonly env?: Inputs;
  readonly processingMs?: number;
}

const root = resolve(import.meta.dirname, '../..');
/** cases.yml, where `<300 x>` is a long text. */
export const table = parse(
  readFileSync(join(import.meta.dirname, 'cases.yml'), 'utf8').replaceAll(/<(\d+) x>/g, (_, count) =>
    'x'.repeat(Number(count)),
  ),
) as {
  readonly inputs: Readonly<Record<string, Values>>;
  readonly fitting: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly companions: Readonly<Record<string, Inputs>>;
  readonly files: Readonly<Record<string, string>>;
  readonly servers: readonly ServerRow[];
  readonly jobs: readonly JobRow[];
};
export const EXPORTS = DEMO_INPUTS.map((inputs) => inputs.export ?? '');
export const CONNECTION = {
  'base-url': '<base-url>',
  'api-key': 'simulator-key',
  'org-identifier': 'octo-org',
  'project-identifier': 'insights',
};

/** What a runner hands over for inputs that are not given. */
export const DEFAULTS: Inputs = Object.fromEntries(
  Object.entries(
    parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs as Record<string, { default?: string }>,
  ).map(([name, { default: value = '' }]) => [name, value]),
);

/** Those that do not depend on a seed: the demo, the examples, jobs of two steps, and cancellations. */
export function fixedCases(): Case[] {
  return [...demoCases(), ...exampleCases(), ...jobCases(), ...signalCases()];
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
  return table.jobs.flatMap(({ name, exports = EXPORTS, first, second, env, processingMs }) =>
    exports.map((kind) => {
      const inputs = {
        ...CONNECTION,
        'team-ids': 'a=3, b=4, c=5',
        period: '2026-Q1',
        export: kind,
        ...first,
      };
      return {
        name: `${name}, ${kind}`,
        steps: [{ inputs }, { inputs: { ...inputs, ...second }, ...(env && { env }) }],
        ...(processingMs && { simulator: { processingMs }, isTimed: true }),
      };
    }),
  );
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
