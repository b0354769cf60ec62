import { formatFigure } from '../format.ts';

/**
 * What became of a value: `+12%`, `−8.5%`, of a percentage `+2.3 pp`. Where a part of the value before says nothing (it was
 * zero or negative, or the sign changed) it is the difference. A dash without one of the two.
 */
export function formatChange(before: number | null, now: number | null, isPercentage: boolean): string {
  if (before === null || now === null) return '–';
  const difference = now - before;
  if (!Number.isFinite(difference)) return '–';
  // Of the values as they are shown, which the reader will subtract.
  if (isPercentage) return `${signed((Math.round(now * 10) - Math.round(before * 10)) / 10, 1)} pp`;
  if (before <= 0 || now < 0) return signed(difference);
  const percent = (100 * difference) / before;
  if (percent >= 1_000) return `×${formatFigure(Math.round(now / before))}`;
  return `${signed(percent, Math.abs(percent) < 9.95 ? 1 : 0)}%`;
}

function signed(value: number, decimals?: number): string {
  const text = formatFigure(value, decimals);
  if (!/[1-9]/.test(text)) return `±${text}`;
  return value > 0 ? `+${text}` : text;
}
