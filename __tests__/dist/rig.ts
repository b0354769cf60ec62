import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { removeStep, runStep, type StepOptions, type StepResult } from '../../scripts/run-step.ts';
import { type ArtifactService, startArtifactService } from '../../simulator/artifact-service.ts';
import { type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { assertHonest, assertKeyless, RIG_INPUTS, type Rig } from '../rig.ts';

/** The bundle is started hundreds of times; compiling it takes a sixth of a run. */
const COMPILE_CACHE = join(tmpdir(), 'harness-sei-export-compiled');

export interface BundleRig extends Rig {
  readonly artifacts: ArtifactService;
  /** One step of the shipped bundle. */
  run(inputs?: Record<string, string>, options?: Omit<StepOptions, 'inputs'>): Promise<StepResult>;
}

/** A Harness server, an artifact service and the bundle, all gone after the test. Jobs are done at once by default. */
export async function createRig(t: TestContext, options: SimulatorOptions = {}): Promise<BundleRig> {
  const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, ...options });
  const artifacts = await startArtifactService();
  t.after(() => Promise.all([simulator.close(), artifacts.close()]));
  return {
    simulator,
    artifacts,
    now: () => performance.now(),
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
          ...RIG_INPUTS,
          ...inputs,
        },
      });
      t.after(() => removeStep(result));
      await assertHonest(result, simulator);
      assert.doesNotMatch(result.log, /^\(node:\d+\)/m, 'Node warns of something');
      await assertKeyless(result.temporary);
      const left = (await readdir(result.temporary)).filter(
        (name) => !name.startsWith('harness-sei-summary-'),
      );
      assert.deepEqual(left, [], 'temporary files are left');
      return result;
    },
  };
}
