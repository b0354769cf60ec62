import type { Failure } from '../failure.ts';
import type { Inputs } from '../inputs/index.ts';
import type { Runner, Visibility } from '../ports.ts';
import { isDeveloperLevel, personColumns } from '../privacy/personal-columns.ts';
import { columnsTell, publicDataFailure, unknownVisibilityWarning } from '../privacy/visibility.ts';

/** Looks at a whole file's columns before the file gets its name; throws a Failure (`personal-data`) if it must not be there. */
export type ColumnGuard = (columns: readonly string[], addressColumns?: readonly string[]) => void;

/**
 * Keeps developer-level data out of public repositories: rejects with a Failure where the selection tells it already, so
 * before anything is requested, and resolves with what has to look at each file for the rest. Pseudonyms are data about
 * single people too, so they change nothing here.
 */
export async function guardDeveloperData(inputs: Inputs, runner: Runner): Promise<ColumnGuard> {
  const { selection, allowPublicDeveloperData, pseudonyms } = inputs;
  if (allowPublicDeveloperData) return () => {};
  const visibility: Visibility = await runner.visibility();
  if (visibility === 'private' || visibility === 'internal') return () => {};
  let hasWarned = false;
  const meet = (what: string, stop: () => Failure) => {
    if (visibility === 'public') throw stop();
    if (!hasWarned) runner.warning(unknownVisibilityWarning(what));
    hasWarned = true;
  };
  if (isDeveloperLevel(selection)) {
    const what = `export ${selection.kind}${selection.kind === 'productivity' ? ' at metric-level developer' : ''} is`;
    meet(what, () => publicDataFailure('invalid-input', what));
  }
  return (columns, addressColumns = []) => {
    const named = [...(pseudonyms?.columns ?? []), ...addressColumns];
    const found = personColumns(columns, selection, named).map((index) => columns[index] ?? '');
    if (found.length > 0)
      meet(columnsTell(found), () => publicDataFailure('personal-data', columnsTell(found)));
  };
}
