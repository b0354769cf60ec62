import { Failure } from '../failure.ts';
import { formatNumber } from '../format.ts';
import type { Selection, Target } from '../harness/selection.ts';
import { distinctNames, fillName, nameBeside, targetsLabel } from './file-names.ts';
import { namedPeriod, type Period } from './period.ts';
import { MAX_EXPORTS } from './split-period.ts';
import { teamEntries } from './team-entries.ts';

/** One export of the run: a target over a period, and the file it becomes. */
export interface PlanItem {
  readonly target: Target;
  readonly period: Period;
  /** A name without a path, distinct within the plan. */
  readonly fileName: string;
  /** Set where an export that was started before is collected instead of creating one. */
  readonly exportId: string | undefined;
}

/**
 * Each target over each piece of the period, the pieces of one together. `exportIds`, if any, belong to them in that order; without
 * targets each id is one. Teams that share a name get their ids in their labels. Throws `invalid-input` if there are too many.
 */
export function makePlan(
  selection: Selection,
  targets: readonly Target[],
  pieces: readonly Period[],
  exportIds: readonly string[],
  fileNameTemplate: string,
): PlanItem[] {
  const idsAlone = targets.length === 0;
  const named = idsAlone
    ? exportIds.map((id) => ({ label: id, teamId: undefined, orgTreeName: undefined }))
    : withDistinctLabels(targets);
  const periods = pieces.slice(0, idsAlone ? 1 : undefined);
  if (named.length * periods.length > MAX_EXPORTS) {
    throw new Failure(
      'invalid-input',
      `there are more exports than the ${formatNumber(MAX_EXPORTS)} that a run can have`,
      { hint: 'Name fewer teams, shorten the period, or split it by more.' },
    );
  }
  const pairs = named.flatMap((target) => periods.map((period) => ({ target, period })));
  const fill = (target: string, period: Period) => fillName(fileNameTemplate, target, selection, period);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const whole = first && last && namedPeriod({ start: first.start, end: last.end });
  const fileNames = distinctNames(
    pairs.map(({ target, period }) => fill(target.label, period)),
    whole ? [nameBeside(fill(targetsLabel(named), whole), '.manifest.json')] : [],
  );
  return pairs.map((pair, index) => ({
    ...pair,
    fileName: fileNames[index] ?? pair.target.label,
    exportId: exportIds[index],
  }));
}

function withDistinctLabels(targets: readonly Target[]): readonly Target[] {
  const counts = new Map<string, number>();
  for (const { label } of targets) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size === targets.length) return targets;
  return withDistinctLabels(
    targets.map((target) =>
      counts.get(target.label) === 1 ? target : { ...target, label: `${target.label} (${target.teamId})` },
    ),
  );
}

/** Output `plan`: what will be exported. */
export function planJson(plan: readonly PlanItem[]): string {
  const items = plan.map(({ target: { label, teamId = null }, period: { start, end } }) => {
    return { target: label, teamId, start, end };
  });
  return JSON.stringify(items);
}

/** GitHub starts no more jobs than this from one matrix. */
const MAX_MATRIX_JOBS = 256;

/** Output `batches`: the teams of the plan, `size` to a job of a matrix or as many more as it takes, for input team-ids there. */
export function batchesJson(plan: readonly PlanItem[], size: number): string {
  const teams = teamEntries(plan.map(({ target }) => target));
  const perJob = Math.max(size, Math.ceil(teams.length / MAX_MATRIX_JOBS));
  const jobs = Math.ceil(teams.length / perJob);
  const batches = Array.from({ length: jobs }, (_, index) => ({
    // With leading zeros, so that files named by it sort in the order of the teams.
    number: String(index + 1).padStart(String(jobs).length, '0'),
    teams: teams.slice(index * perJob, (index + 1) * perJob).join(','),
  }));
  return JSON.stringify(batches);
}

/** The name of the one file of the run, if there is one; names the run where there are several. */
export function runFileName(
  items: readonly Pick<PlanItem, 'target' | 'fileName'>[],
  inputs: {
    readonly fileNameTemplate: string;
    readonly inputFiles: string | undefined;
    readonly selection: Selection;
    readonly period: Period;
  },
): string {
  const { fileNameTemplate, inputFiles, selection, period } = inputs;
  const [first, ...others] = items;
  // An input file has a name of its own.
  if (first !== undefined && others.length === 0 && inputFiles === undefined) return first.fileName;
  return fillName(fileNameTemplate, targetsLabel(items.map(({ target }) => target)), selection, period);
}
