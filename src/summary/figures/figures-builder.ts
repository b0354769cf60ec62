import { cellNumber, decimalsIn } from '../../csv/cell-number.ts';
import type { ColumnTable } from '../../harness/columns.ts';
import { findColumn, roleOf, type UnitContext } from '../../harness/find-column.ts';
import type { Selection } from '../../harness/selection.ts';
import { type CollectedColumn, combine } from './combine.ts';
import type { Figures, NoFigures } from './figures.ts';
import { type Coverage, cellDate, type DatedPeriod, isGranularityWord } from './periods.ts';

/** Of more, there are no figures. */
const MAX_PERIODS = 400;
const MAX_TEAMS = 5_000;
const MAX_COLUMNS = 60;
const MAX_RATING_WORDS = 8;
const MAX_RATING_LENGTH = 40;
/** A larger file is not read for its figures. */
export const MAX_FIGURE_ROWS = 50_000;
export const MAX_FIGURE_BYTES = 16 * 1024 * 1024;

export interface FiguresOptions {
  readonly selection: Pick<Selection, 'kind'> & UnitContext;
  /** The column that was added with the labels of the targets. */
  readonly targetColumn?: string | undefined;
  readonly coverage?: Coverage | undefined;
  /** The only names of rows that may be shown, where the others may be those of people. */
  readonly labels?: readonly string[] | undefined;
  readonly table?: ColumnTable | undefined;
}

/** What a row says of whom and when it is about, in the first column of each kind. */
const PLACES = ['period', 'start', 'end', 'team', 'hierarchy', 'sprint', 'target'] as const;
type Place = (typeof PLACES)[number];

/** Collects the figures of one or more files in one pass over their rows. */
export class FiguresBuilder {
  readonly #options: FiguresOptions;
  readonly #columns = new Map<string, CollectedColumn>();
  readonly #leftOut = new Set<string>();
  readonly #periods = new Map<string, { -readonly [Key in keyof DatedPeriod]: DatedPeriod[Key] }>();
  /** Names by what tells teams apart: their place in the hierarchy, if the rows have it. */
  readonly #teams = new Map<string, string>();
  readonly #targets = new Map<string, { label: string; team: string }>();
  readonly #identities = new Set<string>();
  readonly #rows: { period: string; team: string }[] = [];
  /** Of the file that is read: positions of places, and its columns by their positions. */
  #places = new Map<Place, number>();
  #read = new Map<number, CollectedColumn>();
  #hasPeriods = false;
  #hasSprints = false;
  #isRepeated = false;
  #rowsWithoutPeriod = 0;

  constructor(options: FiguresOptions) {
    this.#options = options;
  }

