import type { StoredCsv } from '../csv/rows.ts';
import type { ListedExport } from '../harness/lists.ts';
import type { Selection } from '../harness/selection.ts';
import type { Outcome } from '../outcome.ts';
import type { Period } from '../plan/period.ts';
import type { Figures, NoFigures } from './figures/figures.ts';
import type { FileRows } from './figures/rows.ts';

/** What the job summary says of one export of the plan. */
export interface SummaryRow {
  readonly target: string;
  readonly teamId?: string | undefined;
  readonly exportId: string | undefined;
  /** How old a reused export was, milliseconds. */
  readonly ageMs?: number | undefined;
  readonly fileName: string;
  readonly csv?: Pick<StoredCsv, 'rowCount' | 'bytes'> | undefined;
  readonly failure?: string | undefined;
}

/** What the summary needs of the files' rows. */
export interface SummaryData {
  /** The figures, or why there are none. */
  readonly figures: Figures | NoFigures;
  /** The beginning of the first file. */
  readonly preview: FileRows | undefined;
}

export interface SummaryFacts extends Partial<SummaryData> {
  readonly outcome: Outcome;
  readonly selection: Selection | undefined;
  readonly period: Period | undefined;
  readonly rows: readonly SummaryRow[];
  /** As published; one of them may be that of several exports. */
  readonly files: readonly (Pick<StoredCsv, 'columns' | 'rowCount' | 'bytes'> & {
    readonly fileName: string;
  })[];
  /** Earlier exports, where they were listed. */
  readonly listed?: readonly ListedExport[] | undefined;
  readonly artifact: { readonly name: string; readonly url: string } | undefined;
  readonly problems: readonly string[];
  readonly nextStep: string | undefined;
  /** Markdown of the comparison with an earlier run. */
  readonly comparison?: string | undefined;
  /** The inputs that give the same export again, by name; no secret among them. */
  readonly stepInputs?: readonly (readonly [name: string, value: string])[] | undefined;
}
