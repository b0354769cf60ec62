import { type Comparison, hasChanged, type LargestChange } from '../csv/compare.ts';
import { formatCount, formatNumber, quoteList } from '../format.ts';
import { findColumn, unknownMeasure } from '../harness/find-column.ts';
import { changeOf } from './cells.ts';
import { codeText, left, markdownTable, markdownText, nameText, paragraphs, right } from './markup.ts';

const MAX_COLUMNS_SHOWN = 12;

/** The section of the job summary that says what changed since the baseline, as Markdown. */
export function renderComparison(comparison: Comparison): string {
  const drift = columnDrift(comparison);
  const { baseline, largestChanges } = comparison;
  return paragraphs(
    `### Changes since ${codeText(baseline)}`,
    hasChanged(comparison) ? `${markdownText(rowCounts(comparison))}.` : 'Nothing has changed.',
    drift && `⚠️ ${markdownText(drift)}.`,
    largestChanges.length > 0 ? largestChangesTable(largestChanges) : undefined,
  );
}

function largestChangesTable(changes: readonly LargestChange[]): string {
  const table = markdownTable(changes, [
    left('Biggest changes', ({ key }) =>
      [...new Set(key.filter((cell) => cell.trim() !== ''))].map((cell) => nameText(cell)).join(' · '),
    ),
    left('Value', ({ column }) => nameText(column)),
    right('Before', ({ before }) => numberText(before)),
    right('After', ({ after }) => numberText(after)),
    right('Change', ({ column, before, after }) => {
      const { unit } = findColumn(column) ?? unknownMeasure(column);
      return changeOf({ before, now: after }, { unit }).text;
    }),
  ]);
  return `${table}\n\nEach change is measured by the mean of its column.`;
}

/** How many rows were added, removed, changed, in one clause. */
export function rowCounts({ addedRows, removedRows, changedRows, equalRows }: Comparison): string {
  return (
    `${formatCount(addedRows, 'row')} added, ${formatNumber(removedRows)} gone, ` +
    `${formatNumber(changedRows)} changed, ${formatNumber(equalRows)} the same`
  );
}

/** Which columns are new or gone, in one clause; undefined if none are. */
export function columnDrift({ addedColumns, removedColumns }: Comparison): string | undefined {
  const clauses = [
    addedColumns.length > 0 && `new: ${quoteList(addedColumns, MAX_COLUMNS_SHOWN)}`,
    removedColumns.length > 0 && `gone: ${quoteList(removedColumns, MAX_COLUMNS_SHOWN)}`,
  ].filter(Boolean);
  if (clauses.length === 0) return undefined;
  return `The columns are not those of the baseline; ${clauses.join('; ')}`;
}

/** Whole numbers with all digits, since readers subtract them; others with six. */
function numberText(value: number): string {
  const size = Math.abs(value);
  const rounded = size >= 1e6 ? Math.round(size) : Number(size.toPrecision(6));
  return `${value < 0 ? '−' : ''}${formatNumber(rounded, 0, 6)}`;
}
