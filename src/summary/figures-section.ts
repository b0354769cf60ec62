import { formatBytes, formatCount } from '../format.ts';
import { renderChart } from './charts.ts';
import type { Detail } from './detail.ts';
import type { Figures, NoFigures } from './figures/figures.ts';
import { MAX_FIGURE_BYTES, MAX_FIGURE_ROWS } from './figures/figures-builder.ts';
import { figuresTable } from './figures-table.ts';
import { remarksOn } from './remarks.ts';
import { folded, remarks } from './table.ts';
import { largestChangesSection, teamsSection } from './teams.ts';
import { viewOf } from './views/index.ts';

const MAX_CHARTS = 3;

const WHY_NOT: Readonly<Record<NoFigures, string>> = {
  personal: 'No figures and no rows are shown here, since the rows stand for individual people.',
  'too-large': `No figures are shown here: beyond ${formatCount(MAX_FIGURE_ROWS, 'row')} or ${formatBytes(MAX_FIGURE_BYTES)} the files are not read for them.`,
  'too-many': 'No figures are shown here: there are too many teams, periods or values.',
  'no-rows': 'There are no rows to show figures of.',
  'no-values': 'There are no figures to show: no column holds numbers only, or all of its cells are empty.',
  unreadable: 'No figures are shown here, since the file could not be read for them.',
  'no-time': 'No figures are shown here, since there was no time left to read the file for them.',
};

/** Key figures, charts and further figures, as parts of the summary in their order. */
export function figureSections(
  figures: Figures | NoFigures,
  detail: Detail,
): { key: string[]; further: string[] } {
  if (typeof figures === 'string') return { key: [`*${WHY_NOT[figures]}*`], further: [] };
  const view = viewOf(figures);
  const key = [
    '### Key figures',
    figuresTable(figures, view, view.keyFigures),
    remarks(remarksOn(figures, view)),
    detail.teams > 0 ? (largestChangesSection(figures, view) ?? '') : '',
  ];
  const charts = view.charts.flatMap((chart) => renderChart(chart) ?? []).slice(0, MAX_CHARTS);
  const more =
    detail.moreFigures && view.more.length > 0 ? figuresTable(figures, view, view.more) : undefined;
  const teams = teamsSection(figures, view, detail.teams);
  return {
    key: key.filter((part) => part !== ''),
    further: [
      ...(detail.charts ? charts : []),
      ...(more === undefined ? [] : [folded('More figures', more)]),
      ...(teams === undefined ? [] : [teams]),
    ],
  };
}
