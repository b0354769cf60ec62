import type { ExportKind } from '../../harness/catalogue.ts';
import { columnWords } from './column-words.ts';

/** How a measure is told to a reader. */
export interface Measure {
  /** `Lead time for changes (mean, days)`. */
  readonly title: string;
  readonly isPercentage: boolean;
  /** Place among the key figures of its export, from 0; undefined if it is none of them. */
  readonly rank: number | undefined;
}

/**
 * Which measures are amounts, so that those of several teams add up: the documented counts and totals (BA, PR, SP, EF, TS).
 * Whatever is not listed here is taken for an average, a rate or a share, which does not.
 */
const AMOUNTS: Readonly<Record<ExportKind, RegExp | undefined>> = {
  'business-alignment': / (?:story points|tickets)$/,
  productivity:
    /^(?:pr merged(?: small| medium| large)?|loc .+|work(?: features| bugs| other)? completed|pr missing tickets)$/,
  sprint:
    /^(?:sprint (?:commit|creep|size)|total work delivered|(?:delivered|missed) (?:commit|creep)|tickets removed mid sprint)$/,
  efficiency:
    /^(?:.+ )?(?:total work items|pr associations|deployment count|total success(?:es)?|total failures)$/,
  'time-in-status': /^total issues$|.+ hours$/,
  'team-report': undefined,
  'contributor-report': undefined,
};
/** Customers name their categories and statuses as they like (BA, TS): there the end of a name tells, and it alone. */
const NAMED_BY_CUSTOMERS: readonly ExportKind[] = ['business-alignment', 'time-in-status'];
/** Elsewhere, such a word makes any measure one that does not add up. */
const NO_AMOUNT =
  /\b(?:avg|average|mean|median|p\d\d|percent|percentage|pct|rate|ratio|per|score|rating)\b|%/;

/** Whether values of this column may be summed over teams. */
export function addsUp(kind: ExportKind, column: string): boolean {
  const words = columnWords(column).join(' ');
  if (AMOUNTS[kind]?.test(words) !== true) return false;
  return NAMED_BY_CUSTOMERS.includes(kind) || !NO_AMOUNT.test(words);
}

/** The key figures of each export in their order, and what a reader calls them. */
const KEY_FIGURES: Readonly<Partial<Record<ExportKind, readonly (readonly [RegExp, string])[]>>> = {
  productivity: [
    [/^pr merged$/, 'PRs merged'],
    [/^work completed$/, 'Work items completed'],
    [/^pr cycle time( days)?( avg)?$/, 'PR cycle time'],
    [/^avg time to complete$/, 'Time to complete'],
    [/^review time to first comment( hrs)?( avg)?$/, 'Time to first review comment'],
    [/^review comments per pr( avg)?$/, 'Review comments per PR'],
    [/^rework percent$/, 'Rework'],
    [/^coding days$/, 'Coding days'],
    [/^pr velocity$/, 'PR velocity'],
  ],
  sprint: [
    [/^sprint commit$/, 'Committed'],
    [/^total work delivered$/, 'Delivered'],
    [/^delivered commit$/, 'Delivered of the commitment'],
    [/^missed commit$/, 'Missed of the commitment'],
    [/^committed work delivered percent$/, 'Commitment delivered'],
    [/^sprint creep$/, 'Added during the sprint'],
    [/^scope creep percent$/, 'Scope creep'],
    [/^sprint velocity$/, 'Velocity'],
    [/^churn rate$/, 'Churn rate'],
  ],
  efficiency: [
    [/^lttc( |$)|^lead time for changes/, 'Lead time for changes'],
    [/(^| )deployment count$/, 'Deployments'],
    [/^deployment frequency$/, 'Deployment frequency'],
    [/^cfr$|(^| )failure rate( percent)?$/, 'Change failure rate'],
    [/^mttr( |$)|^mean time to (restore|recover)/, 'Time to restore'],
  ],
};

const STATISTICS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:avg|average)\b/, 'average'],
  [/\bmean\b/, 'mean'],
  [/\bmedian\b/, 'median'],
  [/\bp90\b/, 'P90'],
  [/\bp95\b/, 'P95'],
];
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:percent|percentage|pct)\b|%/, '%'],
  [/\bdays\b/, 'days'],
  [/\b(?:hours|hrs)\b/, 'hours'],
  [/\b(?:minutes|mins)\b/, 'minutes'],
];

/** Whether a column's name says that its values are percentages, which are compared in percentage points. */
export function isPercentage(column: string): boolean {
  return isPercentageWords(columnWords(column).join(' '));
}

function isPercentageWords(words: string): boolean {
  return UNITS[0]?.[0].test(words) === true || /^cfr$/.test(words);
}

export function measureOf(kind: ExportKind, column: string): Measure {
  const words = columnWords(column).join(' ');
  const isPercentage = isPercentageWords(words);
  const known = KEY_FIGURES[kind] ?? [];
  const rank = known.findIndex(([pattern]) => pattern.test(words));
  const title = known[rank]?.[1];
  if (title === undefined) return { title: detailedName(column), isPercentage, rank: undefined };
  const statistic = STATISTICS.find(([pattern]) => pattern.test(words))?.[1];
  const unit = isPercentage ? '%' : UNITS.find(([pattern]) => pattern.test(words))?.[1];
  // "Coding days" says its unit itself.
  const details = [statistic, unit].filter((detail) => detail !== undefined && !title.includes(detail));
  return { title: details.length > 0 ? `${title} (${details.join(', ')})` : title, isPercentage, rank };
}

/** `Build_Median_Days` as `Build (median, days)`; a name that ends in a unit alone, such as `Coding Days`, stays as it is. */
function detailedName(column: string): string {
  const name = readableName(column);
  const match =
    /^(.*\S) (?:(avg|average|mean|median|p90|p95)(?: (days|hours|hrs))?|(percent|percentage))$/i.exec(name);
  if (match === null) return name;
  const [, subject, statistic, unit, percent] = match;
  const details = [statistic, unit, percent && '%'].filter((detail) => detail !== undefined);
  return `${subject} (${details
    .join(', ')
    .toLowerCase()
    .replace('hrs', 'hours')
    .replace(/^p(?=9)/, 'P')})`;
}

const LOWER_CASE = /\p{Ll}/u;
const ACRONYMS = new Set(['pr', 'prs', 'loc', 'lttc', 'cfr', 'mttr', 'df', 'qa', 'uat', 'ktlo', 'api', 'ci']);

/** A column's name as words: `REWORK_PERCENT_LEGACY` as `Rework percent legacy`, `KTLO_story_points` as `KTLO story points`. */
export function readableName(column: string): string {
  const spaced = column.replaceAll('_', ' ').trim();
  const isShouted = !LOWER_CASE.test(spaced);
  const words = spaced
    .split(/\s+/)
    .map((word) =>
      ACRONYMS.has(word.toLowerCase()) ? word.toUpperCase() : isShouted ? word.toLowerCase() : word,
    );
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
