/** The inputs of a run that follows this one. */
import { orList } from '../format.ts';
import type { Target } from '../harness/selection.ts';
import type { Period } from '../plan/period.ts';
import { teamEntries } from '../plan/team-entries.ts';
import { namesSecret } from '../redaction.ts';
import type { Inputs } from './index.ts';
import { givenTexts } from './schema.ts';

/** Keys, and what differs from run to run. */
const OMITTED = 'api-key pseudonym-key export-id dry-run period start-date end-date timezone as-of'.split(
  ' ',
);
const secret = (name: string) => `\${{ secrets.${name} }}`;
const MAX_VALUE_LENGTH = 4_000;

/**
 * The inputs that give the same export again: with fixed dates, and keys by the name of a secret. A value with an e-mail address or
 * something like a token is not shown: more people read summaries than workflows.
 */
export function inputsToReproduce(
  read: (name: string) => string,
  period: Period,
): [name: string, value: string][] {
  const texts = givenTexts(read);
  const given = Object.entries(texts)
    .filter(([name]) => !OMITTED.includes(name))
    .map(([name, value]): [string, string] => {
      const isSecret = name === 'request-overrides' && namesSecret(value);
      const isShown = !isSecret && !/[^\s@]@[^\s@]/.test(value) && value.length <= MAX_VALUE_LENGTH;
      return [name, isShown ? value : '(not shown here)'];
    });
  return [
    ['api-key', secret('HARNESS_SEI_API_KEY')],
    ...given,
    ...('pseudonym-key' in texts ? [['pseudonym-key', secret('PSEUDONYM_KEY')] as [string, string]] : []),
    ['start-date', period.start],
    ['end-date', period.end],
  ];
}

/**
 * How a step is changed so that it collects exports and creates none. Ids belong to teams and pieces in the order of the plan: where all
 * pieces of some teams are running, these teams are named; otherwise the ids stand alone.
 */
export function inputsToResume(
  { pieces, period, orgTreeId }: Inputs,
  read: (name: string) => string,
  running: readonly { readonly exportId: string; readonly target: Target }[],
  planned: number,
) {
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
export function describeResumption({ set, without }: ReturnType<typeof inputsToResume>): string {
  const given = set.map(([name, value]) => `${name}: ${value}`).join(' and ');
  return without.length === 0 ? given : `${given}, without ${orList(without).replace(' or ', ' and ')}`;
}
