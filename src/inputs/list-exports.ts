import { orList } from '../format.ts';
import type { ExportFilters } from '../harness/urls.ts';
import { choice, didYouMean, list, number, type Parser, plainText, wordIn } from './fields.ts';
import { date } from './parsers.ts';

const SCOPES = ['all', 'mine'] as const;
/** What PR documents; it takes 100 exports a page, so `limit` is that of all pages. */
const FILTERS: Readonly<Record<string, Parser<unknown>>> = {
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
const NAMES = Object.keys(FILTERS);

/** `all`, `mine`, or filters. */
export const exportFilters: Parser<ExportFilters | undefined> = list((entries, refuse) => {
  const given = new Map<string, string>();
  for (const entry of entries) {
    const scope = wordIn(SCOPES, entry);
    const [, key = '', value = ''] = (scope ? `scope=${scope}` : entry).match(/^([^=]*?)\s*=\s*(.+)$/s) ?? [];
    const name = wordIn(NAMES, key) ?? '';
    const read = FILTERS[name];
    if (read === undefined)
      return refuse(
        `expected all, mine or lines of key=value with ${orList(NAMES)}${didYouMean(key, NAMES)}`,
        entry,
      );
    if (given.has(name)) return refuse(`expected ${name} once`, entry);
    given.set(name, `${read(value, (expected) => refuse(`${name}: ${expected}`, entry))}`);
  }
  const { page = '0', limit = '50', ...query } = Object.fromEntries(given);
  return { query, page: Number(page), limit: Number(limit) };
});
