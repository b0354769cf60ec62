import { formatCount } from '../../format.ts';
import { capital, readableName } from '../../harness/column-words.ts';
import type { PieChart, XyChart } from '../charts.ts';
import type { Figures } from '../figures/figures.ts';
import { investmentView } from './investment-view.ts';
import { statusesView } from './statuses-view.ts';
import {
  courseChart,
  type Figure,
  isCombined,
  MAX_REPORT_TEAMS,
  MAX_TEAM_COLUMNS,
  measureFigure,
  type View,
  withPeriod,
} from './view.ts';

/** The limit for an export without ranked measures. */
const MAX_KEY_FIGURES = 10;

type Charts = (figures: Figures, all: readonly Figure[]) => View['charts'];

/** The view of the export, or a plain one if the columns that it needs are missing. */
export function viewOf(figures: Figures): View {
  switch (figures.kind) {
    case 'business-alignment':
      return investmentView(figures) ?? measuresView(figures);
    case 'time-in-status':
      return statusesView(figures) ?? measuresView(figures);
    case 'productivity':
      return measuresView(figures, productivityCharts);
    case 'sprint':
      return measuresView(figures, sprintCharts);
    case 'efficiency':
      return measuresView(figures, efficiencyCharts);
    case 'team-report':
    case 'contributor-report':
      return measuresView(figures);
  }
}

/** A line for each measure, which fits every export: those that the table ranks first, the others in a second table. */
function measuresView(figures: Figures, charts: Charts = () => []): View {
  const { kind, measures } = figures;
  const ranked = measures.filter(({ column }) => column.rank !== undefined);
  ranked.sort((a, b) => (a.column.rank ?? 0) - (b.column.rank ?? 0));
  const others = measures.filter(({ column }) => column.rank === undefined);
  const keyCount = kind === 'team-report' ? measures.length : ranked.length || MAX_KEY_FIGURES;
  const all = [...ranked, ...others].map((measure) => measureFigure(figures, measure));
  const keyFigures = all.slice(0, keyCount);
  return {
    heading: 'Figure',
    keyFigures,
    more: all.slice(keyCount),
    charts: charts(figures, all),
    teamColumns: keyFigures.slice(0, MAX_TEAM_COLUMNS),
    remarks: [combinationRemark(figures)],
  };
}

/** How the rows of a period became one value, where there were several. */
function combinationRemark(figures: Figures): string {
  const { kind, overlap, measures, teamCount } = figures;
  if (kind === 'team-report') {
    return teamCount > MAX_REPORT_TEAMS
      ? `Over ${formatCount(teamCount, 'row')}, each counted once, the ones above others as well. A value of 0 may mean that there is none.`
      : '';
  }
  if (overlap === 'nested')
    return 'Nothing is summed, since some rows hold those of others (a team and those below it).';
  if (overlap === 'repeated')
    return 'Nothing is summed, since some teams have more than one row for a period.';
  if (!isCombined(figures) || !measures.some(({ combined }) => combined === 'sum')) return '';
  const isPooled = measures.some(({ pooled }) => pooled !== undefined);
  return `Counts and totals are summed${isPooled ? '; rates are those of the sums, as in "5 of 100"' : ''}; for averages and other rates, the median is shown.`;
}

/** Trends of the DORA metrics (EF), and the phases of the lead time. */
function efficiencyCharts(figures: Figures, all: readonly Figure[]): XyChart[] {
  const phases = named(all, 'planning', 'coding', 'review', 'build', 'deploy').filter(
    ({ now }) => now !== null,
  );
  const phaseChart: XyChart = {
    title: `${withPeriod(figures, 'Lead time by phase')}${ofTeams(figures, 'median of')}`,
    unit: capital(phases[0]?.unit ?? 'Time'),
    labels: phases.map(({ label }) => label.replace(/ \(.*$/, '')),
    bars: phases.map(({ now }) => now),
  };
  return [
    ...course(figures, named(all, 'lead-time')[0], 'lines'),
    ...course(figures, named(all, 'deployments')[0], 'bars'),
    ...(phases.length > 1 ? [phaseChart] : []),
  ];
}

/** How much gets done, and how fast (PR). */
function productivityCharts(figures: Figures, all: readonly Figure[]): (XyChart | PieChart)[] {
  const [done] = named(all, 'prs-merged', 'work-items-completed');
  const [cycleTime] = named(all, 'pr-cycle-time');
  const trends = [...course(figures, done, 'bars'), ...course(figures, cycleTime, 'lines')];
  const sizes = named(all, 'pr-merged-small', 'pr-merged-medium', 'pr-merged-large');
  const isWhole = sizes.length > 1 && sizes.every(({ combined }) => combined === 'sum');
  if (trends.length > 0 || !isWhole) return trends;
  const slices = sizes.map(({ label, now }) => ({
    name: readableName(label.replace(/^PR merged /i, '')),
    value: now ?? 0,
  }));
  return [{ title: withPeriod(figures, 'PRs merged by size'), slices }];
}

/** Whether sprints deliver what was committed (SP). */
function sprintCharts(figures: Figures, all: readonly Figure[]): XyChart[] {
  const [committed] = named(all, 'committed');
  const lines = named(all, 'delivered');
  const chart = {
    title: 'Committed (bars) and delivered (line)',
    unit: capital(committed?.unit ?? 'Work'),
  };
  const [share] = named(all, 'commitment-delivered');
  return [
    ...(committed && lines.length > 0 ? courseChart(figures, chart, { bars: committed, lines }) : []),
    ...course(figures, share, 'lines'),
  ];
}

/** The first figure of each name; names without one are skipped. */
function named(all: readonly Figure[], ...names: readonly string[]): Figure[] {
  return names.flatMap((name) => all.find((figure) => figure.name === name) ?? []);
}

function course(figures: Figures, figure: Figure | undefined, shape: 'bars' | 'lines'): XyChart[] {
  if (figure === undefined) return [];
  const { combined, label, unit = label } = figure;
  const teams = ofTeams(figures, /\d/.test(combined) ? 'all' : `${combined} of`);
  const chart = {
    title: `${label}${teams}`,
    unit: unit === 'percent' ? '%' : capital(unit === 'count' ? label : unit),
  };
  return courseChart(figures, chart, shape === 'bars' ? { bars: figure } : { lines: [figure] });
}

function ofTeams({ teamCount }: Figures, how: string): string {
  return teamCount > 1 ? `, ${how} ${teamCount} teams` : '';
}
