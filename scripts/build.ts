/**
 * Builds dist/ from src/: tsc to JavaScript, then ncc. In two steps, since ncc's own loader crashes on TypeScript 7. The script of the
 * report's page is bundled by itself and becomes a text of the action.
 * `--out DIR` builds elsewhere, for comparing; `--no-type-check` is for mutants.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { licenceTexts } from './licences.ts';
import { NCC_OPTIONS } from './ncc-options.ts';
import { bundlePage } from './page-bundle.ts';

interface NccResult {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: { toJson(options: object): { readonly modules?: readonly StatsModule[] } };
}
interface StatsModule {
  readonly identifier?: string;
  readonly modules?: readonly StatsModule[];
}

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, 'no-type-check': { type: 'boolean', default: false } },
});
const out = resolve(root, values.out);
const compiled = join(root, 'build');
const require = createRequire(import.meta.url);

await rm(compiled, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    join(root, 'tsconfig.build.json'),
    ...(values['no-type-check'] ? ['--noCheck'] : []),
  ],
  {
    stdio: 'inherit',
  },
);

const page = await bundlePage(root);
await writeFile(
  join(compiled, 'src', 'report', 'assets.js'),
  `export const ASSETS = ${JSON.stringify(page.assets)};\n`,
);

const ncc = require('@vercel/ncc') as (input: string, options: object) => Promise<NccResult>;
const { code, assets, stats } = await ncc(join(compiled, 'src', 'index.js'), NCC_OPTIONS);

// Chunk names are numbers that change with the sources: nothing old may stay behind.
await rm(out, { recursive: true, force: true });
await write('index.js', code);
for (const [name, { source }] of Object.entries(assets)) await write(name, source);
await write('package.json', '{ "type": "module" }\n');
await write('licenses.txt', await licenceTexts(root, [...bundledFiles(), ...page.files]));
await rm(compiled, { recursive: true, force: true });

async function write(name: string, content: string | Buffer): Promise<void> {
  const path = join(out, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function bundledFiles(): string[] {
  const flatten = (modules: readonly StatsModule[] = []): string[] =>
    modules.flatMap((module) => [module.identifier ?? '', ...flatten(module.modules)]);
  return flatten(
    stats.toJson({ all: false, modules: true, nestedModules: true, ids: true, modulesSpace: 1e6 }).modules,
  );
}
