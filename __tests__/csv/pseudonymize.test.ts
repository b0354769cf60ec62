import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { normalizedIdentity, PseudonymMapper, pseudonymColumns } from '../../src/csv/pseudonymize.ts';
import type { Failure } from '../../src/failure.ts';
import { parsed } from './documents.ts';

const TEAMS = { kind: 'sprint', metricLevel: 'team' } as const;
const CONTRIBUTORS = { kind: 'contributor-report', metricLevel: undefined } as const;
const chosen = (columns: string[], named: string[] = [], level: typeof TEAMS | typeof CONTRIBUTORS = TEAMS) =>
  pseudonymColumns(columns, { level, columns: named });

suite('the columns that get pseudonyms', () => {
  test('are those that name people', () =>
    assert.deepEqual(chosen(['Team', 'Developer', 'Email', 'PR_MERGED']), [1, 2]));
  test('in the contributor report Collection Name too', () =>
    assert.deepEqual(chosen(['Collection Name', 'Coding Days'], [], CONTRIBUTORS), [0]));
  test('and those that are named, in any case, beside the others', () =>
    assert.deepEqual(chosen(['Team', 'Handle', 'Developer', 'handle'], [' HANDLE']), [1, 2, 3]));
  test('a name that no column has is a failure that says which there are', () =>
    assert.throws(
      () => chosen(['Team', 'Developer'], ['Handle', 'Nick']),
      (thrown: Failure) =>
        thrown.code === 'invalid-input' &&
        /^pseudonymize-columns: no column is called "Handle", "Nick"; the file has "Team", "Developer"\./.test(
          thrown.sentence,
        ),
    ));
  test('none at all is a failure that says what to do', () =>
    assert.throws(
      () => chosen(['Team', 'Points']),
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

/** Tells what it was asked to hash. */
function mapperOf(columns: readonly number[]) {
  const asked: string[] = [];
  const mapper = new PseudonymMapper(columns, (text) => {
    asked.push(text);
    return Buffer.from(text.padEnd(8, '.')).toString('hex');
  });
  const map = (row: string, encoding: 'utf8' | 'latin1' = 'utf8') => {
    const bytes = Buffer.from(`#${row}#`, encoding);
    mapper.map(bytes, 1, bytes.length - 1);
    return mapper.bytes.toString('utf8', 0, mapper.length);
  };
  return { map, asked };
}

suite('a row with pseudonyms', () => {
  const a = `person-${Buffer.from('a.......').toString('hex')}`;
  for (const [row, columns, expected] of [
    ['a,1,2', [0], `${a},1,2`],
    ['1,a,2', [1], `1,${a},2`],
    ['1,2,a', [2], `1,2,${a}`],
    ['a,"a",  a ', [0, 1, 2], `${a},${a},${a}`],
    ['"a",x', [1], '"a",person-782e2e2e2e2e2e2e'],
    [',"",  ,a', [0, 1, 2, 3], `,"",  ,${a}`],
    ['a', [0, 1], a],
  ] as const)
    test(`${row}: columns ${columns}`, () => assert.equal(mapperOf(columns).map(row), expected));

  test('is hashed by what its cell says, not by how it is quoted', () => {
    const { map, asked } = mapperOf([0]);
    map('"Dev ""Ace"", 1",x');
    map('"Dev\n(on leave)",x');
    assert.deepEqual(asked, ['Dev "Ace", 1', 'Dev\n(on leave)']);
  });

  test('tells people apart whose names are no UTF-8, and takes them for those that they are in Latin-1', () => {
    const { map, asked } = mapperOf([0]);
    map('M\xfcller,x', 'latin1');
    map('"M\xf6ller",x', 'latin1');
    map('M\xfcller,x');
    assert.deepEqual(asked, ['M\xfcller', 'M\xf6ller', 'M\xfcller']);
  });

  test('is not hashed again for the same cell', () => {
    const { map, asked } = mapperOf([0]);
    for (let row = 0; row < 10; row += 1) map(`a,${row}`);
    assert.deepEqual(asked, ['a']);
  });

  test('does not forget how to, after more people than it remembers', () => {
    const { map } = mapperOf([0]);
    for (let person = 0; person < 140_000; person += 1) map(`${person},1`);
    assert.equal(map('a,1'), `${a},1`);
  });

  test('keeps all other cells', () => {
    const cell = fc.stringMatching(/^[a-z"\n, é]{0,6}$/);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 6 }),
        fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }),
        (cells, numbers) => {
          const columns = numbers.filter((column) => column < cells.length).sort((x, y) => x - y);
          const row = mapperOf(columns).map(cells.map(quoted).join(','));
          const [after = []] = parsed(row);
          for (const [index, before] of cells.entries()) {
            if (!columns.includes(index) || before.trim() === '') assert.equal(after[index], before);
            else assert.match(after[index] ?? '', /^person-[0-9a-f]{16}$/);
          }
        },
      ),
    );
  });
});
