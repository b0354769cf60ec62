import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dateInZone, dateProblem, plainDate } from '../../src/plan/calendar.ts';
import { explicitPeriod, periodProblem, resolvePeriod } from '../../src/plan/period.ts';

const between = (start: string, end: string) => explicitPeriod({ start, end });

type Row = readonly [form: string, today: string, start: string, end: string, label: string];

const table: Record<string, readonly Row[]> = {
  'complete units before today': [
    ['last-week', '2026-04-15', '2026-04-06', '2026-04-12', '2026-W15'],
    ['last-month', '2026-04-15', '2026-03-01', '2026-03-31', '2026-03'],
    ['last-quarter', '2026-04-15', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['last-year', '2026-04-15', '2025-01-01', '2025-12-31', '2025'],
  ],
  'the 31st': [
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28', '2026-02'],
    ['last-month', '2024-03-31', '2024-02-01', '2024-02-29', '2024-02'],
    ['last-month', '2026-05-31', '2026-04-01', '2026-04-30', '2026-04'],
    ['last-quarter', '2026-05-31', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['last-quarter', '2026-12-31', '2026-07-01', '2026-09-30', '2026-Q3'],
    ['last-3-months', '2026-05-31', '2026-02-01', '2026-04-30', '2026-02-01..2026-04-30'],
    ['last-2-quarters', '2026-08-31', '2026-01-01', '2026-06-30', '2026-01-01..2026-06-30'],
    ['month-to-date', '2026-01-31', '2026-01-01', '2026-01-31', '2026-01'],
    ['quarter-to-date', '2026-05-31', '2026-04-01', '2026-05-31', '2026-04-01..2026-05-31'],
  ],
  'leap years': [
    ['year-to-date', '2024-02-29', '2024-01-01', '2024-02-29', '2024-01-01..2024-02-29'],
    ['last-year', '2024-02-29', '2023-01-01', '2023-12-31', '2023'],
    ['last-1-days', '2024-03-01', '2024-02-29', '2024-02-29', '2024-02-29..2024-02-29'],
    ['last-1-days', '2026-03-01', '2026-02-28', '2026-02-28', '2026-02-28..2026-02-28'],
    ['last-12-months', '2024-02-29', '2023-02-01', '2024-01-31', '2023-02-01..2024-01-31'],
    ['2024-02', '2026-04-15', '2024-02-01', '2024-02-29', '2024-02'],
    ['2100-02', '2026-04-15', '2100-02-01', '2100-02-28', '2100-02'],
    ['2000-02', '2026-04-15', '2000-02-01', '2000-02-29', '2000-02'],
  ],
  'ISO weeks at the ends of years': [
    ['2020-W53', '2026-04-15', '2020-12-28', '2021-01-03', '2020-W53'],
    ['2026-W53', '2026-04-15', '2026-12-28', '2027-01-03', '2026-W53'],
    ['2021-W01', '2026-04-15', '2021-01-04', '2021-01-10', '2021-W01'],
    ['2025-W01', '2026-04-15', '2024-12-30', '2025-01-05', '2025-W01'],
    ['2024-W52', '2026-04-15', '2024-12-23', '2024-12-29', '2024-W52'],
    ['last-week', '2021-01-04', '2020-12-28', '2021-01-03', '2020-W53'],
    ['last-week', '2025-01-06', '2024-12-30', '2025-01-05', '2025-W01'],
    ['last-week', '2027-01-03', '2026-12-21', '2026-12-27', '2026-W52'],
    ['week-to-date', '2021-01-02', '2020-12-28', '2021-01-02', '2020-12-28..2021-01-02'],
    ['last-2-weeks', '2025-01-06', '2024-12-23', '2025-01-05', '2024-12-23..2025-01-05'],
  ],
  'the first and the last day of units': [
    ['last-week', '2026-04-13', '2026-04-06', '2026-04-12', '2026-W15'],
    ['last-week', '2026-04-12', '2026-03-30', '2026-04-05', '2026-W14'],
    ['week-to-date', '2026-04-13', '2026-04-13', '2026-04-13', '2026-04-13..2026-04-13'],
    ['week-to-date', '2026-04-12', '2026-04-06', '2026-04-12', '2026-W15'],
    ['last-month', '2026-01-01', '2025-12-01', '2025-12-31', '2025-12'],
    ['last-quarter', '2026-01-01', '2025-10-01', '2025-12-31', '2025-Q4'],
    ['last-quarter', '2026-04-01', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['last-quarter', '2026-03-31', '2025-10-01', '2025-12-31', '2025-Q4'],
    ['last-year', '2026-12-31', '2025-01-01', '2025-12-31', '2025'],
    ['year-to-date', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01..2026-01-01'],
    ['year-to-date', '2026-12-31', '2026-01-01', '2026-12-31', '2026'],
    ['quarter-to-date', '2026-06-30', '2026-04-01', '2026-06-30', '2026-Q2'],
  ],
  'several units': [
    ['last-7-days', '2026-04-15', '2026-04-08', '2026-04-14', '2026-04-08..2026-04-14'],
    ['last-30-days', '2026-01-15', '2025-12-16', '2026-01-14', '2025-12-16..2026-01-14'],
    ['last-1-weeks', '2026-04-15', '2026-04-06', '2026-04-12', '2026-W15'],
    ['last-4-weeks', '2026-04-15', '2026-03-16', '2026-04-12', '2026-03-16..2026-04-12'],
    ['last-12-months', '2026-04-15', '2025-04-01', '2026-03-31', '2025-04-01..2026-03-31'],
    ['last-12-months', '2026-01-15', '2025-01-01', '2025-12-31', '2025'],
    ['last-3-months', '2026-04-15', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['last-4-quarters', '2026-02-15', '2025-01-01', '2025-12-31', '2025'],
  ],
  'named units and ranges': [
    ['2026', '2020-01-01', '2026-01-01', '2026-12-31', '2026'],
    ['2026-Q1', '2020-01-01', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['2026-Q4', '2020-01-01', '2026-10-01', '2026-12-31', '2026-Q4'],
    ['2026-03', '2020-01-01', '2026-03-01', '2026-03-31', '2026-03'],
    ['2026-W07', '2020-01-01', '2026-02-09', '2026-02-15', '2026-W07'],
    ['2026-01-01..2026-03-31', '2020-01-01', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['2026-01-02..2026-03-31', '2020-01-01', '2026-01-02', '2026-03-31', '2026-01-02..2026-03-31'],
    ['2026-05-05..2026-05-05', '2020-01-01', '2026-05-05', '2026-05-05', '2026-05-05..2026-05-05'],
  ],
  'other spellings': [
    ['LAST_MONTH', '2026-04-15', '2026-03-01', '2026-03-31', '2026-03'],
    ['  last month\n', '2026-04-15', '2026-03-01', '2026-03-31', '2026-03'],
    ['Last 3 Months', '2026-04-15', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['last-1-month', '2026-04-15', '2026-03-01', '2026-03-31', '2026-03'],
    ['Year To Date', '2026-04-15', '2026-01-01', '2026-04-15', '2026-01-01..2026-04-15'],
    ['2026 q1', '2020-01-01', '2026-01-01', '2026-03-31', '2026-Q1'],
    ['2026-w07', '2020-01-01', '2026-02-09', '2026-02-15', '2026-W07'],
    ['2026-01-01 .. 2026-03-31', '2020-01-01', '2026-01-01', '2026-03-31', '2026-Q1'],
  ],
};

for (const [name, rows] of Object.entries(table)) {
  suite(`resolvePeriod: ${name}`, () => {
    for (const [form, today, start, end, label] of rows) {
      test(`${JSON.stringify(form)} on ${today} is ${start} to ${end}, called ${label}`, () => {
        assert.deepEqual(resolvePeriod(form, today), { start, end, label });
      });
    }
  });
}

suite('resolvePeriod refuses what is no period', () => {
  const nonsense = [
    '',
    'month',
    'last',
    'last-day',
    'last-months',
    'last-0-months',
    'last--1-months',
    'last-1.5-months',
    'last-2-years',
    'last-9999-quarters',
    'last-99999-days',
    'next-month',
    'day-to-date',
    '2021-W53',
    '2026-W00',
    '2026-W54',
    '2026-W7',
    '2026-Q0',
    '2026-Q5',
    '2026-00',
    '2026-13',
    '2026-1',
    '26-01',
    '0000',
    '0000-W01',
    '9999-W52',
    '2026-01-01',
    '2026-02-29..2026-03-01',
    '2026-03-01..2026-02-30',
    '2026-03-31..2026-01-01',
    '2026-01-01..',
    '..2026-01-01',
    '2026-01-01..2026-01-02..2026-01-03',
    '2026-01-01...2026-01-02',
    '2026-01-01T00:00:00..2026-03-31',
    '20260101..20260331',
    '+002026-01-01..+002026-03-31',
    'constructor',
  ];
  for (const form of nonsense) {
    test(JSON.stringify(form), () => assert.equal(resolvePeriod(form, '2026-04-15'), undefined));
  }
});

const dayMs = 86_400_000;
/** Days from 1971 on, by another arithmetic than the one under test. */
const day = fc.integer({ min: 365, max: 70_000 }).map((number) => new Date(number * dayMs));
const iso = (date: Date) => date.toISOString().slice(0, 10);
const after = (date: string) => iso(new Date(Date.parse(date) + dayMs));
const form = fc.oneof(
  fc.constantFrom('last-week', 'last-month', 'last-quarter', 'last-year'),
  fc.constantFrom('week-to-date', 'month-to-date', 'quarter-to-date', 'year-to-date'),
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('days', 'weeks', 'months', 'quarters'))
    .map(([count, unit]) => `last-${count}-${unit}`),
);

test('a label gives the same period back on any day', () => {
  fc.assert(
    fc.property(form, day, day, (text, today, otherDay) => {
      const period = resolvePeriod(text, iso(today));
      assert.ok(period);
      assert.deepEqual(resolvePeriod(period.label, iso(otherDay)), period);
    }),
  );
});

test('the label of explicit dates gives the same dates back', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [start, end] = [iso(one), iso(other)].sort();
      const period = between(start ?? '', end ?? '');
      assert.ok(period);
      assert.deepEqual([period.start, period.end], [start, end]);
      assert.deepEqual(resolvePeriod(period.label, '2026-04-15'), period);
    }),
  );
});

test('the complete unit before a unit ends the day before it starts: no gap, no overlap', () => {
  fc.assert(
    fc.property(fc.constantFrom('week', 'month', 'quarter', 'year'), day, (unit, today) => {
      const latest = resolvePeriod(`last-${unit}`, iso(today));
      assert.ok(latest);
      const before = resolvePeriod(`last-${unit}`, latest.start);
      assert.ok(before);
      assert.equal(after(before.end), latest.start);
      const current = resolvePeriod(`${unit}-to-date`, iso(today));
      assert.equal(after(latest.end), current?.start);
    }),
  );
});

test('N complete units are one complete unit and the N-1 before it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('week', 'month', 'quarter'),
      fc.integer({ min: 2, max: 30 }),
      day,
      (unit, count, today) => {
        const all = resolvePeriod(`last-${count}-${unit}s`, iso(today));
        const latest = resolvePeriod(`last-${unit}`, iso(today));
        assert.ok(all && latest);
        const rest = resolvePeriod(`last-${count - 1}-${unit}s`, latest.start);
        assert.deepEqual([all.start, all.end], [rest?.start, latest.end]);
      },
    ),
  );
});

