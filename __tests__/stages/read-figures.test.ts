import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StoredCsv } from '../../src/csv/rows.ts';
import type { CsvStore } from '../../src/csv/store.ts';
import type { Runner } from '../../src/ports.ts';
import { readFigures } from '../../src/stages/read-figures.ts';
import { initialState, type RunContext } from '../../src/stages/state.ts';
import { MAX_FIGURE_BYTES, MAX_FIGURE_ROWS } from '../../src/summary/figures/figures.ts';
import { type Given, parse } from '../inputs/given.ts';

const HEADER = 'Granularity,Team,KTLO_story_points,New_story_points';
const ROWS = Array.from({ length: 20 }, (_, index) => `Jan 2026,T${index},${index},1`);

/** A store that holds one file, and what was asked of it. */
function storeOf(header: string, rows: readonly string[], facts: Partial<StoredCsv> = {}) {
  const file: StoredCsv = {
    name: 'a.csv',
    path: '/w/a.csv',
    columns: header.split(','),
    rowCount: rows.length,
    bytes: 1_000,
    sha256: '',
    gzipPath: undefined,
    ...facts,
  };
  const read: string[] = [];
  const warnings: string[] = [];
  const store = {
    async readRows(_path: string, maxRows: number, signal: AbortSignal) {
      const first = rows.slice(0, maxRows);
      for (const row of first) {
        signal.throwIfAborted();
        read.push(row);
      }
      return first.map((row) => row.split(','));
    },
  } as Partial<CsvStore> as CsvStore;
  const outputs: Record<string, string> = {};
  const runner = {
    warning: (text: string) => warnings.push(text),
    info: () => {},
    output: (name: string, value: string) => {
      outputs[name] = value;
    },
  } as Partial<Runner> as Runner;
  const gather = async (given: Given = {}, signal = new AbortController().signal, use = store) => {
    const inputs = await parse(given);
    const plan = inputs.targets.map((target) => ({
      target,
      period: inputs.period,
      fileName: '',
      exportId: undefined,
    }));
    const state = { ...initialState(), files: [file], plan };
    const context = { inputs, store: use, runner, budget: { signal } };
    await readFigures(context as Partial<RunContext> as RunContext, state);
    return state.summaryData;
  };
  return { gather, read, warnings, outputs };
}

