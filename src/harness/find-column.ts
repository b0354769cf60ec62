import type { ExportKind } from './catalogue.ts';
import {
  capital,
  columnWords,
  foldedName,
  parseName,
  readableName,
  slug,
  spacedName,
} from './column-words.ts';
import {
  type ColumnPattern,
  type ColumnRole,
  type ColumnTable,
  HARNESS_COLUMNS,
  type KnownColumn,
  type Ratio,
} from './columns.ts';

/** What the table says of a column. */
export interface Column {
  readonly role: ColumnRole;
  /** For a reader, resolved; undefined where neither the table nor the name says it. */
  readonly unit: string | undefined;
  readonly better: 'lower' | 'higher' | undefined;
  readonly combine: 'sum' | 'median' | Ratio;
  /** For a reader, with its statistic and its unit: `Lead time for changes (mean, days)`. */
  readonly title: string;
  /** For a machine: `lead-time`. */
  readonly name: string;
  /** Place among the key figures of its export. */
  readonly rank: number | undefined;
  /** Of a column that customers name themselves: their word. */
  readonly custom: string | undefined;
}

/** What the units depend on. */
export interface UnitContext {
  readonly granularity?: string | undefined;
  readonly computationMode?: string | undefined;
}

/**
 * What the table knows of a column of an export, or of any export where `kind` is not given; undefined where it knows nothing. The
 * other rules of DESIGN hold then: see `measureColumns`.
 */
export function findColumn(
  column: string,
  kind?: ExportKind,
  context: UnitContext = {},
  table: ColumnTable = HARNESS_COLUMNS,
): Column | undefined {
  const words = columnWords(column);
  const { statistic, unit, subject } = parseName(words);
  const isOfKind = (exports: readonly ExportKind[] | undefined) =>
    exports === undefined || kind === undefined || exports.includes(kind);
  const candidates = indexOf(table);
  const known = (name: string) => candidates.get(name)?.find(({ exports }) => isOfKind(exports));

  const exact = known(words.join(' '));
  if (exact !== undefined) return described(column, exact, { statistic, unit }, context);
  for (const pattern of table.patterns) {
    if (pattern.exports !== undefined && kind === undefined) continue;
    const found = isOfKind(pattern.exports) ? matched(column, pattern) : undefined;
    if (found !== undefined) return found;
  }
  const about = statistic === undefined && unit === undefined ? undefined : known(subject);
  if (about?.role === 'measure') {
    // A mean of counts is no count.
    const combine = statistic === undefined ? about.combine : 'median';
    return described(column, { ...about, combine: combine ?? 'median' }, { statistic, unit }, context);
  }
  if (kind !== undefined) return undefined;
  return table.patterns.map((pattern) => matched(column, pattern)).find((found) => found !== undefined);
}

/**
 * What a column is for: by the table, else a person or an address by its words, else a label by its last one; undefined where the
 * name says nothing, and the cells decide.
 */
export function roleOf(
  column: string,
  kind?: ExportKind,
  table: ColumnTable = HARNESS_COLUMNS,
): ColumnRole | undefined {
  const known = findColumn(column, kind, {}, table) ?? findColumn(column, undefined, {}, table);
  if (known !== undefined) return known.role;
  const words = columnWords(column);
  if (words.includes('email')) return 'address';
  if (isAboutPeople(words, table)) return 'person';
  const [last = '', before] = words.toReversed();
  // "Days" and "Deployments per day" are how many.
  const isAmount = before === 'per' || /(?:day|week|month|quarter|year)s$/i.test(column.trim());
  return table.labelEndings.includes(last) && !isAmount ? 'label' : undefined;
}

/** Whether any of the columns is one that an export is known to have. */
export function hasKnownColumn(columns: readonly string[], table: ColumnTable = HARNESS_COLUMNS): boolean {
  return columns.some((column) => findColumn(column, undefined, {}, table) !== undefined);
}

