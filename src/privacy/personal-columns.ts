import type { ExportKind, MetricLevel } from '../harness/catalogue.ts';
import type { JsonObject } from '../harness/selection.ts';

const PERSON =
  '(?:developer|contributor|collaborator|author|assignee|assigned to|reviewer|committer|reporter|creator|owner|manager|engineer|employee|person|member|user|(?:team|tech|engineering) lead(?:er)?|scrum master' +
  '|(?:authored|committed|created|opened|reported|assigned|reviewed|approved|merged|resolved|closed|updated) by)';
const QUALIFIER =
  '(?:pr|pull request|commit|code|issue|ticket|task|story|team|project|product|engineering|primary|git ?(?:hub|lab)?|jira|ado)';
const IDENTITY =
  '(?:full ?name|first ?name|last ?name|display ?name|user ?name|name|e ?mail(?: address)?|login|handle|id|uuid|key)';
const PERSON_COLUMN = new RegExp(
  `^(?:(?:${QUALIFIER} )?${PERSON}(?: ${IDENTITY})?|(?:.* )?e ?mails?(?: address(?:es)?)?|(?:${QUALIFIER} )?login` +
    '|user ?name|full ?name|first ?name|last ?name|display ?name)$',
);
/** What may be a team's name elsewhere, and is a person's where each row stands for one. */
const NAME_COLUMN = /^(?:collection )?name$/;

/** What of a selection tells whether its rows stand for people. */
export interface LevelOfDetail {
  readonly kind: ExportKind;
  readonly metricLevel?: MetricLevel | undefined;
  readonly overrides?: JsonObject;
}

/**
 * Whether rows of this export stand for single people: developer-level productivity (PR) and the contributor report (LG), also
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

/**
 * Which columns, by their names, tell who somebody is: `Developer`, `Author_Email`, `assignee name`, `login`. At developer level
 * also `Collection Name`, of which LG says that its rows are managers and individual contributors, and a bare `Name`. And those
 * that somebody `named`, in whatever case.
 */
export function personColumns(
  columns: readonly string[],
  level?: LevelOfDetail,
  named: readonly string[] = [],
): number[] {
  const isNameOfPerson = level !== undefined && isDeveloperLevel(level);
  return columns.flatMap((column, index) => {
    const name = words(column);
    const isPerson =
      PERSON_COLUMN.test(name) ||
      (isNameOfPerson && NAME_COLUMN.test(name)) ||
      named.some((other) => isSameName(column, other));
    return isPerson ? [index] : [];
  });
}

/** Whether two names of columns differ at most in case and in blanks around them. */
export function isSameName(column: string, name: string): boolean {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return fold(column) === fold(name);
}

/** Where case alone tells that a word begins. */
const WORD_STARTS = /(?<=[\p{Ll}])(?=[\p{Lu}])|(?<=[\p{Lu}])(?=[\p{Lu}][\p{Ll}])/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/** `developerEmail`, `Developer_Email` and `Developer E-Mail` are the same two words. */
function words(column: string): string {
  return column.replaceAll(WORD_STARTS, ' ').replaceAll(BETWEEN_WORDS, ' ').trim().toLowerCase();
}
