import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import type { HttpResponse } from '../ports.ts';
import { readJson } from './body.ts';

/** A team that has none below it: what is exported of a tree. */
export interface LeafTeam {
  readonly id: string;
  readonly name: string;
}

/** A team with its name takes about 100 bytes; this is room for hundreds of thousands. */
const MAX_TREE_BYTES = 64 * 1024 * 1024;

/** `GET /v2/org-trees/{id}/teams` answers `{refId, name, leaf, children: […]}`, nested; `refId` is the team id. */
const node = z.looseObject({
  refId: z.union([z.string(), z.number()]),
  name: z.catch(z.optional(z.string()), undefined),
  children: z.catch(z.array(z.unknown()), []),
});

/**
 * The teams without teams below them, each once, in the order of the tree. A team is a leaf if no place where it stands
 * has children; the flag `leaf` is not asked, since a wrong one would lose teams or count them twice.
 */
export async function readLeafTeams(response: HttpResponse): Promise<LeafTeam[]> {
  const tree = await readJson(response, MAX_TREE_BYTES);
  const teams = new Map<string, LeafTeam>();
  const parents = new Set<string>();
  // A stack of our own: a deep tree must not overflow that of the language.
  const open: unknown[] = Array.isArray(tree) ? tree.toReversed() : [tree];
  while (open.length > 0) {
    const parsed = node.safeParse(open.pop());
    if (!parsed.success) continue;
    const id = String(parsed.data.refId).trim();
    if (parsed.data.children.length > 0) parents.add(id);
    if (id !== '' && !teams.has(id)) teams.set(id, { id, name: parsed.data.name?.trim() || id });
    for (let index = parsed.data.children.length - 1; index >= 0; index -= 1)
      open.push(parsed.data.children[index]);
  }
  const leaves = [...teams.values()].filter(({ id }) => !parents.has(id));
  if (leaves.length === 0) throw new Failure('unexpected-answer', 'the organization tree has no teams');
  return leaves;
}
