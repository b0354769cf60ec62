import type { ExportKind } from '../../harness/catalogue.ts';
import type { ColumnTable } from '../../harness/columns.ts';
import { findColumn, roleOf } from '../../harness/find-column.ts';

/** What a column is to the figures; the first column of each of the roles that say whom and when a row is about has it. */
export type FigureRole =
  | 'period'
  | 'start'
  | 'end'
  | 'team'
  | 'hierarchy'
  | 'sprint'
  | 'rating'
  | 'label'
  /** A measure by the table. */
  | 'measure'
  /** What its cells make it. */
  | 'unknown';

/** The role of each column; `labelColumns` are known to be labels, such as one that was added. */
export function columnRoles(
  kind: ExportKind,
  columns: readonly string[],
  labelColumns: readonly string[] = [],
  table?: ColumnTable,
): FigureRole[] {
  const taken = new Set<FigureRole>();
  const counts = new Map<string, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return columns.map((column) => {
    // Two columns with one name are ambiguous.
    if (labelColumns.includes(column) || (counts.get(column) ?? 0) > 1) return 'label';
    const role = figureRole(kind, column, table);
    if (role === 'measure' || role === 'unknown' || role === 'rating' || role === 'label') return role;
    if (taken.has(role)) return 'label';
    taken.add(role);
    return role;
  });
}

function figureRole(kind: ExportKind, column: string, table: ColumnTable | undefined): FigureRole {
  const role = roleOf(column, kind, table);
  switch (role) {
    case undefined:
      return 'unknown';
    case 'date':
      return findColumn(column, kind, {}, table)?.name === 'start-date' ? 'start' : 'end';
    case 'target':
      return findColumn(column, kind, {}, table)?.name === 'team-id' ? 'label' : 'team';
    case 'person':
    case 'address':
    case 'status':
      return 'label';
    default:
      return role;
  }
}
