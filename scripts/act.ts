/**
 * Runs a workflow with nektos/act on this machine, against a simulated Harness and a simulated artifact service:
 * `npm run act -- ../my-repo/.github/workflows/harness-sei.yml`; further arguments go to act, such as `--input year=2025`.
 *
 * The workflow runs in a clone of its repository, pushes to another clone, and has no real key: it changes nothing elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { startArtifactService } from '../simulator/artifact-service.ts';
import { startSimulator } from '../simulator/index.ts';
import { writeResultPage } from './result-page.ts';
import { runAct } from './run-act.ts';
import { setInputs } from './set-inputs.ts';

interface Workflow {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, { readonly 'runs-on'?: string | readonly string[] }>>;
}

const OURS = /(octo-org\/harness-sei-export)[^@\s]*(@\S+)/g;
const KEYS = /(?:api|pseudonym)-key: *\$\{\{ *secrets\.(\w+)/g;
const PROXIES = ['https_proxy', 'http_proxy', 'no_proxy', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

const [given = '', ...args] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '..');
// npm runs scripts in the folder of package.json, and says where it was called.
const path = resolve(process.env.INIT_CWD ?? '', given);
if (!existsSync(path) || !/\.ya?ml$/.test(path)) {
  console.error(
    `There is no workflow ${path}. For example: npm run act -- ../my-repo/.github/workflows/harness-sei.yml`,
  );
  process.exit(1);
}
const source = await readFile(path, 'utf8');
const { on, jobs } = parse(source) as Workflow;

const home = await mkdtemp(join(tmpdir(), 'act-'));
const [clone, action, cache] = ['clone', 'action', 'cache'].map((name) => join(home, name)) as [
  string,
  string,
  string,
];
await mkdir(cache);
for (const part of ['action.yml', 'dist', '.github/workflows'])
  await cp(join(root, part), join(action, part), { recursive: true });
const simulator = await startSimulator({ apiKey: null, queuedMs: 400, processingMs: 1_200 });
const artifacts = await startArtifactService();
const workflow = join('.github', 'workflows', basename(path));
await cloneRepository(dirname(path), workflow, setInputs(source, { 'base-url': simulator.baseUrl }));

const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
const runners = Object.values(jobs).flatMap((job) => job['runs-on'] ?? []);
const result = await runAct({
  workflow,
  folder: clone,
  cache,
  event: events.includes('workflow_dispatch') ? 'workflow_dispatch' : events[0],
  actions: Object.fromEntries([...source.matchAll(OURS)].map(([, name, ref]) => [`${name}${ref}`, action])),
  secrets: Object.fromEntries([...source.matchAll(KEYS)].map(([, name]) => [name, 'key-of-the-simulator'])),
  env: {
    ACTIONS_RESULTS_URL: artifacts.resultsUrl,
    ACTIONS_RUNTIME_TOKEN: artifacts.runtimeToken,
    ...Object.fromEntries(PROXIES.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  },
  programs: [],
  args: [
    // What actions/checkout would fetch is in the clone.
    '--no-skip-checkout=false',
    ...runners.flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...args,
  ],
  signal: new AbortController().signal,
  onLine: (line) => console.log(line),
});

const results = join(root, 'demo', 'act');
await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const files = artifacts.artifacts.map(({ name, mimeType, bytes }) => ({
  what: 'artifact',
  path: mimeType === 'application/zip' ? `${name}.zip` : name,
  bytes: bytes ?? Buffer.alloc(0),
}));
for (const { path: name, bytes } of files) await writeFile(join(results, name), bytes);
const page = join(results, 'index.html');
const ending = Object.entries(result.jobs).map(([job, state]) => `${job}: ${state}`);
await writeResultPage(page, {
  title: basename(path),
  introduction: `Run with act against a simulated Harness, with made-up data. The artifacts are in ${results}.`,
  steps: [
    {
      name: basename(path),
      ending: ending.join(', '),
      yaml: source,
      summary: result.summaries.join('\n\n'),
      files,
    },
  ],
});
await Promise.all([simulator.close(), artifacts.close(), rm(home, { recursive: true, force: true })]);
console.log(`\n${ending.join(', ')}. Open ${page}: the job summary and the artifacts.`);
process.exitCode = result.exitCode ?? 1;

/**
 * Makes a clone of the repository that `folder` belongs to, or of an empty one, with an origin of its own and `text` as its workflow. That is
 * committed, since act copies no repository without a commit.
 */
async function cloneRepository(folder: string, file: string, text: string): Promise<void> {
  const git = (...gitArgs: string[]) =>
    execFileSync('git', gitArgs, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const origin = join(home, 'origin.git');
  try {
    git('clone', '--bare', git('-C', folder, 'rev-parse', '--show-toplevel'), origin);
  } catch {
    git('init', '--bare', '--initial-branch', 'main', origin);
  }
  git('clone', origin, clone);
  await mkdir(join(clone, dirname(file)), { recursive: true });
  await writeFile(join(clone, file), text);
  git('-C', clone, 'add', '--force', file);
  const author = ['user.name=act', 'user.email=act@example.org', 'commit.gpgsign=false'];
  git(
    '-C',
    clone,
    ...author.flatMap((setting) => ['-c', setting]),
    'commit',
    '--allow-empty',
    '--message',
    'Use the simulator',
  );
}
