import { Failure } from '../failure.ts';
import type { Inputs } from '../inputs/index.ts';
import type { ArtifactStore, Runner } from '../ports.ts';
import { isDeveloperLevel, personColumnsIn } from '../privacy/personal-columns.ts';
import { describePeople, publicDataFailure, unknownVisibilityWarning } from '../privacy/visibility.ts';
import type { RunContext, RunState } from './state.ts';

/**
 * Keeps developer-level data out of public repositories. Rejects with a Failure before any request if the selection asks for it, and fills
 * in a check of each file's columns. Pseudonyms are personal data too, so they make no difference.
 */
export async function guard({ inputs, runner }: RunContext, state: RunState): Promise<void> {
  const { selection, allowPublicDeveloperData } = inputs;
  if (allowPublicDeveloperData) return;
  const visibility = await runner.visibility();
  if (visibility === 'private' || visibility === 'internal') return;
  let hasWarned = false;
  const enforce = (code: 'invalid-input' | 'personal-data', what: string) => {
    if (visibility === 'public') throw publicDataFailure(code, what);
    if (!hasWarned) runner.warning(unknownVisibilityWarning(what));
    hasWarned = true;
  };
  if (isDeveloperLevel(selection)) {
    const what = `export ${selection.kind}${selection.kind === 'productivity' ? ' at metric-level developer' : ''} is`;
    enforce('invalid-input', what);
  }
  state.checkColumns = (file) => {
    const people = describePeople(personColumnsIn([file], inputs), file.columns);
    if (people !== undefined) enforce('personal-data', people);
  };
}

/**
 * The inputs, with the artifact off if it is optional and nothing can be uploaded from here. Throws the reason if it is required. Runs
 * without files need no artifact.
 */
export function checkArtifact(
  inputs: Inputs,
  { artifacts, runner }: { readonly artifacts: ArtifactStore; readonly runner: Runner },
): Inputs {
  const { artifact, dryRun, wait, listExports } = inputs;
  const hasNoFile = dryRun || !wait || listExports !== undefined;
  const reason = artifact.mode === 'off' || hasNoFile ? undefined : artifacts.unsupported();
  if (reason === undefined) return inputs;
  if (artifact.mode === 'required') throw new Failure('invalid-input', reason);
  runner.warning(reason);
  return { ...inputs, artifact: { ...artifact, mode: 'off' } };
}
