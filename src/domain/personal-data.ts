import type { Selection } from './selection.ts';

const PERSON =
  '(?:developer|contributor|author|assignee|reviewer|committer|engineer|employee|person|member|user)';
const IDENTITY = '(?:full ?name|display ?name|user ?name|name|e ?mail(?: address)?|login|id|key)';
const PERSON_COLUMN = new RegExp(`^(?:${PERSON}(?: ${IDENTITY})?|(?:.* )?e ?mail(?: address)?|login)$`);

/** Whether rows of this export stand for single people: developer-level productivity (PR) and the contributor report (LG). */
export function isDeveloperLevel({ kind, metricLevel }: Pick<Selection, 'kind' | 'metricLevel'>): boolean {
  return kind === 'contributor-report' || (kind === 'productivity' && metricLevel === 'developer');
}

/** Which columns, by their names, tell who somebody is: `Developer`, `Author_Email`, `assignee name`, `login`. */
export function personColumns(columns: readonly string[]): number[] {
  return columns.flatMap((column, index) => (PERSON_COLUMN.test(words(column)) ? [index] : []));
}

/** `developerEmail`, `Developer_Email` and `Developer E-Mail` are the same two words. */
function words(column: string): string {
  return column
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
