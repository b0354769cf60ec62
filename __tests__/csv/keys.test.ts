import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type KeyColumnOptions, keyColumnsOf } from '../../src/csv/keys.ts';

function keysOf(header: string, rows: readonly string[], options?: KeyColumnOptions): string[] {
  const columns = header.split(',');
  return keyColumnsOf(columns, rows, options).map((index) => columns[index] ?? '');
}

suite('which columns say which row is which', () => {
  test('known ones by their role, with any cells', () =>
    assert.deepEqual(
      keysOf('Granularity,Team,Team_ID,Start_Date,LTTC_Mean_Days,Overall_Rating', [
        'Jan 2026,7,456,2026-01-01,Infinity,High',
        'Jan 2026,8,457,2026-01-01,n/a,Low',
        'Jan 2026,8,457,2026-01-01,soon,Low',
      ]),
      ['Granularity', 'Team', 'Team_ID', 'Start_Date'],
    ));

  const unknown: readonly (readonly [what: string, cells: string[], isKey: boolean])[] = [
    ['numbers', ['1', '2.5'], false],
    ['numbers and signs for a missing one', ['1', '—', '', 'n/a', 'NaN', 'Infinity', '-'], false],
    ['percentages', ['7%', '12.5 %'], false],
    ['words', ['a', 'b'], true],
    ['a number and a word', ['1', 'b'], true],
    ['ids with leading zeros', ['007', '008'], true],
    ['nothing', ['', ''], true],
    ['signs for a missing one only', ['-', '—'], true],
  ];
  for (const [what, cells, isKey] of unknown)
    test(`an unknown one of ${what} is ${isKey ? 'a key' : 'a measure'}`, () =>
      assert.deepEqual(
        keysOf(
          'Team,Foo',
          cells.map((cell) => `A,${cell}`),
        ),
        isKey ? ['Team', 'Foo'] : ['Team'],
      ));

  test('those that are named, and no others, in any case', () =>
    assert.deepEqual(keysOf('Granularity,Team,Foo', ['Jan 2026,A,1'], { keyColumns: ['foo', ' team '] }), [
      'Team',
      'Foo',
    ]));

  test('what ends like a category of another export is decided by its cells', () => {
    assert.deepEqual(keysOf('Team,Linked_Tickets', ['A,X-1']), ['Team', 'Linked_Tickets']);
    assert.deepEqual(keysOf('Team,KTLO_tickets', ['A,3']), ['Team']);
    assert.deepEqual(keysOf('Team,KTLO_tickets', ['A,none of them'], { kind: 'business-alignment' }), [
      'Team',
    ]);
  });
});
