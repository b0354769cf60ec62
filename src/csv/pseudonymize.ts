import { isUtf8 } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { Failure } from '../failure.ts';
import { quoteList } from '../format.ts';
import { isSameName } from '../privacy/personal-columns.ts';
import { cellText, cellTexts } from './cells.ts';

/** A key that can be guessed gives the names away: hash every known name and compare. */
export const MIN_PSEUDONYM_KEY_LENGTH = 16;

/** Hex digits of a pseudonym, 64 bits: among 10,000 people two share one with a chance of 3 in 10^12. */
const DIGITS = 16;
const PREFIX = 'person-';
const PSEUDONYM = new RegExp(`^${PREFIX}[0-9a-f]{${DIGITS}}$`);

const MAX_COLUMNS_SHOWN = 30;

/** How names of people are replaced. */
export interface PseudonymOptions {
  /** A secret. With the same key a person always gets the same pseudonym. */
  readonly key: string;
  /** Names of the columns that have names or addresses of people. */
  readonly columns: readonly string[];
}

/**
 * To be called with the columns of all files before one is written. Throws a Failure if no file has a named column (`invalid-input`), or if
 * none of the columns is about `people` (`personal-data`).
 */
export function assertPseudonymColumns(
  columns: readonly string[],
  named: readonly string[],
  people: readonly string[],
): void {
  const unknown = named.filter((name) => !columns.some((column) => isSameName(column, name)));
  if (unknown.length > 0) {
    throw new Failure(
      'invalid-input',
      `pseudonymize-columns: no column is called ${quoteList(unknown, MAX_COLUMNS_SHOWN)}; the file has ${quoteList(columns, MAX_COLUMNS_SHOWN)}`,
      { hint: 'Correct the names; nothing was published.' },
    );
  }
  if (people.length === 0) {
    throw new Failure(
      'personal-data',
      `pseudonymize: no column is known to name people; there are ${quoteList(columns, MAX_COLUMNS_SHOWN)}`,
      {
        hint: 'Name those that do in pseudonymize-columns, or set pseudonymize: false if there is none; nothing was published.',
      },
    );
  }
}

/**
 * The text of a cell that is hashed: trimmed, in Unicode's composed form (NFC), e-mail addresses in lower case, so that spellings of one
 * person give one pseudonym. Nothing else is folded, since it may distinguish two people.
 */
export function normalizedIdentity(text: string): string {
  const identity = text.normalize('NFC').trim();
  return /^[^\s@]+@[^\s@]+$/.test(identity) ? identity.toLowerCase() : identity;
}

/**
 * Throws a Failure (`invalid-input`) if `rows` (in Latin-1) have names where new rows have pseudonyms, or the other way round: side by
 * side, their figures would give the names away. `pseudonymized` are the columns of the new rows that hold pseudonyms.
 */
export function assertSamePseudonyms(
  rows: readonly string[],
  columns: readonly string[],
  pseudonymized: readonly string[],
): void {
  const isHidden = columns.map((column) => pseudonymized.includes(column));
  const isOdd = (cell: string, column: number) =>
    isHidden[column] ? cell.trim() !== '' && !PSEUDONYM.test(cell) : isPlain && PSEUDONYM.test(cell);
  const isPlain = pseudonymized.length === 0;
  if (!rows.some((row) => cellTexts(row).some(isOdd))) return;
  const [its, ours] = isPlain ? ['pseudonyms', 'names'] : ['names', 'pseudonyms'];
  throw new Failure('invalid-input', `it has ${its} where this run has ${ours}`, {
    hint: 'Set pseudonymize as before, or begin a new history.',
  });
}

/** Returns a function from a raw cell (Latin-1) to its pseudonym, a keyed hash of its text. Blank cells stay as they are. */
export function createPseudonymizer(key: string): (rawCell: string) => string {
  const known = new Map<string, string>();
  return (rawCell) => {
    const pseudonym = known.get(rawCell);
    if (pseudonym !== undefined) return pseudonym;
    const bytes = Buffer.from(cellText(rawCell), 'latin1');
    // Decoding invalid UTF-8 would turn different letters into the same replacement character.
    const identity = normalizedIdentity(bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1'));
    const hash = createHmac('sha256', key).update(identity).digest('hex');
    const made = identity === '' ? rawCell : `${PREFIX}${hash.slice(0, DIGITS)}`;
    known.set(rawCell, made);
    return made;
  };
}
