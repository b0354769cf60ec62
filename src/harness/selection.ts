import type {
  Aggregation,
  ComputationMode,
  ExportKind,
  Granularity,
  MetricLevel,
  TerminalDate,
  WorkCategory,
} from './catalogue.ts';

/** What to export, in our words and already checked against the catalogue; absent means "not given, not sent". */
export interface Selection {
  readonly kind: ExportKind;
  readonly granularity: Granularity;
  readonly metricGroups: readonly string[];
  readonly metrics: readonly string[] | undefined;
  /** Absent where the export has no levels. */
  readonly metricLevel: MetricLevel | undefined;
  readonly aggregation: Aggregation | undefined;
  readonly computationMode: ComputationMode | undefined;
  /** Workflow status names as the issue tracker writes them. */
  readonly issueStatuses: readonly string[];
  readonly terminalDate: TerminalDate | undefined;
  readonly workCategories: readonly WorkCategory[];
  readonly includeRatings: boolean;
  readonly efficiencyMetrics: readonly string[] | undefined;
  readonly managerEmail: string | undefined;
  /** Merged last into every request body, as a JSON Merge Patch (RFC 7396). */
  readonly overrides: JsonObject;
}

/** The Harness organization and project, which every V2 request names (BA, PR, SP, EF, TS). */
export interface ProjectIdentifiers {
  readonly orgIdentifier: string | undefined;
  readonly projectIdentifier: string | undefined;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A team, a tree, or a team within a tree; the label is what people and file names call it. */
export interface Target {
  readonly label: string;
  readonly teamId: string | undefined;
  readonly orgTreeName: string | undefined;
}

/** Whole days of the ISO 8601 calendar, both ends included, `yyyy-MM-dd`. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}
