import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { suite, test } from 'node:test';
import { encode } from '../../src/csv/cells.ts';
import {
  assertPseudonymColumns,
  createPseudonymizer,
  normalizedIdentity,
} from '../../src/csv/pseudonymize.ts';
import type { Failure } from '../../src/failure.ts';

suite('the columns that get pseudonyms', () => {
  test('a name that no column has is a failure that says which there are', () =>
    assert.throws(
      () => assertPseudonymColumns(['Team', 'Developer'], ['Handle', 'Nick'], ['Developer']),
      (thrown: Failure) =>
        thrown.code === 'invalid-input' &&
        /^pseudonymize-columns: no column is called "Handle", "Nick"; the file has "Team", "Developer"\./.test(
          thrown.sentence,
        ),
    ));
  test('none at all is a failure that says what to do', () =>
    assert.throws(
      () => assertPseudonymColumns(['Team', 'Points'], [], []),
      (thrown: Failure) =>
        thrown.code === 'personal-data' &&
        /no column .* "Team", "Points"\. Name those that do in pseudonymize-columns/.test(thrown.sentence),
    ));
});

suite('one person is one, however written', () => {
  for (const [a, b, isSame] of [
    ['Dev 001', '  Dev 001\t', true],
    ['J\u00f6rg', 'Jo\u0308rg', true],
    ['Dev@Octo-Org.example', 'dev@octo-org.EXAMPLE ', true],
    ['Dev 001', 'dev 001', false],
    ['Dev 001', 'Dev  001', false],
    ['dev at octo-org', 'Dev at octo-org', false],
  ] as const)
    test(`"${a}" and "${b}": ${isSame}`, () =>
      assert.equal(normalizedIdentity(a) === normalizedIdentity(b), isSame));
});

const KEY = 'a-key-of-the-organization';
const hashed = (identity: string) =>
  `person-${createHmac('sha256', KEY).update(identity).digest('hex').slice(0, 16)}`;

suite('a cell with a pseudonym', () => {
  const pseudonym = createPseudonymizer(KEY);
  for (const [what, cell, expected] of [
    ['a name', 'Dev 001', hashed('Dev 001')],
    ['in quotes', '"Dev ""Ace"", 1"', hashed('Dev "Ace", 1')],
    ['over two lines', '"Dev\n(on leave)"', hashed('Dev\n(on leave)')],
    ['with blanks around', '  Dev 001 ', hashed('Dev 001')],
    ['UTF-8', encode('Jörg'), hashed('Jörg')],
    ['that is no UTF-8', 'M\xfcller', hashed('Müller')],
    ['that is no UTF-8, of another person', '"M\xf6ller"', hashed('Möller')],
    ['empty', '', ''],
    ['empty in quotes', '""', '""'],
    ['blank', '  ', '  '],
  ] as const)
    test(what, () => {
      assert.equal(pseudonym(cell), expected);
      assert.equal(pseudonym(cell), expected, 'and once more');
    });

  test('is the same after more people than are remembered', () => {
    for (let person = 0; person < 140_000; person += 1) pseudonym(`${person}`);
    assert.equal(pseudonym('Dev 001'), hashed('Dev 001'));
  });
});
