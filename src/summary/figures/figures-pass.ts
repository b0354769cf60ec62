import { cellNumber } from '../../csv/cell-number.ts';
import type { ExportKind } from '../../harness/catalogue.ts';
import { columnRoles, type FigureRole } from './column-roles.ts';
import { combine, type PassedRows } from './combine.ts';
import type { FigurePeriod, Figures, NoFigures } from './figures.ts';
import { NumberList } from './number-list.ts';
import { cellDate, isGranularityWord } from './period-order.ts';

/** What is kept of the rows does not grow with the file beyond these. */
const MAX_PERIODS = 400;
const MAX_TEAMS = 5_000;
const MAX_SPRINTS = 5_000;
const MAX_COLUMNS = 60;
const MAX_VALUES = 1_000_000;
const MAX_LABEL_LENGTH = 1_000;
const MAX_RATING_WORDS = 8;
const MAX_RATING_LENGTH = 40;
/** The same, of the whole work: a larger file is not read for its figures. */
export const MAX_FIGURE_ROWS = 50_000;
export const MAX_FIGURE_BYTES = 16 * 1024 * 1024;

/** The days that the rows can be about, as far as they are known, and what of their periods lies beyond. */
export interface Coverage {
  /** `yyyy-MM-dd`. */
  readonly start: string;
  readonly end: string;
  readonly isFirstCutOff: boolean;
  readonly isLastCutOff: boolean;
}

/** A column that may be a measure, as long as no cell says otherwise, or a rating. */
interface Column {
  readonly name: string;
  readonly isRating: boolean;
  /** By the table: then no cell makes it anything else. */
  readonly isKnown: boolean;
  isOut: boolean;
  /** One for each row; of a rating, which of its words; NaN where there is nothing. */
  readonly values: NumberList;
  readonly words: Map<string, number>;
}

interface Layout {
  readonly period: number;
  readonly start: number;
  readonly end: number;
  readonly team: number;
  readonly hierarchy: number;
  readonly sprint: number;
  readonly columns: readonly { readonly index: number; readonly column: Column }[];
}

/** Gathers the figures of one or more files in one pass over their rows, in memory that does not grow with them. */
export class FiguresPass {
  readonly #kind: ExportKind;
  readonly #labelColumns: readonly string[];
  readonly #coverage: Coverage | undefined;
  readonly #columns = new Map<string, Column>();
  readonly #leftOut = new Set<string>();
  readonly #periods = new Map<string, { label: string; start: string | null; end: string | null }>();
  readonly #periodIndexes = new Map<string, number>();
  readonly #teams = new Map<string, { index: number; name: string }>();
  readonly #sprints = new Map<string, number>();
  readonly #identities = new Set<number>();
  readonly #periodOfRow = new NumberList();
  readonly #teamOfRow = new NumberList();
  #layout: Layout | undefined;
  #hasPeriods = false;
  #hasSprints = false;
  #isRepeated = false;
  #rowsWithoutPeriod = 0;
  #values = 0;
  #expectedValues = 0;
  #isTooMuch = false;

  /**
   * `labelColumns` are names of columns that are known to be no measures, such as one that was added.
   */
  constructor(kind: ExportKind, labelColumns: readonly string[] = [], coverage?: Coverage) {
    this.#kind = kind;
    this.#labelColumns = labelColumns;
    this.#coverage = coverage;
  }

