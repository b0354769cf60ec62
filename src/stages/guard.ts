import type { Failure } from '../failure.ts';
import type { Visibility } from '../ports.ts';
import { isDeveloperLevel, personColumns } from '../privacy/personal-columns.ts';
import { columnsTell, publicDataFailure, unknownVisibilityWarning } from '../privacy/visibility.ts';
import type { RunContext, RunState } from './state.ts';

/**
 * Keeps developer-level data out of public repositories: rejects with a Failure where the selection alone says that it is, so before
 * anything is requested, and fills in the check of each file's columns for the rest. Pseudonyms are personal data too, so they change nothing here.
 */
export async function guard({ inputs, runner }: RunContext, state: RunState): Promise<void> {
  const { selection, allowPublicDeveloperData, pseudonyms } = inputs;
  if (allowPublicDeveloperData) return;
  const visibility: Visibility = await runner.visibility();
  if (visibility === 'private' || visibility === 'internal') return;
  let hasWarned = false;
  const enforce = (what: string, failure: () => Failure) => {
    if (visibility === 'public') throw failure();
    if (!hasWarned) runner.warning(unknownVisibilityWarning(what));
    hasWarned = true;
  };
  if (isDeveloperLevel(selection)) {
    const what = `export ${selection.kind}${selection.kind === 'productivity' ? ' at metric-level developer' : ''} is`;
    enforce(what, () => publicDataFailure('invalid-input', what));
  }
  state.checkColumns = (columns) => {
    const found = personColumns(columns, selection, pseudonyms?.columns).map((index) => columns[index] ?? '');
    if (found.length > 0)
      enforce(columnsTell(found), () => publicDataFailure('personal-data', columnsTell(found)));
  };
}
