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
  | 'planned';

/** What an outcome that is neither clean nor hopeless does to the step. */
export type Leniency = 'fail' | 'warn' | 'ignore';

export interface OutcomePolicies {
  readonly onEmpty: Leniency;
  readonly onPartial: Leniency;
  readonly onTimeout: Leniency;
}

/** How one export of the plan ended. */
export type ItemEnding =
  | { readonly state: 'collected'; readonly rowCount: number }
  | { readonly state: 'started' }
  | { readonly state: 'failed'; readonly failure: Failure };

/**
 * The run's outcome from its exports' endings. A cancelled run is cancelled whatever it had done; if deadlines
 * are all that went wrong it is a time-out, even if other exports were collected, since more time is what would mend it. A
 * file that must not be shown stops all of it.
 */
export function outcomeOf(endings: readonly ItemEnding[]): Outcome {
  const failures = endings.filter((ending) => ending.state === 'failed').map((ending) => ending.failure);
  if (failures.some((failure) => failure.code === 'cancelled')) return 'cancelled';
  if (failures.some(({ code }) => code === 'personal-data')) return 'failed';
  if (failures.length > 0) {
    if (failures.every((failure) => failure.code === 'timed-out')) return 'timed-out';
    return failures.length === endings.length ? 'failed' : 'partial';
  }
  if (endings.some((ending) => ending.state === 'started')) return 'started';
  const rows = endings.reduce((sum, ending) => sum + (ending.state === 'collected' ? ending.rowCount : 0), 0);
  return rows === 0 ? 'empty' : 'completed';
}

/** The outcome of a run that a failure ended before or outside its exports. */
export function outcomeOfFailure(failure: Failure): Outcome {
  if (failure.code === 'cancelled') return 'cancelled';
  return failure.code === 'timed-out' ? 'timed-out' : 'failed';
}

/** What the step does on this outcome: `ok` without remark, or a leniency that the user chose; the rest fails. */
export function leniencyOf(outcome: Outcome, policies: OutcomePolicies): Leniency | 'ok' {
  switch (outcome) {
    case 'completed':
    case 'started':
    case 'planned':
      return 'ok';
    case 'empty':
      return policies.onEmpty;
    case 'partial':
      return policies.onPartial;
    case 'timed-out':
      return policies.onTimeout;
    case 'failed':
    case 'cancelled':
      return 'fail';
  }
}
