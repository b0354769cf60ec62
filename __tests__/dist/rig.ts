import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { removeStep, runStep, type StepOptions, type StepResult } from '../../scripts/run-step.ts';
import { type ArtifactService, startArtifactService } from '../../simulator/artifact-service.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';

/** The bundle is started hundreds of times; compiling it takes a sixth of a run. */
const COMPILE_CACHE = join(tmpdir(), 'harness-sei-export-compiled');

export interface Rig {
  readonly simulator: Simulator;
  readonly artifacts: ArtifactService;
  /** One step of the shipped bundle: business alignment of one team unless the inputs say otherwise. */
  run(inputs?: Record<string, string>, options?: Omit<StepOptions, 'inputs'>): Promise<StepResult>;
}

/** A Harness server, an artifact service and the bundle, all gone after the test. Jobs are done at once by default. */
export async function createRig(t: TestContext, options: SimulatorOptions = {}): Promise<Rig> {
  const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, ...options });
  const artifacts = await startArtifactService();
  t.after(() => Promise.all([simulator.close(), artifacts.close()]));
  return {
    simulator,
    artifacts,
    async run(inputs = {}, options = {}) {
      const result = await runStep({
        artifacts,
        ...options,
        env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...options.env },
        inputs: {
          'api-key': 'simulator-key',
          'base-url': simulator.baseUrl,
          'org-identifier': 'octo-org',
          'project-identifier': 'insights',
          export: 'business-alignment',
          'team-ids': 'platform-team=1',
          period: '2026-Q1',
          ...inputs,
        },
      });
      t.after(() => removeStep(result));
      await assertHonest(result, simulator);
      return result;
    },
  };
}

/** What holds for every run, however it ends. */
async function assertHonest(
  { exitCode, log, outputs, summary, workspace, temporary }: StepResult,
  simulator: Simulator,
): Promise<void> {
  const afterMask = log.replaceAll(/^::add-mask::.*$/gm, '');
  assert.ok(!afterMask.includes('simulator-key'), `the key is in the log:\n${log}`);
  assert.ok(!summary.includes('simulator-key'), 'the key is in the summary');
  assert.ok(!JSON.stringify(outputs).includes('simulator-key'), 'the key is in an output');
  assert.doesNotMatch(log, /^\(node:\d+\)/m, 'Node warns of something');
  assert.doesNotMatch(log, /\bundefined\b|\[object |^\s+at .+:\d+:\d+\)?$/m);
  for (const { path, query, body } of simulator.requests) {
    const sent = [path, JSON.stringify(query), body];
    assert.ok(!sent.some((text) => text.includes('simulator-key')), 'the key is in an address or a body');
  }
  const left = (await readdir(temporary)).filter((name) => !name.startsWith('harness-sei-summary-'));
  assert.deepEqual(left, [], 'temporary files are left');
  for (const folder of [workspace, temporary]) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const content = await readFile(join(entry.parentPath, entry.name));
      assert.ok(!content.includes('simulator-key'), `the key is in ${entry.name}`);
    }
  }

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
