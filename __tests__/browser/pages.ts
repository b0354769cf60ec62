import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { removeStep, runStep } from '../../scripts/run-step.ts';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.ts';

/** A page of the shipped bundle, and the CSV that it is of. */
export interface MadePage {
  readonly html: string;
  /** `file:` address. */
  readonly address: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly sha256: string;
  remove(): Promise<void>;
}

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const EFFICIENCY = {
  export: 'efficiency',
  'metric-groups': 'lttc, df, cfr, mttr',
  aggregation: 'median',
  'org-tree-name': 'Engineering',
  'start-date': '2024-04-01',
  'end-date': '2026-03-31',
};

/** Runs the bundle for a tree. `csv` changes what the server sends. */
export async function makePage(
  inputs: Readonly<Record<string, string>>,
  orgTree: SimulatorOptions['orgTree'],
  csv: (text: string) => string = (text) => text,
): Promise<MadePage> {
  const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, ...(orgTree && { orgTree }) });
  const run = () =>
    runStep({
      inputs: {
        'api-key': 'simulator-key',
        'base-url': simulator.baseUrl,
        'org-identifier': 'octo-org',
        'project-identifier': 'insights',
        artifact: 'off',
        report: 'html',
        ...inputs,
      },
    });
  try {
    const first = await run();
    const body = csv(await readFile(first.outputs['csv-path'] ?? '', 'utf8'));
    await removeStep(first);
    simulator.faults.add({ on: 'download', do: { body, headers: { 'content-encoding': null } } });
    const step = await run();
    const { 'report-path': path = '', 'csv-path': csvPath = '', sha256 = '' } = step.outputs;
    return {
      html: await readFile(path, 'utf8'),
      address: pathToFileURL(path).href,
      rows: parse(await readFile(csvPath), { columns: true, bom: true }),
      sha256,
      remove: () => removeStep(step),
    };
  } finally {
    await simulator.close();
  }
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong: errors, messages of the console, requests other than for the page itself. */
  readonly troubles: readonly string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1_400, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address.split('#')[0]) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, troubles };
}

/** What axe finds, as `rule: element`. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  );
}

/** The cells of a table on the page, its headings first. */
export function tableOf(page: Page, id: 'teams' | 'periods'): Promise<string[][]> {
  return page.evaluate<string[][]>(
    `[...document.querySelectorAll('#${id} tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`,
  );
}

/** The cards: label, and name (where there are several), value and change of each line. */
export function cardsOf(
  page: Page,
): Promise<{ label: string; lines: { name: string; value: string; change: string }[] }[]> {
  return page.evaluate(
    `[...document.querySelectorAll('.card')].map((card) => ({
      label: card.querySelector('h3').textContent,
      lines: [...card.querySelectorAll('.values li')].map((line) => ({
        name: line.querySelector('.name')?.textContent.trim() ?? '',
        value: line.querySelector('strong').textContent,
        change: line.lastElementChild.textContent,
      })),
    }))`,
  );
}

/** How many pixels of each chart are neither transparent nor alike, and whether it is as wide as its card. */
export function chartsOf(page: Page): Promise<{ inked: number; colours: number; isFitting: boolean }[]> {
  return page.evaluate(
    `[...document.querySelectorAll('.chart canvas')].map((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      let inked = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] < 255) continue;
        inked += 1;
        colours.add(data[at] + ',' + data[at + 1] + ',' + data[at + 2]);
      }
      return { inked, colours: colours.size, isFitting: canvas.getBoundingClientRect().right <= canvas.closest('.card').getBoundingClientRect().right };
    })`,
  );
}

export function overflowPx(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
