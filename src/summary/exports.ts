import { formatBytes, formatCount, formatNumber, quoteForeign } from '../format.ts';
import type { SummaryFacts, SummaryRow } from './facts.ts';
import { fencedCode, markdownCode, markdownText } from './markup.ts';
import { folded, left, markdownTable, right } from './table.ts';

const MAX_LENGTH = 200;
const MAX_FAILURE_LENGTH = 600;

/** What failed and why, or in a dry run what is planned: what stands directly below the headline. */
export function firstSection({ outcome, rows }: SummaryFacts, maxRows: number): string | undefined {
  if (outcome === 'planned') return plannedSection(rows, maxRows);
  const failed = rows.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) return undefined;
  const table = markdownTable(
    [left('Target'), left('Export'), left('Failure')],
    failed
      .slice(0, maxRows)
      .map(({ target, exportId, failure }) => [
        text(target),
        exportId === undefined ? '–' : code(exportId),
        `❌ ${markdownText(quoteForeign(failure ?? '', MAX_FAILURE_LENGTH))}`,
      ]),
  );
  const title = `### ${formatCount(rows.length, 'export')}, ${failed.length} failed`;
  return [title, table, leftOut(failed.length - maxRows, 'more failed export')].filter(Boolean).join('\n\n');
}

/** The exports that went well, folded; a single one is in the headline. */
export function exportsSection({ rows, merged, outcome }: SummaryFacts, maxRows: number): string | undefined {
  const others = rows.filter(({ failure }) => failure === undefined);
  if (others.length === 0 || rows.length < 2 || outcome === 'planned') return undefined;
  const shown = others.slice(0, Math.max(0, maxRows - (rows.length - others.length)));
  const withFiles = merged === undefined && others.some(({ csv }) => csv !== undefined);
  const table = markdownTable(
    [left('Target'), left('Export'), ...(withFiles ? [left('File')] : []), right('Rows'), right('Size')],
    shown.map(({ target, exportId, fileName, csv }) => [
      text(target),
      exportId === undefined ? '–' : code(exportId),
      ...(withFiles ? [csv === undefined ? '–' : code(fileName)] : []),
      csv ? formatNumber(csv.rowCount) : '–',
      csv ? formatBytes(csv.bytes) : '–',
    ]),
  );
  const rest = leftOut(others.length - shown.length, 'more export');
  return folded(
    `${formatCount(others.length, 'export')} without a failure`,
    rest === '' ? table : `${table}\n\n${rest}`,
  );
}

/** Which team each target is, and the input that names them all. */
function plannedSection(rows: readonly SummaryRow[], maxRows: number): string | undefined {
  const teams = [
    ...new Map(
      rows.map(({ target, teamId }) => [JSON.stringify([target, teamId]), { target, teamId }]),
    ).values(),
  ];
  if (teams.length === 0) return undefined;
  const table = markdownTable(
    [left('Team'), left('Id')],
    teams
      .slice(0, maxRows)
      .map(({ target, teamId }) => [text(target), teamId === undefined ? '–' : code(teamId)]),
  );
  const lines = teams.flatMap(({ target, teamId }) =>
    teamId === undefined ? [] : [`  ${teamLine(target, teamId)}`],
  );
  const block = fencedCode(['team-ids: |', ...lines.slice(0, maxRows)].join('\n'), 'yaml');
  return [
    `### ${formatCount(rows.length, 'export')} planned`,
    table,
    leftOut(teams.length - maxRows, 'more team'),
    lines.length === 0 ? '' : folded('Input <code>team-ids</code> with these teams', block),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A label that input `team-ids` can't hold is left out: the id alone says which team it is. */
function teamLine(label: string, teamId: string): string {
  const line = quoteForeign(label, MAX_LENGTH);
  return line !== label || label === teamId || /[,=#"'\n]/.test(label) ? teamId : `${label}=${teamId}`;
}

function leftOut(count: number, noun: string): string {
  return count > 0 ? `${formatCount(count, noun)} left out here.` : '';
}

function text(name: string): string {
  return markdownText(quoteForeign(name, MAX_LENGTH)) || '–';
}

function code(name: string): string {
  return markdownCode(quoteForeign(name, MAX_LENGTH));
}
