/** Whether the text can stand as one segment of a path without changing what the path means, as an export's id must. */
export function isExportId(text: string): boolean {
  const isDots = /^\.+$/.test(text);
  return (
    text !== '' && text.length <= 200 && text.isWellFormed() && !isDots && !/[\s/\\?#\p{Cc}]/u.test(text)
  );
}
