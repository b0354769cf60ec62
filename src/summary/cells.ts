import { decimalsOfAll, formatFigure, quoteForeign } from '../format.ts';
import { formatChange } from './change.ts';
import type { Figures, Rating } from './figures/figures.ts';
import { daysFrom } from './figures/periods.ts';
import { markdownText } from './markup.ts';
import type { Figure } from './views/view.ts';

const MAX_LABEL_LENGTH = 80;
export const MAX_HEADING_LENGTH = 40;
/** Months differ by a tenth; periods that differ by more than a fifth have totals that can't be compared. */
const MAX_LENGTH_RATIO = 1.2;
/** Best first. */
export const RATING_ORDER = ['elite', 'high', 'medium', 'low'];

/** A label that others have made, as Markdown that does not grow a table. */
export function shownLabel(text: string, maxLength = MAX_LABEL_LENGTH): string {
  return markdownText(quoteForeign(text, maxLength)) || '–';
}

/** A period as a heading names it; one that is not complete is called so. */
export function periodTitle({ periods }: Figures, period: number | undefined): string {
  const { label = '', state = 'complete' } = periods[period ?? -1] ?? {};
  const title = shownLabel(label || 'Value', MAX_HEADING_LENGTH);
  if (label === '' || state === 'complete') return title;
  return state === 'running' ? `${title} to date` : `${title} (incomplete)`;
}

/** Values that stand beside each other, all with as many digits behind the point. */
export function formatTogether(
  { unit, label }: Pick<Figure, 'unit' | 'label'>,
  values: readonly (number | null)[],
) {
  const decimals = unit === 'percent' ? 1 : decimalsOfAll(values.filter((value) => value !== null));
  const sign = unit === 'percent' && !/[%]|percent/i.test(label) ? '%' : '';
  return (value: number | null) => (value === null ? '–' : `${formatFigure(value, decimals)}${sign}`);
}

export function changeText(
  figures: Figures,
  figure: Figure,
  before: number | null,
  now: number | null,
): string {
  const isTotal = figure.by === undefined && figure.combined === 'sum';
  const isFair = figure.isComparable && !(isTotal && areUnlike(figures));
  return isFair ? formatChange(before, now, figure) : '–';
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
  if (others.length === 0 && only.count === 1) return shownLabel(only.word, MAX_HEADING_LENGTH);
  return counted.map(({ word, count }) => `${count}&nbsp;${shownLabel(word, MAX_HEADING_LENGTH)}`).join(', ');
}

/** Whether the two periods are so unlike in length that their totals say nothing about each other. */
export function areUnlike({ periods, current, previous = -1 }: Figures): boolean {
  const [now, before] = [periods[current], periods[previous]];
  if (now === undefined || before === undefined) return false;
  const [days, daysBefore] = [daysFrom(now.start, now.end), daysFrom(before.start, before.end)];
  if (days === undefined || daysBefore === undefined) return false;
  return Math.max(days, daysBefore) / Math.min(days, daysBefore) > MAX_LENGTH_RATIO;
}
