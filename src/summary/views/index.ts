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

/** Figures of an export that has no key figures known by name. */
const MAX_KEY_FIGURES = 10;

/** The view of the export that was chosen; where its columns are not those that it needs, a plain one. */
export function viewOf(figures: Figures): View {
  switch (figures.kind) {
    case 'business-alignment':
      return investmentView(figures) ?? measuresView(figures, []);
    case 'time-in-status':
      return statusesView(figures) ?? measuresView(figures, []);
    case 'productivity':
      return measuresView(figures, productivityCharts(figures));
    case 'sprint':
      return measuresView(figures, sprintCharts(figures));
    case 'efficiency':
      return measuresView(figures, efficiencyCharts(figures));
    case 'team-report':
    case 'contributor-report':
      return measuresView(figures, []);
  }
}

/** A line for each measure, which fits every export: those that the table ranks first, the others in a second table. */
function measuresView(figures: Figures, charts: View['charts']): View {
  const ranked = figures.measures
    .filter(({ column }) => column.rank !== undefined)
    .sort((a, b) => (a.column.rank ?? 0) - (b.column.rank ?? 0));
  const others = figures.measures.filter(({ column }) => column.rank === undefined);
  const keyCount =
    figures.kind === 'team-report' ? figures.measures.length : ranked.length || MAX_KEY_FIGURES;
  const all = [...ranked, ...others].map((measure) => measureFigure(figures, measure));
  const keyFigures = all.slice(0, keyCount);
  return {
    heading: 'Figure',
    keyFigures,
    more: all.slice(keyCount),
    charts,
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

/** The course of the DORA metrics (EF), and which phase the lead time goes to. */
function efficiencyCharts(figures: Figures): XyChart[] {
  const phases = measuresNamed(figures, ['planning', 'coding', 'review', 'build', 'deploy']);
  const teams = figures.teamCount > 1 ? `, median of ${figures.teamCount} teams` : '';
  const phaseChart: XyChart = {
    title: `${withPeriod(figures, 'Lead time by phase')}${teams}`,
    unit: capital(phases[0]?.unit ?? 'Time'),
    labels: phases.map(({ label }) => label.replace(/ \(.*$/, '')),
    bars: phases.map(({ now }) => now),
  };
  return [
    ...course(figures, 'lead-time', 'lines'),
    ...course(figures, 'deployments', 'bars'),
    ...(phases.length > 1 ? [phaseChart] : []),
  ];
}

/** How much gets done, and how fast (PR). */
function productivityCharts(figures: Figures): (XyChart | PieChart)[] {
  const merged = course(figures, 'prs-merged', 'bars');
  const trends = [
    ...(merged.length > 0 ? merged : course(figures, 'work-items-completed', 'bars')),
    ...course(figures, 'pr-cycle-time', 'lines'),
  ];
  const sizes = measuresNamed(figures, ['pr-merged-small', 'pr-merged-medium', 'pr-merged-large']);
  const isWhole = sizes.length > 1 && sizes.every(({ combined }) => combined === 'sum');
  if (trends.length > 0 || !isWhole) return trends;
  const slices = sizes.map((size) => ({
    name: readableName(size.label.replace(/^PR merged /i, '')),
    value: size.now ?? 0,
  }));
  return [{ title: withPeriod(figures, 'PRs merged by size'), slices }];
}

/** Whether sprints deliver what was committed (SP). */
function sprintCharts(figures: Figures): XyChart[] {
  const [committed, delivered] = measuresNamed(figures, ['committed', 'delivered']);
  const both =
    committed !== undefined && delivered !== undefined
      ? courseChart(
          figures,
          { title: 'Committed (bars) and delivered (line)', unit: capital(committed.unit ?? 'Work') },
          { bars: committed, lines: [delivered] },
        )
      : [];
  return [...both, ...course(figures, 'commitment-delivered', 'lines')];
}

/** Those of the measures that the file has. */
function measuresNamed(figures: Figures, names: readonly string[]): Figure[] {
  return names.flatMap((name) => {
    const measure = figures.measures.find(({ column }) => column.name === name);
    return measure === undefined ? [] : measureFigure(figures, measure);
  });
}

function course(figures: Figures, name: string, shape: 'bars' | 'lines'): XyChart[] {
  const [figure] = measuresNamed(figures, [name]);
  if (figure === undefined) return [];
  const { combined, label, unit = label } = figure;
  const teams =
    figures.teamCount > 1
      ? `, ${/\d/.test(combined) ? 'all' : `${combined} of`} ${figures.teamCount} teams`
      : '';
  const chart = {
    title: `${label}${teams}`,
    unit: unit === 'percent' ? '%' : capital(unit === 'count' ? label : unit),
  };
  return courseChart(figures, chart, shape === 'bars' ? { bars: figure } : { lines: [figure] });
}
