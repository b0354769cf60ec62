import { decimalsOfAll, formatFigure } from '../format.ts';
import { formatChange } from './change.ts';
import type { Figures, Rating } from './figures/figures.ts';
import { daysFrom } from './figures/periods.ts';
import { nameText } from './markup.ts';
import type { Figure, Values } from './views/view.ts';

/** Months differ by a tenth; periods that differ by more than a fifth have totals that can't be compared. */
const MAX_LENGTH_RATIO = 1.2;
/** Best first. */
export const RATING_ORDER = ['elite', 'high', 'medium', 'low'];

/** A period as a heading names it; one that is not complete is called so. */
export function periodTitle({ periods }: Figures, period: number): string {
  const { label = '', state = 'complete' } = periods[period] ?? {};
  const title = nameText(label || 'Value');
  if (label === '' || state === 'complete') return title;
  return state === 'running' ? `${title} to date` : `${title} (incomplete)`;
}

/** Values that stand together, all with as many digits behind the point. */
export function formatTogether(
  { unit, label }: Pick<Figure, 'unit' | 'label'>,
  values: readonly (number | null)[],
) {
  const decimals = unit === 'percent' ? 1 : decimalsOfAll(values.filter((value) => value !== null));
  const sign = unit === 'percent' && !/[%]|percent/i.test(label) ? '%' : '';
  return (value: number | null) => (value === null ? '–' : `${formatFigure(value, decimals)}${sign}`);
}

export function changeText(figures: Figures, figure: Figure, values: Values): string {
  return figure.combined === 'sum' && areUnlike(figures) ? '–' : formatChange(values, figure);
}

/** The rating of a period: the one, or how many rows have each, the best first. */
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

/** Whether the two periods are so unlike in length that their totals say nothing about each other. */
export function areUnlike({ periods, current, previous = -1 }: Figures): boolean {
  const [days, daysBefore] = [current, previous].map((period) => {
    const { start = null, end = null } = periods[period] ?? {};
    return daysFrom(start, end);
  });
  if (days === undefined || daysBefore === undefined) return false;
  return Math.max(days, daysBefore) / Math.min(days, daysBefore) > MAX_LENGTH_RATIO;
}
