import { writeFile } from 'node:fs/promises';
import { readPageScripts, readStyles, renderMarkdown } from './github-markdown.ts';

/** A step that has run. */
export interface StepResultOnPage {
  readonly name: string;
  /** Such as `completed, 24 rows`. */
  readonly ending: string;
  /** As it stands in a workflow. */
  readonly yaml: string;
  /** Markdown; empty where there is none. */
  readonly summary: string;
  readonly files: readonly ResultFile[];
}

export interface ResultFile {
  readonly what: string;
  /** Relative to the folder of the page. */
  readonly path: string;
}

/** Writes one self-contained page of what steps have left: job summaries as GitHub shows them, and links to the files. */
export async function writeResultPage(
  path: string,
  { title, introduction, steps }: { title: string; introduction: string; steps: readonly StepResultOnPage[] },
): Promise<void> {
  const summaries = JSON.stringify(steps.map(({ summary }) => renderMarkdown(summary)));
  const scripts = (await readPageScripts()).map((script) => `<script>${script}</script>`).join('\n');
  await writeFile(
    path,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${await readStyles('auto')}${STYLES}</style>
</head>
<body class="markdown-body">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(introduction)}</p>
<ul>${steps.map(({ name, ending }) => `<li><a href="#${name}">${name}</a>: ${escapeHtml(ending)}</li>`).join('\n')}</ul>
${steps.map(sectionOf).join('\n')}
${scripts}
<script>
const summaries = ${summaries.replaceAll('<', '\\u003c')};
const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
(async () => {
  for (const [index, article] of [...document.querySelectorAll('article')].entries())
    await renderSummary(article, summaries[index], { theme, open: false });
})();
</script>
</body>
</html>
`,
  );
}

const STYLES = `
  body.markdown-body { box-sizing: border-box; max-width: 1060px; margin: 0 auto; padding: 24px; }
  .files { display: table; width: auto; }
  article.markdown-body { margin: 16px 0 48px; padding: 24px; border: 1px solid var(--borderColor-default); border-radius: 6px; }
  .diagram { margin-bottom: 16px; text-align: center; }
  .diagram svg { max-width: 100%; }
`;

function sectionOf({ name, yaml, summary, files }: StepResultOnPage): string {
  const rows = files.map(
    ({ what, path }) =>
      `<tr><td>${what}</td><td><a href="${encodeURI(path)}">${escapeHtml(path)}</a></td></tr>`,
  );
  return `<section>
<h2 id="${name}">${name}</h2>
<details><summary>The step</summary><pre><code>${escapeHtml(yaml)}</code></pre></details>
<table class="files"><tbody>${rows.join('')}</tbody></table>
<article class="markdown-body">${summary === '' ? 'No summary.' : ''}</article>
</section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
