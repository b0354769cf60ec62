import { Failure, toFailure } from './failure.ts';
import { RateLimiter } from './flow/rate-limiter.ts';
import type { Budget } from './flow/retry.ts';
import { createSeiClient, type SeiClient } from './harness/client.ts';
import { type Inputs, parseInputs } from './inputs/index.ts';
import { outcomeOf, outcomeOfFailure } from './outcome.ts';
import { assemble } from './stages/assemble.ts';
import { compareWithBaseline, takeBaseline } from './stages/baseline.ts';
import { collectExports } from './stages/collect.ts';
import { collectInputFiles } from './stages/collect-input-files.ts';
import { conclude } from './stages/conclude.ts';
import { checkArtifact, guard } from './stages/guard.ts';
import { growHistory } from './stages/history.ts';
import { listExports } from './stages/list-exports.ts';
import { writeManifest } from './stages/manifest.ts';
import { planExports, showPlan } from './stages/plan.ts';
import { publishArtifact, publishFiles } from './stages/publish.ts';
import { readFigures } from './stages/read-figures.ts';
import { writeReport } from './stages/report.ts';
import { initialState, type RunState, type Stage, type World } from './stages/state.ts';

/** A request that was sent before the deadline has this long after it to be answered, and its file to arrive. */
const IN_FLIGHT_MS = 1_500;
/** Files are assembled, then published, until this long after the deadline, so that a run ends within 5 s of it. */
const ASSEMBLE_MS = 3_000;
const PUBLISH_MS = 3_500;

/** One run of the action; returns the exit code. Never rejects, and always writes outputs and summary. */
export async function run(world: World): Promise<0 | 1> {
  const state = initialState();
  try {
    await runStages(world, state);
  } catch (thrown) {
    state.failure = toFailure(world.stop.aborted ? world.stop.reason : thrown);
    state.outcome = outcomeOfFailure(state.failure);
  }
  return conclude(world.runner, state);
}

async function runStages(world: World, state: RunState): Promise<void> {
  const { runner, clock, stop } = world;
  runner.mask(runner.input('api-key'));
  runner.mask(runner.input('pseudonym-key'));
  const startedMs = clock.now();
  state.inputs = await parseInputs(runner.input, startedMs);
  const { warnings, period } = state.inputs;
  for (const warning of warnings) runner.warning(warning);
  runner.output('start-date', period.start);
  runner.output('end-date', period.end);
  runner.output('period-label', period.label);
  const inputs = checkArtifact(state.inputs, world);

  // Answers begin within seconds, those with large files within a minute; a quarter of a short budget leaves time for retries.
  const answerLimitMs = Math.min(60_000, inputs.timeoutMs / 4);
  const context = {
    ...world,
    inputs,
    startedMs,
    store: world.openStore(inputs.outputDirectory),
    answerLimitMs,
    client: openClient(world, inputs, answerLimitMs),
  };
  const deadlineMs = startedMs + inputs.timeoutMs;
  const inTime = (graceMs: number, stage: Stage) =>
    withBudget(world, deadlineMs, graceMs, (budget) => stage({ ...context, budget }, state));

  try {
    if (inputs.listExports !== undefined) return await inTime(IN_FLIGHT_MS, listExports);
    await inTime(IN_FLIGHT_MS, guard);
    // Before anything is written: the run may replace the baseline itself.
    await inTime(IN_FLIGHT_MS, takeBaseline);
    if (inputs.inputFiles === undefined) await inTime(IN_FLIGHT_MS, planExports);
    if (inputs.dryRun) {
      state.outcome = 'planned';
      return await inTime(IN_FLIGHT_MS, showPlan);
    }
    await context.store.prepare();
    await inTime(IN_FLIGHT_MS, inputs.inputFiles === undefined ? collectExports : collectInputFiles);
    state.outcome = outcomeOf(state.results);

    await inTime(ASSEMBLE_MS, assemble).catch(async (thrown) => {
      // The manifest records what was collected, also if it cannot be published.
      state.outcome = outcomeOfFailure(toFailure(thrown));
      await inTime(PUBLISH_MS, writeManifest);
      throw thrown;
    });
    await inTime(PUBLISH_MS, publishFiles);
    await inTime(PUBLISH_MS, growHistory);
    await inTime(PUBLISH_MS, writeManifest);
    stop.throwIfAborted();
    await inTime(PUBLISH_MS, compareWithBaseline);
    await inTime(PUBLISH_MS, readFigures);
    await inTime(PUBLISH_MS, writeReport);
    await inTime(PUBLISH_MS, publishArtifact);
    // It was written before the upload, since the artifact contains it.
    if (state.failure !== undefined) await inTime(PUBLISH_MS, writeManifest);
  } finally {
    await context.store.cleanUp();
  }
}

function openClient({ transport, clock, runner }: World, inputs: Inputs, answerLimitMs: number): SeiClient {
  const { baseUrl, apiKey, identifiers, selection, timeoutMs, requestsPerMinute } = inputs;
  return createSeiClient({
    transport,
    clock,
    baseUrl,
    apiKey,
    identifiers,
    kind: selection.kind,
    rateLimiter: new RateLimiter(clock, requestsPerMinute),
    answerLimitMs,
    // LG states no time limit for a report.
    reportLimitMs: timeoutMs,
    onSecret: runner.maskForeign,
    debug: runner.debug,
    onNote: runner.info,
    redact: runner.redact,
  });
}

/** Runs `work` with a budget that is aborted `graceMs` after the deadline, or as soon as the run is to stop. */
async function withBudget(
  { clock, stop }: World,
  deadlineMs: number,
  graceMs: number,
  work: (budget: Budget) => Promise<void>,
): Promise<void> {
  const overtime = new AbortController();
  const cancel = clock.after(Math.max(0, deadlineMs + graceMs - clock.now()), () =>
    overtime.abort(
      new Failure('timed-out', 'the time budget is used up', { hint: 'Raise timeout-minutes.' }),
    ),
  );
  try {
    await work({ clock, deadlineMs, signal: AbortSignal.any([stop, overtime.signal]) });
  } finally {
    cancel();
  }
}
