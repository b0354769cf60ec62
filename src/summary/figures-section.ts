import { andMore, formatCount } from '../format.ts';
import { RATING_ORDER } from './cells.ts';
import { renderChart } from './charts.ts';
import type { SummaryFacts } from './facts.ts';
import { type Figures, WHY_NOT } from './figures/figures.ts';
import { figuresTable } from './figures-table.ts';
import { folded, nameText, paragraphs } from './markup.ts';
import { largestChangesSection, teamsSection } from './teams.ts';
import { viewOf } from './views/index.ts';
import { areUnlike, courseOf, type View } from './views/view.ts';

const MAX_PERIODS_NAMED = 6;

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
