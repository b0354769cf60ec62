import { formatBytes, formatCount, quoteForeign } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Outcome } from '../outcome.ts';
import type { SummaryFacts } from './facts.ts';
import { markdownCode, markdownText } from './markup.ts';

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
const MAX_NAME_LENGTH = 200;

/** What was exported, for whom and of which period, and how it ended. */
export function headline(facts: SummaryFacts): string {
  return [
    heading(facts),
    [outcomeLine(facts), filesLine(facts)].filter((line) => line !== '').join('<br>'),
  ].join('\n\n');
}

function heading({ selection, period }: SummaryFacts): string {
  const what = selection ? CATALOGUE[selection.kind].title : 'export';
  return `## Harness SEI · ${what}${period ? ` · ${markdownText(period.label)}` : ''}`;
}

function outcomeLine({ outcome, period, selection, rows }: SummaryFacts): string {
  const targets = [...new Set(rows.map(({ target }) => target))];
  const named = targets
    .slice(0, MAX_TARGETS_NAMED)
    .map((target) => markdownText(quoteForeign(target, MAX_NAME_LENGTH)));
  const others = targets.length - named.length;
  return [
    `**${HEADLINES[outcome]}**`,
    ...(named.length === 0
      ? []
      : [`${named.join(', ')}${others > 0 ? ` and ${formatCount(others, 'other')}` : ''}`]),
    ...(period ? [`${markdownText(period.start)} to ${markdownText(period.end)}`] : []),
    ...(period && selection ? [selection.granularity] : []),
  ].join(' · ');
}

/** The file, if it is one, and where it is to be had. */
function filesLine({ rows, merged, artifact }: SummaryFacts): string {
  const collected = rows.flatMap(({ csv, fileName }) => (csv === undefined ? [] : [{ ...csv, fileName }]));
  const [only] = merged === undefined ? collected : [merged];
  const parts: string[] = [];
  if (only !== undefined && (merged !== undefined || collected.length === 1)) {
    const made = merged === undefined ? '' : ', merged';
    parts.push(
      `${markdownCode(quoteForeign(only.fileName, MAX_NAME_LENGTH))}${made}: ${formatCount(only.rowCount, 'row')}, ${formatBytes(only.bytes)}`,
    );
  } else if (collected.length > 0) {
    const rowCount = collected.reduce((sum, csv) => sum + csv.rowCount, 0);
    const bytes = collected.reduce((sum, csv) => sum + csv.bytes, 0);
    parts.push(
      `${formatCount(collected.length, 'file')}: ${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}`,
    );
  }
  const [single] = rows.length === 1 ? rows : [];
  if (single?.csv !== undefined && single.exportId !== undefined) {
    parts.push(`export ${markdownCode(quoteForeign(single.exportId, MAX_NAME_LENGTH))}`);
  }
  if (artifact !== undefined) {
    // The same long name twice helps nobody.
    const isSame = only?.fileName.replace(/\.csv$/, '') === artifact.name.replace(/\.csv(\.gz)?$/, '');
    const name = isSame ? 'artifact' : markdownText(quoteForeign(artifact.name, MAX_NAME_LENGTH));
    parts.push(
      `📦 ${/^https?:\/\/[^\s()<>]{1,2000}$/.test(artifact.url) ? `[${name}](${artifact.url})` : name}`,
    );
  }
  return parts.join(' · ');
}
