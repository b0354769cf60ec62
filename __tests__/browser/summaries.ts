import { readFile } from 'node:fs/promises';
import { removeStep, runStep } from '../../scripts/run-step.ts';
import type { ArtifactService } from '../../simulator/artifact-service.ts';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.ts';

/** A run of the shipped bundle, and what there is to be seen of it. */
export interface SummaryCase {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly organization?: keyof typeof ORGANIZATIONS;
  /** Sent in place of the CSV. */
  readonly csv?: (csv: string) => string;
  /** Requests to answer with this status: every one, or every second one. */
  readonly refused?: 'all' | 'some';
}

const ORGANIZATIONS = {
  small: { orgTree: { teams: 24 } },
  large: { orgTree: { teams: 200 } },
  hostile: { orgTree: { teams: 35, names: 'hostile' } },
} as const satisfies Record<string, SimulatorOptions>;

/** Not of the tree, so that it is one team however large the tree is. */
const ONE_TEAM = { 'team-ids': 'platform-team=9001' };
const TREE = { 'org-tree-name': 'Engineering' };
/** The root of the tree: a report of it has a row for every team. */
const ROOT = { 'team-ids': 'engineering=1' };
const ONE_PERIOD = { period: '2026-03' };
const MANY_PERIODS = { 'start-date': '2024-04-01', 'end-date': '2026-03-31' };

const EXPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'business-alignment': {},
  productivity: { 'metric-groups': 'activity, velocity, volume, quality, collaboration' },
  sprint: {
    'metric-groups': 'work, delivery, delivery-analysis, analysis',
    'computation-mode': 'story-points',
    granularity: 'monthly',
  },
  efficiency: { 'metric-groups': 'lttc, work_items, df, cfr, mttr, rating', aggregation: 'median' },
  'time-in-status': { 'issue-statuses': 'To Do, In Progress, In Review, QA, Ready for Release' },
  'team-report': { metrics: 'all', 'efficiency-metrics': 'all' },
  'contributor-report': { 'include-ratings': 'true' },
};

/** Every export of one team and of 200, over one period and over 24. */
export const MATRIX: readonly SummaryCase[] = Object.entries(EXPORTS).flatMap(([kind, own]) =>
  (
    [
      ['one team', ONE_TEAM],
      ['200 teams', kind.endsWith('-report') ? ROOT : TREE],
    ] as const
  ).flatMap(([size, scope]) =>
    (
      [
        ['one period', ONE_PERIOD],
        ['24 periods', MANY_PERIODS],
      ] as const
    ).map(([length, period]) => ({
      name: `${kind}, ${size}, ${length}`,
      inputs: { export: kind, ...own, ...scope, ...period },
      organization: 'large' as const,
    })),
  ),
);

const headerOnly = (csv: string) => csv.slice(0, csv.indexOf('\n') + 1);
/** Whom and when the rows are about is left. */
const withoutValues = (csv: string) =>
  csv.replaceAll(
    /^(.*?,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d)(.*)$/gm,
    (_, about: string, values: string) => about + values.replaceAll(/[^,]/g, ''),
  );

/** What else a reader may get to see. */
export const ENDS: readonly SummaryCase[] = [
  {
    name: 'nothing in the period',
    inputs: { export: 'efficiency', ...EXPORTS.efficiency, ...ONE_TEAM, ...ONE_PERIOD },
    csv: headerOnly,
  },
  {
    name: 'everything missing',
    inputs: { export: 'efficiency', ...EXPORTS.efficiency, ...TREE, ...MANY_PERIODS },
    csv: withoutValues,
  },
  {
    name: 'every export fails',
    inputs: { export: 'sprint', ...EXPORTS.sprint, 'team-ids': 'a=5,b=6', ...ONE_PERIOD },
    refused: 'all',
  },
  {
    name: 'some of 200 exports fail',
    inputs: {
      export: 'business-alignment',
      'org-tree-id': '1',
      period: '2026-Q1',
      'max-parallel': '32',
      'requests-per-minute': '60000',
      'target-column': 'Target',
    },
    organization: 'large',
    refused: 'some',
  },
  { name: 'wrong inputs', inputs: { export: 'sprint', granularity: 'hourly', period: 'soon' } },
  {
    name: 'a dry run',
    inputs: { export: 'productivity', ...ONE_TEAM, ...ONE_PERIOD, 'dry-run': 'true' },
  },
  {
    name: 'weeks that go on after the period',
    inputs: {
      export: 'time-in-status',
      ...EXPORTS['time-in-status'],
      ...TREE,
      granularity: 'weekly',
      period: '2026-Q1',
    },
  },
  {
    name: 'developers',
    inputs: {
      export: 'productivity',
      ...EXPORTS.productivity,
      'metric-level': 'developer',
      aggregation: 'mean',
      ...TREE,
      'team-ids': 'platform-team=9001',
      ...ONE_PERIOD,
    },
  },
];

