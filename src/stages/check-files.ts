import { headerOddities } from '../csv/header.ts';
import { describeRaggedRows } from '../csv/inspection.ts';
import type { StoredCsv } from '../csv/rows.ts';
import { Failure } from '../failure.ts';
import { andMore, formatCount, quoteList } from '../format.ts';
import type { PlanItem } from '../plan/plan.ts';
import { isUnknownFile } from '../privacy/personal-columns.ts';
import { intervalReader } from './row-interval.ts';
import type { ExportContext, ExportResult, RunContext } from './state.ts';

/**
 * Warns of oddities in the collected files. If several are merged, a file with ragged rows becomes a failed result, and the others are
 * merged.
 */
export function checkFiles(results: readonly ExportResult[], { inputs, runner }: RunContext): ExportResult[] {
  const isMerged = inputs.assembly.merge && results.length > 1;
  const collected = results.filter((result) => result.state === 'collected');
  const unknown = collected.filter(({ csv }) => isUnknownFile(csv.columns));
  const [first] = unknown;
  if (first !== undefined) {
    const files = andMore([first.item.fileName], unknown.length);
    const columns = quoteList(first.csv.columns, 10);
    runner.warning(`${files}: no column is one that this export is known to have; it has ${columns}.`);
  }
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

/** Harness may give rows in any order; this many show what a file is about. */
const ROWS = 1_000;

/** Warns of a file of which no row is about a day of its period, as with the export-id of another period. */
export async function checkPeriod(
  { period }: PlanItem,
  csv: StoredCsv,
  { inputs, store, budget, warning }: ExportContext,
): Promise<void> {
  const daysOf = intervalReader(csv.columns, inputs);
  const rows = await store.readRows(csv.path, ROWS, budget.signal);
  const intervals = rows.flatMap((cells) => daysOf(cells).days ?? []);
  const [first] = intervals;
  if (first === undefined) return;
  if (intervals.some(({ start, end }) => start <= period.end && end >= period.start)) return;
  warning(
    `The file is not about ${period.start} to ${period.end}: its first row is about ${first.start} to ${first.end}.`,
  );
}
