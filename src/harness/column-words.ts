const WORD_STARTS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}%]+/gu;
/** A longer name is that of nothing we know. */
const MAX_NAME_LENGTH = 1_000;

/** Words that mean the same in a column's name. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['percentage', 'percent'],
  ['pct', 'percent'],
  ['average', 'avg'],
  ['hr', 'hour'],
  ['dev', 'developer'],
  ['mail', 'email'],
]);

/** A column's name with a blank wherever a word begins: `prAuthor` as `pr Author`. */
export function spacedName(column: string): string {
  return column.slice(0, MAX_NAME_LENGTH).replaceAll(WORD_STARTS, ' ').replaceAll('_', ' ').trim();
}

/** A name's words without case, blanks, `_` and plural: `inProgressHours` as `In_Progress_Hours`. None for symbols only. */
export function columnWords(column: string): string[] {
  return spacedName(column)
    .replaceAll(BETWEEN_WORDS, ' ')
    .toLowerCase()
    .replaceAll(/\be (?=mail)/g, '')
    .split(' ')
    .filter((word) => word !== '')
    .map(singular)
    .map((word) => SYNONYMS.get(word) ?? word);
}

/** {@link columnWords} as one text, by which names are compared. */
export function foldedName(column: string): string {
  return columnWords(column).join(' ');
}

function singular(word: string): string {
  if (/(?:ss|us|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

const STATISTICS = new Set(['avg', 'mean', 'median', 'p90', 'p95']);
const UNITS: ReadonlyMap<string, string> = new Map([
  ['day', 'days'],
  ['hour', 'hours'],
  ['minute', 'minutes'],
  ['percent', 'percent'],
]);

/** What a folded name says beside its subject: `lttc p90 day` is about `lttc`, the 90th percentile in days. */
export function parseName(words: readonly string[]) {
  const statistic = words.find((word) => STATISTICS.has(word));
  const unitWord = words.findLast((word) => UNITS.has(word));
  return {
    statistic,
    unit: UNITS.get(unitWord ?? ''),
    subject: words.filter((word) => word !== statistic && word !== unitWord).join(' '),
  };
}

const ACRONYMS = new Set(['pr', 'prs', 'loc', 'lttc', 'cfr', 'mttr', 'df', 'qa', 'uat', 'ktlo', 'api', 'ci']);

/** A column's name as words: `REWORK_PERCENT_LEGACY` as `Rework percent legacy`, `KTLO_story_points` as `KTLO story points`. */
export function readableName(column: string): string {
  const spaced = column.replaceAll('_', ' ').trim();
  const isShouted = !/\p{Ll}/u.test(spaced);
  const words = spaced
    .split(/\s+/)
    .map((word) =>
      ACRONYMS.has(word.toLowerCase()) ? word.toUpperCase() : isShouted ? word.toLowerCase() : word,
    );
  return capital(words.join(' '));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name for machines, in kebab case; a text without letters or digits by its code points: `🚀` as `u1f680`. */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (words !== null) return words.join('-');
  return [...text].map((character) => `u${character.codePointAt(0)?.toString(16)}`).join('-');
}
