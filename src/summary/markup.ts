import { formatCount, MAX_NAME_LENGTH, quoteForeign } from '../format.ts';

/** Foreign text made harmless for the places it is shown in. Pure, and the only place that knows what is harmful there. */

const MAX_CODE_LENGTH = 200;
const MAX_SENTENCE_LENGTH = 2_000;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/** Characters that a diagram can't show. */
const UNSEEN_OR_UNKNOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu;
const ACTS_IN_MARKDOWN =
  /[\\`*[\]()#!|~$<>&@"^]|^[-+=:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/)|(?<=[Ww]{3})\.|(?<=^\d{1,9})[.)](?!\S)/gu;

/**
 * Text as Markdown that shows just this text on one line, in a paragraph as well as in a table's cell. What cannot act in
 * the middle of a line stays as it is, so that the source can be read and searched too.
 */
export function markdownText(text: string): string {
  return (
    text
      .replaceAll(UNSEEN, ' ')
      .trim()
      .replaceAll(ACTS_IN_MARKDOWN, (character) => `&#${character.codePointAt(0)};`)
      // GitHub looks for mentions after it has decoded entities.
      .replaceAll('&#64;', '&#64;&#8203;')
  );
}

/** Characters with a meaning in Mermaid or in the Markdown around it, and lookalikes without one. */
const [ACTS_IN_MERMAID, LOOKALIKES] = ['"\\`#;<>{}[]', '”∖’♯,‹›()()'];

/**
 * Text for a quoted label or a title of a Mermaid diagram, one line and at most `maxLength` characters long. Mermaid has no
 * escapes that all of its diagrams and versions know, so special characters are replaced by lookalikes.
 */
export function mermaidText(text: string, maxLength: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(UNSEEN_OR_UNKNOWN, ' ')
    .replaceAll(/["\\`#;<>{}[\]]/g, (character) => LOOKALIKES[ACTS_IN_MERMAID.indexOf(character)] ?? '')
    // Two begin a comment or a directive, or a formula.
    .replaceAll(/%{2,}/g, '%')
    .replaceAll(/\${2,}/g, '$')
    .trim();
  const characters = [...line];
  if (characters.length <= maxLength) return line || '–';
  const beginning = characters.slice(0, maxLength - 1).join('');
  return `${beginning.trimEnd()}…`;
}

/** Text in a fenced block of Markdown, which no run of backticks in it can end. */
export function fencedCode(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A foreign name as Markdown; `–` if nothing of it is visible. */
export function nameText(name: string, maxLength = MAX_NAME_LENGTH): string {
  return markdownText(quoteForeign(name, maxLength)) || '–';
}

/** An id or a file's name as inline code, long enough to be copied. */
export function codeText(text: string | undefined): string {
  return text === undefined ? '–' : `<code>${markdownText(quoteForeign(text, MAX_CODE_LENGTH))}</code>`;
}

/** A sentence with foreign text in it. */
export function sentenceText(text: string, maxLength = MAX_SENTENCE_LENGTH): string {
  return markdownText(quoteForeign(text, maxLength));
}

/** A column of a table: its heading and its cells, both Markdown of one line. */
interface TableColumn<Row> {
  readonly heading: string;
  readonly align: ':--' | '--:';
  readonly cell: (row: Row, index: number) => string;
}

export function left<Row>(heading: string, cell: TableColumn<Row>['cell']): TableColumn<Row> {
  return { heading, align: ':--', cell };
}

export function right<Row>(heading: string, cell: TableColumn<Row>['cell']): TableColumn<Row> {
  return { heading, align: '--:', cell };
}

/** A table; columns that are `false` are left out. */
export function markdownTable<Row>(
  rows: readonly Row[],
  columns: readonly (TableColumn<Row> | false)[],
): string {
  const shown = columns.filter((column) => column !== false);
  return [
    shown.map(({ heading }) => heading),
    shown.map(({ align }) => align),
    ...rows.map((row, index) => shown.map(({ cell }) => cell(row, index))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** How many there are beyond those that are shown: `3 more teams in the CSV.`; empty where there are none. */
export function restText(count: number, noun: string, where = 'in the CSV'): string {
  return count > 0 ? `${formatCount(count, `more ${noun}`)} ${where}.` : '';
}

/** A collapsed section. */
export function folded(title: string, ...parts: (string | undefined | false)[]): string {
  return `<details><summary>${title}</summary>\n\n${paragraphs(...parts)}\n\n</details>`;
}

/** The parts that are not empty, separated by blank lines. */
export function paragraphs(...parts: (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
