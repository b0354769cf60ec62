/** Foreign text made harmless for the places it is shown in. Pure, and the only place that knows what is harmful there. */

const ZERO_WIDTH_SPACE = '\u200B';
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escape sequences begin with one
const ANSI_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[@-Z\\-_])/g;
const CONTROL_EXCEPT_NEWLINE_AND_TAB = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text for the log of a runner, which takes `::name::` at a line's start and `##[name]` anywhere as commands: both are
 * broken by a zero-width space; terminal sequences and control characters are gone.
 */
export function harmlessLog(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(ANSI_SEQUENCE, '')
    .replaceAll(CONTROL_EXCEPT_NEWLINE_AND_TAB, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .replaceAll('##[', `#${ZERO_WIDTH_SPACE}#[`)
    .replaceAll(/^(\s*):(?=:)/gm, `$1:${ZERO_WIDTH_SPACE}`);
}

/**
 * Text as Markdown that shows just this text on one line, in a paragraph as well as in a table's cell. What cannot act in
 * the middle of a line stays as it is, so that the source can be read and searched too.
 */
export function markdownText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replaceAll(
      /[\\`*[\]()#!|~$<>&@"^]|^[-+=:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/)|(?<=www)\.|(?<=^\d{1,9})[.)]/giu,
      entity,
    );
}

function entity(character: string): string {
  const escaped = `&#${character.codePointAt(0)};`;
  // GitHub looks for mentions after it has decoded entities.
  return character === '@' ? `${escaped}&#8203;` : escaped;
}

/** Text as inline code. */
export function markdownCode(text: string): string {
  return `<code>${markdownText(text)}</code>`;
}

/** What acts within a text of a Mermaid diagram, or in the Markdown around it, and what looks like it and does not. */
const MERMAID_LOOKALIKES: Readonly<Record<string, string>> = {
  '"': '”',
  '\\': '∖',
  '`': '’',
  '#': '♯',
  ';': ',',
  '<': '‹',
  '>': '›',
  '{': '(',
  '}': ')',
  '[': '(',
  ']': ')',
};

/**
 * Text for a quoted label or a title of a Mermaid diagram, one line and at most `maxLength` characters long. Mermaid has no
 * escapes that all of its diagrams and versions know, so whatever acts is replaced by a character that looks like it.
 */
export function mermaidText(text: string, maxLength: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/["\\`#;<>{}[\]]/g, (character) => MERMAID_LOOKALIKES[character] ?? '')
    // Two begin a comment or a directive, or a formula.
    .replaceAll(/%{2,}/g, '%')
    .replaceAll(/\${2,}/g, '$')
    .trim();
  const characters = [...line];
  const cut =
    characters.length <= maxLength
      ? line
      : `${characters
          .slice(0, maxLength - 1)
          .join('')
          .trimEnd()}…`;
  return cut === '' ? '–' : cut;
}

/** Text in a fenced block of Markdown, which no run of backticks in it can end. */
export function fencedCode(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/**
 * A text as a YAML scalar that gives just this text back, also where GitHub reads it: `${{` would be taken for an expression.
 */
export function yamlScalar(text: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  const literal = text.replaceAll('${{', "${{ '${{' }}");
  const isPlain =
    /^[\p{L}\p{N}./][\p{L}\p{N} ._/@+()=,-]*$/u.test(literal) &&
    // A word that begins like a number may be one: `0x1F`, `1e3`, `.inf`, `2026-01-01`.
    !/ $|^(?:true|false|yes|no|y|n|on|off|null)$|^[.\d][\w.+-]*$/i.test(literal);
  if (isPlain) return literal;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they need escapes, which only double quotes know
  return /[\x00-\x1f\x7f-\x9f\u2028\u2029\uFEFF]|\p{Cf}|\p{Cs}/u.test(literal)
    ? escapedJson(literal)
    : `'${literal.replaceAll("'", "''")}'`;
}

/** JSON is YAML, with what can't be seen written as escapes. */
function escapedJson(text: string): string {
  return JSON.stringify(text).replaceAll(/[\x7f-\x9f\u2028\u2029\uFEFF\p{Cf}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
