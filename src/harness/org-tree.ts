import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import type { HttpResponse } from '../ports.ts';
import { optionalString, readJson } from './body.ts';

/** A team with its name takes about 100 bytes; this is room for hundreds of thousands. */
const MAX_TREE_BYTES = 64 * 1024 * 1024;

/** `GET /v2/org-trees/{id}/teams` answers `{refId, name, leaf, children: […]}`, nested; `refId` is the team id. */
const node = z.looseObject({
  refId: z.catch(z.union([z.string(), z.number()]), ''),
  name: optionalString,
  children: z.nullish(z.unknown()),
});

/**
 * The teams without teams below them, each once, in the tree's order, and how many entries could not be read. The flag `leaf` is
 * ignored, since a wrong one would lose teams or count them twice. Throws `unexpected-answer` if there are none.
 */
export async function readLeafTeams(response: HttpResponse) {
  const tree = await readJson(response, MAX_TREE_BYTES);
  const teams = new Map<string, { readonly id: string; readonly name: string }>();
  const parents = new Set<string>();
  let unreadable = 0;
  const visit = (entry: unknown) => {
    const parsed = node.safeParse(entry);
    if (!parsed.success) {
      unreadable += 1;
      return;
    }
    const { refId, name, children } = parsed.data;
    const id = String(refId).trim();
    const isParent = Array.isArray(children) ? children.length > 0 : children != null;
    if (isParent) parents.add(id);
    const isUnread = isParent ? !Array.isArray(children) : id === '';
    if (isUnread) unreadable += 1;
    if (id !== '' && !teams.has(id)) teams.set(id, { id, name: name?.trim() ?? id });
    if (Array.isArray(children)) children.forEach(visit);
  };
  if (Array.isArray(tree)) tree.forEach(visit);
  else visit(tree);
  const leaves = [...teams.values()].filter(({ id }) => !parents.has(id));
  if (leaves.length === 0) {
    const detail = unreadable === 0 ? '' : ` (${unreadable} of its entries could not be read)`;
    throw new Failure('unexpected-answer', `the organization tree has no teams${detail}`);
  }
  return { teams: leaves, unreadable };
}
