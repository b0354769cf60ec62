import { andMore, formatBytes, formatCount, formatDuration, MAX_NAME_LENGTH } from '../format.ts';
import type { SummaryFacts } from './facts.ts';
import {
  codeText,
  folded,
  left,
  markdownTable,
  markdownText,
  nameText,
  paragraphs,
  restText,
  sentenceText,
} from './markup.ts';

const MAX_COLUMNS_NAMED = 60;
const MAX_PREVIEW_COLUMNS = 30;
const MAX_TARGETS = 200;

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
  return markdownTable(different.slice(0, MAX_TARGETS), [
    left('Target', ({ label }) => nameText(label)),
    left('Team at Harness', ({ team }) => nameText(team)),
  ]);
}

/** The first rows of the CSV as they are; not of a report, whose rows may be people. */
function previewTable({ preview, selection }: SummaryFacts): string | undefined {
  if (preview === undefined || selection?.kind === 'team-report') return undefined;
  const { columns, rows } = preview;
  if (rows.length === 0 || columns.length === 0) return undefined;
  const heads = columns.slice(0, MAX_PREVIEW_COLUMNS);
  return paragraphs(
    'The first rows of the CSV:',
    markdownTable(
      rows,
      heads.map((column, index) =>
        left(nameText(column), (row) => sentenceText(row[index] ?? '', MAX_NAME_LENGTH)),
      ),
    ),
    restText(columns.length - heads.length, 'column'),
  );
}
