import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { EXPORT_KINDS, type ExportKind } from '../../src/harness/catalogue.ts';
import { findColumn, unknownMeasure } from '../../src/harness/find-column.ts';
import type { Outcome } from '../../src/outcome.ts';
import {
  type Figures,
  MAX_FIGURE_BYTES,
  MAX_FIGURE_ROWS,
  type Measure,
} from '../../src/summary/figures/figures.ts';
import { renderSummary, type SummaryFacts, type SummaryRow } from '../../src/summary/summary.ts';
import { examples } from '../thorough.ts';
import { period, selection, selections } from './samples.ts';

/** A measure as the builder makes it. */
function measure(
  kind: ExportKind,
  columnName: string,
  combined: Measure['combined'],
  values: readonly number[],
  count = 2,
): Measure {
  const column = findColumn(columnName, kind) ?? unknownMeasure(columnName);
  return { columnName, column, combined, pooled: undefined, values, counts: values.map(() => count) };
}

const month = (label: string) => ({ label, start: null, end: null, state: 'complete' as const });

/** Figures of one kind, which nothing is wrong with. */
function figuresWith(kind: ExportKind, given: Partial<Figures>): Figures {
  const periods = given.periods ?? [month('Feb 2026'), month('Mar 2026')];
  return {
    kind,
    periods,
    current: periods.length - 1,
    previous: periods.length > 1 ? periods.length - 2 : undefined,
    toDate: undefined,
    teamCount: 2,
    hasOverlap: false,
    measures: [],
    ratings: [],
    teams: [],
    targets: [],
    columnsLeftOut: 0,
    rowsWithoutPeriod: 0,
    ...given,
  };
}

const facts: SummaryFacts = {
  outcome: 'completed',
  selection,
  period,
  rows: [],
  files: [],
  artifact: undefined,
  problems: [],
  nextStep: undefined,
};
const csv = { rowCount: 12_345, bytes: 2_048, columns: ['Team', 'KTLO_tickets'] };
const row: SummaryRow = { target: 'Platform', exportId: 'exp_1', fileName: 'a.csv', csv, failure: undefined };
const file = { fileName: 'a.csv', ...csv };
const failedRow: SummaryRow = {
  target: 'Web',
  exportId: undefined,
  fileName: 'b.csv',
  csv: undefined,
  failure: 'it | broke',
};

