import { distinct } from '../format.ts';
import { changeIn } from './cells.ts';
import type { Figures, NoFigures } from './figures/figures.ts';
import { viewOf } from './views/index.ts';
import type { Figure } from './views/view.ts';

const MAX_BYTES = 64 * 1024;

export type OutputFigure = ReturnType<typeof outputFigure>;

/**
 * The key figures of the summary as a JSON array of at most 64 KiB, `[]` where it has none, and how many of the last ones are left
 * out for that. `periodLabel` is that of the export, for rows without a period.
 */
export function figuresOutput(
  figures: Figures | NoFigures | undefined,
  periodLabel: string,
): { readonly json: string; readonly omitted: number } {
  if (figures === undefined || typeof figures === 'string') return { json: '[]', omitted: 0 };
  const { keyFigures } = viewOf(figures);
  const names = distinct(
    keyFigures.map(({ name }) => name),
    (name, number) => `${name}-${number}`,
  );
  const all = keyFigures.map((figure, index) => {
    const name = names[index] ?? figure.name;
    return JSON.stringify(outputFigure(figures, { ...figure, name }, periodLabel));
  });
  let shown = all;
  while (Buffer.byteLength(`[${shown.join(',')}]`) > MAX_BYTES) shown = shown.slice(0, -1);
  return { json: `[${shown.join(',')}]`, omitted: all.length - shown.length };
}

/** What output `figures` says of one key figure of the summary; docs/exports.md explains it. */
function outputFigure(figures: Figures, figure: Figure, periodLabel: string) {
  const { current, previous = -1, periods } = figures;
  const { name, label, unit = null, values, combined } = figure;
  const { amount, isBetter } = changeIn(figure, current, figure);
  return {
    ...{ name, label, unit },
    period: periods[current]?.label || periodLabel,
    value: values[current] ?? null,
    previous: values[previous] ?? null,
    change: amount,
    better: isBetter,
    combined: combined[current] ?? '',
  };
}
