import type { CsvStore } from '../csv/stored-csv.ts';
import { Failure } from '../failure.ts';
import { forEachAtOnce } from '../flow/pool.ts';
import { formatDuration } from '../format.ts';
import type { SeiClient } from '../harness/client.ts';
import { requestBody } from '../harness/requests.ts';
import type { Inputs } from '../inputs/index.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { Clock, Runner } from '../ports.ts';
import { collect, type ItemResult } from './collect-export.ts';
import type { Progress } from './conclude.ts';
import type { ColumnGuard } from './guard.ts';
import { publishExportIds } from './publish.ts';
import type { RetryContext } from './with-retry.ts';

/** One line a minute tells that a long run is alive, and how far. */
const PROGRESS_MS = 60_000;

export interface CollectAllContext extends RetryContext {
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
  progress.results = failAmbiguous(progress.results, inputs);
}

/** Fails the exports that got one id for different requests: Harness has mixed them up, and one file cannot be right for both. */
function failAmbiguous(results: readonly ItemResult[], { selection, identifiers }: Inputs): ItemResult[] {
  const requestOf = ({ target, period }: PlanItem) =>
    JSON.stringify(requestBody(selection, target, period, identifiers));
  const created = results.filter(
    ({ item, exportId }) => exportId !== undefined && item.exportId === undefined,
  );
  const byId = Map.groupBy(created, ({ exportId }) => exportId);
  return results.map((result) => {
    const { item, exportId } = result;
    const sharing = byId.get(exportId) ?? [];
    if (new Set(sharing.map((other) => requestOf(other.item))).size < 2) return result;
    const labels = sharing.map((other) => `${other.item.target.label} (${other.item.period.label})`);
    const failure = new Failure(
      'unexpected-answer',
      `Harness gave different requests the same export ${exportId}: ${labels.slice(0, 5).join(', ')}`,
      { hint: 'Run again, with max-parallel: 1 if it happens once more.' },
    );
    return { item, exportId: undefined, state: 'failed', failure };
  });
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
