import { isUtf8 } from 'node:buffer';
import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import { isSameName, type LevelOfDetail, personColumns } from '../privacy/personal-columns.ts';
import { cellStart, cellText, splitCells } from './cells.ts';

/** A key that can be guessed gives everybody away: whoever has it can try all names. */
export const MIN_PSEUDONYM_KEY_LENGTH = 16;

/** Hex digits of a pseudonym, 64 bits: among 10,000 people two share one with a chance of 3 in 10^12. */
const DIGITS = 16;
const PREFIX = 'person-';

/** So many cells are remembered, in some 25 MB: a name and an address of 65,000 people. */
const MAX_REMEMBERED = 131_072;

const MAX_COLUMNS_SHOWN = 30;

/** How people are made unrecognizable. */
export interface PseudonymOptions {
  /** A secret; the same one gives the same person the same pseudonym. */
  readonly key: string;
  /** Names of columns, beside those that the rule knows. */
  readonly columns: readonly string[];
  readonly level: LevelOfDetail;
}

/**
 * Which columns get pseudonyms: those that name people by the rule of {@link personColumns}, and those that were named. Throws a
 * Failure if a named one is not there (`invalid-input`), or if there is none at all (`personal-data`).
 */
export function pseudonymColumns(
  columns: readonly string[],
  { level, columns: named }: Pick<PseudonymOptions, 'level' | 'columns'>,
): number[] {
  const unknown = named.filter((name) => !columns.some((column) => isSameName(column, name)));
  if (unknown.length > 0) {
    throw new Failure(
      'invalid-input',
      `pseudonymize-columns: no column is called ${list(unknown)}; the file has ${list(columns)}`,
      { hint: 'Correct the names; nothing was published.' },
    );
  }
  const chosen = personColumns(columns, level, named);
  if (chosen.length === 0) {
    throw new Failure(
      'personal-data',
      `pseudonymize: no column of the file is known to name people; it has ${list(columns)}`,
      {
        hint: 'Name those that do in pseudonymize-columns, or set pseudonymize: false if there is none; nothing was published.',
      },
    );
  }
  return chosen;
}

/**
 * What is hashed of a cell, so that one person is one whatever the spelling: without blanks around it, in Unicode's composed form
 * (NFC), e-mail addresses in lower case. Nothing else is folded, since two people may differ by it.
 */
export function normalizedIdentity(text: string): string {
  const identity = text.normalize('NFC').trim();
  return /^[^\s@]+@[^\s@]+$/.test(identity) ? identity.toLowerCase() : identity;
}

/** Puts pseudonyms in the place of raw cells. */
export class PseudonymMapper {
  /** The row that was mapped last, up to `length`; it is overwritten by the next one. */
  bytes = Buffer.allocUnsafe(4_096);
  length = 0;

  readonly #columns: readonly number[];
  readonly #keyedHash: (text: string) => string;
  readonly #ends: number[] = [];
  readonly #known = new Map<string, Buffer>();

  /** `columns`: ascending numbers; `keyedHash`: hex, at least 64 bits of a keyed hash. */
  constructor(columns: readonly number[], keyedHash: (text: string) => string) {
    this.#columns = columns;
    this.#keyedHash = keyedHash;
  }

  /** Maps the row in `bytes` from `start` to `end`. Empty cells stay as they are. */
  map(bytes: Buffer, start: number, end: number): void {
    const ends = this.#ends;
    const count = splitCells(bytes, start, end, ends);
    const most = end - start + this.#columns.length * (PREFIX.length + DIGITS);
    if (this.bytes.length < most) this.bytes = Buffer.allocUnsafe(2 * most);
    let length = 0;
    let from = start;
    for (const column of this.#columns) {
      if (column >= count) break;
      const cellFrom = cellStart(ends, column, start);
      const cellEnd = ends[column] ?? end;
      const pseudonym = this.#pseudonymOf(bytes, cellFrom, cellEnd);
      if (pseudonym.length === 0) continue;
      length += bytes.copy(this.bytes, length, from, cellFrom);
      length += pseudonym.copy(this.bytes, length);
      from = cellEnd;
    }
    this.length = length + bytes.copy(this.bytes, length, from, end);
  }

  #pseudonymOf(bytes: Buffer, start: number, end: number): Buffer {
    // Latin-1 tells any two stretches of bytes apart, and costs less than UTF-8.
    const raw = bytes.toString('latin1', start, end);
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    // Read as UTF-8, all names that are none would lose the letters that tell them apart.
    const encoding = isUtf8(bytes.subarray(start, end)) ? 'utf8' : 'latin1';
    const identity = normalizedIdentity(cellText(bytes, start, end, encoding));
    const pseudonym = Buffer.from(
      identity === '' ? '' : `${PREFIX}${this.#keyedHash(identity).slice(0, DIGITS)}`,
    );
    if (this.#known.size === MAX_REMEMBERED) this.#known.clear();
    this.#known.set(raw, pseudonym);
    return pseudonym;
  }
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MAX_COLUMNS_SHOWN).map((name) => `"${quoteForeign(name, 60)}"`);
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
}
