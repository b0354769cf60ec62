import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readLeafTeams } from '../../src/harness/lists.ts';
import { respond } from './fake-transport.ts';

const read = (tree: unknown) =>
  readLeafTeams(respond({ body: typeof tree === 'string' ? tree : JSON.stringify(tree) }));
const leaves = async (tree: unknown) => (await read(tree)).teams.map(({ id, name }) => `${id} ${name}`);

suite('the teams of an organization tree', () => {
  test('are its leaves, in the order of the tree', async () => {
    const tree = {
      refId: 1,
      name: 'Engineering',
      children: [
        {
          refId: 2,
          name: 'Commerce',
          leaf: false,
          children: [{ refId: 3, name: 'Pay', leaf: true, children: [] }],
        },
        { refId: '4', name: 'Platform', leaf: true },
      ],
    };
    assert.deepEqual(await leaves(tree), ['3 Pay', '4 Platform']);
  });
  test('are the root itself where it has no children', async () =>
    assert.deepEqual(await leaves({ refId: 7, name: 'A' }), ['7 A']));
  test('may come as a list', async () =>
    assert.deepEqual(await leaves([{ refId: 1, name: 'A' }, { refId: 2 }]), ['1 A', '2 2']));
  test('are there once, however often they are in the tree', async () => {
    const shared = { refId: 5, name: 'Shared', children: [] };
    assert.deepEqual(
      await leaves({
        refId: 1,
        children: [
          { refId: 2, children: [shared] },
          { refId: 3, children: [shared] },
        ],
      }),
      ['5 Shared'],
    );
  });
  test('are not a group that comes again as a stub without children', async () => {
    assert.deepEqual(
      await leaves({
        refId: 1,
        children: [
          { refId: 2, name: 'T' },
          { refId: 1, name: 'Root', leaf: true },
        ],
      }),
      ['2 T'],
    );
  });
  test('are found 1,000 levels deep', async () => {
    let tree: object = { refId: 'deep', name: 'Deep' };
    for (let level = 1_000; level > 0; level -= 1) tree = { refId: level, children: [tree] };
    assert.deepEqual(await leaves(tree), ['deep Deep']);
  });
  test('are missed where the answer has none, and the reason is given', async () => {
    for (const tree of [{}, [], { refId: '' }, '"text"']) await assert.rejects(leaves(tree), /has no teams/);
  });

  const partly: readonly (readonly [name: string, tree: unknown, teams: string[], unreadable: number])[] = [
    [
      'a group without an id keeps its teams',
      {
        refId: null,
        name: 'Group',
        children: [
          { refId: 3, name: 'A' },
          { refId: 4, name: 'B' },
        ],
      },
      ['3 A', '4 B'],
      0,
    ],
    [
      'a group whose id is left out keeps its teams, at each level',
      { name: 'Root', children: [{ name: 'Group', children: [{ refId: 3, name: 'A' }] }] },
      ['3 A'],
      0,
    ],
    [
      'a group whose id is an object keeps its teams',
      { refId: { id: 1 }, children: [{ refId: 3, name: 'A' }] },
      ['3 A'],
      0,
    ],
    [
      'entries that are no objects count',
      { refId: 1, children: [{ refId: 2, name: 'A' }, 3, '4', null] },
      ['2 A'],
      3,
    ],
    [
      'a team without an id counts',
      {
        refId: 1,
        children: [
          { refId: 2, name: 'A' },
          { refId: null, name: 'B' },
        ],
      },
      ['2 A'],
      1,
    ],
    [
      'children that are no list count, and their parent is no leaf',
      {
        refId: 1,
        children: [
          { refId: 2, name: 'A' },
          { refId: 5, name: 'B', children: { refId: 6 } },
        ],
      },
      ['2 A'],
      1,
    ],
    [
      'children that are text count',
      {
        refId: 1,
        children: [
          { refId: 2, name: 'A' },
          { refId: 5, name: 'B', children: '6,7' },
        ],
      },
      ['2 A'],
      1,
    ],
    ['children that are null are none', { refId: 7, name: 'A', children: null }, ['7 A'], 0],
    [
      'ids beyond 2^53 stay apart',
      '[{"refId":9007199254740992,"name":"A"},{"refId":9007199254740993,"name":"B"}]',
      ['9007199254740992 A', '9007199254740993 B'],
      0,
    ],
  ];
  for (const [name, tree, teams, unreadable] of partly) {
    test(name, async () => {
      assert.deepEqual(await leaves(tree), teams);
      assert.equal((await read(tree)).unreadable, unreadable);
    });
  }

  test('of which none can be read are an error that says so', async () =>
    assert.rejects(
      read({ refId: null, name: 'Group', children: [3, 4] }),
      /no teams \(2 of its entries could/,
    ));
  test('may be 150,000 below one group', async () => {
    const children = Array.from({ length: 150_000 }, (_, index) => ({ refId: index + 2 }));
    assert.equal((await read({ refId: 1, children })).teams.length, 150_000);
  });

  test('of any tree are all there, or counted as unreadable', async () => {
    interface Shape {
      readonly kind: 'team' | 'group' | 'nameless group' | 'no id' | 'no object' | 'no list';
      readonly below?: readonly Shape[];
    }
    const leaf = fc.record({ kind: fc.constantFrom('team', 'no id', 'no object', 'no list') });
    const { tree } = fc.letrec<{ tree: Shape }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({
          kind: fc.constantFrom('group', 'nameless group'),
          below: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
        }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 5 }), async (shapes) => {
        const teams: string[] = [];
        let unreadable = 0;
        let lastId = 0;
        const nodeOf = ({ kind, below }: Shape): unknown => {
          lastId += 1;
          const refId = lastId % 2 === 0 ? lastId : `${lastId}`;
          if (below !== undefined) return { ...(kind === 'group' && { refId }), children: below.map(nodeOf) };
          if (kind === 'no id' || kind === 'no object' || kind === 'no list') unreadable += 1;
          if (kind === 'no id') return { refId: null, name: 'T' };
          if (kind === 'no object') return refId;
          if (kind === 'no list') return { refId, children: { refId: 0 } };
          teams.push(`${refId}`);
          return { refId };
        };
        const children = shapes.map(nodeOf);
        fc.pre(teams.length > 0);
        const found = await read({ refId: 'root', children });
        assert.deepEqual([found.teams.map(({ id }) => id), found.unreadable], [teams, unreadable]);
      }),
    );
  });
});
