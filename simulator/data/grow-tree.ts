import type { OrgTreeOptions } from '../options.ts';
import { groupNames, hostileNames, teamNames } from './names.ts';

/** A node of the organization tree; a team is a node without children. */
export interface TreeNode {
  readonly refId: number;
  readonly name: string;
  readonly children: readonly TreeNode[];
}

interface Sketch {
  readonly name: string;
  readonly children: readonly Sketch[];
}

const childrenPerNode = 6;

/** The tree that `options` ask for, numbered from the root, 1, parents first. */
export function growTree(
  seed: number,
  options: Required<Pick<OrgTreeOptions, 'name' | 'teams'>> & OrgTreeOptions,
): TreeNode {
  const isHostile = options.names === 'hostile';
  const teamName = isHostile ? namesFrom(hostileNames, seed) : namesFrom(teamNames, seed);
  const groupName = isHostile ? namesFrom(hostileNames, seed) : namesFrom(groupNames, seed);
  const teams = Array.from({ length: options.teams }, (_, index) => ({
    name: isHostile ? teamName(index) : `${teamName(index)} Team`,
    children: [],
  }));
  const children =
    options.levels === undefined ? bySix(teams, groupName) : downAChain(teams, options.levels, groupName);
  return numbered({ name: options.name, children });
}

/** Names by index: one after the other from one that the seed picks, with a number from the second round on. */
function namesFrom(names: readonly string[], seed: number): (index: number) => string {
  const shift = Math.abs(seed - 1);
  return (index) => {
    const round = Math.floor(index / names.length);
    return `${names[(index + shift) % names.length]}${round > 0 ? ` ${round + 1}` : ''}`;
  };
}

/** Teams in groups of six, groups in groups of six, until one node holds them all. */
function bySix(teams: readonly Sketch[], groupName: (index: number) => string): readonly Sketch[] {
  let level = teams;
  let groups = 0;
  while (level.length > childrenPerNode) {
    const parents: Sketch[] = [];
    for (let at = 0; at < level.length; at += childrenPerNode) {
      parents.push({ name: groupName(groups), children: level.slice(at, at + childrenPerNode) });
      groups += 1;
    }
    level = parents;
  }
  return level;
}

/** A chain of groups in one another, each with its share of the teams; the last team stands on level `levels`. */
function downAChain(
  teams: readonly Sketch[],
  levels: number,
  groupName: (index: number) => string,
): readonly Sketch[] {
  const holders = Math.max(1, levels - 1);
  const shareOf = (holder: number) =>
    teams.slice(
      Math.floor((holder * teams.length) / holders),
      Math.floor(((holder + 1) * teams.length) / holders),
    );
  let below: readonly Sketch[] = [];
  for (let holder = holders - 1; holder > 0; holder -= 1)
    below = [{ name: groupName(holder - 1), children: [...shareOf(holder), ...below] }];
  return [...shareOf(0), ...below];
}

function numbered(root: Sketch): TreeNode {
  let lastId = 0;
  const number = ({ name, children }: Sketch): TreeNode => {
    lastId += 1;
    return { refId: lastId, name, children: children.map(number) };
  };
  return number(root);
}