  /** The rows that follow are those of a file with these columns; with too many of them, they are not worth a beginning. */
  begin(columns: readonly string[], rowCount = 0): void {
    const roles = columnRoles(this.#kind, columns, this.#labelColumns);
    const found: { index: number; column: Column }[] = [];
    for (const [index, role] of roles.entries()) {
      if (role !== 'measure' && role !== 'unknown' && role !== 'rating') continue;
      const column = this.#columnNamed(columns[index] ?? '', role);
      if (column !== undefined) found.push({ index, column });
    }
    this.#expectedValues += rowCount * found.length;
    this.#isTooMuch ||= this.#expectedValues > MAX_VALUES;
    const layout = {
      period: roles.indexOf('period'),
      start: roles.indexOf('start'),
      end: roles.indexOf('end'),
      team: roles.indexOf('team'),
      hierarchy: roles.indexOf('hierarchy'),
      sprint: roles.indexOf('sprint'),
    };
    this.#layout = { ...layout, columns: found };
    this.#hasPeriods ||= layout.period !== -1 || layout.start !== -1 || layout.sprint !== -1;
    this.#hasSprints ||= layout.sprint !== -1;
  }

  /** Takes the cells of one row; false if there is no use in more. */
  add(cells: readonly string[]): boolean {
    const layout = this.#layout;
    if (layout === undefined || this.#isTooMuch) return false;
    const period = this.#periodOf(cells, layout);
    const team = this.#teamOf(cells, layout);
    const sprint = this.#indexIn(this.#sprints, cells[layout.sprint] ?? '', MAX_SPRINTS);
    if (this.#isTooMuch) return false;
    if (period === undefined) {
      this.#rowsWithoutPeriod += 1;
      return true;
    }
    const identity = (period * MAX_TEAMS + team) * MAX_SPRINTS + sprint;
    this.#isRepeated ||= this.#identities.has(identity);
    this.#identities.add(identity);

    const row = this.#periodOfRow.length;
    this.#periodOfRow.push(period);
    this.#teamOfRow.push(team);
    for (const { index, column } of layout.columns) {
      if (column.isOut) continue;
      const value = column.isRating ? wordIn(column, cells[index] ?? '') : numberIn(cells[index] ?? '');
      if (value === undefined && column.isKnown) continue;
      if (value === undefined) {
        column.isOut = true;
        column.values.clear();
      } else if (!Number.isNaN(value)) {
        this.#values += column.values.set(row, value);
      }
    }
    this.#isTooMuch ||= this.#values > MAX_VALUES;
    return !this.#isTooMuch;
  }

  /** What all rows together say. */
  end(): Figures | NoFigures {
    if (this.#isTooMuch) return 'too-many';
    if (this.#periodOfRow.length === 0) return 'no-rows';
    const columns = [...this.#columns.values()].filter(({ isOut, values }) => !isOut && values.length > 0);
    if (columns.length === 0) return 'no-values';
    const rows: PassedRows = {
      kind: this.#kind,
      periods: [...this.#periods.values()],
      teams: [...this.#teams].map(([key, { name }]) => ({ key, name })),
      periodOfRow: this.#periodOfRow,
      teamOfRow: this.#teamOfRow,
      columns: columns.map(({ name, isRating, values, words }) => ({
        name,
        values,
        words: isRating ? [...words.keys()] : undefined,
      })),
      hasSprints: this.#hasSprints,
      isRepeated: this.#isRepeated,
    };
    const figures = combine(rows);
    const { isFirstCutOff = false, isLastCutOff = false } = this.#coverage ?? {};
    return {
      ...figures,
      periods: figures.periods.map((period) => within(period, this.#coverage)),
      isFirstCutOff,
      isLastCutOff,
      columnsLeftOut: this.#leftOut.size,
      rowsWithoutPeriod: this.#rowsWithoutPeriod,
    };
  }

  #columnNamed(name: string, role: FigureRole): Column | undefined {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    if (this.#columns.size >= MAX_COLUMNS || name.length > MAX_LABEL_LENGTH) {
      if (this.#leftOut.size < MAX_VALUES) this.#leftOut.add(name.slice(0, MAX_LABEL_LENGTH));
      return undefined;
    }
    const isRating = role === 'rating';
    const column = {
      name,
      isRating,
      isKnown: role === 'measure',
      isOut: false,
      values: new NumberList(),
      words: new Map(),
    };
    this.#columns.set(name, column);
    return column;
  }

  /** Undefined where the file has periods and the row does not say which one it is about. */
  #periodOf(cells: readonly string[], layout: Layout): number | undefined {
    const label = (cells[layout.period] ?? '').trim();
    const start = cellDate((cells[layout.start] ?? '').trim());
    const end = cellDate((cells[layout.end] ?? '').trim());
    const sprint = (cells[layout.sprint] ?? '').trim();
    const isLabel = label !== '' && !isGranularityWord(label);
    const dates = end === null || end === start ? (start ?? '') : `${start ?? ''} – ${end}`;
    const key = isLabel ? label : dates || sprint;
    if (key === '' && this.#hasPeriods) return undefined;
    const index = this.#indexIn(this.#periodIndexes, key, MAX_PERIODS);
    const known = this.#periods.get(key);
    if (known === undefined) this.#periods.set(key, { label: key, start, end });
    else {
      if (start !== null && (known.start === null || start < known.start)) known.start = start;
      if (end !== null && (known.end === null || end > known.end)) known.end = end;
    }
    return index;
  }

  #teamOf(cells: readonly string[], layout: Layout): number {
    const name = cells[layout.team] ?? '';
    // Two teams of one name stand in two places of the hierarchy.
    const key = cells[layout.hierarchy] || name;
    const known = this.#teams.get(key);
    if (known !== undefined) return known.index;
    const index = this.#teams.size;
    if (index >= MAX_TEAMS || key.length > MAX_LABEL_LENGTH || name.length > MAX_LABEL_LENGTH) {
      this.#isTooMuch = true;
    } else this.#teams.set(key, { index, name: name || key });
    return index;
  }

  #indexIn(indexes: Map<string, number>, key: string, max: number): number {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    if (indexes.size >= max || key.length > MAX_LABEL_LENGTH) this.#isTooMuch = true;
    else indexes.set(key, indexes.size);
    return indexes.size - 1;
  }
}

/** A period without the days that were not asked for, or that are still to come. */
function within(period: FigurePeriod, coverage: Coverage | undefined): FigurePeriod {
  const { label, start, end } = period;
  if (coverage === undefined || start === null || end === null) return period;
  if (end < coverage.start || start > coverage.end) return period;
  return {
    label,
    start: start < coverage.start ? coverage.start : start,
    end: end > coverage.end ? coverage.end : end,
  };
}

function numberIn(cell: string): number | undefined {
  const value = cellNumber(cell);
  return value === 'missing' ? Number.NaN : value;
}

/** Which of the column's words the cell is; undefined if it has too many of them to be a rating. */
function wordIn({ words }: Column, cell: string): number | undefined {
  const word = cell.trim();
  if (cellNumber(word) === 'missing') return Number.NaN;
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size >= MAX_RATING_WORDS || word.length > MAX_RATING_LENGTH) return undefined;
  words.set(word, words.size);
  return words.size - 1;
}
