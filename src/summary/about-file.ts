import { cellNumber } from '../csv/cell-number.ts';
import { andMore, formatBytes, formatCount, formatDuration, MAX_NAME_LENGTH } from '../format.ts';
import type { Detail, SummaryFacts } from './facts.ts';
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

const MAX_PREVIEW_COLUMNS = 30;
const MAX_TARGETS = 200;

/** Name, size, range, export id, names of teams, columns and first rows of the file. */
export function aboutFileSection(facts: SummaryFacts, detail: Detail): string | undefined {
  const { rows, files, period } = facts;
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  const collected = rows.filter(({ csv }) => csv !== undefined);
  const ages = collected.flatMap(({ ageMs }) => ageMs ?? []);
  const isOne = others.length === 0;
  const { fileName, rowCount, bytes } = first;
  const exportId = rows.length === 1 ? rows[0]?.exportId : undefined;
  const lines = [
    isOne &&
      `- File: ${codeText(fileName)}${collected.length > 1 ? ', merged' : ''}, ${formatCount(rowCount, 'row')}, ${formatBytes(bytes)}`,
    exportId !== undefined && `- Export: ${codeText(exportId)}`,
    ages.length > 0 &&
      `- Reused: ${formatCount(ages.length, 'export')}, created up to ${formatDuration(Math.max(...ages))} before`,
    period && `- Days: ${markdownText(period.start)} to ${markdownText(period.end)}`,
  ];
  return folded(
    isOne ? 'About this file' : 'About these files',
    lines.filter(Boolean).join('\n'),
    targetsTable(facts),
    columnsText(files.find(({ columns }) => columns.length > 0)?.columns ?? [], detail.columns),
    previewTable(facts, detail.previewRows),
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

function columnsText(columns: readonly string[], maxColumns: number): string | undefined {
  if (columns.length === 0 || maxColumns === 0) return undefined;
  const shown = columns.slice(0, maxColumns).map(codeText);
  return `${formatCount(columns.length, 'column')}: ${andMore(shown, columns.length)}`;
}

/** The first rows of the CSV as they are; not of a report, whose rows may be people. */
function previewTable({ preview, selection }: SummaryFacts, maxRows: number): string | undefined {
  if (preview === undefined || selection?.kind === 'team-report') return undefined;
  const { columns } = preview;
  const shown = preview.rows.slice(0, maxRows);
  if (shown.length === 0 || columns.length === 0) return undefined;
  const heads = columns.slice(0, MAX_PREVIEW_COLUMNS);
  return paragraphs(
    `${shown.length === 1 ? 'First row' : `First ${shown.length} rows`} of the CSV:`,
    markdownTable(
      shown,
      heads.map((column, index) => left(nameText(column), (row) => cellText(row[index] ?? ''))),
    ),
    restText(columns.length - heads.length, 'column'),
  );
}

function cellText(text: string): string {
  // A number needs no escapes in Markdown.
  return typeof cellNumber(text) === 'number' ? text.trim() : sentenceText(text, MAX_NAME_LENGTH);
}
