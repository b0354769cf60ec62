import { type ExportType, exportTypes, pathSegments } from './catalogue.ts';

export type RouteName = 'create' | 'poll' | 'download' | 'report' | 'list' | 'org-tree' | 'org-trees';

/** A request about exports of a type. `segment` is the export's word in the path as it was spelt. */
export interface CreateTarget {
  readonly route: 'create';
  readonly type: ExportType;
  readonly segment: string;
}

export interface JobTarget {
  readonly route: 'poll' | 'download';
  readonly type: ExportType;
  readonly segment: string;
  readonly exportId: string;
}

export type OrgTreeTarget =
  | { readonly route: 'org-trees' }
  | { readonly route: 'org-tree'; readonly orgTreeId: string };

/** What a method and path mean. */
export type Target = CreateTarget | JobTarget | OrgTreeTarget | { readonly route: 'list' | 'report' };

/**
 * Reads the paths of Harness's pages; those of insights also without `/v2`, as the index page of the exports (IX) prints
 * them. Sprint counts in either spelling: which of them is answered is a matter of style, and a request under the other one
 * is a create or poll all the same.
 */
export function matchRoute(basePath: string, method: string, path: string): Target | undefined {
  if (!path.startsWith(`${basePath}/`)) return undefined;
  const segments = path
    .slice(basePath.length + 1)
    .split('/')
    .map(decoded);
  const parts = segments[0] === 'v2' ? segments.slice(1) : segments;
  if (segments[0] !== 'v2' && segments[0] !== 'insights') return undefined;
  if (method === 'POST' && parts.join('/') === 'insights/teams/reports') return { route: 'report' };
  if (method === 'GET' && parts.join('/') === 'org-trees') return { route: 'org-trees' };
  const [area, name = '', leaf, exportId = '', last] = parts;
  if (method === 'GET' && area === 'org-trees' && name && leaf === 'teams' && parts.length === 3)
    return { route: 'org-tree', orgTreeId: name };

  const type = exportTypes.find((candidate) => spellings(candidate).includes(name));
  if (area !== 'insights' || leaf !== 'exports' || !type || parts.includes('')) return undefined;
  if (method === 'POST' && parts.length === 3) return { route: 'create', type, segment: name };
  if (method !== 'GET') return undefined;
  if (parts.length === 3 && type === 'productivity') return { route: 'list' };
  if (parts.length === 4) return { route: 'poll', type, segment: name, exportId };
  if (parts.length === 5 && last === 'download') return { route: 'download', type, segment: name, exportId };
  return undefined;
}

function spellings(type: ExportType): string[] {
  return type === 'sprint' ? ['sprint', 'sprints'] : [pathSegments[type]];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
