import type {
  Aggregation,
  ComputationMode,
  ExportKind,
  Granularity,
  MetricLevel,
  TerminalDate,
  WorkCategory,
} from './catalogue.ts';

interface Asked<Kind extends ExportKind> {
  readonly kind: Kind;
  readonly granularity: Granularity;
  /** Merged last into every request body, as a JSON Merge Patch (RFC 7396). */
  readonly overrides: JsonObject;
}
interface Grouped {
  readonly metricGroups?: Words;
}
interface Measured {
  readonly metrics?: Words;
}
type Words = readonly string[] | undefined;

type BusinessAlignment = Asked<'business-alignment'> & Grouped;

interface Productivity extends Asked<'productivity'>, Grouped, Measured {
  readonly metricLevel: MetricLevel;
  readonly aggregation?: Aggregation | undefined;
}

interface Sprint extends Asked<'sprint'>, Grouped, Measured {
  readonly metricLevel: MetricLevel;
  readonly computationMode?: ComputationMode | undefined;
}

interface Efficiency extends Asked<'efficiency'>, Grouped, Measured {
  readonly aggregation?: Aggregation | undefined;
  readonly workCategories?: readonly WorkCategory[] | undefined;
  readonly managerEmail?: string | undefined;
}

interface TimeInStatus extends Asked<'time-in-status'> {
  readonly metricLevel: MetricLevel;
  /** Workflow status names as the issue tracker writes them. */
  readonly issueStatuses?: Words;
  readonly terminalDate?: TerminalDate | undefined;
}

/** An empty list of metrics asks for all of them. */
interface TeamReport extends Asked<'team-report'>, Measured {
  readonly efficiencyMetrics?: Words;
  /** Of the efficiency metrics. */
  readonly aggregation?: Aggregation | undefined;
}

/** An empty list of metrics asks for all of them. */
interface ContributorReport extends Asked<'contributor-report'>, Measured {
  readonly includeRatings: boolean;
}

/** What to export, in our words and already checked against the catalogue; absent means "not given, not sent". */
export type Selection =
  | BusinessAlignment
  | Productivity
  | Sprint
  | Efficiency
  | TimeInStatus
  | TeamReport
  | ContributorReport;

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
