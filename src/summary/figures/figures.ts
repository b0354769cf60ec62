/** What a summary tells of the rows of an export. Data only, as JSON can carry it: a value that is missing is null. */
export interface Figures {
  readonly rowCount: number;
  /** In the order of time; one without a label where the rows are not about periods. */
  readonly periods: readonly FigurePeriod[];
  /** Of a team's rows in one period, what there is one of each. */
  readonly rowsAre: 'teams' | 'sprints' | 'rows';
  readonly teamCount: number;
  /** Why amounts are not summed: a team's rows hold those of another, or come twice. */
  readonly overlap: 'nested' | 'repeated' | null;
  /** The range of the export begins after its first period does. */
  readonly isFirstCutOff: boolean;
  /** The range of the export ends before its last period does, or that is not over yet. */
  readonly isLastCutOff: boolean;
  readonly series: readonly Series[];
  readonly ratings: readonly RatingSeries[];
  /** In the order of their names, each with what it has in the last period. */
  readonly teams: readonly TeamFigures[];
  /** Columns beyond those that were looked at. */
  readonly columnsLeftOut: number;
  /** Rows that do not say which period they are about. */
  readonly rowsWithoutPeriod: number;
}

export interface FigurePeriod {
  readonly label: string;
  /** `yyyy-MM-dd`, within the range of the export. */
  readonly start: string | null;
  readonly end: string | null;
}

/** A measure over the periods. */
export interface Series {
  readonly column: string;
  readonly combined: 'sum' | 'median';
  /** One for each period. */
  readonly values: readonly (number | null)[];
  /** How many rows of each period have a value. */
  readonly counts: readonly number[];
}

/** How often each word of a rating column stands in each period. */
export interface RatingSeries {
  readonly column: string;
  readonly words: readonly { readonly word: string; readonly counts: readonly number[] }[];
}

export interface TeamFigures {
  readonly team: string;
  /** One for each series. */
  readonly values: readonly (number | null)[];
  /** One for each rating column. */
  readonly ratings: readonly (string | null)[];
}

/** Why a summary has no figures. */
export type NoFigures =
  | 'personal'
  | 'too-large'
  | 'too-many'
  | 'no-rows'
  | 'no-values'
  | 'unreadable'
  | 'no-time';
