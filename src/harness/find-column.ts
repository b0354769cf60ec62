import { type ExportKind, GRANULARITY_UNITS, type Granularity } from './catalogue.ts';
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
  type KnownColumn,
  LABEL_ENDINGS,
  PATTERNS,
  PERSON_MENTION,
  PERSON_NAME,
  SUBJECTS,
} from './columns.ts';
import { MEASURES } from './measures.ts';

/** What the table says of a column. */
export interface Column extends Pick<KnownColumn, 'role' | 'better' | 'rank'> {
  /** For a reader, resolved; undefined where neither the table nor the name says it. */
  readonly unit: string | undefined;
  readonly combine: NonNullable<KnownColumn['combine']>;
  /** For a reader, with its statistic and its unit: `Lead time for changes (mean, days)`. */
  readonly title: string;
  /** For a machine: `lead-time`. */
  readonly name: string;
  /** Of a column that customers name themselves: their word. */
  readonly custom?: string;
}

/** The columns by their folded names. */
const NAMED = Map.groupBy(
  [...SUBJECTS, ...MEASURES].flatMap((column) =>
    column.names.map((name) => ({ name: foldedName(name), column })),
  ),
  ({ name }) => name,
);

/** What the units depend on. */
export interface UnitContext {
  readonly granularity?: Granularity | undefined;
  readonly computationMode?: string | undefined;
}

/** What the table knows of a column of an export, or of any export where `kind` is not given; undefined where it knows nothing. */
export function findColumn(column: string, kind?: ExportKind, context: UnitContext = {}): Column | undefined {
  const words = columnWords(column);
  const spaced = spacedName(column);
  const isOfKind = (exports: readonly ExportKind[] | undefined) =>
    exports === undefined || kind === undefined || exports.includes(kind);
  const known = (name: string) => NAMED.get(name)?.find(({ column }) => isOfKind(column.exports))?.column;
  const firstMatch = (patterns: readonly ColumnPattern[]) =>
    patterns.map((pattern) => matched(spaced, pattern)).find((found) => found !== undefined);

  const exact = known(words.join(' '));
  if (exact !== undefined) return described(column, exact, context);
  // Without a kind, what customers name in one export comes last.
  const sure = PATTERNS.filter(({ exports }) => isOfKind(exports) && (!exports || kind));
  const custom = firstMatch(sure);
  if (custom !== undefined) return custom;
  const { statistic, unit, subject } = parseName(words);
  const about = statistic || unit ? known(subject) : undefined;
  // A mean of counts is no count.
  if (about?.role === 'measure')
    return described(column, statistic ? { ...about, combine: 'median' } : about, context);
  return kind === undefined ? firstMatch(PATTERNS) : undefined;
}

/** By the table, else a person or an address by its words, else a label by its last one; undefined where the cells decide. */
export function roleOf(column: string, kind?: ExportKind): ColumnRole | undefined {
  const known = findColumn(column, kind) ?? findColumn(column);
  if (known !== undefined) return known.role;
  const words = columnWords(column);
  if (words.includes('email')) return 'address';
  // "Reviewer 2" and "Developer(s)" are people as well.
  const unnumbered = words.join(' ').replaceAll(/ ?\d+\b| s\b/g, '');
  if (PERSON_NAME.test(unnumbered)) return 'person';
  const [last = '', before] = words.toReversed();
  // "Days" and "Deployments per day" are how many.
  const isAmount = before === 'per' || /(?:day|week|month|quarter|year)s$/i.test(column.trim());
  return LABEL_ENDINGS.includes(last) && !isAmount ? 'label' : undefined;
}

/** Whether any of the columns is one that an export is known to have. */
export function hasKnownColumn(columns: readonly string[]): boolean {
  return columns.some((column) => findColumn(column) !== undefined);
}

/** Whether one of the words means a person, so that the column may be about people. */
export function mentionsPeople(column: string): boolean {
  return PERSON_MENTION.test(foldedName(column));
}

function matched(
  spaced: string,
  { pattern, role, unit, combine = 'median' }: ColumnPattern,
): Column | undefined {
  const custom = pattern.exec(spaced)?.[1]?.trim();
  if (custom === undefined) return undefined;
  return { role, unit, combine, title: readableName(custom), name: slug(spaced), custom };
}

const STATISTIC_TITLES: Readonly<Record<string, string>> = { avg: 'average', p90: 'P90', p95: 'P95' };

function described(column: string, known: KnownColumn, context: UnitContext): Column {
  const { names, exports: _, ...properties } = known;
  const inName = parseName(columnWords(column));
  const unit = resolved(known.unit, inName.unit, context);
  const title = known.title ?? readableName(names[0]);
  return {
    ...properties,
    unit,
    combine: known.combine ?? 'median',
    title: known.role === 'measure' ? withDetails(title, inName.statistic, unit) : title,
    name: known.name ?? slug(known.title ?? names[0]),
  };
}

/** A measure that the table does not know, by its name. */
export function unknownMeasure(column: string): Column {
  const name = spacedName(column);
  const { unit } = parseName(columnWords(column));
  return { role: 'measure', unit, combine: 'median', title: readableName(name), name: slug(name) };
}

/** An account's setting decides in which unit a time is, and then the name says so. */
function resolved(unit: string | undefined, inName: string | undefined, context: UnitContext) {
  const isTime = (text: string | undefined) => text === 'days' || text === 'hours' || text === 'minutes';
  if (unit === undefined || (isTime(unit) && isTime(inName))) return inName;
  if (unit === '{work}') return WORK[context.computationMode ?? ''];
  return unit.replace('{granularity}', GRANULARITY_UNITS[context.granularity ?? 'sprint'] ?? 'period');
}

const WORK: Readonly<Record<string, string>> = { 'story-points': 'points', tickets: 'tickets' };

function withDetails(title: string, statistic: string | undefined, unit: string | undefined): string {
  const unitText = unit === 'percent' ? '%' : unit === 'count' || unit === 'ratio' ? undefined : unit;
  const details = [statistic && (STATISTIC_TITLES[statistic] ?? statistic), unitText].filter(
    (detail) => detail !== undefined && !title.toLowerCase().includes(detail === '%' ? 'percent' : detail),
  );
  return details.length === 0 ? capital(title) : `${capital(title)} (${details.join(', ')})`;
}
