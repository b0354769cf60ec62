import { distinct } from '../format.ts';
import { fencedCode, mermaidText, nameText } from './markup.ts';

const MAX_POINTS = 24;
/** The limit where the labels of more points would not fit the axis. */
const FEW_POINTS = 12;
const AXIS_LENGTH = 112;
const MAX_SLICES = 8;
/** A course of fewer periods is not drawn. */
export const MIN_CHART_PERIODS = 4;
/** Larger numbers would be written with an exponent, which Mermaid does not accept. */
const MAX_MAGNITUDE = 1e15;

/** Without ▄ and █: some fonts have only those two, with another width and height than the fallback font's blocks. */
const BLOCKS = '▁▂▃▅▆▇';
/** As many as fit a table's cell. */
export const MAX_SPARKLINE_PERIODS = 24;
/**
 * A course is drawn over at least these parts of its mean, down and up: what hardly moves looks flat. The mean then lies in the middle
 * of a block, and noise makes no step.
 */
const [LEAST_DOWN, LEAST_UP] = [0.1, 0.14];

export interface XyChart {
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** One for each label. */
    readonly values: readonly (number | null)[];
    readonly isBar: boolean;
  }[];
}

export interface PieChart {
  readonly title: string;
  readonly slices: readonly { readonly name: string; readonly value: number }[];
}

/** A chart as a Mermaid block of Markdown, or a sentence why there is none; undefined where there is nothing to draw. */
export function renderChart(chart: XyChart | PieChart): string | undefined {
  return 'slices' in chart ? pieChart(chart) : xyChart(chart);
}

/**
 * A chart over labels; of many labels the last ones. Mermaid can't leave a value out, so the chart begins behind the last missing
 * one, and a sentence is in its place where too few are left. Undefined with fewer than two points, or nothing but zeros.
 */
