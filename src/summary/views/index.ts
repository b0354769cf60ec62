import { formatCount } from '../../format.ts';
import type { ExportKind } from '../../harness/catalogue.ts';
import type { XyChart } from '../charts.ts';
import type { Figures, Measure } from '../figures/figures.ts';
import { investmentView, statusesView } from './named-columns.ts';
import {
  barChart,
  courseChart,
  type Figure,
  isCombined,
  MAX_REPORT_TEAMS,
  MAX_TEAM_COLUMNS,
  measureFigure,
  type View,
} from './view.ts';

/** The limit for an export without ranked measures. */
const MAX_UNRANKED = 10;

/** The views of exports that are not a list of measures, undefined where the columns that they need are missing. */
const OWN_VIEWS: { readonly [Kind in ExportKind]?: (figures: Figures) => View | undefined } = {
  'business-alignment': investmentView,
  'time-in-status': statusesView,
};
/** What is drawn over time: the names of figures. */
const COURSES: { readonly [Kind in ExportKind]?: readonly { bars?: string; line?: string }[] } = {
  productivity: [{ bars: 'prs-merged' }, { bars: 'work-items-completed' }, { line: 'pr-cycle-time' }],
  sprint: [{ bars: 'committed', line: 'delivered' }, { line: 'commitment-delivered' }],
  efficiency: [{ line: 'lead-time' }, { bars: 'deployments' }],
};
const PHASES = ['planning', 'coding', 'review', 'build', 'deploy'];

/** How the export is shown. */
export function viewOf(figures: Figures): View {
  return OWN_VIEWS[figures.kind]?.(figures) ?? measuresView(figures);
}

/** A line for each measure, which fits every export: those that the table ranks first, the others in a second table. */
function measuresView(figures: Figures): View {
  const { kind, measures } = figures;
  const rankOf = ({ column }: Measure) => column.rank ?? Number.MAX_SAFE_INTEGER;
  const sorted = measures.toSorted((a, b) => rankOf(a) - rankOf(b));
  const ranked = measures.filter(({ column }) => column.rank !== undefined);
  const keyCount = kind === 'team-report' ? measures.length : ranked.length || MAX_UNRANKED;
  const all = sorted.map((measure) => measureFigure(figures, measure));
  const keyFigures = all.slice(0, keyCount);
  return {
    heading: 'Figure',
    keyFigures,
    basis: isCombined(figures) ? 'Combined' : undefined,
    more: all.slice(keyCount),
    charts: chartsOf(figures, all),
    teamColumns: keyFigures.slice(0, MAX_TEAM_COLUMNS),
    remark: combinationRemark(figures),
  };
}

/** How the rows of a period became one value, where there were several. */
function combinationRemark(figures: Figures): string {
  const { kind, hasOverlap, measures, teamCount } = figures;
  if (kind === 'team-report') {
    return teamCount > MAX_REPORT_TEAMS
      ? `Over ${formatCount(teamCount, 'row')}, each counted once, the ones above others as well. A value of 0 may mean that there is none.`
      : '';
  }
  if (hasOverlap)
    return 'Nothing is summed, since rows overlap: those of a team and of teams below it, or several of a team for a period.';
  if (!isCombined(figures) || !measures.some(({ combined }) => combined === 'sum')) return '';
  const isPooled = measures.some(({ pooled }) => pooled !== undefined);
  return `Counts and totals are summed${isPooled ? '; rates are those of the sums, as in "5 of 100"' : ''}; for averages and other rates, the median is shown.`;
}

/** The courses, and the phases of the lead time (EF). */
function chartsOf(figures: Figures, all: readonly Figure[]): XyChart[] {
  const named = (name = '') => all.filter((figure) => figure.name === name).slice(0, 1);
  const phases = figures.kind === 'efficiency' ? PHASES.flatMap(named) : [];
  return [
    ...(COURSES[figures.kind] ?? []).flatMap(({ bars, line }) =>
      courseChart(figures, named(bars), named(line)),
    ),
    barChart(
      figures,
      'Lead time by phase',
      phases.map((phase) => ({ ...phase, label: phase.label.replace(/ \(.*$/, '') })),
    ),
  ];
}
