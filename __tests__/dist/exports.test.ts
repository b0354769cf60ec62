import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import packageJson from '../../package.json' with { type: 'json' };
import { unzip } from '../../scripts/unzip.ts';
import { validManifest } from '../manifest-schema.ts';
import { missing } from '../unavailable.ts';
import { createRig } from './rig.ts';

const ACTION = { name: packageJson.name, version: packageJson.version };

const MARCH = { start: '2026-03-01', end: '2026-03-31' };

/** For each export: what a user writes, and the body that Harness documents for it. */
const EXPORTS: readonly { inputs: Record<string, string>; body: object }[] = [
  {
    inputs: {
      export: 'business-alignment',
      'team-ids': 'team_abc123',
      'metric-groups': 'categorized, uncategorized',
    },
    body: {
      scope: { teamId: 'team_abc123' },
      dateRange: MARCH,
      metricGroups: ['CATEGORIZED', 'UNCATEGORIZED'],
      options: { granularity: 'MONTHLY' },
    },
  },
  {
    inputs: {
      export: 'productivity',
      'team-ids': '456',
      'org-tree-name': 'Engineering',
      'metric-groups': 'activity, velocity',
      'metric-level': 'developer',
      aggregation: 'mean',
    },
    body: {
      scope: { orgTreeName: 'Engineering', teamId: '456' },
      dateRange: MARCH,
      metricGroups: ['activity', 'velocity'],
      options: { metricLevel: 'developer', aggregation: 'mean', granularity: 'monthly', format: 'csv' },
    },
  },
  {
    inputs: {
      export: 'sprint',
      'team-ids': '1',
      'metric-groups': 'work, delivery, delivery analysis, analysis',
      'computation-mode': 'story points',
      granularity: 'sprint',
    },
    body: {
      scope: { teamId: '1' },
      dateRange: MARCH,
      metricGroups: ['work', 'delivery', 'deliveryAnalysis', 'analysis'],
      options: { computationMode: 'STORY_POINTS', metricLevel: 'team', granularity: 'SPRINT' },
    },
  },
  {
    inputs: {
      export: 'efficiency',
      'team-ids': 'team_abc123',
      'metric-groups': 'lttc, df, mttr, cfr, summary',
      aggregation: 'mean',
      'work-categories': 'bugs, features',
    },
    body: {
      scope: { teamId: 'team_abc123' },
      dateRange: MARCH,
      metricGroups: ['lttc', 'df', 'mttr', 'cfr', 'summary'],
      options: {
        granularity: 'MONTHLY',
        aggregation: 'mean',
        format: 'csv',
        workCategoryFilter: ['BUGS', 'FEATURES'],
      },
    },
  },
  {
    inputs: {
      export: 'time-in-status',
      'team-ids': 'team_abc123',
      'issue-statuses': 'In Progress, In Review, QA, Done',
      'metric-level': 'sprint',
      granularity: 'weekly',
      'terminal-date': 'issue-resolved',
    },
    body: {
      scope: { teamId: 'team_abc123' },
      dateRange: MARCH,
      issueStatuses: ['In Progress', 'In Review', 'QA', 'Done'],
      options: { aggregationLevel: 'sprint', granularity: 'weekly', terminalDateColumn: 'issue_resolved_at' },
    },
  },
  {
    inputs: {
      export: 'team-report',
      'team-ids': '123',
      granularity: 'weekly',
      metrics: 'pr velocity per dev, coding-days-per-dev',
    },
    body: {
      collectionId: '123',
      dateStart: MARCH.start,
      dateEnd: MARCH.end,
      teamRefId: 123,
      granularity: 'weekly',
      productivity: { metrics: ['PR_VELOCITY_PER_DEV', 'CODING_DAYS_PER_DEV'] },
    },
  },
  {
    inputs: {
      export: 'contributor-report',
      'team-ids': '1',
      granularity: 'weekly',
      'include-ratings': 'true',
    },
    body: {
      collectionId: '1',
      dateStart: MARCH.start,
      dateEnd: MARCH.end,
      granularity: 'WEEKLY',
      includeRatings: true,
      productivityContributors: { metrics: [] },
    },
  },
];

