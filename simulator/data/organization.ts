import type { OrgTreeOptions } from '../options.ts';
import { hash, pick } from './chance.ts';

/** A node of the organization tree; a team is a node without children. */
export interface TreeNode {
  readonly refId: number;
  readonly name: string;
  readonly children: readonly TreeNode[];
}

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

const childrenPerNode = 6;

const teamNames = [
  'Platform',
  'Checkout',
  'Payments, Fraud & Risk',
  'Search',
  'Identity',
  'Mobile Apps',
  'Data Pipelines',
  'Developer Experience',
  'Billing',
  'Notifications',
  'Observability "Lighthouse"',
  'Partner APIs',
  'Onboarding',
  'Web Storefront',
  'Machine Learning',
  'Release Engineering',
  'Growth',
  'Localization',
] as const;

const groupNames = [
  'Commerce',
  'Core Services',
  'Customer',
  'Data & AI',
  'Infrastructure',
  'Internal Tools',
] as const;

export function createOrganization(
  seed: number,
  { name = 'Engineering', teams = 24 }: OrgTreeOptions,
): Organization {
  const root = growTree(seed, name, teams);
  const places = new Map<string, { node: TreeNode; path: readonly string[] }>();
  const place = (node: TreeNode, path: readonly string[]): void => {
    places.set(String(node.refId), { node, path });
    for (const child of node.children) place(child, [...path, child.name]);
  };
  place(root, []);

  const asTeam = (node: TreeNode, path: readonly string[], treeName: string): Team => ({
    id: String(node.refId),
    name: node === root ? treeName : node.name,
    hierarchy: [treeName, ...path].join('/').replace(/ Team$/, ''),
    key: hash(seed, 'team', node.refId),
  });

  const below = (teamId: string, treeName: string): { node: TreeNode; team: Team }[] => {
    const found = places.get(teamId);
    if (!found) return [];
    const nodes = [{ node: found.node, team: asTeam(found.node, found.path, treeName) }];
    for (const child of found.node.children) nodes.push(...below(String(child.refId), treeName));
    return nodes;
  };

  const leaves = (teamId: string, treeName: string): Team[] =>
    below(teamId, treeName).flatMap(({ node, team }) => (node.children.length === 0 ? [team] : []));

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
      places.has(teamId) ? below(teamId, name).map(({ team }) => team) : [stranger(teamId)],
  };
}

/** Teams in groups of six, groups in groups of six, until one node holds them all; numbered from the root, 1. */
function growTree(seed: number, rootName: string, teams: number): TreeNode {
  type Sketch = { name: string; children: Sketch[] };
  const numbered = (names: readonly string[], index: number): string => {
    const round = Math.floor(index / names.length);
    const shift = Math.abs(seed - 1);
    return `${names[(index + shift) % names.length]}${round > 0 ? ` ${round + 1}` : ''}`;
  };
  let level: Sketch[] = Array.from({ length: teams }, (_, index) => ({
    name: `${numbered(teamNames, index)} Team`,
    children: [],
  }));
  let groups = 0;
  while (level.length > childrenPerNode) {
    const parents: Sketch[] = [];
    for (let at = 0; at < level.length; at += childrenPerNode) {
      parents.push({ name: numbered(groupNames, groups), children: level.slice(at, at + childrenPerNode) });
      groups += 1;
    }
    level = parents;
  }
  let lastId = 0;
  const number = ({ name, children }: Sketch): TreeNode => {
    lastId += 1;
    return { refId: lastId, name, children: children.map(number) };
  };
  return number({ name: rootName, children: level });
}
