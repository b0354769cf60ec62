import { COVERED_DAYS } from '../csv/history.ts';
import type { StoredCsv } from '../csv/rows.ts';
import { toFailure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { PlanItem } from '../plan/plan.ts';
import { isDeveloperLevel, mayHavePeopleAsRows, personColumnsIn } from '../privacy/personal-columns.ts';
import { computeFigures } from '../summary/figures/compute-figures.ts';
import { MAX_FIGURE_BYTES, MAX_FIGURE_ROWS } from '../summary/figures/figures.ts';
import { unitOfRows } from '../summary/figures/periods.ts';
import type { FileRows } from '../summary/figures/rows.ts';
import { figuresOutput } from '../summary/output-figures.ts';
import type { SummaryData } from '../summary/summary.ts';
import type { RunContext, RunState } from './state.ts';

const PREVIEW_ROWS = 5;

/**
 * Reads the finished files once for the summary; only their beginning if they are too large. Rows about individual people are not read.
 * Never rejects: without figures there is still a summary.
 */
export async function readFigures(context: RunContext, state: RunState): Promise<void> {
  const { files, plan } = state;
  const { selection, period } = context.inputs;
  if (files.length === 0) return;
  const isAboutPeople = isDeveloperLevel(selection) || personColumnsIn(files, context.inputs).length > 0;
  state.summaryData = isAboutPeople
    ? { figures: 'personal', preview: undefined }
    : await readRows(files, context, plan, context.inputs.inputFiles === undefined);
  const { json, omitted } = figuresOutput(state.summaryData.figures, period.label);
  context.runner.output('figures', json);
  if (omitted > 0)
    context.runner.info(`Output figures is full: its last ${formatCount(omitted, 'figure')} are left out.`);
}

/** The figures and first rows of files. Unless they are `isOfRun`, rows may be of any days, and those of a part of their interval are left out. */
export async function readRows(
  files: readonly StoredCsv[],
  { inputs, store, runner, budget }: RunContext,
  plan: readonly PlanItem[],
  isOfRun: boolean,
): Promise<SummaryData> {
  const { selection, period, today } = inputs;
  const mayHavePeople = mayHavePeopleAsRows(selection);
  const isWhole = isSmall(files);
  const read: FileRows[] = [];
  try {
    for (const file of isWhole ? files : files.slice(0, 1)) {
      const maxRows = isWhole ? file.rowCount : PREVIEW_ROWS;
      const rows = await store.readRows(file.path, maxRows, budget.signal);
      const covered = isOfRun ? -1 : file.columns.indexOf(COVERED_DAYS);
      read.push({ columns: file.columns, rows: rows.filter((cells) => (cells[covered] ?? '') === '') });
    }
    const options = {
      selection,
      targetColumn: inputs.assembly.targetColumn,
      coverage: {
        // Other files may be about any days before the end.
        start: isOfRun ? period.start : '',
        end: period.end,
        today,
        unit: unitOfRows(selection.kind, selection.granularity, inputs.splitBy),
      },
      labels: mayHavePeople ? plan.map(({ target }) => target.label) : undefined,
    };
    const [{ columns, rows } = { columns: [], rows: [] }] = read;
    return {
      figures: isWhole ? computeFigures(read, options) : 'too-large',
      preview: mayHavePeople ? undefined : { columns, rows: rows.slice(0, PREVIEW_ROWS) },
    };
  } catch (thrown) {
    if (budget.signal.aborted) return { figures: 'no-time', preview: undefined };
    runner.warning(`The job summary has no figures: ${toFailure(thrown).message}`);
    return { figures: 'unreadable', preview: undefined };
  }
}

function isSmall(files: readonly StoredCsv[]): boolean {
  const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return rows <= MAX_FIGURE_ROWS && files.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_FIGURE_BYTES;
}
