import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  add,
  compareDates,
  dateInZone,
  startOf,
  type Unit,
  unitAt,
  weekOf,
} from '../../src/plan/calendar.ts';

const units: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
const day = fc
  .integer({ min: 0, max: 3_652_058 })
  .map((number) => new Temporal.PlainDate(1, 1, 1).add({ days: number }).toString());
const unit = fc.constantFrom(...units);

/** The calendar as Temporal has it, the oracle of these tests. */
function temporalAdd(of: Unit, date: string, count: number): string {
  const [name, factor] = of === 'quarter' ? ['months', 3] : [`${of}s`, 1];
  return Temporal.PlainDate.from(date)
    .add({ [name as string]: count * (factor as number) })
    .toString();
}

test('units are added as Temporal adds them', () => {
  fc.assert(
    fc.property(unit, day, fc.integer({ min: -500, max: 500 }), (of, date, count) => {
      assert.equal(add(of, date, count), temporalAdd(of, date, count));
    }),
    { numRuns: 1_000 },
  );
});

test('weeks are those of Temporal', () => {
  fc.assert(
    fc.property(day, (date) => {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
      assert.deepEqual(weekOf(date), { year: yearOfWeek, week: weekOfYear });
    }),
    { numRuns: 1_000 },
  );
});

test('a unit holds its day, and follows the one before without a gap', () => {
  fc.assert(
    fc.property(unit, day, (of, date) => {
      const { start, end } = unitAt(of, date);
      assert.ok(compareDates(start, date) <= 0 && compareDates(date, end) <= 0);
      assert.equal(startOf(of, end), start);
      assert.equal(unitAt(of, add('day', start, -1)).end, add('day', start, -1));
    }),
  );
});

test('the date in a zone is that of Temporal', () => {
  const zones = [
    'UTC',
    'utc',
    'Etc/UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4e12 }), (zone, epochMs) => {
      const expected = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
      assert.equal(dateInZone(epochMs, zone), expected.toPlainDate().toString());
    }),
  );
});

test('a name of three letters is a zone only where Temporal knows it', () => {
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const known = fc.constantFrom(
    'BST',
    'IST',
    'PST',
    'CST',
    'AST',
    'JST',
    'UTC',
    'GMT',
    'EST',
    'CET',
    'ROK',
    'UCT',
  );
  const name = fc.oneof(
    known,
    fc.tuple(letter, letter, letter).map((letters) => letters.join('')),
  );
  const epochMs = Date.UTC(2026, 5, 30, 12);
  const expected = (zone: string) => {
    try {
      return Temporal.Instant.fromEpochMilliseconds(epochMs)
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toString();
    } catch {
      return undefined;
    }
  };
  fc.assert(
    fc.property(name, (zone) => assert.equal(dateInZone(epochMs, zone), expected(zone))),
    { numRuns: 500 },
  );
});
