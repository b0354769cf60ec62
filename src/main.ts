import { isAssembled } from './assemble.ts';
import { type AttemptContext, attempt } from './attempt.ts';
import { collectAll } from './collect-all.ts';
import { collectFiles } from './collect-files.ts';
import { takeBaseline } from './compare.ts';
import { conclude, type Progress } from './conclude.ts';
import { batchesJson } from './domain/batches.ts';
import { CATALOGUE } from './domain/catalogue.ts';
import { Failure, toFailure } from './domain/errors.ts';
import { formatCount, formatDuration } from './domain/format.ts';
import { type Outcome, outcomeOfFailure } from './domain/outcome.ts';
import { makePlan, type PlanItem, planJson } from './domain/plan.ts';
import { withoutSecretFields } from './domain/redaction.ts';
import type { Target } from './domain/selection.ts';
import { Pace } from './flow/pace.ts';
import type { Budget } from './flow/retry.ts';
import { guardDeveloperData } from './guard.ts';
import { handOn } from './hand-on.ts';
import { type Inputs, parseInputs } from './inputs/index.ts';
import type { ArtifactStore, Clock, CsvStore, Runner, Transport } from './ports.ts';
import { createSeiClient, type SeiClient } from './sei/client.ts';
import { requestBody } from './sei/requests.ts';
import { createUrl } from './sei/urls.ts';

/** Everything outside that a run works with. */
export interface World {
  readonly version: string;
  /** Of the workflow run; empty outside of one. */
  readonly runUrl: string;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly transport: Transport;
  readonly runner: Runner;
  readonly artifacts: ArtifactStore;
  readonly openStore: (outputDirectory: string) => CsvStore;
  /** Aborted, with a Failure as its reason, when the run is to end at once. */
  readonly stop: AbortSignal;
}

/** What was sent before the deadline has this long to be answered, and its file to arrive. */
const IN_FLIGHT_MS = 1_500;
/** Then the artifact has until here, so that a run is over within 5 s of its deadline. */
const PUBLISH_MS = 3_000;

/** One run of the action, from its inputs to its exit code. Never rejects, and writes outputs and summary on every end. */
export async function main(world: World): Promise<0 | 1> {
  const progress: Progress = {
    inputs: undefined,
    plan: [],
    results: [],
    files: [],
    artifact: undefined,
    comparison: undefined,
    gathered: undefined,
    failure: undefined,
    outcome: 'failed',
  };
  try {
    progress.outcome = await run(world, progress);
  } catch (thrown) {
    progress.failure = toFailure(world.stop.aborted ? world.stop.reason : thrown);
    progress.outcome = outcomeOfFailure(progress.failure);
  }
  return conclude(progress, world.runner);
}

async function run(world: World, progress: Progress): Promise<Outcome> {
  const { runner, clock } = world;
  runner.mask(runner.input('api-key'));
  runner.mask(runner.input('pseudonym-key'));
  const startedMs = clock.now();
  const inputs = await parseInputs(runner.input, startedMs);
  progress.inputs = inputs;
  for (const warning of inputs.warnings) runner.warning(warning);
  const { period } = inputs;
  runner.output('start-date', period.start);
  runner.output('end-date', period.end);
  runner.output('period-label', period.label);
  const guard = await guardDeveloperData(inputs, runner);

  const deadlineMs = startedMs + inputs.timeoutMs;
  const store = world.openStore(inputs.outputDirectory);
  const inTime = <T>(graceMs: number, work: (budget: Budget) => Promise<T>) =>
    withBudget(world, deadlineMs, graceMs, work);
  try {
    // Before anything is written: the baseline may be the very file that is going to be replaced.
    const baseline = inputs.dryRun
      ? undefined
      : await inTime(IN_FLIGHT_MS, ({ signal }) => takeBaseline(inputs, store, runner, signal));
    if (inputs.inputFiles === undefined) {
      const client = openClient(world, inputs);
      progress.plan = await inTime(IN_FLIGHT_MS, (budget) => plan(world, inputs, client, budget));
      if (inputs.dryRun) {
        runner.output('batches', batchesJson(progress.plan, inputs.batchSize));
        showRequests(inputs, progress.plan, runner);
        return 'planned';
      }
      await store.prepare();
      const place = isAssembled(inputs, progress.plan.length) ? 'scratch' : 'output';
      await inTime(IN_FLIGHT_MS, (budget) =>
        collectAll(
          progress.plan,
          { ...attemptContext(world, inputs, budget), inputs, client, store, runner, guard, place },
          progress,
        ),
      );
    } else {
      const pattern = inputs.inputFiles;
      await store.prepare();
      progress.results = await inTime(IN_FLIGHT_MS, ({ signal }) =>
        collectFiles(pattern, inputs, store, runner, guard, signal),
      );
    }
    return await inTime(PUBLISH_MS, (budget) =>
      handOn({ ...world, inputs, store, baseline, startedMs, budget }, progress),
    );
  } finally {
    await store.cleanUp();
  }
}

