import type { ExportKind } from '../../harness/catalogue.ts';
import type { Column } from '../../harness/find-column.ts';
import type { Figures, RatingSeries, Series } from '../figures/figures.ts';
import { measureOf, readableName } from '../figures/measures.ts';
import { left, markdownTable } from '../table.ts';
import {
  basis,
  basisHeading,
  combinationRemark,
  isCombined,
  isComparable,
  methodRemarks,
  shownLabel,
  timeCells,
  timeHeadings,
  type View,
} from './view.ts';

/** Figures of an export that has no key figures known by name. */
const MAX_KEY_FIGURES = 10;
const MAX_MORE_FIGURES = 50;

export interface RankedSeries {
  readonly series: Series;
  readonly measure: Column;
}

/** The measures of the figures, key figures first. */
export function rankedSeries(
  kind: ExportKind,
  { series }: Figures,
): { key: RankedSeries[]; more: RankedSeries[] } {
  const all = series.map((each) => ({ series: each, measure: measureOf(kind, each.column) }));
  const key = all
    .filter(({ measure }) => measure.rank !== undefined)
    .sort((a, b) => (a.measure.rank ?? 0) - (b.measure.rank ?? 0));
  if (key.length === 0) return { key: all.slice(0, MAX_KEY_FIGURES), more: all.slice(MAX_KEY_FIGURES) };
  return { key, more: all.filter(({ measure }) => measure.rank === undefined) };
}

/** A line for each measure, which fits every export: key figures and ratings in one table, the rest in another. */
export function measuresView(kind: ExportKind, figures: Figures): View {
  const { key, more } = rankedSeries(kind, figures);
  const shownMore = more.slice(0, MAX_MORE_FIGURES);
  return {
    table: table(figures, key, figures.ratings),
    more: shownMore.length > 0 ? table(figures, shownMore, []) : undefined,
    charts: [],
    remarks: [combinationRemark(figures) ?? [], methodRemarks(figures)].flat(),
  };
}

function table(figures: Figures, series: readonly RankedSeries[], ratings: readonly RatingSeries[]): string {
  const withBasis = isCombined(figures);
  const headings = [
    left('Figure'),
    ...timeHeadings(figures),
    ...(withBasis ? [left(basisHeading(figures))] : []),
  ];
  const rows = series.map(({ series: each, measure }) => [
    shownLabel(measure.title),
    ...timeCells(figures, each.values, {
      isPercentage: measure.unit === 'percent',
      comparable: isComparable(figures, each),
    }),
    ...(withBasis ? [basis(figures, each)] : []),
  ]);
  const ratingRows = ratings.map((rating) => {
    const shown = [1, 2].map((fromEnd) => ratingCell(rating, fromEnd));
    return [
      shownLabel(readableName(rating.column)),
      ...(figures.periods.length > 1 ? [...shown, ''] : shown.slice(0, 1)),
      ...headings.slice(figures.periods.length > 1 ? 4 : 2).map(() => ''),
    ];
  });
  return markdownTable(headings, [...rows, ...ratingRows]);
}

/** Ratings are shown as they are: the one, or how many of each. */
function ratingCell({ words }: RatingSeries, fromEnd: number): string {
  const counted = words
    .map(({ word, counts }) => ({ word, count: counts.at(-fromEnd) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [only, ...others] = counted;
  if (only === undefined) return '–';
  if (others.length === 0 && only.count === 1) return shownLabel(only.word, 40);
  return counted.map(({ word, count }) => `${count}&nbsp;${shownLabel(word, 40)}`).join(', ');
}
