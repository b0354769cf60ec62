/** Input request-overrides: how it is read, and what it makes of the names and outputs. */
import { quoteForeign } from '../format.ts';
import { type Overridden, overriddenBy } from '../harness/requests.ts';
import type { JsonObject, JsonValue, Target } from '../harness/selection.ts';
import { plainDate } from '../plan/calendar.ts';
import { explicitPeriod, type Period } from '../plan/period.ts';
import type { Parser } from './fields.ts';
import type { Draft } from './schema.ts';

/** A mapping in YAML, of which JSON is a part. */
export const overrides: Parser<Promise<JsonObject>> = async (text, refuse) => {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'error', intAsBigInt: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? quoteForeign(thrown.message.split('\n')[0] ?? '') : '';
    return refuse(`expected YAML or JSON (${reason})`, text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('expected a mapping in YAML or JSON, such as {"options": {"format": "csv"}}', text);
  const lost: unknown[] = [];
  const json = JSON.stringify(value, (_, part: unknown) => {
    // JSON would change its digits.
    const isLong = typeof part === 'bigint' && !Number.isSafeInteger(Number(part));
    if (isLong || NO_NUMBERS.includes(part)) lost.push(part);
    return typeof part === 'bigint' ? Number(part) : part;
  });
  if (lost.length > 0)
    return refuse('expected numbers that JSON can hold; put a longer one in quotes', `${lost[0]}`);
  return JSON.parse(json) as JsonObject;
};

/** JSON would make null of them, and null means removal here. */
const NO_NUMBERS: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** What the exports are of, as outputs, file names and manifest say. */
export interface About {
  readonly period: Period;
  readonly pieces: readonly Period[];
  readonly targets: readonly Target[];
  readonly orgTreeName: string | undefined;
  /** What could not be followed. */
  readonly warnings: readonly string[];
}

type RefuseOverrides = (problem: string) => void;

/** What request-overrides make of it; refused where no name could be true. */
export function followOverrides(about: About, values: Draft, refuse: RefuseOverrides): About {
  const { export: kind, 'request-overrides': overrides } = values;
  // Then nothing is created, so nothing is overridden.
  const isCollecting = values['export-id'] !== undefined || values['input-files'] !== undefined;
  if (kind === undefined || overrides === undefined || isCollecting) return about;
  const changes = overriddenBy(kind, overrides);
  const dated = followDates(about, changes, refuse);
  if ('teamId' in changes && (values['org-tree-id'] !== undefined || about.targets.length > 1))
    refuse('sets one team for several exports: expected it in team-ids instead');
  return followTargets(dated, changes);
}

function followDates(about: About, changes: Overridden, refuse: RefuseOverrides): About {
  const { period, pieces, warnings } = about;
  const { start = period.start, end = period.end } = changes;
  if (start === period.start && end === period.end) return about;
  if (!isDate(start) || !isDate(end)) {
    const warning = `request-overrides changes the dates in a way that names and outputs can't follow: they say ${period.label}.`;
    return { ...about, warnings: [...warnings, warning] };
  }
  if (pieces.length > 1) refuse('not valid together with split-by where it sets the dates');
  const followed = explicitPeriod(start, end);
  if (!('problem' in followed)) return { ...about, period: followed, pieces: [followed] };
  refuse(`sets dates that are no period: ${followed.problem}`);
  return about;
}

function followTargets(about: About, changes: Overridden): About {
  const { orgTreeName, warnings } = about;
  const targets = about.targets.flatMap((target) => followTarget(target, changes));
  if (targets.length < about.targets.length) {
    const warning = `request-overrides changes the team in a way that names and outputs can't follow.`;
    return { ...about, warnings: [...warnings, warning] };
  }
  return {
    ...about,
    targets,
    orgTreeName: 'orgTreeName' in changes ? nameIn(changes.orgTreeName) : orgTreeName,
  };
}

/** The target that is asked for now, called by its id or name where it is another one; none where nothing is. */
function followTarget(target: Target, changes: Overridden): Target[] {
  const teamId = 'teamId' in changes ? nameIn(changes.teamId) : target.teamId;
  const orgTreeName = 'orgTreeName' in changes ? nameIn(changes.orgTreeName) : target.orgTreeName;
  const name = teamId ?? orgTreeName;
  if (name === undefined) return [];
  const isSame = name === (target.teamId ?? target.orgTreeName);
  return [{ label: isSame ? target.label : name, teamId, orgTreeName }];
}

function isDate(value: JsonValue): value is string {
  return typeof value === 'string' && plainDate(value) !== undefined;
}

/** A team's or a tree's name as JSON has it; undefined where it is removed, or no name. */
function nameIn(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` || undefined : undefined;
}
