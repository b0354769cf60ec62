import { Failure } from '../failure.ts';
import { formatCount, formatNumber } from '../format.ts';
import type { Selection, Target } from '../harness/selection.ts';
import { distinctNames, fillName, manifestName, targetsLabel } from './file-names.ts';
import { namedPeriod, type Period } from './period.ts';
import { MAX_EXPORTS } from './split-period.ts';

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
 * together. `exportIds`, if any, belong to them in that order; without targets each id stands for itself. Teams that share a
 * name are told apart by their ids. Throws a Failure (`invalid-input`) where that is more than a run can have.
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
  if (named.length * periods.length > MAX_EXPORTS) throw tooManyExports(named.length * periods.length);
  const pairs = named.flatMap((target) => periods.map((period) => ({ target, period })));
  const fill = (target: string, period: Period) => fillName(fileNameTemplate, target, selection, period);
  const whole = wholeOf(pieces);
  const manifest = whole && manifestName(fill(targetsLabel(named), whole));
  const fileNames = distinctNames(
    pairs.map(({ target, period }) => fill(target.label, period)),
    manifest === undefined ? [] : [manifest],
  );
  return pairs.map((pair, index) => ({
    ...pair,
    fileName: fileNames[index] ?? pair.target.label,
    exportId: exportIds[index],
  }));
}

function wholeOf(pieces: readonly Period[]): Period | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && namedPeriod({ start: first.start, end: last.end });
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

function tooManyExports(count: number): Failure {
  return new Failure(
    'invalid-input',
    `${formatCount(count, 'export')} are more than the ${formatNumber(MAX_EXPORTS)} that a run can have`,
    { hint: 'Name fewer teams, shorten the period, or split it by more.' },
  );
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
  const label = targetsLabel(items.map(({ target }) => target));
  return fillName(options.fileNameTemplate, label, options.selection, options.period);
}
