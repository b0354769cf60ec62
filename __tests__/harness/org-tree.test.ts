import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLeafTeams } from '../../src/harness/org-tree.ts';
import { respond } from './fake-transport.ts';

const leaves = async (tree: unknown) =>
  (await readLeafTeams(respond({ body: JSON.stringify(tree) }))).map(({ id, name }) => `${id} ${name}`);

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
  test('are missed where the answer has none, and the reason is told', async () => {
    for (const tree of [{}, [], { refId: '' }, 'text']) await assert.rejects(leaves(tree), /has no teams/);
  });
});
