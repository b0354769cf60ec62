import { toFailure } from '../failure.ts';
import { formatCount, formatDuration } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import { requestBody } from '../harness/requests.ts';
import type { Target } from '../harness/selection.ts';
import { createUrl } from '../harness/urls.ts';
import { batchesJson, makePlan, planJson, runFileName } from '../plan/plan.ts';
import { withoutSecretFields } from '../redaction.ts';
import { withinLimit } from './list-exports.ts';
import type { RunContext, RunState } from './state.ts';
import { withRetry } from './with-retry.ts';

/** Fills in every export of the run. Rejects with a Failure if the teams of a tree can't be looked up. */
export async function planExports(context: RunContext, state: RunState): Promise<void> {
  const { inputs, runner, version } = context;
  const { selection, period, pieces, exportIds, fileNameTemplate } = inputs;
  const targets = await findTargets(context);
  state.plan = makePlan(selection, targets, pieces, exportIds, fileNameTemplate);
  runner.output('plan', withinLimit('plan', planJson(state.plan), runner));
  runner.info(
    `harness-sei-export ${version}: ${CATALOGUE[selection.kind].title}, ${period.start} to ${period.end}, ` +
      `${formatCount(state.plan.length, 'export')}, at most ${formatDuration(inputs.timeoutMs)}.`,
  );
}

/** The targets that were named, or the teams of the tree that was. */
async function findTargets(context: RunContext): Promise<readonly Target[]> {
  const { inputs, client, runner } = context;
  const { targets, orgTreeId, orgTreeName } = inputs;
  if (orgTreeId === undefined) return targets;
  const { tree, teams, unreadable } = await withRetry(
    'org tree',
    { ...context, info: runner.info },
    (limits) => client.leafTeams(orgTreeId, limits),
  ).catch((thrown) => {
    throw toFailure(thrown).on(`org-tree-id ${orgTreeId}`);
  });
  const id = tree === orgTreeId ? '' : ` (id ${tree})`;
  runner.info(`Organization tree ${orgTreeId}${id}: ${formatCount(teams.length, 'team')}.`);
  if (unreadable > 0) {
    runner.warning(
      `Organization tree ${orgTreeId}: ${formatCount(unreadable, 'entry', 'entries')} could not be read, so teams may be missing.`,
    );
  }
  return teams.map(({ id, name }) => ({ label: name, teamId: id, orgTreeName }));
}

/** A dry run: what would be sent, and the jobs of a matrix. */
export async function showPlan({ inputs, runner }: RunContext, { plan }: RunState): Promise<void> {
  const { selection, identifiers, baseUrl, assembly, batchSize } = inputs;
  runner.output('batches', withinLimit('batches', batchesJson(plan, batchSize), runner));
  for (const item of plan) {
    if (item.exportId !== undefined) {
      runner.info(`Would collect export ${item.exportId} into ${item.fileName}.`);
      continue;
    }
    const body = requestBody(selection, item.target, item.period, identifiers);
    runner.group(`Would send for ${item.target.label}, into ${item.fileName}:`, [
      `POST ${createUrl(baseUrl, selection.kind, identifiers)}`,
      JSON.stringify(withoutSecretFields(body), null, 2),
    ]);
  }
  if (assembly.merge && plan.length > 1) runner.info(`Would merge them into ${runFileName(plan, inputs)}.`);
}
