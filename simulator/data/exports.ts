import type { ExportType } from '../harness/catalogue.ts';
import type { DateRange, ExportRequest, ReportRequest } from '../harness/requests.ts';
import { hash } from './chance.ts';
import { type Dataset, datasetOf, type Figures, type Subject, type Table } from './dataset.ts';
import type { Organization, Team } from './organization.ts';
import { developersOf } from './people.ts';
import { type Granularity, type Period, periodsOf, sprintsOf } from './periods.ts';
import { businessAlignmentTable } from './tables/business-alignment.ts';
import { efficiencyTable } from './tables/efficiency.ts';
import { productivityLevel, productivityTable } from './tables/productivity.ts';
import { contributorReportTable, teamReportTable } from './tables/report.ts';
import { sprintTable } from './tables/sprint.ts';
import { timeInStatusTable } from './tables/time-in-status.ts';

const tables: Record<ExportType, (request: ExportRequest, figures: Figures) => Table> = {
  'business-alignment': businessAlignmentTable,
  productivity: productivityTable,
  sprint: sprintTable,
  efficiency: efficiencyTable,
  'time-in-status': timeInStatusTable,
};

/** What an export contains: its teams, or their people, times the periods of its range. */
export function exportDataset(
  type: ExportType,
  request: ExportRequest,
  organization: Organization,
  figures: Figures,
  rowCount?: number,
): Dataset {
  const teams = teamsInScope(request, organization);
  const perDeveloper = type === 'productivity' && productivityLevel(request) === 'developer';
  const subjects: readonly Subject[] = perDeveloper ? teams.flatMap(developersOf) : teams;
  return datasetOf(tables[type](request, figures), subjects, periodsOfExport(request), rowCount);
}

/** What a legacy report contains: the team and those below it; of a contributor report also their people. */
export function reportDataset(
  request: ReportRequest,
  organization: Organization,
  rowCount?: number,
): Dataset {
  const teamId = String(request.teamRefId ?? request.collectionId);
  const nodes = organization.nodesOf(teamId);
  const period = reportPeriod(request);
  if (!request.productivityContributors)
    return datasetOf(teamReportTable(request), nodes, [period], rowCount);
  const leaves = new Set(organization.teamsOf(teamId).map((team) => team.id));
  const subjects = nodes.flatMap((node): Subject[] =>
    leaves.has(node.id) ? [node, ...developersOf(node)] : [node],
  );
  return datasetOf(contributorReportTable(request), subjects, [period], rowCount);
}

function teamsInScope({ scope }: ExportRequest, organization: Organization): readonly Team[] {
  if (scope.teamId !== undefined) return organization.teamsOf(scope.teamId);
  const teams = organization.teamsOfTree(scope.orgTreeName ?? '');
  const { managerEmailId } = scope;
  if (managerEmailId === undefined) return teams;
  // A manager has one team in four; the same ones each time.
  return teams.filter((team) => hash(managerEmailId, team.id) % 4 === 0);
}

function periodsOfExport({ dateRange, options }: ExportRequest): Period[] {
  const granularity = String(options?.granularity ?? 'monthly').toLowerCase() as Granularity;
  const perSprint = options?.metricLevel === 'sprint' || options?.aggregationLevel === 'sprint';
  return perSprint ? sprintsOf(dateRange, granularity) : periodsOf(dateRange, granularity);
}

/** A report has no time series: granularity is the unit of its rates (LG). */
function reportPeriod({ dateStart, dateEnd, granularity, options }: ReportRequest): Period {
  const unit = granularity ?? options?.granularity ?? 'weekly';
  const days = { daily: 1, weekly: 7, monthly: 30 }[unit.toLowerCase()] ?? 7;
  const range: DateRange = { start: dateStart, end: dateEnd };
  const [first] = periodsOf(range, 'daily');
  return { ...range, label: '', days, epochDay: first?.epochDay ?? 0 };
}
