import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  distinctNames,
  fillName,
  nameBeside,
  targetsLabel,
  unknownPlaceholders,
} from '../../src/plan/file-names.ts';
import { period, selection } from '../summary/samples.ts';

const defaultTemplate = '{export}-{target}-{start}_{end}.csv';
const fill = (template: string, target = 'x') => fillName(template, target, selection, period);

suite('fillName', () => {
  test('every placeholder is filled in', () =>
    assert.equal(
      fill('{export} {target} {start} {end} {period} {granularity}', 'Platform'),
      'business-alignment Platform 2026-01-01 2026-03-31 2026-Q1 monthly',
    ));

  const targets: readonly (readonly [target: string, name: string])[] = [
    ['Platform Team', 'Platform-Team'],
    ['Engineering/Platform', 'Engineering-Platform'],
    ['..', 'unnamed'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'C-Windows'],
    ['', 'unnamed'],
    ['///', 'unnamed'],
    ['.hidden', 'hidden'],
    ['Größe', 'Größe'],
    ['Gro\u0308ße', 'Größe'],
    ['開発', '開発'],
    ['a\u202Eb', 'a-b'],
    ['a\nb', 'a-b'],
    ['a*?"<>|:b', 'a-b'],
    ['{start}', 'start'],
    ['$&', 'unnamed'],
  ];
  for (const [target, name] of targets) {
    test(`target ${JSON.stringify(target)} becomes ${name}`, () =>
      assert.equal(fill('{target}.csv', target), `${name}.csv`));
  }

  const templates: readonly (readonly [template: string, name: string])[] = [
    ['..', 'unnamed'],
    ['. . .', 'unnamed'],
    ['../{target}', '-x'],
    ['name.csv. ', 'name.csv'],
    ['a:b', 'a-b'],
    ['CON', '_CON'],
    ['con.csv', '_con.csv'],
    ['Aux.tar.gz', '_Aux.tar.gz'],
    ['nul', '_nul'],
    ['LPT1.csv', '_LPT1.csv'],
    ['com¹.csv', '_com¹.csv'],
    ['aux .csv', '_aux .csv'],
    ['NUL. .csv', '_NUL. .csv'],
    ['conference.csv', 'conference.csv'],
  ];
  for (const [template, name] of templates) {
    test(`template ${JSON.stringify(template)} becomes ${name}`, () => assert.equal(fill(template), name));
  }

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('.', '/', '\\', ' ', '-', '\0', ':', 'a', '漢', '😀', '\u0301', '\ud800'),
      maxLength: 300,
    }),
    fc.constantFrom('con', 'NUL', 'aux.x', 'COM7', '..', '.', '', '~'),
  );
  const template = fc.oneof(
    fc.constantFrom('{target}', '{target}.csv', defaultTemplate, '{target}{target}{target}', '.{target}.'),
    anyText.map((text) => `${text.replaceAll(/[{}]/g, '')}{target}`),
  );

  test('no text makes a name that is a path, special, empty or too long', () => {
    fc.assert(
      fc.property(template, anyText, (shape, target) => {
        const name = fill(shape, target);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        assert.doesNotMatch(name, /[/\\:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]/);
        assert.doesNotMatch(name, /^\.*$/);
        assert.doesNotMatch(name, /^\s|[\s.]$/);
        assert.doesNotMatch(name, /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i);
        assert.ok(name.isWellFormed());
        // The store writes to `.{name}.part`, and names of several targets are numbered.
        assert.ok(Buffer.byteLength(name) <= 240, `${Buffer.byteLength(name)} bytes`);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a long name keeps its extension', () => {
    assert.match(fill(defaultTemplate, '漢'.repeat(300)), /^business-alignment-漢+\.csv$/);
  });
  for (const end of ['.', ' ', '. . .'])
    test(`a long name is not cut so that it ends with ${JSON.stringify(end)}`, () => {
      const stem = 'a'.repeat(180 - end.length);
      assert.equal(fill(`${stem}${end}${'b'.repeat(50)}`), stem);
    });
  test('a name that fits is not touched', () =>
    assert.equal(fill('{target}.csv', 'a'.repeat(150)), `${'a'.repeat(150)}.csv`));
});

suite('unknownPlaceholders', () => {
  const rows: readonly (readonly [template: string, unknown: readonly string[]])[] = [
    [defaultTemplate, []],
    ['no placeholder.csv', []],
    ['{team}-{Target}', ['team', 'Target']],
    ['{constructor}{}', ['constructor', '']],
    ['{ start }', [' start ']],
  ];
  for (const [template, unknown] of rows) {
    test(template, () => assert.deepEqual(unknownPlaceholders(template), unknown));
  }
});

suite('distinctNames', () => {
  const rows: readonly (readonly [names: readonly string[], distinct: readonly string[]])[] = [
    [
      ['a.csv', 'b.csv'],
      ['a.csv', 'b.csv'],
    ],
    [
      ['a.csv', 'a.csv', 'a.csv'],
      ['a.csv', 'a-2.csv', 'a-3.csv'],
    ],
    [
      ['A.csv', 'a.csv'],
      ['A.csv', 'a-2.csv'],
    ],
    [
      ['a-2.csv', 'a.csv', 'a.csv'],
      ['a-2.csv', 'a.csv', 'a-3.csv'],
    ],
    [
      ['plain', 'plain'],
      ['plain', 'plain-2'],
    ],
    [
      ['Ä.csv', 'ä.csv'],
      ['Ä.csv', 'ä-2.csv'],
    ],
    [
      ['Straße.csv', 'STRASSE.csv'],
      ['Straße.csv', 'STRASSE-2.csv'],
    ],
    [
      ['ΟΔΟΣ', 'οδος', 'οδοσ'],
      ['ΟΔΟΣ', 'οδος-2', 'οδοσ-3'],
    ],
    [
      ['Gr\u00f6\u00dfe', 'Gro\u0308\u00dfe'],
      ['Gr\u00f6\u00dfe', 'Gro\u0308\u00dfe-2'],
    ],
  ];
  for (const [names, distinct] of rows) {
    test(names.join(' '), () => assert.deepEqual(distinctNames(names), distinct));
  }

  test('what is taken is avoided', () =>
    assert.deepEqual(distinctNames(['a.JSON', 'b'], ['A.json', 'b-2']), ['a-2.JSON', 'b']));

  test('10,000 equal names are made distinct at once', { timeout: 5_000 }, () =>
    assert.equal(distinctNames(Array(10_000).fill('metrics.csv')).at(-1), 'metrics-10000.csv'),
  );

  test('any names become distinct regardless of case, the first of each kept as it is', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'A', '-', '2', '.', 'ä', 'Ä'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const distinct = distinctNames(names);
        assert.equal(new Set(distinct.map((each) => each.toLowerCase())).size, names.length);
        assert.equal(distinct[0], names[0]);
      }),
    );
  });
});

suite('targetsLabel', () => {
  const target = (label: string, teamId = label) => ({ label, teamId, orgTreeName: undefined });
  test('one target is called by its label', () =>
    assert.equal(targetsLabel([target('Platform')]), 'Platform'));
  test('one target in several pieces is one', () => {
    const tree = { label: 'Engineering', teamId: undefined, orgTreeName: 'Engineering' };
    assert.equal(targetsLabel([target('Platform'), target('Platform')]), 'Platform');
    assert.equal(targetsLabel([tree, tree, tree]), 'Engineering');
  });
  test('several are counted, however they are called', () =>
    assert.equal(targetsLabel([target('a'), target('b'), target('b', 'c')]), '3-teams'));
});

suite('the name of a manifest', () => {
  for (const [csv, name] of [
    ['sprint-a.csv', 'sprint-a.manifest.json'],
    ['sprint-a.CSV', 'sprint-a.manifest.json'],
    ['metrics-2026.03', 'metrics-2026.03.manifest.json'],
    ['.csv', '.manifest.json'],
  ] as const)
    test(csv, () => assert.equal(nameBeside(csv, '.manifest.json'), name));
});
