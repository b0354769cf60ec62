import { type Overridden, overriddenBy } from '../harness/requests.ts';
import type { JsonValue, Target } from '../harness/selection.ts';
import { plainDate } from '../plan/calendar.ts';
import { explicitPeriod, type Period } from '../plan/period.ts';
import type { Draft } from './schema.ts';

/** What the exports are of, as outputs, file names and manifest say. */
export interface About {
  readonly period: Period;
  readonly pieces: readonly Period[];
  readonly targets: readonly Target[];
  readonly orgTreeName: string | undefined;
  /** What could not be followed. */
  readonly warnings: readonly string[];
}

/** Why no name could be true. */
export interface Contradiction {
  readonly problem: string;
}

/** What request-overrides make of it. */
export function followOverrides(about: About, values: Draft): About | Contradiction {
  const { export: kind, 'request-overrides': overrides } = values;
  // Then nothing is created, so nothing is overridden.
  const isCollecting = values['export-id'] !== undefined || values['input-files'] !== undefined;
  if (kind === undefined || overrides === undefined || isCollecting) return about;
  const changes = overriddenBy(kind, overrides);
  const dated = followDates(about, changes);
  return 'problem' in dated ? dated : followTargets(dated, changes, values['org-tree-id'] !== undefined);
}

function followDates(about: About, changes: Overridden): About | Contradiction {
  const { period, pieces } = about;
  const { start = period.start, end = period.end } = changes;
  if (start === period.start && end === period.end) return about;
  if (!isDate(start) || !isDate(end)) {
    const warning = `request-overrides changes the dates in a way that names and outputs can't follow: they say ${period.label}.`;
    return { ...about, warnings: [...about.warnings, warning] };
  }
  if (pieces.length > 1) return { problem: 'not valid together with split-by where it sets the dates' };
  const followed = explicitPeriod(start, end);
  if ('problem' in followed) return { problem: `sets dates that are no period: ${followed.problem}` };
  return { ...about, period: followed, pieces: [followed] };
}

function followTargets(about: About, changes: Overridden, isLookedUp: boolean): About | Contradiction {
  const { orgTreeName, warnings } = about;
  if ('teamId' in changes && (isLookedUp || about.targets.length > 1))
    return { problem: 'sets one team for several exports: expected it in team-ids instead' };
  const targets = about.targets.map((target) => followTarget(target, changes));
  if (targets.some((target) => target === undefined)) {
    const warning = `request-overrides changes the team in a way that names and outputs can't follow.`;
    return { ...about, warnings: [...warnings, warning] };
  }
  return {
    ...about,
    targets: targets.filter((target) => target !== undefined),
    orgTreeName: 'orgTreeName' in changes ? nameIn(changes.orgTreeName) : orgTreeName,
  };
}

/** The target that is asked for now, called by its id or name where it is another one; undefined where there is none. */
function followTarget(target: Target, changes: Overridden): Target | undefined {
  const teamId = 'teamId' in changes ? nameIn(changes.teamId) : target.teamId;
  const orgTreeName = 'orgTreeName' in changes ? nameIn(changes.orgTreeName) : target.orgTreeName;
  const name = teamId ?? orgTreeName;
  if (name === undefined) return undefined;
  const isSame = name === (target.teamId ?? target.orgTreeName);
  return { label: isSame ? target.label : name, teamId, orgTreeName };
}

function isDate(value: JsonValue): value is string {
  return typeof value === 'string' && plainDate(value) !== undefined;
}

/** A team's or a tree's name as JSON has it; undefined where it is removed, or no name. */
function nameIn(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` || undefined : undefined;
}
