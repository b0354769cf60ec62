import { cellNumber } from '../csv/cell-number.ts';
import { formatCount, quoteForeign } from '../format.ts';
import type { Preview, SummaryRow } from './facts.ts';
import { markdownCode, markdownText } from './markup.ts';
import { folded, left, markdownTable } from './table.ts';

const MAX_PREVIEW_COLUMNS = 30;
const MAX_CELL_LENGTH = 60;
const MAX_NAME_LENGTH = 200;

/** The first rows of the CSV as they are. */
export function previewSection({ columns, rows }: Preview, maxRows: number): string | undefined {
  const shown = rows.slice(0, maxRows);
  if (shown.length === 0 || columns.length === 0) return undefined;
  // A number means nothing to Markdown.
  const cell = (text: string) =>
    typeof cellNumber(text) === 'number' ? text.trim() : markdownText(quoteForeign(text, MAX_CELL_LENGTH));
  const leftOut = columns.length - MAX_PREVIEW_COLUMNS;
  const heads = columns.slice(0, MAX_PREVIEW_COLUMNS);
  const table = markdownTable(
    heads.map((column) => left(cell(column))),
    shown.map((row) => heads.map((_, index) => cell(row[index] ?? ''))),
  );
  const rest = leftOut > 0 ? `\n\n${formatCount(leftOut, 'more column')} in the CSV.` : '';
  const title = shown.length === 1 ? 'First row of the CSV' : `First ${shown.length} rows of the CSV`;
  return folded(title, `${table}${rest}`);
}

/** The names of the columns, of the first file that has any. */
export function columnsSection(rows: readonly SummaryRow[], maxColumns: number): string | undefined {
  const columns = rows.find(({ csv }) => csv !== undefined && csv.columns.length > 0)?.csv?.columns ?? [];
  if (columns.length === 0 || maxColumns === 0) return undefined;
  const shown = columns
    .slice(0, maxColumns)
    .map((column) => markdownCode(quoteForeign(column, MAX_NAME_LENGTH)));
  const more = columns.length > maxColumns ? ` and ${columns.length - maxColumns} more` : '';
  return folded(formatCount(columns.length, 'column'), `${shown.join(', ')}${more}`);
}
