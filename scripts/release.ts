/**
 * Makes this working tree that of a release: `node scripts/release.ts 1.2.3 notes.md` sets the version, cuts the changelog, builds
 * dist/ (which knows its version), and writes what the release has to tell. It commits nothing: release.yml does.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cutRelease } from './changelog.ts';

const root = resolve(import.meta.dirname, '..');
const [version = '', notesFile = ''] = process.argv.slice(2);
if (notesFile === '') throw new Error('node scripts/release.ts <version> <file for the notes>');

const file = join(root, 'CHANGELOG.md');
const today = new Date().toISOString().slice(0, 10);
const { changelog, notes } = cutRelease(await readFile(file, 'utf8'), version, today);
execFileSync('npm', ['version', version, '--no-git-tag-version', '--allow-same-version'], { cwd: root });
await writeFile(file, changelog);
await writeFile(notesFile, `${notes}\n`);
execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' });
