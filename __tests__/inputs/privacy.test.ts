import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse, problemsOf } from './given.ts';

const SECRET = 'sixteen-letters!';

test('pseudonyms need a key, and take names of columns', async () => {
  const given = { pseudonymize: 'true', 'pseudonym-key': SECRET, 'pseudonymize-columns': 'Handle, Nick' };
  assert.deepEqual((await parse(given)).pseudonyms, { key: SECRET, columns: ['Handle', 'Nick'] });
  assert.equal((await parse({})).pseudonyms, undefined);
});

suite('a wrong pseudonym-key', () => {
  for (const [what, given, problem] of [
    [
      'none',
      { pseudonymize: 'true' },
      /^pseudonym-key: expected a secret of at least 16 characters.*, got "0 characters"$/,
    ],
    [
      'a short one',
      { pseudonymize: 'true', 'pseudonym-key': SECRET.slice(1) },
      /^pseudonym-key: expected a secret of at least 16 characters.*, got "15 characters"$/,
    ],
    [
      'one without pseudonymize, which would publish names',
      { 'pseudonym-key': SECRET },
      /^pseudonym-key: only valid with pseudonymize: true$/,
    ],
  ] as const)
    test(what, async () => {
      const problems = await problemsOf(given);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', problem);
      assert.ok(!problems.join().includes(SECRET.slice(1)), 'the key is quoted');
    });
});

test('pseudonymize-columns without pseudonymize is a problem', async () =>
  assert.deepEqual(await problemsOf({ 'pseudonymize-columns': 'Handle' }), [
    'pseudonymize-columns: only valid with pseudonymize: true, got "Handle"',
  ]));
