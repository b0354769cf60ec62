import assert from 'node:assert/strict';
import type { Selection } from '../../src/harness/selection.ts';
import type { Figures, NoFigures } from '../../src/summary/figures/figures.ts';
import { FiguresBuilder, type FiguresOptions } from '../../src/summary/figures/figures-builder.ts';

/** What the builder makes of a CSV without quotes. */
export function readFigures(
  selection: Pick<Selection, 'kind'> & Partial<Selection>,
  csv: string,
  options: Partial<FiguresOptions> = {},
): Figures | NoFigures {
  const builder = new FiguresBuilder({ selection, ...options });
  const [header = '', ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.trim());
  builder.begin(header.split(','));
  for (const row of rows) builder.add(row.split(','));
  return builder.end();
}

export function figuresOf(...given: Parameters<typeof readFigures>): Figures {
  const figures = readFigures(...given);
  assert.ok(typeof figures === 'object', `no figures: ${JSON.stringify(figures)}`);
  return figures;
}
