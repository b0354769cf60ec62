import { andMore, formatBytes, formatCount } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Outcome } from '../outcome.ts';
import { aboutFileSection, exportsSection, firstSection } from './exports.ts';
import type { SummaryFacts } from './facts.ts';
import { periodText } from './figures/periods.ts';
import { figureSections } from './figures-section.ts';
import { nameText, paragraphs, restText, sentenceText } from './markup.ts';
import { reproduceSection } from './reproduce.ts';

export type { SummaryData, SummaryFacts, SummaryRow } from './facts.ts';

/** The runner drops a summary of more than 1 MiB whole; this leaves room for other parts of the same step. */
const MAX_SUMMARY_BYTES = 900 * 1024;
/** Long enough for the ids of hundreds of exports, which are there to be copied. */
const MAX_NEXT_STEP_LENGTH = 20_000;

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

/** What is left out of a summary that is too large, in this order; of problems and exports, those beyond the first ten. */
const LEFT_OUT = ['about', 'further', 'lists', 'reproduce', 'comparison', 'figures'] as const;

/** The job summary as GitHub-flavoured Markdown, always below the runner's size limit. */
export function renderSummary(facts: SummaryFacts): string {
  const figures = figureSections(facts.figures);
  for (let step = 0; step <= LEFT_OUT.length; step += 1) {
    const markdown = render(facts, figures, LEFT_OUT.slice(step));
    if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown;
  }
  return `${headline(facts)}\n`;
}

/** First how it ended and what to do, then the figures, then what few readers need. */
function render(
  facts: SummaryFacts,
  figures: ReturnType<typeof figureSections>,
  parts: readonly (typeof LEFT_OUT)[number][],
): string {
  const { problems, comparison, stepInputs = [], nextStep } = facts;
  const [maxProblems, maxRows] = parts.includes('lists') ? [50, 200] : [10, 10];
  const problemLines = problems.map((problem) => `- ${sentenceText(problem)}`);
  const markdown = paragraphs(
    headline(facts),
    problemLines.slice(0, maxProblems).join('\n'),
    restText(problems.length - maxProblems, 'problem', 'in the log'),
    nextStep && `**Next:** ${sentenceText(nextStep, MAX_NEXT_STEP_LENGTH)}`,
    firstSection(facts, maxRows),
    parts.includes('figures') && figures.key,
    parts.includes('comparison') && comparison,
    parts.includes('further') && figures.further,
    exportsSection(facts, maxRows),
    parts.includes('about') && aboutFileSection(facts),
    parts.includes('reproduce') && reproduceSection(stepInputs),
  );
  return `${markdown}\n`;
}

/** What was exported, of which period and for whom, how it ended, and where the file is. */
function headline(facts: SummaryFacts): string {
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
