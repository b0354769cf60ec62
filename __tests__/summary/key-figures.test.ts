import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Figures } from '../../src/summary/figures/figures.ts';
import type { Coverage } from '../../src/summary/figures/periods.ts';
import { figuresOutput } from '../../src/summary/output-figures.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { figuresOf } from './read.ts';
import { period, selections } from './samples.ts';

const EFFICIENCY = { kind: 'efficiency' } as const;
const COVERAGE: Coverage = {
  start: '2026-01-01',
  end: '2026-03-31',
  today: '2026-04-15',
  unit: 'month',
};

function shown(figures: Figures): string {
  return decoded(
    renderSummary({
      outcome: 'completed',
      selection: selections[figures.kind],
      period,
      rows: [],
      files: [],
      artifact: undefined,
      problems: [],
      nextStep: undefined,
      figures,
    }),
  );
}

/** The text that a reader gets to see. */
function decoded(markdown: string): string {
  return markdown
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u00a0', ' ');
}

/** The cells of the first row of a table that begins with the label. */
function rowOf(markdown: string, label: string): string[] {
  const line = markdown.split('\n').find((each) => each.startsWith(`| ${label} |`));
  return (
    line
      ?.split('|')
      .slice(2, -1)
      .map((cell) => cell.trim()) ?? []
  );
}

interface OutputFigure {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly better: boolean | null;
  readonly combined: string;
}

function outputOf(figures: Figures): OutputFigure[] {
  return JSON.parse(figuresOutput(figures, '2026-Q1').json);
}

const named = (figures: Figures, name: string) => outputOf(figures).find((figure) => figure.name === name);

suite('rates of several rows', () => {
  const header = 'Granularity,Team,CFR_Total_Success,CFR_Total_Failures,CFR_Failure_Rate_Percent';
  const rows = [
    'Feb 2026,A,80,10,11.11',
    'Feb 2026,B,60,0,0',
    'Mar 2026,A,87,15,14.71',
    'Mar 2026,B,40,0,0',
    'Mar 2026,C,0,0,',
  ];

  test('are pooled where every row agrees with its counts', () => {
    const figures = figuresOf(EFFICIENCY, [header, ...rows].join('\n'));
    const rate = named(figures, 'change-failure-rate');
    assert.equal(rate?.combined, '15 of 142');
    assert.equal(rate?.value, Number((1_500 / 142).toPrecision(12)));
    assert.equal(rate?.previous, Number((1_000 / 150).toPrecision(12)));
    assert.deepEqual([rate?.change, rate?.better, rate?.unit], [3.9, false, 'percent']);
    assert.deepEqual(rowOf(shown(figures), 'Change failure rate (%)'), [
      '10.6',
      '▲ +3.9 pp worse',
      '6.7',
      '15 of 142',
    ]);
  });

  for (const [what, odd] of [
    ['one row does not agree', 'Mar 2026,D,40,10,25'],
    ['a count is missing where there is a rate', 'Mar 2026,D,40,,20'],
    ['one of two counts is missing', 'Mar 2026,D,40,,'],
  ] as const)
    test(`are medians where ${what}, for all periods`, () => {
      const rate = named(figuresOf(EFFICIENCY, [header, ...rows, odd].join('\n')), 'change-failure-rate');
      assert.equal(rate?.combined, 'median');
      assert.equal(rate?.previous, 5.555);
    });

  test('rounding of the last digit is no disagreement, more than half a unit is one', () => {
    const of = (rate: string) =>
      named(
        figuresOf(EFFICIENCY, `${header}\nMar 2026,A,149,16,${rate}\nMar 2026,B,1,1,50.0`),
        'change-failure-rate',
      )?.combined;
    assert.equal(of('9.7'), '17 of 167');
    assert.equal(of('9.8'), 'median');
  });

  test('the other rates that follow from counts', () => {
    const sprint = figuresOf(
      { kind: 'sprint', computationMode: 'story-points' },
      `Granularity,Team,SPRINT_COMMIT,SPRINT_CREEP,DELIVERED_COMMIT,COMMITTED_WORK_DELIVERED_PERCENT,SCOPE_CREEP_PERCENT
       S1,A,10,2,5,50,20
       S1,B,30,3,30,100,10`,
    );
    assert.deepEqual(
      ['commitment-delivered', 'scope-creep'].map((name) => [
        named(sprint, name)?.value,
        named(sprint, name)?.combined,
      ]),
      [
        [87.5, '35 of 40'],
        [12.5, '5 of 40'],
      ],
    );
    assert.equal(named(sprint, 'committed')?.unit, 'points');
    const efficiency = figuresOf(
      EFFICIENCY,
      'Granularity,Team,Total_Work_Items,PR_Associations,Percentage_PR_Associated\nMar 2026,A,3,1,33.33\nMar 2026,B,1,1,100',
    );
    assert.deepEqual(efficiency.measures[2]?.pooled, { of: [1], by: [0], scale: 100 });
  });
});

