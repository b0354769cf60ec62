import { changeIn, formatTogether } from '../summary/cells.ts';
import { type Choice, DASHES, headPeriod, type Line, linesOf, pickedNames } from './choice.ts';
import type { PageData, PageFigure } from './page-data.ts';

/** Text that others have chosen, as HTML. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The key figures as HTML, a card for each with a place for its chart. Used by the action and again by the page's script. */
export function cardsHtml(data: PageData, choice: Choice): string {
  const period = headPeriod(data, choice);
  const title = [data.periods[period]?.title, ...pickedNames(data, choice)].filter(Boolean).join(' · ');
  const cards = data.figures.map((figure, index) => {
    const lines = linesOf(data, choice, figure);
    const format = formatTogether(
      figure,
      lines.map(({ values }) => values[period] ?? null),
    );
    const items = lines.map((line) => {
      const { text, tone } = changeAt(figure, line, period);
      const name =
        lines.length > 1 ? `<span class="name">${swatchHtml(line)} ${htmlText(line.name)}</span> ` : '';
      const value = format(line.values[period] ?? null);
      return `<li>${name}<strong>${value}</strong> <span class="${tone}">${text}</span></li>`;
    });
    const isOne = choice.teams.length < 2;
    const [line] = isOne ? lines : [];
    return `<section class="card"><h3>${htmlText(figure.label)}</h3>
<ul class="values${isOne ? ' one' : ''}">${items.join('')}</ul>
<p class="note">${line ? htmlText(noteOn(data, figure, line, period)) : ''}</p>
<div class="chart" data-figure="${index}"></div></section>`;
  });
  return `<h2>${htmlText(title)}</h2><div class="cards">${cards.join('')}</div>`;
}

/** The previous value, the one to date, and how the teams became one. */
function noteOn({ periods, teams }: PageData, figure: PageFigure, line: Line, period: number): string {
  const named = (at: number) => {
    const value = line.values[at] ?? null;
    return periods[at] && `${periods[at].title}: ${formatTogether(figure, [value])(value)}`;
  };
  const next = periods[period + 1]?.isShown === false ? named(period + 1) : '';
  const isAll = line.values === figure.values && teams.length > 0;
  return [named(period - 1), next, isAll && figure.combined[period]].filter(Boolean).join(' · ');
}

/** The change since the previous period. */
export function changeAt(figure: PageFigure, line: Line, period: number) {
  const { text, amount, isBetter } = changeIn(line, period, figure);
  const tone = isBetter === null ? '' : isBetter ? 'better' : 'worse';
  return { text, sort: amount, tone };
}

function swatchHtml({ style }: Line): string {
  const dashes = DASHES[style]?.join(' ');
  return `<svg class="swatch" viewBox="0 0 28 6" aria-hidden="true"><path d="M0 3h28" stroke="var(--line-${style})" stroke-dasharray="${dashes}"/></svg>`;
}
