import { orList } from '../format.ts';
import type { ExportFilters } from '../harness/lists.ts';
import { date } from './dates.ts';
import { choice, didYouMean, list, number, type Parser, plainText, wordIn } from './fields.ts';

const SCOPES = ['all', 'mine'] as const;
/** What PR documents; Harness takes 100 exports a page, so `limit` is that of all pages. */
const FILTERS: { readonly [Name in keyof Required<ExportFilters>]: Parser<unknown> } = {
  status: choice(['queued', 'processing', 'completed', 'failed', 'cancelled']),
  scope: choice(SCOPES),
  teamId: plainText,
  createdBy: plainText,
  dateFrom: date,
  dateTo: date,
  limit: number('exports', 1, 1_000),
  page: number('pages', 0, 1_000_000),
  sortBy: choice(['createdAt', 'completedAt', 'status']),
  sortOrder: choice(['asc', 'desc']),
};
const NAMES = Object.keys(FILTERS) as (keyof ExportFilters)[];

/** `all`, `mine`, or filters. */
export const exportFilters: Parser<ExportFilters | undefined> = list((entries, refuse) => {
  const filters = new Map<string, unknown>([['limit', 50]]);
  const given = new Set<string>();
  for (const entry of entries) {
    const scope = wordIn(SCOPES, entry);
    const [, key = '', value = ''] = (scope ? `scope=${scope}` : entry).match(/^([^=]*?)\s*=\s*(.+)$/s) ?? [];
    const name = wordIn(NAMES, key);
    if (name === undefined) {
      const meant = didYouMean(key, NAMES);
      return refuse(`expected all, mine or lines of key=value with ${orList(NAMES)}${meant}`, entry);
    }
    if (given.has(name)) return refuse(`expected ${name} once`, entry);
    given.add(name);
    filters.set(
      name,
      FILTERS[name](value, (expected, ...received) => refuse(`${name}: ${expected}`, ...received)),
    );
  }
  return Object.fromEntries(filters) as unknown as ExportFilters;
});
