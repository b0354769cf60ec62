import { formatBytes, formatCount } from '../format.ts';
import type { Selection } from '../harness/selection.ts';
import type { Detail } from './detail.ts';
import type { Figures, NoFigures } from './figures/figures.ts';
import { MAX_FIGURE_BYTES, MAX_FIGURE_ROWS } from './figures/figures-pass.ts';
import { folded, remarks } from './table.ts';
import { teamsSection } from './teams.ts';
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
  selection: Selection,
  figures: Figures | NoFigures,
  detail: Detail,
): { key: string[]; further: string[] } {
  if (typeof figures === 'string') return { key: [`*${WHY_NOT[figures]}*`], further: [] };
  const view = viewOf(selection, figures);
  const charts = view.charts.filter((chart) => chart !== undefined).slice(0, MAX_CHARTS);
  const teams = teamsSection(selection.kind, figures, detail.teams);
  return {
    key: ['### Key figures', view.table, remarks(view.remarks)].filter((part) => part !== ''),
    further: [
      ...(detail.charts ? charts : []),
      ...(detail.moreFigures && view.more !== undefined ? [folded('More figures', view.more)] : []),
      ...(teams === undefined ? [] : [teams]),
    ],
  };
}
