import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import MarkdownIt from 'markdown-it';

export type Theme = 'light' | 'dark';

const PACKAGES = resolve(import.meta.dirname, '..', 'node_modules');

/** The HTML of Markdown as GitHub reads it: GFM, with HTML that the sanitizer of the page has yet to check. */
export function renderMarkdown(markdown: string): string {
  // GFM's own way to align a cell, which is the one that GitHub's sanitizer lets through.
  return new MarkdownIt({ html: true, linkify: true })
    .render(markdown)
    .replaceAll(/ style="text-align:(left|right|center)"/g, ' align="$1"');
}

/** What a page needs in order to show that HTML: Mermaid, the sanitizer, and `renderSummary`. */
export async function readPageScripts(): Promise<string[]> {
  const files = [
    join(PACKAGES, 'mermaid', 'dist/mermaid.min.js'),
    join(PACKAGES, 'dompurify', 'dist/purify.min.js'),
    join(import.meta.dirname, 'github-page.js'),
  ];
  return Promise.all(files.map((file) => readFile(file, 'utf8')));
}

/** GitHub's style sheet for Markdown; `auto` follows the reader's system. */
export async function readStyles(theme: Theme | 'auto'): Promise<string> {
  const file = theme === 'auto' ? 'github-markdown.css' : `github-markdown-${theme}.css`;
  return readFile(join(PACKAGES, 'github-markdown-css', file), 'utf8');
}
