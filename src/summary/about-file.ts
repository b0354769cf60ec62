import { cellNumber } from '../csv/cell-number.ts';
import { andMore, formatBytes, formatCount, MAX_NAME_LENGTH, quoteForeign } from '../format.ts';
import type { Detail } from './detail.ts';
import type { SummaryFacts } from './facts.ts';
import { markdownCode, markdownText } from './markup.ts';
import { folded, left, markdownTable } from './table.ts';

const MAX_PREVIEW_COLUMNS = 30;
const MAX_TARGETS = 200;
const MAX_LENGTH = 200;

/** What a reader of the file may want to know: name, size, range, export id, names of teams, columns and first rows. */
export function aboutFileSection(facts: SummaryFacts, detail: Detail): string | undefined {
  const { rows, merged, period } = facts;
  const files = rows.flatMap(({ csv, ...row }) => (csv === undefined ? [] : [{ ...row, csv }]));
  const [first] = files;
  if (first === undefined) return undefined;
  const isOne = merged !== undefined || files.length === 1;
  const size = merged ?? first.csv;
  const lines = [
    ...(isOne
      ? [
          `- File: ${code(merged?.fileName ?? first.fileName)}${merged ? ', merged' : ''}, ${formatCount(size.rowCount, 'row')}, ${formatBytes(size.bytes)}`,
        ]
      : []),
    ...(rows.length === 1 && first.exportId !== undefined ? [`- Export: ${code(first.exportId)}`] : []),
    ...(period ? [`- Days: ${markdownText(period.start)} to ${markdownText(period.end)}`] : []),
  ];
  const parts = [
    lines.join('\n'),
    targetsTable(facts),
    columnsText(facts, detail.columns),
    previewTable(facts, detail.previewRows),
  ];
  return folded(
    isOne ? 'About this file' : 'About these files',
    parts.filter((part) => part !== undefined && part !== '').join('\n\n'),
  );
}

/** Which label stands for which team of Harness, where the two differ. */
function targetsTable({ figures }: SummaryFacts): string | undefined {
  if (typeof figures !== 'object') return undefined;
  const named = new Set(figures.teams.map(({ team }) => team));
  const different = figures.targets.filter(({ label, team }) => label !== team && named.has(team));
  if (different.length === 0) return undefined;
  return markdownTable(
    [left('Target'), left('Team at Harness')],
    different.slice(0, MAX_TARGETS).map(({ label, team }) => [cell(label), cell(team)]),
  );
}

/** The names of the columns, of the first file that has any. */
function columnsText({ rows }: SummaryFacts, maxColumns: number): string | undefined {
  const columns = rows.flatMap(({ csv }) => (csv && csv.columns.length > 0 ? [csv.columns] : []))[0] ?? [];
  if (columns.length === 0 || maxColumns === 0) return undefined;
  const shown = columns.slice(0, maxColumns).map(code);
  return `${formatCount(columns.length, 'column')}: ${andMore(shown, columns.length)}`;
}

/** The first rows of the CSV as they are; not of a report, whose rows may be people. */
function previewTable({ preview, selection }: SummaryFacts, maxRows: number): string | undefined {
  if (preview === undefined || selection?.kind === 'team-report') return undefined;
  const { columns } = preview;
  const shown = preview.rows.slice(0, maxRows);
  if (shown.length === 0 || columns.length === 0) return undefined;
  const heads = columns.slice(0, MAX_PREVIEW_COLUMNS);
  const table = markdownTable(
    heads.map((column) => left(cell(column))),
    shown.map((row) => heads.map((_, index) => cell(row[index] ?? ''))),
  );
  const leftOut = columns.length - heads.length;
  const title = shown.length === 1 ? 'First row of the CSV' : `First ${shown.length} rows of the CSV`;
  return `${title}:\n\n${table}${leftOut > 0 ? `\n\n${formatCount(leftOut, 'more column')} in the CSV.` : ''}`;
}

function cell(text: string): string {
  // A number means nothing to Markdown.
  return typeof cellNumber(text) === 'number'
    ? text.trim()
    : markdownText(quoteForeign(text, MAX_NAME_LENGTH));
}

function code(text: string): string {
  return markdownCode(quoteForeign(text, MAX_LENGTH));
}
