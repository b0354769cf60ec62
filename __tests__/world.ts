import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/index.ts';
import { CsvStore } from '../src/csv/store.ts';
import { createHttpTransport } from '../src/platform/http-transport.ts';
import type { ArtifactRequest, Runner, Visibility } from '../src/ports.ts';
import { main, type World } from '../src/run.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface TestWorld {
  readonly simulator: Simulator;
  readonly clock: VirtualClock;
  readonly log: string[];
  readonly outputs: Record<string, string>;
  readonly summaries: string[];
  readonly uploads: ArtifactRequest[];
  readonly stop: AbortController;
  readonly workspace: string;
  /** What the event that started the run says. */
  visibility: Visibility;
  run(inputs?: Record<string, string>): Promise<0 | 1>;
}

/**
 * A whole run in this process: real sockets to the simulator and real files, with a virtual clock that both sides read, and
 * with runner and artifact store that keep what they are given.
 */
export async function createWorld(
  t: TestContext,
  options: SimulatorOptions = {},
  now = '2026-04-15T09:00:00Z',
): Promise<TestWorld> {
  const clock = new VirtualClock(now);
  const simulator = await startSimulator({ now: clock.now, queuedMs: 0, processingMs: 0, ...options });
  const home = await mkdtemp(join(tmpdir(), 'world-'));
  t.after(() => Promise.all([simulator.close(), rm(home, { recursive: true, force: true })]));

  const log: string[] = [];
  const outputs: Record<string, string> = {};
  const summaries: string[] = [];
  const uploads: ArtifactRequest[] = [];
  const stop = new AbortController();
  const testWorld: TestWorld = {
    visibility: 'private',
    simulator,
    clock,
    log,
    outputs,
    summaries,
    uploads,
    stop,
    workspace: home,
    run(inputs = {}) {
      const given: Record<string, string> = {
        'api-key': 'simulator-key',
        'base-url': simulator.baseUrl,
        'org-identifier': 'octo-org',
        'project-identifier': 'insights',
        export: 'business-alignment',
        'team-ids': 'platform-team=1',
        ...inputs,
      };
      const runner: Runner = {
        input: (name) => given[name] ?? '',
        mask: (secret) => log.push(`mask: ${secret}`),
        redact: (text) => text,
        info: (text) => log.push(text),
        warning: (text) => log.push(`warning: ${text}`),
        error: (text) => log.push(`error: ${text}`),
        output: (name, value) => {
          outputs[name] = value;
        },
        summary: async (markdown) => {
          summaries.push(markdown);
        },
        visibility: async () => testWorld.visibility,
      };
      const world: World = {
        version: '0.0.0',
        runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1',
        clock,
        random: () => 1,
        transport: createHttpTransport('test'),
        runner,
        artifacts: {
          upload: async (request) => {
            uploads.push(request);
            return {
              id: uploads.length,
              name: request.name,
              digest: 'd1',
              url: 'https://example.com',
              bytes: 1,
              notes: [],
            };
          },
        },
        openStore: (outputDirectory) =>
          new CsvStore({ workspace: home, outputDirectory, temporary: home, clock }),
        stop: stop.signal,
      };
      return main(world);
    },
  };
  return testWorld;
}
