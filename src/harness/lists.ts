/** What Harness has: exports, organization trees and their teams. */
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import { quoteList } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import type { Redact } from '../redaction.ts';
import { optional, optionalString, readJson } from './body.ts';
import { assertNoError, exportFacts, identifier } from './responses.ts';

/** A thousand exports or trees with all of their details. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

/** The answer itself, or the one array in it, since no page shows a list. Throws `unexpected-answer` if there is none, or more than one that holds objects. */
export async function readEntries(response: HttpResponse, redact: Redact): Promise<readonly unknown[]> {
  const json = await readJson(response, MAX_LIST_BYTES);
  assertNoError(json, response.status, redact);
  const arrays = arraysIn(json);
  const filled = arrays.filter((array) => array.some((entry) => typeof entry === 'object'));
  // Of texts, say; the caller counts what cannot be read.
  if (filled.length === 0 && Array.isArray(json)) return json;
  if (filled.length === 1 || (arrays.length > 0 && filled.length === 0)) return filled[0] ?? [];
  const what = filled.length === 0 ? 'no list' : `${filled.length} lists in one`;
  throw new Failure('unexpected-answer', `the server answered ${response.status} with ${what}`);
}

function arraysIn(json: unknown): (readonly unknown[])[] {
  if (Array.isArray(json)) return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(arraysIn) : [];
}

const person = z.pipe(
  z.looseObject({ name: optionalString, email: optionalString, userId: optionalString }),
  z.transform(({ name, email, userId }) => name ?? email ?? userId),
);
const listedExport = z.looseObject({
  ...exportFacts,
  id: optional(identifier),
  createdBy: optional(z.union([z.string(), person])),
});

/** An export as far as a list's entry can be recognized, times as ISO 8601; undefined if it has no id. */
export function readListedExport(entry: unknown) {
  const { data } = listedExport.safeParse(entry);
  const exportId = data?.exportId ?? data?.id;
  if (data === undefined || exportId === undefined) return undefined;
  const { status, createdAt, completedAt, createdBy } = data;
  return { exportId, status, createdAt, completedAt, createdBy };
}
export type ListedExport = NonNullable<ReturnType<typeof readListedExport>>;

const orgTree = z.looseObject({ id: identifier, name: optionalString });
const MAX_CANDIDATES = 20;

/** The id of the tree with this id or name. Throws `not-found` with the candidates. */
export function findOrgTree(entries: readonly unknown[], idOrName: string, redact: Redact): string {
  const trees = entries.flatMap((entry) => {
    const { success, data } = orgTree.safeParse(entry);
    return success ? [{ id: data.id, name: data.name?.trim() ?? data.id }] : [];
  });
  const found = trees.filter(({ id, name }) => id === idOrName || name === idOrName);
  const [tree] = found;
  if (tree !== undefined && found.length === 1) return tree.id;
  const candidates = found.length > 0 ? found : trees;
  const names = candidates.map(({ id, name }) => redact(`${id} (${name})`));
  const list = names.length === 0 ? 'there are none' : quoteList(names, MAX_CANDIDATES);
  const problem = found.length > 1 ? 'several organization trees have' : 'no organization tree has';
  throw new Failure('not-found', `${problem} this id or name: ${list}`, {
    hint: 'Give the id of one of the trees of this project.',
  });
}

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
