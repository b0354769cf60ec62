import { formatFigure } from '../format.ts';
import type { Figure, Values } from './views/view.ts';

/** What decides how a change is written. */
type Measured = Partial<Pick<Figure, 'unit' | 'better'>>;

/**
 * A change as a number: percentages in points, anything else in percent of the value before, both with one digit behind the point.
 * Null where a value is missing, or a relative change has no meaning (the value before was zero or negative, or the sign changed).
 */
export function changeOf({ before, now }: Values, { unit }: Measured): number | null {
  if (before === null || now === null) return null;
  // The difference of the rounded values, as a reader would compute it.
  if (unit === 'percent') return (Math.round(now * 10) - Math.round(before * 10)) / 10;
  if (before <= 0 || now < 0) return before === now ? 0 : null;
  const change = Math.round((1_000 * (now - before)) / before) / 10;
  return Number.isFinite(change) ? change : null;
}

/** Whether a change is an improvement; null where the field does not agree, or nothing changed. */
export function isBetter(values: Values, measured: Measured): boolean | null {
  const change = changeOf(values, measured);
  if (measured.better === undefined || change === null || change === 0) return null;
  return change < 0 === (measured.better === 'lower');
}

/** A change as text: `+12%`, `+2.3 pp` for a percentage, `▼ −8.5% better` where the field agrees. It breaks before the last word only. */
export function formatChange(values: Values, measured: Measured): string {
  const { before, now } = values;
  if (before === null || now === null || !Number.isFinite(now - before)) return '–';
  const points = changeOf(values, measured) ?? 0;
  const text = measured.unit === 'percent' ? `${signed(points, 1)}\u00a0pp` : relativeChange(before, now);
  const better = isBetter(values, measured);
  return better === null ? text : `${now > before ? '▲' : '▼'}\u00a0${text} ${better ? 'better' : 'worse'}`;
}

function relativeChange(before: number, now: number): string {
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
