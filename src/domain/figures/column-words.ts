import { TextPattern } from '../text-pattern.ts';

const WORD_STARTS = new TextPattern(String.raw`(?<=[\p{Ll}\p{N}])(?=[\p{Lu}][\p{Ll}])`);
const BETWEEN_WORDS = new TextPattern(String.raw`[^\p{L}\p{N}%]+`);

/** `inProgressHours`, `In_Progress_Hours` and `in progress hours` are the same three words, in lower case. */
export function columnWords(column: string): string[] {
  return BETWEEN_WORDS.replaceAll(WORD_STARTS.replaceAll(column, ' '), ' ').trim().toLowerCase().split(' ');
}
