/**
 * Makes this checkout that of a release: `node scripts/release.ts 1.2.3 folder` sets the version, cuts the changelog, builds dist/
 * (which knows its version), and puts into the new folder what release.yml commits and publishes. It refuses a checkout with changes,
 * and one whose dist/ is not what its sources build to. It commits nothing: release.yml does.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cutRelease } from './changelog.ts';

const root = resolve(import.meta.dirname, '..');
const [version = '', folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('node scripts/release.ts <version> <new folder for what is released>');

const file = join(root, 'CHANGELOG.md');
const today = new Date().toISOString().slice(0, 10);
const { changelog, notes } = cutRelease(await readFile(file, 'utf8'), version, today);
refuseChanges('the checkout has changes');
build();
refuseChanges('dist/ is not what the sources build to');

run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
await writeFile(file, changelog);
build();
await mkdir(folder);
for (const part of ['package.json', 'package-lock.json', 'CHANGELOG.md', 'dist'])
  await cp(join(root, part), join(folder, part), { recursive: true });
await writeFile(join(folder, 'notes.md'), `${notes}\n`);
for (const format of ['spdx', 'cyclonedx'])
  await writeFile(
    join(folder, `sbom.${format}.json`),
    run('npm', 'sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', format),
  );

function refuseChanges(what: string): void {
  const changes = run('git', 'status', '--porcelain', '--untracked-files=all');
  if (changes !== '') throw new Error(`${what}:\n${changes}`);
}

function build(): void {
  run(process.execPath, join(root, 'scripts', 'build.ts'));
}

/** What the program printed. */
function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
