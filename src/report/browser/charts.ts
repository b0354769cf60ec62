import uPlot from 'uplot';
import { formatFigure } from '../../format.ts';
import { formatTogether } from '../../summary/cells.ts';
import { MIN_CHART_PERIODS, yRange } from '../../summary/charts.ts';
import { type Choice, DASHES, type Line, linesOf } from '../cards.ts';
import type { PageData, PageFigure } from '../page-data.ts';

/** Beyond it, points on a phone overlap. */
const MAX_POINTS = 40;
/** In rem. */
const [HEIGHT, LETTER_SIZE, LETTER_WIDTH] = [12, 0.75, 0.45];

let charts: uPlot[] = [];
/** Resolves colours: a canvas knows neither variables nor the theme. */
const probe = document.body.appendChild(document.createElement('i'));
const resized = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries)
    charts
      .find(({ root }) => root.parentElement === target)
      ?.setSize({ width: contentRect.width, height: HEIGHT * remPx() });
});

/** Draws a chart in each card: the selected teams over the complete periods. */
export function drawCharts(data: PageData, choice: Choice): void {
  for (const chart of charts) chart.destroy();
  charts = [];
  resized.disconnect();
  const complete = [...data.periods.keys()].filter((period) => data.periods[period]?.isShown);
  const periods = complete.filter((period) => period >= choice.from && period <= choice.to);
  if (complete.length < MIN_CHART_PERIODS || periods.length < 2) return;
  const titles = periods.map((period) => data.periods[period]?.title ?? '');
  const inPeriods = (values: Line['values']) => periods.map((period) => values[period] ?? null);
  for (const place of document.querySelectorAll<HTMLElement>('.chart')) {
    const figure = data.figures[Number(place.dataset.figure)];
    if (figure === undefined) continue;
    const lines = linesOf(data, choice, figure).map((line) => ({ ...line, values: inPeriods(line.values) }));
    if (lines.every(({ values }) => values.every((value) => value === null))) continue;
    charts.push(draw(place, figure, lines, titles));
    resized.observe(place);
  }
}

function draw(
  place: HTMLElement,
  figure: PageFigure,
  lines: readonly Line[],
  titles: readonly string[],
): uPlot {
  const known = lines.flatMap(({ values }) => values).filter((value) => value !== null);
  const format = formatTogether(figure, known);
  const textAt = (at: number) => {
    const each = lines.map(({ name, values }) => `${name} ${format(values[at] ?? null)}`);
    return `${titles[at]}: ${each.join(', ')}`;
  };
  const limits = `lowest ${format(Math.min(...known))}, highest ${format(Math.max(...known))}`;
  const legend = `${titles.length} periods: ${limits}`;
  const hint = document.createElement('p');
  hint.className = 'note';
  hint.textContent = legend;
  place.setAttribute('role', 'img');
  place.ariaLabel = `${figure.label} from ${titles[0]} to ${titles.at(-1)}: ${limits}. ${textAt(titles.length - 1)}`;
  const rem = remPx();
  const letterPx = LETTER_WIDTH * rem;
  const axis = {
    stroke: colour('--muted'),
    font: `${LETTER_SIZE * rem}px system-ui, sans-serif`,
    ticks: { show: false },
  };
  const series = lines.map(({ style }) => ({
    stroke: colour(`--line-${style}`),
    width: rem / 8,
    dash: [...(DASHES[style] ?? [])],
    points: { show: titles.length <= MAX_POINTS, size: rem / 3, fill: colour('--card') },
  }));
  const chart = new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT * rem,
      legend: { show: false },
      padding: [rem / 2, 2 * rem, 0, 0],
      cursor: { y: false, sync: { key: 'periods' }, drag: { x: false } },
      scales: {
        x: { time: false, range: [-0.2, titles.length - 0.8] },
        y: { range: yRange(known, figure.isSum) },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 1.75 * rem,
          splits: ({ width }) => labelled(titles, width / letterPx),
          values: (_, places) => places.map((at) => titles[at] ?? ''),
        },
        {
          ...axis,
          grid: { stroke: colour('--grid'), width: 1 },
          size: (_, values) => letterPx * (1 + Math.max(4, ...(values ?? []).map(({ length }) => length))),
          values: (_, values) => values.map((value) => formatFigure(value)),
        },
      ],
      series: [{}, ...series],
      hooks: {
        setCursor: [
          ({ cursor: { idx } }) => {
            hint.textContent = typeof idx === 'number' ? textAt(idx) : legend;
          },
        ],
      },
    },
    [titles.map((_, at) => at), ...lines.map(({ values }) => [...values])],
    place,
  );
  place.append(hint);
  return chart;
}

/** Positions of the labels that fit, counted back from the last one. */
function labelled(titles: readonly string[], letters: number): number[] {
  const longest = Math.max(...titles.map(({ length }) => length)) + 3;
  const step = Math.ceil((titles.length * longest) / letters);
  return [...titles.keys()].filter((at) => (titles.length - 1 - at) % step === 0);
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** A colour of the page, which changes with the system's theme and on paper. */
function colour(name: string): () => string {
  return () => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
}

function redraw(): void {
  for (const chart of charts) chart.redraw(false);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
for (const event of ['beforeprint', 'afterprint']) {
  addEventListener(event, () => {
    document.documentElement.classList.toggle('printing', event === 'beforeprint');
    redraw();
  });
}
