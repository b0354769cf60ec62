import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createRig, type Rig } from './rig.ts';

const root = resolve(import.meta.dirname, '../..');

/** A rig whose bare repository holds this one, with something to release. */
async function createCopy(t: TestContext): Promise<Rig> {
  const rig = await createRig(t);
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', ['-C', root, ...list], { encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) await cp(join(root, file), join(rig.clone, file));
  rig.git('add', '--all');
  rig.git('commit', '--quiet', '--message', 'Copy');
  rig.git('push', '--quiet', 'origin', 'main');
  return rig;
}

test('release: checked, built, attested, and published as a draft first; v999 follows last', async (t) => {
  const rig = await createCopy(t);
  const { exitCode, log } = await rig.run('.github/workflows/release.yml', {
    inputs: { version: '999.0.1' },
  });
  assert.equal(exitCode, 0, log);

  rig.git('fetch', '--quiet', '--tags', 'origin');
  const head = rig.git('rev-parse', 'origin/main');
  for (const tag of ['v999.0.1', 'v999']) assert.equal(rig.git('rev-parse', `${tag}^{commit}`), head);
  assert.match(
    rig.git('log', '-1', '--format=%an %s', 'origin/main'),
    /^github-actions\[bot\] Release v999\.0\.1$/m,
  );
  const version = (file: string) => JSON.parse(rig.git('show', `origin/main:${file}`)).version;
  assert.deepEqual([version('package.json'), version('package-lock.json')], ['999.0.1', '999.0.1']);
  assert.match(rig.git('show', 'origin/main:CHANGELOG.md'), /^## \[999\.0\.1\] - \d{4}-\d\d-\d\d$/m);
  const bundle = rig.git('show', 'origin/main:dist/index.js');
  assert.ok(bundle.includes('999.0.1'));

  const calls = await rig.calls();
  const scripts = calls.filter((call) => call.startsWith('npm'));
  assert.deepEqual(scripts, [
    'npm run build',
    'npm run check',
    'npm run lint:workflows',
    'npm test',
    'npm run demo',
  ]);
  const hash = createHash('sha256').update(bundle).digest('hex');
  assert.equal(calls.filter((call) => call === `${hash}  index.js`).length, 2, calls.join('\n'));
  assert.deepEqual(
    calls
      .filter((call) => call.startsWith('gh'))
      .map((call) => call.replace(/^(gh\|release\|create.*?)\|--title.*/, '$1')),
    [
      'gh|auth|setup-git',
      'gh|release|create|v999.0.1|--draft|--verify-tag',
      'gh|release|edit|v999.0.1|--draft=false|--latest',
    ],
  );
  const assets = (await readdir(rig.uploads)).filter((file) => file !== 'notes.md').sort();
  assert.deepEqual(assets, [
    'SHA256SUMS',
    'harness-sei-export-v999.0.1.tar.gz',
    'sbom.cyclonedx.json',
    'sbom.spdx.json',
  ]);
  assert.ok((await readFile(join(rig.uploads, 'SHA256SUMS'), 'utf8')).includes(`${hash}  index.js`));
});

test('release: a version that is none ends in the first job, and nothing is published', async (t) => {
  const rig = await createCopy(t);
  const before = rig.git('rev-parse', 'origin/main');
  const { exitCode, log, jobs } = await rig.run('.github/workflows/release.yml', {
    inputs: { version: '1.0"; exit 0; "' },
  });
  assert.deepEqual([exitCode, jobs], [1, { prepare: 'failure' }], log);
  assert.match(log, /is not a version such as 1\.2\.3/);
  rig.git('fetch', '--quiet', '--tags', 'origin');
  assert.deepEqual([rig.git('rev-parse', 'origin/main'), rig.git('tag')], [before, '']);
});

test("dependabot-dist: dist is rebuilt on Dependabot's branch, and its checks are started", async (t) => {
  const rig = await createCopy(t);
  const branch = 'dependabot/npm_and_yarn/production-1';
  rig.git('checkout', '--quiet', '-b', branch);
  rig.git('rm', '--quiet', 'dist/licenses.txt');
  rig.git('commit', '--quiet', '--message', 'Bump');
  rig.git('push', '--quiet', 'origin', branch);
  const head = rig.git('rev-parse', 'HEAD').trim();
  const run = (login: string, repository = 'octo-org/octo-repo') =>
    rig.run('.github/workflows/dependabot-dist.yml', {
      event: 'pull_request',
      payload: {
        pull_request: {
          user: { login },
          head: { ref: branch, sha: head, repo: { full_name: repository } },
          base: { ref: 'main' },
        },
      },
    });

  assert.deepEqual((await run('ada')).steps, {});
  assert.deepEqual((await run('dependabot[bot]', 'mallory/octo-repo')).steps, {});
  assert.deepEqual(await rig.calls(), []);

  const { exitCode, log } = await run('dependabot[bot]');
  assert.equal(exitCode, 0, log);
  rig.git('fetch', '--quiet', 'origin');
  assert.equal(
    rig.git('log', '-2', '--format=%s', `origin/${branch}`),
    'Rebuild dist [dependabot skip]\nBump\n',
  );
  assert.match(rig.git('show', '--stat', `origin/${branch}`), /licenses\.txt/);
  assert.deepEqual(await rig.calls(), [
    'gh|auth|setup-git',
    `gh|workflow|run|ci.yml|--ref|${branch}`,
    `gh|workflow|run|check-dist.yml|--ref|${branch}`,
  ]);
});
