import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { licenceOf, packageFolders } from '../../scripts/licences.ts';
import { NCC_OPTIONS } from '../../scripts/ncc-options.ts';

const root = resolve(import.meta.dirname, '..', '..');
type Ncc = (
  input: string,
  options: object,
) => Promise<{ readonly assets: Record<string, { source: string }> }>;

/** The sources that the source maps of the bundle name: another witness than the list that the build works from. */
async function bundledSources(folder: string): Promise<string[]> {
  const [tsc, project] = [join(root, 'node_modules/typescript/bin/tsc'), join(root, 'tsconfig.build.json')];
  const options = ['-p', project, '--noCheck', '--outDir', folder];
  await promisify(execFile)(process.execPath, [tsc, ...options]);
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const { assets } = await ncc(join(folder, 'src', 'index.js'), { ...NCC_OPTIONS, sourceMap: true });
  const browser = join(root, 'src', 'report', 'browser');
  const page = await build({
    entryPoints: [join(browser, 'page.ts'), join(browser, 'page.css')],
    outdir: folder,
    bundle: true,
    write: false,
    sourcemap: 'external',
  });
  const maps = [
    ...Object.entries(assets).map(([name, { source }]) => ({ path: name, text: source })),
    ...page.outputFiles,
  ].filter(({ path }) => path.endsWith('.map'));
  return maps.flatMap(({ text }) => (JSON.parse(text) as { sources: string[] }).sources);
}

test('licenses.txt has the whole licence of every package in the bundle, and of no other', async (t) => {
  // Inside of the project, since packages are looked for from there.
  const folder = await mkdtemp(join(root, 'build-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const folders = packageFolders(await bundledSources(folder));
  assert.ok(folders.length > 50, `${folders.length} packages`);

  // What a release lists as its parts are the dependencies that are not for development.
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const unlisted = folders.filter((each) => packages[each]?.dev !== undefined);
  assert.deepEqual(unlisted, []);

  const licences = new Set(await Promise.all(folders.map((each) => licenceOf(join(root, each)))));
  const shipped = await readFile(join(root, 'dist', 'licenses.txt'), 'utf8');
  const missing = [...licences].filter((licence) => !shipped.includes(licence));
  assert.deepEqual(missing, []);
  const titles = [...shipped.matchAll(/^(.+ \d\S* \(.+\))\n-{60}$/gm)].map(([, title]) => title);
  assert.deepEqual(titles.sort(), [...licences].map((licence) => licence.split('\n', 1)[0]).sort());
  for (const licence of licences) {
    assert.match(licence, /permi|grant/i);
    if (/Permission is hereby granted/.test(licence)) assert.match(licence, /without\s+warranty/i);
  }
});
