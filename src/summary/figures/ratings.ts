import { cellNumber } from '../../csv/cell-number.ts';
import { foldedName, readableName } from '../../harness/column-words.ts';
import { findColumn } from '../../harness/find-column.ts';
import type { Measure, Rating } from './figures.ts';
import type { Row } from './rows.ts';

/** A column with more or longer words holds no ratings. */
const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/** The ratings of a column, with their measure; undefined where its cells are none. */
export function ratingOf(
  name: string,
  rows: readonly Row[],
  rowsByPeriod: readonly (readonly Row[])[],
  measures: readonly Measure[],
): Rating | undefined {
  const words = [...new Set(wordsIn(rows, name))];
  const isRating = words.length <= MAX_WORDS && words.every(({ length }) => length <= MAX_WORD_LENGTH);
  if (words.length === 0 || !isRating) return undefined;
  // "Lead Time for Changes Rating" is that of "Lead Time for Changes (mean)".
  const about = foldedName(findColumn(name)?.custom ?? '');
  const measure = measures.findIndex(({ columnName, column: { title } }) =>
    [columnName, title].some((text) => foldedName(text.replace(/ \(.*\)$/, '')) === about),
  );
  const wordsByPeriod = rowsByPeriod.map((list) => wordsIn(list, name));
  return {
    columnName: name,
    title: readableName(name),
    measure: measure === -1 ? undefined : measure,
    words: words.map((word) => ({
      word,
      counts: wordsByPeriod.map((list) => list.filter((each) => each === word).length),
    })),
  };
}

/** The word that all of the rows have. */
export function onlyWord({ columnName }: Rating, rows: readonly Row[]): string | null {
  const [only = null, ...others] = new Set(wordsIn(rows, columnName));
  return others.length === 0 ? only : null;
}

function wordsIn(rows: readonly Row[], column: string): string[] {
  return rows.map(({ cell }) => cell(column).trim()).filter((word) => cellNumber(word) !== 'missing');
}
