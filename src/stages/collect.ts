import type { CsvStore } from '../csv/store.ts';
import { forEachAtOnce } from '../flow/pool.ts';
import { formatDuration } from '../format.ts';
import type { SeiClient } from '../harness/client.ts';
import type { Inputs } from '../inputs/index.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { Clock, Runner } from '../ports.ts';
import { collect, type ItemResult } from './collect-export.ts';
import type { Progress } from './conclude.ts';
import type { ColumnGuard } from './guard.ts';
import { publishExportIds } from './publish.ts';
import type { AttemptContext } from './with-retry.ts';

/** One line a minute tells that a long run is alive, and how far. */
const PROGRESS_MS = 60_000;

export interface CollectAllContext extends AttemptContext {
  readonly place: 'output' | 'scratch';
  readonly inputs: Inputs;
  readonly client: SeiClient;
  readonly store: CsvStore;
  readonly runner: Runner;
  readonly guard: ColumnGuard;
}

/** Collects every export of the plan, some at once; `progress` has at each moment what ended so far. Never rejects. */
export async function collectAll(
  plan: readonly PlanItem[],
  context: CollectAllContext,
  progress: Progress,
): Promise<void> {
  const { inputs, runner, budget } = context;
  const { clock } = budget;
  const exportIds: (string | undefined)[] = plan.map(() => undefined);
  const results: (ItemResult | undefined)[] = plan.map(() => undefined);
  let running = 0;
  const heart = beat(clock, () => {
    const ended = results.filter((result) => result !== undefined);
    const failed = ended.filter(({ state }) => state === 'failed').length;
    runner.info(
      `${ended.length - failed} done, ${running} running, ${plan.length - ended.length - running} waiting, ${failed} failed; ` +
        `${formatDuration(Math.max(0, budget.deadlineMs - clock.now()))} left.`,
    );
  });
  let reused = false;
  await forEachAtOnce(plan, inputs.maxParallel, async (item, index) => {
    const prefix = plan.length > 1 ? `${labelOf(item, inputs)}: ` : '';
    running += 1;
    let isReused: boolean | undefined;
    const result = await collect(item, {
      ...context,
      info: (line) => runner.info(`${prefix}${line}`),
      warning: (line) => runner.warning(`${prefix}${line}`),
      onExportId: (exportId, wasReused) => {
        exportIds[index] = exportId;
        isReused = wasReused;
        reused ||= wasReused;
        publishExportIds(exportIds, reused, runner);
      },
    });
    results[index] = { ...result, reused: isReused };
    running -= 1;
    progress.results = results.filter((result) => result !== undefined);
  });
  heart();
  publishExportIds(exportIds, reused, runner, true);
}

/** Calls back once a minute until the returned function is called. */
function beat(clock: Clock, callback: () => void): () => void {
  let callOff = () => {};
  const arm = () => {
    callOff = clock.after(PROGRESS_MS, () => {
      callback();
      arm();
    });
  };
  arm();
  return () => callOff();
}

/** What tells this export from the others in the log. */
function labelOf({ target, period }: PlanItem, { pieces }: Inputs): string {
  return pieces.length > 1 ? `${target.label} ${period.label}` : target.label;
}
