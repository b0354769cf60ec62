import assert from 'node:assert/strict';
import type { Selection } from '../../src/harness/selection.ts';
import { computeFigures } from '../../src/summary/figures/compute-figures.ts';
import type { Figures, NoFigures } from '../../src/summary/figures/figures.ts';
import type { FiguresOptions } from '../../src/summary/figures/rows.ts';

/** The cells of CSVs without quotes. */
export function cellsOf(csv: string) {
  const [columns = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return { columns, rows };
}

/** The figures of a CSV without quotes. */
export function readFigures(
  selection: Pick<Selection, 'kind'> & Partial<Selection>,
  csv: string,
  options: Partial<FiguresOptions> = {},
): Figures | NoFigures {
  return computeFigures([cellsOf(csv)], { selection, ...options });
}

export function figuresOf(...given: Parameters<typeof readFigures>): Figures {
  const figures = readFigures(...given);
  assert.ok(typeof figures === 'object', `no figures: ${JSON.stringify(figures)}`);
  return figures;
}
