import {
  andMore,
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  MAX_NAME_LENGTH,
  quoteForeign,
} from '../format.ts';
import type { ListedExport } from '../harness/lists.ts';
import type { SummaryFacts, SummaryRow } from './facts.ts';
import {
  codeText,
  fencedCode,
  folded,
  left,
  markdownTable,
  markdownText,
  nameText,
  paragraphs,
  restText,
  right,
  sentenceText,
} from './markup.ts';

const MAX_COLUMNS_NAMED = 60;
const MAX_PREVIEW_COLUMNS = 30;

/** What failed and why, in a dry run what is planned, or which exports there are: what stands directly below the headline. */
export function firstSection({ outcome, rows, listed }: SummaryFacts, maxRows: number): string | undefined {
  if (listed !== undefined) return listedSection(listed, maxRows);
  if (outcome === 'planned') return plannedSection(rows, maxRows);
  const failed = rows.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) return undefined;
  return paragraphs(
    `### ${formatCount(rows.length, 'export')}, ${failed.length} failed`,
    // A list, since the cells of a wide table are out of sight on a phone.
    failed.slice(0, maxRows).map(failureLine).join('\n'),
    restText(failed.length - maxRows, 'failed export', 'left out here'),
  );
}

function failureLine({ target, exportId, failure = '' }: SummaryRow): string {
  const subject = exportId === undefined ? nameText(target) : `${nameText(target)}, ${codeText(exportId)}`;
  return `- ❌ ${subject}: ${sentenceText(failure)}`;
}

/** The exports without a failure, folded; a single one is in the headline. */
export function exportsSection({ rows, files, outcome }: SummaryFacts, maxRows: number): string | undefined {
  const others = rows.filter(({ failure }) => failure === undefined);
  if (others.length === 0 || rows.length < 2 || outcome === 'planned') return undefined;
  const shown = others.slice(0, Math.max(0, maxRows - (rows.length - others.length)));
  return folded(
    `${formatCount(others.length, 'export')} without a failure`,
    markdownTable(shown, [
      left('Target', ({ target }) => nameText(target)),
      left('Export', ({ exportId }) => codeText(exportId)),
      files.length > 1 && left('File', ({ csv, fileName }) => codeText(csv && fileName)),
      right('Rows', ({ csv }) => (csv ? formatNumber(csv.rowCount) : '–')),
      right('Size', ({ csv }) => (csv ? formatBytes(csv.bytes) : '–')),
    ]),
    restText(others.length - shown.length, 'export', 'left out here'),
  );
}

/** Earlier exports; their authors only if known. */
function listedSection(listed: readonly ListedExport[], maxRows: number): string {
  const hasAuthors = listed.some(({ createdBy }) => createdBy !== undefined);
  return paragraphs(
    `### ${formatCount(listed.length, 'export')}`,
    listed.length > 0 &&
      markdownTable(listed.slice(0, maxRows), [
        left('Export', ({ exportId }) => codeText(exportId)),
        left('Status', ({ status }) => nameText(status ?? '')),
        left('Created', ({ createdAt }) => nameText(createdAt ?? '')),
        left('Completed', ({ completedAt }) => nameText(completedAt ?? '')),
        hasAuthors && left('By', ({ createdBy }) => nameText(createdBy ?? '')),
      ]),
    restText(listed.length - maxRows, 'export', 'in the log'),
  );
}

/** Which team each target is, and the input that names them all. */
function plannedSection(rows: readonly SummaryRow[], maxRows: number): string | undefined {
  const teams = [...new Map(rows.map((row) => [JSON.stringify([row.target, row.teamId]), row])).values()];
  if (teams.length === 0) return undefined;
  const lines = teams.flatMap(({ target, teamId }) => {
    // A label that the input can't hold is left out: the id alone says which team it is.
    const isPlain = quoteForeign(target) === target && target !== teamId && !/[,=#"'\n]/.test(target);
    return isPlain && teamId !== undefined ? `${target}=${teamId}` : (teamId ?? []);
  });
  const block = fencedCode(['team-ids: |', ...lines.slice(0, maxRows)].join('\n  '), 'yaml');
  return paragraphs(
    `### ${formatCount(rows.length, 'export')} planned`,
    markdownTable(teams.slice(0, maxRows), [
      left('Team', ({ target }) => nameText(target)),
      left('Id', ({ teamId }) => codeText(teamId)),
    ]),
    restText(teams.length - maxRows, 'team', 'left out here'),
    lines.length > 0 && folded('Input <code>team-ids</code> with these teams', block),
  );
}

/** Name, size, range, export id, names of teams, columns and first rows of the file. */
export function aboutFileSection(facts: SummaryFacts): string | undefined {
  const { rows, files, period } = facts;
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  const collected = rows.filter(({ csv }) => csv !== undefined);
  const ages = collected.flatMap(({ ageMs }) => ageMs ?? []);
  const isOne = others.length === 0;
  const { fileName, rowCount, bytes } = first;
  const columns = files.find((file) => file.columns.length > 0)?.columns ?? [];
  const exportId = rows.length === 1 ? rows[0]?.exportId : undefined;
  const lines = [
    isOne &&
      `- File: ${codeText(fileName)}${collected.length > 1 ? ', merged' : ''}, ${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}`,
    exportId !== undefined && `- Export: ${codeText(exportId)}`,
    ages.length > 0 &&
      `- Reused: ${formatCount(ages.length, 'export')}, created up to ${formatDuration(Math.max(...ages))} before`,
    period && `- Days: ${markdownText(period.start)} to ${markdownText(period.end)}`,
    columns.length > 0 &&
      `- ${formatCount(columns.length, 'column')}: ${andMore(columns.slice(0, MAX_COLUMNS_NAMED).map(codeText), columns.length)}`,
  ];
  return folded(
    isOne ? 'About this file' : 'About these files',
    lines.filter(Boolean).join('\n'),
    targetsTable(facts),
    previewTable(facts),
  );
}

/** The labels of targets with Harness's team names, where the two differ. */
function targetsTable({ figures }: SummaryFacts): string | undefined {
  if (typeof figures !== 'object') return undefined;
  const named = new Set(figures.teams.map(({ team }) => team));
  const different = figures.targets.filter(({ label, team }) => label !== team && named.has(team));
  if (different.length === 0) return undefined;
  return markdownTable(different, [
    left('Target', ({ label }) => nameText(label)),
    left('Team at Harness', ({ team }) => nameText(team)),
  ]);
}

/** The first rows of the CSV as they are; not of a report, whose rows may be people. */
function previewTable({ preview, selection }: SummaryFacts): string | undefined {
  if (preview === undefined || selection?.kind === 'team-report') return undefined;
  const { rows } = preview;
  const columns = preview.columns.slice(0, MAX_PREVIEW_COLUMNS);
  if (rows.length === 0 || columns.length === 0) return undefined;
  return paragraphs(
    'The first rows of the CSV:',
    markdownTable(
      rows,
      columns.map((column, index) =>
        left(nameText(column), (row) => sentenceText(row[index] ?? '', MAX_NAME_LENGTH)),
      ),
    ),
    restText(preview.columns.length - columns.length, 'column'),
  );
}
