/**
 * Runs the shipped bundle under the oldest Node that it needs by the README, under the one that npm brings here, and under the newest:
 * all seven exports and what is made of their files, without a warning of Node in the log. `npm run test:nodes -- 24.4.1` takes others.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installNode, type NodePlatform, newestNode } from './node-versions.ts';

const root = resolve(import.meta.dirname, '..');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const [, oldest] = /Node (\d+\.\d+\.\d+) or\s+newer/.exec(readme) ?? [];
if (oldest === undefined) throw new Error('README does not say which Node the bundle needs');

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : [...new Set([oldest, process.versions.node, newestNode()])];
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}` as NodePlatform;
for (const version of versions) {
  console.log(`\nNode ${version}`);
  const node = join(await installNode(platform, version), process.platform === 'win32' ? 'node.exe' : 'node');
  // Tests start the bundle with the Node that they run with.
  const options = ['--test', '--test-reporter=spec', '--test-timeout=180000'];
  const { status, error } = spawnSync(node, [...options, '__tests__/dist/exports.test.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) process.exitCode = 1;
}
