import { basename } from 'node:path';
import type { StoredCsv } from '../csv/rows.ts';
import { formatBytes, formatCount } from '../format.ts';
import type { Period } from '../plan/period.ts';
import type { Figures } from '../summary/figures/figures.ts';
import { viewOf } from '../summary/views/index.ts';
import { cardsHtml, htmlText } from './cards.ts';
import { pageData } from './page-data.ts';
import { periodsTable, tableHtml, teamsTable } from './tables.ts';

/** What scripts/build.ts makes of browser/. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  /** Content-Security-Policy that allows these two, by their hashes, and nothing else. */
  readonly policy: string;
}

export interface PageFacts {
  /** What was exported. */
  readonly title: string;
  readonly granularity: string;
  readonly period: Period;
  readonly files: readonly Pick<StoredCsv, 'path' | 'rowCount' | 'bytes' | 'sha256'>[];
  /** When Harness made the data and when the page was made, ISO 8601. */
  readonly exportedAt: string | undefined;
  readonly madeAt: string;
  /** Empty outside of a workflow run. */
  readonly runUrl: string;
  readonly version: string;
}

/** The figures as one self-contained HTML page that loads nothing. */
export function renderPage(
  facts: PageFacts,
  figures: Figures,
  { script, style, policy }: PageAssets,
): string {
  const data = pageData(figures);
  const choice = { teams: [], from: 0, to: data.periods.length - 1 };
  const tables = [teamsTable(data, choice), periodsTable(data, choice)].flatMap((table) =>
    table === undefined ? [] : `<section id="${table.id}">${tableHtml(table, table.sort, false)}</section>`,
  );
  const ends = [data.periods[0], data.periods.at(-1)].map((period) => period?.title ?? '');
  const heading = `${facts.title} · ${[...new Set(ends)].join(' – ') || facts.period.label}`;
  const rowCount = facts.files.reduce((sum, file) => sum + file.rowCount, 0);
  const size = `${formatCount(figures.teamCount, 'team')} · ${facts.granularity} · ${formatCount(rowCount, 'row')}`;
  // Nothing in it can end the script element, or begin a comment.
  const embedded = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(heading)}</title>
<style>${style}</style></head>
<body>
<header><h1>${htmlText(heading)}</h1><p class="note">${htmlText(size)}</p></header>
<form id="picker" aria-label="What is shown" hidden></form>
<main>
<section id="cards">${cardsHtml(data, choice)}</section>
<p class="note">${htmlText(viewOf(figures).remark)}</p>
${tables.join('\n')}
</main>
${footerHtml(facts, figures.periods)}
<script type="application/json" id="data">${embedded}</script>
<script>${script}</script>
</body></html>
`;
}

function footerHtml(
  { files, period, exportedAt, madeAt, runUrl, version }: PageFacts,
  periods: Figures['periods'],
): string {
  const [start, end] = [periods[0]?.start ?? period.start, periods.at(-1)?.end ?? period.end];
  const sources = files.map(
    ({ path, rowCount, bytes, sha256 }) =>
      `<li>${htmlText(basename(path))}, ${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}, SHA-256 <code>${htmlText(sha256)}</code></li>`,
  );
  return `<footer class="note"><h2>Source</h2><ul>${sources.join('')}
<li>Days: ${htmlText(start)} to ${htmlText(end)}</li>
${exportedAt ? `<li>Data of ${timeHtml(exportedAt)}</li>` : ''}
<li>Page of ${timeHtml(madeAt)}, by harness-sei-export ${htmlText(version)}${runUrl ? `, in <a href="${htmlText(runUrl)}">this workflow run</a>` : ''}</li></ul></footer>`;
}

function timeHtml(iso: string): string {
  return `<time datetime="${htmlText(iso)}">${htmlText(iso.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC'))}</time>`;
}
