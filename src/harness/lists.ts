/** Lists of what Harness has. No page shows such an answer, so an array is taken wherever it stands. */
import * as z from 'zod/mini';
import { Failure } from '../failure.ts';
import { andMore, quoteForeign } from '../format.ts';
import type { HttpResponse } from '../ports.ts';
import { readJson } from './body.ts';
import { optionalString, type Redact } from './http-errors.ts';
import { assertNoError, identifier } from './responses.ts';

/** A thousand exports or trees with all of their details. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

/**
 * The entries of a list's answer: the answer itself, or the one array in it. Throws `unexpected-answer` if there is none, or more
 * than one that holds objects.
 */
export async function readEntries(response: HttpResponse, redact: Redact): Promise<readonly unknown[]> {
  const json = await readJson(response, MAX_LIST_BYTES);
  assertNoError(json, response.status, redact);
  const arrays = arraysIn(json);
  const filled = arrays.filter((array) => array.some((entry) => typeof entry === 'object'));
  if (filled.length === 1 || (arrays.length > 0 && filled.length === 0)) return filled[0] ?? [];
  const what = filled.length === 0 ? 'no list' : `${filled.length} lists in one`;
  throw new Failure('unexpected-answer', `the server answered ${response.status} with ${what}`);
}

function arraysIn(json: unknown): (readonly unknown[])[] {
  if (Array.isArray(json)) return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(arraysIn) : [];
}

/** An organization tree. */
export interface OrgTree {
  readonly id: string;
  readonly name: string;
}

const orgTree = z.looseObject({ id: identifier, name: optionalString });
const MAX_CANDIDATES = 20;

/**
 * The tree with this id or name; a name in another case counts where no other one does. Throws `not-found` with the candidates if
 * there is none, or several.
 */
export function findOrgTree(entries: readonly unknown[], idOrName: string, redact: Redact): OrgTree {
  const trees = entries.flatMap((entry) => {
    const { success, data } = orgTree.safeParse(entry);
    return success ? [{ id: data.id, name: data.name?.trim() ?? data.id }] : [];
  });
  const exact = trees.filter(({ id, name }) => id === idOrName || name === idOrName);
  const folded = trees.filter(({ name }) => name.toLowerCase() === idOrName.toLowerCase());
  const found = exact.length > 0 ? exact : folded;
  const [tree] = found;
  if (tree !== undefined && found.length === 1) return tree;
  const candidates = found.length > 0 ? found : trees;
  const shown = candidates
    .slice(0, MAX_CANDIDATES)
    .map(({ id, name }) => quoteForeign(redact(`${id} (${name})`), 100));
  const list = candidates.length === 0 ? 'there are none' : andMore(shown, candidates.length);
  const problem = found.length > 1 ? 'several organization trees have' : 'no organization tree has';
  throw new Failure('not-found', `${problem} this id or name: ${list}`, {
    hint: 'Give the id of one of the trees of this project.',
  });
}
