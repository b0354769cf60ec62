/** The body of a create, checked. */
export interface ExportRequest {
  readonly scope: {
    readonly teamId?: string;
    readonly orgTreeName?: string;
    readonly orgIdentifier?: string;
    readonly projectIdentifier?: string;
    readonly managerEmailId?: string;
  };
  readonly dateRange: DateRange;
  readonly metricGroups?: readonly string[];
  readonly metrics?: readonly string[];
  /** Sprint's other spelling of `metrics`. */
  readonly metric?: readonly string[];
  readonly issueStatuses?: readonly string[];
  readonly options?: Readonly<Record<string, string | readonly string[]>>;
}

/** Days as yyyy-MM-dd, both included. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

/** The body of a legacy report, checked. The keys decide which report it is. */
export interface ReportRequest {
  readonly collectionId?: string;
  readonly teamRefId?: number;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly granularity?: string;
  readonly options?: { readonly granularity?: string };
  readonly includeRatings?: boolean;
  readonly productivity?: { readonly metrics?: readonly string[] };
  readonly efficiency?: { readonly metrics?: readonly string[]; readonly calculationType?: string };
  readonly productivityContributors?: { readonly metrics?: readonly string[] };
}
