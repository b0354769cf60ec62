import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Redaction, redactAll, withoutSecretFields } from '../src/redaction.ts';
import { markdownText } from '../src/summary/markup.ts';

/** What api-key accepts, without the asterisk that the mask is made of. */
const keyCharacter = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const key = fc.string({
  unit: keyCharacter.filter((character) => character !== '*'),
  minLength: 4,
  maxLength: 60,
});

function redact(text: string, secrets: readonly string[]): string {
  const redaction = new Redaction();
  for (const secret of secrets) redaction.add(secret);
  return redaction.redact(text);
}

suite('redact', () => {
  const rows: readonly (readonly [name: string, text: string, secrets: readonly string[], shown: string])[] =
    [
      ['a secret in a sentence', 'the key sei-123 is wrong', ['sei-123'], 'the key *** is wrong'],
      ['a secret several times', 'sei-123sei-123', ['sei-123'], '******'],
      ['a secret of pattern characters', 'a.+b aXXb', ['a.+b'], '*** aXXb'],
      ['a secret of replacement characters', "k$&$1$'k", ["$&$1$'"], 'k***k'],
      ['a secret in a URL', 'https://h/?k=a%2Fb%3D', ['a/b='], 'https://h/?k=***'],
      ['a secret in JSON', '{"k":"a\\"b\\\\c"}', ['a"b\\c'], '{"k":"***"}'],
      ['two secrets', 'aaaa bbbb', ['aaaa', 'bbbb'], '*** ***'],
      ['a text without a secret', 'nothing to see', ['sei-123'], 'nothing to see'],
      ['no secret at all', 'nothing to see', [], 'nothing to see'],
      ['a secret that begins another, longer one', 'key abcdEFGH', ['abcd', 'abcdEFGH'], 'key ***'],
      ['a secret that was cut off', 'bad key sei-1234-ab…', ['sei-1234-abcdef'], 'bad key ***…'],
      ['less than eight characters of a secret', 'sei-123…', ['sei-1234-abcdef'], 'sei-123…'],
      ['the end of a secret', 'bad key …34-abcdef', ['sei-1234-abcdef'], 'bad key …***'],
      ['the middle of a secret', '…i-1234-abcd…', ['sei-1234-abcdef'], '…***…'],
      ['a secret that is broken', 'sei-1234-\nabcdEFGH', ['sei-1234-abcdEFGH'], '***\n***'],
      ['a secret with something in its beginning', 'sei 1234-abcdef', ['sei-1234-abcdef'], 'sei ***'],
      ['a word that a passphrase has', 'pseudonymize: true', ['a-key-for-pseudonyms'], 'pseudonymize: true'],
      ['less than eight characters within a secret', '…34-abcd', ['sei-1234-abcdef'], '…34-abcd'],
      ['a secret in a URL, in lower case', '?k=a%2fb%3d', ['a/b='], '?k=***'],
      ['a secret of which one character is encoded', 'sei%2D1234', ['sei-1234'], '***'],
      ['a secret that is not ASCII, in a URL', '?k=cl%C3%A9-1', ['clé-1'], '?k=***'],
      ['a secret in HTML', '<p>a&amp;b&lt;c&#39;d</p>', ["a&b<c'd"], '<p>***</p>'],
      ['a secret in our Markdown', 'a&#64;&#8203;b&#45;c', ['a@b-c'], '***'],
      ['a secret in JSON, as code points', '"a\\u002Db\\u002dc"', ['a-b-c'], '"***"'],
      ['a secret beside an escape', 'xy%25abc', ['xy%2'], '***5abc'],
      ['an encoded secret behind a percent sign', '%00!!%3A!', ['00!!:!'], '%***'],
      ['a secret that holds an escape, twice encoded at its end', 'a%25b%2525', ['a%25b%25'], '***'],
      ['escapes without a secret', '100&#37; of 5%25', ['sei-123'], '100&#37; of 5%25'],
      ['two secrets that overlap', 'abcdefg', ['abcde', 'cdefg'], '***'],
    ];
  for (const [name, text, secrets, shown] of rows) {
    test(name, () => assert.equal(redact(text, secrets), shown));
  }

  test('no secret survives, plain, percent-encoded or in JSON', () => {
    const forms: readonly ((secret: string) => string)[] = [
      (secret) => secret,
      encodeURIComponent,
      (secret) => JSON.stringify({ key: secret }),
      (secret) => `${secret}${secret}`,
    ];
    fc.assert(
      fc.property(
        fc.string(),
        key,
        fc.string(),
        fc.constantFrom(...forms),
        (before, secret, behind, form) => {
          const shown = redact(before + form(secret) + behind, [secret]);
          for (const spelling of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
            assert.ok(!shown.includes(spelling), shown);
        },
      ),
    );
  });

  test('no eight characters of a secret survive, wherever it is cut', () => {
    const long = fc.string({
      unit: keyCharacter.filter((character) => character !== '*'),
      minLength: 12,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.string(),
        long,
        fc.nat(60),
        fc.nat(60),
        fc.string(),
        (before, secret, from, to, behind) => {
          const shown = redact(before + secret.slice(from, to) + behind, [secret]);
          for (let at = 0; at + 8 <= secret.length; at += 1) {
            const part = secret.slice(at, at + 8);
            assert.ok(!shown.includes(part), shown);
          }
        },
      ),
    );
  });

  test('no secret survives in the job summary, whose facts are redacted before they are made harmless', () => {
    // A server may repeat the key in its message; the summary shows that message as Markdown.
    const rendered = (markdown: string) =>
      markdown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    const beside = fc.constantFrom('', 'Invalid API key ', 'x', '_', '"', '1', ':');
    const typical = fc.constantFrom('pat.vpCkHKs_-k53qRQ._x9', 'abc$def!ghi', '-a_-b_c', '_abcd_');
    fc.assert(
      fc.property(beside, fc.oneof(typical, key), beside, (before, secret, behind) => {
        const facts = redactAll({ problems: [before + secret + behind] }, (text) => redact(text, [secret]));
        const summary = markdownText(facts.problems.join());
        assert.ok(!rendered(summary).includes(secret), summary);
      }),
      { numRuns: 1_000 },
    );
  });

  test('no eight characters survive of its base64, alone or with something around it', () => {
    const long = fc.string({
      unit: keyCharacter.filter((character) => character !== '*'),
      minLength: 12,
      maxLength: 60,
    });
    const around = fc.constantFrom('', 'u', 'u:', 'ApiKey ', 'key=');
    fc.assert(
      fc.property(
        long,
        around,
        around,
        fc.constantFrom('base64', 'base64url'),
        (secret, before, behind, form) => {
          const text = Buffer.from(before + secret + behind).toString(form);
          const shown = redact(text, [secret]);
          const [start, end] = [before, before + secret].map((part) => Buffer.byteLength(part) * (8 / 6));
          for (let at = Math.ceil(start ?? 0); at + 8 <= Math.floor(end ?? 0); at += 1)
            assert.ok(!shown.includes(text.slice(at, at + 8)), `${text} as ${shown}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('data keeps its shape', () => {
    const redact = (text: string) => text.replaceAll('secret', '***');
    const data = { list: ['a secret', { deep: 'secret' }, 7, false], nothing: null };
    assert.deepEqual(redactAll(data, redact), { list: ['a ***', { deep: '***' }, 7, false], nothing: null });
    assert.deepEqual(data.list[0], 'a secret');
    const numbers = { list: [Number.NaN, new Map([['a', 1]])], missing: undefined };
    assert.deepEqual(redactAll(numbers, redact), numbers);
  });
});

test('what a request holds under the name of a secret is hidden, at any depth, and nothing else', () =>
  assert.deepEqual(
    withoutSecretFields({
      auth: { accessToken: 'abc', client_secret: 'abc', 'X-Api-Key': 5, Authorization: ['abc'] },
      options: [{ password: 'abc', format: 'csv', metricGroups: ['lttc'], tokens: null }],
    }),
    {
      auth: { accessToken: '***', client_secret: '***', 'X-Api-Key': '***', Authorization: '***' },
      options: [{ password: '***', format: 'csv', metricGroups: ['lttc'], tokens: null }],
    },
  ));
