import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..', '..');

async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'latin1')])),
  );
}

async function build(project: string, ...options: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join('scripts', 'build.ts'), ...options], { cwd: project });
}

/** The sources, and of the installed packages what a build can need: those in the bundle and around, the compiler, the bundler. */
async function copyProject(to: string): Promise<void> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const licences = await readFile(join(root, 'dist', 'licenses.txt'), 'utf8');
  const bundled = new Set(
    [...licences.matchAll(/^(\S+) \S+ \(.+\)\n-{60}$/gm)].map(([, name]) => `node_modules/${name}`),
  );
  const tools =
    /^node_modules\/(typescript|@typescript\/.*|@vercel\/ncc|esbuild|@esbuild\/.*|@types\/node|undici-types)$/;
  const needed = new Set(
    Object.entries(packages)
      .filter(
        ([path, { dev, devOptional }]) => tools.test(path) || bundled.has(path) || !(dev || devOptional),
      )
      .map(([path]) => path),
  );
  const isNeeded = (source: string): boolean => {
    const path = relative(root, source).split(sep).join('/');
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '';
    if (!folder.startsWith('node_modules')) return true;
    // The scope of packages and folders of packages in packages; then the packages; declarations only for the compiler.
    if (path === folder && path.split('/').at(-1)?.startsWith('@')) return true;
    if (!needed.has(folder)) return false;
    return tools.test(folder) || !/\.(map|[cm]?ts)$/.test(path);
  };
  for (const part of [
    'src',
    'scripts',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'node_modules',
  ])
    await cp(join(root, part), join(to, part), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
}

const folder = await mkdtemp(join(tmpdir(), 'elsewhere of another depth-'));
after(() => rm(folder, { recursive: true, force: true }));
const project = join(folder, 'a', 'b');
const built = (async () => {
  const out = join(folder, 'dist');
  await Promise.all([
    build(root, '--out', out),
    copyProject(project).then(() => build(project, '--no-type-check')),
  ]);
  return contents(out);
})();

test('dist/ is what the sources build, byte for byte, and holds nothing else', async () => {
  const committed = await contents(join(root, 'dist'));
  assert.deepEqual(Object.keys(committed), Object.keys(await built));
  for (const [file, content] of Object.entries(await built))
    assert.ok(content === committed[file], `${file} differs: npm run build`);
});

test('the same sources give the same bytes in another folder', async () => {
  const here = await built;
  const elsewhere = await contents(join(project, 'dist'));
  assert.deepEqual(Object.keys(elsewhere), Object.keys(here));
  for (const [file, content] of Object.entries(here))
    assert.ok(content === elsewhere[file], `${file} differs`);
});

test('what runners download before each job is small, and has what is run and read', async () => {
  const git = (...args: readonly string[]) =>
    promisify(execFile)('git', args, { cwd: root, encoding: 'buffer', maxBuffer: 2 ** 26 });
  const archive = ['archive', '--worktree-attributes', 'HEAD'] as const;
  const { stdout: tar } = await git(...archive);
  for (const file of [
    'action.yml',
    'dist/index.js',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'SECURITY.md',
    'src/index.ts',
  ])
    assert.ok(tar.includes(`${file}\0`), file);
  const { stdout: compressed } = await git(...archive, '--format=tar.gz');
  assert.ok(compressed.length <= 1_550_000, `${compressed.length} bytes`);
});
