import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/index.ts';
import { CsvStore } from '../src/csv/store.ts';
import { createHttpTransport } from '../src/platform/http-transport.ts';
import type { ArtifactRequest, ArtifactStore, Runner, Transport, Visibility } from '../src/ports.ts';
import { run } from '../src/run.ts';
import type { World } from '../src/stages/state.ts';
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
  /** Ends the request that was sent last. */
  sent: AbortSignal | undefined;
  /** How long it takes to assemble a file. */
  assembleMs: number;
  /** What the event that started the run says. */
  visibility: Visibility;
  /** Keeps each request in `uploads` and says it is done, unless a test puts another in its place. */
  upload: ArtifactStore['upload'];
  /** Why nothing can be uploaded; nothing speaks against it, unless a test says otherwise. */
  unsupported: ArtifactStore['unsupported'];
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
    sent: undefined,
    unsupported: () => undefined,
    async upload(request) {
      uploads.push(request);
      const id = uploads.length;
      return { id, name: request.name, digest: 'd1', url: 'https://example.com', bytes: 1, notes: [] };
    },
    simulator,
    clock,
    log,
    outputs,
    summaries,
    uploads,
    stop,
    workspace: home,
    assembleMs: 0,
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
        maskForeign: (secret) => log.push(`mask: ${secret}`),
        redact: (text) => text,
        info: (text) => log.push(text),
        debug: () => {},
        group: (name, lines) => log.push(name, ...lines),
        warning: (text) => log.push(`warning: ${text}`),
        error: (text) => log.push(`error: ${text}`),
        output: (name, value) => {
          outputs[name] = value;
        },
        outputText: (name, text) => {
          outputs[name] = text;
        },
        saveSummary: async () => '/tmp/summary.md',
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
        transport: watchedTransport(createHttpTransport('test'), testWorld),
        runner,
        artifacts: {
          unsupported: () => testWorld.unsupported(),
          upload: (request, signal) => testWorld.upload(request, signal),
        },
        openStore: (outputDirectory) =>
          watchedStore(new CsvStore({ workspace: home, outputDirectory, temporary: home }), testWorld),
        stop: stop.signal,
      };
      return run(world);
    },
  };
  return testWorld;
}

/** The transport, with the clock standing still from each request to the head of its answer. */
function watchedTransport(transport: Transport, world: Pick<TestWorld, 'clock' | 'sent'>): Transport {
  return {
    send(request, signal) {
      world.sent = signal;
      return world.clock.during(transport.send(request, signal));
    },
  };
}

/** The store, with the clock standing still while it works: also while a file comes in. */
function watchedStore(store: CsvStore, world: Pick<TestWorld, 'clock' | 'assembleMs'>): CsvStore {
  const { clock } = world;
  return new Proxy(store, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (name === 'assemble') clock.advance(world.assembleMs);
        const result: unknown = member.apply(target, args);
        return result instanceof Promise ? clock.during(result) : result;
      };
    },
  });
}
