import { businessAlignment } from './business-alignment.ts';
import { efficiency } from './efficiency.ts';
import { indexPage } from './index-page.ts';
import { legacyEfficiencyReports, legacyReports, olderReports } from './legacy-reports.ts';
import { orgTreeList, orgTreeTeams } from './org-trees.ts';
import type { Page } from './page.ts';
import { olderProductivity, productivity } from './productivity.ts';
import { sprint } from './sprint.ts';
import { timeInStatus } from './time-in-status.ts';

/** Every page that prints a request. */
export const pages: readonly Page[] = [
  businessAlignment,
  productivity,
  olderProductivity,
  sprint,
  efficiency,
  timeInStatus,
  legacyReports,
  legacyEfficiencyReports,
  olderReports,
  orgTreeTeams,
  orgTreeList,
  indexPage,
];
