/** Without ▄ and █: some fonts have only those two, with another width and height than the fallback font's blocks. */
const BLOCKS = '▁▂▃▅▆▇';
/** As many as fit a table's cell. */
export const MAX_SPARKLINE_PERIODS = 24;
/**
 * A course is drawn over at least these parts of its mean, down and up: what hardly moves looks flat. The mean then lies in the middle
 * of a block, and noise makes no step.
 */
const [LEAST_DOWN, LEAST_UP] = [0.1, 0.14];

/** The lowest and the highest value of the scale; equal only if all values are zero. */
export function scaleOf(values: readonly number[]): [low: number, high: number] {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const size = Math.abs(mean);
  return [Math.min(...values, mean - LEAST_DOWN * size), Math.max(...values, mean + LEAST_UP * size)];
}

/**
 * The course of the last values as one line of blocks, `▁` low and `▇` high; `·` where there is none. Empty where there is no
 * course: of fewer than two values.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const last = values.slice(-MAX_SPARKLINE_PERIODS);
  const known = last.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [low, high] = scaleOf(known);
  return last
    .map((value) => {
      if (value === null) return '·';
      if (low === high) return '▃';
      const part = (value - low) / (high - low);
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.max(0, Math.floor(part * BLOCKS.length)))];
    })
    .join('');
}
