import type { Figures, Series } from '../figures/figures.ts';

/** The measures of each period added up; null where none has a value. */
export function totalOf({ periods }: Figures, series: readonly Series[]): (number | null)[] {
  return periods.map((_, index) => {
    const values = series.flatMap(({ values }) => values[index] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  });
}

/** One by the other, period by period; null where either is missing or it is by nothing. */
export function ratio(values: readonly (number | null)[], by: readonly (number | null)[]): (number | null)[] {
  return values.map((value, index) => {
    const divisor = by[index] ?? null;
    return value === null || divisor === null || divisor === 0 ? null : value / divisor;
  });
}

export function hasValues({ values }: Series): boolean {
  return values.some((value) => value !== null);
}
