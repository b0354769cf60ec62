import type { ExportType } from '../../simulator/index.ts';

/** The example bodies of Harness's pages. */
export const documentedExports: Record<ExportType, string> = {
  'business-alignment':
    '{"scope":{"teamId":"team_abc123"},"dateRange":{"start":"2026-01-01","end":"2026-03-31"},"metricGroups":["CATEGORIZED","UNCATEGORIZED"],"options":{"granularity":"MONTHLY"}}',
  productivity:
    '{"scope":{"orgTreeName":"Engineering","teamId":"456"},"dateRange":{"start":"2024-01-01","end":"2024-12-31"},"metricGroups":["activity","velocity"],"options":{"metricLevel":"developer","aggregation":"mean","granularity":"monthly","format":"csv"}}',
  sprint:
    '{"scope":{"teamId":"1"},"dateRange":{"start":"2026-01-01","end":"2026-03-31"},"metricGroups":["work","delivery","deliveryAnalysis","analysis"],"options":{"computationMode":"STORY_POINTS","metricLevel":"team","granularity":"SPRINT"}}',
  efficiency:
    '{"scope":{"teamId":"team_abc123"},"dateRange":{"start":"2026-01-01","end":"2026-03-31"},"metricGroups":["lttc","df","mttr","cfr","summary"],"options":{"granularity":"MONTHLY","aggregation":"mean","format":"csv","workCategoryFilter":["BUGS","FEATURES"]}}',
  'time-in-status':
    '{"scope":{"teamId":"team_abc123"},"dateRange":{"start":"2024-01-01","end":"2024-03-31"},"issueStatuses":["In Progress","In Review","QA","Done"],"options":{"aggregationLevel":"sprint","granularity":"weekly","terminalDateColumn":"issue_resolved_at"}}',
};

export const documentedReports = {
  team: '{"collectionId":"123","dateStart":"2024-01-01","dateEnd":"2024-12-31","teamRefId":123,"granularity":"weekly","productivity":{"metrics":["PR_VELOCITY_PER_DEV","CODING_DAYS_PER_DEV"]}}',
  'team, DORA':
    '{"dateStart":"2024-01-01","dateEnd":"2024-12-31","teamRefId":123,"efficiency":{"metrics":["LEAD_TIME_FOR_CHANGES","DEPLOYMENT_FREQUENCY","MEAN_TIME_TO_RESTORE"]}}',
  contributor:
    '{"collectionId":"1","dateStart":"2025-11-03","dateEnd":"2025-11-30","granularity":"WEEKLY","includeRatings":true,"productivityContributors":{"metrics":["PR_VELOCITY","WORK_TYPE_COMPLETED","CODING_DAYS","TIME_TO_FIRST_COMMENT","NUMBER_OF_COMMENTS_PER_PR","AVG_TIME_TO_COMPLETE","NO_OF_PRS_WITH_MISSING_TICKETS"]}}',
};

export const exportTypes = Object.keys(documentedExports) as ExportType[];

export type Json = Record<string, unknown>;

/** A documented body with `patch` merged into it, one level deep; `undefined` takes a key away. */
export function patched(body: string, patch: Json): Json {
  const json = JSON.parse(body) as Record<string, Json>;
  for (const [key, value] of Object.entries(patch)) {
    const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
    Object.assign(json, { [key]: isNested ? { ...json[key], ...value } : value });
  }
  return json;
}