/** What will be exported, told before anything is. */
async function plan(world: World, inputs: Inputs, client: SeiClient, budget: Budget): Promise<PlanItem[]> {
  const { selection, period, pieces, exportIds, fileNameTemplate } = inputs;
  const targets = await findTargets(world, inputs, client, budget);
  const items = makePlan(selection, targets, pieces, exportIds, fileNameTemplate);
  world.runner.output('plan', planJson(items));
  world.runner.info(
    `harness-sei-export ${world.version}: ${CATALOGUE[selection.kind].title}, ${period.start} to ${period.end}, ` +
      `${formatCount(items.length, 'export')}, at most ${formatDuration(inputs.timeoutMs)}.`,
  );
  return items;
}

function openClient({ transport, clock, runner }: World, inputs: Inputs): SeiClient {
  const { baseUrl, apiKey, identifiers, selection, timeoutMs, requestsPerMinute } = inputs;
  return createSeiClient({
    transport,
    clock,
    baseUrl,
    apiKey,
    identifiers,
    kind: selection.kind,
    pace: new Pace(clock, requestsPerMinute),
    answerLimitMs: answerLimitMs(inputs),
    // LG states no time limit, so only the budget ends the wait for a report.
    reportLimitMs: timeoutMs,
    onSecret: runner.mask,
  });
}

function attemptContext({ random, runner }: World, inputs: Inputs, budget: Budget): AttemptContext {
  return { budget, random, info: runner.info, answerLimitMs: answerLimitMs(inputs) };
}

/** An answer begins within seconds, a large file's within a minute; a quarter of a short budget leaves time to ask again. */
function answerLimitMs({ timeoutMs }: Inputs): number {
  return Math.min(60_000, timeoutMs / 4);
}

/** The targets that were named, or the teams of the tree that was. */
async function findTargets(
  world: World,
  inputs: Inputs,
  client: SeiClient,
  budget: Budget,
): Promise<readonly Target[]> {
  const { orgTreeId, orgTreeName } = inputs;
  if (orgTreeId === undefined) return inputs.targets;
  const { runner } = world;
  const context = attemptContext(world, inputs, budget);
  const teams = await attempt('org tree', context, (signal, allow) =>
    client.leafTeams(orgTreeId, signal, allow),
  ).catch((thrown) => {
    throw toFailure(thrown).on(`org-tree-id ${orgTreeId}`);
  });
  runner.info(`Organization tree ${orgTreeId}: ${formatCount(teams.length, 'team')}.`);
  return teams.map(({ id, name }) => ({ label: name, teamId: id, orgTreeName }));
}

/** Runs `work` under the deadline, cut off `graceMs` after it or as soon as the run is to stop. */
async function withBudget<T>(
  { clock, stop }: World,
  deadlineMs: number,
  graceMs: number,
  work: (budget: Budget) => Promise<T>,
): Promise<T> {
  const overtime = new AbortController();
  const callOff = clock.after(Math.max(0, deadlineMs - clock.now()) + graceMs, () =>
    overtime.abort(
      new Failure('timed-out', 'the time budget is used up', { hint: 'Raise timeout-minutes.' }),
    ),
  );
  try {
    return await work({ clock, deadlineMs, signal: AbortSignal.any([stop, overtime.signal]) });
  } finally {
    callOff();
  }
}

function showRequests(inputs: Inputs, plan: readonly PlanItem[], runner: Runner): void {
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
}
