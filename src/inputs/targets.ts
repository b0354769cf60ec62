import { CATALOGUE } from '../harness/catalogue.ts';
import type { Target } from '../harness/selection.ts';
import type { AddIssue, Context, Draft } from './schema.ts';

/** Who is exported: teams or a tree. Empty where the teams of `org-tree-id` have to be looked up first. */
export function targetsOf(values: Draft): readonly Target[] {
  const { 'team-ids': teams, 'org-tree-name': orgTreeName, 'org-tree-id': orgTreeId } = values;
  if (orgTreeId !== undefined) return [];
  if (teams === undefined)
    return orgTreeName === undefined ? [] : [{ label: orgTreeName, teamId: undefined, orgTreeName }];
  const byId = new Map<string, Target>();
  for (const { label, teamId } of teams)
    if (!byId.has(teamId)) byId.set(teamId, { label, teamId, orgTreeName });
  return [...byId.values()];
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
export function checkExportIds(
  values: Draft,
  targetCount: number,
  pieceCount: number,
  addIssue: AddIssue,
): void {
  const { 'export-id': ids, 'org-tree-id': treeId } = values;
  const exportCount = targetCount * pieceCount;
  if (ids === undefined) return;
  if (exportCount > 0 && ids.length !== exportCount) {
    const pieces = pieceCount > 1 ? `, each in ${pieceCount} pieces` : '';
    addIssue(
      'export-id',
      `expected as many ids as there are targets (${targetCount}${pieces}), in their order`,
      `${ids.length}`,
    );
  }
  if (treeId !== undefined)
    addIssue('org-tree-id', 'not valid together with export-id, which says what to collect');
  if (values.wait === false)
    addIssue('wait', 'not valid together with export-id, since there is nothing to start');
}
