import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { createWorld } from '../world.ts';
import {
  EXPORTS,
  type ExportSample,
  type GeneratedCsv,
  generateCsv,
  type KeyFigure,
  type Period,
  TODAY,
} from './generated-csv.ts';

// Output `figures` of whole runs against the same figures computed here from the text of the CSV. Neither the table of columns nor the
// reader nor the arithmetic is that of src/.

const RUNS_OF_EACH = 12;

type Row = Readonly<Record<string, string>>;

interface OutputFigure {
  readonly name: string;
  readonly unit: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly better: boolean | null;
  readonly combined: string;
}

interface Value {
  readonly value: number | null;
  readonly combined: string;
  /** How many rows were summed; undefined where the value is no amount. */
  readonly summedRows?: number;
}

function numbersIn(rows: readonly Row[], ...columns: readonly string[]): number[] {
  const cells = rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  return cells.filter((cell) => /^\d+(\.\d+)?$/.test(cell)).map(Number);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return sorted.length === 0 ? null : sumOf(middle) / middle.length;
}

/** Whether each row's rate is that of its counts, to half a unit of the last digit that the column shows. */
function agrees(all: readonly Row[], column: string, { part, whole }: NonNullable<KeyFigure['ratio']>) {
  const digits = Math.max(...all.map((row) => /\.(\d+)$/.exec(row[column] ?? '')?.[1]?.length ?? 0));
  return all.every((row) => {
    const [shown] = numbersIn([row], column);
    const known = numbersIn([row], ...part, ...whole).length;
    if (known === 0) return shown === undefined;
    if (known < part.length + whole.length) return false;
    const total = sumOf(numbersIn([row], ...whole));
    const exact = total === 0 ? 0 : (100 * sumOf(numbersIn([row], ...part))) / total;
    return shown === undefined || Math.abs(shown - exact) <= 0.50001 * 10 ** -digits;
  });
}

function quotient(part: readonly number[], whole: readonly number[], scale: number): Value {
  if (part.length === 0 || whole.length === 0) return { value: null, combined: '–' };
  const [parts, total] = [sumOf(part), sumOf(whole)];
  const combined = [parts, total].map((each) => each.toLocaleString('en-US')).join(' of ');
  return { value: total === 0 ? null : (scale * parts) / total, combined };
}

function total(numbers: readonly number[], summedRows: number): Value {
  return { value: numbers.length === 0 ? null : sumOf(numbers), combined: 'sum', summedRows };
}

/** A figure over the rows of a period; `all` rows of the file decide whether a rate is computed from counts. */
function valueIn(
  rows: readonly Row[],
  { column, isSum, ratio, per }: KeyFigure,
  all: readonly Row[],
  canSum: boolean,
) {
  const numbers = numbersIn(rows, column);
  if (canSum && per !== undefined) return quotient(numbers, numbersIn(rows, per), 1);
  if (canSum && ratio !== undefined && agrees(all, column, ratio))
    return quotient(numbersIn(rows, ...ratio.part), numbersIn(rows, ...ratio.whole), 100);
  return canSum && isSum ? total(numbers, numbers.length) : { value: medianOf(numbers), combined: 'median' };
}

interface Expected {
  readonly figure: KeyFigure;
  readonly now: Value;
  readonly before: Value;
}

/** The share of each category, the largest first, then the total of all. */
function sharesOf(figures: readonly KeyFigure[], now: readonly Row[], before: readonly Row[]): Expected[] {
  const columns = figures.map(({ column }) => column);
  const share = (rows: readonly Row[], column: string) =>
    quotient(numbersIn(rows, column), numbersIn(rows, ...columns), 100);
  const shares = figures.map((figure) => ({
    figure: { ...figure, unit: 'percent' },
    now: share(now, figure.column),
    before: share(before, figure.column),
  }));
  const all = (rows: readonly Row[]) =>
    total(numbersIn(rows, ...columns), numbersIn(rows, columns[0] ?? '').length);
  return [
    ...shares.sort((a, b) => (b.now.value ?? -1) - (a.now.value ?? -1)),
    { figure: { name: 'story-points', column: '', unit: 'points' }, now: all(now), before: all(before) },
  ];
}

