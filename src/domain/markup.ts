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
