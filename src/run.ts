import type { CsvStore } from './csv/stored-csv.ts';
import { Failure, toFailure } from './failure.ts';
import { RateLimiter } from './flow/rate-limiter.ts';
import type { Budget } from './flow/retry.ts';
import { createSeiClient, type SeiClient } from './harness/client.ts';
import { type Inputs, parseInputs } from './inputs/index.ts';
import { type Outcome, outcomeOfFailure } from './outcome.ts';
import { batchesJson } from './plan/batches.ts';
import type { ArtifactStore, Clock, Runner, Transport } from './ports.ts';
import { isAssembled } from './stages/assemble.ts';
import { takeBaseline } from './stages/baseline.ts';
import { collectAll } from './stages/collect.ts';
import { collectFiles } from './stages/collect-input-files.ts';
import { conclude, type Progress } from './stages/conclude.ts';
import { guardDeveloperData } from './stages/guard.ts';
import { planExports, showRequests } from './stages/plan.ts';
import { handOn } from './stages/publish-results.ts';
import type { RetryContext } from './stages/with-retry.ts';

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
      progress.plan = await inTime(IN_FLIGHT_MS, (budget) =>
        planExports(inputs, client, world.version, runner, retryContext(world, inputs, budget)),
      );
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
          { ...retryContext(world, inputs, budget), inputs, client, store, runner, guard, place },
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

function openClient({ transport, clock, runner }: World, inputs: Inputs): SeiClient {
  const { baseUrl, apiKey, identifiers, selection, timeoutMs, requestsPerMinute } = inputs;
  return createSeiClient({
    transport,
    clock,
    baseUrl,
    apiKey,
    identifiers,
    kind: selection.kind,
    rateLimiter: new RateLimiter(clock, requestsPerMinute),
    answerLimitMs: answerLimitMs(inputs),
    // LG states no time limit, so only the budget ends the wait for a report.
    reportLimitMs: timeoutMs,
    onSecret: runner.mask,
    redact: runner.redact,
  });
}

function retryContext({ random, runner }: World, inputs: Inputs, budget: Budget): RetryContext {
  return { budget, random, info: runner.info, answerLimitMs: answerLimitMs(inputs) };
}

/** An answer begins within seconds, a large file's within a minute; a quarter of a short budget leaves time to ask again. */
function answerLimitMs({ timeoutMs }: Inputs): number {
  return Math.min(60_000, timeoutMs / 4);
}

/** Runs `work` under the deadline, cut off `graceMs` after it (after now, if it is past) or as soon as the run is to stop. */
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
