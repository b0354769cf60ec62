import { toFailure } from '../failure.ts';
import { formatCount, formatDuration } from '../format.ts';
import { CATALOGUE } from '../harness/catalogue.ts';
import type { SeiClient } from '../harness/client.ts';
import { requestBody } from '../harness/requests.ts';
import type { Target } from '../harness/selection.ts';
import { createUrl } from '../harness/urls.ts';
import type { Inputs } from '../inputs/index.ts';
import { makePlan, type PlanItem, planJson } from '../plan/plan.ts';
import type { Runner } from '../ports.ts';
import { withoutSecretFields } from '../redaction.ts';
import { runFileName } from './assemble.ts';
import { type RetryContext, withRetry } from './with-retry.ts';

/** What will be exported, told before anything is. Rejects with a Failure where the teams of a tree can't be looked up. */
export async function planExports(
  inputs: Inputs,
  client: SeiClient,
  version: string,
  runner: Runner,
  context: RetryContext,
): Promise<PlanItem[]> {
  const { selection, period, pieces, exportIds, fileNameTemplate } = inputs;
  const targets = await findTargets(inputs, client, runner, context);
  const items = makePlan(selection, targets, pieces, exportIds, fileNameTemplate);
  runner.output('plan', planJson(items));
  runner.info(
    `harness-sei-export ${version}: ${CATALOGUE[selection.kind].title}, ${period.start} to ${period.end}, ` +
      `${formatCount(items.length, 'export')}, at most ${formatDuration(inputs.timeoutMs)}.`,
  );
  return items;
}

/** The targets that were named, or the teams of the tree that was. */
async function findTargets(
  { targets, orgTreeId, orgTreeName }: Inputs,
  client: SeiClient,
  runner: Runner,
  context: RetryContext,
): Promise<readonly Target[]> {
  if (orgTreeId === undefined) return targets;
  const { teams, unreadable } = await withRetry('org tree', context, (limits) =>
    client.leafTeams(orgTreeId, limits),
  ).catch((thrown) => {
    throw toFailure(thrown).on(`org-tree-id ${orgTreeId}`);
  });
  context.info(`Organization tree ${orgTreeId}: ${formatCount(teams.length, 'team')}.`);
  if (unreadable > 0) {
    runner.warning(
      `Organization tree ${orgTreeId}: ${formatCount(unreadable, 'entry', 'entries')} could not be read, so teams may be missing.`,
    );
  }
  return teams.map(({ id, name }) => ({ label: name, teamId: id, orgTreeName }));
}

/** What a run that is not dry would send. */
export function showRequests(inputs: Inputs, plan: readonly PlanItem[], runner: Runner): void {
  for (const item of plan) {
    if (item.exportId !== undefined) {
      runner.info(`Would collect export ${item.exportId} into ${item.fileName}.`);
      continue;
    }
    const body = requestBody(inputs.selection, item.target, item.period, inputs.identifiers);
    runner.info(`Would send for ${item.target.label}, into ${item.fileName}:`);
    runner.info(`POST ${createUrl(inputs.baseUrl, inputs.selection.kind, inputs.identifiers)}`);
    runner.info(JSON.stringify(withoutSecretFields(body), null, 2));
  }
  if (inputs.assembly.merge && plan.length > 1) {
    runner.info(`Would merge them into ${runFileName(plan, inputs)}.`);
  }
}
