import { Failure } from '../failure.ts';
import { formatBytes } from '../format.ts';
import { countCells } from './cells.ts';
import { headerColumns, refuseOtherFormats } from './header.ts';
import { RecordSplitter } from './records.ts';

/** What a CSV holds. */
export interface CsvFacts {
  /** The header row's cells, unquoted, without a byte-order mark. */
  readonly columns: readonly string[];
  /** Records after the header; a record may span lines, an empty line is none. */
  readonly rowCount: number;
}

const MAX_HEADER_BYTES = 1024 * 1024;

/**
 * Checks a CSV that comes in chunks of any size: a header row that is neither HTML nor JSON, and no quote left open at the end; and
 * counts its rows. Memory does not grow with the file.
 */
export class CsvInspector {
  /**
   * Whether the last row lacks its line end and cells that the header has: the mark of a file that was cut off, where nothing else says
   * where it ends. Known after {@link end}.
   */
  endsShort = false;

  readonly #splitter: RecordSplitter;
  #columns: readonly string[] | undefined;
  #rowCount = 0;
  #isFirstChunk = true;

  constructor() {
    this.#splitter = new RecordSplitter((bytes, start, end) => this.#take(bytes, start, end));
  }

  /** Takes the next bytes. Throws a Failure (`bad-file`) as soon as they cannot be those of a CSV. */
  write(chunk: Buffer): void {
    if (this.#isFirstChunk) refuseOtherFormats(chunk.toString('utf8', 0, 2_048));
    this.#isFirstChunk = false;
    this.#splitter.write(chunk);
    if (this.#columns === undefined) assertHeaderLength(this.#splitter.pendingBytes);
  }

  /** Returns what the whole file holds. Throws a Failure (`bad-file`) if it was not a whole CSV. */
  end(): CsvFacts {
    this.#splitter.end();
    if (this.#columns === undefined) {
      throw new Failure('bad-file', 'the file is empty, it has not even a header row', { transient: true });
    }
    return { columns: this.#columns, rowCount: this.#rowCount };
  }

  #take(bytes: Buffer, start: number, end: number): void {
    if (this.#columns === undefined) {
      assertHeaderLength(end - start);
      this.#columns = headerColumns(bytes.subarray(start, end));
      return;
    }
    this.#rowCount += 1;
    if (this.#splitter.lineEnd === '') this.endsShort = countCells(bytes, start, end) < this.#columns.length;
  }
}

function assertHeaderLength(bytes: number): void {
  if (bytes <= MAX_HEADER_BYTES) return;
  const limit = formatBytes(MAX_HEADER_BYTES);
  throw new Failure(
    'bad-file',
    `the first line is longer than ${limit}: that is not the header row of a CSV`,
  );
}
