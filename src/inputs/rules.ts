import { MIN_PSEUDONYM_KEY_LENGTH } from '../csv/pseudonymize.ts';
import { formatNumber, orList, quoteForeign } from '../format.ts';
import {
  CATALOGUE,
  EXPORT_KINDS,
  knownMetrics,
  TEAM_REPORT_EFFICIENCY_METRICS,
} from '../harness/catalogue.ts';
import { overriddenSubjects } from '../harness/requests.ts';
import { plainDate } from '../plan/calendar.ts';
import type { Period } from '../plan/period.ts';
import { MAX_EXPORTS } from '../plan/split-period.ts';
import { mayHavePeopleAsRows } from '../privacy/personal-columns.ts';
import { nearest, wordIn } from './fields.ts';
import type { AddIssue, Context, Draft } from './schema.ts';
import { checkExportIds, checkTargets, countedFrom, readPeriod, readPieces, targetsOf } from './scope.ts';

/** Applies the rules between inputs. Returns what the exports are of; undefined where something about the dates is wrong. */
export function applyRules(values: Draft, context: Context, addIssue: AddIssue) {
  checkConnection(values, context, addIssue);
  if (!checkInstead(values, context, addIssue)) checkTargets(values, context, addIssue);
  checkMetrics(values, addIssue);
  const period = readPeriod(values, context, addIssue);
  const pieces = period && readPieces(values, period, addIssue);
  const targets = targetsOf(values);
  const exportCount = targets.length * (pieces?.length ?? 1);
  if (pieces !== undefined) checkExportIds(values, exportCount, addIssue);
  if (exportCount > MAX_EXPORTS)
    addIssue(
      'split-by',
      `expected at most ${formatNumber(MAX_EXPORTS)} exports: name fewer teams, shorten the period or split it by more`,
      `${targets.length} teams in ${pieces?.length} pieces`,
    );
  checkFiles(values, exportCount, addIssue);
  checkPseudonyms(values, addIssue);
  checkReport(values, addIssue);
  if ('batch-size' in context.texts && values['dry-run'] === false)
    addIssue('batch-size', 'only valid with dry-run: true');
  const overridden = checkOverrides(values, addIssue);
  if (period === undefined || pieces === undefined) return undefined;
  const warnings = [
    ...wordWarnings(values, context),
    ...periodWarnings(values, context, period),
    ...overridden,
  ];
  return { period, pieces, targets, warnings };
}
/** What the exports are of. */
export type About = NonNullable<ReturnType<typeof applyRules>>;

function checkConnection(values: Draft, { texts }: Context, addIssue: AddIssue): void {
  const { export: kind } = values;
  if (!('export' in texts)) addIssue('export', `required, one of ${orList(EXPORT_KINDS)}`);
  if (values['input-files'] !== undefined) return;
  if (!('api-key' in texts))
    addIssue(
      'api-key',
      'required: an SEI API key, given from a secret; it came empty (a secret that is not set is an empty string)',
    );
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
    addIssue('metrics', 'not valid together with metric-groups for export efficiency');
  if (categories && groups && !groups.includes('lttc'))
    addIssue(
      'work-categories',
      'only valid with lttc among metric-groups, since they filter lead time for changes',
    );
  if (kind === 'team-report' && aggregation && !dora)
    addIssue('aggregation', 'only valid with efficiency-metrics for export team-report');
}

function checkReport(values: Draft, addIssue: AddIssue): void {
  const { report, export: kind, 'metric-level': metricLevel, 'request-overrides': overrides } = values;
  if (report === undefined || kind === undefined) return;
  if (mayHavePeopleAsRows({ kind, metricLevel, overrides }))
    addIssue('report', `not valid for export ${kind} where its rows may be people, of whom no page is made`);
}

function checkPseudonyms(values: Draft, addIssue: AddIssue): void {
  const { pseudonymize, 'pseudonym-key': key, 'pseudonymize-columns': columns } = values;
  if (pseudonymize === false) {
    // Whoever gives a key counts on pseudonyms, and would publish names.
    if (key !== undefined) addIssue('pseudonym-key', 'only valid with pseudonymize: true');
    if (columns !== undefined) addIssue('pseudonymize-columns', 'only valid with pseudonymize: true');
  }
  const { length } = key ?? '';
  if (pseudonymize && length < MIN_PSEUDONYM_KEY_LENGTH) {
    addIssue(
      'pseudonym-key',
      `expected a secret of at least ${MIN_PSEUDONYM_KEY_LENGTH} characters, the same in all runs whose pseudonyms are to match; ` +
        'a secret that is not set is empty',
      `${length} characters`,
    );
  }
}

