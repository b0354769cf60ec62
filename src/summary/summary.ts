import { formatNumber } from '../format.ts';
import { aboutFileSection } from './about-file.ts';
import { exportsSection, firstSection } from './exports.ts';
import { DETAILS, type Detail, type SummaryFacts } from './facts.ts';
import { figureSections } from './figures-section.ts';
import { headline } from './headline.ts';
import { paragraphs, sentenceText } from './markup.ts';
import { reproduceSection } from './reproduce.ts';

export type { SummaryData, SummaryFacts, SummaryRow } from './facts.ts';

/** The runner drops a summary of more than 1 MiB whole; this leaves room for other parts of the same step. */
const MAX_SUMMARY_BYTES = 900 * 1024;
/** Long enough for the ids of hundreds of exports, which are there to be copied. */
const MAX_NEXT_STEP_LENGTH = 20_000;

/** The job summary as GitHub-flavoured Markdown, always below the runner's size limit. */
export function renderSummary(facts: SummaryFacts): string {
  for (const detail of DETAILS) {
    const markdown = render(facts, detail);
    if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown;
  }
  return `${headline(facts)}\n`;
}

/** First how it ended and what to do, then the figures, then what few readers need. */
function render(facts: SummaryFacts, detail: Detail): string {
  const { figures, comparison, stepInputs = [], nextStep } = facts;
  const shown = figures !== undefined && detail.figures ? figureSections(figures, detail) : undefined;
  const parts = paragraphs(
    headline(facts),
    problemsSection(facts.problems, detail.problems),
    nextStep && `**Next:** ${sentenceText(nextStep, MAX_NEXT_STEP_LENGTH)}`,
    firstSection(facts, detail.exports),
    shown?.key,
    detail.comparison ? comparison : undefined,
    shown?.further,
    exportsSection(facts, detail.exports),
    aboutFileSection(facts, detail),
    detail.reproduce ? reproduceSection(stepInputs) : undefined,
  );
  return `${parts}\n`;
}

function problemsSection(problems: readonly string[], maxProblems: number): string {
  const shown = problems.slice(0, maxProblems).map((problem) => `- ${sentenceText(problem)}`);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`- and ${formatNumber(more)} more`] : [])].join('\n');
}
