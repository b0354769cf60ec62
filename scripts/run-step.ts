/**
 * Runs the bundled action as a GitHub runner does: inputs as `INPUT_…` variables, the command files for outputs and summary,
 * the artifact service's address and token, nothing else of the caller's environment but PATH. Source: the runner's
 * documentation of workflow commands and environment files at docs.github.com.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { EOL, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface StepOptions {
  /** By the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The artifact service to use; without one, the step runs as where there is none. */
  readonly artifacts?: { readonly resultsUrl: string; readonly runtimeToken: string };
  /** Further variables; an undefined one is taken out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder that holds workspace, temporary directory and command files; default a new one. */
  readonly home?: string;
  /** The payload of the event that started the run; default that of a manual run in a private repository. */
  readonly event?: object;
  /** The bundle to run; default this tree's. */
  readonly action?: string;
  /** Which Node, and with which flags; default this process's own. */
  readonly command?: readonly [string, ...string[]];
  /** Called with the started process, to send it signals say. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Called with each piece of the log as it comes. */
  readonly onLog?: (text: string) => void;
}

export interface StepResult {
  /** Null where a signal ended the process. */
  readonly exitCode: number | null;
  /** stdout and stderr, as they came; lines end as on Linux. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Absolute. */
  readonly workspace: string;
  readonly temporary: string;
}

/** What the payload of `workflow_dispatch` says of the repository, as far as it matters here. */
const MANUAL_RUN = {
  inputs: null,
  ref: 'refs/heads/main',
  repository: { full_name: 'octo-org/octo-repo', private: true, visibility: 'private' },
};

const ACTION = resolve(import.meta.dirname, '..', 'dist', 'index.js');

/** One step, from its start to its exit. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'step-')));
  const [workspace, temporary, outputFile, summaryFile, eventFile] = [
    'workspace',
    'temp',
    'output',
    'summary',
    'event.json',
  ].map((name) => join(home, name)) as [string, string, string, string, string];
  await Promise.all([workspace, temporary].map((folder) => mkdir(folder, { recursive: true })));
  await Promise.all([outputFile, summaryFile].map((file) => writeFile(file, '')));

  await writeFile(eventFile, JSON.stringify(options.event ?? MANUAL_RUN));

  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: temporary,
    ...(options.artifacts && {
      ACTIONS_RESULTS_URL: options.artifacts.resultsUrl,
      ACTIONS_RUNTIME_TOKEN: options.artifacts.runtimeToken,
    }),
    ...Object.fromEntries(
      Object.entries(options.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...options.env,
  };
  const [command, ...flags] = options.command ?? [process.execPath];
  const child = spawn(command, [...flags, options.action ?? ACTION], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      options.onLog?.(text);
    });
  }
  const ended = new Promise<number | null>((resolveExit, reject) => {
    child.on('error', reject);
    child.on('close', resolveExit);
  });
  options.onStart?.(child);
  const exitCode = await ended;
  return {
    exitCode,
    log: log.replaceAll(EOL, '\n'),
    outputs: parseOutputs(await readFile(outputFile, 'utf8').catch(() => '')),
    summary: await readFile(summaryFile, 'utf8').catch(() => ''),
    workspace,
    temporary,
  };
}

/** Removes everything that a step left. */
export async function removeStep({ workspace }: StepResult): Promise<void> {
  await rm(resolve(workspace, '..'), { recursive: true, force: true });
}

/**
 * The environment file of outputs: `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`; the last of a name counts. Lines end as
 * the system has it.
 */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(EOL);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc?.[1] !== undefined && heredoc[2] !== undefined) {
      const end = lines.indexOf(heredoc[2], index + 1);
      if (end === -1) throw new Error(`output ${heredoc[1]} has no end`);
      outputs[heredoc[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line !== '') {
      const equals = line.indexOf('=');
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return outputs;
}
