import type { CsvStore } from '../csv/store.ts';
import type { StoredCsv } from '../csv/stored-csv.ts';
import { formatBytes, formatCount } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { Inputs } from '../inputs/index.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { HttpResponse } from '../ports.ts';
import { isDeveloperLevel } from '../privacy/personal-columns.ts';
import type { ColumnGuard } from './guard.ts';
import type { AttemptContext } from './with-retry.ts';

export interface SaveContext extends Pick<AttemptContext, 'info' | 'answerLimitMs'> {
  /** Where the file goes: to stay, or to be assembled with others. */
  readonly place: 'output' | 'scratch';
  readonly inputs: Inputs;
  readonly store: CsvStore;
  readonly guard: ColumnGuard;
}

/**
 * Stores the file that an answer brings, checked on the way, and tells of it. Each piece of it gives the server `answerLimitMs` more.
 * Rejects as the store does, the connection closed.
 */
export async function saveAnswer(
  response: HttpResponse,
  sizeBytes: number | undefined,
  item: PlanItem,
  context: SaveContext,
  signal: AbortSignal,
  allow: (ms: number) => void,
): Promise<StoredCsv> {
  const { inputs, store } = context;
  async function* watched() {
    allow(context.answerLimitMs);
    for await (const chunk of response.body) {
      allow(context.answerLimitMs);
      yield chunk;
    }
  }
  try {
    const csv = await store.save(
      watched(),
      {
        fileName: item.fileName,
        place: context.place,
        maxCsvBytes: inputs.maxCsvBytes,
        isEndKnown: isFramed(response),
        announcedBytes: sizeBytes,
        keepGzip:
          context.place === 'output' && inputs.artifact.mode !== 'off' && inputs.artifact.format === 'csv.gz',
        emptyBodyIsEmptyResult: CATALOGUE[inputs.selection.kind].protocol === 'report',
        checksAllRows: context.place === 'scratch' || inputs.baseline !== undefined,
        quotesErrorPages: !isDeveloperLevel(inputs.selection),
        guard: context.guard,
      },
      signal,
    );
    const sizes =
      csv.wireBytes === csv.bytes
        ? formatBytes(csv.bytes)
        : `${formatBytes(csv.wireBytes)} gzip, ${formatBytes(csv.bytes)} CSV`;
    // What is only to be assembled is gone when the run is over, so only its name means something.
    const shown = context.place === 'output' ? csv.path : item.fileName;
    context.info(
      `Saved ${shown}: ${sizes}, ${formatCount(csv.rowCount, 'row')}, ${formatCount(csv.columns.length, 'column')}.`,
    );
    return csv;
  } finally {
    // Also of a file that is whole, something may come still, such as zeros behind a gzip.
    response.discard();
  }
}

/** An answer without either ends with its connection, and may have been cut. */
function isFramed({ headers }: HttpResponse): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
