import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { describeResumption, inputsToResume } from '../../src/inputs/next-run.ts';
import { makePlan, type PlanItem } from '../../src/plan/plan.ts';
import { team } from '../summary/samples.ts';
import { type Given, parse, problemsOf } from './given.ts';

const LATER = '2026-06-20T09:00:00Z';

/** What a step plans; where it names a tree to look up, these are its teams. */
async function planOf(given: Given, now?: string, treeTeams = [team('a', '1')]): Promise<PlanItem[]> {
  const { selection, targets, orgTreeId, pieces, exportIds, fileNameTemplate } = await parse(given, now);
  return makePlan(
    selection,
    orgTreeId === undefined ? targets : treeTeams,
    pieces,
    exportIds,
    fileNameTemplate,
  );
}

/** The step as the last line says, of which the exports at `places` of the plan are running. */
async function resume(given: Given, plan: readonly PlanItem[], places: readonly number[]) {
  const running = places.flatMap((place) => {
    const item = plan[place];
    return item === undefined ? [] : [{ exportId: `exp_${place}`, target: item.target }];
  });
  const changes = inputsToResume(await parse(given), (name) => given[name] ?? '', running, plan.length);
  const left = Object.entries(given).filter(([name]) => !changes.without.includes(name));
  const step: Given = { ...Object.fromEntries(left), ...Object.fromEntries(changes.set) };
  // What `given` lacks, the other tests fill in.
  return { step: 'team-ids' in step ? step : { ...step, 'team-ids': '' }, line: describeResumption(changes) };
}

suite('the last line names what to change', () => {
  const year = { export: 'sprint', 'team-ids': 'a=1\nb=2', period: '2025', 'split-by': 'quarter' };
  const rows: readonly (readonly [what: string, given: Given, places: readonly number[], line: string])[] = [
    ['all', { 'team-ids': 'a=1,b=2', period: '2026-03' }, [0, 1], 'export-id: exp_0,exp_1'],
    ['of a period counted from today', { 'team-ids': '1' }, [0], 'export-id: exp_0 and period: 2026-03'],
    [
      'of a period counted from a day',
      { 'team-ids': '1', 'as-of': '2026-04-01', wait: 'false' },
      [0],
      'export-id: exp_0, without wait',
    ],
    [
      'one of two teams',
      { 'team-ids': 'a=1,b=2', period: '2026-03' },
      [1],
      'export-id: exp_1 and team-ids: b=2',
    ],
    ['one piece', { ...year, export: 'efficiency' }, [2], 'export-id: exp_2, without team-ids and split-by'],
    [
      'all pieces of one team',
      { ...year, export: 'efficiency' },
      [4, 5, 6, 7],
      'export-id: exp_4,exp_5,exp_6,exp_7 and team-ids: b=2',
    ],
    [
      'a tree that was looked up',
      { 'team-ids': '', 'org-tree-id': '9', period: '2026-03' },
      [0],
      'export-id: exp_0 and team-ids: a=1, without org-tree-id',
    ],
    [
      'a piece of a whole tree',
      { 'team-ids': '', 'org-tree-name': 'Engineering', period: '2025', 'split-by': 'quarter' },
      [1],
      'export-id: exp_1, without org-tree-name and split-by',
    ],
  ];
  for (const [what, given, places, line] of rows)
    test(what, async () => assert.equal((await resume(given, await planOf(given), places)).line, line));
});

test('the resume line is accepted as written, on a later day too, and creates nothing', async () => {
  const period = fc.constantFrom<Given>(
    {},
    { period: 'last-12-months' },
    { period: 'year-to-date' },
    { period: '2025' },
    { 'start-date': '2025-02-03', 'end-date': '2025-11-30' },
    { period: 'last-quarter', 'as-of': '2026-01-15' },
  );
  const split = fc.constantFrom('', 'none', 'month', 'quarter', 'year');
  const scope = fc.constantFrom<Given>(
    { 'team-ids': '1' },
    { 'team-ids': 'a=1\nb=2, c=3' },
    { 'team-ids': '', 'org-tree-id': '9' },
    { 'team-ids': '', 'org-tree-name': 'Engineering' },
    { 'team-ids': 'a=1,b=2', 'org-tree-name': 'Engineering', export: 'productivity' },
    { 'team-ids': '', 'org-tree-id': '9', 'org-tree-name': 'Engineering', export: 'productivity' },
    { 'team-ids': '', 'export-id': 'exp_7,exp_8,exp_9' },
  );
  const label = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '7', ' ', ',', '=', '"', '-', '['), maxLength: 4 }),
    fc.constantFrom('Search', 'export-id: x'),
  );
  const treeTeams = fc
    .uniqueArray(fc.tuple(label, fc.nat(30).map(String)), {
      selector: ([, id]) => id,
      minLength: 1,
      maxLength: 5,
    })
    .map((pairs) => pairs.map(([name, id]) => team(name, id)));
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(period, split, scope, treeTeams, fc.boolean(), fc.array(fc.nat(60), { minLength: 1 })),
      async ([when, by, who, teams, waits, numbers]) => {
        const isCollecting = 'export-id' in who;
        const given = {
          ...when,
          ...(isCollecting ? {} : { 'split-by': by }),
          ...who,
          ...(waits || isCollecting ? {} : { wait: 'false' }),
        };
        const plan = await planOf(given, undefined, teams);
        const places = [...new Set(numbers.map((number) => number % plan.length))].sort((a, b) => a - b);
        const { step, line } = await resume(given, plan, places);
        assert.deepEqual(await problemsOf(step), [], line);
        const again = await planOf(step, LATER);
        assert.deepEqual(
          again.map(({ exportId }) => exportId),
          places.map((place) => `exp_${place}`),
          line,
        );
        for (const [index, item] of again.entries()) {
          const before = plan[places[index] ?? 0];
          // Ids alone say nothing of teams and pieces.
          if (item.target.teamId === undefined) continue;
          assert.equal(item.target.teamId, before?.target.teamId);
          assert.deepEqual(item.period, before?.period);
        }
      },
    ),
    { numRuns: 400 },
  );
});
