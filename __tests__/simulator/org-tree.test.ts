import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrgTreeOptions, Style } from '../../simulator/index.ts';
import { rowsOf } from './csv-rows.ts';
import { documentedExports } from './documented-bodies.ts';
import { query, startHarness } from './harness-client.ts';

interface Node {
  readonly refId: number;
  readonly name: string;
  readonly leaf?: boolean;
  readonly children?: readonly Node[] | null;
}

interface Visit {
  readonly node: Node;
  /** From the root, the node itself left out. */
  readonly ancestors: readonly Node[];
}

/** Every node of a tree, parents first, with its ancestors. */
function visits(root: Node): Visit[] {
  const found: Visit[] = [];
  const open: Visit[] = [{ node: root, ancestors: [] }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    found.push(visit);
    const ancestors = [...visit.ancestors, visit.node];
    for (const node of [...(visit.node.children ?? [])].reverse()) open.push({ node, ancestors });
  }
  return found;
}

const isBare = ({ children }: Node) => (children ?? []).length === 0;
const repeatsAncestor = ({ node, ancestors }: Visit) => ancestors.some(({ refId }) => refId === node.refId);

async function startTree(
  t: Parameters<typeof startHarness>[0],
  orgTree: OrgTreeOptions,
  style: Partial<Style> = {},
) {
  const harness = await startHarness(t, { orgTree, style });
  const { json } = await harness.get(`/v2/org-trees/1/teams${query}`);
  const all = visits(json);
  const createFor = (refId: number) =>
    harness.create(
      'business-alignment',
      documentedExports['business-alignment'].replace('team_abc123', String(refId)),
    );
  return { ...harness, root: json as Node, all, createFor };
}

test('5,000 teams nested deep are answered, and each of them can be exported', async (t) => {
  const { all, createFor, csv, clock, download } = await startTree(t, { teams: 5_000, levels: 40 });
  const teams = all.filter(({ node }) => node.leaf);
  assert.equal(teams.length, 5_000);
  assert.equal(new Set(all.map(({ node }) => node.refId)).size, 5_000 + 39);
  assert.equal(Math.max(...teams.map(({ ancestors }) => ancestors.length + 1)), 40);
  assert.ok(teams.every(({ node }) => isBare(node)));

  const some = teams.filter((_, index) => index % 250 === 0 || index === teams.length - 1);
  for (const { node, ancestors } of some) {
    const { status, json } = await createFor(node.refId);
    assert.equal(status, 202);
    clock.nowMs += 5_000;
    const rows = rowsOf((await download('business-alignment', json.exportId)).csv);
    const path = [...ancestors, node].map(({ name }) => name).join('/');
    assert.deepEqual(
      new Set(rows.map((row) => `${row.Team} of ${row.Team_Hierarchy}`)),
      new Set([`${node.name} of ${path.replace(/ Team$/, '')}`]),
    );
  }
  const scope = { orgTreeName: 'Engineering', orgIdentifier: 'default', projectIdentifier: 'demo' };
  const whole = { ...JSON.parse(documentedExports['business-alignment']), scope };
  assert.equal(rowsOf(await csv('business-alignment', whole)).length, 5_000 * 3);
});

test('a tree may be 1,000 levels deep', async (t) => {
  for (const teams of [1, 1_500]) {
    const { all, createFor } = await startTree(t, { teams, levels: 1_000 });
    assert.equal(all.filter(({ node }) => node.leaf).length, teams);
    const [deepest] = all.toSorted((one, other) => other.ancestors.length - one.ancestors.length);
    assert.ok(deepest?.node.leaf);
    assert.equal(deepest.ancestors.length, 999);
    assert.equal((await createFor(deepest.node.refId)).status, 202);
  }
});

