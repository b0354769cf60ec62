import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences that a package of this version does not state itself, with where its author does. */
const STATED_ELSEWHERE: Readonly<Record<string, { readonly license: string; readonly where: string }>> = {
  'buffers 0.1.1': { license: 'MIT', where: 'https://github.com/substack/node-buffers (README)' },
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string; readonly email?: string; readonly url?: string };
}

/** The folders of the packages that the files belong to, each once, relative to where `node_modules` lies. */
export function packageFolders(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const match = /node_modules[\\/].*$/.exec(file.split('!').at(-1) ?? '');
    const folder = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(match?.[0] ?? '');
    if (folder) folders.add(folder[0].replaceAll('\\', '/'));
  }
  return [...folders].sort();
}

/**
 * The licence of every package that one of the bundled files belongs to, whole, in the order of their names. Throws where a
 * package has neither a text nor a known licence: then somebody has to look.
 */
export async function licenceTexts(root: string, bundledFiles: readonly string[]): Promise<string> {
  const entries = await Promise.all(
    packageFolders(bundledFiles).map((folder) => licenceOf(join(root, folder))),
  );
  return [...new Set(entries)].sort((a, b) => (a < b ? -1 : 1)).join('\n\n');
}

/** One package's name, version and licence, and the text. */
export async function licenceOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const title = `${manifest.name} ${manifest.version}`;
  const license = manifest.license ?? STATED_ELSEWHERE[title]?.license;
  if (license === undefined) throw new Error(`${title} (${folder}) states no licence`);
  const text = (await shippedText(folder)) ?? textOfStated(title, license, authorOf(manifest));
  return `${title} (${license})\n${'-'.repeat(60)}\n${text}\n`;
}

/** What the package ships: licence files or, where it has none, the text in its README. */
async function shippedText(folder: string): Promise<string | undefined> {
  const files = (await readdir(folder)).sort();
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const texts = await Promise.all(
    files.filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file)).map(read),
  );
  if (texts.length > 0) return texts.join('\n\n').replaceAll('\r\n', '\n').trim();
  const readme = files.find((file) => /^readme/i.test(file));
  if (readme === undefined) return undefined;
  const text = (await read(readme)).replaceAll('\r\n', '\n');
  const section = /^#+ *[Ll]icen[cs]e\b.*\n([\s\S]*?Permission is hereby granted[\s\S]*?\bSOFTWARE\.)$/m.exec(
    text,
  );
  return section?.[1]?.trim();
}

/** The text of a licence that is only named. Throws for others than MIT, whose text is short and has no variants. */
function textOfStated(title: string, license: string, author: string): string {
  if (!/^MIT\b/.test(license)) throw new Error(`${title}: the text of its licence ${license} is missing`);
  const where = STATED_ELSEWHERE[title]?.where;
  return `The package ships no text. Its licence is stated ${where ? `at ${where}` : 'in its package.json'}:

Copyright (c) ${author}

${MIT}`;
}

function authorOf({ name, author }: Manifest): string {
  if (typeof author === 'string') return author;
  const { name: person, email, url } = author ?? {};
  const parts = [person, email && `<${email}>`, url && `(${url})`].filter(Boolean);
  return parts.join(' ') || `the authors of ${name}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
