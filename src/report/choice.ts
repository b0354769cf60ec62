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
