import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { renderChart } from '../../src/summary/charts.ts';

const chart = (labels: string[], values: (number | null)[]) =>
  renderChart({ title: 't', unit: 'u', labels, series: [{ name: 'b', values, isBar: true }] });
const pieChart = (title: string, slices: { name: string; value: number }[]) => renderChart({ title, slices });
const labelsOf = (markdown = '') =>
  [...(/x-axis \[(.*)\]/.exec(markdown)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, label]) => label);
const numbersOf = (markdown = '') => (/bar \[(.*)\]/.exec(markdown)?.[1] ?? '').split(', ').map(Number);
const months = Array.from(
  { length: 30 },
  (_, index) => `${'Jan Feb Mar'.split(' ')[index % 3]} ${2000 + index}`,
);

suite('xyChart', () => {
  const silent: readonly (readonly [what: string, labels: string[], values: (number | null)[]])[] = [
    ['one point', ['a'], [1]],
    ['no point', [], []],
    ['nothing but zeros', ['a', 'b'], [0, 0]],
  ];
  for (const [what, labels, values] of silent)
    test(`draws nothing for ${what}`, () => assert.equal(chart(labels, values), undefined));

  const letters = [...'abcdefgh'];
  const gaps: readonly (readonly [what: string, values: (number | null)[]])[] = [
    ['a missing value', [1, 2, null, 4, 5, 6, 7, 8]],
    ['a number too large for digits', [1, 2, 1e300, 4, 5, 6, 7, 8]],
    ['no number', [1, null, Number.NaN, 4, 5, 6, 7, 8]],
  ];
  for (const [what, values] of gaps)
    test(`it begins behind ${what}, and says so`, () => {
      const markdown = chart(letters, values);
      assert.deepEqual(labelsOf(markdown), ['d', 'e', 'f', 'g', 'h']);
      assert.deepEqual(numbersOf(markdown), [4, 5, 6, 7, 8]);
      assert.match(markdown ?? '', /title "t, last 5 of 8 periods"/);
    });

  test('where fewer than four values are left, a sentence names the chart and what is missing', () => {
    for (const values of [
      [1, 2, 3, 4, null, 6, 7, 8],
      [1, 2, 3, 4, 5, 6, 7, null],
      letters.map(() => null),
    ]) {
      const text = chart(letters, values) ?? '';
      assert.doesNotMatch(text, /```/);
      assert.match(text, new RegExp(`\\bt\\b.*\\b${letters[values.lastIndexOf(null)]}\\b`));
    }
  });

  test('it begins at zero, and numbers have no exponent', () => {
    const markdown = chart(['a', 'b'], [0.00001, 123_456_789.123_456_7]);
    assert.match(markdown ?? '', /y-axis "u" 0 --> /);
    assert.match(markdown ?? '', /bar \[0, 123456789\.1235\]/);
    assert.match(chart(['a', 'b'], [-5, 5]) ?? '', /y-axis "u" -5 --> 5\.25/);
  });

  test('bars and a line stand over the same labels', () => {
    const markdown = renderChart({
      title: 't',
      unit: 'u',
      labels: ['a', 'b'],
      series: [
        { name: 'b', values: [1, 2], isBar: true },
        { name: 'l', values: [3, 4], isBar: false },
      ],
    });
    assert.match(markdown ?? '', /bar \[1, 2\]\n {2}line \[3, 4\]/);
  });

  test('of labels that do not fit it has the last 12, with their own values', () => {
    const markdown = chart(
      months,
      months.map((_, index) => index + 1),
    );
    assert.deepEqual(labelsOf(markdown), months.slice(-12));
    assert.deepEqual(numbersOf(markdown), months.map((_, index) => index + 1).slice(-12));
  });

  test('what many labels have in common is left out, and 24 of them fit then', () => {
    const weeks = Array.from({ length: 26 }, (_, index) => `W${String(index + 1).padStart(2, '0')} 2026`);
    assert.deepEqual(
      labelsOf(
        chart(
          weeks,
          weeks.map(() => 1),
        ),
      ),
      weeks.slice(-24).map((week) => week.slice(0, 3)),
    );
    const sprints = Array.from({ length: 9 }, (_, index) => `Sprint 2026-${index + 10}`);
    assert.deepEqual(
      labelsOf(
        chart(
          sprints,
          sprints.map(() => 1),
        ),
      ),
      sprints.map((sprint) => sprint.slice(7)),
    );
    assert.deepEqual(labelsOf(chart(['Q1 2026', 'Q2 2026'], [1, 2])), ['Q1 2026', 'Q2 2026']);
  });

  test('what is left out of labels never makes a day of another month', () => {
    const weeks = [
      'Nov 14 2026',
      'Nov 21 2026',
      'Nov 28 2026',
      'Dec 5 2026',
      'Dec 12 2026',
      'Dec 19 2026',
      'Dec 26 2026',
    ];
    const november = Array.from({ length: 12 }, (_, index) => `Nov ${index + 10} 2026`);
    assert.deepEqual(
      labelsOf(
        chart(
          november,
          november.map(() => 1),
        ),
      ),
      november.map((day) => day.slice(0, 6)),
    );
    const days = Array.from(
      { length: 12 },
      (_, week) => `2026-0${1 + Math.floor(week / 4)}-0${1 + (week % 4)}`,
    );
    const spans = days.map((day) => `${day} – ${day}`);
    for (const labels of [days, spans]) {
      const shown = labelsOf(
        chart(
          labels,
          labels.map(() => 1),
        ),
      );
      assert.equal(
        new Set(shown.map((label) => (label ?? '').replace(/ \(\d+\)$/, ''))).size,
        12,
        shown.join(),
      );
    }
    const all = [...november.slice(0, 9), ...weeks];
    assert.deepEqual(
      labelsOf(
        chart(
          all,
          all.map(() => 1),
        ),
      ),
      all
        .map((day) => day.slice(0, -5))
        .map((day, index) => (all.indexOf(all[index] ?? '') < index ? `${day} (2)` : day)),
    );
    const years = ['Nov 14 2025', ...Array.from({ length: 8 }, (_, index) => `Nov ${index + 10} 2026`)];
    assert.deepEqual(
      labelsOf(
        chart(
          years,
          years.map(() => 1),
        ),
      ),
      years,
    );
  });

  test('keeps the distinguishing part of long labels', () => {
    const long = Array.from(
      { length: 12 },
      (_, index) => `Engineering-wide planning interval number ${index}`,
    );
    const shown = labelsOf(
      chart(
        long,
        long.map(() => 1),
      ),
    );
    assert.equal(new Set(shown).size, 12);
    assert.ok(
      shown.every((label, index) => label?.endsWith(String(index))),
      String(shown),
    );
  });

  test('a chart of the last points says so', () => {
    assert.match(
      chart(
        months,
        months.map(() => 1),
      ) ?? '',
      /title "t, last 12 of 30 periods"/,
    );
    assert.match(chart(['a', 'b'], [1, 2]) ?? '', /title "t"/);
  });

  test('a line that hardly moves begins where the sparkline does, and one that moves begins at zero', () => {
    const line = (values: number[]) =>
      renderChart({
        ...{ title: 't', unit: 'u', labels: values.map(String) },
        series: [{ name: 'l', values, isBar: false }],
      }) ?? '';
    assert.match(line([100, 97, 103, 100]), /y-axis "u" 90 --> 114\n/);
    assert.match(line([10, 100]), /y-axis "u" 0 --> 105\n/);
  });

  test('several lines have a legend', () => {
    const markdown = renderChart({
      title: 't',
      unit: '%',
      labels: ['a', 'b'],
      series: [
        { name: 'KTLO', values: [1, 2], isBar: false },
        { name: '<b>', values: [3, 4], isBar: false },
      ],
    });
    assert.match(
      markdown ?? '',
      /line \[1, 2\]\n {2}line \[3, 4\]\n```\n\n<sub>🟦 KTLO · 🟧 &#60;b&#62;<\/sub>$/,
    );
  });

  test('numbers labels that look alike', () =>
    assert.deepEqual(labelsOf(chart(['a', 'a', '"', '”'], [1, 2, 3, 4])), ['a', 'a (2)', '”', '” (2)']));

  test('any labels give one block with as many distinct labels as numbers', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 2, maxLength: 40 }),
        (labels) => {
          const markdown =
            chart(
              labels,
              labels.map(() => 1),
            ) ?? '';
          const lines = markdown.split('\n');
          assert.equal(lines.length, 8);
          assert.deepEqual([lines[0], lines.at(-1)], ['```mermaid', '```']);
          const shown = labelsOf(markdown);
          assert.equal(new Set(shown).size, shown.length);
          assert.equal(shown.length, numbersOf(markdown).length);
          for (const label of shown) assert.doesNotMatch(label ?? '', /%%|[`;#<>{}[\]\\]/);
        },
      ),
    ));
});

suite('pieChart', () => {
  test('needs two parts', () => {
    assert.equal(pieChart('t', [{ name: 'a', value: 5 }]), undefined);
    assert.equal(
      pieChart('t', [
        { name: 'a', value: 5 },
        { name: 'b', value: 0 },
        { name: 'c', value: -1 },
      ]),
      undefined,
    );
  });

  test('the largest part is first', () =>
    assert.match(
      pieChart('t', [
        { name: 'small', value: 1 },
        { name: 'large', value: 2.5 },
      ]) ?? '',
      /pie title t\n {2}"large" : 2\.5\n {2}"small" : 1\n```$/,
    ));

  test('of more than eight parts the smallest are one', () => {
    const slices = Array.from({ length: 12 }, (_, index) => ({ name: `c${index}`, value: index + 1 }));
    const markdown = pieChart('t', slices) ?? '';
    assert.equal(markdown.match(/^ {2}"/gm)?.length, 8);
    assert.match(markdown, /"5 others" : 15\n/);
  });

  test('a part that is next to nothing is still a number above zero', () =>
    assert.match(
      pieChart('t', [
        { name: 'a', value: 1e-9 },
        { name: 'b', value: 1 },
      ]) ?? '',
      /"a" : 0\.0001/,
    ));
});
