import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findChromium, startBrowser } from '../../scripts/github-page.ts';
import {
  cardsOf,
  chartsOf,
  EFFICIENCY,
  findings,
  type MadePage,
  makePage,
  openPage,
  overflowPx,
  tableOf,
} from './pages.ts';
import { HOSTILE } from './summaries.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const A4_PX = { width: 794, height: 1_123 };
const MAX_PAGE_BYTES = 150_000;
const HOSTILE_TREE = { teams: 35, names: 'hostile' } as const;

const chromiumPath = await findChromium();

type Row = Readonly<Record<string, string>>;

/** Recomputed from the CSV apart from the action's code: what a card or a cell has to show for these rows of one period. */
const OF_ROWS: Readonly<Record<string, (rows: readonly Row[]) => number>> = {
  'Lead time for changes (median, days)': (rows) => middle(rows.map((row) => Number(row.LTTC_Median_Days))),
  Deployments: (rows) => sum(rows, 'DF_Deployment_Count'),
  'Change failure rate (%)': (rows) => {
    const failures = sum(rows, 'CFR_Total_Failures');
    return (100 * failures) / (failures + sum(rows, 'CFR_Total_Success'));
  },
  'Time to restore (median, days)': (rows) => middle(rows.map((row) => Number(row.MTTR_Median_Days))),
};

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((all, row) => all + Number(row[column]), 0);
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
}

/** Whether a shown text is the value, to half a unit of its last digit. */
function assertShows(text: string, value: number, what: string): void {
  const plain = text.replaceAll(',', '').replace('−', '-').replace('%', '');
  assert.match(plain, /^-?\d+(\.\d+)?$/, what);
  const decimals = plain.split('.')[1]?.length ?? 0;
  assert.ok(
    Math.abs(Number(plain) - value) <= 0.5 * 10 ** -decimals + 1e-9,
    `${what}: ${text} is not ${value}`,
  );
}

