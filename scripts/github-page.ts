import { access } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readPageScripts, readStyles, renderMarkdown, type Theme } from './github-markdown.ts';

/** What a reader gets to see of a summary. */
export interface Shown {
  readonly diagrams: number;
  readonly diagramErrors: readonly string[];
  readonly prose: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly foreignElements: number;
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly details: readonly string[];
  readonly diagramTexts: readonly (readonly string[])[];
  readonly brokenShapes: number;
  readonly overflowPx: number;
  readonly heightPx: number;
}

export interface GithubPage {
  /** Shows a summary in place of the one before, with what is folded `open` or not. */
  show(markdown: string, options?: { readonly open?: boolean; readonly widthPx?: number }): Promise<Shown>;
  /** The page as PNG, as far as its first diagram if that is asked for. */
  picture(options?: { readonly toFirstDiagram?: boolean }): Promise<Buffer>;
  /** Addresses that the page has asked for, other than none at all. */
  readonly requests: readonly string[];
}

/** The width of a summary on a desktop screen. */
const WIDTH_PX = 1_012;
const MAX_PICTURE_PX = 16_000;
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Where a Chromium is, if there is one; `CHROMIUM` says it where it is elsewhere. */
export async function findChromium(): Promise<string | undefined> {
  for (const path of [process.env.CHROMIUM, ...CHROMIUM_PATHS]) {
    if (path === undefined || path === '') continue;
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

export async function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: FLAGS.split(' ') });
}

/** A page that renders Markdown as GitHub does: GFM, its sanitizer, its style sheet, Mermaid; and loads nothing. */
export async function openGithubPage(browser: Browser, theme: Theme): Promise<GithubPage> {
  const context = await browser.newContext({
    viewport: { width: WIDTH_PX, height: 900 },
    colorScheme: theme,
    deviceScaleFactor: 1,
    offline: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(await frame(theme));
  for (const content of await readPageScripts()) await page.addScriptTag({ content });
  return {
    requests,
    async show(markdown, { open = false, widthPx = WIDTH_PX } = {}) {
      await page.setViewportSize({ width: widthPx, height: 900 });
      return showIn(page, renderMarkdown(markdown), { theme, open });
    },
    async picture({ toFirstDiagram = false } = {}) {
      const end = toFirstDiagram
        ? "document.querySelector('.diagram').getBoundingClientRect().bottom + 16"
        : 'document.documentElement.scrollHeight';
      const height = Math.ceil(await page.evaluate<number>(end));
      await page.setViewportSize({ width: WIDTH_PX, height: Math.min(height, MAX_PICTURE_PX) });
      return page.screenshot({ fullPage: false });
    },
  };
}

async function showIn(page: Page, html: string, options: object): Promise<Shown> {
  return page.evaluate<Shown>(`showSummary(${JSON.stringify(html)}, ${JSON.stringify(options)})`);
}

async function frame(theme: Theme): Promise<string> {
  const css = await readStyles(theme);
  const background = theme === 'dark' ? '#0d1117' : '#ffffff';
  return `<!doctype html><html><head><meta charset="utf-8"><style>${css}
    body { margin: 0; background: ${background}; }
    article { box-sizing: border-box; padding: 24px; min-height: 1px; }
    .diagram { margin-bottom: 16px; text-align: center; }
    .diagram svg { max-width: 100%; }
  </style></head><body><article class="markdown-body"></article></body></html>`;
}
