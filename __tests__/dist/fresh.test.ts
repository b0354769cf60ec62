import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..', '..');

async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'latin1')])),
  );
}

test('dist/ is what the sources build, byte for byte, and holds nothing else', async (t) => {
  const out = await mkdtemp(join(tmpdir(), 'dist-'));
  t.after(() => rm(out, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build.ts'), '--out', out]);
  const [built, committed] = await Promise.all([contents(out), contents(join(root, 'dist'))]);
  assert.deepEqual(Object.keys(committed), Object.keys(built));
  for (const [file, content] of Object.entries(built))
    assert.ok(content === committed[file], `${file} differs: npm run build`);
});
