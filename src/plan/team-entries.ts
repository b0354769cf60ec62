/** How input team-ids writes a team: `id` or `label=id`. */
import type { Target } from '../harness/selection.ts';

export interface Team {
  readonly label: string;
  readonly teamId: string;
}

/** The two parts; an id alone is its own label. */
export function readEntry(entry: string): Team {
  const [, label = entry, teamId = entry] = /^(.*?)\s*=\s*(.*)$/s.exec(entry) ?? [];
  return { label, teamId };
}

/** Whether id and label seem to be swapped: `456=Platform Team`. */
export function isReversed({ label, teamId }: Team): boolean {
  return /^\d+$/.test(label) && !/\d/.test(teamId);
}

/** Each team once, as team-ids has it: the id alone if the label without special characters is empty, taken, or reads as an id. */
export function teamEntries(targets: readonly Target[]): string[] {
  const byId = new Map<string, Team>();
  for (const { label, teamId } of targets)
    if (teamId !== undefined && !byId.has(teamId)) byId.set(teamId, { label: plainLabel(label), teamId });
  const taken = new Set(byId.keys());
  return [...byId.values()].map((team) => {
    const { label, teamId } = team;
    if (label === '' || taken.has(label) || isReversed(team)) return teamId;
    taken.add(label);
    return `${label}=${teamId}`;
  });
}

function plainLabel(label: string): string {
  return label
    .replaceAll(/[,=\s]+/g, ' ')
    .replace(/^(?:[\s[\]{}"']|-\s)+/, '')
    .trim();
}
