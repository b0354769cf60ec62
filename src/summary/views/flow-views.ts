import type { ExportKind } from '../../harness/catalogue.ts';
import { foldedName as words } from '../../harness/column-words.ts';
import { pieChart, xyChart } from '../charts.ts';
import type { Figures, Series } from '../figures/figures.ts';
import { measureOf, readableName } from '../figures/measures.ts';
import { measuresView } from './measures-view.ts';
import { periodLabel, periodLabels, type View } from './view.ts';

/** The DORA metrics (EF): the four keys and the rating, their course, and which phase the lead time goes to. */
export function efficiencyView(figures: Figures): View {
  const view = measuresView('efficiency', figures);
  const phases = figures.series.filter(({ column }) =>
    /^(?:planning|coding|review|build|deploy) .*(?:day|hour)$/.test(words(column)),
  );
  const last = periodLabel(figures, 1);
  return {
    ...view,
    charts: [
      trend('efficiency', figures, /^lttc( |$)|^lead time for changes/, 'line'),
      trend('efficiency', figures, /(^| )deployment (count|frequency)$/, 'bars'),
      xyChart({
        title: `Lead time by phase${last === '' ? '' : `, ${last}`}${figures.teamCount > 1 ? `, median of ${figures.teamCount} teams` : ''}`,
        unit: words(phases[0]?.column ?? '').endsWith('hour') ? 'Hours' : 'Days',
        labels: phases.map(({ column }) => readableName(column.split('_')[0] ?? column)),
        bars: phases.map(({ values }) => values.at(-1) ?? null),
      }),
    ],
  };
}

/** How much gets done, and how fast (PR). */
export function productivityView(figures: Figures): View {
  const last = periodLabel(figures, 1);
  const trends = [
    trend('productivity', figures, /^pr merged$/, 'bars') ??
      trend('productivity', figures, /^work completed$/, 'bars'),
    trend('productivity', figures, /^pr cycle time/, 'line'),
  ];
  const sizes = figures.series.filter(({ column }) =>
    /^pr merged (?:small|medium|large)$/.test(words(column)),
  );
  return {
    ...measuresView('productivity', figures),
    charts: trends.some((chart) => chart !== undefined)
      ? trends
      : [
          sizes.every(({ combined }) => combined === 'sum')
            ? pieChart(
                `PRs merged by size${last === '' ? '' : `, ${last}`}`,
                sizes.map(({ column, values }) => ({
                  name: readableName(column.replace(/^PR_MERGED_/i, '')),
                  value: values.at(-1) ?? 0,
                })),
              )
            : undefined,
        ],
  };
}

/** Whether sprints deliver what was committed (SP). `unit` is what work is measured in, if that is known. */
export function sprintView(figures: Figures, unit: string | undefined): View {
  const find = (name: string) => figures.series.find(({ column }) => words(column) === name);
  const [committed, delivered] = [find('sprint commit'), find('total work delivered')];
  return {
    ...measuresView('sprint', figures),
    charts: [
      committed !== undefined && delivered !== undefined && isTrend(figures)
        ? xyChart({
            title: 'Committed (bars) and delivered (line)',
            unit: unit ?? 'Work',
            labels: periodLabels(figures),
            bars: committed.values,
            line: delivered.values,
          })
        : undefined,
      trend('sprint', figures, /^committed work delivered percent$/, 'line'),
    ],
  };
}

function trend(
  kind: ExportKind,
  figures: Figures,
  pattern: RegExp,
  shape: 'bars' | 'line',
): string | undefined {
  const series = figures.series.find(({ column }) => pattern.test(words(column)));
  if (series === undefined || !isTrend(figures)) return undefined;
  const { title } = measureOf(kind, series.column);
  const unit = /\(.*?([\w%]+)\)$/.exec(title)?.[1] ?? title;
  return xyChart({
    title: `${title}${combination(figures, series)}`,
    unit: unit.charAt(0).toUpperCase() + unit.slice(1),
    labels: periodLabels(figures),
    [shape]: series.values,
  });
}

function combination({ teamCount }: Figures, { combined }: Series): string {
  return teamCount > 1 ? `, ${combined} of ${teamCount} teams` : '';
}

function isTrend({ periods }: Figures): boolean {
  return periods.length > 2;
}
