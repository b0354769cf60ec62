import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { median } from '../../../src/csv/cell-number.ts';
import type { ExportKind } from '../../../src/harness/catalogue.ts';
import { computeFigures } from '../../../src/summary/figures/compute-figures.ts';
import type { Figures, NoFigures } from '../../../src/summary/figures/figures.ts';
import { cellsOf } from '../read.ts';

function read(kind: ExportKind, ...files: readonly string[]): Figures | NoFigures {
  return computeFigures(files.map(cellsOf), { selection: { kind } });
}

function figuresOf(kind: ExportKind, ...files: readonly string[]): Figures {
  const figures = read(kind, ...files);
  assert.ok(typeof figures === 'object', `no figures: ${JSON.stringify(figures)}`);
  return figures;
}

const valuesOf = (figures: Figures, column: string) =>
  figures.measures.find(({ columnName }) => columnName === column)?.values;

suite('what is a measure', () => {
  test('a column whose every cell is a number or empty, and no other', () => {
    const figures = figuresOf(
      'productivity',
      `Granularity,Team,Team_ID,PR_MERGED,Mixed,Words,Nothing,Gaps,Zip
       Jan 2026,A,1,3,1,x,,—,01234
       Feb 2026,A,1,4,x,y,,2,01235`,
    );
    assert.deepEqual(
      figures.measures.map(({ columnName, values }) => [columnName, values]),
      [
        ['PR_MERGED', [3, 4]],
        ['Gaps', [null, 2]],
      ],
    );
  });

  test('counts ratings by their words, without missing ones', () => {
    const { ratings, measures } = figuresOf(
      'efficiency',
      `Granularity,Team,LTTC_Mean_Days,Overall_Rating
       Jan 2026,A,1,High
       Jan 2026,B,2,—
       Jan 2026,C,3,High
       Jan 2026,D,3,Low`,
    );
    assert.deepEqual(
      measures.map(({ columnName }) => columnName),
      ['LTTC_Mean_Days'],
    );
    assert.deepEqual(ratings, [
      {
        columnName: 'Overall_Rating',
        title: 'Overall Rating',
        measure: undefined,
        words: [
          { word: 'High', counts: [2] },
          { word: 'Low', counts: [1] },
        ],
      },
    ]);
  });

  test('a column with too many different words is no rating', () => {
    const rows = Array.from({ length: 9 }, (_, index) => `Jan 2026,T${index},1,word ${index}`);
    assert.deepEqual(
      figuresOf('efficiency', `Granularity,Team,CFR,Overall_Rating\n${rows.join('\n')}`).ratings,
      [],
    );
  });

  test('without one, and without a value in any, it is said', () => {
    assert.equal(read('efficiency', 'Granularity,Team,Note\nJan 2026,A,x'), 'no-values');
    assert.equal(read('efficiency', 'Granularity,Team,CFR\nJan 2026,A,\nFeb 2026,A,—'), 'no-values');
    assert.equal(read('efficiency', 'Granularity,Team,CFR'), 'no-rows');
  });
});

suite('cells that are no numbers', () => {
  test('decide nothing about a column that the table knows', () => {
    const figures = figuresOf(
      'efficiency',
      'Granularity,Team,LTTC_Mean_Days,Unknown\nJan 2026,A,soon,soon\nJan 2026,B,3,3\nJan 2026,C,Infinity,4',
    );
    assert.deepEqual(valuesOf(figures, 'LTTC_Mean_Days'), [3]);
    assert.equal(valuesOf(figures, 'Unknown'), undefined);
  });

  test('percentages and thousands are numbers', () => {
    const figures = figuresOf('efficiency', 'Granularity,Team,Share\nJan 2026,A,7%\nFeb 2026,A,12.5%');
    assert.deepEqual(valuesOf(figures, 'Share'), [7, 12.5]);
    assert.equal(figures.measures[0]?.column.unit, 'percent');
  });
});

