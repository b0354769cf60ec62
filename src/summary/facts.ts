import type { CsvFacts } from '../csv/inspection.ts';
import type { Selection } from '../harness/selection.ts';
import type { Outcome } from '../outcome.ts';
import type { Period } from '../plan/period.ts';
import type { Figures, NoFigures } from './figures/figures.ts';

/** What the job summary tells of one export of the plan. */
export interface SummaryRow {
  readonly target: string;
  readonly exportId: string | undefined;
  readonly fileName: string;
  readonly csv: (CsvFacts & { readonly bytes: number }) | undefined;
  readonly failure: string | undefined;
}

/** The one file that several exports were merged into. */
export interface MergedFile {
  readonly fileName: string;
  readonly rowCount: number;
  readonly bytes: number;
}

/** The beginning of the first file. */
export interface Preview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface SummaryFacts {
  readonly outcome: Outcome;
  readonly selection: Selection | undefined;
  readonly period: Period | undefined;
  readonly rows: readonly SummaryRow[];
  readonly merged?: MergedFile | undefined;
  readonly artifact: { readonly name: string; readonly url: string } | undefined;
  readonly problems: readonly string[];
  readonly nextStep: string | undefined;
  /** What the files say, or why that is not told; undefined where there is no file. */
  readonly figures?: Figures | NoFigures | undefined;
  readonly preview?: Preview | undefined;
  /** Markdown that is ready, of a comparison with an earlier run. */
  readonly comparison?: string | undefined;
  /** The inputs that give the same export again, by name; no secret among them. */
  readonly stepInputs?: readonly (readonly [name: string, value: string])[] | undefined;
}
