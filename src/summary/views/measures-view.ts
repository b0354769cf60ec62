import { capital, readableName } from '../../harness/column-words.ts';
import type { PieChart, XyChart } from '../charts.ts';
import type { Figures } from '../figures/figures.ts';
import { courseChart, currentLabel, type Figure, measureFigure, type View, valueAt } from './view.ts';

/** Figures of an export that has no key figures known by name. */
const MAX_KEY_FIGURES = 10;
const MAX_MORE_FIGURES = 50;
const MAX_TEAM_COLUMNS = 5;

/** A line for each measure, which fits every export: those that the table ranks first, the others in a second table. */
export function measuresView(figures: Figures): View {
  const ranked = figures.measures
    .filter(({ column }) => column.rank !== undefined)
    .sort((a, b) => (a.column.rank ?? 0) - (b.column.rank ?? 0));
  const others = figures.measures.filter(({ column }) => column.rank === undefined);
  const [key, more] =
    figures.kind === 'team-report'
      ? [[...ranked, ...others], []]
      : ranked.length > 0
        ? [ranked, others]
        : [others.slice(0, MAX_KEY_FIGURES), others.slice(MAX_KEY_FIGURES)];
  const keyFigures = key.map((measure) => measureFigure(figures, measure));
  return {
    heading: 'Figure',
    keyFigures,
    extras: [],
    more: more.slice(0, MAX_MORE_FIGURES).map((measure) => measureFigure(figures, measure)),
    charts: [],
    teamColumns: keyFigures.slice(0, MAX_TEAM_COLUMNS),
    remarks: combinationRemark(figures),
  };
}

/** How the rows of a period became one value, where there were several. */
function combinationRemark({ overlap, measures, teamCount }: Figures): string[] {
  if (overlap === 'nested')
    return ['Nothing is summed, since some rows hold those of others (a team and those below it).'];
  if (overlap === 'repeated')
    return ['Nothing is summed, since some teams have more than one row for a period.'];
  const isCombined = teamCount > 1 || measures.some(({ counts }) => counts.some((count) => count > 1));
  if (!isCombined || !measures.some(({ combined }) => combined === 'sum')) return [];
  const isPooled = measures.some(({ pooled }) => pooled !== undefined);
  return [
    `Counts and totals are summed${isPooled ? '; rates are those of the sums, as in "5 of 100"' : ''}; for averages and other rates, the median is shown.`,
  ];
}

/** The DORA metrics (EF): the four keys, their course, and which phase the lead time goes to. */
export function efficiencyView(figures: Figures): View {
  const phases = measuresNamed(figures, ['planning', 'coding', 'review', 'build', 'deploy']);
  const last = currentLabel(figures);
  const teams = figures.teamCount > 1 ? `, median of ${figures.teamCount} teams` : '';
  const phaseChart: XyChart = {
    title: `Lead time by phase${last === '' ? '' : `, ${last}`}${teams}`,
    unit: capital(phases[0]?.unit ?? 'Time'),
    labels: phases.map(({ label }) => label.replace(/ \(.*$/, '')),
    bars: phases.map((phase) => valueAt(figures, phase, figures.current)),
  };
  return {
    ...measuresView(figures),
    charts: [
      ...course(figures, 'lead-time', 'lines'),
      ...course(figures, 'deployments', 'bars'),
      ...(phases.length > 1 ? [phaseChart] : []),
    ],
  };
}

/** How much gets done, and how fast (PR). */
export function productivityView(figures: Figures): View {
  const last = currentLabel(figures);
  const merged = course(figures, 'prs-merged', 'bars');
  const trends = [
    ...(merged.length > 0 ? merged : course(figures, 'work-items-completed', 'bars')),
    ...course(figures, 'pr-cycle-time', 'lines'),
  ];
  const sizes = measuresNamed(figures, ['pr-merged-small', 'pr-merged-medium', 'pr-merged-large']);
  const pie: PieChart = {
    title: `PRs merged by size${last === '' ? '' : `, ${last}`}`,
    slices: sizes.map((size) => ({
      name: readableName(size.label.replace(/^PR merged /i, '')),
      value: valueAt(figures, size, figures.current) ?? 0,
    })),
  };
  const isWhole = sizes.length > 1 && sizes.every(({ combined }) => combined === 'sum');
  return { ...measuresView(figures), charts: trends.length > 0 ? trends : isWhole ? [pie] : [] };
}

/** Whether sprints deliver what was committed (SP). */
export function sprintView(figures: Figures): View {
  const [committed, delivered] = ['committed', 'delivered'].map((name) => measuresNamed(figures, [name])[0]);
  return {
    ...measuresView(figures),
    charts: [
      ...(committed !== undefined && delivered !== undefined
        ? courseChart(
            figures,
            { title: 'Committed (bars) and delivered (line)', unit: capital(committed.unit ?? 'Work') },
            { bars: committed, lines: [delivered] },
          )
        : []),
      ...course(figures, 'commitment-delivered', 'lines'),
    ],
  };
}

function measuresNamed(figures: Figures, names: readonly string[]): Figure[] {
  return names.flatMap((name) =>
    figures.measures
      .filter(({ column }) => column.name === name)
      .slice(0, 1)
      .map((measure) => measureFigure(figures, measure)),
  );
}

function course(figures: Figures, name: string, shape: 'bars' | 'lines'): XyChart[] {
  const [figure] = measuresNamed(figures, [name]);
  if (figure === undefined) return [];
  const teams =
    figures.teamCount > 1
      ? `, ${/\d/.test(figure.combined) ? 'all' : `${figure.combined} of`} ${figures.teamCount} teams`
      : '';
  const chart = {
    title: `${figure.label}${teams}`,
    unit:
      figure.unit === 'percent'
        ? '%'
        : capital(figure.unit === 'count' ? figure.label : (figure.unit ?? figure.label)),
  };
  return courseChart(figures, chart, shape === 'bars' ? { bars: figure } : { lines: [figure] });
}
