import { quoteForeign } from '../format.ts';
import type { Figures } from '../summary/figures/figures.ts';
import { viewOf } from '../summary/views/index.ts';
import { type Course, courseOf, type Figure, periodName } from '../summary/views/view.ts';

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

export interface PageFigure
  extends Pick<Figure, 'label' | 'unit' | 'better' | 'isSum' | 'combined' | keyof Course> {
  /** By team, its value in each period. */
  readonly teams: readonly Course['values'][];
  /** As `isComparable`, for one team. */
  readonly isTeamComparable: Course['isComparable'];
}

const shownName = (name: string) => quoteForeign(name, 80) || '–';

/** The key figures of the summary, for all teams and for each. */
export function pageData(figures: Figures): PageData {
  const shown = courseOf(figures);
  const named = figures.teams.flatMap(({ team }, index) => (team === null ? [] : { index, name: team }));
  const teams = named.length > 1 ? named : [];
  return {
    periods: figures.periods.map((_, period) => ({
      title: periodName(figures, period),
      isShown: shown.includes(period),
    })),
    teams: teams.map(({ name }) => shownName(name)),
    allName: figures.teamCount > 1 ? 'All teams' : (figures.teams[0]?.team ?? ''),
    figures: viewOf(figures).keyFigures.map((figure) => {
      const { label, unit, better, isSum, combined, values, isComparable, ofTeam } = figure;
      return {
        ...{ label: shownName(label), unit, better, isSum, combined, values, isComparable },
        teams: teams.map(({ index }) => ofTeam(index).values),
        isTeamComparable: ofTeam(0).isComparable,
      };
    }),
  };
}
