import type { CsvFacts } from '../csv/inspection.ts';
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
  readonly csv?: (CsvFacts & { readonly bytes: number }) | undefined;
  readonly failure?: string | undefined;
}

/** A file as it was published. */
interface PublishedFile {
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly bytes: number;
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
  /** One of them may be that of several exports. */
  readonly files: readonly PublishedFile[];
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

/** How much of each part a summary shows. */
const ALL = {
  previewRows: 5,
  columns: 60,
  charts: true,
  teams: 100,
  exports: 200,
  moreFigures: true,
  reproduce: true,
  comparison: true,
  figures: true,
  problems: 50,
};

export type Detail = Readonly<typeof ALL>;

/** What is left out, step by step and for good, until a summary is small enough. */
const STEPS: readonly Partial<Detail>[] = [
  {},
  { previewRows: 0 },
  { columns: 0 },
  { teams: 20 },
  { charts: false },
  { exports: 20 },
  { moreFigures: false },
  { reproduce: false },
  { teams: 0 },
  { comparison: false },
  { figures: false },
  { exports: 5, problems: 5 },
];

/** From everything to the least, each with less than the one before. */
export const DETAILS: readonly Detail[] = STEPS.map((_, index) =>
  Object.assign({}, ALL, ...STEPS.slice(0, index + 1)),
);
