import { decimalsOfAll, formatFigure } from '../format.ts';
import type { Figures, Rating } from './figures/figures.ts';
import { markdownText, nameText } from './markup.ts';
import { type Figure, periodName } from './views/view.ts';

/** Best first. */
export const RATING_ORDER = ['elite', 'high', 'medium', 'low'];

/** A period as a heading names it; `Value` where it has no name. */
export function periodTitle(figures: Figures, period: number): string {
  return markdownText(periodName(figures, period)) || 'Value';
}

/** Formats values that are shown together with the same number of decimals. */
export function formatTogether(
  { unit, label }: Pick<Figure, 'unit' | 'label'>,
  values: readonly (number | null)[],
) {
  const decimals = unit === 'percent' ? 1 : decimalsOfAll(values.filter((value) => value !== null));
  const sign = unit === 'percent' && !/[%]|percent/i.test(label) ? '%' : '';
  return (value: number | null) => (value === null ? '–' : `${formatFigure(value, decimals)}${sign}`);
}

/** The rating of a period, or how many rows have each rating, the best first. */
export function ratingText(rating: Rating | undefined, period: number): string | undefined {
  const rank = (word: string) => (RATING_ORDER.indexOf(word.toLowerCase()) + 5) % 5;
  const counted = (rating?.words ?? [])
    .map(({ word, counts }) => ({ word, count: counts[period] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => rank(a.word) - rank(b.word) || b.count - a.count);
  const [only, ...others] = counted;
  if (only === undefined) return undefined;
  if (others.length === 0 && only.count === 1) return nameText(only.word);
  return counted.map(({ word, count }) => `${count}&nbsp;${nameText(word)}`).join(', ');
}
