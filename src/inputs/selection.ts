import { quoteForeign } from '../format.ts';
import {
  AGGREGATIONS,
  CATALOGUE,
  COMPUTATION_MODES,
  type ExportKind,
  GRANULARITIES,
  knownMetrics,
  METRIC_LEVELS,
  type Metric,
  TEAM_REPORT_EFFICIENCY_METRICS,
  TERMINAL_DATES,
  WORK_CATEGORIES,
} from '../harness/catalogue.ts';
import type { JsonObject, Selection } from '../harness/selection.ts';
import type { InputName } from './names.ts';
import { fold, type InputReader, nearest } from './reader.ts';

/** The word that asks a legacy report for every metric there is. */
const ALL_METRICS = 'all';

/** What to export, as far as the export knows it. */
export async function readSelection(
  reader: InputReader,
  kind: ExportKind,
  isKnown: boolean,
): Promise<Selection> {
  const definition = CATALOGUE[kind];
  const of = isKnown ? ` for export ${kind}` : '';
  const granularity = reader.choice('granularity', isKnown ? definition.granularities : GRANULARITIES, of);
  const levels = definition.levels.length > 0 ? definition.levels : METRIC_LEVELS;
  const metricLevel = reader.choice('metric-level', levels, of);
  const aggregations = definition.aggregations.length > 0 ? definition.aggregations : AGGREGATIONS;
  const groupNames = Object.keys(definition.groups);
  const selection: Selection = {
    kind,
    granularity: granularity ?? 'monthly',
    metricGroups: isKnown && groupNames.length > 0 ? reader.choices('metric-groups', groupNames, of) : [],
    metrics: readMetrics(reader, 'metrics', knownMetrics(kind), definition.protocol === 'report'),
    metricLevel: definition.levels.length > 0 ? metricLevel : undefined,
    aggregation: reader.choice('aggregation', aggregations, of),
    computationMode: reader.choice('computation-mode', COMPUTATION_MODES),
    issueStatuses: reader.list('issue-statuses'),
    terminalDate: readTerminalDate(reader),
    workCategories: reader.choices('work-categories', WORK_CATEGORIES),
    includeRatings: reader.boolean('include-ratings'),
    efficiencyMetrics: readMetrics(reader, 'efficiency-metrics', TEAM_REPORT_EFFICIENCY_METRICS, true),
    managerEmail: readEmail(reader, 'manager-email'),
    overrides: await readOverrides(reader),
  };
  checkTogether(reader, selection);
  return selection;
}

/** Rules between the inputs of one export; source: the pages named in the catalogue. */
function checkTogether(reader: InputReader, selection: Selection): void {
  const { kind, metricGroups, metrics } = selection;
  if (CATALOGUE[kind].metrics === 'instead' && metrics && metricGroups.length > 0) {
    reader.reject(
      'metrics',
      `export ${kind} takes either metric-groups or metrics, never both; expected one of them`,
      metrics.join(', '),
    );
  }
  if (kind === 'team-report' && selection.aggregation && !selection.efficiencyMetrics) {
    reader.reject(
      'aggregation',
      'for export team-report it applies to efficiency-metrics; expected those as well',
      selection.aggregation,
    );
  }
  if (kind === 'efficiency' && selection.workCategories.length > 0) {
    if (metricGroups.length > 0 && !metricGroups.includes('lttc')) {
      reader.reject(
        'work-categories',
        'filters lead time for changes only; expected lttc among metric-groups',
        metricGroups.join(', '),
      );
    } else if (
      metrics &&
      !metrics.some((name) => /^(lttc|planning|coding|review|build|deploy$)/i.test(name))
    ) {
      reader.warnings.push(
        'work-categories filters lead time for changes only, and no metric of it is asked for.',
      );
    }
  }
  for (const { name, level } of knownMetrics(kind)) {
    if (level !== undefined && level !== selection.metricLevel && metrics?.includes(name)) {
      reader.warnings.push(
        `metrics: ${name} is documented for metric-level ${level} only, not for ${selection.metricLevel}.`,
      );
    }
  }
}

/** Known names in their own spelling; unknown ones as they came, with a warning, since Harness adds metrics. */
function readMetrics(
  reader: InputReader,
  name: InputName,
  known: readonly Metric[],
  allowsAll: boolean,
): string[] | undefined {
  const entries = reader.list(name);
  if (entries.length === 0) return undefined;
  if (allowsAll && entries.length === 1 && fold(entries[0] ?? '') === ALL_METRICS) return [];
  const spelled = entries.map((entry) => {
    const metric = known.find((candidate) => fold(candidate.name) === fold(entry));
    if (metric) return metric.name;
    const near = nearest(
      entry,
      known.map((candidate) => candidate.name),
    );
    reader.warnings.push(
      `${name}: "${quoteForeign(entry, 80)}" is not a documented metric and is sent as it is${near ? `; the nearest known one is ${near}` : ''}.`,
    );
    return entry;
  });
  return [...new Set(spelled)];
}

function readTerminalDate(reader: InputReader): Selection['terminalDate'] {
  // The API's own words are accepted beside ours.
  const apiWords = { issueresolvedat: 'issue-resolved', versionreleasedate: 'version-release' } as const;
  const folded = fold(reader.text('terminal-date'));
  if (Object.hasOwn(apiWords, folded)) return apiWords[folded as keyof typeof apiWords];
  return reader.choice('terminal-date', TERMINAL_DATES);
}

function readEmail(reader: InputReader, name: InputName): string | undefined {
  const text = reader.optional(name);
  if (text !== undefined && !/^[^\s@]+@[^\s@]+$/.test(text))
    reader.reject(name, 'expected an e-mail address', text);
  return text;
}

async function readOverrides(reader: InputReader): Promise<JsonObject> {
  const text = reader.text('request-overrides');
  if (text === '') return {};
  const { parse } = await import('yaml');
  try {
    const value: unknown = parse(text, { logLevel: 'error' });
    if (holdsNoNumber(value)) {
      reader.reject('request-overrides', 'expected finite numbers, since JSON has no others', text);
      return {};
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return JSON.parse(JSON.stringify(value)) as JsonObject;
    }
    reader.reject(
      'request-overrides',
      'expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}',
      text,
    );
  } catch (thrown) {
    const reason = thrown instanceof Error ? quoteForeign(thrown.message.split('\n')[0] ?? '') : '';
    reader.reject('request-overrides', `expected YAML or JSON (${reason})`, text);
  }
  return {};
}

/** JSON would make null of a NaN or an infinity, and null means removal here. */
function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNoNumber);
}
