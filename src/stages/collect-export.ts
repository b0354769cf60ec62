import type { StoredCsv } from '../csv/stored-csv.ts';
import { Failure, toFailure } from '../failure.ts';
import { type PollResult, poll } from '../flow/poll.ts';
import { formatCount, formatDuration } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { SeiClient } from '../harness/client.ts';
import { requestBody } from '../harness/requests.ts';
import type { ExportState, ExportStatus } from '../harness/responses.ts';
import type { PlanItem } from '../plan/plan.ts';
import { type SaveContext, saveResponse } from './save-response.ts';
import type { ExportResult } from './state.ts';
import { type RetryContext, withRetry } from './with-retry.ts';

export interface CollectContext extends RetryContext, SaveContext {
  readonly client: SeiClient;
  readonly warning: (line: string) => void;
  /** Called as soon as an export has an id, before its first poll. */
  readonly onExportId: (exportId: string, reused: boolean) => void;
}

/** A new export may not be known yet to the server that is polled. */
const MAX_NOT_FOUND_POLLS = 5;

/** Takes one export of the plan from its creation to its checked file. Never rejects: a failure is a result too. */
export async function collectExport(item: PlanItem, context: CollectContext): Promise<ExportResult> {
  const { inputs } = context;
  let exportId = item.exportId;
  try {
    if (context.budget.clock.now() >= context.budget.deadlineMs) {
      throw new Failure('timed-out', 'not started before timeout-minutes elapsed', {
        hint: 'Raise timeout-minutes.',
      });
    }
    if (CATALOGUE[inputs.selection.kind].protocol === 'report') {
      const csv = await fetchReport(item, context);
      return { item, exportId, state: 'collected', csv, rowCount: csv.rowCount };
    }
    const startedMs = context.budget.clock.now();
    if (exportId === undefined) exportId = await create(item, context);
    else context.onExportId(exportId, false);
    if (!inputs.wait) return { item, exportId, state: 'started' };
    const completed = await waitUntilCompleted(exportId, startedMs, item.exportId === undefined, context);
    const csv = await download(exportId, completed, item, context);
    return { item, exportId, state: 'collected', csv, rowCount: csv.rowCount };
  } catch (thrown) {
    return { item, exportId, state: 'failed', failure: toFailure(thrown) };
  }
}

async function create(item: PlanItem, context: CollectContext): Promise<string> {
  const { inputs, client, budget } = context;
  const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
  const { exportId, reused } = await withRetry('create', context, (limits) => client.create(body, limits));
  budget.signal.throwIfAborted();
  context.onExportId(exportId, reused);
  context.info(
    reused
      ? `Export ${exportId}: reused, Harness had it from an identical request of the last 30 minutes.`
      : `Export ${exportId}: created.`,
  );
  return exportId;
}

/** Resolves with the status of the completed export, which may say where its file is. */
async function waitUntilCompleted(
  exportId: string,
  startedMs: number,
  isNew: boolean,
  context: CollectContext,
): Promise<ExportStatus> {
  const { client, budget, inputs } = context;
  let lastState: ExportState | undefined;
  let notFound = 0;
  let polls = 0;

  const pollOnce = async (): Promise<PollResult<ExportStatus>> => {
    polls += 1;
    let status: ExportStatus;
    try {
      status = await withRetry('poll', context, (limits) => client.status(exportId, limits));
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'not-found') throw thrown;
      if (!isNew) throw unknownId(thrown);
      notFound += 1;
      if (notFound >= MAX_NOT_FOUND_POLLS) throw thrown;
      return { done: false, retryAfterMs: undefined };
    }
    const { state, word, reason } = status;
    const elapsed = formatDuration(budget.clock.now() - startedMs);
    if (state === 'unknown' && lastState !== 'unknown') {
      const shown = word === '' ? 'no status' : `the unknown status "${word}"`;
      context.warning(
        `Export ${exportId} has ${shown}; polling continues, since it may be a new word for an export under way.`,
      );
    } else if (state !== lastState) {
      context.info(
        `Export ${exportId}: ${word} after ${elapsed}${state === 'completed' ? `, ${formatCount(polls, 'poll')}` : ''}.`,
      );
    }
    lastState = state;
    if (state === 'completed') return { done: true, value: status };
    if (state === 'failed')
      throw new Failure('export-failed', `Harness says it failed: ${reason ?? 'no reason given'}`, {
        hint: 'Correct what the reason names; an identical request within 30 minutes may give back the same failed export.',
      });
    if (state === 'cancelled')
      throw new Failure('export-cancelled', `it was cancelled at Harness${reason ? `: ${reason}` : ''}`, {
        hint: 'It was cancelled there: run again.',
      });
    return { done: false, retryAfterMs: status.retryAfterMs };
  };

  return poll(pollOnce, { ...budget, startedMs, maxDelayMs: inputs.pollIntervalMs });
}

function unknownId(cause: Failure): Failure {
  return new Failure('not-found', `export not found (${cause.message})`, {
    hint: 'Check export-id, and that export, org-identifier and project-identifier are those it was created with; exports are kept for a limited time.',
    cause,
  });
}

async function download(
  exportId: string,
  { downloadLink, sizeBytes }: ExportStatus,
  item: PlanItem,
  context: CollectContext,
): Promise<StoredCsv> {
  try {
    return await withRetry('download', context, async (limits) => {
      const response = await context.client.download(exportId, downloadLink, limits);
      return saveResponse({ item, response, sizeBytes }, context, limits);
    });
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.code !== 'not-found' && failure.code !== 'expired') throw failure;
    throw new Failure('expired', `the export file has expired: ${failure.message}`, {
      hint: 'Finished exports are kept for a limited time: run again without export-id to create a new one.',
      cause: failure,
    });
  }
}

/** LG: synchronous and without a stated time limit, so only the budget ends the wait for the first byte. */
async function fetchReport(item: PlanItem, context: CollectContext): Promise<StoredCsv> {
  const { inputs, client } = context;
  const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
  return withRetry('report', context, async (limits) => {
    const response = await client.report(body, limits);
    return saveResponse({ item, response }, context, limits);
  });
}
