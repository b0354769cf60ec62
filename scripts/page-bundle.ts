import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the report's page has of src/report/browser/: script and style in one line each, and the policy that allows these alone. */
export async function bundlePage(root: string) {
  const folder = join(root, 'src', 'report', 'browser');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'page.ts'), join(folder, 'page.css')],
    outdir: 'page',
    write: false,
    bundle: true,
    minify: true,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    target: 'es2023',
    tsconfig: join(folder, 'tsconfig.json'),
  });
  const textOf = (extension: string) =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
  const [script, style] = [textOf('.js'), textOf('.css')];
  const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${source(script)}; style-src ${source(style)}; base-uri 'none'; form-action 'none'`;
  return { assets: { script, style, policy }, files: Object.keys(metafile.inputs) };
}
