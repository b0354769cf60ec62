import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { examples } from '../thorough.ts';
import { createWorld } from '../world.ts';

// What a history is, written anew without anything of src/: a map from month and team to the row that covers most days.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr'];
const DAY_MS = 86_400_000;
const dayOf = (date: string) => Date.parse(date) / DAY_MS;
const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const FIRST = dayOf('2026-01-01');
const TODAY = dayOf('2026-04-15');
const firstDay = (month: number) => Date.UTC(2026, month) / DAY_MS;
const lastDay = (month: number) => firstDay(month + 1) - 1;

const runs = fc.record({
  start: fc.nat(100),
  length: fc.integer({ min: 1, max: 90 }),
  rows: fc.uniqueArray(
    fc.record({
      month: fc.nat(3),
      team: fc.constantFrom('Ü', 'a "b", c', 'B'),
      values: fc.tuple(fc.nat(99), fc.nat(99)),
    }),
    { selector: ({ month, team }) => `${month} ${team}`, maxLength: 8 },
  ),
  printsWholeDates: fc.boolean(),
  measures: fc.constantFrom(['P1'], ['P1', 'P2'], ['P2', 'P1']),
  isReversed: fc.boolean(),
  isQuoted: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});
type Run = typeof runs extends fc.Arbitrary<infer Value> ? Value : never;

const styles = fc.constantFrom(
  { label: (month: number) => `${MONTHS[month]} 2026`, hasDates: true },
  { label: (month: number) => `2026-0${month + 1}`, hasDates: false },
  { label: undefined, hasDates: true },
);
type Style = typeof styles extends fc.Arbitrary<infer Value> ? Value : never;

const rangeOf = ({ start, length }: Run) => [FIRST + start, FIRST + start + length - 1] as const;

/** The run's rows by their columns. */
function recordsOf(run: Run, style: Style) {
  const [start, end] = rangeOf(run);
  return run.rows
    .filter(({ month }) => firstDay(month) <= end && lastDay(month) >= start)
    .map(({ month, team, values }) => {
      const [from, to] = run.printsWholeDates
        ? [firstDay(month), lastDay(month)]
        : [Math.max(firstDay(month), start), Math.min(lastDay(month), end)];
      const cells: [string, string][] = [['Team', team]];
      if (style.label !== undefined) cells.unshift(['Granularity', style.label(month)]);
      if (style.hasDates) cells.push(['Start_Date', dateOf(from)], ['End_Date', dateOf(to)]);
      for (const [index, measure] of run.measures.entries()) cells.push([measure, `${values[index]}`]);
      return { month, team, cells: new Map(run.isReversed ? cells.reverse() : cells) };
    });
}

function fileOf(run: Run, records: ReturnType<typeof recordsOf>): string {
  const cell = (text: string) =>
    run.isQuoted || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const header = [...(records[0]?.cells.keys() ?? ['Granularity', 'Team', 'P1'])].join(',');
  const lines = records.map(({ cells }) => [...cells.values()].map(cell).join(','));
  return [header, ...lines, ''].join(run.lineEnd);
}

function coveredDays(month: number, [start, end]: readonly [number, number]): number {
  let days = 0;
  for (let day = firstDay(month); day <= lastDay(month); day += 1)
    if (day >= start && day <= end && day < TODAY) days += 1;
  return days;
}

test('after any runs a history is what an independent implementation makes of their files', async (t) => {
  const world = await createWorld(t, {}, `${dateOf(TODAY)}T09:00:00Z`);
  const path = join(world.workspace, 'h.csv');
  const step = async (run: Run, body: string) => {
    const [start, end] = rangeOf(run).map(dateOf) as [string, string];
    const inputs = { history: 'h.csv', 'start-date': start, 'end-date': end, artifact: 'off' };
    world.simulator.faults.add({ on: 'download', do: { body } });
    assert.equal(await world.run(inputs), 0, world.log.join('\n'));
    return readFile(path, 'utf8').catch(() => '');
  };
  const property = fc.asyncProperty(
    styles,
    fc.array(runs, { minLength: 1, maxLength: 5 }),
    async (style, sequence) => {
      await rm(path, { force: true });
      const best = new Map<string, { days: number; month: number; cells: Map<string, string> }>();
      const columns: string[] = [];
      let text = '';
      for (const run of sequence) {
        const records = recordsOf(run, style);
        for (const { month, team, cells } of records) {
          const key = `${month} ${team}`;
          const days = coveredDays(month, rangeOf(run));
          if (days >= (best.get(key)?.days ?? 0)) best.set(key, { days, month, cells });
          for (const column of cells.keys()) if (!columns.includes(column)) columns.push(column);
        }
        const isPartOf = ({ days, month }: { days: number; month: number }) =>
          days < lastDay(month) - firstDay(month) + 1;
        if (!columns.includes('Covered_Days') && [...best.values()].some(isPartOf))
          columns.push('Covered_Days');
        text = await step(run, fileOf(run, records));

        const [header = [], ...rows]: string[][] = parse(text);
        const expected = [...best.values()].map((row) =>
          columns.map((column) => {
            if (column === 'Covered_Days') return isPartOf(row) ? String(row.days) : '';
            return row.cells.get(column) ?? '';
          }),
        );
        assert.deepEqual(header, best.size === 0 ? [] : columns);
        const sortable = (row: string[]) =>
          row.filter((_, column) => !/^P\d|_Days/.test(columns[column] ?? '')).join('\0');
        assert.deepEqual(
          rows,
          expected.sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1)),
        );
      }
      const last = sequence.at(-1);
      if (last !== undefined) assert.equal(await step(last, fileOf(last, recordsOf(last, style))), text);
    },
  );
  await fc.assert(property, { numRuns: examples(40) });
});
