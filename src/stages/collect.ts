import { Failure } from '../failure.ts';
import { forEachAtOnce } from '../flow/pool.ts';
import { formatDuration, quoteList } from '../format.ts';
import { unansweredBy } from '../harness/answered.ts';
import { requestBody } from '../harness/requests.ts';
import type { Inputs } from '../inputs/index.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { Clock, Runner } from '../ports.ts';
import { collectExport } from './collect-export.ts';
import type { ExportResult, RunContext, RunState } from './state.ts';

const PROGRESS_MS = 60_000;
/** With more exports, ids are not set one by one: each time the whole list is written to the runner's file. */
const MAX_IDS_SET_SINGLY = 32;

/** Collects the exports of the plan in parallel; `state.results` always has those that ended so far. Never rejects. */
export async function collectExports(context: RunContext, state: RunState): Promise<void> {
  const { inputs, runner, budget, clock } = context;
  const { plan } = state;
  const exportIds: (string | undefined)[] = plan.map(() => undefined);
  const results: (ExportResult | undefined)[] = plan.map(() => undefined);
  const { assembly, baseline } = inputs;
  const checksAllRows = baseline !== undefined || assembly.stableOrder || (assembly.merge && plan.length > 1);
  let running = 0;
  let reused = false;
  const stopProgressLog = startProgressLog(clock, () => {
    const ended = results.filter((result) => result !== undefined);
    const failed = ended.filter((result) => result.state === 'failed').length;
    runner.info(
      `${ended.length - failed} done, ${running} running, ${plan.length - ended.length - running} waiting, ${failed} failed; ` +
        `${formatDuration(Math.max(0, budget.deadlineMs - clock.now()))} left.`,
    );
  });
  await forEachAtOnce(plan, inputs.maxParallel, async (item, index) => {
    const prefix = plan.length > 1 ? `${labelOf(item, inputs)}: ` : '';
    running += 1;
    results[index] = await collectExport(item, {
      ...context,
      checksAllRows,
      guard: state.checkColumns,
      info: (line) => runner.info(`${prefix}${line}`),
      warning: (line) => runner.warning(`${prefix}${line}`),
      onExportId: (exportId, wasReused) => {
        exportIds[index] = exportId;
        reused ||= wasReused;
        setExportIds(runner, { exportIds, reused });
      },
    });
    running -= 1;
    state.results = results.filter((each) => each !== undefined);
  });
  stopProgressLog();
  setExportIds(runner, { exportIds, reused, isLast: true });
  state.results = failAmbiguous(state.results, inputs);
  state.unanswered = reportUnanswered(context, state);
}

/** The metrics and groups that no file has a column for: for the log, or a warning where that is certain. */
function reportUnanswered({ inputs, runner }: RunContext, { results }: RunState): readonly string[] {
  const { selection } = inputs;
  const columnsOf = (result: ExportResult) =>
    result.state === 'collected' && result.item.exportId === undefined ? result.csv.columns : [];
  const columns = [...new Set(results.flatMap(columnsOf))];
  // Overrides may ask for others.
  if (columns.length === 0 || /metric|productivity|efficiency/i.test(Object.keys(selection.overrides).join()))
    return [];
  const { names, isCertain } = unansweredBy(columns, selection);
  const missing = names.length === 0 ? '' : `no column is known for ${quoteList(names, 20)}`;
  if (isCertain)
    runner.warning(`The file has fewer measures than were asked for${missing && `: ${missing}`}.`);
  else if (missing) runner.info(`Columns: ${missing}; they may have other names.`);
  return names;
}

/** Sets the known export ids as outputs, in the order of the plan. */
function setExportIds(
  runner: Runner,
  ids: { exportIds: readonly (string | undefined)[]; reused: boolean; isLast?: boolean },
): void {
  const known = ids.exportIds.filter((id) => id !== undefined);
  const [first] = known;
  if (first === undefined) return;
  const isRound = known.length % Math.ceil(ids.exportIds.length / MAX_IDS_SET_SINGLY) === 0;
  if (known.length > MAX_IDS_SET_SINGLY && !isRound && !ids.isLast) return;
  runner.output('export-id', first);
  runner.output('export-ids', known.join('\n'));
  runner.output('reused', String(ids.reused));
}

/** Fails exports that got the same id for different requests: one file cannot be right for both. */
function failAmbiguous(results: readonly ExportResult[], { selection, identifiers }: Inputs): ExportResult[] {
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
function startProgressLog(clock: Clock, callback: () => void): () => void {
  let cancel = () => {};
  const schedule = () => {
    cancel = clock.after(PROGRESS_MS, () => {
      callback();
      schedule();
    });
  };
  schedule();
  return () => cancel();
}

/** Names the export in the log. */
function labelOf({ target, period }: PlanItem, { pieces }: Inputs): string {
  return pieces.length > 1 ? `${target.label} ${period.label}` : target.label;
}
