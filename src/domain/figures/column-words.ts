/** `inProgressHours`, `In_Progress_Hours` and `in progress hours` are the same three words, in lower case. */
export function columnWords(column: string): string[] {
  return column
    .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .toLowerCase()
    .split(' ');
}
