/**
 * Runs all tests, those of the sources beside those of the bundle: the first compute, the second mostly wait for a process. `npm test`;
 * `npm run test:source` and `npm run test:bundle` run one of them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const source = npmRun('test:source', 'inherit');
const bundle = npmRun('test:bundle', 'pipe');
// Lines of two reporters would mix.
const [log] = await Promise.all([bundle.stdout && text(bundle.stdout), ended(source), ended(bundle)]);
console.log(log);

function npmRun(script: string, stdout: 'inherit' | 'pipe'): ChildProcess {
  const isWindows = process.platform === 'win32';
  return spawn(isWindows ? 'npm.cmd' : 'npm', ['run', '--silent', script], {
    stdio: ['ignore', stdout, 'inherit'],
    shell: isWindows,
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) process.exitCode = 1;
}
