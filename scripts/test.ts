/**
 * Runs all tests side by side: those of each room of the sources, those of whole runs in the process, and those of the bundle, which mostly
 * wait for a process of their own. `npm test`; `npm run test:source`, `test:runs` and `test:bundle` run one of them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Each file of the bundle's tests is a process, and loads the same modules. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'harness-sei-export-tests') };

const source = npmRun('test:source', 'inherit');
// Lines of several reporters would mix.
const others = [npmRun('test:runs', 'pipe'), npmRun('test:bundle', 'pipe')];
const logs = others.map((child) => child.stdout && text(child.stdout));
await Promise.all([source, ...others].map(ended));
for (const log of await Promise.all(logs)) console.log(log);

function npmRun(script: string, stdout: 'inherit' | 'pipe'): ChildProcess {
  const isWindows = process.platform === 'win32';
  return spawn(isWindows ? 'npm.cmd' : 'npm', ['run', '--silent', script], {
    env,
    stdio: ['ignore', stdout, 'inherit'],
    shell: isWindows,
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) process.exitCode = 1;
}