  /** Begins a file with these columns. */
  begin(columns: readonly string[]): void {
    const counts = new Map<string, number>();
    for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
    // Two columns with one name are ambiguous.
    const roles = columns.map((column) => (counts.get(column) === 1 ? this.#roleOf(column) : 'label'));
    this.#places = new Map(PLACES.map((place) => [place, roles.indexOf(place)]));
    this.#read = new Map();
    for (const [index, role] of roles.entries()) {
      if (role !== 'measure' && role !== 'unknown' && role !== 'rating') continue;
      const column = this.#columnNamed(columns[index] ?? '', role);
      if (column !== undefined) this.#read.set(index, column);
    }
    this.#hasSprints ||= roles.includes('sprint');
    this.#hasPeriods ||= this.#hasSprints || roles.includes('period') || roles.includes('start');
  }

  /** Takes the cells of one row. */
  add(cells: readonly string[]): void {
    const at = (place: Place) => (cells[this.#places.get(place) ?? -1] ?? '').trim();
    const period = this.#periodOf(at);
    if (period === undefined) {
      this.#rowsWithoutPeriod += 1;
      return;
    }
    const team = this.#teamOf(at);
    const identity = JSON.stringify([period, team, at('sprint')]);
    this.#isRepeated ||= this.#identities.has(identity);
    this.#identities.add(identity);

    const row = this.#rows.push({ period, team }) - 1;
    for (const [index, column] of this.#read) {
      if (column.isOut) continue;
      const cell = cells[index] ?? '';
      const value = column.words === undefined ? cellNumber(cell) : wordIn(column.words, cell);
      if (typeof value === 'number') {
        column.values[row] = value;
        if (column.words === undefined) column.decimals = Math.max(column.decimals, decimalsIn(cell));
        column.isPercent ||= cell.includes('%');
        // A column that the table knows as a measure stays one, even if a cell holds text.
      } else if (value === undefined && column.role !== 'measure') column.isOut = true;
    }
  }

  /** What all rows together say. */
  end(): Figures | NoFigures {
    if (this.#periods.size > MAX_PERIODS || this.#teams.size > MAX_TEAMS) return 'too-many';
    if (this.#rows.length === 0) return 'no-rows';
    const columns = [...this.#columns.values()].filter(({ isOut, values }) => !isOut && values.length > 0);
    if (columns.length === 0) return 'no-values';
    return combine({
      options: this.#options,
      columns,
      rows: this.#rows,
      periods: [...this.#periods.values()],
      teams: this.#teams,
      targets: [...this.#targets.values()],
      hasSprints: this.#hasSprints,
      isRepeated: this.#isRepeated,
      columnsLeftOut: this.#leftOut.size,
      rowsWithoutPeriod: this.#rowsWithoutPeriod,
    });
  }

  /** A place, what makes it a figure, or something else. */
  #roleOf(column: string): string {
    const { selection, targetColumn, table } = this.#options;
    if (column === targetColumn) return 'target';
    const role = roleOf(column, selection.kind, table) ?? 'unknown';
    const name = findColumn(column, selection.kind, {}, table)?.name;
    if (role === 'date') return name === 'start-date' ? 'start' : 'end';
    if (role === 'target') return name === 'team-id' ? 'label' : 'team';
    return role;
  }

  #columnNamed(name: string, role: CollectedColumn['role']): CollectedColumn | undefined {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    if (this.#columns.size >= MAX_COLUMNS) {
      this.#leftOut.add(name);
      return undefined;
    }
    const words = role === 'rating' ? new Map<string, number>() : undefined;
    const column = { name, role, words, values: [], decimals: 0, isPercent: false, isOut: false };
    this.#columns.set(name, column);
    return column;
  }

  /** The label of the row's period; undefined where the file has periods and the row does not say which one it is about. */
  #periodOf(at: (place: Place) => string): string | undefined {
    const [start, end] = [cellDate(at('start')), cellDate(at('end'))];
    const dates = end === null || end === start ? (start ?? '') : `${start ?? ''} – ${end}`;
    const label = (isGranularityWord(at('period')) ? '' : at('period')) || dates || at('sprint');
    if (label === '' && this.#hasPeriods) return undefined;
    const known = this.#periods.get(label);
    if (known === undefined) {
      this.#periods.set(label, { label, start, end });
      return label;
    }
    if (start !== null && (known.start === null || start < known.start)) known.start = start;
    if (end !== null && (known.end === null || end > known.end)) known.end = end;
    return label;
  }

  #teamOf(at: (place: Place) => string): string {
    const [label, team] = [at('target'), at('team')];
    if (label !== '' && team !== '') this.#targets.set(JSON.stringify([label, team]), { label, team });
    // Two teams of one name stand in two places of the hierarchy.
    const key = at('hierarchy') || team;
    if (!this.#teams.has(key)) this.#teams.set(key, team || key);
    return key;
  }
}

/** Which of the column's words the cell is; undefined if it has too many of them to be a rating. */
function wordIn(words: Map<string, number>, cell: string): number | 'missing' | undefined {
  const word = cell.trim();
  if (cellNumber(word) === 'missing') return 'missing';
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size >= MAX_RATING_WORDS || word.length > MAX_RATING_LENGTH) return undefined;
  words.set(word, words.size);
  return words.size - 1;
}
