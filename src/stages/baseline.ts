import { basename } from 'node:path';
import { compareCsv } from '../csv/compare.ts';
import { hasChanged } from '../csv/comparison.ts';
import type { CsvStore } from '../csv/store.ts';
import type { StoredCsv } from '../csv/stored-csv.ts';
import { Failure, toFailure } from '../failure.ts';
import type { Inputs } from '../inputs/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Runner } from '../ports.ts';
import { isDeveloperLevel, personColumns } from '../privacy/personal-columns.ts';
import { redactAll } from '../redaction.ts';
import { columnDrift, renderComparison, rowCounts } from '../summary/comparison.ts';

/** An earlier file as it was when the run began; it may lie where the run is going to write. */
export interface Baseline {
  /** As the input gives it. */
  readonly name: string;
  /** Absent if there is none yet. */
  readonly csv: StoredCsv | undefined;
}

/** Takes a copy of the file that input `baseline` names. Rejects if that is there and no CSV, or leads out of the workspace. */
export async function takeBaseline(
  { baseline, maxCsvBytes }: Inputs,
  store: CsvStore,
  runner: Runner,
  signal: AbortSignal,
): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined;
  const body = await store.open(baseline);
  if (body === undefined) {
    runner.info(`There is no file ${baseline} yet to compare with, so output changed will be true.`);
    return { name: baseline, csv: undefined };
  }
  try {
    const csv = await store.save(
      body,
      {
        // No file that is assembled has a name like this.
        fileName: '.baseline.csv',
        place: 'scratch',
        maxCsvBytes,
        keepGzip: false,
        isEndKnown: true,
        announcedBytes: undefined,
        emptyBodyIsEmptyResult: true,
        checksAllRows: true,
        quotesErrorPages: false,
      },
      signal,
    );
    return { name: baseline, csv };
  } catch (thrown) {
    const {
      code,
      message,
      hint = 'Name an earlier CSV of this export, plain or gzipped.',
    } = toFailure(thrown);
    if (code === 'cancelled' || code === 'timed-out') throw thrown;
    throw new Failure('invalid-input', `baseline ${baseline}: ${message}`, { hint, cause: thrown });
  }
}

/**
 * Compares the run's file with the baseline: sets output `changed`, warns of columns that came or went, and resolves with the
 * summary's section. What rows say stays untold where they are about people.
 */
export async function compareWithBaseline(
  { name, csv: before }: Baseline,
  after: StoredCsv,
  outcome: Outcome,
  { selection, pseudonyms }: Inputs,
  runner: Runner,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (before === undefined) {
    runner.output('changed', 'true');
    return undefined;
  }
  const columns = [...before.columns, ...after.columns];
  const isAboutPeople =
    pseudonyms !== undefined || isDeveloperLevel(selection) || personColumns(columns, selection).length > 0;
  const comparison = await compareCsv(
    { ...before, name },
    { ...after, name: basename(after.path) },
    { seeksMovers: !isAboutPeople },
    signal,
  );
  runner.output('changed', String(hasChanged(comparison)));
  const part =
    outcome === 'completed' || outcome === 'empty' ? '' : ' What was not collected counts as gone.';
  const counts = hasChanged(comparison) ? rowCounts(comparison) : 'nothing has changed';
  runner.info(`Compared ${basename(after.path)} with ${name}: ${counts}.${part}`);
  const drift = columnDrift(comparison);
  if (drift !== undefined)
    runner.warning(`${name}: ${drift}. Whoever reads the file by these columns has to know.`);
  return renderComparison(redactAll(comparison, runner.redact)) + (part && `\n\n${part.trim()}`);
}