/** Category names of a customer who means no good. */
const HOSTILE_CATEGORIES = [
  'end_story_points',
  '"""a"" ; b`_story_points"',
  '%%{init: {}}%%_story_points',
  '[x](javascript:alert(1))_story_points',
  '<img src=x onerror=alert(1)>_story_points',
  '"a\nb # 100% $$x$$ \\ {c}_story_points"',
  '__proto___story_points',
  '\u202Eright_story_points',
];

/** Names that break what trusts them. */
export const HOSTILE: readonly SummaryCase[] = [
  ...Object.entries(EXPORTS)
    .filter(([kind]) => kind !== 'contributor-report')
    .map(([kind, own]) => ({
      name: `hostile team names, ${kind}`,
      inputs: { export: kind, ...own, ...(kind === 'team-report' ? ROOT : TREE), ...MANY_PERIODS },
      organization: 'hostile' as const,
    })),
  {
    name: 'hostile category names',
    inputs: { export: 'business-alignment', ...TREE, period: '2026-Q1' },
    csv: (csv: string) => {
      const [header = '', ...rows] = csv.trimEnd().split('\n');
      const about = header.split(',').slice(0, 5);
      const numbers = HOSTILE_CATEGORIES.map((_, index) => String(10 + index));
      return [
        [...about, ...HOSTILE_CATEGORIES].join(','),
        ...rows.map((row) => `${/^.*?\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d/.exec(row)?.[0]},${numbers.join(',')}`),
      ].join('\n');
    },
  },
  {
    name: 'hostile status names',
    inputs: { export: 'time-in-status', ...ONE_TEAM, ...MANY_PERIODS, 'issue-statuses': 'To Do, Done' },
    csv: (csv: string) =>
      csv
        .replace('to_do_hours', '"end ""x"" %%{init}%% <b>_hours"')
        .replace('done_hours', '"; ] $$ `_hours"'),
  },
  {
    name: 'hostile period labels',
    inputs: { export: 'efficiency', ...EXPORTS.efficiency, ...ONE_TEAM, ...MANY_PERIODS },
    csv: (csv: string) => csv.replaceAll(/^([A-Z][a-z]{2}) (\d{4}),/gm, '"$1 ""|%%{ ]; end` <b> $2",'),
  },
];

/** Runs a case through dist/ against a simulated Harness; resolves with its job summary. */
export async function summaryOf(
  { inputs, organization = 'small', csv, refused }: SummaryCase,
  artifacts: ArtifactService,
): Promise<string> {
  const simulator = await startSimulator({
    queuedMs: 0,
    processingMs: 0,
    ...ORGANIZATIONS[organization],
  });
  const run = () =>
    runStep({
      artifacts,
      inputs: {
        'api-key': 'simulator-key',
        'base-url': simulator.baseUrl,
        'org-identifier': 'octo-org',
        'project-identifier': 'insights',
        'artifact-overwrite': 'true',
        ...inputs,
      },
    });
  try {
    if (csv !== undefined) {
      const first = await run();
      const body = csv(await readFile(first.outputs['csv-path'] ?? '', 'utf8'));
      await removeStep(first);
      simulator.faults.add({
        on: ['download', 'report'],
        do: { body, headers: { 'content-encoding': null } },
      });
    }
    if (refused !== undefined) {
      let count = 0;
      simulator.faults.add({
        on: 'create',
        times: Number.POSITIVE_INFINITY,
        when: () => {
          count += 1;
          return refused === 'all' || count % 20 === 0;
        },
        do: { answer: { status: 400, body: JSON.stringify({ message: 'Invalid teamId | see <docs>' }) } },
      });
    }
    const result = await run();
    await removeStep(result);
    return result.summary;
  } finally {
    await simulator.close();
  }
}