test('nothing is wrong with the tree unless it is asked for', async (t) => {
  const { all } = await startTree(t, { teams: 100 });
  assert.equal(new Set(all.map(({ node }) => node.refId)).size, all.length);
  for (const { node } of all) {
    assert.ok(Array.isArray(node.children));
    assert.equal(node.leaf, node.children.length === 0);
    assert.match(node.name, /^[\w &,"]+$/);
  }
});

test('a team may stand under two parents', async (t) => {
  const { all, createFor, csv, simulator } = await startTree(t, { teams: 24, sharedTeams: true });
  const parents = new Map<number, Set<number | undefined>>();
  for (const { node, ancestors } of all)
    parents.set(node.refId, (parents.get(node.refId) ?? new Set()).add(ancestors.at(-1)?.refId));
  const shared = all.filter(({ node }) => parents.get(node.refId)?.size === 2);
  assert.equal(shared.length, 2 * 4);
  assert.ok(shared.every(({ node }) => node.leaf));
  assert.equal(parents.size, 24 + 4 + 1);

  await createFor(shared[0]?.node.refId ?? 0);
  assert.equal(simulator.exports.length, 1);
  const body = documentedExports['business-alignment'].replace('team_abc123', '1');
  assert.equal(rowsOf(await csv('business-alignment', body)).length, 24 * 3);
});

test('a child may repeat an ancestor, without children', async (t) => {
  const { all, root } = await startTree(t, { teams: 24, cycles: 'stub' });
  const stubs = all.filter(repeatsAncestor);
  assert.deepEqual(
    stubs.map(({ node, ancestors }) => node.refId === ancestors.at(-1)?.refId),
    [true, false, true, false],
  );
  assert.equal(stubs.filter(({ node }) => node.refId === root.refId).length, 2);
  assert.ok(stubs.every(({ node }) => isBare(node) && node.leaf === false));
  assert.equal(all.filter(({ node }) => node.leaf).length, 24);
});

test('a child may repeat an ancestor with all that is below it', async (t) => {
  const { all, root } = await startTree(t, { teams: 24, cycles: 'unrolled' });
  const repeats = all.filter(({ node }) => node.refId === root.refId).slice(1);
  assert.deepEqual(
    repeats.map(({ node, ancestors }) => [ancestors.length, isBare(node), node.leaf]),
    [
      [2, false, false],
      [4, false, false],
      [6, true, false],
    ],
  );
  const teams = all.filter(({ node }) => node.leaf);
  assert.equal(teams.length, 3 * 24);
  assert.equal(new Set(teams.map(({ node }) => node.refId)).size, 24);
});

test('leaf may be missing or wrong', async (t) => {
  const leafOf = async (leafFlag: Style['leafFlag']) => {
    const { all, root } = await startTree(t, {}, { leafFlag });
    return [root.leaf, all.at(-1)?.node.leaf, 'leaf' in root];
  };
  assert.deepEqual(await leafOf('right'), [false, true, true]);
  assert.deepEqual(await leafOf('inverted'), [true, false, true]);
  assert.deepEqual(await leafOf('text'), ['false', 'true', true]);
  assert.deepEqual(await leafOf('missing'), [undefined, undefined, false]);
});

test('a team may have no list of children', async (t) => {
  const teamKeys = async (leafChildren: Style['leafChildren']) => {
    const { all } = await startTree(t, { cycles: 'stub' }, { leafChildren });
    const bare = all.filter(({ node }) => isBare(node));
    assert.equal(bare.length, 24 + 4);
    return new Set(bare.map(({ node }) => JSON.stringify(node.children)));
  };
  assert.deepEqual(await teamKeys('empty'), new Set(['[]']));
  assert.deepEqual(await teamKeys('null'), new Set(['null']));
  assert.deepEqual(await teamKeys('missing'), new Set([undefined]));
});

test('names may be hostile, and arrive whole in tree and file', async (t) => {
  const { all, csv } = await startTree(t, { teams: 60, names: 'hostile' });
  const names = all.map(({ node }) => node.name);
  for (const part of ['\n::error::', '%0A', '${{ ', '\u001b[31m', '<img', '=HYPERLINK', '../', '__proto__'])
    assert.ok(
      names.some((name) => name.includes(part)),
      JSON.stringify(part),
    );
  for (const name of ['', '\u0000', '\u202E', '\uD83D'])
    assert.ok(
      names.some((other) => (name === '' ? other === '' : other.includes(name))),
      JSON.stringify(name),
    );
  const teams = all.filter(({ node }) => node.leaf);
  const body = documentedExports['business-alignment'].replace('team_abc123', '1');
  const rows = rowsOf(await csv('business-alignment', body));
  // Half a surrogate pair can stand in JSON, but not in UTF-8.
  assert.deepEqual(
    rows.filter((_, index) => index % 3 === 0).map(({ Team }) => Team),
    teams.map(({ node }) => node.name.toWellFormed()),
  );
});

test('all of it at once, 1,000 levels deep, is still JSON', async (t) => {
  const { all, createFor } = await startTree(
    t,
    { teams: 5_000, levels: 1_000, names: 'hostile', sharedTeams: true, cycles: 'unrolled' },
    { leafFlag: 'missing', leafChildren: 'missing', refIdType: 'string' },
  );
  const teams = new Set(all.filter(({ node }) => isBare(node)).map(({ node }) => node.refId));
  // The stub at the end of the cycle looks like a team now.
  assert.equal(teams.size, 5_000 + 1);
  assert.equal((await createFor([...teams].at(-1) ?? 0)).status, 202);
});

test('a stale tree lacks its last team unless the cache is passed by', async (t) => {
  for (const shape of [{ teams: 24 }, { teams: 7 }, { teams: 8, levels: 8 }]) {
    const teamsIn = async (stale: boolean, parameters: string) => {
      const { get } = await startHarness(t, { orgTree: { ...shape, stale } });
      const { json } = await get(`/v2/org-trees/1/teams${parameters}`);
      return visits(json).flatMap(({ node }) => (node.leaf ? [node.refId] : []));
    };
    const all = await teamsIn(false, '');
    assert.equal(all.length, shape.teams);
    assert.deepEqual(await teamsIn(true, '?there_is_no_cache=true'), all);
    assert.deepEqual(await teamsIn(true, ''), all.slice(0, -1));
    assert.deepEqual(await teamsIn(true, '?there_is_no_cache=false'), all.slice(0, -1));
  }
});
