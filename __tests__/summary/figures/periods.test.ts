import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type Coverage,
  cellDate,
  daysFrom,
  isGranularityWord,
  parseLabel,
  periodStates,
} from '../../../src/summary/figures/periods.ts';

suite('parseLabel', () => {
  const ordered = [
    ['Dec 2025', 'Jan 2026', 'Feb 2026', 'September 2026'],
    ['Jan 05 2026', 'Jan 12 2026', 'Feb 01 2026', 'Feb 1, 2027'],
    ['W52 2025', 'W01 2026', 'W10 2026', 'Week 11 2026'],
    ['Q4 2025', 'Q1 2026', 'q2 2026'],
    ['Sprint 2025-26', 'Sprint 2026-01', 'Sprint 2026-02'],
    ['2025-12', '2026-01', '2026-02-01', '2026-02-10'],
    ['2025-W52', '2026-W01', '2026-w02'],
  ];
  for (const labels of ordered) {
    test(`${labels.join(' < ')}`, () => {
      const orders = labels.map((label) => parseLabel(label)?.order);
      assert.ok(
        orders.every((order) => order !== undefined),
        String(orders),
      );
      assert.deepEqual(orders, orders.toSorted());
      assert.equal(new Set(orders).size, orders.length);
    });
  }

  for (const label of ['', 'Alpha', 'Sprint 12', 'Foo 2026', 'monthly', '2026'])
    test(`"${label}" has none`, () => assert.equal(parseLabel(label), undefined));
});

test('a word for a length is no period', () => {
  assert.equal(isGranularityWord('MONTHLY'), true);
  assert.equal(isGranularityWord('Jan 2026'), false);
});

test('days are counted with both ends', () => {
  assert.equal(daysFrom('2026-02-01', '2026-02-28'), 28);
  assert.equal(daysFrom('2026-02-01', '2026-02-01'), 1);
  assert.equal(daysFrom('2026-02-02', '2026-02-01'), undefined);
  assert.equal(daysFrom(null, '2026-02-01'), undefined);
  assert.equal(daysFrom('2026-99-99', '2026-02-01'), undefined);
});

test('a date may have a time behind it', () => {
  assert.equal(cellDate('2026-02-01'), '2026-02-01');
  assert.equal(cellDate('2026-02-01T00:00:00Z'), '2026-02-01');
  assert.equal(cellDate('2026-02-011'), null);
  assert.equal(cellDate('Feb 2026'), null);
});

suite('which periods are complete', () => {
  type Row = readonly [label: string, start?: string, end?: string];
  const whole = {
    start: '2026-01-01',
    end: '2026-03-31',
    today: '2026-04-15',
    unit: 'month',
  } as const;
  const cases: readonly (readonly [
    what: string,
    coverage: Partial<Coverage>,
    rows: readonly Row[],
    states: string,
  ])[] = [
    ['months that are over', {}, [['Jan 2026'], ['Feb 2026'], ['Mar 2026']], 'complete complete complete'],
    ['a month to date', { end: '2026-04-15' }, [['Mar 2026'], ['Apr 2026']], 'complete running'],
    ['a month to yesterday', { end: '2026-04-14' }, [['Mar 2026'], ['Apr 2026']], 'complete running'],
    ['a range that ends in a month', { end: '2026-03-20' }, [['Feb 2026'], ['Mar 2026']], 'complete cut'],
    ['a range that begins in a month', { start: '2026-01-12' }, [['Jan 2026'], ['Feb 2026']], 'cut complete'],
    [
      'the same, though the rows say the whole month',
      { start: '2026-01-12' },
      [
        ['Jan 2026', '2026-01-01', '2026-01-31'],
        ['Feb 2026', '2026-02-01', '2026-02-28'],
      ],
      'cut complete',
    ],
    [
      'a month of which the rows have a part',
      {},
      [
        ['', '2026-01-01', '2026-01-31'],
        ['', '2026-02-01', '2026-02-17'],
      ],
      'complete cut',
    ],
    ['a week that goes on', { unit: 'week' }, [['W13 2026'], ['W14 2026']], 'complete cut'],
    ['a week of six days', { unit: 'week', end: '2026-03-28' }, [['W12 2026'], ['W13 2026']], 'complete cut'],
    ['weeks named by their first day', { unit: 'week' }, [['Mar 23 2026'], ['Mar 30 2026']], 'complete cut'],
    [
      'a quarter up to the 17th',
      { unit: 'quarter', start: '2025-10-01', end: '2026-03-17' },
      [['Q4 2025'], ['Q1 2026']],
      'complete cut',
    ],
    [
      'a running sprint',
      { unit: undefined, end: '2026-04-15' },
      [
        ['Sprint 2026-07', '2026-03-30', '2026-04-12'],
        ['Sprint 2026-08', '2026-04-13', '2026-04-26'],
      ],
      'complete running',
    ],
    [
      'a sprint that the server cut at the end of the range',
      { unit: undefined },
      [
        ['Sprint 2026-06', '2026-03-16', '2026-03-29'],
        ['Sprint 2026-07', '2026-03-30', '2026-03-31'],
      ],
      'complete cut',
    ],
    [
      'sprints of any length',
      { unit: undefined },
      [
        ['A', '2026-01-01', '2026-01-21'],
        ['B', '2026-01-22', '2026-02-04'],
        ['C', '2026-02-05', '2026-02-25'],
      ],
      'complete complete complete',
    ],
    [
      'files that were made before',
      { start: '', unit: 'week' },
      [
        ['Jan 2025', '2025-01-01', '2025-01-31'],
        ['Feb 2025', '2025-02-01', '2025-02-28'],
      ],
      'complete complete',
    ],
    [
      'names that say nothing of their days',
      { end: '2026-04-15' },
      [['Alpha'], ['Beta']],
      'complete running',
    ],
    ['rows without periods', { end: '2026-04-15' }, [['']], 'complete'],
  ];
  for (const [what, coverage, rows, states] of cases)
    test(what, () =>
      assert.deepEqual(
        periodStates(
          rows.map(([label, start = null, end = null]) => ({ label, start, end })),
          { ...whole, ...coverage },
          false,
        ).join(' '),
        states,
      ),
    );
});
