import type { Failure } from './failure.ts';

/** How a run ended; the value of output `outcome`. */
export type Outcome =
  | 'completed'
  | 'empty'
  | 'partial'
  | 'failed'
  | 'timed-out'
  | 'cancelled'
  | 'started'
  | 'planned'
  | 'listed';

/** What an empty, partial or timed-out run does to the step. */
export type Leniency = 'fail' | 'warn' | 'ignore';

/** How one export of the plan ended. */
export type ItemEnding =
  | { readonly state: 'collected'; readonly csv: { readonly rowCount: number } }
  | { readonly state: 'started' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** A cancelled run is `cancelled` in any case, and `timed-out` if more time would help all that failed, even if others were collected. */
export function outcomeOf(endings: readonly ItemEnding[]): Outcome {
  const failures = endings.filter((ending) => ending.state === 'failed').map((ending) => ending.failure);
  if (failures.some((failure) => failure.code === 'cancelled')) return 'cancelled';
  if (failures.some(({ code }) => code === 'personal-data')) return 'failed';
  if (failures.length > 0) {
    if (failures.every((failure) => failure.code === 'timed-out')) return 'timed-out';
    return failures.length === endings.length ? 'failed' : 'partial';
  }
  if (endings.some((ending) => ending.state === 'started')) return 'started';
  const rows = endings.reduce(
    (sum, ending) => sum + (ending.state === 'collected' ? ending.csv.rowCount : 0),
    0,
  );
  return rows === 0 ? 'empty' : 'completed';
}

/** The outcome of a run that ended with a failure outside of its exports. */
export function outcomeOfFailure(failure: Failure): Outcome {
  if (failure.code === 'cancelled') return 'cancelled';
  return failure.code === 'timed-out' ? 'timed-out' : 'failed';
}

/** What the step does on this outcome: `ok` without remark, or a leniency that the user chose; the rest fails. */
export function leniencyOf(
  outcome: Outcome,
  policies: Readonly<Record<'onEmpty' | 'onPartial' | 'onTimeout', Leniency>>,
): Leniency | 'ok' {
  const leniencies: Readonly<Record<Outcome, Leniency | 'ok'>> = {
    completed: 'ok',
    started: 'ok',
    planned: 'ok',
    listed: 'ok',
    empty: policies.onEmpty,
    partial: policies.onPartial,
    'timed-out': policies.onTimeout,
    failed: 'fail',
    cancelled: 'fail',
  };
  return leniencies[outcome];
}
