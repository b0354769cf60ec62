import { headerOddities } from '../csv/header.ts';
import { describeRaggedRows } from '../csv/inspection.ts';
import { Failure } from '../failure.ts';
import { formatCount, quoteList } from '../format.ts';
import { roleOf } from '../harness/find-column.ts';
import type { Selection } from '../harness/selection.ts';
import { isUnknownFile } from '../privacy/personal-columns.ts';
import type { CollectedResult, ExportResult, RunContext } from './state.ts';

/**
 * Warns of oddities in the collected files. If several are merged, a file with ragged rows becomes a failed result, and the others are
 * merged.
 */
export function checkFiles(results: readonly ExportResult[], { inputs, runner }: RunContext): ExportResult[] {
  const isMerged = inputs.assembly.merge && results.length > 1;
  const collected = results.filter((result) => result.state === 'collected');
  for (const remark of [unknownColumns(collected), missingMetrics(collected, inputs.selection)])
    if (remark !== undefined) runner.warning(remark);
  return results.map((result) => {
    if (result.state !== 'collected') return result;
    const { csv, ...rest } = result;
    const { fileName } = result.item;
    for (const oddity of headerOddities(csv.columns)) runner.warning(`${fileName}: ${oddity}.`);
    if (csv.repeatedHeaders !== undefined) {
      const rows = formatCount(csv.repeatedHeaders, 'row repeats', 'rows repeat');
      runner.warning(`${fileName}: ${rows} the header in place of data.`);
    }
    if (csv.raggedRows === undefined) return result;
    const message = `${fileName}: ${describeRaggedRows(csv.raggedRows)}`;
    if (isMerged) {
      const hint = 'Set merge: false to get it as a file of its own.';
      return { ...rest, state: 'failed', failure: new Failure('bad-file', message, { hint }) };
    }
    runner.warning(`${message}.`);
    return result;
  });
}

/** A file without any known column may not be an export. */
function unknownColumns(results: readonly CollectedResult[]): string | undefined {
  const unknown = results.filter(({ csv }) => isUnknownFile(csv.columns));
  const [first] = unknown;
  if (first === undefined) return undefined;
  const others = unknown.length > 1 ? ` (and in ${formatCount(unknown.length - 1, 'other file')})` : '';
  return `${first.item.fileName}: no column is one that this export is known to have${others}; it has ${quoteList(first.csv.columns, 10)}.`;
}

/** Column names need not be metric names, so only their count can show that metrics are missing. */
function missingMetrics(results: readonly CollectedResult[], selection: Selection): string | undefined {
  const asked = 'metrics' in selection ? (selection.metrics ?? []) : [];
  const columns = new Set(results.flatMap(({ csv }) => csv.columns));
  if (asked.length === 0 || columns.size === 0) return undefined;
  const measures = [...columns].filter((column) => {
    const role = roleOf(column, selection.kind);
    return role === undefined || role === 'measure' || role === 'rating';
  });
  if (measures.length >= asked.length) return undefined;
  const found = measures.length === 0 ? 'no measure' : `only ${formatCount(measures.length, 'measure')}`;
  const metrics = formatCount(asked.length, 'metric was', 'metrics were');
  return `${metrics} asked for (${asked.join(', ')}), and the file has ${found}.`;
}
