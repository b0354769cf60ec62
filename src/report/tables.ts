import { formatTogether } from '../summary/cells.ts';
import {
  byName,
  type Choice,
  changeAt,
  headPeriod,
  htmlText,
  type Line,
  pickedNames,
  teamLine,
} from './cards.ts';
import type { PageData, PageFigure } from './page-data.ts';

export interface Table {
  readonly id: 'teams' | 'periods';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How it is sorted at first. */
  readonly sort: Sort;
}

export interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}

interface Cell {
  readonly text: string;
  /** What it is sorted by; null comes last. */
  readonly sort: number | string | null;
  readonly tone?: string;
  /** Position of the team that the cell names. */
  readonly team?: number;
}

/** The figures of each team in the period, with changes where the field agrees what is better; undefined for fewer than two teams. */
export function teamsTable(data: PageData, choice: Choice): Table | undefined {
  const { figures, periods } = data;
  const picked = choice.teams.length === 0 ? [...data.teams.keys()] : choice.teams;
  if (picked.length < 2) return undefined;
  const period = headPeriod(data, choice);
  const judged = figures.filter(({ better }) => better !== undefined);
  const compared = judged.length > 0 ? judged : figures.slice(0, 1);
  const columns = figures.flatMap((figure) => {
    const lines = picked.map((team) => teamLine(data, figure, team));
    const values = { label: figure.label, cells: valueCells(figure, lines, [period]) };
    const changes = { label: 'Change', cells: lines.map((line) => changeAt(figure, line, period)) };
    return compared.includes(figure) ? [values, changes] : [values];
  });
  return {
    id: 'teams',
    caption: `Teams in ${periods[period]?.title || 'this export'}`,
    columns: ['Team', ...columns.map(({ label }) => label)],
    rows: picked.map((team, row) => {
      const name = data.teams[team] ?? '';
      return [{ text: name, sort: name, team }, ...columns.flatMap(({ cells }) => cells[row] ?? [])];
    }),
    // The team that got worse most comes first.
    sort: {
      column: 1 + columns.findIndex(({ label }) => label === 'Change'),
      isDescending: compared[0]?.better !== 'higher',
    },
  };
}

/** Every selected period of every selected team. */
export function periodsTable(data: PageData, choice: Choice): Table {
  const { figures, periods } = data;
  const names = pickedNames(data, choice);
  const shown = [...periods.keys()].slice(choice.from, choice.to + 1);
  const columns = figures.map((figure) => {
    const picked = choice.teams.map((team) => teamLine(data, figure, team));
    return valueCells(figure, picked.length > 0 ? picked : [figure], shown);
  });
  return {
    id: 'periods',
    caption: ['Periods', ...names].filter(Boolean).join(' · '),
    columns: ['Period', ...(names.length > 1 ? ['Team'] : []), ...figures.map(({ label }) => label)],
    rows: names.flatMap((name, line) =>
      shown.map((period, at) => [
        { text: periods[period]?.title || '–', sort: period },
        ...(names.length > 1 ? [{ text: name, sort: name }] : []),
        ...columns.flatMap((cells) => cells[line * shown.length + at] ?? []),
      ]),
    ),
    sort: { column: 0, isDescending: true },
  };
}

/** One column of values, all with the same number of decimals. */
function valueCells(
  figure: PageFigure,
  lines: readonly Pick<Line, 'values'>[],
  periods: readonly number[],
): Cell[] {
  const values = lines.flatMap((line) => periods.map((period) => line.values[period] ?? null));
  const format = formatTogether(figure, values);
  return values.map((value) => ({ text: format(value), sort: value }));
}

/** A table in the order of one column; where it is `interactive`, its headings sort it and its teams can be picked. */
export function tableHtml({ id, caption, columns, rows }: Table, sort: Sort, interactive: boolean): string {
  const order = sort.isDescending ? 'descending' : 'ascending';
  const button = (data: string, label: string) =>
    interactive ? `<button type="button" data-${data}>${htmlText(label)}</button>` : htmlText(label);
  const heads = columns.map((label, index) => {
    const isSorted = index === sort.column ? ` aria-sort="${order}"` : '';
    return `<th scope="col"${isSorted}>${button(`sort="${index}"`, label)}</th>`;
  });
  const cell = ({ text, tone = '', team }: Cell, index: number) => {
    if (index > 0) return `<td class="${tone}">${htmlText(text)}</td>`;
    return `<th scope="row">${team === undefined ? htmlText(text) : button(`team="${team}"`, text)}</th>`;
  };
  const body = rows.toSorted(comparison(sort)).map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<h2 id="${id}-title">${htmlText(caption)}</h2>
<div class="scroll" role="region" aria-labelledby="${id}-title" tabindex="0"><table aria-labelledby="${id}-title">
<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function comparison({ column, isDescending }: Sort) {
  return (one: readonly Cell[], other: readonly Cell[]) => {
    const [a = null, b = null] = [one[column]?.sort, other[column]?.sort];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' ? a - Number(b) : byName(a, String(b));
    return isDescending ? -order : order;
  };
}
