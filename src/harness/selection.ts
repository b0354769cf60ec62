import type { ExportKind, Granularity, MetricLevel, TerminalDate } from './catalogue.ts';

/** What to export, checked against the catalogue; what is absent is not sent. Which export has what: see `requestBody`. */
export interface Selection {
  readonly kind: ExportKind;
  readonly granularity: Granularity;
  /** Merged last into every request body, as a JSON Merge Patch (RFC 7396). */
  readonly overrides: JsonObject;
  readonly metricGroups?: Words;
  /** In the legacy reports an empty list asks for all of them. */
  readonly metrics?: Words;
  readonly metricLevel?: MetricLevel | undefined;
  readonly aggregation?: string | undefined;
  readonly computationMode?: string | undefined;
  readonly workCategories?: Words;
  readonly managerEmail?: string | undefined;
  /** Workflow status names as the issue tracker writes them. */
  readonly issueStatuses?: Words;
  readonly terminalDate?: TerminalDate | undefined;
  readonly efficiencyMetrics?: Words;
  readonly includeRatings?: boolean | undefined;
}
type Words = readonly string[] | undefined;

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
