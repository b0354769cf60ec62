import type { RecordedRequest } from '../http/request.ts';
import { invalidRequest, Refusal } from './refusal.ts';
import type { Rule } from './rules.ts';
import type { Style } from './style.ts';

/** The organization and project a request is for. */
export interface Project {
  readonly orgIdentifier: string;
  readonly projectIdentifier: string;
}

/** The pages ask for it on every request, and print GETs without it. */
export function requireJsonType({ method, headers }: RecordedRequest, { contentTypeNeeded }: Style): void {
  if (method === 'GET' && contentTypeNeeded === 'with-body') return;
  const type = headers['content-type'];
  if (type?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json')
    throw new Refusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Type must be application/json, got ${type ?? 'none'}`,
    );
}

/** The two query parameters of every request about exports. A key belongs to one project: `own`, where it is given. */
export function requireProject({ query }: RecordedRequest, own: Partial<Project>): Project {
  const { orgIdentifier, projectIdentifier } = query;
  if (!orgIdentifier) throw invalidRequest('query parameter orgIdentifier is required');
  if (!projectIdentifier) throw invalidRequest('query parameter projectIdentifier is required');
  const named = { orgIdentifier, projectIdentifier };
  refuseOthers(named, own);
  return named;
}

/** Refuses with 403 what is named and is not the key's own. */
export function refuseOthers(named: Partial<Project>, own: Partial<Project>): void {
  for (const name of ['orgIdentifier', 'projectIdentifier'] as const) {
    const [value, expected] = [named[name], own[name]];
    if (value !== undefined && expected !== undefined && value !== expected)
      throw new Refusal(403, 'ACCESS_DENIED', `The API key does not belong to ${name} ${value}`);
  }
}

/** The JSON body, of which `rule` has checked that it is a `Body`. */
export function requireBody<Body>({ json }: RecordedRequest, rule: Rule): Body {
  if (json === undefined) throw invalidRequest('the body is not valid JSON');
  const problems = rule(json, '');
  if (problems.length > 0) throw invalidRequest(problems.join('; '));
  return json as Body;
}
