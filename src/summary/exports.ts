import { formatBytes, formatCount, formatNumber, quoteForeign } from '../format.ts';
import type { SummaryRow } from './facts.ts';
import { markdownCode, markdownText } from './markup.ts';
import { folded, left, markdownTable, right } from './table.ts';

const MAX_NAME_LENGTH = 200;
const MAX_FAILURE_LENGTH = 600;
/** More that went well are shown when they are asked for. */
const MAX_OPEN = 10;

/** What came of each export; where not all are shown, those that failed come first. */
export function exportsSection(rows: readonly SummaryRow[], maxRows: number): string | undefined {
  // The headline has told of a single file.
  if (rows.length === 0 || (rows.length === 1 && rows[0]?.csv !== undefined)) return undefined;
  const failed = rows.filter(({ failure }) => failure !== undefined);
  const others = rows.filter(({ failure }) => failure === undefined);
  const title = `${formatCount(rows.length, 'export')}${failed.length > 0 ? `, ${failed.length} failed` : ''}`;
  const inOrder = rows.length <= maxRows ? rows : [...failed, ...others];
  const shown = inOrder.slice(0, maxRows);
  const leftOut = inOrder.slice(maxRows);
  const failedLeftOut = leftOut.filter(({ failure }) => failure !== undefined).length;
  const rest =
    leftOut.length === 0
      ? ''
      : `\n\n${formatCount(leftOut.length, 'more export')} left out here${failedLeftOut > 0 ? `, ${failedLeftOut} of them failed` : ''}.`;
  if (rows.length <= MAX_OPEN) return `### ${title}\n\n${table(shown)}${rest}`;
  const shownFailed = shown.filter(({ failure }) => failure !== undefined);
  const shownOthers = shown.filter(({ failure }) => failure === undefined);
  return [
    `### ${title}`,
    ...(shownFailed.length > 0 ? [table(shownFailed)] : []),
    ...(shownOthers.length > 0
      ? [folded(`${formatCount(others.length, 'export')} without a failure`, table(shownOthers))]
      : []),
  ]
    .join('\n\n')
    .concat(rest);
}

function table(rows: readonly SummaryRow[]): string {
  return markdownTable(
    [left('Target'), left('Export'), left('Result'), right('Rows'), right('Size')],
    rows.map(({ target, exportId, fileName, csv, failure }) => [
      markdownText(quoteForeign(target, MAX_NAME_LENGTH)) || '–',
      exportId === undefined ? '–' : markdownCode(quoteForeign(exportId, MAX_NAME_LENGTH)),
      failure === undefined
        ? markdownCode(quoteForeign(fileName, MAX_NAME_LENGTH))
        : `❌ ${markdownText(quoteForeign(failure, MAX_FAILURE_LENGTH))}`,
      csv ? formatNumber(csv.rowCount) : '–',
      csv ? formatBytes(csv.bytes) : '–',
    ]),
  );
}
