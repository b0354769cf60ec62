import { MIN_PSEUDONYM_KEY_LENGTH } from '../csv/pseudonymize.ts';
import { orList } from '../format.ts';
import { CATALOGUE, EXPORT_KINDS } from '../harness/catalogue.ts';
import { mayHavePeopleAsRows } from '../privacy/personal-columns.ts';
import { readPeriod, readPieces } from './dates.ts';
import { checkFiles, checkInstead } from './files.ts';
import { checkOverrides } from './overrides.ts';
import type { Draft } from './schema.ts';
import { checkExportIds, checkTargets, targetsOf } from './targets.ts';

/** What a rule found wrong with an input; `received` is left out where it may be secret or says nothing. */
export type AddIssue = (
  name: keyof Draft,
  expected: string,
  ...received: readonly (string | undefined)[]
) => void;

/** What rules know beside the values. */
export interface Context {
  /** The texts that were given, by input: neither empty nor the default. */
  readonly texts: Readonly<Record<string, string>>;
  readonly nowMs: number;
  /** Shows a text without the keys that were given. */
  readonly redact: (text: string) => string;
}

/** Applies the rules between inputs. Returns what the exports are of; undefined where something about the dates is wrong. */
export function applyRules(values: Draft, context: Context, addIssue: AddIssue) {
  checkConnection(values, context, addIssue);
  if (!checkInstead(values, context, addIssue)) checkTargets(values, context, addIssue);
  checkMetrics(values, addIssue);
  const period = readPeriod(values, context, addIssue);
  const pieces = period && readPieces(values, period, addIssue);
  const targets = targetsOf(values);
  if (pieces !== undefined) checkExportIds(values, targets.length, pieces.length, addIssue);
  checkFiles(values, targets.length * (pieces?.length ?? 1), addIssue);
  checkPseudonyms(values, context, addIssue);
  checkReport(values, addIssue);
  if ('batch-size' in context.texts && values['dry-run'] === false)
    addIssue('batch-size', 'only valid with dry-run: true', context.texts['batch-size']);
  const warnings = checkOverrides(values, (problem) => addIssue('request-overrides', problem));
  return period && pieces && { period, pieces, targets, warnings };
}
/** What the exports are of. */
export type About = NonNullable<ReturnType<typeof applyRules>>;

const EMPTY_SECRET = 'it came empty (a secret that is not set is an empty string)';

function checkConnection(values: Draft, { texts }: Context, addIssue: AddIssue): void {
  const { export: kind } = values;
  if (!('export' in texts)) addIssue('export', `required, one of ${orList(EXPORT_KINDS)}`);
  if (values['input-files'] !== undefined) return;
  if (!('api-key' in texts))
    addIssue('api-key', `required: an SEI API key, given from a secret; ${EMPTY_SECRET}`);
  if (kind === undefined || CATALOGUE[kind].protocol !== 'export') return;
  for (const [name, what, place] of [
    ['org-identifier', 'the Harness organization', '/orgs/'],
    ['project-identifier', 'the Harness project that the key belongs to', '/projects/'],
  ] as const) {
    const where = `it follows ${place} in the address bar of Harness`;
    if (!(name in texts)) addIssue(name, `required for export ${kind}: the identifier of ${what}; ${where}`);
  }
}

/** Which words of an export go together (EF, LG). */
function checkMetrics(values: Draft, addIssue: AddIssue): void {
  const { export: kind, aggregation, metrics, 'work-categories': categories } = values;
  const { 'metric-groups': groups, 'efficiency-metrics': dora } = values;
  if (kind === 'efficiency' && groups && metrics)
    addIssue('metrics', 'not valid together with metric-groups for export efficiency', metrics.join(', '));
  if (categories && groups && !groups.includes('lttc')) {
    addIssue(
      'work-categories',
      'only valid with lttc among metric-groups, since they filter lead time for changes',
      categories.join(', '),
    );
  }
  if (kind === 'team-report' && aggregation && !dora)
    addIssue('aggregation', 'only valid with efficiency-metrics for export team-report', aggregation);
}

function checkReport(values: Draft, addIssue: AddIssue): void {
  const { report, export: kind, 'metric-level': metricLevel, 'request-overrides': overrides } = values;
  if (report === undefined || kind === undefined) return;
  if (mayHavePeopleAsRows({ kind, metricLevel, overrides }))
    addIssue(
      'report',
      `not valid for export ${kind} where its rows may be people, of whom no page is made`,
      report,
    );
}

/** No message quotes the key. */
function checkPseudonyms(values: Draft, { texts }: Context, addIssue: AddIssue): void {
  const { pseudonymize, 'pseudonym-key': key, 'pseudonymize-columns': columns } = values;
  if (pseudonymize === false) {
    // Whoever gives a key counts on pseudonyms, and would publish names.
    if (key !== undefined) addIssue('pseudonym-key', 'only valid with pseudonymize: true');
    if (columns !== undefined)
      addIssue('pseudonymize-columns', 'only valid with pseudonymize: true', columns.join(', '));
  }
  if (pseudonymize !== true) return;
  const length = `at least ${MIN_PSEUDONYM_KEY_LENGTH} characters`;
  if (!('pseudonym-key' in texts)) {
    addIssue(
      'pseudonym-key',
      `required with pseudonymize: true: a secret of ${length}, the same in all runs whose pseudonyms are to match; ${EMPTY_SECRET}`,
    );
  } else if (key !== undefined && key.length < MIN_PSEUDONYM_KEY_LENGTH) {
    const reason = 'since names can be tried out against a key that can be guessed';
    addIssue('pseudonym-key', `expected ${length}, ${reason}`, `${key.length} characters`);
  }
}