suite('a period that is not complete', () => {
  const csv = (...months: string[]) =>
    [
      'Granularity,Team,DF_Deployment_Count,LTTC_Mean_Days',
      ...months.map((month, index) => `${month},A,${100 - 10 * index},${2 + index}`),
    ].join('\n');
  const read = (coverage: Partial<Coverage>, ...months: string[]) =>
    figuresOf(EFFICIENCY, csv(...months), { coverage: { ...COVERAGE, ...coverage } });

  test('is a third column, and the last complete one is the headline', () => {
    const figures = read({ end: '2026-04-15' }, 'Feb 2026', 'Mar 2026', 'Apr 2026');
    const markdown = shown(figures);
    assert.match(markdown, /\| Figure \| Mar 2026 \| Change \| Feb 2026 \| Apr 2026 to date \|/);
    assert.deepEqual(rowOf(markdown, 'Deployments'), ['90', '▼ −10% worse', '100', '80']);
    assert.match(markdown, /Not complete in this export, so not compared: "Apr 2026"/);
    assert.deepEqual(
      [named(figures, 'deployments')?.period, named(figures, 'deployments')?.change],
      ['Mar 2026', -10],
    );
  });

  test('is not what a complete one is compared with', () => {
    const figures = read({ start: '2026-02-10' }, 'Feb 2026', 'Mar 2026');
    assert.deepEqual(rowOf(shown(figures), 'Deployments'), ['90']);
    assert.match(shown(figures), /Not complete in this export, so not compared: "Feb 2026"/);
    assert.deepEqual(
      outputOf(figures).map(({ previous, change, better }) => [previous, change, better]),
      [
        [null, null, null],
        [null, null, null],
      ],
    );
  });

  test('is shown as such where none is complete', () => {
    const figures = read({ start: '2026-04-01', end: '2026-04-15' }, 'Apr 2026');
    assert.match(shown(figures), /\| Figure \| Apr 2026 to date \|/);
    assert.deepEqual(
      outputOf(figures).map(({ value, previous, change, better }) => [value, previous, change, better]),
      [
        [2, null, null, null],
        [100, null, null, null],
      ],
    );
  });

  test('is called so wherever it is named: in charts and over the teams', () => {
    const figures = figuresOf(
      EFFICIENCY,
      'Granularity,Team,Planning_Days,Coding_Days\nApr 2026,A,1,2\nApr 2026,B,1,2',
      { coverage: { ...COVERAGE, start: '2026-04-01', end: '2026-04-15' } },
    );
    assert.match(shown(figures), /title "Lead time by phase, Apr 2026 to date, median of 2 teams"/);
    assert.match(shown(figures), /<summary>2 teams, Apr 2026 to date<\/summary>/);
  });

  test('is in no chart', () => {
    const months = ['Oct 2025', 'Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026'];
    const markdown = shown(read({ start: '2025-10-01', end: '2026-04-15' }, ...months));
    assert.match(
      markdown,
      /x-axis \["Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026"\]/,
    );
  });

  test('fewer than four complete ones make no chart', () =>
    assert.doesNotMatch(shown(read({}, 'Jan 2026', 'Feb 2026', 'Mar 2026')), /xychart/));
});

