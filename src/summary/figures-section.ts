import { andMore, formatBytes, formatCount } from '../format.ts';
import { RATING_ORDER } from './cells.ts';
import { renderChart } from './charts.ts';
import type { Detail } from './facts.ts';
import { type Figures, MAX_FIGURE_BYTES, MAX_FIGURE_ROWS, type NoFigures } from './figures/figures.ts';
import { figuresTable } from './figures-table.ts';
import { folded, nameText, paragraphs } from './markup.ts';
import { largestChangesSection, teamsSection } from './teams.ts';
import { viewOf } from './views/index.ts';
import { areUnlike, courseOf, type View } from './views/view.ts';

const MAX_EMPTY_NAMED = 6;

/** Sentences. */
export const WHY_NOT: Readonly<Record<NoFigures, string>> = {
  personal: 'No figures and no rows are shown here, since the rows stand for individual people.',
  'too-large': `No figures are shown here: beyond ${formatCount(MAX_FIGURE_ROWS, 'row')} or ${formatBytes(MAX_FIGURE_BYTES)} the files are not read for them.`,
  'too-many': 'No figures are shown here: there are too many teams or periods.',
  'no-rows': 'There are no rows to show figures of.',
  'no-values': 'There are no figures to show: no column holds numbers only, or all of its cells are empty.',
  unreadable: 'No figures are shown here, since the file could not be read for them.',
  'no-time': 'No figures are shown here, since there was no time left to read the file for them.',
};

/** The key figures, and the charts and further figures that stand below what has changed since a baseline. */
export function figureSections(
  figures: Figures | NoFigures,
  detail: Detail,
): { key: string; further?: string } {
  if (typeof figures === 'string') return { key: `*${WHY_NOT[figures]}*` };
  const view = viewOf(figures);
  const remarks = remarksOn(figures, view).join(' ');
  const charts = detail.charts ? view.charts.flatMap((chart) => renderChart(chart) ?? []) : [];
  const { more = [] } = view;
  return {
    key: paragraphs(
      '### Key figures',
      figuresTable(figures, view, view.keyFigures),
      remarks && `<sub>${remarks}</sub>`,
      detail.teams > 0 ? largestChangesSection(figures, view) : undefined,
    ),
    further: paragraphs(
      ...charts,
      detail.moreFigures && more.length > 0
        ? folded('More figures', figuresTable(figures, view, more))
        : undefined,
      teamsSection(figures, view, detail.teams),
    ),
  };
}

/** What a reader has to know of the values, as sentences. */
function remarksOn(figures: Figures, view: View): string[] {
  const { periods, measures, current, previous, toDate, ratings, rowsWithoutPeriod, columnsLeftOut } =
    figures;
  const named = (period: number) => nameText(periods[period]?.label ?? '');
  const course = courseOf(figures);
  const gap = view.keyFigures.some(({ values }) => course.some((period) => values[period] === null));
  const words = ratings.flatMap((rating) => rating.words.map(({ word }) => word.toLowerCase()));
  const incomplete = periods[current]?.state === 'complete' ? current - 1 : current;
  const rowsWithValues = (period: number) => Math.max(...measures.map(({ counts }) => counts[period] ?? 0));
  const empty = [...periods.keys()].filter((period) => rowsWithValues(period) === 0);
  const all = [
    ...view.remarks,
    empty.length > 0 &&
      `Periods without values: ${andMore(empty.slice(0, MAX_EMPTY_NAMED).map(named), empty.length)}.`,
    toDate !== undefined && `${named(toDate)} is not complete in this export and is not compared.`,
    toDate === undefined &&
      previous === undefined &&
      periods.length > 1 &&
      `${named(incomplete)} is not complete in this export, so nothing is compared.`,
    previous !== undefined &&
      areUnlike(figures) &&
      `${named(current)} and ${named(previous)} differ in length, so totals are not compared.`,
    previous !== undefined &&
      !areUnlike(figures) &&
      !empty.includes(previous) &&
      view.keyFigures.some(({ isComparable }) => !isComparable) &&
      `${named(current)} and ${named(previous)} differ in their numbers of rows, so some totals are not compared.`,
    course.length > 2 &&
      `Trends go over the complete periods, ▁ low and ▇ high${gap ? '; · is a missing one' : ''}.`,
    RATING_ORDER.some((word) => words.includes(word)) &&
      "Ratings are Harness's: Elite > High > Medium > Low.",
    rowsWithoutPeriod > 0 && `${formatCount(rowsWithoutPeriod, 'row')} without a period left out.`,
    columnsLeftOut > 0 && `${formatCount(columnsLeftOut, 'more column')} not looked at.`,
  ];
  return all.flatMap((remark) => remark || []);
}
