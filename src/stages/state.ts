import type { StoredCsv } from '../csv/rows.ts';
import type { CsvStore } from '../csv/store.ts';
import type { Failure } from '../failure.ts';
import type { Budget } from '../flow/retry.ts';
import type { SeiClient } from '../harness/client.ts';
import type { ListedExport } from '../harness/lists.ts';
import type { JsonObject } from '../harness/selection.ts';
import type { Inputs } from '../inputs/index.ts';
import type { Outcome } from '../outcome.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { ArtifactStore, Clock, Runner, Transport, UploadedArtifact } from '../ports.ts';
import type { FileColumns } from '../privacy/personal-columns.ts';
import type { SummaryData } from '../summary/summary.ts';

/** What a run needs from outside. */
export interface World {
  readonly version: string;
  /** Of the workflow run; empty outside of one. */
  readonly runUrl: string;
  readonly clock: Clock;
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number;
  readonly transport: Transport;
  readonly runner: Runner;
  readonly artifacts: ArtifactStore;
  readonly openStore: (outputDirectory: string) => CsvStore;
  /** Aborted, with a Failure as its reason, when the run is to end at once. */
  readonly stop: AbortSignal;
}

/** What every stage gets. It is the same during a run, except that each stage has its own budget. */
export interface RunContext extends World {
  readonly store: CsvStore;
  readonly client: SeiClient;
  readonly inputs: Inputs;
  /** Epoch milliseconds. */
  readonly startedMs: number;
  /** How long the server has for each part of an answer, milliseconds. */
  readonly answerLimitMs: number;
  readonly budget: Budget;
}

/** The context of one export. */
export interface ExportContext extends RunContext {
  /** Log lines that say whose they are where there are several exports. */
  readonly info: (line: string) => void;
  readonly warning: (line: string) => void;
  /** Whether the cells of all rows are counted, since the whole file is read again anyway. */
  readonly checksAllRows: boolean;
  readonly guard: ColumnCheck;
  /** Called as soon as the export has an id, before its first poll. */
  readonly onExportId: (exportId: string, reused: boolean) => void;
}

/** The results of the stages so far. Each stage reads those of earlier ones; the end of the run reports them, also after a failure. */
export interface RunState {
  /** Absent until they are known to be right. */
  inputs?: Inputs | undefined;
  checkColumns: ColumnCheck;
  baseline?: Baseline | undefined;
  plan: PlanItem[];
  /** How each export of the plan ended; unfinished ones are missing. */
  results: ExportResult[];
  /** Metrics and groups that were asked for and that no column is known to answer. */
  unanswered: readonly string[];
  /** Earlier exports, where they were listed. */
  listed: readonly ListedExport[] | undefined;
  /** What is published: one file for each export, or one for all. */
  files: StoredCsv[];
  /** Names of files that keep their rows, since the new file has none. */
  keptFiles: string[];
  /** Whether time ran out before the files were assembled, so that they are published as received. */
  isUnmerged: boolean;
  /** The file of input `history`, where this run has written it. */
  history?: StoredCsv | undefined;
  manifestPath?: string | undefined;
  /** The summary's section about the baseline, as Markdown. */
  comparison?: string | undefined;
  artifact?: UploadedArtifact | undefined;
  /** Of the page, absolute. */
  reportPath?: string | undefined;
  summaryData?: SummaryData | undefined;
  /** What ended the run outside of its exports. */
  failure?: Failure | undefined;
  outcome: Outcome;
}

export type Stage = (context: RunContext, state: RunState) => Promise<void>;

/** Checks a file's columns before the file gets its name; throws a Failure (`personal-data`) if it must not be published. */
type ColumnCheck = (file: FileColumns) => void;

/** A copy of an earlier file from the start of the run, which may overwrite that file. */
interface Baseline {
  /** As the input gives it. */
  readonly name: string;
  /** Under that name; undefined if there is none yet. */
  readonly csv: StoredCsv | undefined;
}

/** How one export of the plan ended, and what is known of it. */
export type ExportResult = {
  readonly item: PlanItem;
  readonly exportId: string | undefined;
  /** The body that created the export, in the spelling that was accepted. */
  readonly request?: JsonObject | undefined;
  /** Whether Harness handed back an existing export; undefined where the export has no id. */
  readonly reused?: boolean | undefined;
  /** How old a reused export was when it was handed back, milliseconds. */
  readonly ageMs?: number | undefined;
  /** When the export was created and completed, ISO 8601, as far as Harness states it. */
  readonly createdAt?: string | undefined;
  readonly completedAt?: string | undefined;
} & (
  | { readonly state: 'collected'; readonly csv: StoredCsv }
  | { readonly state: 'started' }
  | { readonly state: 'failed'; readonly failure: Failure }
);

export type CollectedResult = Extract<ExportResult, { state: 'collected' }>;

export function initialState(): RunState {
  return {
    checkColumns: () => {},
    plan: [],
    results: [],
    unanswered: [],
    listed: undefined,
    files: [],
    keptFiles: [],
    isUnmerged: false,
    outcome: 'failed',
  };
}
