import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type OrgTreeOptions, type Style, switches } from '../simulator/index.ts';
import { validManifest } from './manifest-schema.ts';
import type { CreateRig, Rig } from './rig.ts';
import { sentFile } from './sent-file.ts';

type Inputs = Readonly<Record<string, string>>;

const V2 = {
  'business-alignment': {},
  productivity: { metrics: 'PR_MERGED' },
  sprint: { metrics: 'CHURN_RATE' },
  efficiency: { 'metric-groups': 'lttc, df, mttr, cfr' },
  'time-in-status': { 'issue-statuses': 'In Progress, Done' },
} satisfies Record<string, Inputs>;
const REPORTS = { 'team-report': {}, 'contributor-report': {} } satisfies Record<string, Inputs>;
const EXPORTS: Readonly<Record<string, Inputs>> = { ...V2, ...REPORTS };

type ExportName = keyof typeof V2 | keyof typeof REPORTS;

const v2 = Object.keys(V2) as ExportName[];
const reports = Object.keys(REPORTS) as ExportName[];
/** One of each protocol, for what concerns all exports and is read in one place. */
const onePerProtocol: readonly ExportName[] = ['business-alignment', 'team-report'];
const allBut = (...names: ExportName[]) => v2.filter((name) => !names.includes(name));

interface Concern {
  /** For which exports the value makes a difference. */
  readonly exports: readonly ExportName[];
  readonly inputs?: Inputs;
  readonly orgTree?: OrgTreeOptions;
}

const tree: Omit<Concern, 'exports'> = {
  inputs: { 'team-ids': '', 'org-tree-id': '1' },
  orgTree: { teams: 1 },
};
const aTree: Concern = { exports: ['efficiency'], ...tree };
const overrides = (body: object) => ({ 'request-overrides': JSON.stringify(body) });

type SwitchName = keyof typeof switches;

/** What each switch concerns at each of its values but the default. */
const CONCERNS: {
  readonly [Name in SwitchName]: (value: Style[Name]) => Concern;
} = {
  levelKey: () => ({ exports: ['productivity'] }),
  sprintMetricsKey: () => ({ exports: ['sprint'] }),
  // In the spelling that this server refuses.
  efficiencyGroups: (names) => ({
    exports: ['efficiency'],
    inputs: {
      'metric-groups': names === 'table' ? 'lttc, df, mttr, cfr' : 'lttc, deployment_frequency, mttr, cfr',
    },
  }),
  efficiencyNeedsGroups: () => ({ exports: ['efficiency'] }),
  unknownKeys: () => ({
    exports: ['business-alignment', 'team-report'],
    inputs: overrides({ a_key_of_tomorrow: true }),
  }),
  contentTypeNeeded: () => ({ exports: ['business-alignment', 'team-report'] }),
  reportAuthentication: () => ({ exports: reports }),
  sprintPath: () => ({ exports: ['sprint'] }),
  // Only a wrong base-url meets it: see below.
  wrongPath: () => ({ exports: [] }),
  statusCase: (wanted) => ({ exports: wanted === 'upper' ? ['productivity'] : allBut('productivity') }),
  downloadLink: (link) => {
    if (link === 'object') return { exports: allBut('productivity', 'sprint') };
    if (link === 'flat') return { exports: allBut('business-alignment', 'efficiency') };
    return { exports: link === 'none' ? allBut('time-in-status') : v2 };
  },
  timestamps: () => ({ exports: ['business-alignment'] }),
  reusedStatus: () => ({ exports: ['business-alignment', 'productivity'] }),
  // Only of lists: see below.
  listShape: () => ({ exports: [] }),
  orgTreeStatus: () => aTree,
  refIdType: () => aTree,
  leafFlag: () => aTree,
  leafChildren: () => aTree,
  compression: (form) => ({
    exports: form === 'gzip' ? ['productivity', ...reports] : ['business-alignment'],
  }),
  contentEncoding: () => ({ exports: ['business-alignment', 'productivity', 'team-report'] }),
  lineEnd: () => ({ exports: onePerProtocol }),
  byteOrderMark: () => ({ exports: onePerProtocol }),
  // Each export has columns of its own.
  columnNames: () => ({ exports: [...v2, ...reports] }),
  durationUnit: () => ({ exports: ['efficiency'] }),
  inconsistentRates: () => ({ exports: ['productivity', 'sprint', 'efficiency'] }),
};

/** Runs one export of one team, and checks that the CSV is the server's. */
async function exportOne({ simulator, run }: Rig, name: ExportName, inputs: Inputs = {}): Promise<void> {
  const { exitCode, outputs, log } = await run({
    export: name,
    artifact: 'off',
    ...EXPORTS[name],
    ...inputs,
  });
  assert.equal(exitCode, 0, log);
  assert.equal(outputs.outcome, 'completed');
  const csv = await readFile(outputs['csv-path'] ?? '');
  assert.deepEqual(csv, await sentFile(simulator));
  const records: string[][] = parse(csv, { bom: true });
  assert.ok(records.length > 1, 'there are no rows');
  assert.equal(outputs['row-count'], String(records.length - 1));
}

