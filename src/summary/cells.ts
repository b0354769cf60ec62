import { decimalsOfAll, formatFigure } from '../format.ts';
import type { Figures, Rating } from './figures/figures.ts';
import { markdownText, nameText } from './markup.ts';
import { type Course, type Figure, periodName } from './views/view.ts';

/** Best first. */
const RATING_ORDER = ['elite', 'high', 'medium', 'low'];

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

/** What decides how a change is written. */
type Measured = Partial<Pick<Figure, 'unit' | 'better'>>;

/** The change of a course since the period before, with both values; null where the two may not be compared. */
export function changeIn({ values, isComparable }: Course, period: number, measured: Measured) {
  const valueAt = (at: number) => (isComparable[period] ? (values[at] ?? null) : null);
  const both = { before: valueAt(period - 1), now: valueAt(period) };
  return { ...both, ...changeOf(both, measured) };
}

/**
 * A change as a number, as text (`+12%`, `+2.3 pp` for a percentage, `▼ −8.5% better`, which breaks before the last word only), and
 * whether it is an improvement: null where the field does not agree, or nothing changed.
 */
export function changeOf(
  { before, now }: Readonly<Record<'before' | 'now', number | null>>,
  { unit, better }: Measured,
) {
  if (before === null || now === null || !Number.isFinite(now - before))
    return { amount: null, isBetter: null, text: '–' };
  const isPercent = unit === 'percent';
  const amount = isPercent ? pointsOf(before, now) : percentOf(before, now);
  const text = isPercent ? `${signed(pointsOf(before, now), 1)}\u00a0pp` : relativeText(before, now);
  if (better === undefined || amount === null || amount === 0) return { amount, isBetter: null, text };
  const isBetter = amount < 0 === (better === 'lower');
  const sign = now > before ? '▲' : '▼';
  return { amount, isBetter, text: `${sign}\u00a0${text} ${isBetter ? 'better' : 'worse'}` };
}

/** The difference of the rounded values, as a reader would compute it. */
function pointsOf(before: number, now: number): number {
  return (Math.round(now * 10) - Math.round(before * 10)) / 10;
}

/** In percent of the value before, with one digit; null where that has no meaning: it was zero or negative, or the sign changed. */
function percentOf(before: number, now: number): number | null {
  if (before <= 0 || now < 0) return before === now ? 0 : null;
  const change = Math.round((1_000 * (now - before)) / before) / 10;
  return Number.isFinite(change) ? change : null;
}

function relativeText(before: number, now: number): string {
  if (before <= 0 || now < 0) return signed(now - before);
  const percent = (100 * (now - before)) / before;
  if (percent >= 1_000) return `×${formatFigure(Math.round(now / before))}`;
  return `${signed(percent, Math.abs(percent) < 9.95 ? 1 : 0)}%`;
}

function signed(value: number, decimals?: number): string {
  const text = formatFigure(value, decimals);
  if (!/[1-9]/.test(text)) return `±${text}`;
  return value > 0 ? `+${text}` : text;
}
