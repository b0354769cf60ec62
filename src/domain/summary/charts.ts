import { mermaidText } from '../markup.ts';

/** More periods than these are too many labels for an axis. */
const MAX_POINTS = 24;
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
  const series = [bars, line].flatMap((values) => (values === undefined ? [] : [values.slice(-MAX_POINTS)]));
  const values = series.flat();
  const names = distinct(labels.slice(-MAX_POINTS).map((label) => mermaidText(label, 24)));
  if (names.length < 2 || series.some((each) => each.length !== names.length)) return undefined;
  const known = values.filter((value) => value !== null && Math.abs(value) < MAX_MAGNITUDE) as number[];
  if (known.length < values.length) return undefined;
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)];
  if (lowest === highest) return undefined;
  const numbers = (each: readonly (number | null)[] = []) =>
    `[${each
      .slice(-MAX_POINTS)
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

const XY_LOOK = {
  xyChart: { width: 900, height: 320 },
  themeVariables: { xyChart: { plotColorPalette: '#4184e4, #d4a72c' } },
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
    `pie title ${mermaidText(title, 100)}`,
    ...shown.map(({ value }, index) => `  "${names[index]}" : ${plainNumber(Math.max(value, 0.0001))}`),
  ]);
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
