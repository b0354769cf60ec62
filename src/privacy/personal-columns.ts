import type { ExportKind, MetricLevel } from '../harness/catalogue.ts';
import { type ColumnTable, HARNESS_COLUMNS } from '../harness/columns.ts';
import { hasKnownColumn, mentionsPeople, roleOf } from '../harness/find-column.ts';
import type { JsonObject } from '../harness/selection.ts';

/** What may be a team's name elsewhere, and is a person's where each row stands for one. */
const NAME_COLUMN = /^(?:collection[ _]?)?name$/i;

/** What of a selection says whether its rows stand for people. */
export interface LevelOfDetail {
  readonly kind: ExportKind;
  readonly metricLevel?: MetricLevel | undefined;
  readonly overrides?: JsonObject;
}

/**
 * Whether rows of this export stand for individual people: developer-level productivity (PR) and the contributor report (LG), also
 * where only `request-overrides` ask for them.
 */
export function isDeveloperLevel({ kind, metricLevel, overrides = {} }: LevelOfDetail): boolean {
  if (kind === 'contributor-report') return true;
  if (kind === 'team-report') return (overrides.productivityContributors ?? null) !== null;
  if (kind !== 'productivity') return false;
  const { options } = overrides;
  const asked = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  // PR has called it both ways.
  const levels = asked.filter(([key]) => key === 'metricLevel' || key === 'aggregationLevel');
  return (
    metricLevel === 'developer' ||
    levels.some(([, level]) => typeof level === 'string' && level.toLowerCase() === 'developer')
  );
}

/** Whether rows may stand for individual people, though the export is one of teams: the org tree of the team report (LG). */
export function mayHavePeopleAsRows(level: LevelOfDetail): boolean {
  return level.kind === 'team-report' || isDeveloperLevel(level);
}

/**
 * Numbers of the columns that say who somebody is: persons and addresses by the table (`Developer`, `Reviewers`, `managerEmailId`), at
 * developer level also `Name` and `Collection Name`, of which LG says that its rows are managers and individual contributors, and those
 * that somebody `named`, in any case.
 */
export function personColumns(
  columns: readonly string[],
  level?: LevelOfDetail,
  named: readonly string[] = [],
  table: ColumnTable = HARNESS_COLUMNS,
): number[] {
  const isNameOfPerson = level !== undefined && isDeveloperLevel(level);
  return columns.flatMap((column, index) => {
    const role = roleOf(column, level?.kind, table);
    const isPerson =
      role === 'person' ||
      role === 'address' ||
      (isNameOfPerson && NAME_COLUMN.test(column.trim())) ||
      named.some((other) => isSameName(column, other));
    return isPerson ? [index] : [];
  });
}

/** The columns that {@link personColumns} leaves, although a word of their names means a person. */
export function possiblePersonColumns(
  columns: readonly string[],
  level: LevelOfDetail,
  named: readonly string[],
): string[] {
  const found = personColumns(columns, level, named);
  return columns.filter(
    (column, index) =>
      !found.includes(index) && mentionsPeople(column) && roleOf(column, level.kind) !== 'measure',
  );
}

/** Whether a file has to be treated as being about people because nothing of it is known. */
export function isUnknownFile(columns: readonly string[], table: ColumnTable = HARNESS_COLUMNS): boolean {
  return columns.length > 0 && !hasKnownColumn(columns, table);
}

/** Whether two names of columns differ at most in case and in blanks around them. */
export function isSameName(column: string, name: string): boolean {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return fold(column) === fold(name);
}
