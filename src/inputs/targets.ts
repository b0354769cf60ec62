import { quoteForeign } from '../format.ts';
import { CATALOGUE, type ExportKind } from '../harness/catalogue.ts';
import { isExportId } from '../harness/export-id.ts';
import type { Target } from '../harness/selection.ts';
import type { InputReader } from './reader.ts';

export function readExportIds(reader: InputReader): string[] {
  const ids = reader.list('export-id');
  const wrong = ids.filter((id) => !isExportId(id));
  if (wrong.length > 0) reader.reject('export-id', 'expected an id such as exp_2B3C4D5E', ...wrong);
  return ids;
}

/** Who is exported: teams, a tree, or the tree whose teams have to be looked up. */
export interface TargetInputs {
  readonly targets: readonly Target[];
  readonly orgTreeId: string | undefined;
  readonly orgTreeName: string | undefined;
}

export function readTargets(
  reader: InputReader,
  kind: ExportKind | undefined,
  exportIds: readonly string[],
  pieceCount: number,
): TargetInputs {
  const orgTreeName = reader.optional('org-tree-name');
  const orgTreeId = reader.optional('org-tree-id');
  const teams = readTeams(reader);
  if (kind !== undefined) checkScope(reader, kind, { teams, orgTreeName, orgTreeId, exportIds });

  const tree: Target[] =
    orgTreeName === undefined ? [] : [{ label: orgTreeName, teamId: undefined, orgTreeName }];
  const targets = teams.length > 0 ? teams.map((team) => ({ ...team, orgTreeName })) : tree;
  const exportCount = targets.length * pieceCount;
  if (exportIds.length > 0 && exportCount > 0 && exportIds.length !== exportCount) {
    const pieces = pieceCount > 1 ? `, each in ${pieceCount} pieces` : '';
    reader.reject(
      'export-id',
      `expected as many ids as there are targets (${targets.length}${pieces}), in their order`,
      `${exportIds.length}`,
    );
  }
  if (exportIds.length > 0 && orgTreeId !== undefined) {
    reader.reject('org-tree-id', 'expected nothing, since export-id says what to collect', orgTreeId);
  }
  return { targets: orgTreeId === undefined ? targets : [], orgTreeId, orgTreeName };
}

type Team = Pick<Target, 'label'> & { readonly teamId: string };

function readTeams(reader: InputReader): Team[] {
  const teams = new Map<string, Team>();
  for (const entry of reader.list('team-ids')) {
    const [, label = entry, teamId = entry] = /^(.*?)\s*=\s*(.*)$/s.exec(entry) ?? [];
    if (label === '' || teamId === '') reader.reject('team-ids', 'expected id or label=id', entry);
    // Harness documents numbers and words such as team_abc123, and no rule; another list's punctuation is most likely a slip.
    else if (!/^[\w.-]+$/.test(teamId) || /^-\s/.test(entry)) {
      reader.warnings.push(
        `team-ids: ${quoteForeign(`"${entry}"`)} is sent as the id of one team; teams are separated by commas or line breaks, and a label comes before =.`,
      );
    }
    const first = teams.get(teamId);
    if (first === undefined) teams.set(teamId, { label, teamId });
    else if (first.label !== label) {
      reader.warnings.push(
        `team-ids: ${quoteForeign(first.label)} and ${quoteForeign(label)} have the same id "${quoteForeign(teamId)}", which is exported once, as ${quoteForeign(first.label)}.`,
      );
    }
  }
  return [...teams.values()];
}

interface Scope extends Omit<TargetInputs, 'targets'> {
  readonly teams: readonly Team[];
  readonly exportIds: readonly string[];
}

/** BA, SP, EF, TS: a team or a tree; PR: also a team within a tree; LG: teams by number. */
function checkScope(
  reader: InputReader,
  kind: ExportKind,
  { teams, orgTreeName, orgTreeId, exportIds }: Scope,
): void {
  if (CATALOGUE[kind].protocol === 'report') {
    const where = "the number after collectionId= in the browser's address bar";
    if (teams.length === 0) reader.reject('team-ids', `required for export ${kind}: ${where}`);
    const wrong = teams.map(({ teamId }) => teamId).filter((teamId) => !/^\d{1,15}$/.test(teamId));
    if (wrong.length > 0) {
      reader.reject(
        'team-ids',
        `expected numbers for export ${kind} (collectionId= in the browser's address bar)`,
        ...wrong,
      );
    }
    return;
  }
  if (teams.length === 0 && orgTreeName === undefined && orgTreeId === undefined && exportIds.length === 0) {
    reader.reject(
      'team-ids',
      `required for export ${kind} unless org-tree-name or org-tree-id is given: the ids of the teams to export`,
    );
  }
  if (teams.length > 0 && orgTreeId !== undefined) {
    reader.reject('org-tree-id', 'expected either team-ids or org-tree-id, not both', orgTreeId);
  }
  if ((teams.length > 0 || orgTreeId !== undefined) && orgTreeName !== undefined && kind !== 'productivity') {
    const other = teams.length > 0 ? 'team-ids' : 'org-tree-id';
    reader.reject(
      'org-tree-name',
      `export ${kind} takes either ${other} or org-tree-name; expected one of them`,
      orgTreeName,
    );
  }
}

/** Files in place of exports: then nothing may say what to export. */
export function readInputFiles(reader: InputReader): string | undefined {
  const pattern = reader.optional('input-files');
  if (pattern === undefined) return undefined;
  for (const name of [
    'team-ids',
    'org-tree-name',
    'org-tree-id',
    'export-id',
    'split-by',
    'wait',
    'dry-run',
  ] as const) {
    if (reader.isGiven(name))
      reader.reject(
        name,
        'expected nothing, since input-files takes files in place of exports',
        reader.text(name),
      );
  }
  return pattern;
}
