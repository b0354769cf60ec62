import type { StoredCsv } from '../csv/store.ts';
import { toFailure } from '../failure.ts';
import { formatCount } from '../format.ts';
import type { Inputs } from '../inputs/index.ts';
import type { PlanItem } from '../plan/plan.ts';
import { isDeveloperLevel, mayHavePeopleAsRows, personColumns } from '../privacy/personal-columns.ts';
import { FiguresBuilder, MAX_FIGURE_BYTES, MAX_FIGURE_ROWS } from '../summary/figures/figures-builder.ts';
import type { Coverage } from '../summary/figures/periods.ts';
import { figuresOutput } from '../summary/output-figures.ts';
import type { Preview, SummaryData } from '../summary/summary.ts';
import type { RunContext, RunState } from './state.ts';

const PREVIEW_ROWS = 5;
/** A cell is cut where it is shown, and is not kept longer than this until then. */
const MAX_CELL_LENGTH = 200;
const MAX_COLUMNS = 100;

/**
 * Reads the finished files once for what the summary shows of them; only their beginning, where they are too large for that.
 * Rows about individual people are not read at all. Never rejects: a summary without figures is a summary too.
 */
export async function readFigures(context: RunContext, state: RunState): Promise<void> {
  const { files, plan } = state;
  const { selection, pseudonyms, period } = context.inputs;
  if (files.length === 0) return;
  const isAboutPeople =
    isDeveloperLevel(selection) ||
    files.some(({ columns }) => personColumns(columns, selection, pseudonyms?.columns).length > 0);
  state.summaryData = isAboutPeople
    ? { figures: 'personal', preview: undefined }
    : await readRows(files, context, plan);
  const { json, omitted } = figuresOutput(state.summaryData.figures, period.label);
  context.runner.output('figures', json);
  if (omitted > 0)
    context.runner.info(`Output figures is full: its last ${formatCount(omitted, 'figure')} are left out.`);
}

async function readRows(
  files: readonly StoredCsv[],
  { inputs, store, runner, budget }: RunContext,
  plan: readonly PlanItem[],
): Promise<SummaryData> {
  const { selection, assembly } = inputs;
  const { signal } = budget;
  const rows: string[][] = [];
  const preview: Preview = { columns: (files[0]?.columns ?? []).slice(0, MAX_COLUMNS), rows };
  const pass = isSmall(files)
    ? new FiguresBuilder({
        selection,
        targetColumn: assembly.targetColumn,
        coverage: coverageOf(inputs),
        labels: mayHavePeopleAsRows(selection) ? plan.map(({ target }) => target.label) : undefined,
      })
    : undefined;
  try {
    for (const file of files) {
      if (file.rowCount === 0) continue;
      pass?.begin(file.columns);
      const isFirst = file === files[0];
      const onRow = (cells: readonly string[]) => {
        const isShown = isFirst && rows.length < PREVIEW_ROWS;
        if (isShown) rows.push(cells.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL_LENGTH)));
        pass?.add(cells);
        return pass !== undefined || (isFirst && rows.length < PREVIEW_ROWS);
      };
      await store.readRows(file, onRow, signal);
    }
    return { figures: pass?.end() ?? 'too-large', preview };
  } catch (thrown) {
    if (signal.aborted) return { figures: 'no-time', preview: undefined };
    runner.warning(`The job summary has no figures: ${toFailure(thrown).message}`);
    return { figures: 'unreadable', preview: undefined };
  }
}

function coverageOf({ selection, period, inputFiles, today }: Inputs): Coverage {
  // Files that were made before may be about any days before the end.
  return {
    start: inputFiles === undefined ? period.start : '',
    end: period.end,
    today,
    granularity: selection.granularity,
  };
}

function isSmall(files: readonly StoredCsv[]): boolean {
  const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return rows <= MAX_FIGURE_ROWS && files.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_FIGURE_BYTES;
}
