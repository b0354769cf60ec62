import { formatBytes, formatCount, quoteForeign } from '../format.ts';
import { readListedExport } from '../harness/lists.ts';
import { exportsUrl } from '../harness/urls.ts';
import type { Runner } from '../ports.ts';
import type { RunContext, RunState } from './state.ts';
import { withRetry } from './with-retry.ts';

/** Lists earlier exports in the log, the summary and output `exports`; a dry run only shows the request. */
export async function listExports(context: RunContext, state: RunState): Promise<void> {
  const { inputs, client, runner } = context;
  const { listExports: filters, baseUrl, identifiers } = inputs;
  if (filters === undefined) return;
  const { limit, page } = filters;
  if (inputs.dryRun) {
    state.outcome = 'planned';
    runner.info(
      `Would send GET ${exportsUrl(baseUrl, filters, identifiers)}, and ask for up to ${limit} exports.`,
    );
    return;
  }
  const entries = await withRetry('list', { ...context, info: runner.info }, (limits) =>
    client.exports(filters, limits),
  );
  // Names of other users stay out of log, summary and output.
  const isMine = filters.query.scope === 'mine';
  const listed = entries
    .flatMap((entry) => readListedExport(entry) ?? [])
    .map(({ createdBy, ...item }) => ({ ...item, createdBy: isMine ? createdBy : undefined }));
  state.listed = listed;
  state.outcome = 'listed';
  const lines = listed.map((item) =>
    Object.values(item)
      .map((value) => quoteForeign(value ?? '–'))
      .join('  '),
  );
  runner.group(`${formatCount(listed.length, 'export')} (id, status, created, completed, by):`, lines);
  const unreadable = entries.length - listed.length;
  if (unreadable > 0)
    runner.warning(`list-exports: ${formatCount(unreadable, 'entry', 'entries')} without an id left out.`);
  if (entries.length === limit)
    runner.info(`There may be more: raise limit (now ${limit}), or ask for a later page (now ${page}).`);
  runner.outputText('exports', withinLimit('exports', JSON.stringify(listed), runner));
}

/** The runner takes 1 MiB of outputs for a job. */
const MAX_OUTPUT_BYTES = 256 * 1024;

/** The JSON of an output, or nothing where it is too large, with a warning. */
export function withinLimit(name: string, json: string, runner: Runner): string {
  const bytes = Buffer.byteLength(json);
  if (bytes <= MAX_OUTPUT_BYTES) return json;
  runner.warning(
    `Output ${name} is left empty: it would have ${formatBytes(bytes)}, and ${formatBytes(MAX_OUTPUT_BYTES)} is the limit.`,
  );
  return '';
}
