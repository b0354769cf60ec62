import type { CsvStore } from '../csv/store.ts';
import type { StoredCsv } from '../csv/stored-csv.ts';
import { toFailure } from '../failure.ts';
import type { Inputs } from '../inputs/index.ts';
import { beginsCutOff, isCutOff } from '../plan/split-period.ts';
import type { Runner } from '../ports.ts';
import { isDeveloperLevel, personColumns } from '../privacy/personal-columns.ts';
import type { Figures, NoFigures } from '../summary/figures/figures.ts';
import {
  type Coverage,
  FiguresPass,
  MAX_FIGURE_BYTES,
  MAX_FIGURE_ROWS,
} from '../summary/figures/figures-pass.ts';
import type { Preview } from '../summary/summary.ts';

/** What the summary tells of the rows of the files. */
export interface Gathered {
  readonly figures: Figures | NoFigures;
  readonly preview: Preview | undefined;
}

const PREVIEW_ROWS = 5;
/** A cell is cut where it is shown, and is not kept longer than this until then. */
const MAX_CELL_LENGTH = 200;
const MAX_COLUMNS = 100;

/**
 * Reads the finished files once for what the summary shows of them; only their beginning, where they are too large for that.
 * Rows that stand for single people are not read at all. Never rejects: a summary without figures is a summary too.
 */
export async function gatherFigures(
  files: readonly StoredCsv[],
  inputs: Inputs,
  store: CsvStore,
  runner: Runner,
  signal: AbortSignal,
): Promise<Gathered | undefined> {
  const { selection, assembly, summary, pseudonyms } = inputs;
  if (!summary || files.length === 0) return undefined;
  if (
    isDeveloperLevel(selection) ||
    files.some(({ columns }) => personColumns(columns, selection, pseudonyms?.columns).length > 0)
  ) {
    return { figures: 'personal', preview: undefined };
  }
  const rows: string[][] = [];
  const preview: Preview = { columns: (files[0]?.columns ?? []).slice(0, MAX_COLUMNS), rows };
  const pass = isSmall(files)
    ? new FiguresPass(
        selection.kind,
        assembly.targetColumn === undefined ? [] : [assembly.targetColumn],
        coverageOf(inputs),
      )
    : undefined;
  try {
    for (const file of files) {
      if (file.rowCount === 0) continue;
      pass?.begin(file.columns, file.rowCount);
      const isFirst = file === files[0];
      const onRow = (cells: readonly string[]) => {
        const isShown = isFirst && rows.length < PREVIEW_ROWS;
        if (isShown) rows.push(cells.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL_LENGTH)));
        return pass?.add(cells) || (isFirst && rows.length < PREVIEW_ROWS);
      };
      await store.readRows(file, onRow, signal);
    }
    return { figures: pass?.end() ?? 'too-large', preview };
  } catch (thrown) {
    if (signal.aborted) return { figures: 'no-time', preview: undefined };
    runner.warning(`The job summary is without figures: ${toFailure(thrown).message}`);
    return { figures: 'unreadable', preview: undefined };
  }
}

function coverageOf({ selection, period, inputFiles, today }: Inputs): Coverage {
  const { granularity } = selection;
  const end = period.end > today ? today : period.end;
  // Files that were made before may be about anything that is not to come, and a sprint's figures are those of all of its days.
  if (inputFiles !== undefined || granularity === 'sprint')
    return { start: '', end: today, isFirstCutOff: false, isLastCutOff: false };
  return {
    start: period.start,
    end,
    isFirstCutOff: beginsCutOff(period.start, granularity),
    isLastCutOff: isCutOff(end, granularity),
  };
}

function isSmall(files: readonly StoredCsv[]): boolean {
  const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return rows <= MAX_FIGURE_ROWS && files.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_FIGURE_BYTES;
}