/** Qualifiers, then at least one word for a person among words for an identity, in any order: `managerEmailId`, `Name_Developer`. */
function isAboutPeople(words: readonly string[], table: ColumnTable): boolean {
  const { person, qualifier, identity } = table.people;
  const all = withoutPhrases(words, table);
  const from = all.findIndex((word) => !qualifier.includes(word));
  const rest = from === -1 ? [] : all.slice(from);
  const isPerson = (word: string) => word === PHRASE || person.includes(word);
  return rest.some(isPerson) && rest.every((word) => isPerson(word) || identity.includes(word));
}

/** Stands for one of the table's phrases. */
const PHRASE = '@';

function withoutPhrases(words: readonly string[], { people }: ColumnTable): string[] {
  let text = ` ${words.join(' ')} `;
  for (const phrase of people.phrases) text = text.replaceAll(` ${phrase} `, ` ${PHRASE} `);
  return text.trim().split(' ');
}

function matched(column: string, pattern: ColumnPattern): Column | undefined {
  const word = pattern.pattern.exec(spacedName(column))?.[1]?.trim();
  if (word === undefined) return undefined;
  return {
    role: pattern.role,
    unit: pattern.unit,
    better: undefined,
    combine: pattern.combine ?? 'median',
    title: readableName(word),
    name: slug(spacedName(column)),
    rank: undefined,
    custom: word,
  };
}

const STATISTIC_TITLES: Readonly<Record<string, string>> = { avg: 'average', p90: 'P90', p95: 'P95' };

interface InName {
  readonly statistic: string | undefined;
  readonly unit: string | undefined;
}

function described(column: string, known: KnownColumn, inName: InName, context: UnitContext): Column {
  const unit = resolved(known.unit, inName.unit, context);
  const title = known.title ?? untitled(column);
  return {
    role: known.role,
    unit,
    better: known.better,
    combine: known.combine ?? 'median',
    title: known.role === 'measure' ? withDetails(title, inName.statistic, unit) : title,
    name: known.name ?? slug(known.title ?? spacedName(known.names[0])),
    rank: known.rank,
    custom: undefined,
  };
}

/** A measure that the table does not know, by its name. */
export function unknownMeasure(column: string): Column {
  const inName = parseName(columnWords(column));
  return described(column, { names: [column], role: 'measure' }, inName, {});
}

/** An account's setting decides in which unit a time is, and then the name says so. */
function resolved(unit: string | undefined, inName: string | undefined, context: UnitContext) {
  const isTime = (text: string | undefined) => text === 'days' || text === 'hours' || text === 'minutes';
  if (unit === undefined || (isTime(unit) && isTime(inName))) return inName;
  if (unit === '{work}') return WORK[context.computationMode ?? ''];
  return unit.replace('{granularity}', PERIOD_WORDS[context.granularity ?? ''] ?? 'period');
}

const WORK: Readonly<Record<string, string>> = { 'story-points': 'points', tickets: 'tickets' };
const PERIOD_WORDS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
};

/** `Build_P95_Days` as `Build`; a name that ends in a unit alone, such as `Wait Hours`, stays as it is. */
function untitled(column: string): string {
  const name = readableName(spacedName(column));
  const tail =
    / \(?(?:(?:avg|average|mean|median|p90|p95)(?: (?:days|hours|hrs|minutes))?|percent|percentage|%)\)?$/i;
  return name.replace(tail, '');
}

function withDetails(title: string, statistic: string | undefined, unit: string | undefined): string {
  const unitText = unit === 'percent' ? '%' : unit === 'count' || unit === 'ratio' ? undefined : unit;
  const details = [statistic && (STATISTIC_TITLES[statistic] ?? statistic), unitText].filter(
    (detail) => detail !== undefined && !title.toLowerCase().includes(detail === '%' ? 'percent' : detail),
  );
  return details.length === 0 ? capital(title) : `${capital(title)} (${details.join(', ')})`;
}

const indexes = new WeakMap<ColumnTable, ReadonlyMap<string, readonly KnownColumn[]>>();

function indexOf(table: ColumnTable): ReadonlyMap<string, readonly KnownColumn[]> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, KnownColumn[]>();
  for (const column of table.columns) {
    for (const name of new Set(column.names.map(foldedName))) {
      index.set(name, [...(index.get(name) ?? []), column]);
    }
  }
  indexes.set(table, index);
  return index;
}
