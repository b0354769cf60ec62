import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Outcome } from '../../src/domain/outcome.ts';
import { renderSummary, type SummaryFacts, type SummaryRow } from '../../src/domain/summary.ts';
import { period, selection } from './samples.ts';

const facts: SummaryFacts = {
  outcome: 'completed',
  selection,
  period,
  rows: [],
  artifact: undefined,
  problems: [],
  nextStep: undefined,
};
const csv = { rowCount: 12_345, bytes: 2_048, columns: ['Team', 'KTLO_tickets'] };
const row: SummaryRow = { target: 'Platform', exportId: 'exp_1', fileName: 'a.csv', csv, failure: undefined };
const failedRow: SummaryRow = {
  target: 'Web',
  exportId: undefined,
  fileName: 'b.csv',
  csv: undefined,
  failure: 'it | broke',
};

suite('renderSummary', () => {
  test('it is headed by what was exported, and when', () =>
    assert.match(renderSummary(facts), /^## Harness SEI · Business alignment · 2026-Q1\n/));

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
    };
    const all = Object.keys(outcomes).map((outcome) =>
      renderSummary({ ...facts, outcome: outcome as Outcome }),
    );
    assert.equal(new Set(all).size, all.length);
  });

  test('a single file is told in the headline with its name, rows, size and export', () => {
    const markdown = renderSummary({ ...facts, rows: [row] });
    assert.match(markdown, /a\.csv.*12,345 rows, 2\.0 KiB.*exp_1/);
    assert.doesNotMatch(markdown, /^\|/m);
  });

  test('of several exports each is told with its name, rows and size', () => {
    const line = renderSummary({ ...facts, rows: [row, { ...row, target: 'Web' }] })
      .split('\n')
      .find((each) => each.startsWith('| Web'));
    assert.match(line ?? '', /exp_1.*a\.csv.*12,345.*2\.0 KiB/);
  });

  test('a failure is told in its row', () =>
    assert.match(renderSummary({ ...facts, rows: [row, failedRow] }), /\| Web \|.*broke/));

  test('the columns are listed', () => {
    const markdown = renderSummary({ ...facts, rows: [failedRow, row] });
    assert.match(markdown, /2 columns/);
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

  test('an address that is none is not linked', () => {
    const markdown = renderSummary({ ...facts, artifact: { name: 'm', url: 'javascript:alert(1)' } });
    assert.doesNotMatch(markdown, /javascript/);
  });

  test('the next step stands at the end', () =>
    assert.match(renderSummary({ ...facts, nextStep: 'Run again.' }), /\*\*Next:\*\* Run again\.\n$/));

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
          csv: { ...csv, columns: [evil, evil] },
          failure: undefined,
        },
        { target: evil, exportId: evil, fileName: evil, csv: undefined, failure: evil },
      ],
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
          csv: { ...csv, columns: ['a', 'a'] },
          failure: undefined,
        },
        { target: 'a', exportId: 'a', fileName: 'a', csv: undefined, failure: 'a' },
      ],
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
});
