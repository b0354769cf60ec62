import type { Selection, Target } from '../harness/selection.ts';
import { distinctNames, fillName, targetsLabel } from './file-names.ts';
import type { Period } from './period.ts';

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
 * Every export of the run: each target over each piece of the period, targets in the order given and the pieces of one
 * together. `exportIds`, if any, belong to them in that order; without targets each id stands for itself.
 */
export function makePlan(
  selection: Selection,
  targets: readonly Target[],
  pieces: readonly Period[],
  exportIds: readonly string[],
  fileNameTemplate: string,
): PlanItem[] {
  const idsAlone = targets.length === 0;
  const named: readonly Target[] = idsAlone
    ? exportIds.map((id) => ({ label: id, teamId: undefined, orgTreeName: undefined }))
    : targets;
  const pairs = named.flatMap((target) =>
    pieces.slice(0, idsAlone ? 1 : undefined).map((period) => ({ target, period })),
  );
  const fileNames = distinctNames(
    pairs.map(({ target, period }) => fillName(fileNameTemplate, target.label, selection, period)),
  );
  return pairs.map((pair, index) => ({
    ...pair,
    fileName: fileNames[index] ?? pair.target.label,
    exportId: exportIds[index],
  }));
}

/** Output `plan`: what will be exported, without a request having been made. */
export function planJson(plan: readonly PlanItem[]): string {
  return JSON.stringify(
    plan.map(({ target, period }) => ({
      target: target.label,
      teamId: target.teamId ?? null,
      start: period.start,
      end: period.end,
    })),
  );
}

/** The name of the one file of the run, if there is one; names the run where there are several. */
export function runFileName(
  items: readonly Pick<PlanItem, 'target' | 'fileName'>[],
  options: {
    readonly fileNameTemplate: string;
    /** Set where files that were made before are assembled. */
    readonly inputFiles: string | undefined;
    readonly selection: Selection;
    readonly period: Period;
  },
): string {
  const [first, ...others] = items;
  // A file that was made before has a name of its own.
  if (first !== undefined && others.length === 0 && options.inputFiles === undefined) return first.fileName;
  const targets = new Map(items.map(({ target }) => [target.label, target]));
  const label = targetsLabel([...targets.values()]);
  return fillName(options.fileNameTemplate, label, options.selection, options.period);
}
