import { distinct } from '../format.ts';
import { changeIn } from './cells.ts';
import type { Figures, NoFigures } from './figures/figures.ts';
import { viewOf } from './views/index.ts';

const MAX_BYTES = 64 * 1024;

/**
 * The key figures of the summary as a JSON array of at most 64 KiB, `[]` where it has none, and how many of the last ones are left
 * out for that; docs/exports.md explains it. `periodLabel` is that of the export, for rows without a period.
 */
export function figuresOutput(
  figures: Figures | NoFigures | undefined,
  periodLabel: string,
): { readonly json: string; readonly omitted: number } {
  if (figures === undefined || typeof figures === 'string') return { json: '[]', omitted: 0 };
  const { current, previous = -1, periods } = figures;
  const { keyFigures } = viewOf(figures);
  const names = distinct(
    keyFigures.map(({ name }) => name),
    (name, number) => `${name}-${number}`,
  );
  const all = keyFigures.map((figure, index) => {
    const { label, unit = null, values, combined } = figure;
    const { amount, isBetter } = changeIn(figure, current, figure);
    return JSON.stringify({
      ...{ name: names[index], label, unit },
      period: periods[current]?.label || periodLabel,
      value: values[current] ?? null,
      previous: values[previous] ?? null,
      change: amount,
      better: isBetter,
      combined: combined[current],
    });
  });
  let shown = all;
  while (Buffer.byteLength(`[${shown.join(',')}]`) > MAX_BYTES) shown = shown.slice(0, -1);
  return { json: `[${shown.join(',')}]`, omitted: all.length - shown.length };
}
