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

export function readTargets(
  reader: InputReader,
  kind: ExportKind | undefined,
  exportIds: readonly string[],
): Target[] {
  const orgTreeName = reader.optional('org-tree-name');
  const teams = reader.list('team-ids').map((entry) => {
    const [, label, id] = /^(.*?)\s*=\s*(.*)$/s.exec(entry) ?? [undefined, entry, entry];
    if (!label || !id) reader.reject('team-ids', 'expected id or label=id', entry);
    return { label: label ?? entry, teamId: id ?? entry };
  });
  const distinct = teams.filter(
    ({ teamId }, index) => teams.findIndex((team) => team.teamId === teamId) === index,
  );
  if (kind !== undefined) {
    const { protocol } = CATALOGUE[kind];
    if (protocol === 'report') {
      if (distinct.length === 0)
        reader.reject(
          'team-ids',
          `required for export ${kind}: the number after collectionId= in the browser's address bar`,
        );
      const wrong = distinct.map(({ teamId }) => teamId).filter((teamId) => !/^\d{1,15}$/.test(teamId));
      if (wrong.length > 0) {
        const expected = `expected numbers for export ${kind} (collectionId= in the browser's address bar)`;
        reader.reject('team-ids', expected, ...wrong);
      }
    } else if (distinct.length === 0 && orgTreeName === undefined && exportIds.length === 0) {
      reader.reject(
        'team-ids',
        `required for export ${kind} unless org-tree-name is given: the ids of the teams to export`,
      );
    } else if (distinct.length > 0 && orgTreeName !== undefined && kind !== 'productivity') {
      reader.reject(
        'org-tree-name',
        `export ${kind} takes either team-ids or org-tree-name; expected one of them`,
        orgTreeName,
      );
    }
  }
  const tree: Target[] =
    orgTreeName === undefined ? [] : [{ label: orgTreeName, teamId: undefined, orgTreeName }];
  const targets = distinct.length > 0 ? distinct.map((team) => ({ ...team, orgTreeName })) : tree;
  if (exportIds.length > 0 && targets.length > 0 && exportIds.length !== targets.length) {
    reader.reject(
      'export-id',
      `expected as many ids as there are targets (${targets.length}), in their order`,
      `${exportIds.length}`,
    );
  }
  return targets;
}
