/**
 * Runs the examples and the reusable workflow as GitHub would, with nektos/act and the bundle of this checkout, against the simulator.
 *
 * - The artifact service is ours: act's own knows an older protocol and answers the current client's first call, in which it finds
 *   an unknown field `mime_type`, with nothing.
 * - Actions of others can't be fetched everywhere, so stand-ins/ holds what the workflows need of them, and of programs such as gh.
 * - The workflows are copied as they stand but for the inputs that `setInputs` adds, base-url above all.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { type ActOptions, type ActResult, runAct } from '../../scripts/run-act.ts';
import { setInputs } from '../../scripts/set-inputs.ts';
import { unzip } from '../../scripts/unzip.ts';
import {
  type ArtifactService,
  type StoredArtifact,
  startArtifactService,
} from '../../simulator/artifact-service.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';

const root = resolve(import.meta.dirname, '../..');
const standIns = join(import.meta.dirname, 'stand-ins');

interface WorkflowOptions extends Partial<Pick<ActOptions, 'event' | 'inputs' | 'vars' | 'server'>> {
  /** Instead of the simulator's address. */
  readonly baseUrl?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Inputs of this action by job, beyond base-url. */
  readonly inputsOfJob?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly payload?: object;
  /** Where checkout clones from, instead of the rig's folder. */
  readonly origin?: string;
  /** Instead of the rig's, for a second run: each has artifacts of its own. */
  readonly artifacts?: ArtifactService;
}

export interface Rig {
  readonly simulator: Simulator;
  readonly artifacts: ArtifactService;
  /** The bare repository that checkout clones. */
  readonly origin: string;
  /** A clone of it. */
  readonly clone: string;
  /** Where files land that leave the run by another way than the artifact service. */
  readonly uploads: string;
  /** The environment in which a program of the machine finds the stand-ins. */
  readonly env: NodeJS.ProcessEnv;
  /** One run of a file of this repository. */
  run(file: string, options?: WorkflowOptions): Promise<ActResult>;
  /** What the stand-ins noted: calls of gh, their arguments separated by `|`, and more. */
  calls(): Promise<readonly string[]>;
  /** The notes of the release that gh stands in for, as they are after the runs. */
  readonly notesFile: string;
  git(...args: readonly string[]): string;
}

export async function createRig(t: TestContext, options: SimulatorOptions = {}): Promise<Rig> {
  assert.match(process.version, /^v24\./, 'run this by npm, which brings Node 24');
  const home = await mkdtemp(join(tmpdir(), 'workflow-'));
  const [origin, clone, uploads, action, cache] = ['origin.git', 'clone', 'uploads', 'action', 'cache'].map(
    (name) => join(home, name),
  ) as [string, string, string, string, string];
  const callLog = join(home, 'calls');
  const simulator = await startSimulator({ queuedMs: 0, processingMs: 0, ...options });
  const artifacts = await startArtifactService();
  t.after(async () => {
    await Promise.all([simulator.close(), artifacts.close()]);
    await rm(home, { recursive: true, force: true });
  });

  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', clone, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  await Promise.all([uploads, action, cache, clone].map((folder) => mkdir(folder)));
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', origin]);
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', `file://${origin}`);
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
  git('push', '--quiet', '--set-upstream', 'origin', 'main');

  // What a release holds for its users.
  for (const part of ['action.yml', 'dist', '.github/workflows'])
    await cp(join(root, part), join(action, part), { recursive: true });

  return {
    simulator,
    artifacts,
    origin,
    clone,
    uploads,
    notesFile: `${callLog}.notes`,
    git,
    env: {
      ...process.env,
      PATH: `${join(standIns, 'programs')}:${process.env.PATH}`,
      GH_TOKEN: 'github-token',
      STAND_IN_UPLOADS: uploads,
      STAND_IN_CALLS: callLog,
      STAND_IN_PACKAGES: join(root, 'node_modules'),
    },
    calls: async () => (existsSync(callLog) ? (await readFile(callLog, 'utf8')).trimEnd().split('\n') : []),
    async run(file, { baseUrl = simulator.baseUrl, inputsOfJob, payload, secrets, ...more } = {}) {
      const { resultsUrl, runtimeToken } = more.artifacts ?? artifacts;
      const source = await readFile(join(root, file), 'utf8');
      const workflow = join('.github', 'workflows', basename(file));
      await mkdir(join(clone, '.github', 'workflows'), { recursive: true });
      await writeFile(join(clone, workflow), setInputs(source, { 'base-url': baseUrl }, inputsOfJob));
      const eventFile = join(home, 'event.json');
      if (payload) await writeFile(eventFile, JSON.stringify(payload));
      return runAct({
        workflow,
        folder: clone,
        cache,
        actions: await actionsOf(source, action),
        secrets: { HARNESS_SEI_API_KEY: 'simulator-key', GITHUB_TOKEN: 'github-token', ...secrets },
        ...(payload && { eventFile }),
        env: {
          // Steps have a terminal here, where git would wait for a password.
          GIT_TERMINAL_PROMPT: '0',
          ACTIONS_RESULTS_URL: resultsUrl,
          ACTIONS_RUNTIME_TOKEN: runtimeToken,
          STAND_IN_ORIGIN: more.origin ?? `file://${origin}`,
          STAND_IN_UPLOADS: uploads,
          STAND_IN_CALLS: callLog,
          STAND_IN_PACKAGES: join(root, 'node_modules'),
        },
        programs: [join(standIns, 'programs')],
        signal: t.signal,
        ...more,
      });
    },
  };
}

/** Which folder each action is taken from: ours from the checkout, the others from their stand-ins. */
async function actionsOf(source: string, action: string): Promise<Record<string, string>> {
  const called = await readFile(join(root, '.github/workflows/export-organization.yml'), 'utf8');
  const actions: Record<string, string> = { 'octo-org/harness-sei-export@v1': action };
  for (const [, owner, name = '', ref = ''] of `${source}\n${called}`.matchAll(
    /uses: (?!octo-org)([a-z-]+)\/([a-z-]+)@(\S+)/g,
  ))
    actions[`${owner}/${name}@${ref}`] = [`${name}-${ref}`, name]
      .map((folder) => join(standIns, folder))
      .find((folder) => existsSync(folder)) as string;
  return actions;
}

/** The CSV of an artifact that holds one, beside its manifest. */
export async function onlyCsv(artifact: StoredArtifact | undefined): Promise<string> {
  const files = Object.entries(await unzip(artifact?.bytes ?? Buffer.alloc(0)));
  const [csv, ...more] = files.filter(([name]) => name.endsWith('.csv'));
  assert.ok(csv && more.length === 0, files.map(([name]) => name).join(', '));
  return csv[1].toString('utf8');
}
