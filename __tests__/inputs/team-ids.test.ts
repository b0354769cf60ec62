import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { problemsOf } from './given.ts';

suite('a slip in team-ids is an error that shows the right form', () => {
  const FORM = 'team-ids: expected teams separated by commas or line breaks, each id or label=id, such as ';
  const rows: readonly (readonly [text: string, entry?: string])[] = [
    ['- 456\n- 457', '- 456'],
    ['- platform=456'],
    ['["456", "457"]', '["456"'],
    ['[456]'],
    ['{"platform": 456}'],
    ['"456"'],
    ['456 457'],
    ['platform-team 456'],
    ['a=456 b=457'],
    ['a=456;b=457'],
    ['456|457'],
    ['Platform='],
    ['456=Platform'],
    ['456=Platform Team'],
    ['team_abc123=Platform Team'],
  ];
  for (const [text, entry = text] of rows)
    test(JSON.stringify(text), async () =>
      assert.deepEqual(await problemsOf({ 'team-ids': text }), [
        `${FORM}"platform-team=456, 789", got "${entry}"`,
      ]),
    );

  for (const [text, first, second] of [
    ['a=1, b=3, c=1', 'a=1', 'c=1'],
    ['a=1, b=3, a=2', 'a=1', 'a=2'],
    ['7, 7=8', '7=7', '7=8'],
  ])
    test(`${text} is one team twice, or two of one name`, async () =>
      assert.deepEqual(await problemsOf({ 'team-ids': text ?? '' }), [
        `team-ids: expected each team once, with a label of its own, got "${first}" and "${second}"`,
      ]));

  for (const text of [
    '1',
    'team_abc',
    'Platform Team (new)=team.abc',
    '2024=2',
    'a=1,a=1',
    'a=1, a = 1',
    '1, 1=1',
    'team-7=7a',
  ])
    test(`${text} is taken`, async () => assert.deepEqual(await problemsOf({ 'team-ids': text }), []));
});

suite('a key with something around it is an error that does not quote it', () => {
  const keys = [
    'ApiKey s3cr3t-value',
    'apikey:s3cr3t-value',
    'Bearer s3cr3t-value',
    'Authorization: ApiKey s3cr3t-value',
    'x-api-key: s3cr3t-value',
    '"s3cr3t-value"',
    "'s3cr3t-value'",
  ];
  for (const key of keys)
    test(key, async () =>
      assert.deepEqual(await problemsOf({ 'api-key': key }), [
        "api-key: expected the key alone: ASCII characters without blanks, quotes, a header's name or the word ApiKey or Bearer; check the stored secret",
      ]),
    );
  test('a key that begins like one of the words is taken', async () =>
    assert.deepEqual(await problemsOf({ 'api-key': 'bearer-of-news' }), []));
});
