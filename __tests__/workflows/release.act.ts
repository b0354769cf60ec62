import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { startArtifactService } from '../../simulator/artifact-service.ts';
import { createRig, type Rig } from './rig.ts';

const root = resolve(import.meta.dirname, '../..');

/** A rig whose bare repository holds this one, with something to release. */
async function createCopy(t: TestContext): Promise<Rig> {
  const rig = await createRig(t);
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', ['-C', root, ...list], { encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) await cp(join(root, file), join(rig.clone, file));
  const changelog = join(rig.clone, 'CHANGELOG.md');
  await writeFile(changelog, unreleased(await readFile(changelog, 'utf8'), 'This.'));
  rig.git('add', '--all');
  rig.git('commit', '--quiet', '--message', 'Copy');
  rig.git('push', '--quiet', 'origin', 'main');
  return rig;
}

function unreleased(changelog: string, change: string): string {
  return changelog.replace('## [Unreleased]\n', `## [Unreleased]\n\n### Fixed\n\n- ${change}\n`);
}

/** One run of the workflow; every step that the stand-ins noted. */
async function release(rig: Rig, version: string) {
  const before = (await rig.calls()).length;
  const artifacts = await startArtifactService();
  const run = await rig.run('.github/workflows/release.yml', { inputs: { version }, artifacts });
  await artifacts.close();
  rig.git('fetch', '--quiet', '--force', '--tags', 'origin');
  return { ...run, calls: (await rig.calls()).slice(before) };
}

/** What somebody pushes to main. */
async function push(rig: Rig, file: string, change: (text: string) => string): Promise<void> {
  rig.git('reset', '--quiet', '--hard', 'origin/main');
  const path = join(rig.clone, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  rig.git('commit', '--quiet', '--all', '--message', 'Change');
  rig.git('push', '--quiet', 'origin', 'HEAD:main');
}

test('release: checked, built, attested, and published as a draft first; v999 follows last, and a second release comes on top', async (t) => {
  const rig = await createCopy(t);
  const commitOf = (name: string) => rig.git('rev-parse', `${name}^{commit}`).trim();
  const { exitCode, log, calls } = await release(rig, '999.0.1');
  assert.equal(exitCode, 0, log);

  const first = commitOf('origin/main');
  assert.deepEqual([commitOf('v999.0.1'), commitOf('v999')], [first, first]);
  assert.equal(
    rig.git('log', '-1', '--format=%an %s', 'origin/main'),
    'github-actions[bot] Release v999.0.1\n',
  );
  const version = (file: string) => JSON.parse(rig.git('show', `origin/main:${file}`)).version;
  assert.deepEqual([version('package.json'), version('package-lock.json')], ['999.0.1', '999.0.1']);
  assert.match(rig.git('show', 'origin/main:CHANGELOG.md'), /^## \[999\.0\.1\] - \d{4}-\d\d-\d\d$/m);
  const bundle = rig.git('show', 'origin/main:dist/index.js');
  assert.ok(bundle.includes('999.0.1'));

  const scripts = calls.filter((call) => call.startsWith('npm'));
  assert.deepEqual(scripts, ['npm run check', 'npm run lint:workflows', 'npm test', 'npm run demo']);
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
  await verify(rig, 'v999.0.1');

  await push(rig, 'CHANGELOG.md', (text) => unreleased(text, 'That.'));
  const next = await release(rig, '999.1.0');
  assert.equal(next.exitCode, 0, next.log);
  const second = commitOf('origin/main');
  assert.deepEqual([commitOf('v999.0.1'), commitOf('v999.1.0'), commitOf('v999')], [first, second, second]);
  assert.equal(
    rig.git('log', '-3', '--format=%s', 'origin/main'),
    'Release v999.1.0\nChange\nRelease v999.0.1\n',
  );
  assert.deepEqual(rig.git('show', 'origin/main:CHANGELOG.md').match(/(?<=^## \[)[^\]]+/gm), [
    'Unreleased',
    '999.1.0',
    '999.0.1',
  ]);
  assert.equal(await readFile(join(rig.uploads, 'notes.md'), 'utf8'), '### Fixed\n\n- That.\n');
  rebuild(rig, await verify(rig, 'v999.1.0'));
});

/** What SECURITY.md asks a user to do, in a clone, which is returned; what asks GitHub is answered by a stand-in. */
async function verify(rig: Rig, tag: string): Promise<string> {
  const clone = join(rig.uploads, '..', `verified-${tag}`);
  execFileSync('git', ['clone', '--quiet', rig.origin, clone]);
  const security = await readFile(join(clone, 'SECURITY.md'), 'utf8');
  const [, commands = ''] = /^```sh\n(.*?)^```$/ms.exec(security) ?? [];
  const script = `${commands.replaceAll('v1.0.0', tag)}
    (cd dist && sha256sum --check --strict "${rig.uploads}/SHA256SUMS")
    mkdir ../unpacked-${tag} && tar -xzf "${rig.uploads}/harness-sei-export-${tag}.tar.gz" -C ../unpacked-${tag}
    diff -r dist ../unpacked-${tag}/dist && cmp action.yml ../unpacked-${tag}/action.yml`;
  const printed = execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: clone,
    encoding: 'utf8',
    env: rig.env,
    stdio: 'pipe',
  });
  assert.equal(printed.split('\n')[0], rig.git('rev-parse', `${tag}^{commit}`).trim());
  const sums = await readFile(join(rig.uploads, 'SHA256SUMS'), 'utf8');
  assert.equal(sums.trimEnd().split('\n').length, (await readdir(join(clone, 'dist'))).length);
  const spdx = JSON.parse(await readFile(join(rig.uploads, 'sbom.spdx.json'), 'utf8'));
  assert.ok(spdx.packages.some(({ name }: { name: string }) => name === '@actions/artifact'));
  return clone;
}

/** The other way: to build it oneself. */
function rebuild(rig: Rig, clone: string): void {
  execFileSync('npm', ['ci'], { cwd: clone, env: rig.env });
  execFileSync('npm', ['run', 'build'], { cwd: clone, stdio: 'pipe' });
  assert.equal(execFileSync('git', ['-C', clone, 'status', '--porcelain', 'dist'], { encoding: 'utf8' }), '');
}

test('release: a dist that the sources do not build to ends in the first job, and nothing is published', async (t) => {
  const rig = await createCopy(t);
  await push(rig, 'dist/index.js', (text) => `${text}// A stray line.\n`);
  const before = rig.git('rev-parse', 'origin/main');
  const { exitCode, log, jobs, calls } = await release(rig, '999.0.1');
  assert.deepEqual([exitCode, jobs], [1, { prepare: 'failure' }], log);
  assert.match(log, /dist\/ is not what the sources build to:\n.*M dist\/index\.js/);
  assert.deepEqual([rig.git('rev-parse', 'origin/main'), rig.git('tag'), calls], [before, '', []]);
});

test('release: a checkout with changes is refused before anything is built', async (t) => {
  const rig = await createCopy(t);
  await writeFile(join(rig.clone, 'src', 'stray.ts'), '');
  const script = join(rig.clone, 'scripts', 'release.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, '999.0.1', join(rig.uploads, 'release')], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, await readdir(rig.uploads)], [1, []]);
  assert.match(stderr, /the checkout has changes:\n\?\? src\/stray\.ts/);
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
