import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StoredCsv } from '../../src/csv/rows.ts';
import { Failure } from '../../src/failure.ts';
import type { Inputs } from '../../src/inputs/index.ts';
import { renderManifest } from '../../src/stages/manifest.ts';
import { initialState, type RunContext, type RunState } from '../../src/stages/state.ts';
import { isValid, validManifest } from '../manifest-schema.ts';
import { VirtualClock } from '../virtual-clock.ts';

const PERIOD = { label: '2026-Q1', start: '2026-01-01', end: '2026-03-31' };
const TARGET = { label: 'platform-team', teamId: '1', orgTreeName: undefined };
const INPUTS: Pick<Inputs, 'selection' | 'identifiers' | 'period' | 'timezone' | 'inputFiles'> = {
  selection: {
    kind: 'efficiency',
    granularity: 'monthly',
    metricGroups: ['lttc'],
    aggregation: 'p90',
    managerEmail: 'boss@octo-org.example',
    overrides: { note: 'ask boss@octo-org.example, or the-secret', accessToken: 'tok' },
  },
  identifiers: { orgIdentifier: 'octo', projectIdentifier: 'sei' },
  period: PERIOD,
  timezone: 'UTC',
  inputFiles: undefined,
};
const CONTEXT = {
  version: '1.2.3',
  runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1',
  startedMs: Date.parse('2026-04-15T09:00:00Z'),
  clock: new VirtualClock('2026-04-15T09:00:07.250Z'),
  runner: { redact: (text: string) => text.replaceAll('the-secret', '***') },
  inputs: INPUTS,
} as unknown as RunContext;
const CSV: StoredCsv = {
  name: 'a.csv',
  path: '/out/a.csv',
  gzipPath: undefined,
  bytes: 12,
  rowCount: 3,
  columns: ['Team', 'Developer'],
  sha256: 'ab'.repeat(32),
  pseudonymizedColumns: ['Developer'],
};
const STATE: RunState = {
  ...initialState(),
  outcome: 'partial',
  unanswered: ['MTTR'],
  results: [
    {
      item: { target: TARGET, period: PERIOD, fileName: 'a.csv', exportId: undefined },
      state: 'collected',
      exportId: 'exp_1',
      reused: true,
      createdAt: '2026-04-01T00:00:00Z',
      csv: CSV,
    },
    {
      item: {
        target: { ...TARGET, label: 'mobile', teamId: '2' },
        period: PERIOD,
        fileName: 'b.csv',
        exportId: 'exp_2',
      },
      state: 'failed',
      exportId: undefined,
      failure: new Failure('server-error', 'the server says the-secret is wrong'),
    },
  ],
  files: [CSV],
};
const manifest = validManifest(renderManifest(CONTEXT, STATE));

test('the manifest says what was asked for, what became of it and which files there are', () =>
  assert.deepEqual(manifest, {
    schemaVersion: 1,
    action: { name: 'harness-sei-export', version: '1.2.3' },
    runUrl: CONTEXT.runUrl,
    startedAt: '2026-04-15T09:00:00.000Z',
    finishedAt: '2026-04-15T09:00:07.250Z',
    outcome: 'partial',
    export: 'efficiency',
    selection: {
      granularity: 'monthly',
      metricGroups: ['lttc'],
      aggregation: 'p90',
      managerEmail: '***',
      requestOverrides: { note: 'ask ***, or ***', accessToken: '***' },
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
        request: {
          scope: { teamId: '1', managerEmailId: '***' },
          metricGroups: ['lttc'],
          dateRange: { start: '2026-01-01', end: '2026-03-31' },
          options: { aggregation: 'p90', format: 'csv', granularity: 'MONTHLY' },
          note: 'ask ***, or ***',
          accessToken: '***',
        },
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
    unanswered: ['MTTR'],
    history: null,
  }));

test('outside of a workflow run there is no address of one', () =>
  assert.equal(validManifest(renderManifest({ ...CONTEXT, runUrl: '' }, STATE)).runUrl, null));

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
