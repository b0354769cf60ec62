import { findColumn, roleOf, type UnitContext } from '../../harness/find-column.ts';
import type { Selection } from '../../harness/selection.ts';
import { type Coverage, cellDate, isGranularityWord } from './periods.ts';

export interface FiguresOptions {
  readonly selection: Pick<Selection, 'kind'> & UnitContext;
  /** The column that was added with the labels of the targets. */
  readonly targetColumn?: string | undefined;
  readonly coverage?: Coverage | undefined;
  /** The only names of rows that may be shown, where the others may be those of people. */
  readonly labels?: readonly string[] | undefined;
}

/** The unquoted cells of a file. */
export interface FileRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One row: its period, its team, and access to its cells. */
export interface Row {
  /** The label of its period; empty where the files have no periods. */
  readonly period: string;
  /** `yyyy-MM-dd`. */
  readonly start: string | null;
  readonly end: string | null;
  /** Identifies the team: its place in the hierarchy if the rows have one, else its name. */
  readonly teamKey: string;
  readonly team: string;
  readonly sprint: string;
  /** The label of the target whose export the row came from. */
  readonly target: string;
  /** The cell in the column of this name; empty where the row's file has no such column. */
  readonly cell: (column: string) => string;
}

/** A column whose cells may be values: a measure or a rating by the table, or one that the table does not know. */
export interface ValueColumn {
  readonly name: string;
  readonly role: 'measure' | 'rating' | 'unknown';
}

/** The rows of all files that say which period they are about, and the columns that may hold values. */
export function readRows(files: readonly FileRows[], options: FiguresOptions) {
  const read = files.map(({ columns, rows }) => {
    const layout = layoutOf(columns, options);
    return { ...layout, rows: rows.map((cells) => rowOf(cells, layout)) };
  });
  const has = (role: string) => read.some(({ positions }) => positions.has(role));
  const all = read.flatMap(({ rows }) => rows);
  const valueColumns = read.flatMap((file) => file.valueColumns);
  const hasPeriods = has('period') || has('start') || has('sprint');
  const rows = hasPeriods ? all.filter(({ period }) => period !== '') : all;
  return {
    rows,
    rowsWithoutPeriod: all.length - rows.length,
    valueColumns: [...new Map(valueColumns.map((column) => [column.name, column])).values()],
    hasSprints: has('sprint'),
  };
}

/** Which column has which role; columns whose name occurs twice are ignored. */
function layoutOf(columns: readonly string[], options: FiguresOptions) {
  const named = Map.groupBy(columns.keys(), (index) => columns[index] ?? '');
  const roles = [...named].flatMap(([name, [index = -1, ...others]]) =>
    others.length > 0 ? [] : [{ name, index, role: roleIn(name, options) }],
  );
  return {
    /** By name. */
    indexes: new Map(roles.map(({ name, index }) => [name, index])),
    /** Of the first column of each role. */
    positions: new Map(roles.toReversed().map(({ role, index }) => [role, index])),
    valueColumns: roles.flatMap(({ name, role }): ValueColumn[] =>
      role === 'measure' || role === 'rating' || role === 'unknown' ? [{ name, role }] : [],
    ),
  };
}

function roleIn(column: string, { selection, targetColumn }: FiguresOptions): string {
  if (column === targetColumn) return 'target';
  const role = roleOf(column, selection.kind) ?? 'unknown';
  const name = findColumn(column, selection.kind)?.name;
  if (role === 'date') return name === 'start-date' ? 'start' : 'end';
  if (role === 'target') return name === 'team-id' ? 'label' : 'team';
  return role;
}

function rowOf(cells: readonly string[], { positions, indexes }: ReturnType<typeof layoutOf>): Row {
  const at = (role: string) => (cells[positions.get(role) ?? -1] ?? '').trim();
  const [start, end] = [cellDate(at('start')), cellDate(at('end'))];
  const dates = end === null || end === start ? (start ?? '') : `${start ?? ''} – ${end}`;
  const [period, team, hierarchy, sprint] = [at('period'), at('team'), at('hierarchy'), at('sprint')];
  return {
    period: (isGranularityWord(period) ? '' : period) || dates || sprint,
    start,
    end,
    // Two teams may share a name, but not a place in the hierarchy.
    teamKey: hierarchy || team,
    team: team || hierarchy,
    sprint,
    target: at('target'),
    cell: (column) => cells[indexes.get(column) ?? -1] ?? '',
  };
}
