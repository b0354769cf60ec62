/** What is sent to Harness. Sources are its export pages, named as in catalogue.ts (BA, PR, SP, EF, TS, LG), and IX, their index page. */
import { CATALOGUE, type ExportKind, TERMINAL_DATE_COLUMNS } from './catalogue.ts';
import type { DateRange, JsonObject, JsonValue, ProjectIdentifiers, Selection, Target } from './selection.ts';

/**
 * The headers that prove who asks. LG's text asks for `x-api-key`, its examples for `authorization`, so both go there. A platform
 * token (`pat.<account>.…`, `sat.<account>.…`) is sent as Harness's own tools do, with its account.
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
  const draft = JSON.stringify(draftBody(selection, target, range, identifiers));
  return mergePatch(JSON.parse(draft) as JsonObject, selection.overrides) as JsonObject;
}

/** Where a body says what it is about, and the input for that. */
const SUBJECTS = {
  export: {
    'dateRange.start': 'start-date',
    'dateRange.end': 'end-date',
    'scope.teamId': 'team-ids',
    'scope.orgTreeName': 'org-tree-name',
  },
  report: { dateStart: 'start-date', dateEnd: 'end-date', collectionId: 'team-ids', teamRefId: 'team-ids' },
};

/** Which fields that say what a request is about overrides change: the value, null where it is removed, and the input for it. */
export function overriddenSubjects(kind: ExportKind, overrides: JsonObject) {
  return Object.entries(SUBJECTS[CATALOGUE[kind].protocol]).flatMap(([field, input]) => {
    const value = valueAt(overrides, field.split('.'));
    return value === undefined ? [] : [{ field, value, input }];
  });
}

/** What a patch puts at the path; what is put in the place of an object above it takes all of that away. */
function valueAt(patch: JsonValue | undefined, [key, ...rest]: readonly string[]): JsonValue | undefined {
  if (key === undefined || patch === undefined) return patch;
  return isObject(patch) ? valueAt(new Map(Object.entries(patch)).get(key), rest) : null;
}

/** EF calls the groups required; these are those of its examples. */
const EFFICIENCY_GROUPS = ['lttc', 'df', 'mttr', 'cfr'];

function draftBody(
  selection: Selection,
  target: Target,
  { start, end }: DateRange,
  identifiers: ProjectIdentifiers,
): object {
  const { kind, granularity, metricGroups, metrics, metricLevel, aggregation } = selection;
  const { teamId, orgTreeName } = target;
  const inCapitals = granularity.toUpperCase();
  // BA, SP, EF, TS: an org tree is named together with its organization and project; a team stands alone.
  const scope = orgTreeName === undefined ? { teamId } : { orgTreeName, ...identifiers };
  const body = { scope, dateRange: { start, end }, metricGroups, metrics };
  const report = { collectionId: teamId, dateStart: start, dateEnd: end };
  switch (kind) {
    case 'business-alignment':
      return { ...body, options: { granularity: inCapitals } };
    case 'productivity':
      return {
        ...body,
        scope: { orgTreeName, teamId },
        options: { metricLevel, aggregation, granularity, format: 'csv' },
      };
    case 'sprint': {
      const computationMode = selection.computationMode?.toUpperCase().replace('-', '_');
      return { ...body, options: { computationMode, metricLevel, granularity: inCapitals } };
    }
    case 'efficiency': {
      const workCategoryFilter = selection.workCategories?.map((category) => category.toUpperCase());
      return {
        ...body,
        scope: { ...scope, managerEmailId: selection.managerEmail },
        metricGroups: metricGroups ?? (metrics ? undefined : EFFICIENCY_GROUPS),
        options: { granularity: inCapitals, aggregation, format: 'csv', workCategoryFilter },
      };
    }
    case 'time-in-status': {
      const terminalDateColumn = selection.terminalDate && TERMINAL_DATE_COLUMNS[selection.terminalDate];
      return {
        ...body,
        issueStatuses: selection.issueStatuses,
        options: { aggregationLevel: metricLevel, granularity, terminalDateColumn },
      };
    }
    case 'team-report':
      return {
        ...report,
        teamRefId: Number(teamId),
        granularity,
        // Without either key the report would have no columns; an empty list means every metric (LG).
        productivity: metrics || !selection.efficiencyMetrics ? { metrics: metrics ?? [] } : undefined,
        efficiency: selection.efficiencyMetrics && {
          metrics: selection.efficiencyMetrics,
          calculationType: aggregation?.toUpperCase(),
        },
      };
    case 'contributor-report':
      return {
        ...report,
        granularity: inCapitals,
        includeRatings: selection.includeRatings,
        productivityContributors: { metrics: metrics ?? [] },
      };
  }
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