suite('readFigures', () => {
  test('one pass over the rows gives the figures and the first rows', async () => {
    const { gather, read } = storeOf(HEADER, ROWS);
    const gathered = await gather();
    assert.ok(typeof gathered?.figures === 'object');
    assert.deepEqual(gathered.figures.measures[0]?.values, [190]);
    assert.deepEqual(gathered.preview?.rows[0], ['Jan 2026', 'T0', '0', '1']);
    assert.equal(gathered.preview?.rows.length, 5);
    assert.equal(read.length, ROWS.length);
  });

  test('the first rows have all of their columns, so that those not shown are counted', async () => {
    const columns = Array.from({ length: 130 }, (_, index) => `c${index}`);
    const gathered = await storeOf(columns.join(','), [columns.map(() => '1').join(',')]).gather();
    assert.equal(gathered?.preview?.columns.length, columns.length);
  });

  for (const [what, facts] of [
    ['rows', { rowCount: MAX_FIGURE_ROWS + 1 }],
    ['bytes', { bytes: MAX_FIGURE_BYTES + 1 }],
  ] as const) {
    test(`of a file with too many ${what} only the first rows are read`, async () => {
      const { gather, read } = storeOf(HEADER, ROWS, facts);
      const gathered = await gather();
      assert.equal(gathered?.figures, 'too-large');
      assert.equal(gathered?.preview?.rows.length, 5);
      assert.equal(read.length, 5);
    });
  }

  test('a file at the limits is read', async () => {
    const { gather } = storeOf(HEADER, ROWS, { rowCount: MAX_FIGURE_ROWS, bytes: MAX_FIGURE_BYTES });
    assert.equal(typeof (await gather())?.figures, 'object');
  });

  suite('a period that is not complete is compared with nothing', () => {
    const [month, dated] = [
      'Granularity,Team,A_tickets,B_tickets',
      'Start_Date,End_Date,Team,A_tickets,B_tickets',
    ];
    const labels = ['Mar 2026,T,1,2', 'Apr 2026,T,3,4'];
    const dates = ['2026-03-01,2026-03-31,T,1,2', '2026-04-01,2026-04-30,T,3,4'];
    const winter = ['Jan 2026,T,1,2', 'Feb 2026,T,3,4'];
    // Today is 2026-04-15.
    for (const [what, header, rows, given, states, previous] of [
      [
        'the month is not over',
        month,
        labels,
        { period: '2026-03-01..2026-04-30' },
        'complete running',
        undefined,
      ],
      [
        'the same, by dates',
        dated,
        dates,
        { period: '2026-03-01..2026-04-30' },
        'complete running',
        undefined,
      ],
      [
        'the first month is cut off',
        month,
        winter,
        { period: '2026-01-20..2026-02-28' },
        'cut complete',
        undefined,
      ],
      ['both are complete', month, winter, { period: '2026-01-01..2026-02-28' }, 'complete complete', 0],
      [
        'weeks of a legacy report, whose granularity is the unit of its rates',
        'Start_Date,End_Date,Collection Name,PR Velocity per Developer',
        ['2026-03-30,2026-04-05,T,1', '2026-04-06,2026-04-12,T,3'],
        { export: 'team-report', 'split-by': 'week', period: '2026-03-30..2026-04-12' },
        'complete complete',
        0,
      ],
      [
        'files that were made before',
        dated,
        ['2025-01-01,2025-01-31,T,1,2', '2025-02-01,2025-02-28,T,3,4'],
        { 'input-files': '*.csv', 'team-ids': '', period: '2026-01-20..2026-02-28' },
        'complete complete',
        0,
      ],
      [
        'files that were made before, and one month that is not over',
        month,
        labels,
        { 'input-files': '*.csv', 'team-ids': '' },
        'complete running',
        undefined,
      ],
    ] as const)
      test(what, async () => {
        const figures = (await storeOf(header, rows).gather(given))?.figures;
        assert.ok(typeof figures === 'object');
        assert.equal(figures.periods.map(({ state }) => state).join(' '), states);
        assert.equal(figures.previous, previous);
      });
  });

  test('of a team report, rows are named only where a target is called so', async () => {
    const rows = ['Platform,3', 'Dev 001,2', 'platform-team,5'];
    const gathered = await storeOf('Collection Name,Coding Days', rows).gather({
      export: 'team-report',
      'org-identifier': '',
      'project-identifier': '',
      'team-ids': 'platform=1, platform-team=2',
    });
    assert.ok(typeof gathered?.figures === 'object');
    assert.deepEqual(
      gathered.figures.teams.map(({ team }) => team),
      [null, 'Platform', 'platform-team'],
    );
    assert.equal(gathered.preview, undefined);
  });

  const personal: readonly (readonly [what: string, header: string, given: Given])[] = [
    [
      'a contributor report',
      HEADER,
      { export: 'contributor-report', 'org-identifier': '', 'project-identifier': '' },
    ],
    ['developers', HEADER, { export: 'productivity', 'metric-level': 'developer' }],
    ['a column that names people', `${HEADER},Assignee_Email`, {}],
  ];
  for (const [what, header, given] of personal) {
    test(`of ${what} not a row is read`, async () => {
      const { gather, read } = storeOf(header, ROWS);
      assert.deepEqual(await gather(given), { figures: 'personal', preview: undefined });
      assert.deepEqual(read, []);
    });
  }

  test('without a summary the output has the figures all the same', async () => {
    const { gather, outputs } = storeOf(HEADER, ROWS);
    await gather({ summary: 'false' });
    const figures = JSON.parse(outputs.figures ?? '') as { name: string; value: number }[];
    assert.deepEqual(
      figures.map(({ name }) => name),
      ['share-ktlo', 'share-new', 'story-points'],
    );
  });

  test('the column that was added is no figure, also where the labels are numbers', async () => {
    const { gather } = storeOf(`Target,${HEADER}`, ['456,Jan 2026,A,1,2']);
    const gathered = await gather({ 'target-column': 'Target' });
    assert.ok(typeof gathered?.figures === 'object');
    assert.deepEqual(
      gathered.figures.measures.map(({ columnName }) => columnName),
      ['KTLO_story_points', 'New_story_points'],
    );
  });

  test('a file that cannot be read is a warning, and the summary goes without', async () => {
    const { gather, warnings } = storeOf(HEADER, ROWS);
    const broken = {
      readRows: () => Promise.reject(new Error('the disk is gone')),
    } as Partial<CsvStore> as CsvStore;
    assert.deepEqual(await gather({}, undefined, broken), { figures: 'unreadable', preview: undefined });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /job summary has no figures: .*the disk is gone/);
  });

  test('where there is no time left, there is no warning', async () => {
    const { gather, warnings } = storeOf(HEADER, ROWS);
    assert.deepEqual(await gather({}, AbortSignal.abort(new Error('over'))), {
      figures: 'no-time',
      preview: undefined,
    });
    assert.deepEqual(warnings, []);
  });
});