const EXPORTING = ['team-ids', 'org-tree-name', 'org-tree-id', 'export-id', 'split-by', 'wait'] as const;
/** What stands in place of exports, and the inputs that only it has no use for. */
const INSTEAD = {
  'input-files': ['dry-run'],
  'list-exports': ['period', 'start-date', 'end-date', 'input-files', 'baseline'],
} as const;

/** Whether the run does something other than export; then no input may say what to export. */
function checkInstead({ export: kind }: Draft, { texts }: Context, addIssue: AddIssue): boolean {
  const instead = (['list-exports', 'input-files'] as const).find((name) => name in texts);
  if (instead === undefined) return false;
  for (const name of [...EXPORTING, ...INSTEAD[instead]])
    if (name in texts) addIssue(name, `not valid together with ${instead}, which exports nothing`);
  if (instead === 'list-exports' && kind !== undefined && kind !== 'productivity')
    addIssue(instead, 'only valid with export: productivity, since Harness has no list of other exports');
  return true;
}

/** What needs one file, of so many exports, or any. */
function checkFiles(values: Draft, exportCount: number, addIssue: AddIssue): void {
  const { artifact, 'artifact-format': format, baseline, history } = values;
  const isSeveral =
    values.merge === false &&
    (values['input-files'] !== undefined ||
      values['org-tree-id'] !== undefined ||
      Math.max(exportCount, values['export-id']?.length ?? 0) > 1);
  const needsOne = format === 'csv' || format === 'csv.gz';
  if (isSeveral && artifact !== 'off' && needsOne)
    addIssue('artifact-format', 'expected zip, since there may be several files with merge: false');
  if (format === 'html' && values.report === undefined)
    addIssue('artifact-format', 'html is only valid with report: html, whose page it uploads');
  if (history !== undefined && /\.gz$/i.test(history))
    addIssue('history', 'expected a plain CSV, so that its diffs can be read');
  if (baseline !== undefined && history !== undefined && baseline !== history)
    addIssue('baseline', 'not valid together with history, which is compared with what it was');
  if (baseline !== undefined && isSeveral)
    addIssue('baseline', 'only valid with merge: true, since it is compared with one file');
  for (const name of ['baseline', 'history'] as const)
    if (values[name] !== undefined && values.wait === false)
      addIssue(name, 'only valid with wait: true, since there are no rows yet');
}

/** Refuses overrides for which there is an input, since names and outputs follow that; returns warnings of the others. */
function checkOverrides(values: Draft, addIssue: AddIssue): string[] {
  const { export: kind, 'request-overrides': overrides } = values;
  // Then nothing is created, so nothing is overridden.
  const isCollecting = values['export-id'] !== undefined || values['input-files'] !== undefined;
  if (kind === undefined || overrides === undefined || isCollecting) return [];
  return overriddenSubjects(kind, overrides).flatMap(({ field, value, input }) => {
    const isDate = input.endsWith('-date');
    const hasInput = isDate
      ? plainDate(`${value}`) !== undefined
      : ['string', 'number'].includes(typeof value);
    if (hasInput)
      addIssue('request-overrides', `sets ${field}, for which there is input ${input}`, `${value}`);
    return hasInput ? [] : [`request-overrides changes ${field}, and names and outputs do not follow.`];
  });
}

function periodWarnings(values: Draft, context: Context, { start, end, label }: Period): string[] {
  const today = countedFrom(values, context) ?? end;
  if (start > today) return [`The period ${label} lies in the future (today is ${today}).`];
  return end > today ? [`The period ${label} is not over yet (today is ${today}).`] : [];
}

/** Warns of words that no page of Harness has. */
function wordWarnings(values: Draft, { redact }: Context): string[] {
  const { export: kind } = values;
  if (kind === undefined) return [];
  const vocabularies = [
    ['metric-groups', 'group of metrics', Object.keys(CATALOGUE[kind].groups)],
    ['metrics', 'metric', knownMetrics(kind)],
    ['efficiency-metrics', 'metric', TEAM_REPORT_EFFICIENCY_METRICS],
  ] as const;
  return vocabularies.flatMap(([input, what, known]) => {
    const unknown = (values[input] ?? []).map(redact).filter((word) => wordIn(known, word) === undefined);
    return unknown.map((word) => {
      const near = nearest(word, known, word.length / 2);
      const hint = near === undefined ? '' : `; the nearest known one is ${near}`;
      return `${input}: "${quoteForeign(word, 80)}" is not a documented ${what} and is sent as it is${hint}.`;
    });
  });
}
