import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The licence of every package that one of the bundled files belongs to, whole, in the order of their names. */
export async function licenceTexts(root: string, bundledFiles: readonly string[]): Promise<string> {
  const folders = new Set<string>();
  for (const file of bundledFiles) {
    const match = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file.split('!').at(-1) ?? '');
    if (match) folders.add(match[0]);
  }
  const entries = await Promise.all(
    [...folders].map((folder) => licenceOf(join(root, folder.slice(folder.indexOf('node_modules'))))),
  );
  return [...new Set(entries)].sort((a, b) => (a < b ? -1 : 1)).join('\n\n');
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const files = (await readdir(folder))
    .filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const text =
    texts.length > 0
      ? texts.join('\n\n').replaceAll('\r\n', '\n').trim()
      : 'The package has no licence file.';
  return `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text}\n`;
}
