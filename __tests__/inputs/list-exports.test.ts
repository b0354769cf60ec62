import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Given, parse, problemsOf } from './given.ts';

const listing: Given = { export: 'productivity', 'team-ids': '' };
const filtersOf = async (text: string) => (await parse({ ...listing, 'list-exports': text })).listExports;

suite('list-exports', () => {
  const taken: readonly (readonly [text: string, query: object, page?: number, limit?: number])[] = [
    ['all', { scope: 'all' }],
    ['Mine', { scope: 'mine' }],
    ['status=COMPLETED', { status: 'completed' }],
    ['limit=1000, page = 2', {}, 2, 1000],
    ['team-id=456\ncreatedBy=user_1', { teamId: '456', createdBy: 'user_1' }],
    ['dateFrom=2026-01-01\ndateTo=2026-03-31', { dateFrom: '2026-01-01', dateTo: '2026-03-31' }],
    [
      'scope=mine\nsortBy=completed-at\nsortOrder=desc',
      { scope: 'mine', sortBy: 'completedAt', sortOrder: 'desc' },
    ],
    ['mine\nteamId=a=b', { scope: 'mine', teamId: 'a=b' }],
  ];
  for (const [text, query, page = 0, limit = 50] of taken)
    test(`${JSON.stringify(text)} is taken, and no team is needed`, async () =>
      assert.deepEqual(await filtersOf(text), { query, page, limit }));

  const refused: readonly (readonly [text: string, problem: RegExp])[] = [
    ['everything', /^list-exports: expected all, mine or lines of key=value .*, got "everything"$/],
    ['statu=completed', /\(did you mean status\?\), got "statu=completed"$/],
    ['status=done', /status: expected queued, .*, got "status=done"$/],
    ['status=', /got "status="$/],
    ['limit=1001', /limit: expected .* from 1 to 1000, got "limit=1001"$/],
    ['limit=0', /got "limit=0"$/],
    ['dateFrom=2026-02-30', /dateFrom: .*, got "dateFrom=2026-02-30"$/],
    ['page=1\npage=2', /expected page once, got "page=2"$/],
    ['all\nscope=mine', /expected scope once/],
  ];
  for (const [text, problem] of refused)
    test(`${JSON.stringify(text)} is refused`, async () => {
      const problems = await problemsOf({ ...listing, 'list-exports': text });
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', problem);
    });

  test('is for productivity alone, and says why', async () => {
    for (const kind of ['sprint', 'team-report']) {
      const problems = await problemsOf({ ...listing, export: kind, 'list-exports': 'all' });
      assert.deepEqual(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', /^list-exports: only valid with export: productivity, since /);
    }
  });

  test('is not taken together with what says what to export', async () => {
    const unused = { 'team-ids': '1', period: '2026', 'export-id': 'exp_1', wait: 'false' };
    const problems = await problemsOf({ ...listing, ...unused, 'list-exports': 'all' });
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]).toSorted(),
      Object.keys(unused).toSorted(),
    );
  });
});
