import { CATALOGUE, type ExportKind } from '../domain/catalogue.ts';
import { isExportId } from '../domain/export-id.ts';
import type { Target } from '../domain/selection.ts';
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
  const teams = reader.list('team-ids').map((entry) => {
    const [, label, id] = /^(.*?)\s*=\s*(.*)$/s.exec(entry) ?? [undefined, entry, entry];
    if (!label || !id) reader.reject('team-ids', 'expected id or label=id', entry);
    return { label: label ?? entry, teamId: id ?? entry };
  });
  return teams.filter(({ teamId }, index) => teams.findIndex((team) => team.teamId === teamId) === index);
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
      `required for export ${kind} unless org-tree-name is given: the ids of the teams to export`,
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
