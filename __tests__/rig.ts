import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Fault, RouteName, Simulator, SimulatorOptions } from '../simulator/index.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createWorld } from './world.ts';

/** A run as the user sees it, whether it was in this process or the bundle's own. */
export interface Ended {
  /** Null where a signal ended the process. */
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Absolute. */
  readonly workspace: string;
}

export interface Rig {
  readonly simulator: Simulator;
  /** What was uploaded. */
  readonly artifacts: { readonly artifacts: readonly unknown[] };
  /** Milliseconds by the clock of the run. */
  now(): number;
  /** Business alignment of one team unless the inputs say otherwise. */
  run(inputs?: Record<string, string>): Promise<Ended>;
}

export type CreateRig = (t: TestContext, options?: SimulatorOptions) => Promise<Rig>;

export const RIG_INPUTS = { 'team-ids': 'platform-team=1', period: '2026-Q1' };

/** Whole runs in this process, with a virtual clock, all in one workspace. */
export async function createRig(
  t: TestContext,
  options?: SimulatorOptions,
): Promise<Rig & Pick<Ended, 'workspace'>> {
  const world = await createWorld(t, options);
  const { clock, outputs, log, summaries, workspace, uploads } = world;
  const simulator = { ...world.simulator, faults: withTime(world.simulator.faults, clock, () => world.sent) };
  return {
    simulator,
    workspace,
    artifacts: { artifacts: uploads },
    now: clock.now,
    async run(inputs) {
      for (const name of Object.keys(outputs)) delete outputs[name];
      [log.length, summaries.length] = [0, 0];
      const exitCode = await world.run({ ...RIG_INPUTS, ...inputs });
      const ended = {
        exitCode,
        log: log
          .map((line) => line.replace(/^(error|warning): /, '::$1::').replace(/^mask: /, '::add-mask::'))
          .join('\n'),
        outputs: { ...outputs },
        summary: summaries.join('\n'),
        workspace,
      };
      await assertHonest(ended, simulator);
      return ended;
    },
  };
}

const STEP_MS = 100;

/** An answer stalls or drips by the wall clock; here time passes meanwhile by the clock of the run. */
function withTime(
  faults: Simulator['faults'],
  clock: VirtualClock,
  sent: () => AbortSignal | undefined,
): Simulator['faults'] {
  const pass = async (isOver: () => boolean) => {
    while (!isOver()) {
      clock.advance(STEP_MS);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    ...faults,
    add(fault: Fault<RouteName>) {
      const { stall, drip } = fault.do;
      if (!stall && !drip) return faults.add(fault);
      const effect = drip ? { ...fault.do, drip: { ...drip, everyMs: 1 } } : fault.do;
      return faults.add({
        ...fault,
        // Read when the fault strikes.
        get do() {
          const request = sent();
          void pass(() => request?.aborted ?? true);
          return effect;
        },
      });
    },
  };
}

/** What holds for every run, however it ends. */
export async function assertHonest(
  { exitCode, log, outputs, summary, workspace }: Ended,
  simulator: Simulator,
): Promise<void> {
  const afterMask = log.replaceAll(/^::add-mask::.*$/gm, '');
  assert.ok(!afterMask.includes('simulator-key'), `the key is in the log:\n${log}`);
  assert.ok(!summary.includes('simulator-key'), 'the key is in the summary');
  assert.ok(!JSON.stringify(outputs).includes('simulator-key'), 'the key is in an output');
  assert.doesNotMatch(log, /\bundefined\b|\[object |^\s+at .+:\d+:\d+\)?$/m);
  for (const { path, query, body } of simulator.requests) {
    const sent = [path, JSON.stringify(query), body];
    assert.ok(!sent.some((text) => text.includes('simulator-key')), 'the key is in an address or a body');
  }
  await assertKeyless(workspace);
  const files = await readdir(workspace, { recursive: true });
  assert.deepEqual(
    files.filter((file) => /\.part|\.gz$/.test(file)),
    [],
    'something half-written is left',
  );
  if (exitCode === 0)
    assert.match(outputs.outcome ?? '', /^(completed|empty|partial|timed-out|started|planned|listed)$/);
  else assert.equal(exitCode, 1, log);
  assert.notEqual(outputs.outcome, undefined, 'there is no outcome');
  assert.match(
    log.trimEnd().split('\n').at(-1) ?? '',
    /^Outcome: /,
    'the last line does not say what to do next',
  );
}

/** No file below the folder has the key. */
export async function assertKeyless(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name));
    assert.ok(!content.includes('simulator-key'), `the key is in ${entry.name}`);
  }
}