suite('how rows of a period become one value', () => {
  const teams = `Granularity,Team,Team_Hierarchy,DF_Deployment_Count,LTTC_Mean_Days
    Jan 2026,A,E/A,10,1
    Jan 2026,B,E/B,20,2
    Jan 2026,C,E/C,,9
    Feb 2026,A,E/A,1,4`;

  test('amounts are summed, of everything else it is the median', () => {
    const figures = figuresOf('efficiency', teams);
    assert.deepEqual(valuesOf(figures, 'DF_Deployment_Count'), [30, 1]);
    assert.deepEqual(valuesOf(figures, 'LTTC_Mean_Days'), [2, 4]);
    assert.deepEqual(
      figures.measures.map(({ combined, counts }) => [combined, counts]),
      [
        ['sum', [2, 1]],
        ['median', [3, 1]],
      ],
    );
    assert.equal(figures.teamCount, 3);
  });

  test('nothing is summed where a team lies below another', () => {
    const figures = figuresOf('efficiency', `${teams}\n Jan 2026,E,E,31,3`);
    assert.equal(figures.hasOverlap, true);
    assert.deepEqual(valuesOf(figures, 'DF_Deployment_Count'), [20, 1]);
  });

  test('a name that is only a prefix of another is not above it', () =>
    assert.equal(figuresOf('efficiency', `${teams}\n Jan 2026,A2,E/A2,1,1`).hasOverlap, false));

  test('nothing is summed where a team comes twice', () => {
    const figures = figuresOf('efficiency', `${teams}\n Jan 2026,A,E/A,10,1`);
    assert.equal(figures.hasOverlap, true);
    assert.equal(valuesOf(figures, 'DF_Deployment_Count')?.[0], 10);
  });

  test('sprints of a team in one period are summed', () => {
    const figures = figuresOf(
      'sprint',
      `Granularity,Team,Sprint,SPRINT_COMMIT,CHURN_RATE
       Jan 2026,A,S1,10,1
       Jan 2026,A,S2,5,3
       Jan 2026,B,S1,1,5`,
    );
    assert.equal(figures.hasOverlap, false);
    assert.deepEqual(valuesOf(figures, 'SPRINT_COMMIT'), [16]);
    assert.deepEqual(valuesOf(figures, 'CHURN_RATE'), [3]);
    assert.deepEqual(
      figures.teams.map(({ team, course: [values = []] }) => [team, ...values]),
      [
        ['A', 15, 2],
        ['B', 1, 5],
      ],
    );
  });

  test('teams with the same name are distinguished by their place', () =>
    assert.deepEqual(
      figuresOf(
        'efficiency',
        'Granularity,Team,Team_Hierarchy,CFR\nJan 2026,A,x/A,1\nJan 2026,A,y/A,2',
      ).teams.map(({ team }) => team),
      ['x/A', 'y/A'],
    ));

  test('files with other columns are read by their names', () => {
    const figures = figuresOf(
      'efficiency',
      'Granularity,Team,CFR\nJan 2026,A,1',
      'MTTR,Team,Granularity\n7,B,Jan 2026',
    );
    assert.deepEqual(valuesOf(figures, 'CFR'), [1]);
    assert.deepEqual(valuesOf(figures, 'MTTR'), [7]);
  });

  test('sums and medians are those of the cells, for any numbers', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 40 }),
        (numbers) => {
          const rows = numbers.map((value, index) => `Jan 2026,T${index},${value},${value}`);
          const figures = figuresOf(
            'efficiency',
            `Granularity,Team,DF_Deployment_Count,CFR\n${rows.join('\n')}`,
          );
          assert.deepEqual(valuesOf(figures, 'DF_Deployment_Count'), [numbers.reduce((a, b) => a + b, 0)]);
          assert.deepEqual(valuesOf(figures, 'CFR'), [median(numbers)]);
        },
      ),
    ));
});