test('last-N-days are N days that end yesterday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), day, (count, today) => {
      const period = resolvePeriod(`last-${count}-days`, iso(today));
      assert.ok(period);
      assert.equal(after(period.end), iso(today));
      assert.equal((Date.parse(period.end) - Date.parse(period.start)) / dayMs, count - 1);
    }),
  );
});

test('weeks run from Monday to Sunday and the weeks of a year tile without a gap', () => {
  let expectedStart = '2014-12-29';
  for (let year = 2015; year <= 2035; year += 1) {
    for (let week = 1; week <= 53; week += 1) {
      const period = resolvePeriod(`${year}-W${String(week).padStart(2, '0')}`, '2026-04-15');
      if (week === 53 && period === undefined) continue;
      assert.ok(period, `${year}-W${week}`);
      assert.equal(period.start, expectedStart);
      assert.equal(new Date(period.start).getUTCDay(), 1);
      assert.equal(new Date(period.end).getUTCDay(), 0);
      expectedStart = after(period.end);
    }
  }
});

suite('dateInZone', () => {
  const rows: readonly (readonly [instant: string, zone: string, date: string])[] = [
    ['2026-04-15T09:59:59Z', 'Pacific/Kiritimati', '2026-04-15'],
    ['2026-04-15T10:00:00Z', 'Pacific/Kiritimati', '2026-04-16'],
    ['2026-04-15T10:59:59Z', 'Pacific/Pago_Pago', '2026-04-14'],
    ['2026-04-15T11:00:00Z', 'Pacific/Pago_Pago', '2026-04-15'],
    ['2026-12-31T23:30:00Z', 'Europe/Berlin', '2027-01-01'],
    ['2026-12-31T23:30:00Z', 'UTC', '2026-12-31'],
    // Daylight saving time: the same clock time in UTC is another day in winter than in summer.
    ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T21:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-02T04:30:00Z', 'America/New_York', '2026-11-01'],
    ['2026-04-15T18:30:00Z', 'Asia/Kolkata', '2026-04-16'],
  ];
  for (const [instant, zone, date] of rows) {
    test(`${instant} is ${date} in ${zone}`, () => assert.equal(dateInZone(Date.parse(instant), zone), date));
  }
  for (const zone of [
    'Mars/Olympus',
    'BST',
    '+02:00',
    '',
    'Berlin',
    'Europe/',
    '2026-01-01T00:00Z',
    'Europe/Berlin; DROP',
  ]) {
    test(`${JSON.stringify(zone)} is no zone`, () => assert.equal(dateInZone(0, zone), undefined));
  }
});

