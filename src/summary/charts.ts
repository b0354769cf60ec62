import { mermaidText } from './markup.ts';

const MAX_POINTS = 24;
/** So many of them where their labels, one beside the other, would be longer than an axis is wide. */
const FEW_POINTS = 12;
const AXIS_LENGTH = 112;
/** A year is worth its place as long as there is enough of it. */
const MIN_SHORTENED = 8;
const MAX_SLICES = 8;
/** Beyond it, numbers would be written with an exponent, which the charts don't take. */
const MAX_MAGNITUDE = 1e15;

export interface XyChart {
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly bars?: readonly (number | null)[];
  readonly line?: readonly (number | null)[];
}

/**
 * A chart over labels, as a Mermaid block of Markdown; of many labels the last ones. Undefined where it would say nothing or
 * something wrong: with fewer than two points, a missing value (which Mermaid can't leave out), or nothing but zeros.
 */
export function xyChart({ title, unit, labels, bars, line }: XyChart): string | undefined {
  const names = axisLabels(labels);
  const series = [bars, line].flatMap((values) =>
    values === undefined ? [] : [values.slice(-names.length)],
  );
  const values = series.flat();
  if (names.length < 2 || series.some((each) => each.length !== names.length)) return undefined;
  const known = values.filter((value) => value !== null && Math.abs(value) < MAX_MAGNITUDE) as number[];
  if (known.length < values.length) return undefined;
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)];
  if (lowest === highest) return undefined;
  const numbers = (each: readonly (number | null)[]) =>
    `[${each
      .slice(-names.length)
      .map((value) => plainNumber(value ?? 0))
      .join(', ')}]`;
  return block([
    `%%{init: ${JSON.stringify(XY_LOOK)}}%%`,
    'xychart-beta',
    `  title "${mermaidText(title, 100)}"`,
    `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `  y-axis "${mermaidText(unit, 40)}" ${plainNumber(lowest)} --> ${plainNumber(highest * 1.05)}`,
    ...(bars === undefined ? [] : [`  bar ${numbers(bars)}`]),
    ...(line === undefined ? [] : [`  line ${numbers(line)}`]),
  ]);
}

/** Colours that can be told apart, also by the colour-blind, on a light page and on a dark one. */
const COLOURS = ['#316dca', '#a0690f', '#347d39', '#8256d0', '#b5483f', '#1b7c83', '#ae4c82', '#636e7b'];
const XY_LOOK = {
  xyChart: { width: 900, height: 320 },
  themeVariables: { xyChart: { backgroundColor: '#00000000', plotColorPalette: '#4184e4, #d4a72c' } },
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

export interface Slice {
  readonly name: string;
  readonly value: number;
}

/** Parts of a whole as a Mermaid block, the largest ones by name; undefined where fewer than two are there. */
export function pieChart(title: string, slices: readonly Slice[]): string | undefined {
  const sorted = slices.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const whole = sorted.reduce((sum, { value }) => sum + value, 0);
  if (sorted.length < 2 || whole >= MAX_MAGNITUDE) return undefined;
  const named = sorted.slice(0, sorted.length > MAX_SLICES ? MAX_SLICES - 1 : MAX_SLICES);
  const others = sorted.slice(named.length);
  const rest = others.reduce((sum, { value }) => sum + value, 0);
  const shown = rest > 0 ? [...named, { name: `${others.length} others`, value: rest }] : named;
  const names = distinct(shown.map(({ name }) => mermaidText(name, 40)));
  return block([
    `%%{init: ${JSON.stringify(PIE_LOOK)}}%%`,
    `pie title ${mermaidText(title, 100)}`,
    ...shown.map(({ value }, index) => `  "${names[index]}" : ${plainNumber(Math.max(value, 0.0001))}`),
  ]);
}

/** The labels of the last points, shortened by what all of them begin or end with, as many as fit beside each other. */
function axisLabels(labels: readonly string[]): string[] {
  const many = withoutCommon(labels.slice(-MAX_POINTS));
  const fits = (each: readonly string[]) => each.join(' ').length <= AXIS_LENGTH;
  if (fits(many)) return distinct(many.map((label) => mermaidText(label, AXIS_LENGTH)));
  const few = withoutCommon(labels.slice(-FEW_POINTS));
  const maxLength = Math.max(6, Math.floor(AXIS_LENGTH / few.length) - 1);
  return distinct(few.map((label) => mermaidText(label, maxLength)));
}

/** `Sprint 2026-07` and `Sprint 2026-08` as `2026-07` and `2026-08`, `W07 2026` and `W08 2026` as `W07` and `W08`. */
function withoutCommon(labels: readonly string[]): string[] {
  const [first = ''] = labels;
  if (labels.length < MIN_SHORTENED || labels.some((label) => !/^\S+(?: \S+)+$/.test(label)))
    return [...labels];
  const start = first.slice(0, first.indexOf(' ') + 1);
  if (labels.every((label) => label.startsWith(start)))
    return labels.map((label) => label.slice(start.length));
  const end = first.slice(first.lastIndexOf(' '));
  return labels.every((label) => label.endsWith(end))
    ? labels.map((label) => label.slice(0, -end.length))
    : [...labels];
}

/** Two bars of one name would fall together. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
    taken.add(free);
    return free;
  });
}

/** Four digits behind the point at most, and no exponent. */
function plainNumber(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function block(lines: readonly string[]): string {
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}
