import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  findChromium,
  type GithubPage,
  openGithubPage,
  type Shown,
  startBrowser,
} from '../../scripts/github-page.ts';
import { type ArtifactService, startArtifactService } from '../../simulator/artifact-service.ts';
import { ENDS, HOSTILE, MATRIX, type SummaryCase, summaryOf } from './summaries.ts';

const PHONE_PX = 400;
/** What Markdown leaves where it was not understood. */
const RAW_MARKDOWN = [
  /^\s*\|.*\|\s*$/m,
  /\*\*|```|:--|--:/,
  /<\/?(?:details|summary|sub|code|br)\b/,
  /&#?\w+;/,
  /\]\(/,
];
/** What a program leaves where it did not think of a value. */
const NO_VALUE = /\b(?:undefined|NaN|Infinity|null|\[object)\b/;
const LONG_NUMBER = /\d\.\d{5,}/;

const chromiumPath = await findChromium();

describe('job summaries as GitHub shows them', {
  skip: chromiumPath ? false : 'there is no Chromium here',
}, () => {
  let browser: Browser;
  let artifacts: ArtifactService;
  let light: GithubPage;
  let dark: GithubPage;

  before(async () => {
    [browser, artifacts] = await Promise.all([startBrowser(chromiumPath ?? ''), startArtifactService()]);
    [light, dark] = await Promise.all([openGithubPage(browser, 'light'), openGithubPage(browser, 'dark')]);
  });
  after(() => Promise.all([browser?.close(), artifacts?.close()]));

  async function showEverywhere(each: SummaryCase): Promise<{ markdown: string; shown: Shown }> {
    const markdown = await summaryOf(each, artifacts);
    assert.ok(Buffer.byteLength(markdown) < 1024 * 1024);
    for (const shown of [
      await dark.show(markdown),
      await light.show(markdown, { widthPx: PHONE_PX }),
      await light.show(markdown, { open: true }),
    ]) {
      assert.deepEqual(shown.diagramErrors, [], 'a diagram does not parse');
      assert.equal(shown.diagramTexts.length, shown.diagrams, 'a diagram is not drawn');
      assert.equal(shown.brokenShapes, 0, 'a diagram holds a number that is none');
      assert.equal(shown.overflowPx, 0, 'the page is wider than the screen');
      assert.equal(shown.foreignElements, 0, 'foreign text has become an element');
      assert.ok(shown.diagrams <= 3, `${shown.diagrams} diagrams`);
      for (const link of shown.links) assert.match(link, /^https:\/\/github\.com\/octo-org\/octo-repo\//);
      for (const [heading = [], ...rows] of shown.tables) {
        assert.ok(rows.length > 0, `a table without rows: ${heading}`);
        for (const row of rows)
          assert.equal(row.length, heading.length, 'a row has other cells than its heading');
      }
    }
    assert.deepEqual([...light.requests, ...dark.requests], [], 'the page asked for something');
    return { markdown, shown: await light.show(markdown, { open: true }) };
  }

  function assertPlain({ prose, diagramTexts, tables }: Shown): void {
    for (const raw of RAW_MARKDOWN) assert.doesNotMatch(prose, raw);
    for (const text of [prose, ...diagramTexts.flat()]) {
      assert.doesNotMatch(text, NO_VALUE);
      assert.doesNotMatch(text, LONG_NUMBER);
    }
    for (const [, ...rows] of tables)
      for (const row of rows) assert.notEqual(row[0], '', `a row without a name: ${row}`);
  }

  for (const each of MATRIX) {
    test(each.name, async () => {
      const { shown } = await showEverywhere(each);
      assertPlain(shown);
      assert.match(shown.prose, /Completed/);
      const isPersonal = each.inputs.export === 'contributor-report';
      assert.equal(shown.prose.includes('stand for individual people'), isPersonal);
      assert.equal(shown.prose.includes('Key figures'), !isPersonal);
      assert.equal(
        shown.details.some((title) => /^\d+ teams/.test(title)),
        !isPersonal && each.inputs.export !== 'team-report' && each.name.includes('200 teams'),
      );
      const hasTrend = each.name.includes('24 periods') && !String(each.inputs.export).endsWith('-report');
      assert.equal(/[▁▂▃▅▆▇]{24}/.test(shown.prose), hasTrend);
      if (hasTrend) assert.ok(shown.diagrams >= 2);
      if (isPersonal) assert.doesNotMatch(shown.text, /octo-org\.example|Dev \d/);
    });
  }

  const ends: Readonly<Record<string, RegExp>> = {
    'nothing in the period': /No rows in this period/,
    'everything missing': /There are no figures to show/,
    'every export fails': /2 exports, 2 failed/,
    'some of 200 exports fail': /200 exports, 10 failed/,
    'wrong inputs': /Correct the inputs named above/,
    'a dry run': /nothing was sent/,
    'weeks that go on after the period': /Not complete in this export, so not compared: "W14 2026"/,
    developers: /stand for individual people/,
  };
  for (const each of ENDS) {
    test(each.name, async () => {
      const { shown } = await showEverywhere(each);
      assertPlain(shown);
      assert.match(shown.prose, ends[each.name] ?? /^$/);
      assert.doesNotMatch(shown.text, /octo-org\.example|Dev \d/);
    });
  }

  for (const each of HOSTILE) {
    test(each.name, async () => {
      const { shown } = await showEverywhere(each);
      assert.match(shown.prose, /Completed/);
      assert.match(shown.prose, /Key figures/);
    });
  }

  test('names of any characters are shown as they are', async () => {
    const each = HOSTILE.find(({ name }) => name === 'hostile team names, efficiency');
    assert.ok(each);
    const { shown } = await showEverywhere(each);
    const cells = shown.tables.flat().map(([first]) => first);
    for (const name of [
      '<img src=x onerror=alert(1)> | `cell` | **bold**',
      '[link](javascript:alert(1))',
      '=HYPERLINK("https://example.com";"click")',
      '__proto__',
      '#1',
    ])
      assert.ok(cells.includes(name), `${name} is not among ${cells.join(' / ')}`);
  });

  test('a category has its slice under its own name, as far as a diagram can spell it', async () => {
    const each = HOSTILE.find(({ name }) => name === 'hostile category names');
    assert.ok(each);
    const { shown } = await showEverywhere(each);
    const [pie = []] = shown.diagramTexts;
    for (const name of [
      'End',
      '‹img src=x onerror=alert(1)›',
      '(x)(javascript:alert(1))',
      '”a” , b’',
      'Proto',
    ])
      assert.ok(pie.includes(name), `${name} is not among ${pie.join(' / ')}`);
  });
});
