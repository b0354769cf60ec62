import { formatCount } from '../format.ts';

/** How many rows, files or columns a message names. */
export const MAX_NAMED = 5;

/** A row that another file has already, named by its place: its cells may be about a person, and warnings are read by many. */
export interface DuplicateRow {
  /** The file. */
  readonly name: string;
  /** The physical line in it. */
  readonly line: number;
  /** The file that had it first. */
  readonly firstName: string;
}

/** Finds the rows that an earlier file had already; within one file nothing is a duplicate. */
export class DuplicateRows {
  count = 0;
  /** The first of them. */
  readonly examples: DuplicateRow[] = [];
  /** By row, the file that had it first. */
  readonly #firstNames = new Map<string, string>();

  /** Takes the next row of the file called `name`; rows come file by file. */
  add(row: string, name: string, line: number): void {
    const firstName = this.#firstNames.get(row);
    if (firstName === undefined) this.#firstNames.set(row, name);
    else if (firstName !== name) {
      this.count += 1;
      if (this.examples.length < MAX_NAMED) this.examples.push({ name, line, firstName });
    }
  }

  /** Says how many rows there are, and where; undefined if there are none. */
  get warning(): string | undefined {
    if (this.count === 0) return undefined;
    const named = this.examples.map(
      ({ name, line, firstName }) => `${name}, line ${line} (before in ${firstName})`,
    );
    const others = this.count > named.length ? ' and others' : '';
    return (
      `${formatCount(this.count, 'row')} occurred in an earlier file already, byte for byte: ${named.join(', ')}${others}. ` +
      'All were kept, so a sum over the merged file counts them more than once.'
    );
  }
}
