import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextPattern } from '../../src/domain/text-pattern.ts';

const sources = [
  String.raw`[^\p{L}\p{N}._-]+`,
  String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+`,
  String.raw`[\p{Cf}\p{Cs}]`,
  String.raw`[^\p{Cf}]`,
  String.raw`(?<=[\p{Ll}])(?=[\p{Lu}])|(?<=[\p{Lu}])(?=[\p{Lu}][\p{Ll}])`,
];
const text = fc.oneof(
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

test('a text is replaced and found as by the literal, whether it is ASCII or not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sources), text, (source, value) => {
      const pattern = new TextPattern(source);
      assert.equal(pattern.replaceAll(value, '|'), value.replaceAll(new RegExp(source, 'gu'), '|'));
      assert.equal(pattern.test(value), new RegExp(source, 'u').test(value));
    }),
    { numRuns: 2_000 },
  );
});

test('one pattern serves texts of both kinds in turn', () => {
  const pattern = new TextPattern(String.raw`[^\p{L}]+`);
  const stars = (value: string) => pattern.replaceAll(value, (match) => '*'.repeat(match.length));
  assert.deepEqual(['a-b', 'ä–b', 'a-b'].map(stars), ['a*b', 'ä*b', 'a*b']);
});
