import { changeIn, formatTogether } from '../summary/cells.ts';
import type { Course } from '../summary/views/view.ts';
import type { PageData, PageFigure } from './page-data.ts';

/** What the reader has selected. */
export interface Choice {
  /** Positions of the selected teams; empty means all teams combined. */
  readonly teams: readonly number[];
  /** Positions of the first and the last period. */
  readonly from: number;
  readonly to: number;
}

/** A figure of all teams or of one of them, as a line of its chart. */
export interface Line extends Course {
  readonly name: string;
  /** Position of its colour and dashes. */
  readonly style: number;
}

/** Dash patterns by line style, so that lines differ without colour too; the last one is for all teams, next to selected ones. */
export const DASHES = [[], [8, 4], [2, 3], [12, 3, 2, 3], [5, 2], [1, 6], [3, 3]];

/** Sorts `Team 2` before `Team 10`, in any locale. */
export const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Position of the period that the cards show: the last complete one with values in the selected range. */
export function headPeriod({ periods, figures }: PageData, { from, to }: Choice): number {
  const hasValues = (period: number) => figures.some(({ values }) => values[period] !== null);
  const complete = periods.findLastIndex(
    ({ isShown }, index) => isShown && index >= from && index <= to && hasValues(index),
  );
  return complete === -1 ? to : complete;
}

export function pickedNames({ teams, allName }: PageData, choice: Choice): string[] {
  return choice.teams.length === 0 ? [allName] : choice.teams.map((team) => teams[team] ?? '');
}

/** One line for all teams, or one for each selected team; all teams are added for comparison, unless the figure is a sum. */
export function linesOf(data: PageData, choice: Choice, figure: PageFigure): Line[] {
  const { isSum, values, isComparable } = figure;
  const picked = choice.teams.map((team, style) => teamLine(data, figure, team, style));
  if (picked.length > 0 && isSum) return picked;
  const style = picked.length === 0 ? 0 : DASHES.length - 1;
  return [...picked, { name: data.allName, values, isComparable, style }];
}

export function teamLine({ teams }: PageData, figure: PageFigure, team: number, style = 0): Line {
  return {
    name: teams[team] ?? '',
    style,
    values: figure.teams[team] ?? [],
    isComparable: figure.isTeamComparable,
  };
}

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
