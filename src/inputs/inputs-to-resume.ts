import { orList } from '../format.ts';
import type { Target } from '../harness/selection.ts';
import { teamEntries } from '../plan/team-entries.ts';
import { givenTexts } from './given-texts.ts';
import type { Inputs } from './index.ts';

/** An export that goes on at Harness, and what it is of. */
export interface RunningExport {
  readonly exportId: string;
  readonly target: Target;
}

/** How a step is changed so that it collects exports and creates none. */
export interface InputsToResume {
  readonly set: readonly (readonly [name: string, value: string])[];
  /** Given in the step, and to be left out of it. */
  readonly without: readonly string[];
}

/**
 * Ids belong to teams and pieces in their order: where all pieces of some teams are running, these teams are named; otherwise the ids
 * stand alone. A period that is counted from today is fixed. `running` are in the order of the plan, of `planned` exports.
 */
export function inputsToResume(
  { pieces, period, orgTreeId }: Inputs,
  read: (name: string) => string,
  running: readonly RunningExport[],
  planned: number,
): InputsToResume {
  const texts = givenTexts(read);
  const set = [['export-id', running.map(({ exportId }) => exportId).join(',')]] as [string, string][];
  const without = ['wait'];
  const teams = teamEntries(running.map(({ target }) => target));
  if (orgTreeId !== undefined || running.length < planned) {
    without.push('org-tree-id');
    if (teams.length > 0 && running.length === teams.length * pieces.length)
      set.push(['team-ids', teams.join(',')]);
    else without.push('team-ids', 'org-tree-name', 'split-by');
  }
  const isFixed = ['start-date', 'as-of'].some((name) => name in texts) || texts.period === period.label;
  if (!isFixed) set.push(['period', period.label]);
  return { set, without: without.filter((name) => name in texts) };
}

/** As part of a sentence: "export-id: exp_1 and period: 2026-03, without wait and split-by". */
export function describeResumption({ set, without }: InputsToResume): string {
  const given = set.map(([name, value]) => `${name}: ${value}`).join(' and ');
  return without.length === 0 ? given : `${given}, without ${orList(without).replace(' or ', ' and ')}`;
}