function xyChart({ title, unit, labels, series }: XyChart): string | undefined {
  const gap = labels.findLastIndex((_, index) => !series.every(({ values }) => isDrawable(values[index])));
  const names = axisLabels(labels.slice(gap + 1));
  if (gap !== -1 && names.length < MIN_CHART_PERIODS)
    return `<sub>No chart of ${nameText(title, 100)}: ${nameText(labels[gap] ?? '')} has no value.</sub>`;
  const drawn = series.map(({ isBar, values }) => ({
    shape: isBar ? 'bar' : 'line',
    values: values.slice(labels.length - names.length).filter(isDrawable),
  }));
  const known = drawn.flatMap(({ values }) => values);
  if (names.length < 2 || !known.some(Boolean)) return undefined;
  const hasBars = series.some(({ isBar }) => isBar);
  const [lowest, highest] = yRange(known, hasBars);
  const part = labels.length > names.length ? `, last ${names.length} of ${labels.length} periods` : '';
  const lines = [
    `%%{init: ${JSON.stringify(XY_LOOK)}}%%`,
    'xychart-beta',
    `  title "${mermaidText(title, 100)}${part}"`,
    `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `  y-axis "${mermaidText(unit, 40)}" ${plainNumber(lowest)} --> ${plainNumber(highest)}`,
    ...drawn.map(({ shape, values }) => `  ${shape} [${values.map(plainNumber).join(', ')}]`),
  ];
  const markdown = fencedCode(lines.join('\n'), 'mermaid');
  // Mermaid has no legend.
  const legend = series.map(({ name }, index) => `${SIGNS[index % SIGNS.length]} ${nameText(name)}`);
  return series.length < 2 ? markdown : `${markdown}\n\n<sub>${legend.join(' · ')}</sub>`;
}

function isDrawable(value: number | null | undefined): value is number {
  return typeof value === 'number' && Math.abs(value) < MAX_MAGNITUDE;
}

/** The lowest and the highest value of the scale; equal only if all values are zero. */
function scaleOf(values: readonly number[]): [low: number, high: number] {
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
  const blockOf = (value: number) =>
    BLOCKS[Math.min(BLOCKS.length - 1, Math.floor((BLOCKS.length * (value - low)) / (high - low || 1)))];
  return last.map((value) => (value === null ? '·' : blockOf(value))).join('');
}

/** Bars begin at zero; lines do where the range is wide, and else where the sparkline beside them begins. */
export function yRange(values: readonly number[], hasBars: boolean): [number, number] {
  const [low, high] = scaleOf(values);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values) * 1.05];
  return hasBars || low < high / 2 ? [lowest, highest] : [low, high];
}

const SIGNS = ['🟦', '🟧', '🟩', '🟪'];
/** Colours that differ also for the colour-blind, on light and dark pages. */
const COLOURS = ['#316dca', '#a0690f', '#347d39', '#8256d0', '#b5483f', '#1b7c83', '#ae4c82', '#636e7b'];
const XY_LOOK = {
  xyChart: { width: 900, height: 320 },
  themeVariables: {
    xyChart: { backgroundColor: '#00000000', plotColorPalette: '#4184e4, #e0823d, #57ab5a, #986ee2' },
  },
};
const PIE_LOOK = {
  themeVariables: {
    ...Object.fromEntries(COLOURS.map((colour, index) => [`pie${index + 1}`, colour])),
    pieOpacity: '1',
    pieSectionTextColor: '#ffffff',
  },
};

/** Parts of a whole, small ones combined; undefined with fewer than two parts. */
function pieChart({ title, slices }: PieChart): string | undefined {
  const sorted = slices.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  if (sorted.length < 2 || !sorted.every(({ value }) => isDrawable(value))) return undefined;
  const named = sorted.length > MAX_SLICES ? sorted.slice(0, MAX_SLICES - 1) : sorted;
  const others = sorted.slice(named.length);
  const rest = others.reduce((sum, { value }) => sum + value, 0);
  const shown = rest > 0 ? [...named, { name: `${others.length} others`, value: rest }] : named;
  const names = distinctLabels(
    shown.map(({ name }) => name),
    40,
  );
  const lines = [
    `%%{init: ${JSON.stringify(PIE_LOOK)}}%%`,
    `pie title ${mermaidText(title, 100)}`,
    ...shown.map(({ value }, index) => `  "${names[index]}" : ${plainNumber(Math.max(value, 0.0001))}`),
  ];
  return fencedCode(lines.join('\n'), 'mermaid');
}

/** The labels of the last points, as many as fit. */
function axisLabels(labels: readonly string[]): string[] {
  const many = labels.slice(-MAX_POINTS);
  const fitting = [many, withoutCommon(many)].find((each) => each.join(' ').length <= AXIS_LENGTH);
  if (fitting !== undefined) return distinctLabels(fitting, AXIS_LENGTH);
  const few = withoutCommon(labels.slice(-FEW_POINTS));
  const maxLength = Math.max(6, Math.floor(AXIS_LENGTH / few.length) - 1);
  const starts = new Set(few.map((label) => label.slice(0, maxLength - 1)));
  const ends = few.map((label) => (label.length > maxLength ? `…${label.slice(1 - maxLength)}` : label));
  // The end may be what tells them apart.
  return distinctLabels(new Set(ends).size > starts.size ? ends : few, maxLength);
}

/** Labels without the year that all end with, else without the words that all begin with: `W07`, `Nov 14`, `2026-08` of a sprint. */
function withoutCommon(labels: readonly string[]): readonly string[] {
  const [first = ''] = labels;
  const year = / \d{4}$/.exec(first)?.[0];
  if (year !== undefined) {
    const isCommon = labels.every((label) => label.endsWith(year));
    return isCommon ? labels.map((label) => label.slice(0, -year.length)) : labels;
  }
  const words = labels.map((label) => label.split(' '));
  const common = words[0]?.findIndex((word, at) => words.some((each) => each[at] !== word)) ?? 0;
  return common < 1 ? labels : words.map((each) => each.slice(common).join(' '));
}

/** Mermaid draws two bars of one label as one. */
function distinctLabels(labels: readonly string[], maxLength: number): string[] {
  return distinct(
    labels.map((label) => mermaidText(label, maxLength)),
    (label, number) => `${label} (${number})`,
  );
}

/** At most four decimals, no exponent, no negative zero. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(4)) + 0);
}
