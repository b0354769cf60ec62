/** Nothing documents a limit; a path may have some thousands of characters. */
const MAX_LENGTH = 2_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no path has them
const UNFIT = /[\s/\\?#\x00-\x1f\x7f-\x9f]/;

/** Whether the text can stand as one segment of a path without changing what the path means, as an export's id must. */
export function isExportId(text: string): boolean {
  const isDots = /^\.+$/.test(text);
  return text !== '' && text.length <= MAX_LENGTH && text.isWellFormed() && !isDots && !UNFIT.test(text);
}