/** Runs against every value of every switch of the simulator, for each export that the switch concerns. */
export function testDialects(createRig: CreateRig): void {
  for (const name of Object.keys(switches) as SwitchName[]) {
    for (const value of switches[name].values.slice(1)) {
      const concernOf = CONCERNS[name] as (value: unknown) => Concern;
      const { exports, inputs, orgTree = {} } = concernOf(value);
      for (const kind of exports)
        test(`${name} ${value}: ${kind}`, async (t) => {
          const rig = await createRig(t, { style: { [name]: value }, orgTree });
          await exportOne(rig, kind, inputs);
          if (name !== 'reusedStatus') return;
          // The second run is answered with the export of the first.
          const { exitCode, outputs, log } = await rig.run({
            export: kind,
            artifact: 'off',
            ...EXPORTS[kind],
          });
          assert.deepEqual([exitCode, outputs.reused], [0, 'true'], log);
        });
    }
  }

  test('the other spelling is sent once for a run, the log says so, and the manifest has what was sent', async (t) => {
    const { simulator, run } = await createRig(t, { style: { levelKey: 'aggregationLevel' } });
    const teams = { 'team-ids': '1, 2, 3', 'max-parallel': '1' };
    const { exitCode, outputs, log } = await run({ export: 'productivity', artifact: 'off', ...teams });
    assert.equal(exitCode, 0, log);
    assert.equal(simulator.requests.filter(({ answerStatus }) => answerStatus === 400).length, 1);
    assert.match(log, /refuses metricLevel: sending aggregationLevel/);
    const { exports } = validManifest(await readFile(outputs['manifest-path'] ?? '', 'utf8'));
    assert.deepEqual(
      exports.map(({ request }) => request),
      simulator.exports.map(({ request }) => request),
    );
  });

  for (const wrongPath of switches.wrongPath.values)
    test(`wrongPath ${wrongPath}: a base-url without its path ends red and is named`, async (t) => {
      const { simulator, run } = await createRig(t, { style: { wrongPath } });
      const { exitCode, outputs, log } = await run({ 'base-url': simulator.origin, artifact: 'off' });
      assert.deepEqual([exitCode, outputs.outcome], [1, 'failed']);
      assert.match(log, /^::error::.*base-url/m);
    });

  for (const status of [404, 410] as const)
    test(`a file that has expired, answered ${status}, ends red and is named`, async (t) => {
      const { run } = await createRig(t, { style: { expiry: { afterMs: 0, status } } });
      const { outputs: started } = await run({ wait: 'false' });
      // The file of a new export may not be there yet, so only that of an earlier one has expired.
      const { exitCode, outputs, log } = await run({ 'export-id': started['export-id'] ?? '' });
      assert.deepEqual([exitCode, outputs.outcome], [1, 'failed']);
      assert.match(log, /^::error::.*EXPORT_EXPIRED/m);
    });

  for (const listShape of switches.listShape.values) {
    test(`listShape ${listShape}: earlier exports`, async (t) => {
      const { simulator, run } = await createRig(t, { style: { listShape } });
      await run({ export: 'productivity', artifact: 'off' });
      const listing = { export: 'productivity', 'team-ids': '', period: '', 'list-exports': 'all' };
      const { exitCode, outputs, log } = await run({ ...listing, artifact: 'off' });
      assert.deepEqual([exitCode, outputs.outcome], [0, 'listed'], log);
      assert.ok(outputs.exports?.includes(simulator.exports[0]?.exportId ?? '-'), outputs.exports);
    });

    test(`listShape ${listShape}: a tree by its name`, async (t) => {
      // The 61st tree is on the second page.
      const others = Array.from({ length: 60 }, (_, index) => `Tree ${index + 1}`);
      const orgTree = { id: '40', teams: 1, others };
      const { simulator, run } = await createRig(t, { style: { listShape }, orgTree });
      const { exitCode, log } = await run({ 'team-ids': '', 'org-tree-id': 'Tree 60', artifact: 'off' });
      assert.equal(exitCode, 0, log);
      assert.ok(simulator.requests.some(({ path }) => path.endsWith('/v2/org-trees/100/teams')));
    });
  }

  const FLAWS: readonly OrgTreeOptions[] = [
    { names: 'hostile' },
    { sharedTeams: true },
    { cycles: 'stub' },
    { cycles: 'unrolled' },
    { stale: true },
  ];

  for (const flaw of FLAWS)
    test(`a tree with ${JSON.stringify(flaw)}: every team once`, async (t) => {
      const { simulator, run } = await createRig(t, { orgTree: { teams: 8, ...flaw } });
      const { exitCode, log } = await run({ 'team-ids': '', 'org-tree-id': '1', artifact: 'off' });
      assert.equal(exitCode, 0, log);
      const teams = simulator.exports.map(({ request }) => request.scope.teamId);
      // The root has id 1, and two groups have the next one and that after their six teams.
      assert.deepEqual(teams.toSorted(), ['10', '11', '3', '4', '5', '6', '7', '8']);
    });
}