/** `start` is empty where the rows may be of any days before the end. */
function assertFigures(
  sample: ExportSample,
  { csv, periods, start, end, granularity, isNested }: GeneratedCsv,
  actual: readonly OutputFigure[],
) {
  const all = parse<Row>(csv, { columns: true });
  const kind = sample.inputs.export;
  const isReport = kind === 'team-report';
  const rowsOf = (period?: Period) => all.filter(({ Granularity }) => Granularity === period?.label);
  const isOver = (day: string) => day <= end && day < TODAY;
  const isComplete = (period?: Period) =>
    period !== undefined &&
    period.start >= start &&
    isOver(period.end) &&
    rowsOf(period).every(({ End_Date = '' }) => isOver(End_Date));
  const withRows = periods.filter((period) => rowsOf(period).length > 0);
  const now = withRows.findLast(isComplete) ?? withRows.at(-1);
  // Sprints need not follow one another; months do.
  const neighbours = granularity === 'sprint' ? withRows : periods;
  const before = now && neighbours[neighbours.indexOf(now) - 1];
  const isFair = !isReport && isComplete(now) && isComplete(before);
  const rowsNow = isReport ? all : rowsOf(now);
  const rowsBefore = isFair ? rowsOf(before) : [];

  const lacksCounts = sample.figures.some(({ per }) => per !== undefined && numbersIn(all, per).length === 0);
  const shown = isNested || lacksCounts ? (sample.nested ?? sample.figures) : sample.figures;
  const figures = shown.filter(({ column }) => numbersIn(all, column).length > 0);
  const expected =
    kind === 'business-alignment' && !isNested
      ? sharesOf(figures, rowsNow, rowsBefore)
      : figures.map((figure) => ({
          figure,
          now: valueIn(rowsNow, figure, all, !isNested),
          before: valueIn(rowsBefore, figure, all, !isNested),
        }));

  assert.deepEqual(
    actual.map(({ name, unit }) => [name, unit]),
    expected.map(({ figure: { name, unit } }) => [name, unit]),
  );
  for (const [index, given] of actual.entries()) {
    const { figure, now: value, before: previous } = expected[index] as Expected;
    assert.equal(given.period, isReport ? '2026-Q1' : now?.label, `period of ${given.name}`);
    assert.equal(given.combined, value.combined, given.name);
    assertClose(given.value, value.value, `value of ${given.name}`);
    assertClose(given.previous, previous.value, `previous of ${given.name}`);
    assertChange(given, isFair && value.summedRows === previous.summedRows, figure.better);
  }
}

function assertClose(actual: number | null, expected: number | null, what: string): void {
  const difference = Math.abs(Number(actual) - Number(expected));
  const isClose =
    (actual === null) === (expected === null) && difference <= 1e-9 * Math.max(1, Number(expected));
  assert.ok(isClose, `${what}: ${actual} is not ${expected}`);
}

/** Percentages change in points, all else in percent of the value before, with one digit behind the point. */
function assertChange(figure: OutputFigure, isFair: boolean, better: KeyFigure['better']): void {
  const { name, value, previous, change, unit } = figure;
  const isPercent = unit === 'percent';
  if (!isFair || value === null || previous === null || (!isPercent && previous === 0)) {
    const isStill = isFair && value === 0 && previous === 0;
    assert.deepEqual([change, figure.better], [isStill ? 0 : null, null], `change of ${name}`);
    return;
  }
  const exact = isPercent ? value - previous : (100 * (value - previous)) / previous;
  // Points are the difference of two values that are rounded themselves.
  const tolerance = (isPercent ? 0.1 : 0.05) + 1e-6;
  assert.ok(
    Math.abs((change ?? Number.NaN) - exact) < tolerance,
    `change of ${name}: ${change}, not ${exact}`,
  );
  const isBetter = better === undefined || change === 0 ? null : exact < 0 === (better === 'lower');
  assert.equal(figure.better, isBetter, `better of ${name}`);
}

for (const [name, sample] of Object.entries(EXPORTS)) {
  suite(`the figures of ${name} are those of a second computation`, () => {
    for (let seed = 0; seed < RUNS_OF_EACH; seed += 1) {
      const file = generateCsv(sample, `${name} ${seed}`);
      const { csv, start, end, granularity } = file;
      const inputs = {
        ...(sample.inputs.export === 'team-report'
          ? { 'org-identifier': '', 'project-identifier': '', period: '2026-Q1' }
          : { granularity, 'start-date': start, 'end-date': end }),
        ...sample.inputs,
      };

      test(`of file ${seed}`, async (t) => {
        const world = await createWorld(t, {}, `${TODAY}T09:00:00Z`);
        const body = { body: csv, headers: { 'content-encoding': null } };
        world.simulator.faults.add({ on: ['download', 'report'], do: body });
        await world.run(inputs);
        assert.equal(world.outputs.outcome, 'completed', world.log.join('\n'));
        t.diagnostic(`${start} to ${end}\n${csv}`);
        assertFigures(sample, file, JSON.parse(world.outputs.figures ?? ''));
      });

      test(`of file ${seed} in two, as input-files`, async (t) => {
        const world = await createWorld(t, {}, `${TODAY}T09:00:00Z`);
        const [header = '', ...rows] = csv.split('\n');
        for (const part of [0, 1]) {
          const lines = rows.filter((_, index) => index % 2 === part);
          await writeFile(join(world.workspace, `part-${part}.csv`), [header, ...lines].join('\n'));
        }
        const merge = String(seed % 2 === 0);
        await world.run({ ...inputs, merge, 'team-ids': '', 'input-files': 'part-*.csv' });
        assert.equal(world.outputs.outcome, 'completed', world.log.join('\n'));
        t.diagnostic(`to ${end}\n${csv}`);
        assertFigures(sample, { ...file, start: '' }, JSON.parse(world.outputs.figures ?? ''));
      });
    }
  });
}
