import { quoteForeign } from '../format.ts';
import type { Figures } from '../summary/figures/figures.ts';
import { viewOf } from '../summary/views/index.ts';
import { areUnlike, courseOf, type Figure, periodName, withoutNoise } from '../summary/views/view.ts';

/** What a page shows, made of the summary's figures; it is embedded in the page as JSON. A value that is missing is null. */
export interface PageData {
  readonly periods: readonly {
    /** `Oct 2026`; with `to date` or `(incomplete)` where it is not complete. */
    readonly title: string;
    /** Whether charts include it and cards may show it. */
    readonly isShown: boolean;
  }[];
  /** Names; empty unless there are several teams. */
  readonly teams: readonly string[];
  /** Of all teams together, or of the only one. */
  readonly allName: string;
  readonly figures: readonly PageFigure[];
}

export interface PageFigure extends Pick<Figure, 'label' | 'unit' | 'better'> {
  readonly isSum: boolean;
  /** By period, how the rows became one value: `sum`, `median`, `16 of 165`. */
  readonly combined: readonly string[];
  readonly all: Course;
  /** By team, its value in each period. */
  readonly teams: readonly Course['values'][];
  /** As in the course of all teams, for one. */
  readonly isTeamComparable: Course['isComparable'];
}

export interface Course {
  /** By period. */
  readonly values: readonly (number | null)[];
  /** By period, whether it may be compared with the one before. */
  readonly isComparable: readonly boolean[];
}

const MAX_NAME_LENGTH = 80;

/** The key figures of the summary, computed for each period as if it were the current one. */
export function pageData(figures: Figures): PageData {
  const shown = courseOf(figures);
  const named = [...figures.teams.keys()].filter((index) => figures.teams[index]?.team !== null);
  const teams = named.length > 1 ? named : [];
  const views = figures.periods.map((_, period) => {
    const then = asOf(figures, period);
    // Shares are sorted by size, so their order differs between periods.
    return { then, figureOf: new Map(viewOf(then).keyFigures.map((figure) => [keyOf(figure), figure])) };
  });
  return {
    periods: figures.periods.map((_, period) => ({
      title: periodName(figures, period),
      isShown: shown.includes(period),
    })),
    teams: teams.map((index) => shownName(figures.teams[index]?.team ?? '')),
    allName: figures.teamCount > 1 ? 'All teams' : (figures.teams[0]?.team ?? ''),
    figures: viewOf(figures).keyFigures.map((figure): PageFigure => {
      const { label, unit, better, values } = figure;
      const isSum = figure.combined === 'sum';
      const each = views.map(({ then, figureOf }) => ({ then, figure: figureOf.get(keyOf(figure)) }));
      const isFair = each.map(({ then }) => then.previous !== undefined && !(isSum && areUnlike(then)));
      return {
        ...{ label: shownName(label), unit, better, isSum },
        combined: each.map((at) => at.figure?.combined ?? ''),
        all: {
          values: values.map(withoutNoise),
          isComparable: each.map((at, period) => isFair[period] === true && at.figure?.isComparable === true),
        },
        teams: teams.map((index) => each.map((at) => withoutNoise(at.figure?.teams[index]?.now ?? null))),
        isTeamComparable: isFair,
      };
    }),
  };
}

function asOf(figures: Figures, period: number): Figures {
  const isFair = [period - 1, period].every((each) => figures.periods[each]?.state === 'complete');
  const teams = figures.teams.map((team) => ({ ...team, values: team.course[period] ?? [], before: [] }));
  return { ...figures, teams, current: period, previous: isFair ? period - 1 : undefined };
}

function keyOf({ name, label }: Figure): string {
  return JSON.stringify([name, label]);
}

function shownName(name: string): string {
  return quoteForeign(name, MAX_NAME_LENGTH) || '–';
}