suite('the order of periods', () => {
  const labelsOf = (...rows: readonly string[]) =>
    figuresOf('efficiency', ['Granularity,Team,Start_Date,End_Date,CFR', ...rows].join('\n')).periods.map(
      ({ label }) => label,
    );

  test('is that of their first days', () =>
    assert.deepEqual(
      labelsOf(
        'Zeta,A,2026-02-01,2026-02-28,1',
        'Alpha,A,2026-03-01,2026-03-31,1',
        'Beta,A,2026-01-01,2026-01-31,1',
      ),
      ['Beta', 'Zeta', 'Alpha'],
    ));

  test('without dates, what the labels say', () =>
    assert.deepEqual(labelsOf('Feb 2026,A,,,1', 'Dec 2025,A,,,1', 'Jan 2026,A,,,1'), [
      'Dec 2025',
      'Jan 2026',
      'Feb 2026',
    ]));

  test('and where they say nothing, that of their appearance', () =>
    assert.deepEqual(labelsOf('Zeta,A,,,1', 'Alpha,A,,,1', 'Zeta,B,,,1'), ['Zeta', 'Alpha']));

  test('where the label only says how long periods are, the dates are the period', () =>
    assert.deepEqual(labelsOf('MONTHLY,A,2026-02-01,2026-02-28,1', 'MONTHLY,A,2026-01-01,2026-01-31,1'), [
      '2026-01-01 – 2026-01-31',
      '2026-02-01 – 2026-02-28',
    ]));

  test('a row that does not say its period is left out and counted', () => {
    const figures = figuresOf('efficiency', 'Granularity,Team,CFR\nJan 2026,A,1\n,A,9');
    assert.deepEqual(valuesOf(figures, 'CFR'), [1]);
    assert.equal(figures.rowsWithoutPeriod, 1);
  });

  test('rows without periods are of one, without a name', () =>
    assert.deepEqual(figuresOf('team-report', 'Collection Name,Coding Days\nA,1\nB,2').periods, [
      { label: '', start: null, end: null, state: 'complete' },
    ]));
});

suite('what is kept does not grow without end', () => {
  const many = (length: number, row: (index: number) => string) =>
    read(
      'efficiency',
      ['Granularity,Team,CFR', ...Array.from({ length }, (_, index) => row(index))].join('\n'),
    );

  test('too many teams or periods are too many', () => {
    assert.equal(
      many(5_001, (index) => `Jan 2026,T${index},1`),
      'too-many',
    );
    assert.equal(
      many(401, (index) => `P${index},A,1`),
      'too-many',
    );
    assert.equal(typeof many(5_000, (index) => `Jan 2026,T${index},1`), 'object');
  });

  test('gaps of centuries are too many periods, found at once', () => {
    const rows = Array.from({ length: 399 }, (_, index) => [`Jan 01 ${1000 + 20 * index}`, '1']);
    const coverage = { start: '', end: '9999-01-01', today: '9999-01-02', unit: 'day' } as const;
    const begun = performance.now();
    const figures = computeFigures([{ columns: ['Granularity', 'CFR'], rows }], {
      selection: { kind: 'efficiency' },
      coverage,
    });
    assert.equal(figures, 'too-many');
    assert.ok(performance.now() - begun < 5_000);
  });

  test('columns beyond the first 60 are counted', () => {
    const columns = Array.from({ length: 70 }, (_, index) => `m${index}`);
    const figures = figuresOf('efficiency', `Granularity,${columns}\nJan 2026,${columns.map(() => 1)}`);
    assert.equal(figures.measures.length, 60);
    assert.equal(figures.columnsLeftOut, 10);
  });

  test('no number is one that JSON can not carry', () => {
    const figures = figuresOf(
      'efficiency',
      'Granularity,Team,CFR,__proto__,MTTR\nJan 2026,A,,1,Infinity\nFeb 2026,__proto__,1,,3',
    );
    assert.doesNotMatch(JSON.stringify(figures), /"(?:values|before)":\[[^\]]*(?:NaN|Infinity)/);
    assert.deepEqual(valuesOf(figures, 'MTTR'), [null, 3]);
  });
});
