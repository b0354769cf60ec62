import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { readQuickStart } from '../../scripts/quick-start.ts';

const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'demo', 'act');

/** A repository with one commit and a workflow beside it, and one run of it as `npm run act` does it. */
async function runOwn(text: string, ...args: string[]) {
  const repository = await mkdtemp(join(tmpdir(), 'own-'));
  const git = (...gitArgs: string[]) =>
    execFileSync('git', ['-C', repository, ...gitArgs], { encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch', 'main');
  git(
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.org',
    'commit',
    '--quiet',
    '--allow-empty',
    '--message',
    'Begin',
  );
  const file = join(repository, '.github', 'workflows', 'own.yml');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/act.ts', file, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const commits = git('log', '--format=%s', '--all').trim().split('\n');
  await rm(repository, { recursive: true });
  return { status, stdout, commits };
}

test("the README's quick start runs as it stands, and leaves a page and the artifact", async () => {
  const { workflow } = await readQuickStart();
  const { status, stdout } = await runOwn(workflow);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /Outcome: completed\./);
  const files = await readdir(results);
  assert.ok(
    files.some((file) => /^efficiency-Engineering-.*\.zip$/.test(file)),
    files.join(', '),
  );
  assert.match(await readFile(join(results, 'index.html'), 'utf8'), /Key figures/);
});

test('what a workflow of a user pushes does not reach the repository', async () => {
  const { status, stdout, commits } = await runOwn(
    `
on:
  workflow_dispatch:
    inputs:
      name:
        required: true
jobs:
  push:
    runs-on: a-runner-of-mine
    steps:
      - uses: actions/checkout@v7
      - run: |
          git config user.name Ada
          git config user.email ada@example.org
          git commit --allow-empty --message "Pushed by \${{ inputs.name }}"
          git push origin HEAD:main HEAD:other
`,
    '--input',
    'name=Ada',
  );
  assert.equal(status, 0, stdout);
  assert.deepEqual(commits, ['Begin']);
});
