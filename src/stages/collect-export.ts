import type { StoredCsv } from '../csv/rows.ts';
import { Failure, toFailure } from '../failure.ts';
import { type PollResult, poll } from '../flow/poll.ts';
import { formatCount, formatDuration } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import { FileNotReady, LinkRefused } from '../harness/file-response.ts';
import { requestBody } from '../harness/requests.ts';
import type { ExportState, ExportStatus } from '../harness/responses.ts';
import type { JsonObject } from '../harness/selection.ts';
import type { PlanItem } from '../plan/plan.ts';
import { checkPeriod } from './check-files.ts';
import { asExpired, assertNotEnded, linkRefused, unknownId } from './export-failures.ts';
import { saveResponse } from './save-response.ts';
import type { ExportContext, ExportResult } from './state.ts';
import { withRetry } from './with-retry.ts';

/** What is known of an export while it is under way. */
interface RunningExport {
  readonly item: PlanItem;
  readonly exportId: string;
  /** Whether Harness handed back an existing export. */
  readonly reused: boolean;
  /** How old it was when it was reused, milliseconds, if Harness says so. */
  readonly ageMs?: number | undefined;
  /** The body that it was created with. */
  readonly request?: JsonObject;
  createdAt?: string | undefined;
  completedAt?: string | undefined;
}

/** Polls in a row that may not find a new export before it fails. */
const MAX_NOT_FOUND_POLLS = 5;
/** Links to the file that storage may refuse: one may have expired, and each status has a new one. */
const MAX_REFUSED_LINKS = 5;
const MAX_REFUSED_LINKS_OF_OLD = 2;

/** Takes one export of the plan from its creation to its checked file. Never rejects: a failure is a result too. */
export async function collectExport(item: PlanItem, context: ExportContext): Promise<ExportResult> {
  const { inputs } = context;
  const { clock, deadlineMs } = context.budget;
  let running: RunningExport | undefined;
  const known = () => ({ item, exportId: item.exportId, ...running });
  try {
    const startedMs = clock.now();
    if (startedMs >= deadlineMs) {
      throw new Failure('timed-out', 'not started before timeout-minutes elapsed', {
        hint: 'Raise timeout-minutes.',
      });
    }
    if (CATALOGUE[inputs.selection.kind].protocol === 'report') {
      const csv = await fetchReport(item, context);
      return { ...known(), state: 'collected', csv };
    }
    running = await startOrResume(item, context);
    if (!inputs.wait) return { ...known(), state: 'started' };
    const csv = await pollForFile(running, startedMs, context);
    await checkPeriod(item, csv, context);
    return { ...known(), state: 'collected', csv };
  } catch (thrown) {
    return { ...known(), state: 'failed', failure: toFailure(thrown) };
  }
}

async function startOrResume(item: PlanItem, context: ExportContext): Promise<RunningExport> {
  const { inputs, client, budget } = context;
  if (item.exportId !== undefined) {
    context.onExportId(item.exportId, false);
    return { item, exportId: item.exportId, reused: false };
  }
  const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
  const created = await withRetry('create', context, (limits) => client.create(body, limits));
  const { exportId, reused, createdAt, sent, differences } = created;
  const ageMs = reused && createdAt ? Math.max(0, budget.clock.now() - Date.parse(createdAt)) : undefined;
  const age = ageMs === undefined ? '' : `; it was created ${formatDuration(ageMs)} ago`;
  budget.signal.throwIfAborted();
  context.onExportId(exportId, reused);
  context.info(
    reused
      ? `Export ${exportId}: reused, Harness had it from an identical request of the last 30 minutes${age}.`
      : `Export ${exportId}: created.`,
  );
  if (differences.length > 0)
    context.warning(`Export ${exportId}: Harness has understood the request as ${differences.join('; ')}.`);
  return { item, exportId, reused, ageMs, createdAt, request: sent };
}

