/**
 * What is sent to Harness: headers and bodies. Sources are Harness's export pages, named as in
 * domain/catalogue.ts (BA, PR, SP, EF, TS, LG) and IX, the index page of the exports.
 */
import { CATALOGUE, type ExportKind, type Granularity, type TerminalDate } from './catalogue.ts';
import type { DateRange, JsonObject, JsonValue, ProjectIdentifiers, Selection, Target } from './selection.ts';

/**
 * The headers that prove who asks. `authorization: ApiKey …` everywhere; LG's text asks for `x-api-key`, its examples for
 * `authorization`, so both go there. A platform token (`pat.<account>.…`, `sat.<account>.…`) is sent as Harness's own tools
 * do, with its account.
 */
export function credentialHeaders(apiKey: string, kind: ExportKind): Record<string, string> {
  const account = /^[ps]at\.([^.]+)\../.exec(apiKey)?.[1];
  return {
    authorization: `ApiKey ${apiKey}`,
    ...(account !== undefined || CATALOGUE[kind].protocol === 'report' ? { 'x-api-key': apiKey } : {}),
    ...(account === undefined ? {} : { 'harness-account': account }),
  };
}

/** The body of the request that creates the export or, for the legacy reports, answers with it; overrides merged in last. */
export function requestBody(
  selection: Selection,
  target: Target,
  range: DateRange,
  identifiers: ProjectIdentifiers,
): JsonObject {
  const body = withoutUndefined(BODIES[selection.kind](selection, target, range, identifiers));
  return mergePatch(body, selection.overrides) as JsonObject;
}

type Draft = { [key: string]: JsonValue | undefined | Draft };

const TERMINAL_DATE_COLUMNS: Readonly<Record<TerminalDate, string>> = {
  'issue-resolved': 'issue_resolved_at',
  'version-release': 'version_release_date',
};

const BODIES: Readonly<
  Record<
    ExportKind,
    (selection: Selection, target: Target, range: DateRange, ids: ProjectIdentifiers) => Draft
  >
> = {
  'business-alignment': (selection, target, range, identifiers) => ({
    scope: scopeWithIdentifiers(target, identifiers),
    dateRange: datesOf(range),
    metricGroups: nonEmpty(selection.metricGroups),
    options: { granularity: upper(selection.granularity) },
  }),
  productivity: (selection, target, range) => ({
    scope: { orgTreeName: target.orgTreeName, teamId: target.teamId },
    dateRange: datesOf(range),
    metricGroups: nonEmpty(selection.metricGroups),
    metrics: nonEmpty(selection.metrics),
    options: {
      metricLevel: selection.metricLevel,
      aggregation: selection.aggregation,
      granularity: selection.granularity,
      format: 'csv',
    },
  }),
  sprint: (selection, target, range, identifiers) => ({
    scope: scopeWithIdentifiers(target, identifiers),
    dateRange: datesOf(range),
    metricGroups: nonEmpty(selection.metricGroups),
    // SP's sample has the key `metric`, its table `metrics`.
    metrics: nonEmpty(selection.metrics),
    options: {
      computationMode: selection.computationMode?.toUpperCase().replace('-', '_'),
      metricLevel: selection.metricLevel,
      granularity: upper(selection.granularity),
    },
  }),
  efficiency: (selection, target, range, identifiers) => ({
    scope: { ...scopeWithIdentifiers(target, identifiers), managerEmailId: selection.managerEmail },
    dateRange: datesOf(range),
    metricGroups: nonEmpty(selection.metricGroups),
    metrics: nonEmpty(selection.metrics),
    options: {
      granularity: upper(selection.granularity),
      aggregation: selection.aggregation,
      format: 'csv',
      workCategoryFilter: nonEmpty(selection.workCategories.map((category) => category.toUpperCase())),
    },
  }),
  'time-in-status': (selection, target, range, identifiers) => ({
    scope: scopeWithIdentifiers(target, identifiers),
    dateRange: datesOf(range),
    issueStatuses: nonEmpty(selection.issueStatuses),
    options: {
      aggregationLevel: selection.metricLevel,
      granularity: selection.granularity,
      terminalDateColumn: selection.terminalDate && TERMINAL_DATE_COLUMNS[selection.terminalDate],
    },
  }),
  'team-report': (selection, target, range) => ({
    collectionId: target.teamId,
    dateStart: range.start,
    dateEnd: range.end,
    teamRefId: Number(target.teamId),
    granularity: selection.granularity,
    // Without either key the report would have no columns; an empty list means every metric (LG).
    productivity:
      selection.metrics || !selection.efficiencyMetrics ? { metrics: selection.metrics ?? [] } : undefined,
    efficiency: selection.efficiencyMetrics && {
      metrics: selection.efficiencyMetrics,
      calculationType: selection.aggregation?.toUpperCase(),
    },
  }),
  'contributor-report': (selection, target, range) => ({
    collectionId: target.teamId,
    dateStart: range.start,
    dateEnd: range.end,
    granularity: upper(selection.granularity),
    includeRatings: selection.includeRatings,
    productivityContributors: { metrics: selection.metrics ?? [] },
  }),
};

/** BA, SP, EF, TS: an org tree is named together with its organization and project; a team stands alone. */
function scopeWithIdentifiers(
  { teamId, orgTreeName }: Target,
  { orgIdentifier, projectIdentifier }: ProjectIdentifiers,
): Draft {
  return orgTreeName === undefined ? { teamId } : { orgTreeName, orgIdentifier, projectIdentifier };
}

function datesOf({ start, end }: DateRange): Draft {
  return { start, end };
}

function nonEmpty(list: readonly string[] | undefined): readonly string[] | undefined {
  return list !== undefined && list.length > 0 ? list : undefined;
}

function upper(granularity: Granularity): string {
  return granularity.toUpperCase();
}

function withoutUndefined(draft: Draft): JsonObject {
  return JSON.parse(JSON.stringify(draft)) as JsonObject;
}

/** JSON Merge Patch (RFC 7396): objects merge, anything else replaces, null removes. */
function mergePatch(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch;
  const merged = new Map<string, JsonValue>(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
