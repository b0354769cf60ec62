const WORD_STARTS = /(?<=[\p{Ll}\p{N}])(?=[\p{Lu}][\p{Ll}])/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}%]+/gu;

/** `inProgressHours`, `In_Progress_Hours` and `in progress hours` are the same three words, in lower case. */
export function columnWords(column: string): string[] {
  return column.replaceAll(WORD_STARTS, ' ').replaceAll(BETWEEN_WORDS, ' ').trim().toLowerCase().split(' ');
}