describe('the page of input report', { skip: chromiumPath ? false : 'there is no Chromium here' }, () => {
  let browser: Browser;
  let made: MadePage;
  before(async () => {
    [browser, made] = await Promise.all([
      startBrowser(chromiumPath ?? ''),
      makePage(EFFICIENCY, { teams: 24 }),
    ]);
  });
  after(() => Promise.all([browser?.close(), made?.remove()]));

  const rowsOf = (period: string, team?: string) =>
    made.rows.filter((row) => row.Granularity === period && (team === undefined || row.Team === team));
  const teams = () => [...new Set(made.rows.map((row) => row.Team ?? ''))];
  const pick = async (page: Page, names: readonly string[]) => {
    await page.click('#picked');
    for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
    await page.keyboard.press('Escape');
  };

  test('figures, periods and teams are those of the CSV', async () => {
    const { page, troubles } = await openPage(browser, made.address);
    const cards = await cardsOf(page);
    assert.deepEqual(
      cards.map(({ label }) => label),
      Object.keys(OF_ROWS),
    );
    for (const { label, lines } of cards) {
      assert.equal(lines.length, 1);
      assertShows(lines[0]?.value ?? '', OF_ROWS[label]?.(rowsOf('Mar 2026')) ?? 0, label);
    }
    const [heads = [], ...periods] = await tableOf(page, 'periods');
    assert.equal(periods.length, 24);
    for (const [period = '', ...values] of periods)
      for (const [at, value] of values.entries())
        assertShows(
          value,
          OF_ROWS[heads[at + 1] ?? '']?.(rowsOf(period)) ?? 0,
          `${period}, ${heads[at + 1]}`,
        );
    const [columns = [], ...rows] = await tableOf(page, 'teams');
    assert.deepEqual(rows.map(([team]) => team).sort(), teams().sort());
    for (const [team = '', ...cells] of rows)
      for (const [at, cell] of cells.entries()) {
        const value = OF_ROWS[columns[at + 1] ?? '']?.(rowsOf('Mar 2026', team));
        if (value !== undefined) assertShows(cell, value, `${team}, ${columns[at + 1]}`);
      }
    assert.deepEqual(troubles, []);
  });

  test('the direction of a change is the CSV’s, in words and a sign', async () => {
    const { page } = await openPage(browser, made.address);
    const [columns = [], ...rows] = await tableOf(page, 'teams');
    const lead = columns.indexOf('Lead time for changes (median, days)');
    for (const row of rows) {
      const [now = 0, then = 0] = ['Mar 2026', 'Feb 2026'].map((period) =>
        Number(rowsOf(period, row[0])[0]?.LTTC_Median_Days),
      );
      const change = row[lead + 1] ?? '';
      if (now === then) assert.match(change, /^±/);
      else
        assert.match(change, now > then ? /^▲\s\+.*worse$/ : /^▼\s−.*better$/, `${row[0]}: ${then} → ${now}`);
    }
  });

  test('one team can be picked, from the table as well, and some compared, and all again', async () => {
    const { page, troubles } = await openPage(browser, made.address);
    const [first = '', second = ''] = teams();
    await page.locator('#teams').getByRole('button', { name: first, exact: true }).click();
    const assertTeam = async (name: string, line: number) => {
      for (const { label, lines } of await cardsOf(page))
        assertShows(
          lines[line]?.value ?? '',
          OF_ROWS[label]?.(rowsOf('Mar 2026', name)) ?? 0,
          `${name}, ${label}`,
        );
    };
    await assertTeam(first, 0);
    await pick(page, [second]);
    await assertTeam(first, 0);
    await assertTeam(second, 1);
    assert.deepEqual(
      (await tableOf(page, 'teams'))
        .slice(1)
        .map(([team]) => team)
        .sort(),
      [first, second].sort(),
    );
    const { page: shared } = await openPage(browser, page.url());
    assert.deepEqual(await cardsOf(shared), await cardsOf(page), 'the address holds what was picked');
    await page.getByRole('button', { name: 'All teams' }).click();
    assert.equal((await tableOf(page, 'teams')).length, 25);
    assert.deepEqual(troubles, []);
  });

  test('the range says which period figures are of, and how far charts and table go', async () => {
    const { page, troubles } = await openPage(browser, made.address);
    await page.locator('select[name=to]').selectOption('Jun 2025');
    await page.locator('select[name=from]').selectOption('Jan 2025');
    for (const { label, lines } of await cardsOf(page))
      assertShows(lines[0]?.value ?? '', OF_ROWS[label]?.(rowsOf('Jun 2025')) ?? 0, label);
    const periods = (await tableOf(page, 'periods')).slice(1).map(([period]) => period);
    assert.deepEqual(periods, ['Jun 2025', 'May 2025', 'Apr 2025', 'Mar 2025', 'Feb 2025', 'Jan 2025']);
    const label = await page.getByRole('img').first().getAttribute('aria-label');
    assert.match(label ?? '', /from Jan 2025 to Jun 2025/);
    assert.deepEqual(troubles, []);
  });

  test('a heading sorts its table both ways, by keyboard, and says so', async () => {
    const { page } = await openPage(browser, made.address);
    const sortedBy = async (heading: string) => {
      await page.locator('#teams').getByRole('button', { name: heading }).focus();
      await page.keyboard.press('Enter');
      assert.equal(
        await page.evaluate<string>('document.activeElement.textContent'),
        heading,
        'the focus stays',
      );
      const [columns = [], ...rows] = await tableOf(page, 'teams');
      const values = rows.map((row) => Number(row[columns.indexOf(heading)]?.replaceAll(',', '')));
      return { order: await page.locator('#teams th[aria-sort]').getAttribute('aria-sort'), values };
    };
    const down = await sortedBy('Deployments');
    assert.equal(down.order, 'descending');
    assert.deepEqual(
      down.values,
      down.values.toSorted((a, b) => b - a),
    );
    const up = await sortedBy('Deployments');
    assert.equal(up.order, 'ascending');
    assert.deepEqual(
      up.values,
      up.values.toSorted((a, b) => a - b),
    );
  });

  test('each key figure has a chart, which shows a period’s values under the mouse', async () => {
    const { page } = await openPage(browser, made.address);
    const charts = await chartsOf(page);
    assert.equal(charts.length, 4);
    for (const { inked, colours, isFitting } of charts) {
      assert.ok(inked > 500 && colours > 2, `${inked} pixels in ${colours} colours`);
      assert.ok(isFitting);
    }
    const chart = page.locator('.chart').first();
    const { x, y, width } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await page.mouse.move(x + width - 34, y + 60);
    const [, value = ''] = /^Mar 2026: All teams ([\d.]+)$/.exec(await chart.locator('p').innerText()) ?? [];
    assertShows(value, OF_ROWS['Lead time for changes (median, days)']?.(rowsOf('Mar 2026')) ?? 0, 'hint');
  });

  test('the foot says which file it is of, from when, and where it was made', async () => {
    const { page } = await openPage(browser, made.address);
    const foot = await page.locator('footer').innerText();
    assert.ok(foot.includes(made.sha256));
    assert.match(foot, /efficiency-Engineering-2024-04-01_2026-03-31\.csv, 576 rows/);
    assert.match(foot, /2024-04-01 to 2026-03-31/);
    assert.equal(
      await page.locator('footer a').getAttribute('href'),
      'https://github.com/octo-org/octo-repo/actions/runs/1',
    );
  });

  for (const [what, options] of [
    ['in light', {}],
    ['in dark', { colorScheme: 'dark' }],
    ['on a phone', PHONE],
    ['on a wall', { viewport: { width: 2_560, height: 1_440 } }],
  ] as const)
    test(`axe finds nothing, and nothing is wider than the screen, ${what}`, async () => {
      const { page, troubles } = await openPage(browser, made.address, options);
      assert.deepEqual(await findings(page), []);
      assert.equal(await overflowPx(page), 0);
      await pick(page, teams().slice(0, 3));
      await page.click('#picked');
      assert.deepEqual(await findings(page), []);
      assert.equal(await overflowPx(page), 0);
      assert.deepEqual(troubles, []);
    });

  test('charts take the colours of the theme, and on paper the light ones', async () => {
    const { page } = await openPage(browser, made.address, { colorScheme: 'dark' });
    const ink = () => page.evaluate<string>("document.querySelector('canvas').toDataURL()");
    const frame = () =>
      page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const dark = await ink();
    await page.emulateMedia({ colorScheme: 'light' });
    await frame();
    const light = await ink();
    assert.notEqual(light, dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await frame();
    assert.equal(await ink(), dark);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await frame();
    assert.equal(await ink(), light);
  });

  test('on A4 everything has its place, and what is only for the screen is gone', async () => {
    const { page } = await openPage(browser, made.address, { viewport: A4_PX });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await overflowPx(page), 0);
    assert.equal(await page.locator('form').isVisible(), false);
    const hidden = await page.evaluate<number>(
      "[...document.querySelectorAll('.scroll')].filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1).length",
    );
    assert.equal(hidden, 0, 'a table is cut');
  });

  test('without JavaScript the figures and both tables are there', async () => {
    const { page, troubles } = await openPage(browser, made.address, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const period of ['Apr 2024', 'Mar 2026']) assert.ok(text.includes(period));
    for (const team of teams()) assert.ok(text.includes(team));
    assert.equal(await page.locator('main button').count(), 0, 'a button that does nothing');
    assert.equal(await page.locator('form').isVisible(), false);
    assert.deepEqual(troubles, []);
  });

  test('it loads nothing, also where a server serves it, and allows no other script', async (t) => {
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8').end(made.html);
    });
    const asked: string[] = [];
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    t.after(() => server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { page, troubles } = await openPage(browser, address);
    assert.equal((await cardsOf(page)).length, 4);
    assert.deepEqual(
      asked.filter((path) => path !== '/favicon.ico'),
      ['/'],
    );
    assert.deepEqual(troubles, []);
    assert.match(
      made.html,
      /content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; /,
    );
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = `changed`' }))",
    );
    assert.notEqual(await page.title(), 'changed');
  });

  for (const { name, inputs, csv, organization } of HOSTILE.filter(
    ({ inputs }) => inputs.export !== 'team-report',
  ))
    test(`${name}: shown as they are`, async (t) => {
      const tree = organization === 'hostile' ? HOSTILE_TREE : { teams: 24 };
      const hostile = await makePage(inputs, tree, csv);
      t.after(hostile.remove);
      for (const javaScriptEnabled of [true, false]) {
        const { page, troubles } = await openPage(browser, hostile.address, { javaScriptEnabled });
        if (javaScriptEnabled && name.includes('team')) {
          await page.locator('#teams tbody button').first().click();
          await page.locator('#picked').click();
        }
        const foreign = page.locator(
          'main :is(img, a, b, script, iframe, style), main [onerror], #picker :is(img, a, b)',
        );
        assert.equal(await foreign.count(), 0, 'a name has become an element');
        assert.notEqual((await cardsOf(page)).length, 0);
        assert.deepEqual(troubles, []);
      }
      assert.equal(hostile.html.match(/<\/?script\b/gi)?.length, 4);
    });

  test('names of teams are shown as they are', async (t) => {
    const hostile = await makePage(EFFICIENCY, HOSTILE_TREE);
    t.after(hostile.remove);
    const { page } = await openPage(browser, hostile.address);
    const names = (await tableOf(page, 'teams')).map(([team]) => team);
    for (const name of [
      '<img src=x onerror=alert(1)> | `cell` | **bold**',
      '[link](javascript:alert(1))',
      '__proto__',
      '"',
    ])
      assert.ok(names.includes(name), `${name} is not among ${names.join(' / ')}`);
  });

  test('10,000 rows open in under a second', async (t) => {
    const large = await makePage(EFFICIENCY, { teams: 417 });
    t.after(large.remove);
    assert.ok(large.rows.length >= 10_000);
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    // Time of the processor: other tests may be at it as well.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(large.address);
    assert.equal(await page.locator('.chart canvas').count(), 4);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.POSITIVE_INFINITY;
    assert.ok(seconds < 1, `${seconds} s`);
  });

  test('beside its data it is small', () => {
    const data = /<script type="application\/json" id="data">(.*)<\/script>/.exec(made.html)?.[1] ?? '';
    const tables = /<main>[\s\S]*<\/main>/.exec(made.html)?.[0] ?? '';
    const bytes = Buffer.byteLength(made.html) - Buffer.byteLength(data) - Buffer.byteLength(tables);
    assert.ok(data.length > 1_000 && bytes < MAX_PAGE_BYTES, `${bytes} bytes`);
  });
});