suite('dates as users write them', () => {
  for (const text of ['2024-02-29', '9999-12-31', '0001-01-01'])
    test(`${text} is a day`, () => assert.equal(plainDate(text), text));
  const wrong = ['2026-02-29', '2026-04-31', '2026-04-00', '2026-00-01', '2026-13-01', '0000-01-01'];
  const misspelled = ['2026-4-1', '01.04.2026', '2026-04-01T00:00:00Z', '20260401', '', 'today'];
  for (const text of [...wrong, ...misspelled])
    test(`${JSON.stringify(text)} is none`, () => assert.equal(plainDate(text), undefined));
  test('one day is a period', () =>
    assert.deepEqual(between('2026-04-15', '2026-04-15'), {
      start: '2026-04-15',
      end: '2026-04-15',
      label: '2026-04-15..2026-04-15',
    }));
  test('an end before the start is refused', () =>
    assert.equal(between('2026-04-15', '2026-04-14'), undefined));
});

suite('what is wrong with a period is said', () => {
  const rows: readonly (readonly [text: string, problem: string | RegExp])[] = [
    ['2026-13', '2026 has no month 13'],
    ['2026-00', '2026 has no month 0'],
    ['2026-W54', '2026 has no week 54'],
    ['2021-W53', '2021 has no week 53'],
    ['2026-Q5', '2026 has no quarter 5'],
    ['2026-02-29..2026-03-01', 'February 2026 has 28 days'],
    ['2026-01-01 .. 2026-04-31', 'April 2026 has 30 days'],
    ['2026-01-01..2026-13-01', '2026 has no month 13'],
    ['2026-03-31..2026-01-01', '2026-01-01 lies before 2026-03-31'],
    ['2026-1-1..2026-03-31', 'expected a date yyyy-MM-dd'],
    ['last-2-years', /^expected last-week, .* or 2026-01-01\.\.2026-03-31$/],
    ['2026-01-01', 'one day is written 2026-01-01..2026-01-01'],
    ...['2026-W7', '2026-1', '9999-W52', '0000-01', 'last-9999-quarters'].map(
      (text) => [text, /^expected last-week, /] as const,
    ),
  ];
  for (const [text, problem] of rows)
    test(text, () => {
      assert.equal(resolvePeriod(text, '2026-04-15'), undefined);
      if (typeof problem === 'string') assert.equal(periodProblem(text), problem);
      else assert.match(periodProblem(text), problem);
    });
});

suite('what is wrong with a date is said', () => {
  for (const [text, problem] of [
    ['2026-02-29', 'February 2026 has 28 days'],
    ['2026-04-31', 'April 2026 has 30 days'],
    ['2026-04-00', 'April 2026 has 30 days'],
    ['2026-13-01', '2026 has no month 13'],
    ['01.04.2026', 'expected a date yyyy-MM-dd'],
  ] as const)
    test(text, () => assert.equal(dateProblem(text), problem));
});
