/**
 * What is sent to Harness: headers and bodies. Sources are Harness's export pages, named as in
 * harness/catalogue.ts (BA, PR, SP, EF, TS, LG) and IX, the index page of the exports.
 */
import { CATALOGUE, type ExportKind, TERMINAL_DATE_COLUMNS } from './catalogue.ts';
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
  const body = withoutUndefined(draftBody(selection, target, range, identifiers));
  return mergePatch(body, selection.overrides) as JsonObject;
}

/** What overrides put in the place of what an export is of: absent where they leave it alone, null where they remove it. */
export interface Overridden {
  readonly start?: JsonValue;
  readonly end?: JsonValue;
  readonly teamId?: JsonValue;
  readonly orgTreeName?: JsonValue;
}

/** What input request-overrides changes of the dates, the team and the tree of a request. */
export function overriddenBy(kind: ExportKind, overrides: JsonObject): Overridden {
  const at = (...path: string[]) => valueAt(overrides, path);
  if (CATALOGUE[kind].protocol === 'export') {
    return withoutUndefined({
      start: at('dateRange', 'start'),
      end: at('dateRange', 'end'),
      teamId: at('scope', 'teamId'),
      orgTreeName: at('scope', 'orgTreeName'),
    });
  }
  const collectionId = at('collectionId');
  const teamId = collectionId === undefined ? at('teamRefId') : collectionId;
  return withoutUndefined({ start: at('dateStart'), end: at('dateEnd'), teamId });
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
  const { granularity, metricGroups, metrics, metricLevel, aggregation } = selection;
  const scope = scopeWithIdentifiers(target, identifiers);
  const dateRange = { start, end };
  switch (selection.kind) {
    case 'business-alignment':
      return { scope, dateRange, metricGroups, options: { granularity: granularity.toUpperCase() } };
    case 'productivity':
      return {
        scope: { orgTreeName: target.orgTreeName, teamId: target.teamId },
        dateRange,
        metricGroups,
        metrics,
        options: { metricLevel, aggregation, granularity, format: 'csv' },
      };
    case 'sprint':
      return {
        scope,
        dateRange,
        metricGroups,
        // SP's sample has the key `metric`, its table `metrics`.
        metrics,
        options: {
          computationMode: selection.computationMode?.toUpperCase().replace('-', '_'),
          metricLevel,
          granularity: granularity.toUpperCase(),
        },
      };
    case 'efficiency':
      return {
        scope: { ...scope, managerEmailId: selection.managerEmail },
        dateRange,
        metricGroups: metricGroups ?? (metrics ? undefined : EFFICIENCY_GROUPS),
        metrics,
        options: {
          granularity: granularity.toUpperCase(),
          aggregation,
          format: 'csv',
          workCategoryFilter: selection.workCategories?.map((category) => category.toUpperCase()),
        },
      };
    case 'time-in-status':
      return {
        scope,
        dateRange,
        issueStatuses: selection.issueStatuses,
        options: {
          aggregationLevel: metricLevel,
          granularity,
          terminalDateColumn: selection.terminalDate && TERMINAL_DATE_COLUMNS[selection.terminalDate],
        },
      };
    case 'team-report':
      return {
        collectionId: target.teamId,
        dateStart: start,
        dateEnd: end,
        teamRefId: Number(target.teamId),
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
        collectionId: target.teamId,
        dateStart: start,
        dateEnd: end,
        granularity: granularity.toUpperCase(),
        includeRatings: selection.includeRatings,
        productivityContributors: { metrics: metrics ?? [] },
      };
  }
}

/** BA, SP, EF, TS: an org tree is named together with its organization and project; a team stands alone. */
function scopeWithIdentifiers(
  { teamId, orgTreeName }: Target,
  { orgIdentifier, projectIdentifier }: ProjectIdentifiers,
): object {
  return orgTreeName === undefined ? { teamId } : { orgTreeName, orgIdentifier, projectIdentifier };
}

function withoutUndefined(draft: object): JsonObject {
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
