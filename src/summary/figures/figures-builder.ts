import { cellNumber, decimalsIn } from '../../csv/cell-number.ts';
import { type ColumnTable, HARNESS_COLUMNS } from '../../harness/columns.ts';
import type { UnitContext } from '../../harness/find-column.ts';
import type { Selection } from '../../harness/selection.ts';
import { columnRoles } from './column-roles.ts';
import { type CollectedColumn, combine } from './combine.ts';
import type { Figures, NoFigures } from './figures.ts';
import { type Coverage, cellDate, type DatedPeriod, isGranularityWord } from './periods.ts';

/** What is kept of the rows does not grow with the file beyond these. */
const MAX_PERIODS = 400;
const MAX_TEAMS = 5_000;
const MAX_SPRINTS = 5_000;
const MAX_COLUMNS = 60;
const MAX_VALUES = 1_000_000;
const MAX_LABEL_LENGTH = 1_000;
const MAX_RATING_WORDS = 8;
const MAX_RATING_LENGTH = 40;
const MAX_TARGETS = 500;
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

/** Positions of columns; -1 where there is none. */
interface Layout
  extends Readonly<Record<'period' | 'start' | 'end' | 'team' | 'hierarchy' | 'sprint' | 'target', number>> {
  readonly columns: readonly { readonly index: number; readonly column: CollectedColumn }[];
}

/** Collects the figures of one or more files in one pass over their rows, in memory that does not grow with them. */
export class FiguresBuilder {
  readonly #options: FiguresOptions;
  readonly #columns = new Map<string, CollectedColumn>();
  readonly #leftOut = new Set<string>();
  readonly #periods = new Map<
    string,
    { index: number; label: string; start: string | null; end: string | null }
  >();
  readonly #teams = new Map<string, { index: number; name: string }>();
  readonly #sprints = new Map<string, number>();
  readonly #targets = new Map<string, { label: string; team: string }>();
  readonly #identities = new Set<number>();
  readonly #rows: { period: number; team: number }[] = [];
  #layout: Layout | undefined;
  #hasPeriods = false;
  #hasSprints = false;
  #isRepeated = false;
  #rowsWithoutPeriod = 0;
  #expectedValues = 0;
  #isTooMuch = false;

  constructor(options: FiguresOptions) {
    this.#options = options;
  }

  /** Begins a file with these columns; of too many rows, none is read. */
  begin(columns: readonly string[], rowCount = 0): void {
    const { selection, targetColumn, table } = this.#options;
    const roles = columnRoles(
      selection.kind,
      columns,
      targetColumn === undefined ? [] : [targetColumn],
      table,
    );
    const found: { index: number; column: CollectedColumn }[] = [];
    for (const [index, role] of roles.entries()) {
      if (role !== 'measure' && role !== 'unknown' && role !== 'rating') continue;
      const column = this.#columnNamed(columns[index] ?? '', role);
      if (column !== undefined) found.push({ index, column });
    }
    this.#expectedValues += rowCount * found.length;
    this.#isTooMuch ||= this.#expectedValues > MAX_VALUES;
    const [period = -1, start = -1, end = -1, sprint = -1] = (
      ['period', 'start', 'end', 'sprint'] as const
    ).map((role) => roles.indexOf(role));
    this.#layout = {
      ...{ period, start, end, sprint },
      team: roles.indexOf('team'),
      hierarchy: roles.indexOf('hierarchy'),
      target: targetColumn === undefined ? -1 : columns.indexOf(targetColumn),
      columns: found,
    };
    this.#hasPeriods ||= period !== -1 || start !== -1 || sprint !== -1;
    this.#hasSprints ||= sprint !== -1;
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

    const row = this.#rows.push({ period, team }) - 1;
    for (const { index, column } of layout.columns) {
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
    this.#isTooMuch ||= row * layout.columns.length > MAX_VALUES;
    return !this.#isTooMuch;
  }

  /** What all rows together say. */
  end(): Figures | NoFigures {
    if (this.#isTooMuch) return 'too-many';
    if (this.#rows.length === 0) return 'no-rows';
    const columns = [...this.#columns.values()].filter(({ isOut, values }) => !isOut && values.length > 0);
    if (columns.length === 0) return 'no-values';
    const { selection, coverage, labels, table = HARNESS_COLUMNS } = this.#options;
    return combine({
      ...{ selection, coverage, labels, table, columns, rows: this.#rows },
      periods: [...this.#periods.values()].map(
        ({ label, start, end }): DatedPeriod => ({ label, start, end }),
      ),
      teams: [...this.#teams].map(([key, { name }]) => ({ key, name })),
      targets: [...this.#targets.values()],
      hasSprints: this.#hasSprints,
      isRepeated: this.#isRepeated,
      columnsLeftOut: this.#leftOut.size,
      rowsWithoutPeriod: this.#rowsWithoutPeriod,
    });
  }

  #columnNamed(name: string, role: CollectedColumn['role']): CollectedColumn | undefined {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    if (this.#columns.size >= MAX_COLUMNS || name.length > MAX_LABEL_LENGTH) {
      if (this.#leftOut.size < MAX_VALUES) this.#leftOut.add(name.slice(0, MAX_LABEL_LENGTH));
      return undefined;
    }
    const words = role === 'rating' ? new Map<string, number>() : undefined;
    const column = { name, role, words, values: [], decimals: 0, isPercent: false, isOut: false };
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
    const known = this.#periods.get(key);
    if (known === undefined) {
      const index = this.#periods.size;
      if (index >= MAX_PERIODS || key.length > MAX_LABEL_LENGTH) this.#isTooMuch = true;
      else this.#periods.set(key, { index, label: key, start, end });
      return index;
    }
    if (start !== null && (known.start === null || start < known.start)) known.start = start;
    if (end !== null && (known.end === null || end > known.end)) known.end = end;
    return known.index;
  }

  #teamOf(cells: readonly string[], layout: Layout): number {
    const name = cells[layout.team] ?? '';
    const target = cells[layout.target] ?? '';
    if (target !== '' && name !== '' && this.#targets.size < MAX_TARGETS)
      this.#targets.set(JSON.stringify([target, name]), { label: target, team: name });
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
