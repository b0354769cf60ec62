/** Every input once, by its name in action.yml, with its default and its parser. */
import * as z from 'zod/mini';
import {
  CATALOGUE,
  COMPUTATION_MODES,
  EXPORT_KINDS,
  type ExportKind,
  knownMetrics,
  TEAM_REPORT_EFFICIENCY_METRICS,
  TERMINAL_DATE_COLUMNS,
  TERMINAL_DATES,
  WORK_CATEGORIES,
} from '../harness/catalogue.ts';
import { SPLITS } from '../plan/split-period.ts';
import {
  boolean,
  choice,
  choices,
  knownWords,
  names,
  number,
  optional,
  plainText,
  size,
  withDefault,
} from './fields.ts';
import { exportFilters } from './list-exports.ts';
import * as parsers from './parsers.ts';

/** What every export has. */
const COMMON = {
  'api-key': optional(parsers.apiKey),
  'base-url': withDefault('https://app.harness.io/prod1/sei/api', parsers.baseUrl),
  'org-identifier': optional(plainText),
  'project-identifier': optional(plainText),
  'team-ids': optional(parsers.teams),
  period: withDefault('last-month', plainText),
  'start-date': optional(parsers.date),
  'end-date': optional(parsers.date),
  timezone: withDefault('UTC', parsers.timezone),
  'as-of': optional(parsers.date),
  'split-by': withDefault('none', choice(SPLITS)),
  'request-overrides': optional(parsers.overrides),
  'dry-run': withDefault('false', boolean),
  'batch-size': withDefault('50', number('teams', 1, 10_000)),
  'timeout-minutes': withDefault('30', number('minutes', 0.01, 7_200, 'any')),
  'poll-interval-seconds': withDefault('30', number('seconds', 0.1, 3_600, 'any')),
  'max-parallel': withDefault('4', number('exports', 1, 256)),
  'requests-per-minute': withDefault('600', number('requests', 1, 60_000)),
  'list-exports': optional(exportFilters),
  'input-files': optional(plainText),
  'output-directory': withDefault('harness-sei', parsers.workspacePath('a directory')),
  'file-name': withDefault('{export}-{target}-{start}_{end}.csv', parsers.nameTemplate),
  merge: withDefault('true', boolean),
  'target-column': optional(plainText),
  'stable-order': withDefault('false', boolean),
  'key-columns': optional(names),
  history: optional(parsers.workspacePath('a file')),
  baseline: optional(parsers.workspacePath('a file')),
  'max-csv-bytes': withDefault('5 GiB', size),
  artifact: withDefault(
    'required',
    choice(['required', 'optional', 'off'], '', { required: 'true', off: 'false' }),
  ),
  'artifact-name': withDefault('{export}-{target}-{start}_{end}', parsers.nameTemplate),
  'artifact-format': withDefault('zip', choice(['zip', 'csv', 'csv.gz', 'html'])),
  'artifact-retention-days': optional(number('days', 0, 400)),
  'artifact-compression-level': optional(number('the zlib scale', 0, 9)),
  'artifact-overwrite': withDefault('false', boolean),
  summary: withDefault('true', boolean),
  report: optional(choice(['html'])),
  'allow-public-developer-data': withDefault('false', boolean),
  pseudonymize: withDefault('false', boolean),
  'pseudonym-key': optional(plainText),
  'pseudonymize-columns': optional(names),
  'on-empty': withDefault('warn', choice(['fail', 'warn', 'ignore'])),
  'on-partial': withDefault('fail', choice(['fail', 'warn', 'ignore'])),
  'on-timeout': withDefault('fail', choice(['fail', 'warn', 'ignore'])),
};

/** What the export decides: whether there is such an input, and which words it takes. */
const ownInputs = (kind: ExportKind) => {
  const { granularities, levels, aggregations, groups, protocol } = CATALOGUE[kind];
  const context = ` for export ${kind}`;
  return {
    granularity: withDefault('monthly', choice(granularities, context)),
    'metric-groups': optional(knownWords(Object.keys(groups))),
    metrics: optional(knownWords(knownMetrics(kind), protocol === 'report')),
    'metric-level': withDefault('team', choice(levels, context)),
    aggregation: optional(choice(aggregations, context)),
    'computation-mode': optional(choice(COMPUTATION_MODES)),
    'work-categories': optional(choices(WORK_CATEGORIES)),
    'manager-email': optional(parsers.email),
    'issue-statuses': optional(names),
    'terminal-date': optional(choice(TERMINAL_DATES, '', TERMINAL_DATE_COLUMNS)),
    'efficiency-metrics': optional(knownWords(TEAM_REPORT_EFFICIENCY_METRICS, true)),
    'include-ratings': withDefault('false', boolean),
    'org-tree-name': optional(plainText),
    'org-tree-id': optional(plainText),
    'export-id': optional(parsers.exportIds),
    wait: withDefault('true', boolean),
  };
};
type OwnInputs = ReturnType<typeof ownInputs>;

