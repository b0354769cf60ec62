import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import packageJson from '../../package.json' with { type: 'json' };
import { unzip } from '../../scripts/unzip.ts';
import { validManifest } from '../manifest-schema.ts';
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

test('the file is byte for byte what the server sent, unpacked', async (t) => {
  const { simulator, run } = await createRig(t);
  const { outputs } = await run();
  const answer = await fetch(
    `${simulator.baseUrl}/v2/insights/ba/exports/${outputs['export-id']}/download?projectIdentifier=insights&orgIdentifier=octo-org`,
    {
      headers: { authorization: 'ApiKey simulator-key', 'content-type': 'application/json' },
    },
  );
  const sent = Buffer.from(await answer.arrayBuffer());
  assert.deepEqual(await readFile(outputs['csv-path'] ?? ''), sent[0] === 0x1f ? gunzipSync(sent) : sent);
});

test('with merge: false several teams give several files, in the order of the teams, in one artifact', async (t) => {
  const { artifacts, run } = await createRig(t);
  const { exitCode, outputs } = await run({ 'team-ids': 'alpha=1\nbeta=2, 3', merge: 'false' });
  assert.equal(exitCode, 0);
  const names = outputs['csv-paths']?.split('\n').map((path) => basename(path));
  assert.deepEqual(
    names,
    ['alpha', 'beta', '3'].map((label) => `business-alignment-${label}-2026-01-01_2026-03-31.csv`),
  );
  assert.equal(outputs['export-ids']?.split('\n').length, 3);
  assert.equal(outputs['artifact-name'], 'business-alignment-3-teams-2026-01-01_2026-03-31');
  assert.deepEqual(
    Object.keys(await unzip(artifacts.artifacts[0]?.bytes ?? Buffer.alloc(0))).sort(),
    [...(names ?? []), basename(outputs['manifest-path'] ?? '')].sort(),
  );
});

test('export-id collects an export without creating one', async (t) => {
  const { simulator, run } = await createRig(t);
  const started = await run({ wait: 'false' });
  assert.deepEqual([started.exitCode, started.outputs.outcome], [0, 'started']);
  assert.equal(started.outputs['csv-path'], undefined);

  const collected = await run({ 'export-id': started.outputs['export-id'] ?? '', 'team-ids': '' });
  assert.deepEqual([collected.exitCode, collected.outputs.outcome], [0, 'completed']);
  assert.equal(simulator.requests.filter(({ route }) => route === 'create').length, 1);
});

test('dry-run shows the plan and sends nothing', async (t) => {
  const { simulator, artifacts, run } = await createRig(t);
  const { exitCode, outputs, log } = await run({ 'dry-run': 'true' });
  assert.deepEqual([exitCode, outputs.outcome], [0, 'planned']);
  assert.deepEqual(JSON.parse(outputs.plan ?? ''), [
    { target: 'platform-team', teamId: '1', start: '2026-01-01', end: '2026-03-31' },
  ]);
  assert.match(
    log,
    /POST http:.*\/v2\/insights\/ba\/exports\?projectIdentifier=insights&orgIdentifier=octo-org/,
  );
  assert.deepEqual([simulator.requests.length, artifacts.requests.length], [0, 0]);
});

test('an identical export within 30 minutes is reused, and the output says so', async (t) => {
  const { run } = await createRig(t);
  assert.equal((await run()).outputs.reused, 'false');
  assert.equal((await run()).outputs.reused, 'true');
});

test('several teams give one CSV that holds the rows of each, in the order of the teams', async (t) => {
  const { artifacts, run } = await createRig(t);
  const teams = { 'team-ids': 'alpha=201\nbeta=202, 203' };
  const separate = await run({ ...teams, merge: 'false', artifact: 'off' });
  const rows = await Promise.all(
    (separate.outputs['csv-paths'] ?? '')
      .split('\n')
      .map(async (path) => parse(await readFile(path)) as string[][]),
  );
  const merged = await run({ ...teams, 'artifact-format': 'csv' });
  assert.equal(merged.exitCode, 0, merged.log);
  const path = merged.outputs['csv-path'] ?? '';
  assert.equal(basename(path), 'business-alignment-3-teams-2026-01-01_2026-03-31.csv');
  assert.deepEqual(parse(await readFile(path)), [rows[0]?.[0], ...rows.flatMap((each) => each.slice(1))]);
  assert.equal(merged.outputs['row-count'], String(rows.flat().length - 3));
  assert.deepEqual(artifacts.artifacts[0]?.bytes, await readFile(path));
});

test('target-column names the target of each row, and stable-order gives the same bytes in any order of the teams', async (t) => {
  const { run } = await createRig(t);
  const inputs = { 'target-column': 'Target', 'stable-order': 'true', artifact: 'off' };
  const one = await run({ ...inputs, 'team-ids': 'alpha=201, beta=202' });
  const two = await run({ ...inputs, 'team-ids': 'beta=202, alpha=201' });
  assert.equal(one.exitCode, 0, one.log);
  assert.equal(one.outputs.sha256, two.outputs.sha256);
  const [header, ...rows] = parse(await readFile(one.outputs['csv-path'] ?? '')) as string[][];
  assert.equal(header?.[0], 'Target');
  assert.deepEqual([...new Set(rows.map(([target]) => target))], ['alpha', 'beta']);
});

test('input-files merges what earlier jobs made, without a key and without a request', async (t) => {
  const { simulator, run } = await createRig(t);
  const made = await run({ 'team-ids': '201, 202', merge: 'false', artifact: 'off' });
  const requests = simulator.requests.length;
  const empty = { 'team-ids': '', 'org-identifier': '', 'project-identifier': '', 'api-key': '' };
  const home = join(made.workspace, '..');
  const { exitCode, log, outputs } = await run(
    { ...empty, 'input-files': 'harness-sei/*.csv', 'file-name': 'all.csv' },
    { home },
  );
  assert.deepEqual([exitCode, outputs.outcome], [0, 'completed'], log);
  assert.equal(basename(outputs['csv-path'] ?? ''), 'all.csv');
  assert.equal(outputs['row-count'], '6');
  assert.equal(simulator.requests.length, requests);
});

test('input-files that match nothing are an error', async (t) => {
  const { run } = await createRig(t);
  const { exitCode, log } = await run({ 'team-ids': '', 'input-files': 'nowhere/*.csv' });
  assert.equal(exitCode, 1);
  assert.match(log, /input-files: no file of the workspace matches "nowhere\/\*\.csv"/);
});
