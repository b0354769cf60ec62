import { type Comparison, hasChanged, type Mover } from '../comparison.ts';
import { formatCount, formatNumber, quoteForeign } from '../format.ts';
import { markdownCode, markdownText } from '../markup.ts';

const MAX_COLUMNS_SHOWN = 12;
const MAX_CELL_LENGTH = 60;

/** The section of the job summary that says what changed since the baseline, as Markdown. */
export function renderComparison(comparison: Comparison): string {
  const parts = [`### Changes since ${markdownCode(quoteForeign(comparison.baseline))}`];
  parts.push(hasChanged(comparison) ? `${markdownText(rowCounts(comparison))}.` : 'Nothing has changed.');
  const drift = columnDrift(comparison);
  if (drift !== undefined) parts.push(`⚠️ ${markdownText(drift)}.`);
  const { movers } = comparison;
  if (movers.length > 0) {
    parts.push(
      [
        '| Biggest changes | Value | Before | After | Change | |',
        '|:--|:--|--:|--:|--:|--:|',
        ...movers.map(moverRow),
      ].join('\n'),
      'Each change is measured by the mean of its column.',
    );
  }
  return parts.join('\n\n');
}

/** What became of the rows, in one clause. */
export function rowCounts({ addedRows, goneRows, changedRows, equalRows }: Comparison): string {
  return (
    `${formatCount(addedRows, 'row')} added, ${formatNumber(goneRows)} gone, ` +
    `${formatNumber(changedRows)} changed, ${formatNumber(equalRows)} the same`
  );
}

/** Which columns came and went, in one clause; undefined if none did. */
export function columnDrift({ appearedColumns, vanishedColumns }: Comparison): string | undefined {
  const clauses = [
    ...(appearedColumns.length > 0 ? [`new: ${listed(appearedColumns)}`] : []),
    ...(vanishedColumns.length > 0 ? [`gone: ${listed(vanishedColumns)}`] : []),
  ];
  return clauses.length === 0
    ? undefined
    : `The columns are not those of the baseline; ${clauses.join('; ')}`;
}

function moverRow({ key, column, before, after }: Mover): string {
  const row = [...new Set(key.filter((cell) => cell.trim() !== ''))].map((cell) => short(cell)).join(' · ');
  const cells = [number(before), number(after), signed(after - before), relative(before, after)];
  return `| ${markdownText(row)} | ${markdownText(short(column))} | ${cells.join(' | ')} |`;
}

function short(text: string): string {
  return quoteForeign(text, MAX_CELL_LENGTH);
}

/** Six digits are enough for people; a difference of floating-point numbers has no more to say. */
function number(value: number): string {
  const rounded = Number(Math.abs(value).toPrecision(6));
  return `${value < 0 ? '−' : ''}${formatNumber(rounded, 0, 6)}`;
}

function signed(value: number): string {
  return value < 0 ? number(value) : `+${number(value)}`;
}

/** What grew from nothing did not grow by a percentage. */
function relative(before: number, after: number): string {
  if (before === 0) return 'from 0';
  const percent = (100 * (after - before)) / Math.abs(before);
  const shown = formatNumber(Math.abs(percent), 0, Math.abs(percent) < 10 ? 1 : 0);
  return `${percent < 0 ? '−' : '+'}${shown} %`;
}

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, MAX_COLUMNS_SHOWN).map((column) => `"${short(column)}"`);
  return (
    shown.join(', ') + (columns.length > shown.length ? ` and ${columns.length - shown.length} more` : '')
  );
}
