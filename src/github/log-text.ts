const ZERO_WIDTH_SPACE = '\u200B';
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escape sequences begin with one
const ANSI_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL_EXCEPT_NEWLINE_AND_TAB = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text for the log of a runner, which takes `::name::` at a line's start and `##[name]` anywhere as commands: both are
 * broken by a zero-width space; terminal sequences and control characters are gone.
 */
export function harmlessLog(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(ANSI_SEQUENCE, '')
    .replaceAll(CONTROL_EXCEPT_NEWLINE_AND_TAB, '')
    .replaceAll('##[', `#${ZERO_WIDTH_SPACE}#[`)
    .replaceAll(/^(\s*):(?=:)/gm, `$1:${ZERO_WIDTH_SPACE}`);
}
