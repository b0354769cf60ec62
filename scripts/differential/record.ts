/** Runs a case with one bundle. */
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startArtifactService } from '../../simulator/artifact-service.ts';
import { hash } from '../../simulator/data/chance.ts';
import { type Fault, type RouteName, type Simulator, startSimulator } from '../../simulator/index.ts';
import { runStep, type StepResult } from '../run-step.ts';
import type { Case, Step } from './cases.ts';
import type { PlannedFault } from './faults.ts';
import { type Recording, recordingOf, type Surroundings } from './observation.ts';

/** Without jitter a run retries at the same moments as another one. */
const WITHOUT_CHANCE = 'data:text/javascript,Math.random=()=>0.5';
const HANG_MS = 90_000;

/** One recording for each step of the case, against a server and an artifact service of its own. */
export async function recordCase(
  bundle: string,
  { steps, simulator: options, ...given }: Case,
): Promise<Recording[]> {
  const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, ...options });
  const artifacts = await startArtifactService();
  const home = await mkdtemp(join(tmpdir(), 'differential-'));
  try {
    for (const planned of given.faults ?? []) simulator.faults.add(faultOf(planned, simulator));
    for (const fault of given.artifactFaults ?? []) artifacts.faults.add(fault);
    for (const [name, text] of Object.entries(given.files ?? {})) {
      await mkdir(dirname(join(home, 'workspace', name)), { recursive: true });
      await writeFile(join(home, 'workspace', name), text);
    }
    const recordings: Recording[] = [];
    let before: Readonly<Record<string, string>> = {};
    for (const step of steps) {
      const from = { harness: simulator.requests.length, artifacts: artifacts.requests.length };
      const result = await runOnce(bundle, step, given, { simulator, artifacts, home, before });
      const isTimed = given.isTimed || /^(timed-out|cancelled)$/.test(result.outputs.outcome ?? '');
      recordings.push(await recordingOf(result, { simulator, artifacts, home, from, isTimed }));
      before = result.outputs;
    }
    return recordings;
  } finally {
    await Promise.all([simulator.close(), artifacts.close()]);
    await rm(home, { recursive: true, force: true });
  }
}

function runOnce(
  bundle: string,
  { inputs, env }: Step,
  { event, signal, hasNoArtifacts }: Omit<Case, 'steps'>,
  { simulator, artifacts, home, before }: Surroundings & { before: Readonly<Record<string, string>> },
): Promise<StepResult> {
  const { baseUrl, origin } = simulator;
  const places: Readonly<Record<string, string>> = { ...before, 'base-url': baseUrl, origin };
  const filled = Object.entries(inputs).map(([name, value]) => [
    name,
    value.replaceAll(/<([a-z-]+)>/g, (_, word: string) => places[word] ?? ''),
  ]);
  let child: ChildProcess | undefined;
  if (signal) {
    const when = () => {
      child?.kill(signal.name);
      return false;
    };
    if (signal.at === 'create-artifact' || signal.at === 'blob')
      artifacts.faults.add({ on: signal.at, when, do: {} });
    else simulator.faults.add({ on: signal.at, when, do: {} });
  }
  const hang = setTimeout(() => child?.kill('SIGKILL'), HANG_MS);
  return runStep({
    action: bundle,
    command: [process.execPath, '--import', WITHOUT_CHANCE],
    inputs: Object.fromEntries(filled),
    home,
    ...(!hasNoArtifacts && { artifacts }),
    ...(env && { env }),
    ...(event && { event }),
    onStart: (started) => {
      child = started;
    },
  }).finally(() => clearTimeout(hang));
}

function faultOf(
  { on, times = 1, isPartial, do: effect }: PlannedFault,
  simulator: Simulator,
): Fault<RouteName> {
  const strikes = new Map<string, number>();
  return {
    on,
    times: Number.POSITIVE_INFINITY,
    do: effect,
    when({ route, path, body }) {
      const job = simulator.exports.find(({ exportId }) => path.includes(exportId));
      const key = `${route} ${job?.body ?? body}`;
      if (isPartial && hash(job?.body ?? body) % 3 !== 0) return false;
      strikes.set(key, (strikes.get(key) ?? 0) + 1);
      return (strikes.get(key) ?? 0) <= times;
    },
  };
}
