import { formatBytes, formatCount, quoteForeign } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Outcome } from '../outcome.ts';
import type { SummaryFacts } from './facts.ts';
import { markdownText } from './markup.ts';
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
};

const MAX_TARGETS_NAMED = 3;
const MAX_LENGTH = 200;

/** What was exported, of which period and for whom, how it ended, and where the file is. */
export function headline(facts: SummaryFacts): string {
  const { selection, period } = facts;
  const what = selection ? CATALOGUE[selection.kind].title : 'Harness SEI export';
  const heading = `## ${what}${period ? ` · ${periodText(period)}` : ''}`;
  const lines = [outcomeLine(facts), artifactLink(facts)].filter((line) => line !== '');
  return [heading, lines.join('<br>')].join('\n\n');
}

function outcomeLine({ outcome, selection, rows, merged }: SummaryFacts): string {
  const targets = [...new Set(rows.map(({ target }) => target))];
  const named = targets
    .slice(0, MAX_TARGETS_NAMED)
    .map((target) => markdownText(quoteForeign(target, MAX_LENGTH)));
  const others = targets.length - named.length;
  const files = rows.flatMap(({ csv }) => csv ?? []);
  const rowCount = merged?.rowCount ?? files.reduce((sum, csv) => sum + csv.rowCount, 0);
  const bytes = merged?.bytes ?? files.reduce((sum, csv) => sum + csv.bytes, 0);
  return [
    `**${HEADLINES[outcome]}**`,
    ...(named.length === 0
      ? []
      : [`${named.join(', ')}${others > 0 ? ` and ${formatCount(others, 'other')}` : ''}`]),
    ...(selection ? [selection.granularity] : []),
    ...(files.length === 0 ? [] : [`${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}`]),
  ].join(' · ');
}

function artifactLink({ artifact }: SummaryFacts): string {
  if (artifact === undefined) return '';
  const name = markdownText(quoteForeign(artifact.name, MAX_LENGTH));
  return `📦 ${/^https?:\/\/[^\s()<>]{1,2000}$/.test(artifact.url) ? `[${name}](${artifact.url})` : name}`;
}
