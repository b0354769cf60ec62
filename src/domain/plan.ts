import { distinctNames, fillName } from './naming.ts';
import type { Period } from './period.ts';
import type { Selection, Target } from './selection.ts';

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
 * Every export of the run, targets in the order given. `exportIds`, if any, belong to the targets in that order; without
 * targets each id stands for itself.
 */
export function makePlan(
  selection: Selection,
  targets: readonly Target[],
  period: Period,
  exportIds: readonly string[],
  fileNameTemplate: string,
): PlanItem[] {
  const named: readonly Target[] =
    targets.length > 0
      ? targets
      : exportIds.map((id) => ({ label: id, teamId: undefined, orgTreeName: undefined }));
  const fileNames = distinctNames(
    named.map((target) => fillName(fileNameTemplate, target.label, selection, period)),
  );
  return named.map((target, index) => ({
    target,
    period,
    fileName: fileNames[index] ?? target.label,
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
