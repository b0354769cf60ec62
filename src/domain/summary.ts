import { CATALOGUE } from './catalogue.ts';
import type { CsvFacts } from './csv-inspection.ts';
import { formatBytes, formatCount } from './format.ts';
import { markdownCode, markdownText } from './markup.ts';
import type { Outcome } from './outcome.ts';
import type { Period } from './period.ts';
import type { Selection } from './selection.ts';

/** What the job summary tells of one export of the plan. */
export interface SummaryRow {
  readonly target: string;
  readonly exportId: string | undefined;
  readonly fileName: string;
  readonly csv: (CsvFacts & { readonly bytes: number }) | undefined;
  readonly failure: string | undefined;
}

/** The one file that several exports were merged into. */
export interface MergedFile {
  readonly fileName: string;
  readonly rowCount: number;
  readonly bytes: number;
}

export interface SummaryFacts {
  readonly outcome: Outcome;
  readonly selection: Selection | undefined;
  readonly period: Period | undefined;
  readonly rows: readonly SummaryRow[];
  readonly merged?: MergedFile | undefined;
  readonly artifact: { readonly name: string; readonly url: string } | undefined;
  /** Ready Markdown. */
  readonly comparison?: string | undefined;
  readonly problems: readonly string[];
  readonly nextStep: string | undefined;
}

/** The runner drops a summary of more than 1 MiB whole; this leaves room for other parts of the same step. */
const MAX_SUMMARY_BYTES = 900 * 1024;
const MAX_ROWS = 200;
const MAX_COLUMNS_SHOWN = 60;

const HEADLINES: Readonly<Record<Outcome, string>> = {
  completed: '✅ Completed',
  empty: '⚪ No rows in this period',
  partial: '⚠️ Partial: some exports failed',
  failed: '❌ Failed',
  'timed-out': '⏱️ Timed out',
  cancelled: '🚫 Cancelled',
  started: '▶️ Started',
  planned: '📝 Planned (dry run), nothing was sent',
};

/** The job summary as GitHub-flavoured Markdown, below the runner's size limit whatever the facts. */
export function renderSummary(facts: SummaryFacts): string {
  for (const maxRows of [MAX_ROWS, 20, 0]) {
    const markdown = render(facts, maxRows);
    if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown;
  }
  return `${heading(facts)}\n\n${HEADLINES[facts.outcome]}\n`;
}

function render(facts: SummaryFacts, maxRows: number): string {
  const { outcome, period, rows, artifact, problems, nextStep } = facts;
  const parts = [
    heading(facts),
    `**${HEADLINES[outcome]}**${period ? ` · ${markdownText(period.start)} to ${markdownText(period.end)}` : ''}`,
  ];
  if (problems.length > 0) parts.push(problems.map((problem) => `- ${markdownText(problem)}`).join('\n'));
  if (rows.length > 0) parts.push(table(rows.slice(0, maxRows), rows.length - maxRows));
  if (facts.merged !== undefined) {
    const { fileName, rowCount, bytes } = facts.merged;
    parts.push(
      `Merged into ${markdownCode(fileName)}: ${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}.`,
    );
  }
  if (artifact !== undefined) {
    const name = markdownText(artifact.name);
    parts.push(
      `Artifact: ${/^https?:\/\/[^\s()<>]+$/.test(artifact.url) ? `[${name}](${artifact.url})` : name}`,
    );
  }
  if (facts.comparison !== undefined) parts.push(facts.comparison);
  const columns = rows.find((row) => row.csv !== undefined)?.csv?.columns ?? [];
  if (columns.length > 0 && maxRows > 0) parts.push(columnList(columns));
  if (nextStep !== undefined) parts.push(`**Next:** ${markdownText(nextStep)}`);
  return `${parts.join('\n\n')}\n`;
}

function heading({ selection, period }: SummaryFacts): string {
  const what = selection ? CATALOGUE[selection.kind].title : 'export';
  return `## Harness SEI · ${what}${period ? ` · ${markdownText(period.label)}` : ''}`;
}

function table(rows: readonly SummaryRow[], omitted: number): string {
  const lines = ['| Target | Export | File | Rows | Size |', '|:--|:--|:--|--:|--:|'];
  for (const { target, exportId, fileName, csv, failure } of rows) {
    const result = failure === undefined ? markdownCode(fileName) : markdownText(failure);
    const [count, size] = csv ? [csv.rowCount.toLocaleString('en-US'), formatBytes(csv.bytes)] : ['–', '–'];
    const id = exportId === undefined ? '–' : markdownCode(exportId);
    lines.push(`| ${markdownText(target)} | ${id} | ${result} | ${count} | ${size} |`);
  }
  if (omitted > 0) lines.push(`| and ${formatCount(omitted, 'more')} | | | | |`);
  return lines.join('\n');
}

function columnList(columns: readonly string[]): string {
  const shown = columns.slice(0, MAX_COLUMNS_SHOWN).map((column) => markdownCode(column.slice(0, 200)));
  const more = columns.length > MAX_COLUMNS_SHOWN ? ` and ${columns.length - MAX_COLUMNS_SHOWN} more` : '';
  return `<details><summary>${formatCount(columns.length, 'column')}</summary>\n\n${shown.join(', ')}${more}\n\n</details>`;
}
