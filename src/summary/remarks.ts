import { formatCount } from '../format.ts';
import { areUnlike, MAX_HEADING_LENGTH, RATING_ORDER, shownLabel } from './cells.ts';
import type { Figures } from './figures/figures.ts';
import { MAX_TEAM_COLUMNS } from './report-table.ts';
import { courseOf, type View, valueAt } from './views/view.ts';

/** What a reader has to know of the values, as sentences. */
export function remarksOn(figures: Figures, view: View): string[] {
  const { periods, current, previous, toDate, ratings, rowsWithoutPeriod, columnsLeftOut } = figures;
  const named = (period: number) => shownLabel(periods[period]?.label ?? '', MAX_HEADING_LENGTH);
  const course = courseOf(figures);
  const gap = view.keyFigures.some((figure) =>
    course.some((period) => valueAt(figures, figure, period) === null),
  );
  const words = ratings.flatMap((rating) => rating.words.map(({ word }) => word.toLowerCase()));
  const isReport = figures.kind === 'team-report';
  return [
    ...view.remarks.filter(() => !isReport),
    ...(isReport && figures.teamCount > MAX_TEAM_COLUMNS
      ? [
          `Over ${formatCount(figures.teamCount, 'row')}, each counted once, the ones above others as well. A value of 0 may mean that there is none.`,
        ]
      : []),
    ...(toDate === undefined
      ? []
      : [`${named(toDate)} is not complete in this export and is compared with nothing.`]),
    ...(toDate === undefined && previous === undefined && periods.length > 1
      ? [
          `${named(periods[current]?.state === 'complete' ? current - 1 : current)} is not complete in this export, so nothing is compared.`,
        ]
      : []),
    ...(areUnlike(figures)
      ? [`${named(current)} and ${named(previous ?? -1)} differ in length, so totals are not compared.`]
      : []),
    ...(course.length > 2
      ? [`Trends go over the complete periods, ▁ low and ▇ high${gap ? '; · is a missing one' : ''}.`]
      : []),
    ...(RATING_ORDER.some((word) => words.includes(word))
      ? ["Ratings are Harness's: Elite > High > Medium > Low."]
      : []),
    ...(rowsWithoutPeriod > 0 ? [`${formatCount(rowsWithoutPeriod, 'row')} without a period left out.`] : []),
    ...(columnsLeftOut > 0 ? [`${formatCount(columnsLeftOut, 'more column')} not looked at.`] : []),
  ];
}
