/** A column's heading, and the side that its cells keep to. */
export interface Heading {
  readonly text: string;
  readonly align: 'left' | 'right';
}

export const left = (text: string): Heading => ({ text, align: 'left' });
export const right = (text: string): Heading => ({ text, align: 'right' });

/** A table of GitHub-flavoured Markdown; headings and cells are Markdown of one line already. */
export function markdownTable(headings: readonly Heading[], rows: readonly (readonly string[])[]): string {
  return [
    headings.map(({ text }) => text),
    headings.map(({ align }) => (align === 'left' ? ':--' : '--:')),
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** A part that is shown when it is opened. `title` and `content` are Markdown already. */
export function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** Remarks below a table, one after the other. */
export function remarks(sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : `<sub>${sentences.join(' ')}</sub>`;
}
