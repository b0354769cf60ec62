import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeStep, runStep } from '../scripts/run-step.ts';

/** What one run took; CPU time and memory only where there is GNU time. */
export interface Cost {
  /** Epoch milliseconds. */
  readonly startedMs: number;
  readonly wallMs: number;
  /** Of all processes. */
  readonly cpuMs: number;
  /** Of the largest process: GNU time does not tell the sum. */
  readonly peakMb: number;
}

const GNU_TIME = '/usr/bin/time';
const hasGnuTime = process.platform === 'linux' && existsSync(GNU_TIME);

/** Runs a bash line, its output dropped. */
export async function timeShell(
  line: string,
  env: Record<string, string>,
  cwd = process.cwd(),
): Promise<Cost> {
  return timed(async (prefix, onStart) => {
    const [command = '', ...flags] = [...prefix, 'bash', '-c', `set -o pipefail; ${line}`];
    const child = spawn(command, flags, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    onStart(child);
    const [exitCode] = await once(child, 'close');
    if (exitCode !== 0) throw new Error(`${line}: exit code ${exitCode}`);
  });
}

/** Runs the bundled action; everything it left is gone afterwards. */
export async function timeStep(
  options: Omit<Parameters<typeof runStep>[0], 'command' | 'onStart'>,
): Promise<Cost & { readonly log: string }> {
  let log = '';
  const cost = await timed(async (prefix, onStart) => {
    const result = await runStep({
      ...options,
      command: hasGnuTime ? [GNU_TIME, ...prefix.slice(1), process.execPath] : [process.execPath],
      onStart,
    });
    log = result.log;
    await removeStep(result);
    if (result.exitCode !== 0) throw new Error(log.slice(-2_000));
  });
  return { ...cost, log };
}

type Run = (prefix: readonly string[], onStart: (child: ChildProcess) => void) => Promise<void>;

async function timed(run: Run): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const report = join(folder, 'time');
    let startedMs = 0;
    let endedMs = 0;
    await run(hasGnuTime ? [GNU_TIME, '-o', report, '-f', '%U %S %M'] : [], (child) => {
      startedMs = performance.now();
      child.once('close', () => {
        endedMs = performance.now();
      });
    });
    const figures = hasGnuTime ? (await readFile(report, 'utf8')).split(' ').map(Number) : [];
    const [userS = Number.NaN, systemS = Number.NaN, peakKb = Number.NaN] = figures;
    return {
      startedMs: performance.timeOrigin + startedMs,
      wallMs: endedMs - startedMs,
      cpuMs: (userS + systemS) * 1_000,
      peakMb: peakKb / 1_024,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
