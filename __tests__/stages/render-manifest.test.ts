import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type ManifestFacts, renderManifest } from '../../src/stages/render-manifest.ts';
import { isValid, validManifest } from '../manifest-schema.ts';

const PERIOD = { label: '2026-Q1', start: '2026-01-01', end: '2026-03-31' };
const TARGET = { label: 'platform-team', teamId: '1', orgTreeName: undefined };
const FACTS: ManifestFacts = {
  version: '1.2.3',
  runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1',
  startedMs: Date.parse('2026-04-15T09:00:00Z'),
  finishedMs: Date.parse('2026-04-15T09:00:07.250Z'),
  outcome: 'partial',
  selection: {
    kind: 'efficiency',
    granularity: 'monthly',
    metricGroups: ['lttc'],
    aggregation: 'p90',
    managerEmail: 'boss@octo-org.example',
    overrides: { note: 'ask boss@octo-org.example, or the-secret' },
  },
  period: PERIOD,
  timezone: 'UTC',
  inputFiles: undefined,
  exports: [
    {
      target: TARGET,
      period: PERIOD,
      request: { scope: { teamId: '1', managerEmailId: 'boss@octo-org.example' }, accessToken: 'tok' },
      state: 'collected',
      exportId: 'exp_1',
      reused: true,
      createdAt: '2026-04-01T00:00:00Z',
      completedAt: undefined,
      rowCount: 3,
      failure: undefined,
    },
    {
      target: { ...TARGET, label: 'mobile', teamId: '2' },
      period: PERIOD,
      request: undefined,
      state: 'failed',
      exportId: undefined,
      reused: undefined,
      createdAt: undefined,
      completedAt: undefined,
      rowCount: undefined,
      failure: 'the server says the-secret is wrong.',
    },
  ],
  isUnmerged: false,
  keptFiles: [],
  files: [
    {
      name: 'a.csv',
      bytes: 12,
      rowCount: 3,
      columns: ['Team', 'Developer'],
      sha256: 'ab'.repeat(32),
      pseudonymizedColumns: ['Developer'],
    },
  ],
};
const shown = (text: string) => text.replaceAll('the-secret', '***');
const manifest = validManifest(renderManifest(FACTS, shown));

test('the manifest says what was asked for, what became of it and which files there are', () =>
  assert.deepEqual(manifest, {
    schemaVersion: 1,
    action: { name: 'harness-sei-export', version: '1.2.3' },
    runUrl: FACTS.runUrl,
    startedAt: '2026-04-15T09:00:00.000Z',
    finishedAt: '2026-04-15T09:00:07.250Z',
    outcome: 'partial',
    export: 'efficiency',
    selection: {
      granularity: 'monthly',
      metricGroups: ['lttc'],
      aggregation: 'p90',
      managerEmail: '***',
      requestOverrides: { note: 'ask ***, or ***' },
    },
    period: PERIOD,
    timezone: 'UTC',
    inputFiles: null,
    exports: [
      {
        target: 'platform-team',
        teamId: '1',
        orgTreeName: null,
        period: PERIOD,
        request: { scope: { teamId: '1', managerEmailId: '***' }, accessToken: '***' },
        state: 'collected',
        exportId: 'exp_1',
        reused: true,
        createdAt: '2026-04-01T00:00:00Z',
        completedAt: null,
        rows: 3,
        failure: null,
      },
      {
        target: 'mobile',
        teamId: '2',
        orgTreeName: null,
        period: PERIOD,
        request: null,
        state: 'failed',
        exportId: null,
        reused: null,
        createdAt: null,
        completedAt: null,
        rows: null,
        failure: 'the server says *** is wrong.',
      },
    ],
    files: [
      {
        name: 'a.csv',
        bytes: 12,
        rows: 3,
        columns: ['Team', 'Developer'],
        sha256: 'ab'.repeat(32),
        pseudonymizedColumns: ['Developer'],
      },
    ],
    unmerged: false,
    keptFiles: [],
  }));

test('the same facts give the same bytes, whatever the order of their keys', () => {
  const reversed = Object.fromEntries(Object.entries(FACTS).reverse()) as unknown as ManifestFacts;
  assert.equal(renderManifest(reversed, shown), renderManifest(FACTS, shown));
});

test('outside of a workflow run there is no address of one', () =>
  assert.equal(validManifest(renderManifest({ ...FACTS, runUrl: '' }, shown)).runUrl, null));

suite('the schema refuses', () => {
  for (const [what, change] of Object.entries({
    'a version it does not describe': { schemaVersion: 2 },
    'a key it does not know': { owner: 'octo-org' },
    'a time of no zone': { startedAt: '2026-04-15 09:00' },
    'the outcome of a dry run, which has no manifest': { outcome: 'planned' },
    'an export that failed for no reason': { exports: [{ ...manifest.exports[1], failure: null }] },
    'an export that was collected without a count': { exports: [{ ...manifest.exports[0], rows: null }] },
    'an address that is shown': { selection: { ...(manifest.selection as object), managerEmail: 'a@b' } },
  }))
    test(what, () => assert.equal(isValid({ ...manifest, ...change }), false));
});
