import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  cellDate,
  daysFrom,
  isGranularityWord,
  labelOrder,
} from '../../../src/summary/figures/period-order.ts';

suite('labelOrder', () => {
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
      const orders = labels.map(labelOrder);
      assert.ok(
        orders.every((order) => order !== undefined),
        String(orders),
      );
      assert.deepEqual(
        orders,
        orders.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
      );
      assert.equal(new Set(orders).size, orders.length);
    });
  }

  for (const label of ['', 'Alpha', 'Sprint 12', 'Foo 2026', 'monthly', '2026'])
    test(`"${label}" has none`, () => assert.equal(labelOrder(label), undefined));
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
