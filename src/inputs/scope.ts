/** What the exports are of: teams or a tree, over a period in pieces. */
import { orList } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Target } from '../harness/selection.ts';
import { dateInZone, type PlainDate } from '../plan/calendar.ts';
import {
  explicitPeriod,
  type Period,
  periodProblem,
  RELATIVE_PERIODS,
  resolvePeriod,
} from '../plan/period.ts';
import { SPLITS_BY_GRANULARITY, splitPeriod } from '../plan/split-period.ts';
import { didYouMean } from './fields.ts';
import type { AddIssue, Context, Draft } from './schema.ts';

/** The day that periods are counted from; undefined where an input that says so is wrong. */
export function countedFrom(values: Draft, { texts, nowMs }: Context): PlainDate | undefined {
  if ('as-of' in texts) return values['as-of'];
  return values.timezone === undefined ? undefined : dateInZone(nowMs, values.timezone);
}

/** The period that the inputs say; undefined where one of them is wrong. */
export function readPeriod(values: Draft, context: Context, addIssue: AddIssue): Period | undefined {
  const { texts } = context;
  const { 'start-date': start, 'end-date': end, period: text } = values;
  if ('start-date' in texts || 'end-date' in texts) {
    if ('period' in texts) addIssue('period', 'not valid together with start-date and end-date');
    for (const name of ['start-date', 'end-date'] as const)
      if (!(name in texts)) addIssue(name, 'required, since start-date and end-date go together');
    if (start === undefined || end === undefined) return undefined;
    const period = explicitPeriod({ start, end });
    if (period === undefined) addIssue('end-date', `lies before start-date ${start}`);
    return period;
  }
  const today = countedFrom(values, context);
  if (today === undefined || text === undefined) return undefined;
  const period = resolvePeriod(text, today);
  if (period === undefined) addIssue('period', periodProblem(text) + didYouMean(text, RELATIVE_PERIODS));
  return period;
}

/** The period cut as split-by says; undefined where it can't be. */
export function readPieces(values: Draft, period: Period, addIssue: AddIssue): readonly Period[] | undefined {
  const { export: kind, 'split-by': split } = values;
  // In a legacy report it is the unit of rates, and any cut will do (LG).
  const isUnit = kind !== undefined && CATALOGUE[kind].protocol === 'report';
  const granularity = isUnit ? 'daily' : values.granularity;
  if (split === undefined || granularity === undefined) return undefined;
  const possible = SPLITS_BY_GRANULARITY[granularity];
  if (!possible.includes(split)) {
    addIssue('split-by', `expected ${orList(possible)}, so that no ${granularity} interval is cut in two`);
    return undefined;
  }
  return splitPeriod(period, split, granularity);
}

/** Who is exported: teams or a tree. Empty where the teams of `org-tree-id` have to be looked up first. */
export function targetsOf(values: Draft): readonly Target[] {
  const { 'team-ids': teams, 'org-tree-name': orgTreeName, 'org-tree-id': orgTreeId } = values;
  if (orgTreeId !== undefined) return [];
  if (teams === undefined)
    return orgTreeName === undefined ? [] : [{ label: orgTreeName, teamId: undefined, orgTreeName }];
  return teams.map(({ label, teamId }) => ({ label, teamId, orgTreeName }));
}

/** BA, SP, EF, TS: a team or a tree; PR: also a team within a tree; LG: teams by number. */
export function checkTargets(values: Draft, { texts }: Context, addIssue: AddIssue): void {
  const { export: kind, 'team-ids': teams, 'org-tree-name': treeName, 'org-tree-id': treeId } = values;
  if (kind === undefined) return;
  if (CATALOGUE[kind].protocol === 'report') {
    const where = "collectionId= in the browser's address bar";
    if (!('team-ids' in texts))
      addIssue('team-ids', `required for export ${kind}: the number after ${where}`);
    const wrong = (teams ?? []).map(({ teamId }) => teamId).filter((id) => !/^\d{1,15}$/.test(id));
    if (wrong.length > 0) addIssue('team-ids', `expected numbers for export ${kind} (${where})`, ...wrong);
    return;
  }
  if (!['team-ids', 'org-tree-name', 'org-tree-id', 'export-id'].some((name) => name in texts)) {
    addIssue(
      'team-ids',
      `required for export ${kind} unless org-tree-name or org-tree-id is given: the ids of the teams to export; ` +
        'a dry run with the name of a tree as org-tree-id lists its teams with their ids',
    );
  }
  if ('team-ids' in texts && treeId !== undefined)
    addIssue('org-tree-id', 'not valid together with team-ids');
  const other = 'team-ids' in texts ? 'team-ids' : treeId === undefined ? undefined : 'org-tree-id';
  if (treeName !== undefined && other !== undefined && kind !== 'productivity')
    addIssue('org-tree-name', `not valid together with ${other} for export ${kind}`);
}

/** Ids to collect belong to the targets and pieces in their order, if there are any. */
export function checkExportIds(values: Draft, exportCount: number, addIssue: AddIssue): void {
  const { 'export-id': ids, 'org-tree-id': treeId } = values;
  if (ids === undefined) return;
  if (exportCount > 0 && ids.length !== exportCount) {
    const expected = `expected as many ids as there are targets and pieces (${exportCount}), in their order`;
    addIssue('export-id', expected, `${ids.length}`);
  }
  if (treeId !== undefined)
    addIssue('org-tree-id', 'not valid together with export-id, which says what to collect');
  if (values.wait === false)
    addIssue('wait', 'not valid together with export-id, since there is nothing to start');
}
