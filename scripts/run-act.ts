import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { findTool } from './tools.ts';

export interface ActOptions {
  readonly workflow: string;
  /** The repository that it runs in. */
  readonly folder: string;
  readonly cache: string;
  readonly event?: string;
  /** Actions by the name and version that workflows give, and the folder to take instead. */
  readonly actions: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Inputs of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Host name of a GitHub Enterprise Server. */
  readonly server?: string;
  readonly eventFile?: string;
  /** What the runner's machine has in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Programs that come before those of the machine. */
  readonly programs: readonly string[];
  /** Further arguments, which take precedence. */
  readonly args?: readonly string[];
  /** Called with each line of the log, except for commands that only the runner reads. */
  readonly onLine?: (line: string) => void;
  /** Ends the run. */
  readonly signal: AbortSignal;
}

export interface ActResult {
  readonly exitCode: number | null;
  /** What the steps wrote, commands included. */
  readonly log: string;
  /** How each job ended that ran, by its id; the legs of a matrix are `id (1)` and so on. */
  readonly jobs: Readonly<Record<string, string>>;
  /** How each step ended that ran, by `job/step`, where the step is its id or else its name. */
  readonly steps: Readonly<Record<string, string>>;
  /** Outputs of the steps, by `job/id`. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly summaries: readonly string[];
}

interface Entry {
  readonly msg?: string;
  readonly level?: string;
  readonly job?: string;
  readonly jobID?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
}

/** Runs a workflow with nektos/act, on this machine in place of a container. */
export async function runAct(options: ActOptions): Promise<ActResult> {
  const pairs = (flag: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const child = spawn(
    await findTool('act'),
    [
      options.event ?? 'workflow_dispatch',
      ...['--json', '--no-cache-server', '--no-skip-checkout', '--action-cache-path', options.cache],
      ...['-C', options.folder, '-W', options.workflow],
      ...pairs('-P', { 'ubuntu-latest': '-self-hosted', 'self-hosted': '-self-hosted' }),
      ...pairs('--local-repository', options.actions),
      ...pairs('--secret', options.secrets),
      ...pairs('--var', options.vars),
      ...pairs('--input', options.inputs),
      ...(options.server ? ['--github-instance', options.server] : []),
      ...(options.eventFile ? ['--eventpath', options.eventFile] : []),
      ...pairs('--env', { GITHUB_REPOSITORY: 'octo-org/octo-repo' }),
      ...(options.args ?? []),
    ],
    {
      env: {
        ...options.env,
        // act runs actions for Node 24 with the node that it finds: the one that runs this.
        PATH: [...options.programs, dirname(process.execPath), process.env.PATH].join(':'),
        HOME: options.cache,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    },
  );
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      const entry = entryOf(line);
      if (isForPeople(entry)) options.onLine?.(textOf(entry));
    });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { exitCode, ...read(lines) };
}

function read(lines: readonly string[]): Omit<ActResult, 'exitCode'> {
  let log = '';
  const jobs: Record<string, string> = {};
  const steps: Record<string, string> = {};
  const outputs: Record<string, Record<string, string>> = {};
  const summaries: string[] = [];
  for (const line of lines) {
    const entry = entryOf(line);
    const leg = Object.values(entry.matrix ?? {}).map((value) => labelOf(value));
    const job = `${entry.jobID}${leg.length > 0 ? ` (${leg.join(', ')})` : ''}`;
    const id = entry.stepID?.[0] ?? '';
    const step = `${job}/${/^\d*$/.test(id) ? entry.step : id}`;
    if (entry.raw_output || entry.command) log += `${textOf(entry)}\n`;
    if (entry.command === 'set-output')
      outputs[step] = { ...outputs[step], [entry.name ?? '']: entry.arg ?? '' };
    if (entry.command === 'summary') summaries.push(entry.content ?? '');
    if (entry.stepResult && entry.stage === 'Main') steps[step] = entry.stepResult;
    if (entry.jobResult) jobs[job] = entry.jobResult;
  }
  return { log, jobs, steps, outputs, summaries };
}

/** What goes wrong before a job begins comes without JSON. */
function entryOf(line: string): Entry {
  return line.startsWith('{') ? JSON.parse(line) : { msg: line, raw_output: true };
}

function isForPeople({ raw_output, level, command = '', stepResult }: Entry): boolean {
  return (
    raw_output ||
    level === 'error' ||
    stepResult !== undefined ||
    ['error', 'warning', 'notice'].includes(command)
  );
}

/** Steps have a terminal here, where some programs write in colours. */
function textOf({ msg = '' }: Entry): string {
  return stripVTControlCharacters(msg).trimEnd();
}

function labelOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'number' in value
    ? String(value.number)
    : String(value);
}