test('a phase of the lead time without a value is left out of its chart', () => {
  const csv = 'Granularity,Team,Planning_Days,Coding_Days,Review_Days\nFeb 2026,A,1,2,3\nMar 2026,A,1,,3';
  assert.match(
    shown(figuresOf(EFFICIENCY, csv)),
    /x-axis \["Planning[^"]*", "Review[^"]*"\][^`]*bar \[1, 3\]/,
  );
});

suite('a period without rows', () => {
  const csv = (...periods: string[]) =>
    ['Granularity,Team,DF_Deployment_Count', ...periods.map((each, index) => `${each},A,${10 + index}`)].join(
      '\n',
    );
  const read = (coverage: Partial<Coverage>, ...periods: string[]) =>
    figuresOf(EFFICIENCY, csv(...periods), { coverage: { ...COVERAGE, ...coverage } });
  const labelsOf = ({ periods }: Figures) => periods.map(({ label }) => label);

  test('has no values, so the next one is compared with nothing', () => {
    const figures = read({}, 'Jan 2026', 'Mar 2026');
    const [deployments] = outputOf(figures);
    assert.deepEqual([deployments?.period, deployments?.value], ['Mar 2026', 11]);
    assert.deepEqual([deployments?.previous, deployments?.change, deployments?.better], [null, null, null]);
    const markdown = shown(figures);
    assert.match(markdown, /\| Figure \| Mar 2026 \| Change \| Feb 2026 \|/);
    assert.deepEqual(rowOf(markdown, 'Deployments'), ['11', '–', '–', '▂·▅']);
    assert.match(markdown, /<sub>.*Feb 2026/);
    assert.doesNotMatch(markdown, /differ in/);
  });

  test('is not the headline', () => {
    const figures = read({ end: '2026-04-14' }, 'Jan 2026', 'Feb 2026', 'Apr 2026');
    const [deployments] = outputOf(figures);
    assert.deepEqual([deployments?.period, deployments?.change], ['Feb 2026', 10]);
  });

  const gaps: readonly (readonly [
    unit: Coverage['unit'],
    rows: readonly string[],
    between: readonly string[],
  ])[] = [
    ['day', ['Jan 05 2026', 'Jan 07 2026'], ['Jan 06 2026']],
    ['week', ['W52 2025', 'W02 2026'], ['W01 2026']],
    ['week', ['Dec 22 2025', 'Jan 05 2026'], ['W01 2026']],
    ['quarter', ['Q2 2025', 'Q1 2026'], ['Q3 2025', 'Q4 2025']],
    ['month', ['Alpha', 'Gamma'], []],
  ];
  for (const [unit, rows, between] of gaps)
    test(`is seen between ${rows.join(' and ')}`, () =>
      assert.deepEqual(labelsOf(read({ start: '2025-01-01', unit }, ...rows)).slice(1, -1), between));

  test('is not looked for among sprints, which need not follow one another', () => {
    const rows = ['S1,2026-02-02,2026-02-08,A,10', 'S2,2026-02-16,2026-02-22,A,20'];
    const figures = figuresOf(
      { kind: 'sprint' },
      ['Sprint,Start_Date,End_Date,Team,SPRINT_COMMIT', ...rows].join('\n'),
      { coverage: { ...COVERAGE, unit: undefined } },
    );
    assert.equal(figures.periods.length, 2);
    assert.equal(outputOf(figures)[0]?.change, 100);
  });
});

suite('totals that are unlike', () => {
  const header = 'Sprint,Start_Date,End_Date,Team,SPRINT_COMMIT,COMMITTED_WORK_DELIVERED_PERCENT';
  const read = (...rows: string[]) => figuresOf({ kind: 'sprint' }, [header, ...rows].join('\n'));
  const changes = (figures: Figures) => outputOf(figures).map(({ name, change }) => [name, change]);

  test('in length have no change, neither in the output nor among those of teams', () => {
    const figures = read(
      ...['A', 'B'].map((team) => `S1,2026-02-02,2026-02-15,${team},10,50`),
      ...['A', 'B'].map((team) => `S2,2026-02-16,2026-03-08,${team},20,50`),
    );
    assert.deepEqual(changes(figures), [
      ['committed', null],
      ['commitment-delivered', 0],
    ]);
    assert.match(
      shown(figures),
      /Totals are not compared where periods differ in length or in their numbers of rows/,
    );
    assert.doesNotMatch(shown(figures), /Largest changes of teams/);
  });

  test('in the number of their rows have none either, and the summary says so', () => {
    const figures = read(
      ...['A', 'B'].map((team) => `S1,2026-02-02,2026-02-15,${team},10,50`),
      'S2,2026-02-16,2026-03-01,A,20,40',
    );
    assert.deepEqual(changes(figures), [
      ['committed', null],
      ['commitment-delivered', -10],
    ]);
    assert.match(
      shown(figures),
      /Totals are not compared where periods differ in length or in their numbers of rows/,
    );
  });
});

test('the label of a period is text, also over the table of teams', () => {
  const figures = figuresOf(EFFICIENCY, 'Granularity,Team,CFR\n</summary><b>,A,1\n</summary><b>,B,2');
  const selection = selections.efficiency;
  const markdown = renderSummary({
    ...{ outcome: 'completed', selection, period, rows: [], files: [], artifact: undefined, problems: [] },
    ...{ nextStep: undefined, figures },
  });
  assert.doesNotMatch(markdown, /<b>/);
});

suite('which team needs me', () => {
  const rows = ['Feb', 'Mar'].flatMap((month, later) =>
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(
      (team, index) => `${month} 2026,${team},${10 + later * index * (index % 2 === 0 ? 1 : -1)},100`,
    ),
  );
  const figures = figuresOf(
    EFFICIENCY,
    ['Granularity,Team,LTTC_Mean_Days,DF_Deployment_Count', ...rows].join('\n'),
  );

  test('the largest changes of the first key figures, worse first, stand before the charts and the table of all', () => {
    const markdown = shown(figures);
    const table = markdown.slice(markdown.indexOf('Largest changes of teams'), markdown.indexOf('<details>'));
    assert.deepEqual(
      [...table.matchAll(/^\| ([A-G]) \| .* \| (.*) \| (\d+) \| (\d+) \|$/gm)].map((match) => match.slice(1)),
      [
        ['G', '▲ +60% worse', '10', '16'],
        ['E', '▲ +40% worse', '10', '14'],
        ['C', '▲ +20% worse', '10', '12'],
        ['F', '▼ −50% better', '10', '5'],
        ['D', '▼ −30% better', '10', '7'],
      ],
    );
  });

  test('the table of all teams is folded, with the change as a column, sorted by it', () => {
    const table = shown(figures).split('<details><summary>7 teams, Mar 2026</summary>')[1] ?? '';
    assert.deepEqual(
      [...table.matchAll(/^\| ([A-G]) \|/gm)].map(([, team]) => team),
      ['G', 'F', 'E', 'D', 'C', 'B', 'A'],
    );
  });

  test('a team that started from nothing is among the first of the table', () => {
    const csv = [
      'Feb 2026,A,0',
      'Feb 2026,B,100',
      'Feb 2026,C,100',
      'Mar 2026,A,500',
      'Mar 2026,B,150',
      'Mar 2026,C,90',
    ];
    const table = shown(figuresOf(EFFICIENCY, `Granularity,Team,LTTC_Mean_Days\n${csv.join('\n')}`)).split(
      '<details><summary>3 teams, Mar 2026</summary>',
    )[1];
    assert.deepEqual(
      [...(table ?? '').matchAll(/^\| ([A-C]) \|/gm)].map(([, team]) => team),
      ['A', 'B', 'C'],
    );
  });

  test('noise is no change', () => {
    const quiet = figuresOf(
      EFFICIENCY,
      'Granularity,Team,LTTC_Mean_Days\nFeb 2026,A,0.30000000000000004\nFeb 2026,B,1\nMar 2026,A,0.3\nMar 2026,B,1',
    );
    assert.doesNotMatch(shown(quiet), /Largest changes/);
  });
});

suite('investment categories', () => {
  const figures = figuresOf(
    { kind: 'business-alignment' },
    'Granularity,Team,🚀_story_points,???_story_points,—_story_points,KTLO_story_points,KTLO_tickets\nMar 2026,A,40,30,10,20,7',
  );

  test('of symbols only count in total and shares', () => {
    assert.deepEqual(
      outputOf(figures).map(({ name, label, value, combined }) => [name, label, value, combined]),
      [
        ['share-u1f680', '🚀', 40, '40 of 100'],
        ['share-u3f-u3f-u3f', '???', 30, '30 of 100'],
        ['share-ktlo', 'KTLO', 20, '20 of 100'],
        ['share-u2014', '—', 10, '10 of 100'],
        ['story-points', 'Total (story points)', 100, 'sum'],
      ],
    );
    assert.deepEqual(rowOf(shown(figures), 'KTLO').slice(0, 1), ['20.0%']);
    assert.deepEqual(rowOf(shown(figures), 'KTLO (tickets)'), ['7', 'sum of 1']);
  });

  test('over time are drawn as their shares', () => {
    const rows = ['Dec 2025', 'Jan 2026', 'Feb 2026', 'Mar 2026'].map(
      (month, index) => `${month},A,${10 + index},30`,
    );
    const markdown = shown(
      figuresOf(
        { kind: 'business-alignment' },
        ['Granularity,Team,KTLO_story_points,New_story_points', ...rows].join('\n'),
      ),
    );
    assert.match(markdown, /xychart-beta[\s\S]*Share of each category[\s\S]*line \[75, [\s\S]*line \[25, /);
    assert.match(markdown, /🟦 New · 🟧 KTLO/);
  });
});

suite('a report (LG)', () => {
  const figures = (labels?: readonly string[]) =>
    figuresOf(
      { kind: 'team-report', granularity: 'weekly' },
      `Collection Name,Lead Time for Changes (mean),Lead Time for Changes Rating,Coding Days per Developer
       Parent Team,15.53,Medium,3
       Dev 001,7.6,High,2`,
      { labels },
    );

  test('has its units, and ratings beside their metrics', () => {
    const markdown = shown(figures());
    assert.deepEqual(rowOf(markdown, 'Lead time for changes (mean, days)'), ['7.6 · High', '15.5 · Medium']);
    assert.match(markdown, /Coding days per developer \(days per week\)/);
    assert.match(markdown, /Elite > High > Medium > Low/);
  });

  test('has its longest unit whole', () =>
    assert.match(
      shown(
        figuresOf(
          { kind: 'team-report', granularity: 'quarterly' },
          'Collection Name,PR Velocity per Developer\nA,12',
        ),
      ),
      /PR velocity per developer \(lines of code per developer per quarter\)/,
    ));

  test('names only rows that a target is called after', () => {
    const markdown = shown(figures(['parent team']));
    assert.doesNotMatch(markdown, /Dev 001/);
    assert.match(markdown, /\| Figure \| Lowest \| Median \| Highest \|/);
  });

  test('of one row has one value of each figure, also where the row may not be named', () => {
    const one = figuresOf({ kind: 'team-report' }, 'Collection Name,Coding Days per Developer\nDev 001,2.5', {
      labels: ['platform'],
    });
    const [first = [], ...others] = shown(one)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ').slice(1));
    assert.equal(first.length, 1);
    assert.deepEqual(others.at(-1), ['2.50 |']);
    assert.doesNotMatch(shown(one), /Dev 001/);
  });

  test('is of the period of the export', () =>
    assert.deepEqual(
      outputOf(figures()).map(({ name, period: label, unit }) => [name, label, unit]),
      [
        ['lead-time', '2026-Q1', 'days'],
        ['coding-days-per-developer', '2026-Q1', 'days per week'],
      ],
    ));
});

test('where labels and names of teams differ, one table says which is which', () => {
  const figures = figuresOf(
    EFFICIENCY,
    'Target,Granularity,Team,CFR\nweb,Mar 2026,Web Team,1\nOps,Mar 2026,Ops,2',
    {
      targetColumn: 'Target',
    },
  );
  const csv = { columns: ['Target'], rowCount: 2, bytes: 9 };
  const row = { target: 'web', exportId: undefined, fileName: 'a.csv', csv, failure: undefined };
  const markdown = renderSummary({
    ...{
      outcome: 'completed',
      selection: selections['business-alignment'],
      period,
      rows: [row],
      files: [{ fileName: 'a.csv', ...csv }],
      artifact: undefined,
      problems: [],
      nextStep: undefined,
    },
    figures,
  });
  assert.match(markdown, /\| web \| Web Team \|/);
  assert.doesNotMatch(markdown, /\| Ops \| Ops \|/);
});

suite('output figures', () => {
  test('have names that are distinct, and nothing where there is nothing to show', () => {
    const figures = figuresOf(EFFICIENCY, 'Granularity,Team,LTTC_Mean_Days,LTTC_P90_Days\nMar 2026,A,1,2');
    assert.deepEqual(
      outputOf(figures).map(({ name }) => name),
      ['lead-time', 'lead-time-2'],
    );
    assert.deepEqual(figuresOutput('personal', ''), { json: '[]', omitted: 0 });
    assert.deepEqual(figuresOutput(undefined, ''), { json: '[]', omitted: 0 });
  });

  test('are at most 64 KiB, the last ones left out and counted', () => {
    const statuses = Array.from({ length: 24 }, (_, index) => `${'漢'.repeat(900)}${index}_hours`);
    const figures = figuresOf(
      { kind: 'time-in-status' },
      `granularity,team,total_issues,${statuses}\nMar 2026,A,2,${statuses.map(() => 1)}`,
    );
    const { json, omitted } = figuresOutput(figures, '');
    assert.ok(Buffer.byteLength(json) <= 64 * 1024);
    assert.ok(omitted > 0);
    assert.equal(JSON.parse(json).length, 25 - omitted);
  });
});
