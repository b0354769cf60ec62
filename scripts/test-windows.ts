/**
 * Runs tests under the Windows build of Node, with the Wine 10 of a Debian 13 that is installed into the user's cache folder (a minute,
 * 250 MB of downloads, 2 GB): `npm run test:windows` those of the bundle, files and paths, `-- --all` every one, `-- <file>…` some.
 * Lists what Wine can't run. Needs Linux, root and debootstrap.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './cache.ts';
import { installNode } from './node-versions.ts';

/** The bundle, and where files and paths are made. */
const CHOICE = [
  '__tests__/dist/{ends,exports,files,hostile-text,key,privacy}.test.ts',
  '__tests__/{platform/files,csv/merge,csv/store}.test.ts',
  '__tests__/plan/file-names.test.ts',
  '__tests__/stages/{baseline,collect-input-files,manifest,output-directory}.test.ts',
];

/** What is no part of `--all` either, and why. What single tests miss stands in `__tests__/unavailable.ts`. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  '__tests__/dist/*.fresh.ts': 'npm installs the TypeScript compiler of this platform only',
  '__tests__/browser/*.browser.ts': 'there is no Chromium here',
};

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const debian = join(cacheFolder, 'trixie');
const report = join(cacheFolder, 'windows-report.txt');

if (process.getuid?.() !== 0) throw new Error('debootstrap and mounts need root');
await mkdir(cacheFolder, { recursive: true });
if (!existsSync(debian)) await installDebian();
const node = await installNode('win-x64', process.versions.node);

const namespaces = ['--mount', '--pid', '--fork', '--kill-child'];
const mount = spawnSync('unshare', [...namespaces, 'mount', '-t', 'proc', 'proc', join(debian, 'proc')], {
  encoding: 'utf8',
});
if (mount.status !== 0)
  throw new Error(
    `Wine needs /proc, and mounting is forbidden here: ${(mount.error ?? mount.stderr).toString().trim()}`,
  );

// What `__tests__/dist/files.test.ts` runs beside the bundle.
execFileSync(
  'go',
  ['build', '-o', join(debian, 'opt', 'scanner.exe'), join('__tests__', 'scanner', 'scanner.go')],
  {
    cwd: root,
    env: { ...process.env, GOOS: 'windows', GOARCH: 'amd64' },
  },
);

// One at a time: two wineservers would spoil the registry that they share.
const files = filesToRun();
await rm(report, { force: true });
const { status } = spawnSync(
  'flock',
  [join(cacheFolder, 'windows.lock'), 'unshare', ...namespaces, join(root, 'scripts', 'wine.sh')].concat(
    [debian, root, node, report],
    ['--test', '--test-timeout=180000', '--test-concurrency=2', ...files],
  ),
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
if (existsSync(report)) listLeftOut(await readFile(report, 'utf8'));

async function installDebian(): Promise<void> {
  const part = `${debian}.part`;
  await rm(part, { recursive: true, force: true });
  console.log(`Installing Debian 13 with Wine into ${debian}`);
  const options = ['--variant=minbase', '--include=wine,wine64', 'trixie', part, debianMirror()];
  const { status, stdout, error } = spawnSync('debootstrap', options, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`debootstrap failed:\n${stdout.split('\n').slice(-10).join('\n')}`);
  for (const downloads of [
    'var/cache/apt/archives',
    'var/lib/apt/lists',
    'usr/share/locale',
    'usr/share/doc',
  ])
    await rm(join(part, downloads), { recursive: true });
  await rename(part, debian);
}

/** The mirror of Debian that apt is configured for. */
function debianMirror(): string {
  const options = ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages', 'Label: Debian'];
  const [mirror] = execFileSync('apt-get', options, { encoding: 'utf8' }).split('\n');
  if (!mirror) throw new Error('apt knows no mirror of Debian; has apt-get update run?');
  return mirror;
}

function filesToRun(): string[] {
  if (positionals.length > 0) return positionals;
  const patterns = values.all ? ['__tests__/**/*.test.ts'] : CHOICE;
  return patterns.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: root });
    if (found.length === 0) throw new Error(`there is no ${pattern}`);
    return found.sort();
  });
}

/** Each reason once, with the tests that it kept from running. */
function listLeftOut(text: string): void {
  const skipped = [...text.matchAll(/^ *﹣ (.*) \([\d.]+ms\) # (.*)$/gm)].map(
    ([, test = '', reason = '']) => ({ test, reason }),
  );
  const leftOut = Object.entries(LEFT_OUT).map(([test, reason]) => ({ test, reason }));
  console.log('\nNot run on Windows here:');
  for (const [reason, tests = []] of Object.entries(
    Object.groupBy([...skipped, ...leftOut], ({ reason }) => reason),
  ))
    console.log(`  ${reason}:\n${tests.map(({ test }) => `    ${test}`).join('\n')}`);
}
