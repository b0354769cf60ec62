import { distinct } from '../format.ts';
import { fencedCode, mermaidText, nameText } from './markup.ts';
import { scaleOf } from './sparkline.ts';

const MAX_POINTS = 24;
/** The limit where the labels of more points would not fit the axis. */
const FEW_POINTS = 12;
const AXIS_LENGTH = 112;
/** With fewer labels there is room for the common part. */
const MIN_SHORTENED = 8;
const MAX_SLICES = 8;
/** A course of fewer periods is not drawn. */
export const MIN_CHART_PERIODS = 4;
/** Larger numbers would be written with an exponent, which Mermaid does not accept. */
const MAX_MAGNITUDE = 1e15;

export interface XyChart {
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly bars?: readonly (number | null)[];
  readonly lines?: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
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
function xyChart({ title, unit, labels, bars, lines = [] }: XyChart): string | undefined {
  const all = [...(bars === undefined ? [] : [bars]), ...lines.map(({ values }) => values)];
  const gap = labels.findLastIndex((_, index) => !all.every((values) => isDrawable(values[index])));
  const names = axisLabels(labels.slice(gap + 1));
  if (gap !== -1 && names.length < MIN_CHART_PERIODS)
    return `<sub>No chart of ${nameText(title, 100)}: ${nameText(labels[gap] ?? '')} has no value.</sub>`;
  const series = all.map((values) => values.slice(labels.length - names.length).filter(isDrawable));
  const known = series.flat();
  if (names.length < 2 || !known.some(Boolean)) return undefined;
  const [lowest, highest] = yRange(known, bars !== undefined);
  const part = labels.length > names.length ? `, last ${names.length} of ${labels.length} periods` : '';
  const markdown = mermaid([
    `%%{init: ${JSON.stringify(XY_LOOK)}}%%`,
    'xychart-beta',
    `  title "${mermaidText(title, 100)}${part}"`,
    `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `  y-axis "${mermaidText(unit, 40)}" ${plainNumber(lowest)} --> ${plainNumber(highest)}`,
    ...series.map(
      (values, index) => `  ${bars && index === 0 ? 'bar' : 'line'} [${values.map(plainNumber).join(', ')}]`,
    ),
  ]);
  // Mermaid gives lines no legend.
  const legend = lines.map(({ name }, index) => `${LINE_SIGNS[index % LINE_SIGNS.length]} ${nameText(name)}`);
  return lines.length < 2 ? markdown : `${markdown}\n\n<sub>${legend.join(' · ')}</sub>`;
}

function isDrawable(value: number | null | undefined): value is number {
  return typeof value === 'number' && Math.abs(value) < MAX_MAGNITUDE;
}

/** Bars begin at zero; lines do where the range is wide, and else where the sparkline beside them begins. */
export function yRange(values: readonly number[], hasBars: boolean): [number, number] {
  const [low, high] = scaleOf(values);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values) * 1.05];
  return hasBars || low < high / 2 ? [lowest, highest] : [low, high];
}

const LINE_SIGNS = ['🟦', '🟧', '🟩', '🟪'];
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
    pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '1px',
    pieTitleTextSize: '20px',
    pieSectionTextSize: '15px',
    pieLegendTextSize: '15px',
  },
};

/** Parts of a whole, small ones combined; undefined with fewer than two parts. */
function pieChart({ title, slices }: PieChart): string | undefined {
  const sorted = slices.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const whole = sorted.reduce((sum, { value }) => sum + value, 0);
  if (sorted.length < 2 || whole >= MAX_MAGNITUDE) return undefined;
  const named = sorted.slice(0, sorted.length > MAX_SLICES ? MAX_SLICES - 1 : MAX_SLICES);
  const others = sorted.slice(named.length);
  const rest = others.reduce((sum, { value }) => sum + value, 0);
  const shown = rest > 0 ? [...named, { name: `${others.length} others`, value: rest }] : named;
  const names = distinctLabels(shown.map(({ name }) => mermaidText(name, 40)));
  return mermaid([
    `%%{init: ${JSON.stringify(PIE_LOOK)}}%%`,
    `pie title ${mermaidText(title, 100)}`,
    ...shown.map(({ value }, index) => `  "${names[index]}" : ${plainNumber(Math.max(value, 0.0001))}`),
  ]);
}

/** The labels of the last points, as many as fit, without their common first or last word. */
function axisLabels(labels: readonly string[]): string[] {
  const many = withoutCommon(labels.slice(-MAX_POINTS));
  if (many.join(' ').length <= AXIS_LENGTH) return distinctLabels(many);
  const few = withoutCommon(labels.slice(-FEW_POINTS));
  const maxLength = Math.max(6, Math.floor(AXIS_LENGTH / few.length) - 1);
  const starts = few.map((label) => mermaidText(label, maxLength));
  // The distinguishing part may be the end.
  const ends = few.map((label) => {
    const characters = [...label];
    return characters.length > maxLength ? `…${characters.slice(1 - maxLength).join('')}` : label;
  });
  return distinctLabels(new Set(ends).size > new Set(starts).size ? ends : starts);
}

/** `W07 2026` and `W08 2026` as `W07` and `W08`, `Sprint 2026-07` and `Sprint 2026-08` as `2026-07` and `2026-08`. */
function withoutCommon(labels: readonly string[]): readonly string[] {
  const [first = ''] = labels;
  if (labels.length < MIN_SHORTENED || labels.some((label) => !/^\S+(?: \S+)+$/.test(label))) return labels;
  // The end first: "Nov 14 2026" is Nov 14, not 14 2026.
  const end = first.slice(first.lastIndexOf(' '));
  if (labels.every((label) => label.endsWith(end))) return labels.map((label) => label.slice(0, -end.length));
  const start = first.slice(0, first.indexOf(' ') + 1);
  const isMonth = /^[A-Z][a-z]{2} $/.test(start);
  return !isMonth && labels.every((label) => label.startsWith(start))
    ? labels.map((label) => label.slice(start.length))
    : labels;
}

/** Mermaid draws two bars of one label as one. */
function distinctLabels(labels: readonly string[]): string[] {
  return distinct(
    labels.map((label) => mermaidText(label, AXIS_LENGTH)),
    (label, number) => `${label} (${number})`,
  );
}

/** At most four decimals, no exponent. */
function plainNumber(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function mermaid(lines: readonly string[]): string {
  return fencedCode(lines.join('\n'), 'mermaid');
}
