/** The parsers and rules of what to export. */
import leven from 'leven';
import { isExportId } from '../harness/urls.ts';
import { type AddIssue, fold, list, type Parser } from './fields.ts';

/** The word that asks a legacy report for every metric there is. */
const ALL = 'all';

/**
 * Known words in their own spelling; unknown ones as they came, since Harness adds metrics, but not those that are one edit
 * from a known one. With `allowsAll`, the word `all` alone gives an empty list.
 */
export function knownWords(
  known: readonly string[],
  allowsAll = false,
): Parser<readonly string[] | undefined> {
  return list((entries, refuse) => {
    if (allowsAll && entries.length === 1 && fold(entries[0] ?? '') === ALL) return [];
    const words = entries.map((entry) => known.find((word) => fold(word) === fold(entry)) ?? entry);
    const slips = words.flatMap((word) => {
      const meant = known.includes(word)
        ? undefined
        : known.find((other) => leven(fold(word), fold(other)) === 1);
      return meant === undefined ? [] : [{ word, meant }];
    });
    if (slips.length > 0) {
      const meant = [...new Set(slips.map((slip) => slip.meant))];
      return refuse(`expected ${meant.join(' and ')}`, ...slips.map(({ word }) => word));
    }
    return [...new Set(words)];
  });
}

export const email: Parser<string> = (text, refuse) =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? text : refuse('expected an e-mail address', text);

export const exportIds: Parser<readonly string[] | undefined> = list((entries, refuse) => {
  const wrong = entries.filter((id) => !isExportId(id));
  return wrong.length > 0 ? refuse('expected an id such as exp_2B3C4D5E', ...wrong) : entries;
});

/** What of lead time for changes a metric's name may say (EF). */
const LEAD_TIME_METRIC = /^(lttc|planning|coding|review|build|deploy$)/i;

interface EfficiencyInputs {
  readonly 'metric-groups'?: readonly string[] | undefined;
  readonly metrics?: readonly string[] | undefined;
  readonly 'work-categories'?: readonly string[] | undefined;
}

/** EF: groups or metrics, never both; and the filter by work category is for lead time. */
export function checkEfficiency(values: EfficiencyInputs, addIssue: AddIssue<keyof EfficiencyInputs>): void {
  const { 'metric-groups': groups, metrics, 'work-categories': categories } = values;
  if (groups && metrics)
    addIssue('metrics', 'not valid together with metric-groups for export efficiency', metrics.join(', '));
  if (categories && groups && !groups.includes('lttc')) {
    addIssue(
      'work-categories',
      'only valid with lttc among metric-groups, since they filter lead time for changes',
      categories.join(', '),
    );
  }
}

/** Whether the metrics hold anything that a filter by work category could filter. */
export function hasLeadTime(metrics: readonly string[]): boolean {
  return metrics.some((name) => LEAD_TIME_METRIC.test(name));
}

interface TeamReportInputs {
  readonly aggregation?: string | undefined;
  readonly 'efficiency-metrics'?: readonly string[] | undefined;
}

export function checkTeamReport(values: TeamReportInputs, addIssue: AddIssue<keyof TeamReportInputs>): void {
  if (values.aggregation && !values['efficiency-metrics'])
    addIssue('aggregation', 'only valid with efficiency-metrics for export team-report', values.aggregation);
}