for (const { inputs, body } of EXPORTS) {
  test(`${inputs.export}: the documented request becomes a checked CSV, outputs, an artifact and a summary`, async (t) => {
    const { simulator, artifacts, run } = await createRig(t);
    const { exitCode, log, outputs, summary } = await run({ ...inputs, period: '2026-03' });

    assert.equal(exitCode, 0, log);
    const create = simulator.requests.find(({ method }) => method === 'POST');
    assert.deepEqual(create?.json, body);

    const path = outputs['csv-path'] ?? '';
    const csv = await readFile(path);
    const records: string[][] = parse(csv, { relax_column_count: false });
    assert.ok(records.length > 1, 'the server sent rows');
    assert.equal(outputs.outcome, 'completed');
    assert.equal(outputs['row-count'], String(records.length - 1));
    assert.deepEqual(JSON.parse(outputs.columns ?? ''), records[0]);
    assert.equal(outputs.bytes, String(csv.length));
    assert.equal(outputs.sha256, createHash('sha256').update(csv).digest('hex'));
    assert.deepEqual(
      [outputs['start-date'], outputs['end-date'], outputs['period-label']],
      [MARCH.start, MARCH.end, '2026-03'],
    );

    const [artifact] = artifacts.artifacts;
    assert.equal(outputs['artifact-id'], String(artifact?.id));
    assert.equal(outputs['artifact-name'], artifact?.name);
    assert.equal(`sha256:${outputs['artifact-digest']}`, artifact?.hash);
    const manifestPath = outputs['manifest-path'] ?? '';
    const manifest = await readFile(manifestPath);
    assert.deepEqual(await unzip(artifact?.bytes ?? Buffer.alloc(0)), {
      [basename(path)]: csv,
      [basename(manifestPath)]: manifest,
    });
    const { action, exports } = validManifest(manifest.toString());
    assert.deepEqual([action, exports[0]?.request], [ACTION, body]);

    assert.match(summary, /^## [A-Z][^\n]+ · /);
    assert.ok(summary.includes('Completed'), summary);
  });
}

test('several teams give several files in one artifact, or one that holds the rows of each, in the order of the teams', async (t) => {
  const { artifacts, run } = await createRig(t);
  const home = await mkdtemp(join(tmpdir(), 'step-'));
  const teams = { 'team-ids': 'alpha=201\nbeta=202, 203' };
  const separate = await run({ ...teams, merge: 'false' }, { home });
  const paths = separate.outputs['csv-paths']?.split('\n') ?? [];
  const names = paths.map((path) => basename(path));
  assert.deepEqual(
    names,
    ['alpha', 'beta', '203'].map((label) => `business-alignment-${label}-2026-01-01_2026-03-31.csv`),
  );
  assert.equal(separate.outputs['export-ids']?.split('\n').length, 3);
  assert.equal(separate.outputs['artifact-name'], 'business-alignment-3-teams-2026-01-01_2026-03-31');
  assert.deepEqual(
    Object.keys(await unzip(artifacts.artifacts[0]?.bytes ?? Buffer.alloc(0))).sort(),
    [...names, basename(separate.outputs['manifest-path'] ?? '')].sort(),
  );
  const rows = await Promise.all(paths.map(async (path) => parse(await readFile(path)) as string[][]));
  const all = [rows[0]?.[0], ...rows.flatMap((each) => each.slice(1))];

  const merged = await run({ ...teams, 'artifact-format': 'csv' });
  assert.equal(merged.exitCode, 0, merged.log);
  const path = merged.outputs['csv-path'] ?? '';
  assert.equal(basename(path), 'business-alignment-3-teams-2026-01-01_2026-03-31.csv');
  assert.deepEqual(parse(await readFile(path)), all);
  assert.equal(merged.outputs['row-count'], String(all.length - 1));
  assert.deepEqual(artifacts.artifacts.at(-1)?.bytes, await readFile(path));

  // What an earlier job made, without a key.
  const empty = { 'team-ids': '', 'org-identifier': '', 'project-identifier': '', 'api-key': '' };
  const files = { 'input-files': 'harness-sei/*.csv', 'file-name': 'all.csv', artifact: 'off' };
  const again = await run({ ...empty, ...files, baseline: `harness-sei/${names[0]}` }, { home });
  assert.deepEqual([again.exitCode, again.outputs.outcome], [0, 'completed'], again.log);
  assert.equal(basename(again.outputs['csv-path'] ?? ''), 'all.csv');
  assert.equal(again.outputs['row-count'], String(all.length - 1));
  assert.equal(again.outputs.changed, 'true');
});

test('all that is made of one file: a history that git can add, and a page, with a key of tomorrow in the request', {
  skip: missing('git'),
}, async (t) => {
  const { simulator, run } = await createRig(t, { style: { unknownKeys: 'ignored' } });
  const { exitCode, log, outputs, workspace } = await run({
    history: 'metrics/h.csv',
    report: 'html',
    'request-overrides': 'tomorrow:\n  key: true',
    artifact: 'off',
  });
  assert.equal(exitCode, 0, log);
  assert.partialDeepStrictEqual(simulator.requests[0]?.json, { tomorrow: { key: true } });
  assert.match(await readFile(outputs['report-path'] ?? '', 'utf8'), /^<!doctype html>/i);
  const rows: string[][] = parse(await readFile(outputs['history-path'] ?? ''));
  assert.equal(String(rows.length - 1), outputs['row-count']);
  assert.equal(outputs.changed, 'true');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' });
  git('init', '-q');
  git('add', '--', outputs['history-path'] ?? '');
  assert.equal(git('diff', '--cached', '--name-only'), 'metrics/h.csv\n');
});
