import { hasKnownColumn, mentionsPeople, roleOf } from '../harness/find-column.ts';
import type { JsonObject, Selection } from '../harness/selection.ts';

/** A person's name in files with a row for each person; a team's name in others. */
const NAME_COLUMN = /^(?:collection[ _]?)?name$/i;

/** The part of a selection that decides whether its rows are about individual people. */
export type LevelOfDetail = Pick<Selection, 'kind' | 'metricLevel'> & {
  readonly overrides?: JsonObject | undefined;
};

/** Whether each row is about one person: developer-level productivity (PR) and the contributor report (LG), also by overrides. */
export function isDeveloperLevel({ kind, metricLevel, overrides = {} }: LevelOfDetail): boolean {
  if (kind === 'contributor-report') return true;
  if (kind === 'team-report') return (overrides.productivityContributors ?? null) !== null;
  if (kind !== 'productivity') return false;
  // PR has used both names.
  const asked = /"(?:metricLevel|aggregationLevel)":"\s*developer\s*"/i.test(JSON.stringify(overrides));
  return asked || metricLevel === 'developer';
}

/** Whether rows may be about individual people, as also in the org tree of the team report (LG). */
export function mayHavePeopleAsRows(level: LevelOfDetail): boolean {
  return level.kind === 'team-report' || isDeveloperLevel(level);
}

/**
 * Indexes of the columns that identify people: persons and addresses by the table, those in `named`, and at developer level `Name` and
 * `Collection Name`, of which LG says that its rows are managers and individual contributors.
 */
export function personColumns(
  columns: readonly string[],
  level?: LevelOfDetail,
  named: readonly string[] = [],
): number[] {
  const isNameOfPerson = level !== undefined && isDeveloperLevel(level);
  return columns.flatMap((column, index) => {
    const role = roleOf(column, level?.kind);
    const isPerson =
      role === 'person' ||
      role === 'address' ||
      (isNameOfPerson && NAME_COLUMN.test(column.trim())) ||
      named.some((other) => isSameName(column, other));
    return isPerson ? [index] : [];
  });
}

/** What is known of a file's columns. */
export interface FileColumns {
  readonly columns: readonly string[];
  /** Those most of whose cells, of the first 1,000 rows, look like e-mail addresses. */
  readonly addressColumns?: readonly string[];
}

/** Names of all columns of the files that identify people, with those that hold addresses and those that the user named. */
export function personColumnsIn(
  files: readonly FileColumns[],
  inputs: {
    readonly selection: LevelOfDetail;
    readonly pseudonyms: { readonly columns: readonly string[] } | undefined;
  },
): string[] {
  const columns = [...new Set(files.flatMap((file) => file.columns))];
  const addressColumns = files.flatMap((file) => file.addressColumns ?? []);
  const named = [...(inputs.pseudonyms?.columns ?? []), ...addressColumns];
  return personColumns(columns, inputs.selection, named).map((index) => columns[index] ?? '');
}

/** Columns that are not among {@link personColumns}, although a word in their names means a person. */
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

/** Whether a file counts as being about people because none of its columns is known. */
export function isUnknownFile(columns: readonly string[]): boolean {
  return columns.length > 0 && !hasKnownColumn(columns);
}

/** Whether two column names are equal but for case and surrounding blanks. */
export function isSameName(column: string, name: string): boolean {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return fold(column) === fold(name);
}
