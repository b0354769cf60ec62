import { formatNumber } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Target } from '../harness/selection.ts';
import { isExportId } from '../harness/urls.ts';
import { MAX_EXPORTS } from '../plan/split-period.ts';
import { isReversed, readEntry, type Team } from '../plan/team-entries.ts';
import { list, type Parser } from './fields.ts';
import type { AddIssue, Context } from './rules.ts';
import type { Draft } from './schema.ts';

const FORM =
  'expected teams separated by commas or line breaks, each id or label=id, such as "platform-team=456, 789"';

/** Teams as they were written; one id may stand there under several labels. */
export const teams: Parser<readonly Team[] | undefined> = list((entries, refuse) => {
  for (const entry of entries) {
    const slip = slipIn(entry);
    if (slip !== undefined) return refuse(`${FORM}; ${slip}`, entry);
  }
  const teams = entries.map(readEntry);
  const reversed = teams.find(isReversed);
  if (reversed !== undefined) {
    const { label, teamId } = reversed;
    return refuse(`expected the label before the id, such as "${teamId}=${label}"`, `${label}=${teamId}`);
  }
  const ids = new Map<string, string>();
  for (const { label, teamId } of teams) {
    const other = ids.get(label) ?? teamId;
    if (other !== teamId)
      return refuse('expected a label of its own for each team', `${label}=${other}`, `${label}=${teamId}`);
    ids.set(label, teamId);
  }
  return teams;
});

/** What another notation left in the entry. Harness documents numbers and words such as team_abc123, and no rule. */
function slipIn(entry: string): string | undefined {
  const { label, teamId } = readEntry(entry);
  if (/^-\s/.test(entry)) return 'a YAML list is not accepted';
  if (/^[[\]{}"']|[[\]{}"']$/.test(entry)) return 'brackets and quotes are not accepted';
  if (label === '' || teamId === '') return 'one of the two is missing';
  if (/[;|]/.test(teamId)) return 'only commas and line breaks separate';
  if (/\s/.test(teamId) && !/^\w*\d\w*$/.test(label)) return 'an id has no spaces';
  return undefined;
}

export const email: Parser<string> = (text, refuse) =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? text : refuse('expected an e-mail address', text);

export const exportIds: Parser<readonly string[] | undefined> = list((entries, refuse) => {
  const wrong = entries.filter((id) => !isExportId(id));
  return wrong.length > 0 ? refuse('expected an id such as exp_2B3C4D5E', ...wrong) : entries;
});

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
    addIssue('org-tree-id', 'not valid together with team-ids', treeId);
  const other = 'team-ids' in texts ? 'team-ids' : treeId === undefined ? undefined : 'org-tree-id';
  if (treeName !== undefined && other !== undefined && kind !== 'productivity')
    addIssue('org-tree-name', `not valid together with ${other} for export ${kind}`, treeName);
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
  if (exportCount > MAX_EXPORTS) {
    const [limit, teams, pieces] = [MAX_EXPORTS, targetCount, pieceCount].map((count) => formatNumber(count));
    addIssue('team-ids', `expected at most ${limit} exports, got ${teams} teams in ${pieces} pieces each`);
  }
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
    addIssue('org-tree-id', 'not valid together with export-id, which says what to collect', treeId);
  if (values.wait === false)
    addIssue('wait', 'not valid together with export-id, since there is nothing to start', 'false');
}