/** Polls until the export is completed and its file is saved. A new export is polled again while its file is not ready. */
async function pollForFile(
  running: RunningExport,
  startedMs: number,
  context: ExportContext,
): Promise<StoredCsv> {
  const { exportId, item } = running;
  const { client, budget, inputs } = context;
  // It may take a moment until all servers know an export that was created by this run.
  const isNew = item.exportId === undefined;
  let lastState: ExportState | undefined;
  let notFoundInARow = 0;
  let polls = 0;
  let refusedLinks = 0;
  let notReady: FileNotReady | undefined;

  const pollStatus = async (): Promise<ExportStatus | undefined> => {
    polls += 1;
    try {
      const status = await withRetry('poll', context, (limits) => client.status(exportId, limits));
      notFoundInARow = 0;
      return status;
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'not-found') throw thrown;
      if (!isNew) throw unknownId(thrown);
      notFoundInARow += 1;
      if (notFoundInARow < MAX_NOT_FOUND_POLLS) return undefined;
      // Not "not-found", which means that there is nothing to collect later.
      throw new Failure(
        'unavailable',
        `not found by ${MAX_NOT_FOUND_POLLS} polls in a row (${thrown.message})`,
        { hint: thrown.hint, cause: thrown },
      );
    }
  };

  const pollOnce = async (): Promise<PollResult<StoredCsv>> => {
    const status = await pollStatus();
    if (status === undefined) return { done: false, retryAfterMs: undefined };
    running.createdAt = status.createdAt ?? running.createdAt;
    running.completedAt = status.completedAt;
    logStatus(status);
    assertNotEnded(status);
    if (status.state !== 'completed') return { done: false, retryAfterMs: status.retryAfterMs };
    try {
      const value = await withRetry('download', context, async (limits) => {
        const response = await client.download(exportId, status.downloadLink, limits);
        return saveResponse({ item, response, sizeBytes: status.sizeBytes }, context, limits);
      });
      return { done: true, value };
    } catch (thrown) {
      if (thrown instanceof LinkRefused) {
        refusedLinks += 1;
        if (refusedLinks === (isNew ? MAX_REFUSED_LINKS : MAX_REFUSED_LINKS_OF_OLD))
          throw isNew ? linkRefused(thrown, refusedLinks) : asExpired(thrown);
      } else if (!(thrown instanceof FileNotReady) || !isNew) throw asExpired(thrown);
      if (notReady === undefined)
        context.info(`Export ${exportId}: its file is not ready (${thrown.message}).`);
      notReady = thrown;
      return { done: false, retryAfterMs: undefined };
    }
  };

  function logStatus({ state, word }: ExportStatus): void {
    const elapsed = formatDuration(budget.clock.now() - startedMs);
    if (state === 'unknown' && lastState !== 'unknown') {
      const shown = word === '' ? 'no status' : `the unknown status "${word}"`;
      context.warning(
        `Export ${exportId} has ${shown}; polling continues, since it may be a new word for an export under way.`,
      );
    } else if (state !== lastState) {
      const count = state === 'completed' ? `, ${formatCount(polls, 'poll')}` : '';
      context.info(`Export ${exportId}: ${word} after ${elapsed}${count}.`);
    }
    lastState = state;
  }

  try {
    return await poll(pollOnce, { ...budget, startedMs, maxDelayMs: inputs.pollIntervalMs });
  } catch (thrown) {
    const isTimeout = thrown instanceof Failure && thrown.code === 'timed-out' && !budget.signal.aborted;
    if (!isTimeout || notReady === undefined) throw thrown;
    throw new Failure('timed-out', `completed, but its file was not ready in time: ${notReady.message}`, {
      hint: 'Raise timeout-minutes.',
      cause: notReady,
    });
  }
}

/** LG: synchronous and without a stated time limit, so only the budget ends the wait for the first byte. */
async function fetchReport(item: PlanItem, context: ExportContext): Promise<StoredCsv> {
  const { inputs, client } = context;
  const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
  return withRetry('report', context, async (limits) => {
    const response = await client.report(body, limits);
    return saveResponse({ item, response }, context, limits);
  });
}
