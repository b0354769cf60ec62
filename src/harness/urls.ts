/** The URLs of Harness. Sources are its export pages, named as in catalogue.ts, and IX, their index page. */
import type { ExportKind } from './catalogue.ts';
import type { ProjectIdentifiers } from './selection.ts';

/** What base-url has to look like (IX). */
export const CLUSTERS =
  'it is that of your cluster and ends in /sei/api, for example https://app.harness.io/prod1/sei/api (Prod 1), ' +
  'https://accounts.harness.io/sei/api (Prod 0) or https://accounts.eu.harness.io/sei/api (EU).';
export const CLUSTER_HINT = `Check base-url: ${CLUSTERS}`;

/** Where exports are created and read. A legacy report is the answer to its request (LG). */
const PATHS: Readonly<Record<ExportKind, string>> = {
  'business-alignment': 'ba/exports',
  productivity: 'productivity/exports',
  sprint: 'sprint/exports',
  efficiency: 'efficiency/exports',
  'time-in-status': 'ticket-data/exports',
  'team-report': 'teams/reports?format=csv',
  'contributor-report': 'teams/reports?format=csv',
};

/** The URL that a create (or, for the legacy reports, the report itself) is posted to. */
export function createUrl(base: URL, kind: ExportKind, identifiers: ProjectIdentifiers): URL {
  return apiUrl(base, `/v2/insights/${PATHS[kind]}`, identifiers);
}

/** Which earlier exports are asked for: PR's filters as they are sent, the first page (from 0), and how many of all pages together. */
export interface ExportFilters {
  readonly query: Readonly<Record<string, string>>;
  readonly page: number;
  readonly limit: number;
}

/** The URL of a page of the earlier exports (PR), by default the first one that is asked for. */
export function exportsUrl(
  base: URL,
  { query, limit, page: first }: ExportFilters,
  identifiers: ProjectIdentifiers,
  page = first,
): URL {
  const paging = { page: `${page}`, limit: `${Math.min(limit, EXPORTS_PER_PAGE)}` };
  const parameters = new URLSearchParams({ ...query, ...paging });
  return apiUrl(base, `/v2/insights/${PATHS.productivity}?${parameters}`, identifiers);
}
/** PR takes no more. */
export const EXPORTS_PER_PAGE = 100;

/** The URL of a page of the organization trees, from 0 on, as Harness's own client asks for it: it spells orgIdentifier in its own way. */
export function orgTreesUrl(base: URL, page: number, identifiers: ProjectIdentifiers): URL {
  const { orgIdentifier: orgIdentifer = '' } = identifiers;
  const query = { orgIdentifer, pageIndex: `${page}`, pageSize: `${ORG_TREES_PER_PAGE}` };
  return apiUrl(base, `/v2/org-trees?${new URLSearchParams(query)}&${UNCACHED}`, identifiers);
}
export const ORG_TREES_PER_PAGE = 50;

/** Every documented call of a tree has the parameter: a cached tree may lack teams. */
const UNCACHED = 'there_is_no_cache=true';

export function orgTreeUrl(base: URL, orgTreeId: string, identifiers: ProjectIdentifiers): URL {
  return apiUrl(base, `/v2/org-trees/${encodeURIComponent(orgTreeId)}/teams?${UNCACHED}`, identifiers);
}

/** SP documents POST under `sprint` and GET under `sprints`, and other editions use either for both: the documented URL is first. */
export function exportUrls(
  base: URL,
  kind: ExportKind,
  id: string,
  identifiers: ProjectIdentifiers,
  end: '' | '/download' = '',
): URL[] {
  const paths = kind === 'sprint' ? ['sprints/exports', PATHS.sprint] : [PATHS[kind]];
  return paths.map((path) =>
    apiUrl(base, `/v2/insights/${path}/${encodeURIComponent(id)}${end}`, identifiers),
  );
}

/** Null if it may not be followed. On the SEI server it gets the identifiers; a link to another host may be signed as it is. */
export function linkedUrl(base: URL, link: string, identifiers: ProjectIdentifiers): URL | null {
  const url = link.trim() === '' ? null : resolveLink(base, link);
  if (url === null || !isSafeFrom(base, url)) return null;
  return url.origin === base.origin ? withIdentifiers(url, identifiers) : url;
}

/** Whether the host is this machine, so that plain http never leaves it. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Whether a link or redirect may lead from one to the other: to https, or over http from loopback to loopback. */
export function isSafeFrom(from: URL, to: URL): boolean {
  if (to.protocol === 'https:') return true;
  return to.protocol === 'http:' && from.protocol === 'http:' && isLoopback(from) && isLoopback(to);
}

/** Whether the text can stand as one segment of a path without changing what the path means, as an export's id must. */
export function isExportId(text: string): boolean {
  return !/^\.*$|[\s/\\?#\p{Cc}\p{Cs}]/u.test(text);
}

function apiUrl(base: URL, path: string, identifiers: ProjectIdentifiers): URL {
  return withIdentifiers(joinBase(base, path), identifiers);
}

/** `base` has a path of its own (`/prod1/sei/api`, IX), which `new URL(path, base)` would drop. */
function joinBase(base: URL, path: string): URL {
  return new URL(`${base.href.replace(/\/+$/, '')}/${path.replace(/^\//, '')}`);
}

/** A download link may be absolute, relative to the base URL (BA, PR, SP, EF) or relative to its host. */
function resolveLink(base: URL, link: string): URL | null {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return URL.parse(link, base.href);
  const prefix = base.pathname.replace(/\/+$/, '');
  return prefix !== '' && link.startsWith(`${prefix}/`) ? URL.parse(link, base.href) : joinBase(base, link);
}

function withIdentifiers(url: URL, { orgIdentifier, projectIdentifier }: ProjectIdentifiers): URL {
  const missing = new URLSearchParams();
  for (const [name, value] of Object.entries({ projectIdentifier, orgIdentifier })) {
    if (value !== undefined && !url.searchParams.has(name)) missing.set(name, value);
  }
  // Appended as text: setting a parameter would re-encode a signed query.
  const result = new URL(url);
  if (missing.size > 0) result.search += `${url.search === '' ? '' : '&'}${missing}`;
  return result;
}
