/** What was asked for against what came. */
import { CATALOGUE } from './catalogue.ts';
import { foldedName } from './column-words.ts';
import { findColumn, roleOf } from './find-column.ts';
import type { JsonValue, Selection } from './selection.ts';

/** Where the echo of a request (SP) differs, ignoring case: `options.granularity: weekly, not SPRINT`. It is no proof. */
export function echoDifferences(sent: JsonValue, echo: unknown, path = ''): string[] {
  if (echo === undefined || echo === null) return [];
  if (typeof sent === 'object' && sent !== null && !Array.isArray(sent)) {
    const there = echo as Readonly<Record<string, unknown>>;
    return Object.entries(sent).flatMap(([key, value]) =>
      echoDifferences(value, there[key], path === '' ? key : `${path}.${key}`),
    );
  }
  const text = (value: unknown) => (Array.isArray(value) ? value.toSorted().join(', ') : String(value));
  const isSame = text(sent).toLowerCase() === text(echo).toLowerCase();
  return isSame ? [] : [`${path}: ${JSON.stringify(echo)}, not ${JSON.stringify(sent)}`];
}

/** What was asked for that no column is known to answer; certain where there are fewer measures than were asked for. */
export function unansweredBy(
  columns: readonly string[],
  selection: Selection,
): { readonly names: readonly string[]; readonly isCertain: boolean } {
  const { kind, metricGroups = [], metrics = [], efficiencyMetrics = [] } = selection;
  const nameOf = (metric: string) => {
    const name = findColumn(metric, kind)?.name ?? foldedName(metric);
    // EF: the metric's column counts the deployments.
    return name === 'deployments' ? 'deployment-frequency' : name;
  };
  const came = new Set(columns.map(nameOf));
  const isAnswered = (metric: string) => came.has(nameOf(metric));
  const isGroupAnswered = (group: string) => {
    const known = CATALOGUE[kind].groups[group] ?? [];
    const isNamed = columns.some((column) => foldedName(column).startsWith(`${foldedName(group)} `));
    return known.length === 0 || isNamed || known.some(isAnswered);
  };
  const single = [...metrics, ...efficiencyMetrics];
  const asked = Math.max(1, new Set(single.map(nameOf)).size, metricGroups.length);
  const measures = columns.filter((column) => MEASURES.includes(roleOf(column, kind)));
  return {
    names: [
      ...metricGroups.filter((group) => !isGroupAnswered(group)),
      ...single.filter((metric) => !isAnswered(metric)),
    ],
    isCertain: measures.length < asked,
  };
}

/** Roles of what a metric may be; a column that is not known is one if its cells are numbers. */
const MEASURES: readonly unknown[] = ['measure', 'rating', undefined];