suite('renderSummary', () => {
  test('it is headed by what was exported, and when', () =>
    assert.match(renderSummary(facts), /^## Business alignment · Q1 2026\n/));

  test('a run that never knew its inputs has a summary all the same', () =>
    assert.match(
      renderSummary({
        ...facts,
        outcome: 'failed',
        selection: undefined,
        period: undefined,
        problems: ['export: required'],
      }),
      /^## Harness SEI[\s\S]*Failed[\s\S]*- export: required/,
    ));

  test('every outcome has a headline of its own', () => {
    const outcomes: Record<Outcome, true> = {
      completed: true,
      empty: true,
      partial: true,
      failed: true,
      'timed-out': true,
      cancelled: true,
      started: true,
      planned: true,
      listed: true,
    };
    const all = Object.keys(outcomes).map((outcome) =>
      renderSummary({ ...facts, outcome: outcome as Outcome }),
    );
    assert.equal(new Set(all).size, all.length);
  });

  test('of a single file, rows and size stand in the headline, its name and export in what is folded', () => {
    const markdown = renderSummary({ ...facts, rows: [row], files: [file] });
    assert.match(
      markdown,
      /Completed.*12,345 rows, 2\.0 KiB\n[\s\S]*About this file[\s\S]*a\.csv[\s\S]*exp_1/,
    );
    assert.doesNotMatch(markdown, /^\|/m);
  });

  test('lists each of several exports with its name, rows and size', () => {
    const line = renderSummary({ ...facts, rows: [row, { ...row, target: 'Web' }], files: [file, file] })
      .split('\n')
      .find((each) => each.startsWith('| Web'));
    assert.match(line ?? '', /exp_1.*a\.csv.*12,345.*2\.0 KiB/);
  });

  test('lists a failure with its target', () =>
    assert.match(renderSummary({ ...facts, rows: [row, failedRow] }), /^- .*Web: .*broke$/m));

  test('the columns are those of the file, not of what it was merged of', () => {
    const columns = ['Target', ...csv.columns];
    const markdown = renderSummary({ ...facts, rows: [failedRow, row], files: [{ ...file, columns }] });
    assert.match(markdown, /3 columns: .*Target/);
    assert.match(markdown, /KTLO_tickets/);
  });

  test('the artifact is linked', () =>
    assert.match(
      renderSummary({
        ...facts,
        artifact: { name: 'metrics', url: 'https://github.com/o/r/actions/runs/1/artifacts/2' },
      }),
      /\[metrics\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/1\/artifacts\/2\)/,
    ));

  test('an artifact without an address is named', () => {
    const markdown = renderSummary({ ...facts, artifact: { name: 'metrics', url: '' } });
    assert.match(markdown, /📦 metrics\n/);
  });

  test('does not link an address that is not a URL', () => {
    const markdown = renderSummary({ ...facts, artifact: { name: 'm', url: 'javascript:alert(1)' } });
    assert.doesNotMatch(markdown, /javascript/);
  });

  test('what failed and what to do next stand right below the headline, before the figures', () => {
    const markdown = renderSummary({
      ...facts,
      problems: ['the disk is full'],
      nextStep: 'Run again.',
      figures: 'no-values',
      rows: [row, failedRow],
    });
    const order = ['the disk is full', 'Run again.', '2 exports, 1 failed', 'There are no figures'].map(
      (text) => markdown.indexOf(text),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(!order.includes(-1), String(order));
  });

  test('a file is named only where there is one', () => {
    const files = [{ ...file, fileName: 'all.csv' }];
    const markdown = renderSummary({ ...facts, rows: [row, { ...row, fileName: 'b.csv' }], files });
    assert.match(markdown, /all\.csv/);
    assert.doesNotMatch(markdown, /[ab]\.csv/);
    const planned = renderSummary({
      ...facts,
      outcome: 'planned',
      rows: [{ ...failedRow, failure: undefined }],
    });
    assert.doesNotMatch(planned, /\.csv/);
  });

  test('a dry run says which team is which, and gives the input that names them', () => {
    const planned = (target: string, teamId: string | undefined) => ({
      ...failedRow,
      failure: undefined,
      target,
      teamId,
    });
    const markdown = renderSummary({
      ...facts,
      outcome: 'planned',
      rows: [
        planned('Platform', '456'),
        planned('Platform', '456'),
        planned('a, b', '457'),
        planned('Engineering', undefined),
      ],
    });
    assert.match(markdown, /\| Platform \| <code>456<\/code> \|/);
    assert.match(markdown, /```yaml\nteam-ids: \|\n {2}Platform=456\n {2}457\n```/);
  });

  test('foreign text adds no cell, no line and no tag, wherever it stands', () => {
    const lineCount = (markdown: string) => markdown.split('\n').length;
    const evil = 'a|b\n\n## x\n<script>`@team`</code>[l](https://e.example)';
    const markdown = renderSummary({
      ...facts,
      rows: [
        {
          target: evil,
          exportId: evil,
          fileName: evil,
          csv,
          failure: undefined,
        },
        { target: evil, exportId: evil, fileName: evil, csv: undefined, failure: evil },
      ],
      files: [{ ...file, fileName: evil, columns: [evil, evil] }],
      artifact: { name: evil, url: 'https://github.com/' },
      problems: [evil],
      nextStep: evil,
    });
    const tame = renderSummary({
      ...facts,
      rows: [
        {
          target: 'a',
          exportId: 'a',
          fileName: 'a',
          csv,
          failure: undefined,
        },
        { target: 'a', exportId: 'a', fileName: 'a', csv: undefined, failure: 'a' },
      ],
      files: [{ ...file, fileName: 'a', columns: ['a', 'a'] }],
      artifact: { name: 'a', url: 'https://github.com/' },
      problems: ['a'],
      nextStep: 'a',
    });
    assert.equal(lineCount(markdown), lineCount(tame));
    const skeleton = (text: string) =>
      text
        .match(/<[^>]*>|[|`@[\]#]/g)
        ?.filter((mark) => mark !== '#')
        .join(' ');
    assert.equal(skeleton(markdown.replaceAll(/&#\d+;/g, '')), skeleton(tame));
  });

  const sizes: readonly (readonly [rows: number, length: number, columns: number, problems: number])[] = [
    [0, 0, 0, 0],
    [199, 4_000, 60, 0],
    [200, 900, 5_000, 0],
    [5_000, 50, 0, 0],
    [1, 100_000, 3, 0],
    [3, 10, 3, 5_000],
    [3, 200_000, 0, 3],
  ];
  for (const [rows, length, columns, problems] of sizes) {
    for (const letter of ['x', '漢', '|']) {
      test(`it stays below the limit of 1 MiB: ${rows} rows, ${columns} columns, ${problems} problems of ${length} times ${letter}`, () => {
        const text = letter.repeat(length);
        const markdown = renderSummary({
          ...facts,
          rows: Array.from({ length: rows }, () => ({
            target: text,
            exportId: text,
            fileName: text,
            csv: { ...csv, columns: Array.from({ length: columns }, () => text) },
            failure: text,
          })),
          files: [{ ...file, fileName: text, columns: Array.from({ length: columns }, () => text) }],
          problems: Array.from({ length: problems }, () => text),
          nextStep: text,
        });
        assert.ok(Buffer.byteLength(markdown) < 1024 * 1024);
        assert.match(markdown, /Completed/);
      });
    }
  }

  test('rows that are left out are counted', () =>
    assert.match(renderSummary({ ...facts, rows: Array.from({ length: 1_000 }, () => row) }), /800 more/));

  test('where exports must be left out, those that failed come first', () => {
    const rows = Array.from({ length: 300 }, (_, index) => (index === 299 ? failedRow : row));
    const markdown = renderSummary({ ...facts, rows });
    assert.match(markdown, /300 exports, 1 failed/);
    assert.match(markdown, /^- .*Web: .*broke$/m);
    assert.match(markdown, /100 more exports left out here\./);
    const failed = renderSummary({ ...facts, rows: Array.from({ length: 201 }, () => failedRow) });
    assert.match(failed, /1 more failed export left out here\./);
  });

  test('a comparison stands right behind the key figures', () => {
    const markdown = renderSummary({
      ...facts,
      figures: 'no-values',
      comparison: '### Since then\n\nmore',
      rows: [row, row],
    });
    const order = ['There are no figures', '### Since then', '2 exports without a failure'].map((text) =>
      markdown.indexOf(text),
    );
    assert.ok(
      order.every((at, index) => at > (order[index - 1] ?? 0)),
      String(order),
    );
  });

  test('says which limits a file exceeds that is too large for figures', () => {
    const markdown = renderSummary({ ...facts, figures: 'too-large', rows: [row] });
    const [rows, mebibytes] = [MAX_FIGURE_ROWS.toLocaleString('en-US'), MAX_FIGURE_BYTES / 1024 ** 2];
    assert.match(markdown, new RegExp(`beyond ${rows} rows or ${mebibytes}\\.0 MiB`));
  });

  test('counts the problems that are left out', () => {
    const problems = Array.from({ length: 5_000 }, (_, index) => `problem ${index}`);
    const markdown = renderSummary({ ...facts, problems });
    assert.match(markdown, /^[\d,]+ more problems in the log\.$/m);
  });

  test('shows effort without estimates in tickets, for all teams and for each', () => {
    const amounts = (unit: string, each: readonly number[]) =>
      each.map((value, index) =>
        measure('business-alignment', `${['KTLO', 'Features'][index]}_${unit}`, 'sum', [value, value]),
      );
    const figures = figuresWith('business-alignment', {
      measures: [...amounts('story_points', [0, 0]), ...amounts('tickets', [30, 10])],
      teams: ['Platform', 'Web'].map((team) => ({
        team,
        course: [
          [0, 0, 15, 5],
          [0, 0, 15, 5],
        ],
        ratings: [],
      })),
    });
    const markdown = renderSummary({ ...facts, figures, rows: [row] });
    assert.match(markdown, /\| KTLO \| 75\.0% \|/);
    assert.match(markdown, /Shares are of all tickets of the period/);
    assert.match(markdown, /\| Team \| Total &#40;tickets&#41; \|/);
  });

  test('statuses beyond 25 are folded', () => {
    const columns = ['Total_Issues', ...Array.from({ length: 27 }, (_, index) => `Status ${index} Hours`)];
    const markdown = renderSummary({
      ...facts,
      selection: selections['time-in-status'],
      figures: figuresWith('time-in-status', {
        periods: [month('Mar 2026')],
        teamCount: 1,
        measures: columns.map((column) => measure('time-in-status', column, 'sum', [9], 1)),
      }),
    });
    const [key = '', more = ''] = markdown.split('More figures');
    assert.equal(key.match(/^\| Status \d+ /gm)?.length, 25);
    assert.equal(more.match(/^\| Status \d+ /gm)?.length, 2);
  });

  test('says why there are no figures about people', () => {
    const markdown = renderSummary({ ...facts, figures: 'personal', rows: [row] });
    assert.match(markdown, /rows stand for individual people/);
    assert.doesNotMatch(markdown, /Key figures/);
  });
});

suite('what is left out of a summary that is too large', () => {
  const figures = figuresWith('efficiency', {
    periods: ['Dec 2025', 'Jan 2026', 'Feb 2026', 'Mar 2026'].map(month),
    teamCount: 150,
    measures: ['LTTC_Mean_Days', 'Build_Mean_Days'].map((column) =>
      measure('efficiency', column, 'median', [1, 2, 3, 4], 150),
    ),
    teams: Array.from({ length: 150 }, (_, index) => ({
      team: `T${index}`,
      course: [[], [], [1, 2], [2, 2]],
      ratings: [],
    })),
  });
  const parts: readonly (readonly [name: string, mark: RegExp])[] = [
    ['the file', /About this file/],
    ['charts', /xychart/],
    ['further figures', /More figures/],
    ['teams', /150 teams, Mar 2026/],
    ['exports beyond 10', /100 more exports/],
    ['the inputs', /How to get this export again/],
    ['the comparison', /### Since then/],
    ['key figures', /### Key figures/],
  ];
  const full = (size: number): SummaryFacts => ({
    ...facts,
    selection: selections.efficiency,
    figures,
    preview: { columns: ['a'], rows: [['1']] },
    comparison: `### Since then ${'x'.repeat(size)}`,
    stepInputs: [['export', 'efficiency']],
    rows: Array.from({ length: 300 }, () => row),
    files: [file],
  });

  test('nothing is left out of a small one', () => {
    const markdown = renderSummary(full(0));
    for (const [name, mark] of parts) assert.match(markdown, mark, name);
  });

  test('what goes first is gone whenever what goes later is', () => {
    const seen = new Set<string>();
    // From a comparison that leaves room for all, up to one that has none itself.
    for (let size = 800 * 1024; size <= 930 * 1024; size += 4_000) {
      const markdown = renderSummary(full(size));
      assert.ok(Buffer.byteLength(markdown) <= 900 * 1024);
      const there = parts.map(([, mark]) => mark.test(markdown));
      // Where the comparison is gone, the rest that is gone already stays so.
      const firstThere = there.indexOf(true);
      assert.ok(
        there.slice(firstThere).every((isThere) => isThere),
        `${size}: ${there}`,
      );
      seen.add(there.join());
    }
    assert.ok(seen.size >= 4, `only ${seen.size} sizes were told apart`);
  });

  test('it stays below the limit for any facts', () =>
    fc.assert(
      fc.property(
        fc.record({
          length: fc.integer({ min: 0, max: 5_000 }),
          letter: fc.constantFrom('x', '|', '漢', '👩', '"', '\n'),
          rows: fc.integer({ min: 0, max: 400 }),
          periods: fc.integer({ min: 1, max: 400 }),
          series: fc.integer({ min: 0, max: 60 }),
          ratings: fc.integer({ min: 0, max: 20 }),
          kind: fc.constantFrom(...EXPORT_KINDS),
        }),
        ({ length, letter, rows, periods, series, ratings, kind }) => {
          const text = letter.repeat(length);
          const markdown = renderSummary({
            ...facts,
            selection: selections[kind],
            problems: [text, text],
            nextStep: text,
            artifact: { name: text, url: `https://example.com/${text}` },
            rows: Array.from({ length: rows }, (_, index) => ({
              ...failedRow,
              target: `${index}${text}`,
              failure: text,
            })),
            files: [{ ...file, fileName: text, columns: [text, text] }],
            preview: {
              columns: Array.from({ length: 100 }, () => text),
              rows: Array.from({ length: 5 }, () => Array.from({ length: 100 }, () => text)),
            },
            comparison: text,
            stepInputs: [[text, text]],
            figures: figuresWith(kind, {
              teamCount: 150,
              periods: Array.from({ length: periods }, (_, index) => month(`${index}${text}`)),
              measures: Array.from({ length: series }, (_, index) =>
                measure(
                  kind,
                  `${text}${index}_tickets`,
                  'sum',
                  Array.from({ length: periods }, (_unused, at) => at),
                  150,
                ),
              ),
              ratings: Array.from({ length: ratings }, () => ({
                columnName: text,
                title: text,
                measure: undefined,
                words: [{ word: text, counts: Array.from({ length: periods }, () => 1) }],
              })),
              teams: Array.from({ length: 160 }, () => ({
                team: text,
                course: Array.from({ length: periods }, (_, at) =>
                  at < periods - 2 ? [] : Array.from({ length: series }, () => at),
                ),
                ratings: Array.from({ length: ratings }, () => text),
              })),
            }),
          });
          assert.ok(Buffer.byteLength(markdown) < 1024 * 1024);
          assert.match(markdown, /Completed/);
        },
      ),
      { numRuns: examples(40) },
    ));
});
