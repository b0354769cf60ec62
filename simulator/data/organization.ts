import type { OrgTreeOptions } from '../options.ts';
import { hash, pick } from './chance.ts';
import { growTree, type TreeNode } from './grow-tree.ts';
import { groupNames, teamNames } from './names.ts';

export type { TreeNode } from './grow-tree.ts';

/** A team as the rows of an export name it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** Path of names from the root, parted by `/`. */
  readonly hierarchy: string;
  /** Seeds the team's numbers. */
  readonly key: number;
}

/** All that the simulated customer consists of. */
export interface Organization {
  readonly root: TreeNode;
  /** The leaf teams of the whole tree. A tree of another name has the same teams under another root. */
  teamsOfTree(treeName: string): readonly Team[];
  /** The leaf teams at or below `teamId`; for an id outside the tree one made-up team with a stable name. */
  teamsOf(teamId: string): readonly Team[];
  /** The nodes at and below `teamId`, parents first. */
  nodesOf(teamId: string): readonly Team[];
}

export function createOrganization(seed: number, options: OrgTreeOptions): Organization {
  const { name = 'Engineering', teams = 24 } = options;
  const root = growTree(seed, { ...options, name, teams });
  /** `path` is of names below the root, each after a `/`. */
  const places = new Map<string, { node: TreeNode; path: string }>();
  const place = (node: TreeNode, path: string): void => {
    places.set(String(node.refId), { node, path });
    for (const child of node.children) place(child, `${path}/${child.name}`);
  };
  place(root, '');

  const asTeam = (node: TreeNode, treeName: string): Team => ({
    id: String(node.refId),
    name: node === root ? treeName : node.name,
    hierarchy: (treeName + (places.get(String(node.refId))?.path ?? '')).replace(/ Team$/, ''),
    key: hash(seed, 'team', node.refId),
  });

  const below = (teamId: string): TreeNode[] => {
    const nodes: TreeNode[] = [];
    const open = [places.get(teamId)?.node];
    for (let node = open.pop(); node; node = open.pop()) {
      nodes.push(node);
      open.push(...node.children.toReversed());
    }
    return nodes;
  };

  const leaves = (teamId: string, treeName: string): Team[] =>
    below(teamId).flatMap((node) => (node.children.length === 0 ? [asTeam(node, treeName)] : []));

  const stranger = (teamId: string): Team => {
    const key = hash(seed, 'team', teamId);
    const label = pick(teamNames, key);
    return { id: teamId, name: `${label} Team`, hierarchy: `${name}/${pick(groupNames, key)}/${label}`, key };
  };

  return {
    root,
    teamsOfTree: (treeName) => leaves(String(root.refId), treeName),
    teamsOf: (teamId) => (places.has(teamId) ? leaves(teamId, name) : [stranger(teamId)]),
    nodesOf: (teamId) =>
      places.has(teamId) ? below(teamId).map((node) => asTeam(node, name)) : [stranger(teamId)],
  };
}
