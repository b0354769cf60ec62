/** Lists of what Harness has. No page shows such an answer, so an array is taken wherever it stands. */
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import { quoteList } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import type { Redact } from '../redaction.ts';
import { optional, optionalString, readJson } from './body.ts';
import { assertNoError, exportFacts, identifier } from './responses.ts';

/** A thousand exports or trees with all of their details. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;
/** Objects around a list, such as `{"data": {"content": […]}}`. */
const MAX_DEPTH = 4;

/** The answer itself, or the one array in it. Throws `unexpected-answer` if there is none, or more than one that holds objects. */
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

function arraysIn(json: unknown, depth = 0): (readonly unknown[])[] {
  if (Array.isArray(json)) return [json];
  if (typeof json !== 'object' || json === null || depth === MAX_DEPTH) return [];
  return Object.values(json).flatMap((value) => arraysIn(value, depth + 1));
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

/** The id of the tree with this id or name, in this case if there is one. Throws `not-found` with the candidates. */
export function findOrgTree(entries: readonly unknown[], idOrName: string, redact: Redact): string {
  const trees = entries.flatMap((entry) => {
    const { success, data } = orgTree.safeParse(entry);
    return success ? [{ id: data.id, name: data.name?.trim() ?? data.id }] : [];
  });
  const exact = trees.filter(({ id, name }) => id === idOrName || name === idOrName);
  const folded = trees.filter(({ name }) => name.toLowerCase() === idOrName.toLowerCase());
  const found = exact.length > 0 ? exact : folded;
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
