import type { TreeNode } from '../data/organization.ts';
import type { OrgTreeOptions } from '../options.ts';
import type { Style } from './style.ts';

/** How often an `unrolled` cycle goes round. */
const turns = 2;

/**
 * What `GET /v2/org-trees/{id}/teams` shows of the tree, with the flaws that the options ask for. Exports know
 * nothing of those: each id in here is that of one node of `root`.
 */
export function orgTreeBody(
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
