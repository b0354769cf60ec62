import { andMore, formatBytes, formatCount } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Outcome } from '../outcome.ts';
import type { SummaryFacts } from './facts.ts';
import { nameText, paragraphs } from './markup.ts';
import { periodText } from './period-text.ts';

const HEADLINES: Readonly<Record<Outcome, string>> = {
  completed: '✅ Completed',
  empty: '⚪ No rows in this period',
  partial: '⚠️ Partial: some exports failed',
  failed: '❌ Failed',
  'timed-out': '⏱️ Timed out',
  cancelled: '🚫 Cancelled',
  started: '▶️ Started',
  planned: '📝 Planned (dry run), nothing was sent',
  listed: '📋 Earlier exports',
};

const MAX_TARGETS_NAMED = 3;

/** What was exported, of which period and for whom, how it ended, and where the file is. */
export function headline(facts: SummaryFacts): string {
  const { selection, period, artifact } = facts;
  const what = selection ? CATALOGUE[selection.kind].title : 'Harness SEI export';
  return paragraphs(
    `## ${what}${period ? ` · ${periodText(period)}` : ''}`,
    `${outcomeLine(facts)}${artifact ? `<br>📦 ${artifactLink(artifact)}` : ''}`,
  );
}

function outcomeLine({ outcome, selection, rows, files }: SummaryFacts): string {
  const targets = [...new Set(rows.map(({ target }) => target))];
  const rowCount = files.reduce((sum, file) => sum + file.rowCount, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `**${HEADLINES[outcome]}**`,
    andMore(
      targets.slice(0, MAX_TARGETS_NAMED).map((name) => nameText(name)),
      targets.length,
    ),
    outcome !== 'listed' && selection?.granularity,
    files.length > 0 && `${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function artifactLink({ name, url }: NonNullable<SummaryFacts['artifact']>): string {
  return /^https?:\/\/[^\s()<>]{1,2000}$/.test(url) ? `[${nameText(name)}](${url})` : nameText(name);
}
