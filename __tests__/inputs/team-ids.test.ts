import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { problemsOf } from './given.ts';

suite('a slip in team-ids is an error that shows the right form', () => {
  const rows: readonly (readonly [text: string, problem: RegExp])[] = [
    ['- 456\n- 457', /a YAML list is not accepted, got "- 456"$/],
    ['- platform=456', /a YAML list is not accepted/],
    ['["456", "457"]', /brackets and quotes are not accepted, got "\["456""$/],
    ['[456]', /brackets and quotes are not accepted/],
    ['{"platform": 456}', /brackets and quotes are not accepted/],
    ['"456"', /brackets and quotes are not accepted/],
    ['456 457', /an id has no spaces, got "456 457"$/],
    ['platform-team 456', /an id has no spaces/],
    ['a=456 b=457', /an id has no spaces/],
    ['a=456;b=457', /only commas and line breaks separate, got "a=456;b=457"$/],
    ['456|457', /only commas and line breaks separate/],
    ['Platform=', /one of the two is missing/],
  ];
  for (const [text, problem] of rows)
    test(JSON.stringify(text), async () => {
      const problems = await problemsOf({ 'team-ids': text });
      assert.equal(problems.length, 1);
      assert.match(
        problems[0] ?? '',
        /^team-ids: expected teams separated by commas or line breaks, each id or label=id/,
      );
      assert.match(problems[0] ?? '', problem);
    });

  for (const [text, form] of [
    ['456=Platform', 'Platform=456'],
    ['456=Platform Team', 'Platform Team=456'],
    ['team_abc123=Platform Team', 'Platform Team=team_abc123'],
  ] as const)
    test(`${text} is the wrong way round`, async () =>
      assert.deepEqual(await problemsOf({ 'team-ids': text }), [
        `team-ids: expected the label before the id, such as "${form}", got "${text}"`,
      ]));

  for (const text of ['a=1, b=3, a=2', '7, 7=8'])
    test(`one label is two teams: ${text}`, async () =>
      assert.match(
        (await problemsOf({ 'team-ids': text })).join(),
        /^team-ids: expected a label of its own for each team, got ".*" and ".*"$/,
      ));

  for (const text of ['1', 'team_abc', 'Platform Team (new)=team.abc', '2024=2', 'a=1,a=1', 'team-7=7a'])
    test(`${text} is taken`, async () => assert.deepEqual(await problemsOf({ 'team-ids': text }), []));
});

suite('a key with something around it is an error that does not quote it', () => {
  for (const [key, problem] of [
    ['ApiKey s3cr3t-value', /without a header's name or the word ApiKey or Bearer before it/],
    ['apikey:s3cr3t-value', /without a header's name/],
    ['Bearer s3cr3t-value', /without a header's name/],
    ['Authorization: ApiKey s3cr3t-value', /without a header's name/],
    ['x-api-key: s3cr3t-value', /without a header's name/],
    ['"s3cr3t-value"', /without quotes around it/],
    ["'s3cr3t-value'", /without quotes around it/],
  ] as const)
    test(key, async () => {
      const problems = await problemsOf({ 'api-key': key });
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', problem);
      assert.doesNotMatch(problems.join(), /s3cr3t/);
    });
  test('a key that begins like one of the words is taken', async () =>
    assert.deepEqual(await problemsOf({ 'api-key': 'bearer-of-news' }), []));
});
