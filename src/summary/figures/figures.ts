import { formatBytes, formatCount } from '../../format.ts';
import type { ExportKind } from '../../harness/catalogue.ts';
import type { Column } from '../../harness/find-column.ts';

/** What a summary shows of the rows of an export. A value that is missing is null. */
export interface Figures {
  readonly kind: ExportKind;
  /** In the order of time; one without a label where the rows are not about periods. */
  readonly periods: readonly FigurePeriod[];
  /** Position of the period that the figures are of: the last complete one, or the last one where none is complete. */
  readonly current: number;
  /** Position of the complete period before it; undefined where there is none to compare with. */
  readonly previous: number | undefined;
  /** Position of the last period, where that is not complete and comes after the current one. */
  readonly toDate: number | undefined;
  readonly teamCount: number;
  /** Whether amounts can't be summed: a team's rows include those of another, or a team has several rows for a period. */
  readonly hasOverlap: boolean;
  readonly measures: readonly Measure[];
  readonly ratings: readonly Rating[];
  /** In the order of their names. */
  readonly teams: readonly TeamFigures[];
  /** The labels of the targets and Harness's names of their teams, where the rows have both. */
  readonly targets: readonly { readonly label: string; readonly team: string }[];
  /** Columns beyond those that were checked. */
  readonly columnsLeftOut: number;
  /** Rows that do not say which period they are about. */
  readonly rowsWithoutPeriod: number;
}

export interface FigurePeriod {
  readonly label: string;
  /** `yyyy-MM-dd`, as the rows say. */
  readonly start: string | null;
  readonly end: string | null;
  /** `cut`: the export begins after it does or ends before it. `running`: it is not over yet. */
  readonly state: 'complete' | 'cut' | 'running';
}

/** A measure over the periods. */
export interface Measure {
  /** As the file has it. */
  readonly columnName: string;
  readonly column: Column;
  readonly combined: 'sum' | 'median';
  /** How it follows from other measures, where each row of the file agrees with that. */
  readonly pooled: Formula | undefined;
  /** One for each period. */
  readonly values: readonly (number | null)[];
  /** How many rows of each period have a value. */
  readonly counts: readonly number[];
}

/** The sum of some measures, by position, divided by that of others if there are any. */
export interface Formula {
  readonly of: readonly number[];
  readonly by?: readonly number[];
  /** Default 1. */
  readonly scale?: number;
}

/** How often each word of a rating column stands in each period. */
export interface Rating {
  /** As the file has it. */
  readonly columnName: string;
  readonly title: string;
  /** Position of the measure that it rates; undefined if that is not in the file, as for an overall rating. */
  readonly measure: number | undefined;
  readonly words: readonly { readonly word: string; readonly counts: readonly number[] }[];
}

export interface TeamFigures {
  /** Null where it may be the name of a person. */
  readonly team: string | null;
  /** By period, a value for each measure; empty where it has no rows. */
  readonly course: readonly (readonly (number | null)[])[];
  /** One for each rating column, in the current period. */
  readonly ratings: readonly (string | null)[];
}

/** Larger files are not read for figures. */
export const MAX_FIGURE_ROWS = 50_000;
export const MAX_FIGURE_BYTES = 16 * 1024 * 1024;

/** Why a summary has no figures, as sentences. */
export const WHY_NOT = {
  personal: 'No figures and no rows are shown here, since the rows stand for individual people.',
  'too-large': `No figures are shown here: beyond ${formatCount(MAX_FIGURE_ROWS, 'row')} or ${formatBytes(MAX_FIGURE_BYTES)} the files are not read for them.`,
  'too-many': 'No figures are shown here: there are too many teams or periods.',
  'no-rows': 'There are no rows to show figures of.',
  'no-values': 'There are no figures to show: no column holds numbers only, or all of its cells are empty.',
  unreadable: 'No figures are shown here, since the file could not be read for them.',
  'no-time': 'No figures are shown here, since there was no time left to read the file for them.',
} as const;

export type NoFigures = keyof typeof WHY_NOT;
