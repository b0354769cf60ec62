import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { teamEntries } from '../../src/plan/team-entries.ts';
import { parse } from '../inputs/given.ts';
import { team } from '../summary/samples.ts';

suite('teams are written as input team-ids takes them back', () => {
  for (const [label, id, entry] of [
    ['Search', '7', 'Search=7'],
    ['Search, Ads = "More"\n', '7', 'Search Ads "More"=7'],
    ['"Search"', '7', 'Search"=7'],
    ['- [Search', '7', 'Search=7'],
    [' ,=', '7', '7'],
    ['7', '7', '7'],
    ['2024', 'platform', 'platform'],
  ] as const)
    test(`${JSON.stringify(label)} with id ${id}`, () =>
      assert.deepEqual(teamEntries([team(label, id)]), [entry]));

  test('a whole tree is no team', () =>
    assert.deepEqual(teamEntries([{ label: 'Tree', teamId: undefined, orgTreeName: 'Tree' }]), []));

  test('with any names', async () => {
    const label = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({
        unit: fc.constantFrom('-', ' ', '=', ',', '"', '[', '{', "'", ';', '|', '7', 'a', '\n'),
        maxLength: 5,
      }),
    );
    const id = fc.oneof(fc.nat(20).map(String), fc.stringMatching(/^[a-z][a-z0-9_.-]{0,3}$/));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(label, id), { minLength: 1, maxLength: 8 }), async (pairs) => {
        const teams = pairs.map(([name, teamId]) => team(name, teamId));
        const { targets } = await parse({ 'team-ids': teamEntries(teams).join() });
        assert.deepEqual(
          targets.map(({ teamId }) => teamId),
          [...new Set(teams.map(({ teamId }) => teamId))],
        );
      }),
      { numRuns: 500 },
    );
  });
});
