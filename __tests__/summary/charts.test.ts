import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { pieChart, xyChart } from '../../src/summary/charts.ts';

const chart = (labels: string[], values: (number | null)[]) =>
  xyChart({ title: 't', unit: 'u', labels, bars: values });
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
    ['a missing value', ['a', 'b'], [1, null]],
    ['nothing but zeros', ['a', 'b'], [0, 0]],
    ['a number too large for digits', ['a', 'b'], [1, 1e300]],
    ['no number', ['a', 'b'], [1, Number.NaN]],
    ['fewer values than labels', ['a', 'b', 'c'], [1, 2]],
  ];
  for (const [what, labels, values] of silent)
    test(`there is none of ${what}`, () => assert.equal(chart(labels, values), undefined));

  test('it begins at zero, and numbers have no exponent', () => {
    const markdown = chart(['a', 'b'], [0.00001, 123_456_789.123_456_7]);
    assert.match(markdown ?? '', /y-axis "u" 0 --> /);
    assert.match(markdown ?? '', /bar \[0, 123456789\.1235\]/);
    assert.match(chart(['a', 'b'], [-5, 5]) ?? '', /y-axis "u" -5 --> 5\.25/);
  });

  test('bars and a line stand over the same labels', () => {
    const markdown = xyChart({ title: 't', unit: 'u', labels: ['a', 'b'], bars: [1, 2], line: [3, 4] });
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

  test('labels that look alike are kept apart', () =>
    assert.deepEqual(labelsOf(chart(['a', 'a', '"', '”'], [1, 2, 3, 4])), ['a', 'a (2)', '”', '” (2)']));

  test('whatever the labels, the block is one, and its labels are as many as its numbers, each its own', () =>
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
  test('there is none of fewer than two parts', () => {
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
