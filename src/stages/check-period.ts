import type { StoredCsv } from '../csv/rows.ts';
import { findColumn } from '../harness/find-column.ts';
import type { DateRange } from '../harness/selection.ts';
import type { Inputs } from '../inputs/index.ts';
import { unitAt } from '../plan/calendar.ts';
import type { PlanItem } from '../plan/plan.ts';
import { cellDate, parseLabel, unitOfRows } from '../summary/figures/periods.ts';
import type { SaveContext } from './save-response.ts';

/** Harness may give rows in any order; this many show what the file is about. */
const ROWS = 1_000;

/** Warns of a file of which no row is about a day of its period, as with the export-id of another period. */
export async function checkPeriod(
  { period }: PlanItem,
  csv: StoredCsv,
  { inputs, store, budget, warning }: SaveContext,
): Promise<void> {
  const read = intervalReader(csv.columns, inputs);
  if (read === undefined) return;
  const rows = await store.readRows(csv.path, ROWS, budget.signal);
  const intervals = rows.flatMap((cells) => read(cells) ?? []);
  const [first] = intervals;
  if (first === undefined) return;
  if (intervals.some(({ start, end }) => start <= period.end && end >= period.start)) return;
  warning(
    `The file is not about ${period.start} to ${period.end}: its first row is about ${first.start} to ${first.end}.`,
  );
}

/** Reads the days of a row; undefined where no column has them. */
function intervalReader(columns: readonly string[], { selection, splitBy }: Inputs) {
  const { kind, granularity } = selection;
  const unit = unitOfRows(kind, granularity, splitBy);
  const found = columns.map((column) => findColumn(column, kind));
  const startAt = found.findIndex((column) => column?.name === 'start-date');
  const endAt = found.findIndex((column) => column?.name === 'end-date');
  const labelAt = found.findIndex((column) => column?.role === 'period');
  if (startAt === -1 && labelAt === -1) return undefined;
  return (cells: readonly string[]): DateRange | undefined => {
    const start = cellDate(cells[startAt] ?? '');
    if (start !== null) return { start, end: cellDate(cells[endAt] ?? '') ?? start };
    const { interval, day } = parseLabel(cells[labelAt] ?? '') ?? {};
    return interval ?? (unit && day ? unitAt(unit, day) : undefined);
  };
}
