import { andMore, formatBytes, formatCount } from '../format.ts';
import { RATING_ORDER } from './cells.ts';
import { renderChart } from './charts.ts';
import type { SummaryFacts } from './facts.ts';
import { type Figures, MAX_FIGURE_BYTES, MAX_FIGURE_ROWS, type NoFigures } from './figures/figures.ts';
import { figuresTable } from './figures-table.ts';
import { folded, nameText, paragraphs } from './markup.ts';
import { largestChangesSection, teamsSection } from './teams.ts';
import { viewOf } from './views/index.ts';
import { areUnlike, courseOf, type View } from './views/view.ts';

const MAX_PERIODS_NAMED = 6;

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
export function figureSections(figures: SummaryFacts['figures']): { key?: string; further?: string } {
  if (figures === undefined) return {};
  if (typeof figures === 'string') return { key: `*${WHY_NOT[figures]}*` };
  const view = viewOf(figures);
  const remarks = remarksOn(figures, view).join(' ');
  return {
    key: paragraphs(
      '### Key figures',
      figuresTable(figures, view, view.keyFigures),
      remarks && `<sub>${remarks}</sub>`,
      largestChangesSection(figures, view),
    ),
    further: paragraphs(
      ...view.charts.map(renderChart),
      view.more.length > 0 && folded('More figures', figuresTable(figures, view, view.more)),
      teamsSection(figures, view),
    ),
  };
}

/** What a reader has to know of the values, as sentences. */
function remarksOn(figures: Figures, view: View): string[] {
  const { periods, measures, current, toDate, ratings, rowsWithoutPeriod, columnsLeftOut } = figures;
  const named = (positions: readonly number[]) => {
    const shown = positions
      .slice(0, MAX_PERIODS_NAMED)
      .map((period) => nameText(periods[period]?.label ?? ''));
    return andMore(shown, positions.length);
  };
  const course = courseOf(figures);
  const gap = view.keyFigures.some(({ values }) => course.some((period) => values[period] === null));
  const words = ratings.flatMap((rating) => rating.words.map(({ word }) => word.toLowerCase()));
  const rowsWithValues = (period: number) => Math.max(...measures.map(({ counts }) => counts[period] ?? 0));
  const empty = [...periods.keys()].filter((period) => rowsWithValues(period) === 0);
  const incomplete = [current - 1, current, toDate ?? -1].filter(
    (period) => (periods[period]?.state ?? 'complete') !== 'complete',
  );
  const isPartlyCompared =
    figures.previous !== undefined &&
    !empty.includes(figures.previous) &&
    view.keyFigures.some(({ isComparable }) => isComparable[current] !== true);
  const all = [
    ...view.remarks,
    empty.length > 0 && `Periods without values: ${named(empty)}.`,
    incomplete.length > 0 && `Not complete in this export, so not compared: ${named(incomplete)}.`,
    isPartlyCompared &&
      `Totals are not compared where ${areUnlike(periods, current) ? 'periods differ in length' : 'the numbers of rows differ'}.`,
    course.length > 2 &&
      `Trends go over the complete periods, ▁ low and ▇ high${gap ? '; · is a missing one' : ''}.`,
    RATING_ORDER.some((word) => words.includes(word)) &&
      "Ratings are Harness's: Elite > High > Medium > Low.",
    rowsWithoutPeriod > 0 && `${formatCount(rowsWithoutPeriod, 'row')} without a period left out.`,
    columnsLeftOut > 0 && `${formatCount(columnsLeftOut, 'more column')} not looked at.`,
  ];
  return all.flatMap((remark) => remark || []);
}
