import { type Comparison, hasChanged, type LargestChange } from '../csv/compare.ts';
import { formatCount, formatNumber, MAX_NAME_LENGTH, quoteForeign, quoteList } from '../format.ts';
import { findColumn, unknownMeasure } from '../harness/find-column.ts';
import { formatChange } from './change.ts';
import { markdownCode, markdownText } from './markup.ts';

const MAX_COLUMNS_SHOWN = 12;

/** The section of the job summary that says what changed since the baseline, as Markdown. */
export function renderComparison(comparison: Comparison): string {
  const parts = [`### Changes since ${markdownCode(quoteForeign(comparison.baseline))}`];
  parts.push(hasChanged(comparison) ? `${markdownText(rowCounts(comparison))}.` : 'Nothing has changed.');
  const drift = columnDrift(comparison);
  if (drift !== undefined) parts.push(`⚠️ ${markdownText(drift)}.`);
  const { largestChanges } = comparison;
  if (largestChanges.length > 0) {
    parts.push(
      [
        '| Biggest changes | Value | Before | After | Change | |',
        '|:--|:--|--:|--:|--:|--:|',
        ...largestChanges.map(changeRow),
      ].join('\n'),
      'Each change is measured by the mean of its column.',
    );
  }
  return parts.join('\n\n');
}

/** What became of the rows, in one clause. */
export function rowCounts({ addedRows, removedRows, changedRows, equalRows }: Comparison): string {
  return (
    `${formatCount(addedRows, 'row')} added, ${formatNumber(removedRows)} gone, ` +
    `${formatNumber(changedRows)} changed, ${formatNumber(equalRows)} the same`
  );
}

/** Which columns came and went, in one clause; undefined if none did. */
export function columnDrift({ addedColumns, removedColumns }: Comparison): string | undefined {
  const clauses = [
    ...(addedColumns.length > 0 ? [`new: ${quoteList(addedColumns, MAX_COLUMNS_SHOWN)}`] : []),
    ...(removedColumns.length > 0 ? [`gone: ${quoteList(removedColumns, MAX_COLUMNS_SHOWN)}`] : []),
  ];
  return clauses.length === 0
    ? undefined
    : `The columns are not those of the baseline; ${clauses.join('; ')}`;
}

function changeRow({ key, column, before, after }: LargestChange): string {
  const row = [...new Set(key.filter((cell) => cell.trim() !== ''))].map((cell) => short(cell)).join(' · ');
  const difference = `${after < before ? '' : '+'}${number(after - before)}`;
  const change =
    (findColumn(column) ?? unknownMeasure(column)).unit === 'percent'
      ? [`${difference} pp`, '']
      : [difference, relative(before, after)];
  const cells = [number(before), number(after), ...change];
  return `| ${markdownText(row)} | ${markdownText(short(column))} | ${cells.join(' | ')} |`;
}

function short(text: string): string {
  return quoteForeign(text, MAX_NAME_LENGTH);
}

/**
 * A whole number with all of its digits, since readers subtract. Of any other, six are enough; the difference of floating-point
 * numbers has no more to say.
 */
function number(value: number): string {
  const size = Math.abs(value);
  const rounded = size >= 1e6 ? Math.round(size) : Number(size.toPrecision(6));
  return `${value < 0 ? '−' : ''}${formatNumber(rounded, 0, 6)}`;
}

/** What grew from nothing did not grow by a percentage, and what is below zero has none that says anything. */
function relative(before: number, after: number): string {
  if (before === 0) return 'from 0';
  return before < 0 || after < 0 ? '' : formatChange(before, after, { unit: undefined, better: undefined });
}