/** What an export has that is created, polled and downloaded. */
const ASYNCHRONOUS = ['org-tree-name', 'org-tree-id', 'export-id', 'wait'] as const;

/** Whether the input is not about what to export. */
export function isShared(name: string): boolean {
  return name === 'export' || name in COMMON || ASYNCHRONOUS.some((other) => other === name);
}

/** An export with granularity, the other inputs that are named and those that every export has, and no more. */
function schemaOf<Kind extends ExportKind, Name extends keyof OwnInputs>(kind: Kind, names: readonly Name[]) {
  const inputs = ownInputs(kind);
  const own = Object.fromEntries(names.map((name) => [name, inputs[name]])) as Pick<OwnInputs, Name>;
  return z.strictObject({ export: z.literal(kind), granularity: inputs.granularity, ...own, ...COMMON });
}

const GROUPED = ['metric-groups', ...ASYNCHRONOUS] as const;
const EXPORTS = [
  schemaOf('business-alignment', GROUPED),
  schemaOf('productivity', [...GROUPED, 'metrics', 'metric-level', 'aggregation']),
  schemaOf('sprint', [...GROUPED, 'metrics', 'metric-level', 'computation-mode']),
  schemaOf('efficiency', [...GROUPED, 'metrics', 'aggregation', 'work-categories', 'manager-email']),
  schemaOf('time-in-status', ['metric-level', 'issue-statuses', 'terminal-date', ...ASYNCHRONOUS]),
  schemaOf('team-report', ['metrics', 'aggregation', 'efficiency-metrics']),
  schemaOf('contributor-report', ['metrics', 'include-ratings']),
] as const;

/** What every export has is in each of its options, so that one pass finds every problem. */
export const INPUTS_BY_EXPORT = z.discriminatedUnion('export', EXPORTS);
/** What can be checked where the export is not known. */
export const INPUTS_OF_ANY_EXPORT = z.object({ export: optional(choice(EXPORT_KINDS)), ...COMMON });

export type Values = z.output<typeof INPUTS_BY_EXPORT>;
type NameIn<Union> = Union extends unknown ? keyof Union : never;
type ValueIn<Union, Name> = Union extends unknown ? (Name extends keyof Union ? Union[Name] : never) : never;
/** As rules see them, of any export: what is wrong by itself is absent. */
export type Draft = { readonly [Name in NameIn<Values>]?: ValueIn<Values, Name> | undefined };

/** Reports a problem of an input; without `received`, the message quotes the input's text. */
export type AddIssue = (name: keyof Draft, expected: string, ...received: readonly string[]) => void;

/** What rules know besides the values. */
export interface Context {
  /** The texts that were given, by input: neither empty nor the default. */
  readonly texts: Readonly<Record<string, string>>;
  readonly nowMs: number;
  /** Shows a text without the keys that were given. */
  readonly redact: (text: string) => string;
}

const SHAPES: readonly Readonly<Record<string, z.ZodMiniType>>[] = EXPORTS.map(({ shape }) => shape);

/** Every input by its name: those that only some exports have first. */
export const INPUTS: Readonly<Record<string, z.ZodMiniType>> = Object.fromEntries([
  ...SHAPES.flatMap((shape) => Object.entries(shape).filter(([name]) => !(name in COMMON))),
  ...Object.entries(COMMON),
]);

/** As action.yml writes it; empty where there is none. */
export function defaultOf(name: string): string {
  const { def } = INPUTS[name] ?? {};
  return def?.type === 'prefault' ? String((def as z.core.$ZodPrefaultDef).defaultValue) : '';
}

/** The exports that have the input. */
export function exportsWith(name: string): ExportKind[] {
  return EXPORT_KINDS.filter((_, index) => name in (SHAPES[index] ?? {}));
}

/** The inputs that were given, by name, without blanks around them: neither empty nor, in any spelling, the default. */
export function givenTexts(read: (name: string) => string): Record<string, string> {
  const texts = Object.keys(INPUTS)
    .map((name) => [name, read(name).trim()] as const)
    .filter(([name, text]) => text !== '' && !isDefault(name, text));
  return Object.fromEntries(texts);
}

function isDefault(name: string, text: string): boolean {
  const preset = defaultOf(name);
  const read = (words: string) => JSON.stringify(INPUTS[name]?.safeParse(words).data);
  return preset !== '' && read(text) === read(preset);
}
