import type { TreeNode } from '../data/organization.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { OrgTreeOptions } from '../options.ts';
import { checkQuery, count, listBody } from './list.ts';
import { notFound } from './refusal.ts';
import { oneOf, text } from './rules.ts';
import type { Style } from './style.ts';

type Query = Readonly<Record<string, string>>;

const parameters = {
  orgIdentifier: text,
  // As Harness's own client spells it.
  orgIdentifer: text,
  projectIdentifier: text,
  there_is_no_cache: oneOf(['true', 'false']),
};

/** A page of the trees, `{id, name}` each: pages of 50 from 0 on, unless `query` says otherwise. */
export function orgTreesAnswer(query: Query, root: TreeNode, options: OrgTreeOptions, style: Style): Answer {
  checkQuery(query, { ...parameters, pageIndex: count(0, 1e6), pageSize: count(1, 1_000) }, style);
  const [page, limit] = [Number(query.pageIndex ?? 0), Number(query.pageSize ?? 50)];
  const trees = treesOf(root, options);
  const shown = trees.slice(page * limit, (page + 1) * limit);
  return jsonAnswer(200, listBody('orgTrees', shown, { total: trees.length, page, limit }, style));
}

/** The nested teams of one tree. */
export function orgTreeAnswer(
  orgTreeId: string,
  query: Query,
  root: TreeNode,
  options: OrgTreeOptions,
  style: Style,
): Answer {
  checkQuery(query, parameters, style);
  const trees = treesOf(root, options);
  const isAnyKnown = options.id === undefined && trees.length === 1;
  const tree = isAnyKnown ? trees[0] : trees.find(({ id }) => String(id) === orgTreeId);
  if (!tree) throw notFound(`Org tree ${orgTreeId} not found`);
  const isStale = options.stale === true && query.there_is_no_cache !== 'true';
  const shown = { ...(isStale ? withoutLastTeam(root) : root), name: tree.name };
  return jsonAnswer(style.orgTreeStatus, orgTreeBody(shown, options, style));
}

function treesOf(root: TreeNode, { id = '1', others = [] }: OrgTreeOptions): { id: number; name: string }[] {
  return [root.name, ...others].map((name, index) => ({ id: Number(id) + index, name }));
}

function withoutLastTeam(group: TreeNode): TreeNode {
  const [last, rest] = [group.children.at(-1), group.children.slice(0, -1)];
  const shrunk = last && withoutLastTeam(last);
  return { ...group, children: shrunk && shrunk.children.length > 0 ? [...rest, shrunk] : rest };
}

/** How often an `unrolled` cycle goes round. */
const turns = 2;

/**
 * The tree with the flaws that the options ask for. Exports know nothing of those: each id in here is that of one node of
 * `root`. With `sharedTeams`, the first team of each group stands below the next group that has teams as well (below its own
 * twice, if there is no other). A `stub` is one more child of each group with teams, in turn itself or the root, without
 * children; in an `unrolled` cycle the first such group has the root for a child, whole, in that once more, and a stub in the end.
 */
function orgTreeBody(
  root: TreeNode,
  { sharedTeams = false, cycles = 'none' }: OrgTreeOptions,
  style: Style,
): Record<string, unknown> {
  const groups = [...groupsWithTeams(root)];
  const shared = new Map(sharedTeams ? groups.map((group, at) => [nextOf(groups, at), teamOf(group)]) : []);
  const repeats = new Map(cycles === 'stub' ? groups.map((group, at) => [group, at % 2 ? root : group]) : []);
  const [first] = groups;
  if (cycles === 'unrolled' && first) repeats.set(first, root);

  const shown = (node: TreeNode, turnsLeft: number): Record<string, unknown> => {
    const guest = shared.get(node);
    const children = [...node.children, ...(guest ? [guest] : [])].map((child) => shown(child, turnsLeft));
    const ancestor = repeats.get(node);
    if (ancestor)
      children.push(turnsLeft > 0 ? shown(ancestor, turnsLeft - 1) : nodeBody(ancestor, [], style));
    return nodeBody(node, children, style);
  };
  return shown(root, cycles === 'unrolled' ? turns : 0);
}

/** Parents first. */
function* groupsWithTeams(node: TreeNode): Generator<TreeNode> {
  const open = [node];
  for (let group = open.pop(); group; group = open.pop()) {
    if (teamOf(group)) yield group;
    open.push(...group.children.toReversed());
  }
}

/** The first team right below `group`. */
function teamOf(group: TreeNode): TreeNode | undefined {
  return group.children.find(({ children }) => children.length === 0);
}

function nextOf(groups: readonly TreeNode[], at: number): TreeNode | undefined {
  return groups[(at + 1) % groups.length];
}

function nodeBody(
  { refId, name, children: own }: TreeNode,
  children: readonly Record<string, unknown>[],
  { refIdType, leafFlag, leafChildren }: Style,
): Record<string, unknown> {
  const isLeaf = own.length === 0;
  const leaf = { right: isLeaf, inverted: !isLeaf, text: String(isLeaf), missing: undefined }[leafFlag];
  const none = { empty: [], null: null, missing: undefined }[leafChildren];
  return {
    refId: refIdType === 'string' ? String(refId) : refId,
    name,
    leaf,
    children: children.length > 0 ? children : none,
  };
}
