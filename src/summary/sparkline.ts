/** Without ▄ and █: those are in fonts that have none of the others, and then stand lower and wider than these. */
const BLOCKS = '▁▂▃▅▆▇';
/** As many as fit a table's cell. */
export const MAX_SPARKLINE_PERIODS = 24;

/**
 * The course of the last values as one line of blocks, the lowest one ▁ and the highest one ▇; `·` where there is none.
 * Empty where there is no course: of fewer than two values.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const last = values.slice(-MAX_SPARKLINE_PERIODS);
  const known = last.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  // The distance of two huge values may be beyond all numbers, half of a tiny one nothing.
  const scale = Number.isFinite(highest - lowest) ? 1 : 0.5;
  return last
    .map((value) => {
      if (value === null) return '·';
      if (lowest === highest) return '▃';
      const part = (value * scale - lowest * scale) / (highest * scale - lowest * scale);
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(part * BLOCKS.length))];
    })
    .join('');
}
