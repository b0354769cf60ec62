import type { StoredCsv } from '../csv/rows.ts';
import type { Limits } from '../flow/time-limit.ts';
import { formatBytes, formatCount } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { HttpResponse } from '../ports.ts';
import { mayHavePeopleAsRows } from '../privacy/personal-columns.ts';
import type { ExportContext } from './state.ts';

export interface DownloadedFile {
  readonly item: PlanItem;
  readonly response: HttpResponse;
  /** Size of the file by its status answer, packed or unpacked. */
  readonly sizeBytes?: number | undefined;
}

/**
 * Checks and stores the file in a response, and logs it. Each chunk restarts the idle timeout. Rejects as the store does, with the
 * connection closed.
 */
export async function saveResponse(
  { item, response, sizeBytes }: DownloadedFile,
  context: ExportContext,
  { signal, extendTimeout }: Limits,
): Promise<StoredCsv> {
  const { inputs, store } = context;
  const isEndKnown = isFramed(response);
  async function* body() {
    extendTimeout(context.answerLimitMs);
    for await (const chunk of response.body) {
      extendTimeout(context.answerLimitMs);
      yield chunk;
    }
  }
  try {
    const csv = await store.save(
      body(),
      {
        fileName: item.fileName,
        maxCsvBytes: inputs.maxCsvBytes,
        isEndKnown,
        announcedBytes: sizeBytes,
        keepGzip: inputs.artifact.mode !== 'off' && inputs.artifact.format === 'csv.gz',
        emptyBodyIsEmptyResult: CATALOGUE[inputs.selection.kind].protocol === 'report',
        checksAllRows: context.checksAllRows,
        quotesErrorPages: !mayHavePeopleAsRows(inputs.selection),
        guard: context.guard,
      },
      signal,
    );
    const sizes =
      csv.wireBytes === csv.bytes
        ? formatBytes(csv.bytes)
        : `${formatBytes(csv.wireBytes)} gzip, ${formatBytes(csv.bytes)} CSV`;
    context.info(
      `Saved ${item.fileName}: ${sizes}, ${formatCount(csv.rowCount, 'row')}, ${formatCount(csv.columns.length, 'column')}.`,
    );
    const isWhole = isEndKnown || csv.wireBytes !== csv.bytes || csv.bytes === sizeBytes;
    if (!isWhole) {
      context.warning(
        `${item.fileName} came without a length and without gzip, so it is not certain that it is complete.`,
      );
    }
    if (sizeBytes !== undefined && sizeBytes > Math.max(csv.wireBytes, csv.bytes)) {
      context.warning(
        `${item.fileName} has ${formatBytes(csv.bytes)}, and Harness says ${formatBytes(sizeBytes)}, so it may not be complete.`,
      );
    }
    return csv;
  } finally {
    // More may follow even a complete file, such as zeros after a gzip.
    await response.discard();
  }
}

/** A response with neither a length nor chunks ends with its connection, and may be incomplete. */
function isFramed({ headers }: HttpResponse): boolean {
  return headers['content-length'] !== undefined || /\bchunked\s*$/i.test(headers['transfer-encoding'] ?? '');
}
