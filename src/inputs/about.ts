import { periodOf, piecesOf } from './dates.ts';
import { type About, type Contradiction, followOverrides } from './follow-overrides.ts';
import type { Context } from './rules.ts';
import type { Draft } from './schema.ts';
import { targetsOf } from './targets.ts';

/** What the exports are of, overrides included; undefined where something about the dates is wrong. */
export function aboutOf(values: Draft, context: Context): About | Contradiction | undefined {
  const [period, pieces] = [periodOf(values, context), piecesOf(values, context)];
  if (period === undefined || 'problem' in period || pieces === undefined) return undefined;
  const { 'org-tree-name': orgTreeName } = values;
  return followOverrides({ period, pieces, targets: targetsOf(values), orgTreeName, warnings: [] }, values);
}
